// What an act made. An event is a statement of what holds of one thing from this entry on. Events are for ever: the
// meaning of none is ever changed.

export type Event = {
  /** Kind of thing, dot, past participle: 'member.admitted'. */
  readonly type: string
  /** The thing it is about. */
  readonly id: string
  /** Present when the thing takes over what the act says, all but the fields named here. Saves writing them twice. */
  readonly laid?: readonly string[]
  /** What holds of the thing from now on; other fields stay as they were, and those set to null no longer hold. */
  readonly set?: Readonly<Record<string, unknown>>
}

/** A refusal is a value: what was wrong, by which rule, and the figures a sentence about it needs. Never recorded. */
export type Refusal = {
  readonly code: string
  /** The number of the rule: of the body's rulebook, or a standing rule of this program (see standing-rules.ts). */
  readonly rule: string | Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** When and by whom: handed in, never looked up. `on` is the day of `at` at the organisation's seat. */
export type Moment = { readonly at: number; readonly on: string }
