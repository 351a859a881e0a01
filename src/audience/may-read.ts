// What of the record a reader may read: the one answer for pages, JSON, feed, search, record pages, formats and streams.
import type { Act } from '../rules/acts.ts'
import { type ClosedBy, closesEvent, type Closure } from '../rules/closure.ts'
import type { Event } from '../rules/event.ts'
import { kindOf } from '../rules/evolve.ts'
import { get, type Kind, type Reading, type Thing } from '../rules/organisation.ts'
import { documentsBehind } from './closed.ts'
import type { Access } from '../rules/values.ts'
import { accessOf, isClosed } from './closed-doors.ts'
import { everyone, isAdmittedTo, isOf, type Reader, reaches } from './reader.ts'

/** From where a reader looks at the record. */
export type Sight = {
  readonly reader: Reader
  /** The organisation as known at the entry asked about; absent, as it is now. */
  readonly org?: Reading
  /** The record as it is now. */
  readonly clerk: RecordNow
}

export type RecordNow = {
  readonly org: Reading
  entry(n: number): EntryRead | undefined
}

/** An entry of the record, as far as it is asked about here. */
export type EntryRead = {
  readonly n: number
  readonly act: Act
  readonly events: readonly Event[]
}

/**
 * Whether a thing may be read. The newest audience counts, also for a reader of the past: what was withdrawn later is not
 * shown again. And so does the audience that it had at the entry asked about: what was released later, or under an embargo
 * that the reader is kept from, is not yet open there.
 */
export function mayRead(sight: Sight, kind: string, id: string): boolean {
  const { reader, clerk } = sight
  const made = clerk.org.thing(kind, id)?.made
  if (made !== undefined && isWithheld(sight, made)) return false
  const known = knownTo(sight)
  return documentsBehind(clerk.org, kind, id, (n) => clerk.entry(n)?.events).every((document) =>
    known.every((reading) => {
      const thing = get(reading, 'document', document)
      return (
        thing === undefined ||
        (mayReadDocument(clerk.org, reader, thing) && isAdmittedToItem(sight, thing.item))
      )
    }),
  )
}

/** Those of some things that may be read. */
export function readable<K extends Kind>(
  sight: Sight,
  kind: K,
  things: readonly Thing<K>[],
): Thing<K>[] {
  return things.filter((thing) => mayRead(sight, kind, thing.id))
}

/** Whether the reader may know what an entry of the record is about: everything that it did. */
export function mayReadEntry(
  sight: Sight,
  { n, events }: Pick<EntryRead, 'n' | 'events'>,
): boolean {
  return (
    !isClosedTo(sight, sight.clerk.org.closed?.entries.get(n)) &&
    events.every((event) => mayRead(sight, kindOf(event), event.id))
  )
}

/** What an entry did, but for what is closed to the reader. */
export function openEvents(
  sight: Sight,
  { n, events }: Pick<EntryRead, 'n' | 'events'>,
): readonly Event[] {
  const closure = sight.clerk.org.closed?.entries.get(n)
  if (closure === undefined || !isClosedTo(sight, closure)) return events
  return events.filter((_, place) => !closesEvent(closure, place))
}

/** Whether an entry is closed to the reader whole: then nothing is told of it but that it was made. */
export function isWithheld(sight: Sight, n: number): boolean {
  const closure = sight.clerk.org.closed?.entries.get(n)
  return closure?.only === undefined && isClosedTo(sight, closure)
}

/** Whether what happened within a closure is closed to the reader. */
export function isClosedTo(sight: Sight, closure: Closure | undefined): boolean {
  return closure !== undefined && !closure.by.every((closing) => isAdmitted(sight, closing))
}

/**
 * Whether the reader may follow what is done at a sitting or under an item. As with a paper, the admission that it has now
 * counts, and the one that it had at the entry asked about.
 */
export function isAdmitted(sight: Sight, { kind, id }: ClosedBy): boolean {
  const { reader, clerk } = sight
  const closing = knownTo(sight)
    .map((reading) => accessOf(reading, kind, id))
    .filter(isClosed)
  return (
    closing.every((access) => isAdmittedTo(reader, access)) &&
    (closing.length === 0 || reaches(clerk.org, reader, kind, id))
  )
}

/** A sitting or an item that is closed to the reader, and how. */
export type ClosedToReader = { readonly kind: ClosedBy['kind']; readonly access: Access }

/**
 * What keeps the reader from following a sitting: that it is closed, or that the item is which is considered now. Undefined
 * where nothing does. Of the item no more is told than that it is closed, and nothing where the reader knows of an earlier entry alone.
 */
export function closedNow(sight: Sight, sitting: string): ClosedToReader | undefined {
  const { clerk, org = clerk.org } = sight
  const keeps = (kind: ClosedBy['kind'], id: string): ClosedToReader | undefined =>
    isAdmitted(sight, { kind, id }) ? undefined : { kind, access: accessOf(org, kind, id) }
  const item = org.size === clerk.org.size ? get(clerk.org, 'sitting', sitting)?.item : undefined
  return keeps('sitting', sitting) ?? (item === undefined ? undefined : keeps('item', item))
}

function isAdmittedToItem(sight: Sight, item: string | undefined): boolean {
  return item === undefined || isAdmitted(sight, { kind: 'item', id: item })
}

/** The record as it is now and, where the reader asks about the past, as it was then. */
function knownTo({ clerk, org = clerk.org }: Sight): readonly Reading[] {
  return org.size === clerk.org.size ? [clerk.org] : [clerk.org, org]
}

/** Whether anyone may read a thing, as known by this reading of the organisation and by nothing newer. */
export function isOpenToAll(
  org: Reading,
  kind: 'document' | 'decision' | 'measure',
  id: string,
): boolean {
  return mayRead({ reader: everyone, clerk: { org, entry: () => undefined } }, kind, id)
}

/** Whether a document is a delegation's own: for its people and the secretariat, and for no other delegation. */
export function isOwn(document: Thing<'document'>): boolean {
  return document.audience === 'delegation'
}

function mayReadDocument(org: Reading, reader: Reader, document: Thing<'document'>): boolean {
  const { audience, proposedBy, id } = document
  return (
    audience === 'public' ||
    (isOf(reader, audience, proposedBy) && reaches(org, reader, 'document', id))
  )
}
