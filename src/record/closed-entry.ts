// An entry that happened behind closed doors, as the record keeps it for everyone: that it was made, when, and at which
// sitting or under which item. In place of who laid what, and what it made, stands one commitment.
import type { Act, By } from '../rules/acts.ts'
import { closesEvent } from '../rules/closure.ts'
import type { Event } from '../rules/event.ts'
import type { Entry } from './entry.ts'

/** As it is written: null stands for each event that is closed, and for person and act where the whole entry is. */
export type ClosedLine = Omit<Entry, 'by' | 'act' | 'events'> & {
  readonly by: By | null
  readonly act: Act | null
  readonly events: readonly (Event | null)[] | null
}

/** What is sealed of it. */
type Hidden = { readonly by?: By; readonly act?: Act; readonly events: readonly Event[] }

/** What of a closed entry must be sealed, as text. */
export function hiddenOf({ by, act, events, closure }: Entry): string {
  if (closure === undefined) throw new Error('an entry that is public has nothing to seal')
  const hidden: Hidden =
    closure.only === undefined
      ? { by, act, events }
      : { events: events.filter((_, place) => closesEvent(closure, place)) }
  return JSON.stringify(hidden)
}

/** The entry as everyone may read its bytes. Its closure names the commitment to `hiddenOf`. */
export function closedLine(entry: Entry): ClosedLine {
  const { closure } = entry
  if (closure === undefined) return entry
  if (closure.only === undefined) return { ...entry, by: null, act: null, events: null }
  return {
    ...entry,
    events: entry.events.map((event, place) => (closesEvent(closure, place) ? null : event)),
  }
}

/** The entry whole again. `words`: what was sealed. */
export function opensAs(line: ClosedLine, words: string): Entry {
  const { by, act, events } = JSON.parse(words) as Hidden
  const waiting = [...events]
  const whole = line.events?.map((event) => event ?? waiting.shift()) ?? waiting
  return {
    ...line,
    by: line.by ?? by,
    act: line.act ?? act,
    events: whole,
  } as Entry
}
