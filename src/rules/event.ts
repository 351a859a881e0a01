// What an act made. An event states what holds of one thing from this entry on. The meaning of an event type never changes.
import type { ActType, Fields } from './acts.ts'
import type { Kind, Thing } from './organisation.ts'

/** The kinds of things, and what may happen to each. An event type is a kind, a dot, and one of its participles. */
const participles = {
  absence: ['noted'],
  answer: ['given'],
  ballot: ['cast'],
  body: ['established', 'corrected'],
  candidate: ['nominated', 'withdrawn'],
  claim: ['entered', 'corrected'],
  clock: ['corrected'],
  communique: ['issued'],
  correction: ['made'],
  decision: ['adopted', 'corrected'],
  delegation: [
    'named',
    'credentials-presented',
    'credentials-examined',
    'handed-over',
    'corrected',
  ],
  document: ['laid', 'adopted', 'opened-for-signature', 'signed', 'released', 'corrected'],
  dossier: ['entered', 'resolved', 'corrected'],
  election: ['opened', 'partly-decided', 'lot-drawn', 'closed'],
  erasure: ['ordered'],
  floor: ['given', 'paused', 'resumed', 'ended', 'corrected'],
  grant: ['given', 'revoked', 'recovered'],
  invitation: ['issued', 'corrected'],
  item: [
    'proposed',
    'ordered',
    'put-on-agenda',
    'taken',
    'closed',
    'withdrawn',
    'access-set',
    'released',
    'corrected',
  ],
  key: ['rotated', 'named'],
  measure: ['set', 'progress-reported', 'corrected'],
  member: ['admitted', 'corrected'],
  membership: ['begun', 'changed', 'corrected'],
  minutes: ['drafted', 'edited', 'agreed', 'adopted'],
  opinion: ['given'],
  organisation: ['founded', 'corrected'],
  passage: ['written'],
  person: ['entered', 'corrected'],
  policy: ['adopted'],
  poll: ['opened', 'closed'],
  post: ['established', 'corrected'],
  presence: ['recorded', 'corrected'],
  proposal: ['made', 'ordered', 'adopted', 'rejected', 'withdrawn'],
  question: ['put', 'extended', 'reminded', 'hands-counted', 'closed', 'withdrawn', 'corrected'],
  reading: ['confirmed'],
  report: ['given', 'corrected'],
  request: ['made', 'granted', 'withdrawn', 'lapsed'],
  round: ['opened', 'closed'],
  rulebook: ['adopted'],
  ruling: ['made'],
  seat: ['assigned', 'corrected'],
  session: [
    'convened',
    'postponed',
    'cancelled',
    'opened',
    'closed',
    'embargo-set',
    'embargo-lifted',
    'corrected',
  ],
  signature: ['given', 'corrected'],
  sitting: [
    'scheduled',
    'postponed',
    'cancelled',
    'not-held',
    'opened',
    'chair-changed',
    'quorum-established',
    'agenda-adopted',
    'item-taken',
    'item-closed',
    'speakers-opened',
    'speakers-closed',
    'floor-given',
    'floor-ended',
    'suspended',
    'resumed',
    'closed',
    'access-set',
    'released',
    'corrected',
  ],
  source: ['entered', 'corrected'],
  statement: ['recorded', 'corrected'],
  term: ['recorded', 'set', 'begun', 'ended', 'end-restored', 'corrected'],
  version: ['laid'],
} as const satisfies Record<Kind, readonly string[]>

export type EventTypeOf<K extends Kind> = `${K}.${(typeof participles)[K][number]}`
/** Every event type, such as 'sitting.item-taken'. A table with a sentence for each `satisfies Record<EventType, …>`. */
export type EventType = { [K in Kind]: EventTypeOf<K> }[Kind]
/** The events of a correction: whatever the kind, they say that facts of the thing were corrected. */
export type CorrectedType = Extract<EventType, `${Kind}.corrected`>

export const eventTypes: readonly EventType[] = Object.entries(participles).flatMap(
  ([kind, done]) => done.map((participle) => `${kind}.${participle}` as EventType),
)

/** The name of a field of any act. */
export type ActField = { [T in ActType]: keyof Fields<T> & string }[ActType]

type Given<T> = Omit<T, 'id' | 'made' | 'changed'>

/**
 * What holds of a thing from now on. A field that is absent or undefined stays as it was (undefined is not written into the
 * record); an optional field that is null no longer holds.
 */
export type Changes<K extends Kind> = {
  readonly [F in keyof Given<Thing<K>>]?:
    | Given<Thing<K>>[F]
    | (object extends Pick<Given<Thing<K>>, F> ? null : never)
    | undefined
}

export type EventOf<K extends Kind> = {
  readonly type: EventTypeOf<K>
  /** The thing it is about. */
  readonly id: string
  /** Present when the thing takes over what the act says, all but the fields named here. Saves writing them twice. */
  readonly laid?: readonly ActField[]
  readonly set?: Changes<K>
}

export type Event = { [K in Kind]: EventOf<K> }[Kind]

/** A refusal is a value: what was wrong, by which rule, and the figures a sentence about it needs. Never recorded. */
export type Refusal = {
  readonly code: string
  /** The number of the rule: of the body's rulebook, or a standing rule of this program (see standing-rules.ts). */
  readonly rule: string | Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** When and by whom: handed in, never looked up. `on` is the day of `at` at the organisation's seat. */
export type Moment = {
  readonly at: number
  readonly on: string
  /** The time of the newest entry, by which a clock that was wrong is known. */
  readonly newestAt?: number
}
