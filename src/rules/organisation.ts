// The organisation as the record has made it: things by kind and id, and who belongs to whom. Held whole in memory.
// Only `evolve` changes it. Everyone else reads it through `get`, `allOf` and `ownedBy`, which read the past (from the views, as
// known at an entry) just as they read the present.
import type { ClosedEntries, ClosedEntriesKept } from './closure.ts'
import type { Fields } from './acts.ts'
import type { Kinds } from './kinds.ts'

export type Kind = keyof Kinds

/** What every thing carries: its id, the sources of its fields, and the entry that first made it and last changed it. */
export type Stamp = {
  readonly id: string
  readonly made: number
  readonly changed: number
  readonly sources?: Readonly<Record<string, readonly string[]>>
}

export type Thing<K extends Kind = Kind> = Kinds[K] & Stamp

/** Something to read the organisation from: itself, or the views as known at an earlier entry. */
export type Reading = {
  /** How many entries it rests on: entries 0 to size - 1. */
  readonly size: number
  thing(kind: string, id: string): Thing | undefined
  things(kind: string): Iterable<Thing>
  /** Ids of the things of a kind that belong to an owner (see `parents` in kinds.ts), in the order they were made. */
  belonging(kind: string, owner: string): Iterable<string>
  /** What happened behind closed doors. Of the past it is not asked: what the newest reading has holds for every other. */
  readonly closed?: ClosedEntries
}

export type Organisation = Reading & {
  size: number
  readonly byKind: Map<string, Map<string, Thing>>
  readonly byOwner: Map<string, Map<string, string[]>>
  /** Act id -> the entry that took it. */
  readonly receipts: Map<string, number>
  readonly closed: ClosedEntriesKept
}

export function emptyOrganisation(): Organisation {
  const byKind: Organisation['byKind'] = new Map()
  const byOwner: Organisation['byOwner'] = new Map()
  return {
    size: 0,
    byKind,
    byOwner,
    receipts: new Map(),
    closed: { entries: new Map(), touches: new Map() },
    thing: (kind, id) => byKind.get(kind)?.get(id),
    things: (kind) => byKind.get(kind)?.values() ?? [],
    belonging: (kind, owner) => byOwner.get(kind)?.get(owner) ?? [],
  }
}

export function get<K extends Kind>(org: Reading, kind: K, id: string): Thing<K> | undefined {
  return org.thing(kind, id) as Thing<K> | undefined
}

/** The thing, which must exist: callers have checked the reference already. */
export function mustGet<K extends Kind>(org: Reading, kind: K, id: string): Thing<K> {
  const thing = get(org, kind, id)
  if (!thing) throw new Error(`the record has no ${kind} ${id}, though something rests on it`)
  return thing
}

export function allOf<K extends Kind>(org: Reading, kind: K): Thing<K>[] {
  return [...org.things(kind)] as unknown as Thing<K>[]
}

/** Things of a kind that belong to another: the sittings of a session, the terms of a post. */
export function ownedBy<K extends Kind>(org: Reading, kind: K, owner: string): Thing<K>[] {
  return [...org.belonging(kind, owner)].map((id) => mustGet(org, kind, id))
}

export function founded(org: Reading): (Fields<'organisation.found'> & Stamp) | undefined {
  return get(org, 'organisation', 'organisation')
}
