// How far the record is open to everyone while a session is under embargo.
import { all, type Reading } from './organisation.ts'

/**
 * How many entries, from the first on, anyone may know of. The entry that sets an embargo is the first that is held back;
 * of several sessions under embargo the earliest counts.
 */
export function openEntries(org: Reading): number {
  return Math.min(org.size, ...all(org, 'session').flatMap(({ embargo }) => embargo ?? []))
}
