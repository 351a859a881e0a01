import type { Day, MemberId } from './outcome.ts'
import type { Answer, Method } from './rulebook.ts'

/** A member as the organisation knows it: from a day to a day (half-open), with the statuses it has had. */
export type Member = {
  id: MemberId
  from?: Day | undefined
  to?: Day | undefined
  /** A status held throughout, e.g. 'frozen'. */
  status?: string | undefined
  statuses?: readonly { status: string; from?: Day | undefined; to?: Day | undefined }[] | undefined
}

/** An answer to a vote, or to a question put by consensus or silence. */
export type GivenAnswer = Answer | 'no-objection' | 'objects' | 'reserves'

/** Ballots counted without names. `absent`: entitled and did not vote. */
export type Tally = { yes: number; no: number } & {
  [answer in Exclude<Answer, 'yes' | 'no'>]?: number | undefined
}

/** The latest earlier decision of a class on the same subject: how it ended, how often in a row, and its marks. */
export type Earlier = {
  outcome: 'adopted' | 'rejected'
  on?: Day | undefined
  /** How many times in a row it ended so. Absent: once. */
  times?: number | undefined
  marks?: readonly string[] | undefined
}

/** A question as put to a body, with all that was answered. Nothing else decides it. */
export type Question = {
  on: Day
  /** The class it was put with. Absent: the rules of the rulebook assign one. */
  class?: string | undefined
  /** The Chair's ruling on the class, which goes before everything else. */
  ruling?: string | undefined
  method?: Method | undefined
  /**
   * Everyone entitled that day. Members with spans and statuses are sorted out by the rules. Absent: the members whom
   * the rulebook names, and where it names none, those who answered.
   */
  roster?: readonly (MemberId | Member)[] | undefined
  /** Who is there, for the quorum. Absent: everyone whose answer is not 'absent'. */
  present?: readonly MemberId[] | undefined
  /** Members represented by another. They count for a quorum only where the rule lets proxies count. */
  proxied?: readonly MemberId[] | undefined
  answers?: Readonly<Record<MemberId, GivenAnswer>> | undefined
  weights?: Readonly<Record<string, Readonly<Record<MemberId, number>>>> | undefined
  tallies?: Readonly<Record<string, Tally>> | undefined
  /** The number of seats, where it changes too often for the rulebook. */
  seats?: number | undefined
  /** Who vetoed, where only totals are known. */
  vetoes?: readonly MemberId[] | undefined
  /** Words that the rules of assignment ask for. */
  requires?: string | readonly string[] | undefined
  title?: string | undefined
  /** Parties to the dispute or otherwise concerned. */
  parties?: readonly MemberId[] | undefined
  chair?: MemberId | undefined
  /** 'none': the chair may cast and did not. */
  chairCasts?: 'yes' | 'no' | 'none' | undefined
  lot?: 'yes' | 'no' | undefined
  /** 2 for the second vote after a tie. */
  ballot?: number | undefined
  quorumChallenged?: boolean | undefined
  /** Silence: whether the deadline has passed. Absent: it has. */
  deadlinePassed?: boolean | undefined
  /** Limited format: members who object to deciding so. */
  formatObjections?: readonly MemberId[] | undefined
  /** The latest earlier decision of each class on the same subject. */
  earlier?: Readonly<Record<string, Earlier>> | undefined
}
