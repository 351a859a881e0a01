// Which entries of the record, or events of one, happened behind closed doors: at a sitting, or under an item, that is not
// public. The organisation keeps what they touched, so that it can be read without them.
import type { Event } from './event.ts'

export type ClosedBy = { readonly kind: 'sitting' | 'item'; readonly id: string }

export type Closure = {
  /** The sittings and items that close it; each of them does. */
  readonly by: readonly ClosedBy[]
  /** The events that are closed, by their place in the entry; absent, the entry is closed whole. */
  readonly only?: readonly number[]
  /** The commitment in whose place the record holds what is closed; absent where nothing seals. */
  readonly sealed?: string
}

export type ClosedEntries = {
  /** By the number of the entry. */
  readonly entries: ReadonlyMap<number, Closure>
  /** By kind and id of a thing (see `keyOfThing`): the closed entries that made or changed it, first to last. */
  readonly touches: ReadonlyMap<string, readonly number[]>
}

export type ClosedEntriesKept = {
  readonly entries: Map<number, Closure>
  readonly touches: Map<string, number[]>
}

export function keyOfThing(kind: string, id: string): string {
  return `${kind} ${id}`
}

/** Whether an event of an entry is closed. */
export function closesEvent({ only }: Closure, place: number): boolean {
  return only === undefined || only.includes(place)
}

/** Keeps what a closed entry touched. */
export function keepClosed(
  { entries, touches }: ClosedEntriesKept,
  n: number,
  events: readonly Event[],
  closure: Closure,
): void {
  entries.set(n, closure)
  for (const [place, event] of events.entries()) {
    if (!closesEvent(closure, place)) continue
    const key = keyOfThing(event.type.slice(0, event.type.indexOf('.')), event.id)
    const before = touches.get(key)
    if (before) before.push(n)
    else touches.set(key, [n])
  }
}
