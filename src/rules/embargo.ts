// How far the record is open to everyone while a session is under embargo.
import { allOf, type Reading, type Thing } from './organisation.ts'

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
