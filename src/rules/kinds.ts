// The kinds of things on record. A thing is what its act said, and what later events set on it.
import type { ActType, Fields } from './acts.ts'
import type { Begin } from './values.ts'
import type { ElectionMajority } from './rulebook/election.ts'
import type { Reason } from './rulebook/outcome.ts'
import type { Words } from './rulebook/rulebook.ts'

export type SittingState =
  | 'scheduled'
  | 'open'
  | 'suspended'
  | 'closed'
  | 'cancelled'
  /** Scheduled still when its session was closed. */
  | 'not-held'
export type Capacity = 'substantive' | 'acting' | 'designate'
export type MemberAnswer = Fields<'answer.give'>['answer'] | Fields<'vote.cast'>['vote']

/** What the rules of a post require of an appointment, and what was there. */
export type PostReason = {
  readonly rule: Words
  readonly condition:
    | 'out-of-turn'
    | 'not-a-citizen'
    | 'wrong-proposer'
    | 'wrong-length'
    | 'may-not-serve-again'
  readonly needed: Readonly<Record<string, string | number>>
  readonly got: Readonly<Record<string, string | number>>
  readonly met: boolean
}

/**
 * What the answers to a question come to. Adopted, rejected: the end of it. A tie-second-vote ends this vote, and the same
 * matter is put once more. The others leave the question open: for the chair's casting vote, for the lot, for the deadline
 * of a silence procedure; and it is undecided while figures are missing that the rule asks for.
 */
export type Result = SettledResult | OpenResult
export type SettledResult = 'adopted' | 'rejected' | 'tie-second-vote'
export type OpenResult = 'tie-casting-vote' | 'tie-lot' | 'pending' | 'undecided'

/** Why a question came out as it did: the rulebook's reasons and, for appointments, those of the post. */
export type Outcome<R extends Result = Result> = {
  readonly result: R
  readonly why?: string
  readonly reasons: readonly Reason[]
  readonly post?: readonly PostReason[]
  /** Limited format: who decided and bears the consequences, and who does not. */
  readonly bound?: readonly string[]
  readonly released?: readonly string[]
}

export type QuorumReason = {
  readonly needed: number
  readonly got: number
  readonly met: boolean
  readonly rule: Words
  readonly reason: Reason
}

/** Until when a term runs and what ends it. A term without any of these is open. */
export type TermEnd = {
  readonly [F in 'to' | 'toLatest' | 'end' | 'endedBy']?: Term[F] | undefined
}

export type Term = {
  readonly post: string
  readonly person?: string
  readonly member?: string
  readonly capacity: Capacity
  readonly begin: Begin
  /** First and last day on which the term may have begun; equal when the day is known; absent until a sitting decides it. */
  readonly from?: string
  readonly fromLatest?: string
  /** First day on which it no longer holds (half-open), earliest and latest. Absent: open. */
  readonly to?: string
  readonly toLatest?: string
  readonly years?: number
  readonly months?: number
  readonly end?:
    | 'length'
    | 'succeeded'
    | 'left'
    | 'released'
    | 'recorded'
    | 'remainder'
    | 'not-said'
    /** Its length is over and its successor did not begin: by the rules of the post the holder goes on. */
    | 'until-succeeded'
  /** How it would end if its successor did not begin: restored when the successor is released before the first day. */
  readonly otherwise?: TermEnd
  readonly represents?: string
  readonly decision?: string
  readonly decidedOn?: string
  readonly endedBy?: string
  readonly endedEarly?: boolean
  readonly nominatedBy?: string
  readonly proposedBy?: string
  readonly words?: Readonly<Record<string, string>>
  readonly withdrawn?: true
}

/** What was planned before, and why it was changed. */
type Moved<Plan> = Plan & {
  readonly why: Readonly<Record<string, string>>
  readonly movedAt: number
  /** The entry that moved it. */
  readonly movedIn: number
}

export type Kinds = {
  organisation: Fields<'organisation.found'>
  member: Omit<Fields<'member.admit'>, 'member' | 'status' | 'from' | 'note'>
  membership: Pick<Fields<'membership.change'>, 'member' | 'status' | 'from' | 'note'>
  body: Omit<Fields<'body.establish'>, 'body'>
  seat: Fields<'seat.assign'>
  post: Omit<Fields<'post.establish'>, 'post'>
  source: Omit<Fields<'source.enter'>, 'source'>
  reading: Omit<Fields<'reading.confirm'>, 'reading'>
  rulebook: Fields<'rulebook.adopt'>
  person: Omit<Fields<'person.enter'>, 'person'>
  dossier: Omit<Fields<'dossier.enter'>, 'dossier'> & {
    /** Entered by mistake and withdrawn by a correction: the organisation no longer has it. So of terms and claims. */
    readonly withdrawn?: true
    readonly resolved?: number
    readonly why?: Readonly<Record<string, string>>
  }
  session: Omit<Fields<'session.convene'>, 'session'> & {
    readonly state: 'convened' | 'open' | 'closed' | 'cancelled'
    /** Why it was cancelled, when, and by which entry. */
    readonly why?: Readonly<Record<string, string>>
    readonly cancelledAt?: number
    readonly cancelledIn?: number
    /** The days it was planned for before it was last postponed, and why. */
    readonly moved?: Moved<{ readonly from?: string | undefined; readonly to?: string | undefined }>
    /** The entry that put it under embargo: until the release the public reads the record as known before it. */
    readonly embargo?: number
    readonly convenedAt: number
    readonly closedAt?: number
  }
  sitting: Omit<Fields<'sitting.schedule'>, 'sitting' | 'starts' | 'ends'> & {
    readonly state: SittingState
    /** When it is planned to begin and to end. */
    readonly startsAt?: number
    readonly endsAt?: number
    readonly why?: Readonly<Record<string, string>>
    readonly cancelledAt?: number
    readonly cancelledIn?: number
    readonly moved?: Moved<{
      readonly on?: string | undefined
      readonly startsAt?: number | undefined
      readonly endsAt?: number | undefined
    }>
    readonly openedAt?: number
    readonly openedOn?: string
    /** When the opening was entered, where it was stated with an earlier time of its own. */
    readonly enteredAt?: number
    readonly closedAt?: number
    readonly closedOn?: string
    readonly suspendedAt?: number
    readonly resumedAt?: number
    /** Who presides now, where it is another than the chair of the session. */
    readonly chair?: string
    readonly chairPerson?: string
    readonly quorum?: QuorumReason
    readonly quorumAt?: number
    readonly agenda?: readonly string[]
    readonly agendaAt?: number
    readonly item?: string
    readonly floor?: string
    /** The speech that a point of order interrupted: it goes on when the point is made. */
    readonly interrupted?: string
    readonly speakers?: {
      readonly state: 'open' | 'closed'
      readonly order: Fields<'speakers.open'>['order']
      readonly seconds?: number
    }
  }
  request: Omit<Fields<'request.make'>, 'request'> & {
    /** 'lapsed': the item was closed, or the sitting, before it was granted. */
    readonly state: 'waiting' | 'given' | 'withdrawn' | 'lapsed'
    readonly madeAt: number
  }
  proposal: Omit<Fields<'proposal.make'>, 'proposal'> & {
    readonly state: 'made' | 'adopted' | 'rejected' | 'withdrawn'
    /** Of an amendment: which to its text it was, and its place in the vote where the chair has said it. */
    readonly number?: number
    readonly order?: number
  }
  election: Omit<Fields<'election.open'>, 'election'> & {
    readonly session: string
    readonly on: string
    readonly rulebook: string
    /** The class of the rulebook that decides; absent where the standing rule is applied. */
    readonly class?: string
    readonly rule?: Words
    readonly majority: ElectionMajority
    readonly state: 'open' | 'closed'
    readonly elected?: readonly string[]
    /** Those of them on whom the lot fell. */
    readonly drawn?: readonly string[]
    /** Why it ended with a place not filled. */
    readonly why?: Readonly<Record<string, string>>
  }
  candidate: Omit<Fields<'candidate.nominate'>, 'candidate'> & {
    readonly state: 'standing' | 'withdrawn'
  }
  round: Omit<Fields<'round.open'>, 'round' | 'candidates'> & {
    readonly state: 'open' | 'closed'
    readonly candidates: readonly string[]
    /** How many places it is to fill: the most names that a ballot may have. */
    readonly places: number
    readonly openedAt: number
    readonly closedAt?: number
    readonly counts?: readonly { readonly candidate: string; readonly votes: number }[]
    readonly cast?: number
    readonly blank?: number
    readonly needed?: number
    readonly elected?: readonly string[]
    /** Equal votes for the last places: between whom, and for how many. */
    readonly tied?: readonly string[]
    readonly tiedFor?: number
  }
  /** That a member cast a ballot, never which. */
  ballot: { readonly round: string; readonly member: string }
  poll: Omit<Fields<'poll.open'>, 'poll'> & {
    readonly state: 'open' | 'closed'
    readonly closedAt?: number
  }
  opinion: Fields<'poll.answer'>
  minutes: {
    readonly sitting: string
    readonly state: 'drafted' | 'agreed' | 'adopted'
    readonly asKnownAt: number
    readonly in?: string
  }
  passage: Fields<'minutes.edit'>
  delegation: Fields<'delegation.name'> & {
    /** Who leads it now, where its head handed over. */
    readonly leading?: string
    readonly powers?: 'full-powers' | 'not-required'
    readonly finding?: 'accepted' | 'provisional' | 'refused'
    readonly note?: Readonly<Record<string, string>>
  }
  absence: Fields<'absence.note'>
  invitation: Omit<Fields<'invitation.issue'>, 'invitation'>
  item: Omit<Fields<'item.propose'>, 'item'> & {
    readonly order: number
    readonly state: 'proposed' | 'on-agenda' | 'taken' | 'closed' | 'withdrawn'
    readonly result?: Fields<'item.close'>['result']
    readonly takenAt?: number
    readonly closedAt?: number
    readonly takenIn?: string
    readonly why?: Readonly<Record<string, string>>
  }
  document: Omit<Fields<'document.lay'>, 'document'> & {
    readonly state: 'laid' | 'adopted' | 'open-for-signature' | 'signed'
    readonly signatories?: readonly string[]
    readonly decision?: string
    readonly openedAt?: number
    readonly signedAt?: number
  }
  version: Fields<'version.lay'>
  presence: Fields<'presence.record'> & { readonly arrivedAt?: number; readonly leftAt?: number }
  floor: Omit<Fields<'floor.give'>, 'floor' | 'at'> & {
    readonly givenAt: number
    /** Milliseconds spoken before `runningSince`, which is absent while the clock stands. */
    readonly spent: number
    readonly runningSince?: number
    readonly endedAt?: number
    readonly item?: string
  }
  statement: Omit<Fields<'statement.record'>, 'statement'> & { readonly madeAt: number }
  ruling: Omit<Fields<'ruling.make'>, 'ruling'>
  question: Omit<Fields<'question.put'>, 'question' | 'sitting' | 'method'> & {
    readonly session: string
    /** Absent: put to the members outside a sitting, by silence procedure. */
    readonly sitting?: string
    readonly method: Fields<'question.put'>['method'] | 'silence' | 'secret-ballot'
    /** Until when objections are taken. */
    readonly closesAt?: number
    readonly extensions?: number
    readonly remindedAt?: number
    readonly count?: { readonly yes: number; readonly no: number; readonly abstain: number }
    readonly on: string
    readonly rulebook: string
    readonly state: 'open' | 'closed' | 'withdrawn'
    readonly putAt: number
    readonly closedAt?: number
    readonly outcome?: Outcome<SettledResult>
    /** The vote that was tied, where this is the second vote on the same matter. */
    readonly earlier?: string
    readonly why?: Readonly<Record<string, string>>
  }
  answer: {
    readonly question: string
    readonly member: string
    readonly answer: MemberAnswer
    readonly why?: Readonly<Record<string, string>>
    readonly givenAt: number
  }
  decision: {
    readonly question: string
    readonly session: string
    readonly body: string
    readonly sitting?: string
    readonly item?: string
    readonly title: Readonly<Record<string, string>>
    readonly on: string
    readonly decidedAt: number
    readonly matter: Fields<'question.put'>['matter']
    readonly terms?: readonly string[]
    readonly document?: string
    readonly ends?: readonly string[]
    /** The amendments with which the text was adopted. */
    readonly amendments?: readonly string[]
  }
  term: Term
  claim: Omit<Fields<'claim.enter'>, 'claim'> & { readonly withdrawn?: true }
  signature: Omit<Fields<'document.sign'>, 'at'> & {
    readonly signedAt: number
    readonly on: string
  }
  measure: Omit<Fields<'measure.set'>, 'measure'> & {
    readonly progress?: Fields<'report.give'>['progress']
    readonly percent?: number
  }
  report: Omit<Fields<'report.give'>, 'report'> & { readonly givenAt: number }
  communique: Fields<'communique.issue'> & { readonly asKnownAt: number; readonly issuedAt: number }
  policy: Omit<Fields<'policy.adopt'>, 'needed'> & { readonly needed: number }
  /** `signs` absent: checkpoints. */
  key: Fields<'key.rotate'> & { readonly signs?: 'receipts' }
  erasure: Fields<'erasure.order'>
  /** From which entry on times are wrong, and which time stood when the clock was put right. */
  clock: Omit<Fields<'clock.correct'>, 'clock'> & {
    readonly stoodAt?: number
    readonly correctedAt: number
  }
  grant: Omit<Fields<'access.grant'>, 'grant'> & {
    readonly state: 'in-force' | 'revoked'
    readonly revokedAt?: number
    readonly why?: Readonly<Record<string, string>>
    /** The entry that last set aside every key the person had registered before it. */
    readonly recoveredIn?: number
    readonly recoveredAt?: number
    readonly recoveredWhy?: Readonly<Record<string, string>>
  }
  correction: Omit<Fields<'correction.make'>, 'correction'> & {
    readonly before: Readonly<Record<string, unknown>>
    readonly madeAt: number
  }
}

/** What a thing belongs to: the field that names its owner. Things of one owner are found without a search. */
export const parents = {
  membership: 'member',
  seat: 'body',
  post: 'body',
  rulebook: 'body',
  dossier: 'person',
  session: 'body',
  sitting: 'session',
  delegation: 'session',
  absence: 'session',
  invitation: 'session',
  item: 'session',
  document: 'session',
  version: 'document',
  presence: 'sitting',
  floor: 'sitting',
  request: 'sitting',
  proposal: 'sitting',
  election: 'sitting',
  candidate: 'election',
  round: 'election',
  ballot: 'round',
  poll: 'sitting',
  opinion: 'poll',
  passage: 'sitting',
  statement: 'sitting',
  ruling: 'sitting',
  question: 'sitting',
  answer: 'question',
  decision: 'session',
  term: 'post',
  signature: 'document',
  measure: 'session',
  report: 'measure',
  communique: 'session',
  grant: 'person',
} as const satisfies Partial<Record<keyof Kinds, string>>

/** The kinds whose id is made of the ids it joins: one presence a member and sitting, one answer a member and question. */
export type ActKind<T extends ActType> = T extends `${infer K}.${string}` ? K : never
