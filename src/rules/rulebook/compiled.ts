// A rulebook made ready to decide by, and a vote made ready to be counted: the shapes that the engine works on.
import type { Day, MemberId, Reason } from './outcome.ts'
import type {
  PostRule,
  QuestionClass,
  QuorumRule,
  RotationRule,
  RulebookVersion,
  RuleText,
  StatusRule,
} from './rulebook.ts'
import { decimalsOf } from './share.ts'

/** One version of a rulebook, made ready: conditions are functions, weights are whole numbers. */
export type CompiledRules = {
  from: Day
  /** First day of the next version. */
  to: Day | undefined
  version: RulebookVersion
  rules: Map<string, RuleText>
  seats: number | undefined
  statuses: Map<string, StatusRule>
  groups: Map<string, Span[]>
  tables: Map<string, DatedWeights[] | 'given'>
  tallies: Set<string>
  members: Span[] | undefined
  casting: Set<MemberId>
  classes: Map<string, CompiledClass>
  rotations: Map<string, RotationRule>
  posts: Map<string, PostRule>
}

export type CompiledClass = {
  name: string
  written: QuestionClass
  adopted: Evaluate | undefined
  marks: [string, Evaluate][]
  quorum: CompiledQuorum | undefined
  /** The tables of weights that its conditions read. */
  tables: string[]
}

export type CompiledQuorum = { written: QuorumRule; met: Evaluate }

export type Span = { member: MemberId; from: Day | undefined; to: Day | undefined }

/** Weights made whole: a member's weight is `weights.get(member) / scale`. */
export type Weights = { weights: ReadonlyMap<MemberId, number>; scale: number }
export type DatedWeights = Weights & { from: Day }

/** A condition made ready: reads a counting and says whether it is met, and by what figures. */
export type Evaluate = (counting: Counting) => Reason

/** The members who gave each answer, by place. */
export type Lists = readonly [MemberId[], MemberId[], MemberId[], MemberId[], MemberId[]]

/** How much each answer came to, by place, in whole steps of 1 / scale. Not-a-number: not known. */
export type Amounts = { amounts: readonly number[]; scale: number }

/** One vote, counted once and read by every condition. */
export type Counting = {
  rules: CompiledRules
  on: Day
  /** Undefined when only tallies are known. */
  lists: Lists | undefined
  /** Tallies, and weights given with the question. */
  tallies: ReadonlyMap<string, Amounts>
  given: ReadonlyMap<string, Weights>
  /** The number of seats given with the question. */
  seats: number | undefined
  /** Vetoes named where only totals are known. */
  vetoes: readonly MemberId[] | undefined
  measured: Map<string, Amounts | undefined>
}

/** Those of a list of spans whom it names on a day. */
export function onDay(spans: readonly Span[], day: Day): MemberId[] {
  return spans
    .filter((s) => (!s.from || s.from <= day) && (!s.to || day < s.to))
    .map((s) => s.member)
}

/** Makes weights whole by the most decimals any of them has. */
export function wholeWeights(weights: Readonly<Record<MemberId, number>>): Weights {
  let decimals = 0
  for (const member in weights) {
    const weight = weights[member]!
    if (!Number.isInteger(weight)) decimals = Math.max(decimals, decimalsOf(weight))
  }
  const scale = 10 ** decimals
  const whole = new Map<MemberId, number>()
  for (const member in weights)
    whole.set(member, scale === 1 ? weights[member]! : Math.round(weights[member]! * scale))
  return { weights: whole, scale }
}
