import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compileRulebook, rulesOn } from './compile.ts'
import { decideQuestion } from './decision.ts'
import type { Outcome } from './outcome.ts'
import type { Question, Tally } from './question.ts'

describe('the limit that a share sets', () => {
  const rows: [told: string, condition: object, votes: Tally, limit: number, met: boolean][] = [
    ['two thirds of ten are seven', { atLeast: '2/3', of: 'cast' }, { yes: 7, no: 3 }, 7, true],
    [
      'two thirds of nine are six exactly',
      { atLeast: '2/3', of: 'cast' },
      { yes: 6, no: 3 },
      6,
      true,
    ],
    [
      'rounded down they are six of ten',
      { atLeast: '2/3', of: 'cast', round: 'down' },
      { yes: 6, no: 4 },
      6,
      true,
    ],
    [
      'more than two thirds of nine are seven',
      { moreThan: '2/3', of: 'cast' },
      { yes: 6, no: 3 },
      7,
      false,
    ],
    [
      'half of five rounded half up is three',
      { atLeast: '1/2', of: 'cast', round: 'half-up' },
      { yes: 2, no: 3 },
      3,
      false,
    ],
    [
      'a third of four rounded half up is one',
      { atLeast: '1/3', of: 'cast', round: 'half-up' },
      { yes: 1, no: 3 },
      1,
      true,
    ],
    [
      'fewer than a third of ten are three at most',
      { count: 'no', fewerThan: '1/3', of: 'cast' },
      { yes: 7, no: 3 },
      3,
      true,
    ],
    [
      'fewer than a third of nine are two at most',
      { count: 'no', fewerThan: '1/3', of: 'cast' },
      { yes: 6, no: 3 },
      2,
      false,
    ],
    [
      'at most a third of nine are three',
      { count: 'no', atMost: '1/3', of: 'cast' },
      { yes: 6, no: 3 },
      3,
      true,
    ],
    [
      'at least any share of nothing is not reached',
      { atLeast: '2/3', of: 'voting' },
      { yes: 0, no: 0, abstain: 9 },
      1,
      false,
    ],
    [
      'at least no share of nothing is not either',
      { atLeast: '0%', of: 'voting' },
      { yes: 0, no: 0, abstain: 9 },
      1,
      false,
    ],
    ['more than a number', { moreThan: 9 }, { yes: 9, no: 0 }, 10, false],
    ['fewer than a number', { count: 'no', fewerThan: 4 }, { yes: 1, no: 4 }, 3, false],
    [
      'an abstention that counts as no',
      { moreThan: '1/2', of: 'voting', as: { abstain: 'no' } },
      { yes: 5, no: 1, abstain: 4 },
      6,
      false,
    ],
    [
      'an absence that is left out',
      { atLeast: '1/2', of: 'roster', as: { absent: 'out' } },
      { yes: 5, no: 5, absent: 90 },
      5,
      true,
    ],
  ]
  for (const [told, condition, members, limit, met] of rows)
    test(told, () => {
      const [reason] = decide({ adopted: condition }, { tallies: { members } }).reasons
      assert.deepEqual([reason?.needed.number, reason?.met], [limit, met])
    })

  test('beyond what a number can hold it is still exact', () => {
    const tallies = (yes: number) => ({
      tallies: { members: { yes, no: 900_000_000_000_000 - yes } },
    })
    const condition = { adopted: { atLeast: '333333/500000', of: 'cast' } }
    assert.equal(decide(condition, tallies(599_999_400_000_000)).outcome, 'adopted')
    assert.equal(decide(condition, tallies(599_999_399_999_999)).outcome, 'rejected')
    const third = decide(
      { adopted: { atLeast: '333332/499999', of: 'cast' } },
      tallies(600_000_000_000_000),
    )
    assert.equal(
      third.reasons[0]?.needed.number,
      Number((900_000_000_000_000n * 333_332n + 499_998n) / 499_999n),
    )
  })
})

test('whoever left on a day is no member that day', () => {
  const roster = [{ id: 'A' }, { id: 'B', to: '2020-01-01' }, { id: 'C', from: '2020-01-02' }]
  const base = decide(
    { adopted: { moreThan: '1/2', of: 'roster' } },
    { roster, answers: { A: 'yes' } },
  ).reasons[0]?.needed.base
  assert.equal(base, 1)
})

test('a motion that was lost does not raise the requirement', () => {
  const question = { tallies: { members: { yes: 55, no: 45 } } }
  const raised = {
    adopted: { moreThan: '1/2', of: 'voting' },
    becomes: [{ after: 'motion', class: 'high' }],
  }
  assert.equal(
    decide(raised, { ...question, earlier: { motion: { outcome: 'rejected' } } }).outcome,
    'adopted',
  )
  assert.equal(
    decide(raised, { ...question, earlier: { motion: { outcome: 'adopted' } } }).outcome,
    'rejected',
  )
  const lately = { ...raised, becomes: [{ after: 'motion', class: 'high', withinDays: 30 }] }
  assert.equal(
    decide(lately, { ...question, earlier: { motion: { outcome: 'adopted', on: '2019-12-02' } } })
      .outcome,
    'rejected',
  )
  assert.equal(
    decide(lately, { ...question, earlier: { motion: { outcome: 'adopted', on: '2019-12-01' } } })
      .outcome,
    'adopted',
  )
})

function decide(question: object, asked: Omit<Question, 'on'>): Outcome {
  const half = { adopted: { moreThan: '1/2', of: 'voting' } }
  const high = { adopted: { atLeast: '2/3', of: 'voting' } }
  const read = compileRulebook({
    kurultaiRulebook: 1,
    id: 'limits',
    title: 'Limits',
    versions: [
      { from: '2000-01-01', classes: { question, motion: half, high }, defaultClass: 'question' },
    ],
  })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return decideQuestion(rulesOn(read.rulebook, '2020-01-01')!, { ...asked, on: '2020-01-01' })
}
