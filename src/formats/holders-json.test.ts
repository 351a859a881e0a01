import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, council, given, tell } from '../rules/given.ts'
import { holdersOn } from '../rules/terms.ts'
import { holdersJson } from './holders-json.ts'

test('names as notional what no source states of the term, and nothing that its act alone says', () => {
  const org = given(
    ...council,
    tell('source.enter', { source: 'nobody', title: { en: 'Nobody' }, notional: true }),
  )
  after(org, {
    ...tell('term.record', {
      term: 't1',
      post: 'deputy',
      person: 'holder',
      capacity: 'acting',
      from: '2025-01-01',
    }),
    sources: { from: ['nobody'], time: ['nobody'], title: ['nobody'] },
  })
  const views = { holdersOf: (post: string, on: string) => holdersOn(org, post, on) }
  const answer = holdersJson(views, org, 'deputy', '2025-06-01', org.size - 1)
  assert.deepEqual(
    answer?.holders.map((holder) => [holder.term, holder.notional]),
    [
      ['deputy-term', undefined],
      ['t1', ['from']],
    ],
  )
})
