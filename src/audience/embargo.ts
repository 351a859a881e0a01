// How far a reader may follow the record while a session is under embargo.
import { allOf, get, type Reading, type Thing } from '../rules/organisation.ts'
import type { Sight } from './may-read.ts'
import { type Reader, reaches, takesPart } from './reader.ts'

/**
 * How many entries, from the first on, a reader may know of who takes part in some sessions; anyone, who takes part in none. The
 * entry that sets an embargo is the first that is held back; of several sessions under embargo the earliest counts.
 */
export function openEntries(
  org: Reading,
  takesPartIn: (session: Thing<'session'>) => boolean = () => false,
): number {
  const held = allOf(org, 'session').filter((session) => !takesPartIn(session))
  return Math.min(org.size, ...held.flatMap(({ embargo }) => embargo ?? []))
}

/**
 * The newest entry that a reader may know of; -1 where there is none. While a session is under embargo the public reads the
 * record as it was known before: nothing of what follows can show, on any page, because none of it is there.
 */
export function newestFor(reader: Reader, org: Reading): number {
  const partOf = ({ id }: Thing<'session'>) =>
    takesPart(reader) && reaches(org, reader, 'session', id)
  return openEntries(org, partOf) - 1
}

/** What an embargo leaves to be told: that there is one, and until when; nothing that was done under it. */
export type Held = {
  /** UTC milliseconds, where the embargo said until when. */
  readonly until: number | undefined
}

/** The embargo that keeps a session from this reader; undefined where nothing is kept. */
export function heldBack({ clerk, reader }: Sight, session: string): Held | undefined {
  const entry = get(clerk.org, 'session', session)?.embargo
  // Whoever may read on beyond its entry is not held back by it.
  if (entry === undefined || newestFor(reader, clerk.org) >= entry) return undefined
  const act = clerk.entry(entry)?.act
  const until =
    act?.type === 'embargo.set' && act.until !== undefined ? Date.parse(act.until) : undefined
  return { until }
}

/** Whether an embargo keeps the newest entries from this reader. */
export function isBehind({ clerk, reader }: Sight): boolean {
  return newestFor(reader, clerk.org) < clerk.org.size - 1
}
