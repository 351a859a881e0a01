// Which entry made something so, and what that entry rests on.
import type { Entry } from '../record/entry.ts'
import type { Event } from '../rules/event.ts'
import { openEvents } from '../audience/may-read.ts'
import type { Context } from './context.ts'

/** One entry's touch of a thing: the event that says what holds of it from then on. */
export type Touch = { readonly entry: Entry; readonly event: Event }

/** Every touch of a thing as known at the reader's entry, first to last. */
export function touches(context: Context, kind: string, id: string): Touch[] {
  const { views, clerk, at } = context
  const isAbout = (event: Event) => event.id === id && event.type.startsWith(`${kind}.`)
  return views
    .history(kind, id)
    .filter((n) => n <= at)
    .flatMap((n) => {
      const entry = clerk.entry(n)
      const events = entry ? openEvents(context, entry).filter(isAbout) : []
      return entry ? events.map((event) => ({ entry, event })) : []
    })
}

/** The last touch by which a thing became so: 'sitting.opened', 'item.closed'. */
export function touchOf(visit: Context, type: string, id: string): Touch | undefined {
  const kind = type.slice(0, type.indexOf('.'))
  return touches(visit, kind, id).findLast(({ event }) => event.type === type)
}
