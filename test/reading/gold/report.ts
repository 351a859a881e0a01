/** A value and the words it rests on: [value, words]. Words alone when they are the value. */
export type Answer = string | readonly [value: string, words: string]

/** What a report says of one appointment or dismissal. Every field it states is here; no other field may be stated. */
export type Change = Readonly<
  Partial<
    Record<
      | 'person'
      | 'post'
      | 'organisation'
      | 'capacity'
      | 'from'
      | 'length'
      | 'to'
      | 'represents'
      | 'predecessor'
      | 'proposedBy',
      Answer
    >
  >
>

/**
 * A short press report written for the project (no sentence is anybody else's) and its answer. `date` and `place` are the
 * session's; `holders` are persons beside a post with no change; `undecided` counts what must be shown as unresolved.
 */
export type GoldReport = {
  name: string
  text: string
  appointments?: readonly Change[]
  dismissals?: readonly Change[]
  date?: Answer
  place?: Answer
  holders?: readonly (readonly [person: string, post: string])[]
  undecided?: number
}
