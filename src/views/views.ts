// Tables made from the record, to be thrown away and made again at will: every version of every thing, who held which post
// when, and the words to search. Written by `follow` alone.
import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { existsSync, rmSync } from 'node:fs'
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
  CREATE TABLE followed (one INTEGER PRIMARY KEY CHECK (one = 1), schema TEXT NOT NULL, size INTEGER NOT NULL, last BLOB) STRICT;
`

/** The leaf hash of an entry of the record. */
export type LeafAt = (n: number) => Buffer | undefined

export type Views = Holders &
  Search & {
    /** Entries followed so far. */
    readonly size: number
    /** Takes in one entry: its number, and the things it touched as they now are. */
    follow(n: number, touched: readonly Touched[]): void
    /** Writes to the disk what was followed so far. */
    settle(): void
    /** The organisation as known at an entry, that entry included. */
    asKnownAt(n: number): Reading
    /** The entries that touched a thing, first to last: each made or changed it. */
    history(kind: string, id: string): number[]
    close(): void
  }

/**
 * Opens the views of a data directory; in memory without one. Views that were made by another version of these tables, or
 * from another record, are dropped and made again by following from entry 0.
 */
export function openViews(dir: string | undefined, leafAt: LeafAt): Views {
  const file = dir === undefined ? ':memory:' : join(dir, 'views.sqlite')
  try {
    const database = openDatabase(file)
    if (isCurrent(database, leafAt)) return viewsOn(database, leafAt)
    database.close()
  } catch {
    // Not a database any more: views are disposable, so they are made again.
  }
  dropViews(dir)
  return viewsOn(openDatabase(file), leafAt)
}

/**
 * Opens the views of a directory beside whoever writes them. Undefined when they are not there, or not of this record: then
 * the record itself must be read.
 */
export function openViewsToRead(dir: string, leafAt: LeafAt): Views | undefined {
  const file = join(dir, 'views.sqlite')
  if (!existsSync(file)) return undefined
  const database = new DatabaseSync(file, { readOnly: true, timeout: 1_000 })
  try {
    if (isCurrent(database, leafAt)) return viewsOn(database, leafAt)
  } catch {
    // Views of another version of these tables, or none: the caller reads the record.
  }
  database.close()
  return undefined
}

/** Throws the views of a directory away. They come back when the record is opened. */
export function dropViews(dir: string | undefined): void {
  if (dir === undefined) return
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(join(dir, `views.sqlite${suffix}`), { force: true })
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  // Losing the views loses nothing, so no flush is waited for; a torn file is found and made again.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
  const made = database.prepare("SELECT 1 AS made FROM sqlite_schema WHERE name = 'followed'").get()
  if (!made)
    database.exec(
      `BEGIN; ${SCHEMA} INSERT INTO followed VALUES (1, '${schemaName()}', 0, NULL); COMMIT`,
    )
  return database
}

function isCurrent(database: DatabaseSync, leafAt: LeafAt): boolean {
  const followed = database.prepare('SELECT schema, size, last FROM followed').get()
  if (!followed || followed.schema !== schemaName()) return false
  const size = Number(followed.size)
  if (size === 0) return true
  const leaf = leafAt(size - 1)
  return leaf !== undefined && followed.last instanceof Uint8Array && leaf.equals(followed.last)
}

function viewsOn(database: DatabaseSync, leafAt: LeafAt): Views {
  let size = Number(database.prepare('SELECT size FROM followed').get()?.size ?? 0)
  let place = Number(
    database.prepare('SELECT COALESCE(MAX(place), 0) AS place FROM thing').get()?.place ?? 0,
  )
  let open = false
  const newest = database.prepare(
    'SELECT made, place, since FROM thing WHERE kind = ? AND id = ? AND until = ?',
  )
  const end = database.prepare('UPDATE thing SET until = ? WHERE kind = ? AND id = ? AND until = ?')
  const drop = database.prepare('DELETE FROM thing WHERE kind = ? AND id = ? AND until = ?')
  const insert = database.prepare('INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const mark = database.prepare('UPDATE followed SET size = ?, last = ?')
  const touching = database.prepare(
    'SELECT since FROM thing WHERE kind = ? AND id = ? ORDER BY until',
  )
  const holders = openHolders(database)
  const search = openSearch(database)
  const holder = holderRow(database)
  const words = wordsOf(database)

  function keep(n: number, { kind, thing }: Touched): void {
    const before = newest.get(kind, thing.id, STANDS)
    // One entry may touch a thing twice: only its last word stands.
    if (before && Number(before.since) === n) drop.run(kind, thing.id, STANDS)
    else if (before) end.run(n, kind, thing.id, STANDS)
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
    if (kind === 'term') holder(n, thing as Thing<'term'>)
    words(kind, thing)
  }

  function settle(): void {
    if (!open) return
    mark.run(size, leafAt(size - 1) ?? null)
    database.exec('COMMIT')
    open = false
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
      if (!open) {
        database.exec('BEGIN')
        open = true
      }
      for (const one of touched) keep(n, one)
      size = n + 1
    },
    settle,
    asKnownAt: (n) => asKnownAt(database, n),
    history: (kind, id) => touching.all(kind, id).map((row) => Number(row.since)),
    close() {
      if (open) database.exec('ROLLBACK')
      database.close()
    },
  }
}

/** Changes whenever a table does, so that old views are made again rather than misread. */
function schemaName(): string {
  return hash('sha256', SCHEMA).slice(0, 16)
}
