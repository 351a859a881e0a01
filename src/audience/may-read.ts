// What of the record a reader may read: the one answer for pages, JSON, feed, search, record pages, formats and streams.
import type { Act } from '../rules/acts.ts'
import type { Event } from '../rules/event.ts'
import { kindOf } from '../rules/evolve.ts'
import { get, type Kind, type Reading, type Thing } from '../rules/organisation.ts'
import { documentsBehind } from './closed.ts'
import { everyone, isOf, type Reader, reaches } from './reader.ts'

/** From where a reader looks at the record. */
export type Sight = {
  readonly reader: Reader
  /** The organisation as known at the entry asked about; absent, as it is now. */
  readonly org?: Reading
  /** The record as it is now. */
  readonly clerk: {
    readonly org: Reading
    entry(n: number): EntryRead | undefined
  }
}

/** An entry of the record, as far as it is asked about here. */
export type EntryRead = { readonly act: Act; readonly events: readonly Event[] }

/**
 * Whether a thing may be read. The newest audience counts, also for a reader of the past: what was withdrawn later is not
 * shown again. And so does the audience that it had at the entry asked about: what was released later, or under an embargo
 * that the reader is kept from, is not yet open there.
 */
export function mayRead(
  { reader, clerk, org = clerk.org }: Sight,
  kind: string,
  id: string,
): boolean {
  const known = org.size === clerk.org.size ? [clerk.org] : [clerk.org, org]
  return documentsBehind(clerk.org, kind, id, (n) => clerk.entry(n)?.events).every((document) =>
    known.every((reading) => {
      const thing = get(reading, 'document', document)
      return thing === undefined || mayReadDocument(clerk.org, reader, thing)
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
export function mayReadEntry(sight: Sight, { events }: Pick<EntryRead, 'events'>): boolean {
  return events.every((event) => mayRead(sight, kindOf(event), event.id))
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
