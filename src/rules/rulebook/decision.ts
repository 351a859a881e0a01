import type { CompiledClass, CompiledRules, Counting } from './compiled.ts'
import { type CountedBallot, readBallot, refusal } from './ballot.ts'
import { assignClass } from './question-class.ts'
import { amountsOf } from './counting.ts'
import { decideByConsensus, decideByLimitedFormat, decideBySilence } from './other-methods.ts'
import type { MethodOutcome, Outcome, OutcomeCode, Reason, RulebookRefusal } from './outcome.ts'
import type { Question } from './question.ts'
import { quorumReason } from './quorum.ts'
import { citation } from './condition.ts'

/**
 * Decides a question by the rules of its day and says why. Pure: the same question under the same rules has the same
 * outcome and the same reasons. Nothing is thrown for what a caller may get wrong: the outcome is then 'refused'.
 */
export function decideQuestion(rules: CompiledRules, question: Question): Outcome {
  const assigned = assignClass(rules, question)
  if ('code' in assigned) return refused(question, question.class ?? '', '', [assigned])
  const { put, needs, reasons } = assigned
  const head = {
    class: put,
    requirements: needs.name,
    method: question.method ?? needs.written.method ?? 'vote',
  }
  switch (head.method) {
    case 'vote':
      return { ...head, ...decideByVote(rules, question, needs, reasons) }
    case 'unanimous':
      return question.answers || question.tallies
        ? { ...head, ...decideByVote(rules, question, needs, reasons) }
        : {
            ...head,
            outcome: 'adopted',
            reasons: [...reasons, carriedWithoutFigures(rules, needs, 'unanimous')],
          }
    case 'without-vote':
      if (needs.written.other?.withoutVote === false) break
      return {
        ...head,
        outcome: 'adopted',
        reasons: [...reasons, carriedWithoutFigures(rules, needs, 'without-vote')],
      }
    case 'consensus':
      if (!needs.written.other?.consensus) break
      return {
        ...head,
        ...decideByConsensus(rules, question, needs, needs.written.other.consensus, reasons),
      }
    case 'silence':
      if (!needs.written.other?.silence) break
      return {
        ...head,
        ...decideBySilence(rules, question, needs, needs.written.other.silence, reasons),
      }
    case 'limited':
      if (!needs.written.other?.limited) break
      return {
        ...head,
        ...decideByLimitedFormat(
          rules,
          question,
          needs,
          needs.written.other.limited,
          reasons,
          decideByVote,
        ),
      }
    default:
      head.method satisfies never
  }
  return refused(question, put, needs.name, [
    refusal(rules, 'method.not-of-class', needs.written.rule, {
      class: needs.name,
      method: head.method,
    }),
  ])
}

function decideByVote(
  rules: CompiledRules,
  question: Question,
  needs: CompiledClass,
  before: Reason[],
): MethodOutcome {
  if (!needs.adopted)
    return {
      outcome: 'refused',
      reasons: [],
      refusals: [
        refusal(rules, 'method.not-of-class', needs.written.rule, {
          class: needs.name,
          method: 'vote',
        }),
      ],
    }
  const ballot = readBallot(question, rules, needs)
  if (ballot.refusals.length > 0)
    return {
      outcome: 'refused',
      why: ballot.refusals[0]!.code,
      reasons: [],
      refusals: ballot.refusals,
    }
  const reasons = [...before]
  const quorum = quorumReason(question, needs, ballot.counting)
  if (quorum) reasons.push(quorum)
  if (quorum?.met === false && quorum.decides !== false)
    return { outcome: 'rejected', why: quorum.why ?? 'quorum', reasons }
  const reason = needs.adopted(ballot.counting)
  reasons.push(reason)
  if (reason.met === null) return { outcome: 'undecided', why: 'figures', reasons }
  const marks = needs.marks
    .filter(([, met]) => met(ballot.counting).met === true)
    .map(([mark]) => mark)
  const decided: MethodOutcome = reason.met
    ? { outcome: 'adopted', reasons }
    : isTied(needs, ballot.counting)
      ? breakTie(rules, question, needs, ballot, reasons)
      : { outcome: 'rejected', why: whyFailed(reason), reasons }
  return needs.marks.length > 0 ? { ...decided, marks } : decided
}

function isTied(needs: CompiledClass, counting: Counting): boolean {
  if (!needs.written.tie) return false
  const amounts = amountsOf(counting, needs.written.tie.by ?? 'members', undefined)
  return (
    amounts !== undefined && amounts.amounts[0] === amounts.amounts[1] && amounts.amounts[0]! > 0
  )
}

/**
 * A casting vote, and the lot, is one vote more for "yes": the conditions are asked again with it, so that it cannot carry
 * what a veto stops or what falls short for another reason.
 */
function breakTie(
  rules: CompiledRules,
  question: Question,
  needs: CompiledClass,
  ballot: CountedBallot,
  reasons: Reason[],
): MethodOutcome {
  const tie = needs.written.tie!
  const equal = equalVotes(rules, tie, ballot.counting)
  const decideWith = (vote: Deciding, reason: Reason, waiting: OutcomeCode): MethodOutcome => {
    const all = [...reasons, reason]
    if (vote === undefined) return { outcome: waiting, why: 'tie', reasons: all }
    if (vote !== 'yes') return { outcome: 'rejected', why: 'tie', reasons: all }
    const again = needs.adopted!(withOneMore(ballot.counting, tie.by ?? 'members'))
    return again.met === true
      ? { outcome: 'adopted', reasons: [...all, again] }
      : { outcome: 'rejected', why: whyFailed(again), reasons: [...all, again] }
  }
  switch (tie.resolve) {
    case 'falls':
      return { outcome: 'rejected', why: 'tie', reasons: [...reasons, equal] }
    case 'second-vote':
      return {
        outcome: (question.ballot ?? 1) > 1 ? 'rejected' : 'tie-second-vote',
        why: 'tie',
        reasons: [...reasons, equal],
      }
    case 'casting-vote':
    case 'own-vote': {
      const vote = ballot.casting ?? (tie.resolve === 'own-vote' ? ownVote(question) : undefined)
      return decideWith(vote, castingVote(rules, tie, question, vote), 'tie-casting-vote')
    }
    case 'lot':
      return decideWith(question.lot, drawn(rules, tie, question.lot), 'tie-lot')
    default:
      return tie.resolve satisfies never
  }
}

/** What decides after equal votes. 'none': the chair may cast and does not; undefined: it is not known yet. */
type Deciding = 'yes' | 'no' | 'none' | undefined
type Tie = NonNullable<CompiledClass['written']['tie']>

/** A chair who gave no yes or no has no vote that could count twice. */
function ownVote({ chair, answers }: Question): Deciding {
  const own = chair === undefined ? undefined : answers?.[chair]
  return own === undefined || own === 'yes' || own === 'no' ? own : 'none'
}

function castingVote(rules: CompiledRules, tie: Tie, question: Question, vote: Deciding): Reason {
  const holders = question.chair ? [question.chair] : undefined
  const cast = vote === 'yes' || vote === 'no' ? vote : undefined
  return {
    condition: 'tie',
    ...citation(rules, tie.rule),
    needed: {
      compare: 'at-least',
      number: 1,
      stated: 1,
      count: ['yes'],
      ...(holders ? { holders } : {}),
    },
    got: vote === undefined ? null : Number(vote === 'yes'),
    met: vote === undefined ? null : vote === 'yes',
    counted: cast
      ? [{ answer: cast, as: 'counted', number: 1, ...(holders ? { members: holders } : {}) }]
      : [],
  }
}

function drawn(rules: CompiledRules, tie: Tie, lot: 'yes' | 'no' | undefined): Reason {
  return {
    condition: 'lot',
    ...citation(rules, tie.rule),
    needed: { compare: 'at-least', number: 1, stated: 1 },
    got: lot === undefined ? null : Number(lot === 'yes'),
    met: lot === undefined ? null : lot === 'yes',
    counted: [],
  }
}

/** Equal votes carry nothing: it takes more for than against. */
function equalVotes(rules: CompiledRules, tie: Tie, counting: Counting): Reason {
  const by = tie.by ?? 'members'
  const { amounts, scale } = amountsOf(counting, by, undefined)!
  const got = amounts[0]! / scale
  const members = rules.tallies.has(by) ? undefined : counting.lists
  const row = (answer: 'yes' | 'no', as: 'counted' | 'base', place: number) => ({
    answer,
    as,
    number: got,
    ...(members ? { members: members[place]! } : {}),
  })
  return {
    condition: 'equal-votes',
    ...citation(rules, tie.rule),
    needed: { compare: 'more-than', number: got + 1 / scale, stated: got, by, count: ['yes'] },
    got,
    met: false,
    counted: [row('yes', 'counted', 0), row('no', 'base', 1)],
  }
}

function withOneMore(counting: Counting, by: string): Counting {
  const amounts = amountsOf(counting, by, undefined)!
  const more = {
    scale: amounts.scale,
    amounts: amounts.amounts.map((a, place) => (place === 0 ? a + amounts.scale : a)),
  }
  return { ...counting, measured: new Map(counting.measured).set(by, more) }
}

/** The word for the first condition that failed, read as the rulebook is written. */
export function whyFailed(reason: Reason): string {
  if (reason.why !== undefined) return reason.why
  switch (reason.condition) {
    case 'all-of':
    case 'any-of':
    case 'some-of': {
      const failed = reason.parts?.find((part) => part.met === false)
      return failed ? whyFailed(failed) : 'majority'
    }
    case 'none-of':
      return 'blocked'
    case 'threshold':
      return 'majority'
    default:
      return reason.condition
  }
}

function carriedWithoutFigures(
  rules: CompiledRules,
  needs: CompiledClass,
  condition: 'unanimous' | 'without-vote',
): Reason {
  const withoutVote = needs.written.other?.withoutVote
  const rule = condition === 'without-vote' && withoutVote ? withoutVote.rule : needs.written.rule
  return {
    condition,
    ...citation(rules, rule),
    needed: { compare: 'at-most', number: 0, stated: 0 },
    got: 0,
    met: true,
    counted: [],
  }
}

function refused(
  question: Question,
  put: string,
  requirements: string,
  refusals: RulebookRefusal[],
): Outcome {
  return {
    outcome: 'refused',
    why: refusals[0]?.code ?? 'refused',
    class: put,
    requirements,
    method: question.method ?? 'vote',
    reasons: [],
    refusals,
  }
}
