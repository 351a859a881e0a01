// What of the record a reader may see. A document's audience covers everything that would give its title away: see
// rules/closed.ts.
import { documentsBehind } from '../../rules/closed.ts'
import { get, type Kind, type Thing } from '../../rules/organisation.ts'
import { maySeeDocument, type Visit } from '../visit.ts'

export type Reader = Pick<Visit, 'by' | 'clerk'> & Partial<Pick<Visit, 'org'>>

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
