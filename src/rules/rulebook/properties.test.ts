import type { CompiledRules } from './compiled.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileRulebook, rulesOn } from './compile.ts'
import { decideQuestion } from './decision.ts'
import type { Outcome, Reason } from './outcome.ts'
import type { Question } from './question.ts'
import { type Answer, answers, type Condition, type QuorumRule } from './rulebook.ts'

// Whatever the rulebook, four things hold. Conditions, weights and votes are made at random; runs are few enough for a
// machine shared by many, and a failing seed is printed.

const runs = { numRuns: 400 }
const day = '2000-01-01'

type Body = { condition: Condition; quorum: QuorumRule | 'none'; votes: [Answer, number, number][] }

test('a yes more never turns adopted into rejected where every condition asks for yes', () => {
  fc.assert(
    fc.property(body(monotone()), fc.nat(), (made, pick) => {
      const rules = compiled(made)
      const before = decideQuestion(rules, questionOf(made))
      const member = pick % made.votes.length
      const more = {
        ...made,
        votes: made.votes.map((vote, i): Body['votes'][number] =>
          i === member ? ['yes', vote[1], vote[2]] : vote,
        ),
      }
      if (before.outcome === 'adopted')
        assert.equal(decideQuestion(rules, questionOf(more)).outcome, 'adopted')
    }),
    runs,
  )
})

test('the order in which votes are given never matters', () => {
  fc.assert(
    fc.property(body(any()), fc.infiniteStream(fc.nat()), (made, random) => {
      const question = questionOf(made)
      const shuffled = Object.fromEntries(
        Object.entries(question.answers!)
          .map((entry): [number, typeof entry] => [random.next().value ?? 0, entry])
          .sort((a, b) => a[0] - b[0])
          .map(([, entry]) => entry),
      )
      const rules = compiled(made)
      assert.deepEqual(
        figures(decideQuestion(rules, { ...question, answers: shuffled })),
        figures(decideQuestion(rules, question)),
      )
    }),
    runs,
  )
})

test('other names for members without special roles never matter', () => {
  fc.assert(
    fc.property(body(any(false)), (made) => {
      const rules = compiled(made)
      const question = questionOf(made)
      const rename = (record: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(Object.entries(record).map(([member, value]) => [`Z${member}`, value]))
      const renamed = {
        ...question,
        answers: rename(question.answers!) as NonNullable<Question['answers']>,
        weights: { shares: rename(question.weights!.shares!) as Record<string, number> },
      }
      assert.deepEqual(
        figures(decideQuestion(rules, renamed)),
        figures(decideQuestion(rules, question)),
      )
    }),
    runs,
  )
})

test('the reasons, worked out again from their own figures, give the same outcome', () => {
  fc.assert(
    fc.property(body(any()), (made) => {
      const outcome = decideQuestion(compiled(made), questionOf(made))
      assert.notEqual(outcome.outcome, 'refused')
      const met = outcome.reasons.filter((reason) => reason.decides !== false).map(workedOut)
      assert.equal(
        met.every((one) => one === true),
        outcome.outcome === 'adopted',
      )
    }),
    runs,
  )
})

/** A reason worked out from its figures alone; what was counted must add up to what it got. */
function workedOut(reason: Reason): boolean {
  if (reason.parts) {
    const met = reason.parts.map(workedOut).filter((one) => one).length
    assert.equal(reason.got, met)
  } else if (reason.needed.less === undefined) {
    const counted = reason.counted
      .filter((row) => row.as === 'counted')
      .reduce((sum, row) => sum + (row.number ?? 0), 0)
    assert.ok(Math.abs(counted - reason.got!) < 1e-9)
  }
  const { compare, number } = reason.needed
  const met =
    compare === 'at-least' || compare === 'more-than'
      ? reason.got! >= number!
      : reason.got! <= number!
  assert.equal(met, reason.met)
  return met
}

function figures(outcome: Outcome): unknown {
  const strip = (reason: Reason): unknown => [
    reason.condition,
    reason.needed.number,
    reason.got,
    reason.met,
    reason.parts?.map(strip),
  ]
  return [outcome.outcome, outcome.why, outcome.reasons.map(strip)]
}

function compiled({ condition, quorum }: Body): CompiledRules {
  const read = compileRulebook({
    kurultaiRulebook: 1,
    id: 'made',
    title: 'Made at random',
    versions: [
      {
        from: day,
        seats: 12,
        groups: { few: ['m0', 'm1', 'm2'] },
        tables: { shares: 'given' },
        quorum,
        defaultClass: 'question',
        classes: { question: { adopted: condition } },
      },
    ],
  })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return rulesOn(read.rulebook, day)!
}

function questionOf({ votes }: Body): Question {
  return {
    on: day,
    answers: Object.fromEntries(votes.map(([answer], i) => [`m${i}`, answer])),
    weights: { shares: Object.fromEntries(votes.map(([, weight], i) => [`m${i}`, weight])) },
  }
}

function body(condition: fc.Arbitrary<Condition>): fc.Arbitrary<Body> {
  const share = fc.constantFrom('1/2', '1/3', '2/3', '3/4', '55%')
  const quorum = fc.oneof(
    fc.constant('none' as const),
    fc.record({ moreThan: share, of: fc.constant('roster' as const) }),
  )
  const vote = fc.tuple(fc.constantFrom(...answers), fc.integer({ min: 0, max: 40 }), fc.nat(3))
  return fc.record({ condition, quorum, votes: fc.array(vote, { minLength: 1, maxLength: 12 }) })
}

function limit(
  comparisons: readonly ('atLeast' | 'moreThan' | 'atMost' | 'fewerThan')[],
  roles: boolean,
): fc.Arbitrary<Condition> {
  const shared = fc.record({
    key: fc.constantFrom(...comparisons),
    value: fc.oneof(
      fc.constantFrom('1/2', '2/3', '3/5', '35%', '1/1', '0%'),
      fc.integer({ min: 0, max: 12 }),
    ),
    of: fc.constantFrom(
      'voting' as const,
      'cast' as const,
      'present' as const,
      'roster' as const,
      'seats' as const,
    ),
    by: fc.constantFrom('members', 'shares'),
    round: fc.constantFrom(undefined, 'up' as const, 'down' as const, 'half-up' as const),
    among: roles ? fc.constantFrom(undefined, 'few') : fc.constant(undefined),
  })
  return shared.map(({ key, value, of, by, round, among }) =>
    clean({
      [key]: value,
      of: typeof value === 'string' ? of : undefined,
      by,
      round: typeof value === 'string' ? round : undefined,
      among,
    }),
  )
}

function clean(condition: Record<string, unknown>): Condition {
  return Object.fromEntries(
    Object.entries(condition).filter(([, value]) => value !== undefined),
  ) as Condition
}

/** Conditions that a yes can only help. */
function monotone(): fc.Arbitrary<Condition> {
  const unanimity = fc
    .constantFrom('voting' as const, 'present' as const, 'roster' as const)
    .map((u): Condition => ({ unanimity: u }))
  const leaf = fc.oneof(
    limit(['atLeast', 'moreThan'], true),
    fc.constant<Condition>({ veto: 'few' }),
    unanimity,
  )
  return joined(leaf, false)
}

function any(roles = true): fc.Arbitrary<Condition> {
  const inverted = limit(['atLeast', 'moreThan', 'atMost', 'fewerThan'], roles).chain((condition) =>
    fc
      .constantFrom<Answer>('yes', 'no', 'abstain')
      .map((count): Condition => ({ ...condition, count }) as Condition),
  )
  const remapped = limit(['atLeast', 'moreThan'], roles).map(
    (condition): Condition => ({ ...condition, as: { abstain: 'no', absent: 'out' } }) as Condition,
  )
  return joined(
    roles
      ? fc.oneof(inverted, remapped, fc.constant<Condition>({ veto: 'few' }))
      : fc.oneof(inverted, remapped),
    true,
  )
}

function joined(leaf: fc.Arbitrary<Condition>, negated: boolean): fc.Arbitrary<Condition> {
  const parts = fc.array(leaf, { minLength: 1, maxLength: 3 })
  const joints = [
    parts.map((allOf): Condition => ({ allOf })),
    parts.map((anyOf): Condition => ({ anyOf })),
    parts.map((someOf): Condition => ({ needed: Math.ceil(someOf.length / 2), someOf })),
    ...(negated ? [parts.map((noneOf): Condition => ({ noneOf }))] : []),
  ]
  return fc.oneof(leaf, ...joints)
}
