// Whoever voted was there: a cast vote is presence for its question, whatever the member does next.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembly, close, leave, put, sittingOf, votes } from './assembly-of-test.ts'
import { given, tell, refusal } from './given.ts'
import { mustGet } from './organisation.ts'

const four = [...assembly(), ...sittingOf([...'ABCD'])]

test('four vote for and one of them leaves: adopted, with four present', () => {
  const org = given(
    ...four,
    put('q', 'ordinary'),
    ...votes('q', { yes: 'ABCD' }),
    leave('A'),
    close('q'),
  )
  const { outcome } = mustGet(org, 'question', 'q')
  assert.equal(outcome?.result, 'adopted')
  const [quorum] = outcome?.reasons ?? []
  assert.deepEqual([quorum?.condition, quorum?.got, quorum?.met], ['quorum', 4, true])
})

test('one leaves without having voted: three are present and the quorum of four is not met', () => {
  const org = given(
    ...four,
    put('q', 'ordinary'),
    ...votes('q', { yes: 'BCD' }),
    leave('A'),
    close('q'),
  )
  const { outcome } = mustGet(org, 'question', 'q')
  assert.deepEqual(
    [outcome?.result, outcome?.why, outcome?.reasons[0]?.got],
    ['rejected', 'quorum', 3],
  )
})

test('an answer to a consensus is presence as well, and a question that all answered is not waited for', () => {
  const org = given(
    ...four,
    put('q', 'consensus', { method: 'consensus', seconds: 600 }),
    ...[...'ABCD'].map((member) =>
      tell('answer.give', { question: 'q', member, answer: 'no-objection' }),
    ),
    leave('A'),
    close('q'),
  )
  assert.equal(mustGet(org, 'question', 'q').outcome?.reasons[0]?.got, 4)
})

test('whoever left is not asked for an answer: the window closes when those who are there have answered', () => {
  const asked = put('q', 'consensus', { method: 'consensus', seconds: 600 })
  const content = (members: string) =>
    [...members].map((member) =>
      tell('answer.give', { question: 'q', member, answer: 'no-objection' }),
    )
  const org = given(...four, asked, ...content('BC'), leave('A'))
  assert.deepEqual(refusal(org, close('q')).facts.waiting, ['D'])
})
