// Another member presides for part of a sitting: the casting vote is that chair's while it lasts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembly, close, leave, put, sittingOf, votes } from './assembly-of-test.ts'
import { after, given, refusal, tell } from './given.ts'
import { mustGet, type Organisation } from './organisation.ts'

const hand = (member?: string) =>
  tell('chair.hand-over', { sitting: 'x', ...(member ? { member } : {}) })
const holders = (org: Organisation, question: string) => {
  after(org, put(question, 'ordinary'), ...votes(question, { yes: 'ABC', no: 'DEF' }))
  after(org, close(question, { castingVote: 'no' }))
  const { outcome } = mustGet(org, 'question', question)
  return outcome?.reasons.find(({ condition }) => condition === 'tie')?.needed.holders
}

test('the casting vote is of whoever presides, and of the chair of the session again afterwards', () => {
  const org = given(...assembly(), ...sittingOf())
  assert.deepEqual(holders(org, 'q1'), ['F'])
  after(org, hand('B'))
  assert.deepEqual([mustGet(org, 'sitting', 'x').chair, holders(org, 'q2')], ['B', ['B']])
  after(org, hand())
  assert.deepEqual([mustGet(org, 'sitting', 'x').chair, holders(org, 'q3')], [undefined, ['F']])
})

test('only a member who is there presides, and nobody takes the chair who has it', () => {
  const org = given(...assembly(), ...sittingOf(), leave('C'))
  assert.equal(refusal(org, hand('C')).code, 'not-present')
  for (const presiding of [hand('F'), hand()])
    assert.equal(refusal(org, presiding).code, 'already-so')
  after(org, hand('B'))
  assert.equal(refusal(org, hand('B')).code, 'already-so')
})
