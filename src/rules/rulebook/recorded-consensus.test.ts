import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compileRulebook, rulesOn } from './compile.ts'
import { decideQuestion } from './decision.ts'
import type { Question } from './question.ts'

const read = compileRulebook({
  kurultaiRulebook: 1,
  id: 'five',
  title: 'Five members',
  versions: [
    {
      from: '1990-01-01',
      members: ['A', 'B', 'C', 'D', 'E'].map((member) => ({ member })),
      groups: { first: ['A', 'B'] },
      quorum: { moreThan: '1/2', of: 'roster' },
      classes: {
        consensus: { method: 'consensus', other: { consensus: {} } },
        minusParties: { method: 'consensus', other: { consensus: { withoutParties: true } } },
        silence: { method: 'silence', other: { silence: { hours: 24 } } },
        broken: { method: 'silence', other: { silence: { hours: 24, breakers: 'first' } } },
        limited: { method: 'limited', other: { limited: { decides: 'consensus', minimum: 2 } } },
        limitedVote: {
          method: 'limited',
          adopted: { moreThan: '1/2', of: 'roster' },
          other: { limited: { decides: 'vote' } },
        },
      },
    },
  ],
})

function decide(question: Omit<Question, 'on'>) {
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return decideQuestion(rulesOn(read.rulebook, '2000-01-01')!, { on: '2000-01-01', ...question })
}

describe('objections known only as a number', () => {
  const against = { members: { yes: 3, no: 1 } }
  const content = { members: { yes: 4, no: 0 } }
  for (const [name, why] of [
    ['consensus', 'consensus'],
    ['silence', 'silence'],
    ['limited', 'consensus'],
    ['limitedVote', undefined],
  ] as const)
    test(`${name}: one objection in a tally ${why ? 'prevents it' : 'is outvoted by those taking part'}`, () => {
      const told = decide({ class: name, tallies: against })
      assert.deepEqual([told.outcome, told.why], why ? ['rejected', why] : ['adopted', undefined])
      assert.equal(decide({ class: name, tallies: content }).outcome, 'adopted')
    })
  test('where it matters whose the objection was, the figures do not tell', () => {
    assert.equal(
      decide({ class: 'minusParties', tallies: against, parties: ['A'] }).outcome,
      'undecided',
    )
    assert.equal(decide({ class: 'minusParties', tallies: against }).outcome, 'rejected')
    assert.equal(decide({ class: 'broken', tallies: against }).outcome, 'undecided')
  })
  test('a tally that is none is refused', () =>
    assert.equal(
      decide({ class: 'consensus', tallies: { people: { yes: 1, no: 0 } } }).outcome,
      'refused',
    ))
})

describe('presence that nobody recorded is presumed', () => {
  for (const name of ['consensus', 'silence', 'limited'])
    test(`${name} with nothing but its outcome is adopted`, () => {
      assert.equal(decide({ class: name }).outcome, 'adopted')
      assert.equal(decide({ class: name, answers: {} }).outcome, 'adopted')
    })
  test('the quorum is said, and does not decide', () => {
    const quorum = decide({ class: 'consensus' }).reasons.find(
      (reason) => reason.condition === 'quorum',
    )
    assert.deepEqual([quorum?.met, quorum?.decides], [null, false])
  })
  test('a single objection tells nothing of who else was there', () =>
    assert.equal(decide({ class: 'consensus', answers: { A: 'objects' } }).why, 'consensus'))
  test('but too many recorded as absent cannot make a quorum', () => {
    const away = { C: 'absent', D: 'absent', E: 'absent' } as const
    assert.equal(decide({ class: 'consensus', answers: away }).why, 'quorum')
    assert.equal(decide({ class: 'consensus', answers: { E: 'absent' } }).outcome, 'adopted')
  })
  test('presence given, or an answer of everyone, is counted for the quorum', () => {
    assert.equal(decide({ class: 'consensus', present: ['A', 'B'] }).why, 'quorum')
    const answers = { A: 'yes', B: 'yes', C: 'absent', D: 'absent', E: 'absent' } as const
    assert.equal(decide({ class: 'consensus', answers }).why, 'quorum')
  })
})
