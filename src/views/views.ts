// Tables made from the record at each start, never kept: every version of every thing, who held which post when, and the words to search.
// They lie in a database of this process alone, which nobody else can open or change, and are made again at each start.
import { DatabaseSync } from 'node:sqlite'
import { parents } from '../rules/kinds.ts'
import type { Touched } from '../rules/evolve.ts'
import type { Reading, Thing } from '../rules/organisation.ts'
import { asKnownAt } from './as-known-at.ts'
import { holderRow, holderTable, type Holders, openHolders } from './holders.ts'
import { openSearch, type Search, searchTable, wordsOf } from './search.ts'
import { STANDS } from './stands.ts'

const SCHEMA = `
  CREATE TABLE thing (
    kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT, made INTEGER NOT NULL, place INTEGER NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (kind, id, until)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX thing_in_order ON thing (kind, place);
  CREATE INDEX thing_of ON thing (kind, owner, place);
  CREATE INDEX thing_since ON thing (since);
  ${holderTable}
  ${searchTable}
`

export type Views = Holders &
  Search & {
    /** Entries followed so far. */
    readonly size: number
    /** Takes in one entry: its number, and the things it touched as they now are. After it threw, these views are broken: open others. */
    follow(n: number, touched: readonly Touched[]): void
    /** The organization as known at an entry, that entry included. */
    asKnownAt(n: number): Reading
    /** The entries that touched a thing, first to last: each made or changed it. */
    history(kind: string, id: string): number[]
    close(): void
  }

/**
 * Opens views that have followed nothing yet. Without a database, in one of their own: in memory, and where that is not
 * enough in a temporary file that has no name.
 */
export function openViews(database: DatabaseSync = new DatabaseSync('')): Views {
  // Nothing is ever undone or kept: one transaction, without a journal, as long as they are open.
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000; BEGIN; ${SCHEMA}`,
  )
  return viewsOn(database)
}

function viewsOn(database: DatabaseSync): Views {
  let size = 0
  let place = 0
  const newest = database.prepare(
    'SELECT made, place, since FROM thing WHERE kind = ? AND id = ? AND until = ?',
  )
  const end = database.prepare('UPDATE thing SET until = ? WHERE kind = ? AND id = ? AND until = ?')
  const drop = database.prepare('DELETE FROM thing WHERE kind = ? AND id = ? AND until = ?')
  const insert = database.prepare('INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const touching = database.prepare(
    'SELECT since FROM thing WHERE kind = ? AND id = ? ORDER BY until',
  )
  const holders = openHolders(database)
  const search = openSearch(database)
  const holder = holderRow(database)
  const words = wordsOf(database)

  function keep(n: number, { kind, thing }: Touched): void {
    const before = newest.get(kind, thing.id, STANDS)
    // One entry may change a thing twice: only the last version is kept.
    if (before && Number(before.since) === n) drop.run(kind, thing.id, STANDS)
    else if (before) end.run(n, kind, thing.id, STANDS)
    if ('withdrawn' in thing) {
      if (kind === 'term') holder.forget(n, thing.id)
      words.forget(kind, thing.id)
      return
    }
    const field = parents[kind as keyof typeof parents]
    const owner = field ? ((thing as unknown as Record<string, string>)[field] ?? null) : null
    insert.run(
      kind,
      thing.id,
      owner,
      thing.made,
      Number(before?.place ?? ++place),
      n,
      STANDS,
      JSON.stringify(thing),
    )
    if (kind === 'term') holder.keep(n, thing as Thing<'term'>)
    words.keep(kind, thing)
  }

  return {
    ...holders,
    ...search,
    get size() {
      return size
    },
    follow(n, touched) {
      if (n < size) return
      if (n > size) throw new Error(`the views know ${size} entries and were told of entry ${n}`)
      for (const one of touched) keep(n, one)
      size = n + 1
    },
    asKnownAt: (n) => asKnownAt(database, n),
    history: (kind, id) => touching.all(kind, id).map((row) => Number(row.since)),
    close: () => database.close(),
  }
}
