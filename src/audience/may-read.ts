// What of the record a reader may see. A document's audience covers everything that would give its title away: see
// rules/closed.ts.
import { coversThing } from '../rules/access.ts'
import type { By } from '../rules/acts.ts'
import { documentsBehind } from '../rules/closed.ts'
import { openEntries } from '../rules/embargo.ts'
import type { Event } from '../rules/event.ts'
import { get, type Kind, type Reading, type Thing } from '../rules/organisation.ts'
import type { Audience } from '../rules/values.ts'

/** Who reads, and the record as it is now. `org`: the record as known at the entry asked about. */
export type Reader = {
  readonly by: By | undefined
  readonly clerk: RecordNow
  readonly org?: Reading
}

/** The organisation as the whole record has made it, and its entries. The clerk is one. */
export type RecordNow = {
  readonly org: Reading
  entry(n: number): { readonly events: readonly Event[] } | undefined
}

/**
 * The newest audience counts, also for a reader of the past: what was withdrawn later is not shown again. And so does the one
 * that the reader knows of: what was released under an embargo, or later than the entry asked about, is not yet open.
 */
export function mayRead({ by, clerk, org = clerk.org }: Reader, kind: string, id: string): boolean {
  const known = org.size === clerk.org.size ? [clerk.org] : [clerk.org, org]
  return documentsBehind(clerk.org, kind, id, (n) => clerk.entry(n)?.events).every((document) =>
    known.every((reading) => {
      const thing = get(reading, 'document', document)
      return thing === undefined || maySeeDocument({ by, clerk }, thing)
    }),
  )
}

export function readable<K extends Kind>(
  reader: Reader,
  kind: K,
  things: readonly Thing<K>[],
): Thing<K>[] {
  return things.filter((thing) => mayRead(reader, kind, thing.id))
}

/**
 * The newest entry that a reader may know of. While a session is under embargo the public reads the record as it was known
 * before: nothing of what follows can show, on any page, because none of it is there.
 */
export function newestFor(by: By | undefined, org: Reading): number {
  if (by?.role === 'clock') return org.size - 1
  const takesPart = maySee(by, 'participants', undefined)
  return openEntries(org, ({ id }) => takesPart && reaches(by, org, 'session', id)) - 1
}

/** Whether the reader may see a document: its audience, and that what the reader was granted reaches its session. */
export function maySeeDocument(
  { by, clerk }: Pick<Reader, 'by' | 'clerk'>,
  document: Thing<'document'>,
): boolean {
  const { audience, proposedBy, id } = document
  return (
    audience === 'public' ||
    (maySee(by, audience, proposedBy) && reaches(by, clerk.org, 'document', id))
  )
}

/** A grant for one session or one body shows nothing of the others; a local persona has none, and is not held. */
function reaches(by: By | undefined, org: Reading, kind: string, id: string): boolean {
  if (by?.grant === undefined) return true
  const grant = get(org, 'grant', by.grant)
  return grant !== undefined && coversThing(org, grant, kind, id)
}

/** Whether the reader may see what was laid for an audience. `owner`: the member whose delegation laid it. */
export function maySee(by: By | undefined, audience: Audience, owner: string | undefined): boolean {
  if (audience === 'public') return true
  if (by === undefined) return false
  if (by.role === 'secretary') return true
  switch (audience) {
    case 'participants':
      return (
        by.role === 'chair' ||
        by.role === 'delegate' ||
        by.as === 'adviser' ||
        by.as === 'interpreter'
      )
    case 'delegation':
      return (
        (by.role === 'delegate' || by.as === 'adviser') &&
        by.member !== undefined &&
        by.member === owner
      )
    case 'secretariat':
      return false
    default:
      return audience satisfies never
  }
}
