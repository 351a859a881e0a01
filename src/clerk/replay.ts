// The organisation from the record: every entry's events, in order.
import { decodeEntry, type Entry, EntryWithheld, type Open } from '../record/entry.ts'
import { RecordDamaged, type Store } from '../record/store/store.ts'
import { evolve, type Touched } from '../rules/evolve.ts'
import { emptyOrganisation, type Organisation } from '../rules/organisation.ts'

/** What follows the record as it grows: the views, the live pages. Told after the entry is on the disk. */
export type Follower = (n: number, touched: readonly Touched[], entry: Entry) => void

/** Reads a record from its beginning. Throws RecordDamaged for an entry that cannot be read. `open`: what was sealed of one. */
export function replay(
  store: Pick<Store, 'head' | 'read'>,
  followers: readonly Follower[] = [],
  progress?: (done: number, size: number) => void,
  open?: Open,
): Organisation {
  const org = emptyOrganisation()
  const { size } = store.head()
  for (const { n, bytes } of store.read(0, size)) {
    const entry = readEntry(n, bytes, open)
    const touched = evolve(org, n, entry.act, entry.events, entry.closure)
    for (const follower of followers) follower(n, touched, entry)
    if (progress && n % 10_000 === 0) progress(n, size)
  }
  return org
}

function readEntry(n: number, bytes: Buffer, open: Open | undefined): Entry {
  try {
    return decodeEntry(bytes, open)
  } catch (cause) {
    if (cause instanceof EntryWithheld) throw new RecordDamaged(cause.message, { cause })
    throw new RecordDamaged(`entry ${n} of the record cannot be read`, { cause })
  }
}
