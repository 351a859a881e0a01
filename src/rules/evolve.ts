// The only function that changes the organisation. An event says which thing is touched and what holds of it from now on;
// nothing else is ever inferred, so an entry written years ago means the same today.
import type { Act } from './acts.ts'
import { type Closure, keepClosed } from './closure.ts'
import type { Event } from './event.ts'
import { parents } from './kinds.ts'
import type { Organisation, Thing } from './organisation.ts'

/** A thing as it now is, with its kind. One that is `withdrawn` the organisation no longer has. */
export type Touched = { readonly kind: string; readonly thing: Thing }

/**
 * Applies the events of one entry, in order. `n` is the entry's number.
 * @returns the things as they now are, so that views need not look for what changed.
 */
export function evolve(
  org: Organisation,
  n: number,
  act: Act,
  events: readonly Event[],
  closure?: Closure,
): Touched[] {
  const touched = events.map((event) => apply(org, n, act, event))
  if (closure) keepClosed(org.closed, n, events, closure)
  org.receipts.set(act.id, n)
  org.size = n + 1
  return touched
}

/** The kind of thing an event is about: 'member.admitted' is about a member. */
export function kindOf(event: Event): string {
  return event.type.slice(0, event.type.indexOf('.'))
}

function apply(org: Organisation, n: number, act: Act, event: Event): Touched {
  const kind = kindOf(event)
  const things = keyed(org.byKind, kind)
  const before = things.get(event.id)
  // Written field by field into one object: a record of a million entries is read at every start.
  const stated: Record<string, unknown> = { ...before }
  if (event.laid) takeOver(stated, act, event.laid)
  const { set } = event
  for (const name in set) {
    const value = set[name as keyof typeof set]
    if (value === null) delete stated[name]
    else if (value !== undefined) stated[name] = value
  }
  stated.id = event.id
  stated.made = before?.made ?? n
  stated.changed = n
  const after = stated as unknown as Thing
  const sources = restingOn(act, event, before?.sources)
  if (sources) (after as { sources: unknown }).sources = sources
  if ('withdrawn' in after) {
    things.delete(event.id)
    disown(org, kind, after)
  } else {
    things.set(event.id, after)
    if (!before) own(org, kind, after)
  }
  return { kind, thing: after }
}

type Sources = Readonly<Record<string, readonly string[]>>

/**
 * What the thing's fields now rest on. A thing that takes over an act takes over its sources. A field that the event sets
 * rests on what the act says of that field; an instant (named ...At) on what it says of `time`, the moment of the act;
 * anything else set on a thing the act did not lay, on the act as a whole.
 */
function restingOn(act: Act, event: Event, before: Sources | undefined): Sources | undefined {
  const said = act.sources
  if (!said || event.set?.sources) return undefined
  const sources: Record<string, readonly string[]> = { ...before, ...(event.laid ? said : {}) }
  for (const [field, value] of Object.entries(event.set ?? {})) {
    if (value === null) {
      delete sources[field]
      continue
    }
    const rests =
      said[field] ??
      (field.endsWith('At') ? said.time : undefined) ??
      (event.laid ? undefined : said['*'])
    if (rests) sources[field] = rests
  }
  return sources
}

function ownerOf(kind: string, thing: Thing): string | undefined {
  const field = parents[kind as keyof typeof parents]
  return field && (thing as unknown as Record<string, string>)[field]
}

function disown(org: Organisation, kind: string, thing: Thing): void {
  const owner = ownerOf(kind, thing)
  const ids = owner === undefined ? undefined : org.byOwner.get(kind)?.get(owner)
  if (ids) ids.splice(ids.indexOf(thing.id), 1)
}

function own(org: Organisation, kind: string, thing: Thing): void {
  const owner = ownerOf(kind, thing)
  if (owner === undefined) return
  const owned = keyed(org.byOwner, kind)
  const ids = owned.get(owner)
  if (ids) ids.push(thing.id)
  else owned.set(owner, [thing.id])
}

/** The act's own fields, without its envelope and without those that became the thing's id or were read otherwise. */
function takeOver(stated: Record<string, unknown>, act: Act, left: readonly string[]): void {
  const fields = act as unknown as Record<string, unknown>
  for (const name in fields)
    if (name !== 'id' && name !== 'type' && name !== 'sources' && !left.includes(name))
      stated[name] = fields[name]
}

function keyed<V>(maps: Map<string, Map<string, V>>, kind: string): Map<string, V> {
  let map = maps.get(kind)
  if (!map) {
    map = new Map()
    maps.set(kind, map)
  }
  return map
}
