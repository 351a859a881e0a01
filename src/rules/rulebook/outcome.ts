import type { Answer, Method, Words } from './rulebook.ts'

// What the engine answers: plain numbers, codes and lists of members. The text room says them in any language.

export type MemberId = string
/** A day, YYYY-MM-DD. */
export type Day = string
export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'fewer-than'

export type ConditionCode =
  | 'threshold'
  | 'unanimity'
  | 'veto'
  | 'all-of'
  | 'any-of'
  | 'none-of'
  | 'some-of'
  | 'quorum'
  | 'consensus'
  | 'silence'
  | 'silence-deadline'
  | 'limited-format'
  | 'participants'
  | 'without-vote'
  | 'unanimous'
  | 'tie'
  | 'equal-votes'
  | 'lot'
  | 'earlier-vote'
  | 'most-votes'

/**
 * What a condition asked. `number` is the limit in whole steps: the smallest figure that meets 'at-least' and
 * 'more-than', the largest that meets 'at-most' and 'fewer-than'; null when the figures do not tell. So
 * `met === (got >= number)` for the first two and `met === (got <= number)` for the others, always.
 */
export type Needed = {
  compare: Comparison
  number: number | null
  /** As written in the rule: 9, "2/3", "55%". */
  stated: number | string
  /** What a share is taken of, by name or as a list of answers, and how much that was. */
  of?: string | Answer[]
  base?: number | null
  /** 'members', or the name of the table of weights or of the tally. */
  by?: string
  /** The answers that count towards it. */
  count?: Answer[]
  /** The answers taken away from them. */
  less?: Answer[]
  /** The group within which it is counted. */
  among?: string
  /** The members whom the rule names: holders of a veto, parties, breakers of silence. */
  holders?: MemberId[]
}

/** How one answer was counted in one condition: towards it, in its base only, or not at all. */
export type Counted = {
  answer: string
  as: 'counted' | 'base' | 'out'
  number: number | null
  members?: MemberId[]
}

export type Reason = {
  condition: ConditionCode
  /** The key of the rule in the rulebook, and its number as a lawyer cites it. Null: the rulebook names none. */
  rule: string | null
  number: Words | null
  /** The rulebook's own word for failing here, where it has one. */
  why?: string
  /** True when no source states the rule and the rulebook supposes it. */
  notional: boolean
  needed: Needed
  got: number | null
  /** Null: the figures that would tell are missing. */
  met: boolean | null
  counted: Counted[]
  /** The conditions joined by all-of, any-of, none-of, some-of, in the order of the rulebook. */
  parts?: Reason[]
  /** False for what is said and does not decide: a quorum that nobody challenged. */
  decides?: false
}

/**
 * - adopted, rejected: the end of it; `why` names the first condition that failed.
 * - tie-casting-vote, tie-second-vote, tie-lot: equal votes; the chair, a second vote or the lot decides.
 * - pending: the deadline of a silence procedure has not passed.
 * - undecided: figures are missing and the others do not settle it; `why` is 'figures'.
 * - refused: the question cannot be decided as put; nothing was counted. `refusals` say why.
 */
export type OutcomeCode =
  | 'adopted'
  | 'rejected'
  | 'tie-casting-vote'
  | 'tie-second-vote'
  | 'tie-lot'
  | 'pending'
  | 'undecided'
  | 'refused'

export type Outcome = {
  outcome: OutcomeCode
  why?: string
  /** The class as put, and the class whose requirements applied. */
  class: string
  requirements: string
  method: Method
  reasons: Reason[]
  /** Of the named heights of this class, those the vote reached. */
  marks?: string[]
  /** Limited format: who decided and bears the consequences, and who does not. */
  bound?: MemberId[]
  released?: MemberId[]
  refusals?: RulebookRefusal[]
}

/** What a way of deciding adds to the class and method of the question. */
export type MethodOutcome = Omit<Outcome, 'class' | 'requirements' | 'method'>

export type RefusalCode =
  | 'day.malformed'
  | 'day.before-rules'
  | 'class.unknown'
  | 'class.missing'
  | 'method.not-of-class'
  | 'answer.unknown'
  | 'vote.not-entitled'
  | 'vote.party'
  | 'vote.twice'
  | 'vote.after-closing'
  | 'roster.twice'
  | 'roster.empty'
  | 'weights.missing'
  | 'weights.negative'
  | 'weights.too-fine'
  | 'weights.not-of-roster'
  | 'tally.unknown'
  | 'tally.malformed'
  | 'veto.not-held'

/** Why a question, or a vote in it, is refused. The rule is the key in the rulebook. */
export type RulebookRefusal = {
  code: RefusalCode
  rule: string | null
  number: Words | null
  facts: Record<string, string>
}
