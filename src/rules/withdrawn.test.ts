import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, appointment, council, given, refusal, sittingOpen, tell } from './given.ts'
import { allOf, get, mustGet, ownedBy } from './organisation.ts'
import { holdersOn } from './terms.ts'

const withdraw = (kind: string, id: string) =>
  tell('correction.make', {
    correction: `${id}.withdrawn`,
    of: { kind, id },
    set: { withdrawn: true },
    why: { en: 'Entered by mistake' },
  })
const line = tell('dossier.enter', {
  dossier: 'line',
  person: 'candidate',
  topic: 'career',
  what: { en: 'Ambassador' },
})
const claimOf = (kind: 'term' | 'person', id: string) =>
  tell('claim.enter', {
    claim: 'claim',
    of: { kind, id },
    about: { en: 'End' },
    states: { en: 'In May' },
  })

test('a term entered by mistake is withdrawn: nobody holds the post by it, and the correction says what stood', () => {
  const org = given(...council)
  assert.deepEqual(
    holdersOn(org, 'secretary-general', '2025-01-01').map(({ id }) => id),
    ['holder-term'],
  )
  after(org, withdraw('term', 'holder-term'))
  assert.deepEqual(holdersOn(org, 'secretary-general', '2025-01-01'), [])
  assert.equal(get(org, 'term', 'holder-term'), undefined)
  assert.deepEqual(ownedBy(org, 'term', 'secretary-general'), [])
  const { of, before } = mustGet(org, 'correction', 'holder-term.withdrawn')
  assert.deepEqual(of, { kind: 'term', id: 'holder-term' })
  assert.deepEqual([before.post, before.person], ['secretary-general', 'holder'])
})

test('a line of a dossier and a claim are withdrawn, the others of their owner stay', () => {
  const org = given(...council, line, { ...line, dossier: 'other' }, claimOf('person', 'candidate'))
  after(org, withdraw('dossier', 'line'), withdraw('claim', 'claim'))
  assert.deepEqual(
    ownedBy(org, 'dossier', 'candidate').map(({ id }) => id),
    ['other'],
  )
  assert.equal(allOf(org, 'claim').length, 0)
  assert.equal(refusal(org, withdraw('dossier', 'line')).code, 'unknown-thing')
})

test('what a decision made, or something on record rests on, is not withdrawn', () => {
  const org = given(...council, claimOf('term', 'holder-term'))
  assert.equal(refusal(org, withdraw('term', 'holder-term')).code, 'field-not-correctable')
  after(org, withdraw('claim', 'claim'), withdraw('term', 'holder-term'))
  assert.equal(get(org, 'term', 'holder-term'), undefined)
  const decided = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('question.close', { question: 'q1' }),
  )
  const made = allOf(decided, 'term').find(({ decision }) => decision !== undefined)
  assert.ok(made)
  assert.equal(refusal(decided, withdraw('term', made.id)).code, 'field-not-correctable')
})

test('only what is entered from sources can be withdrawn, and only as a whole', () => {
  const org = given(...council)
  assert.equal(refusal(org, withdraw('person', 'candidate')).code, 'field-not-correctable')
  const not = withdraw('term', 'holder-term')
  assert.equal(refusal(org, { ...not, set: { withdrawn: false } }).code, 'field-not-correctable')
})
