import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { EMPTY_ROOT, leafHash, openTree, perfectSubtrees, type Tree } from '../log/merkle.ts'
import { rangeHash } from '../log/merkle-proof.ts'
import {
  CheckpointMoved,
  ENTRY_BYTES_MAX,
  type Entry,
  EntryTooLarge,
  type Head,
  NotPutInOrder,
  RecordDamaged,
  RecordMoved,
  RecordUnknown,
  RecordUnwritten,
  type Store,
} from './store.ts'
import { keepToOwner } from './durable-file.ts'
import { lockWriter } from './writer-lock.ts'

/** The database's file in the data directory. */
export const RECORD_FILE = 'record.sqlite'

// The leaf stands before the bytes so that reading hashes never walks an entry's overflow pages. `subtree` holds the
// hash of every perfect subtree above the leaves: the tree restarts, and any proof is made, without hashing an entry.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY, leaf BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS subtree (level INTEGER, i INTEGER, hash BLOB NOT NULL, PRIMARY KEY (level, i))
    STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS head (one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL, root BLOB NOT NULL)
    STRICT;
  CREATE TABLE IF NOT EXISTS checkpoint (size INTEGER PRIMARY KEY, root BLOB NOT NULL, note TEXT NOT NULL) STRICT;
`
const CAUTION = 'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON'
const BUSY_MILLISECONDS = 5_000
const SQLITE_CANTOPEN = 14
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555
const READ_ROWS = 256

/**
 * Opens the record of a directory, making both when they are not there. One process at a time may write: another gets
 * RecordInUse. Read-only opening works beside a writer, creates nothing, and its `append` throws.
 * Throws RecordDamaged when there is no record to read, or when its head, entries and tree do not fit each other.
 */
export function openStore(dir: string, { readOnly = false }: { readOnly?: boolean } = {}): Store {
  if (readOnly) return openReader(dir, openForReading(join(dir, RECORD_FILE)))
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  for (const file of [RECORD_FILE, 'writer.lock']) keepToOwner(join(dir, file))
  const lock = lockWriter(dir)
  try {
    const database = openForWriting(join(dir, RECORD_FILE))
    try {
      return openWriter(dir, database, lock.release)
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Opens a record's database for reading only. Throws RecordDamaged, NotPutInOrder, or what SQLite says. */
export function openForReading(file: string): DatabaseSync {
  if (!existsSync(file)) throw new RecordDamaged(`there is no record at ${file}`)
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MILLISECONDS })
  try {
    database.exec(CAUTION)
    database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get()
    return database
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode !== SQLITE_CANTOPEN) throw error
    return openUnchanging(file)
  }
}

/**
 * On a file system that cannot be written no index of the write-ahead log can be made, and none is needed where that log is
 * empty: nobody changes the file.
 */
function openUnchanging(file: string): DatabaseSync {
  const { size: left } = statSync(`${file}-wal`, { throwIfNoEntry: false }) ?? { size: 0 }
  if (left > 0) throw new NotPutInOrder(file)
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  const database = new DatabaseSync(url, { readOnly: true })
  database.exec(CAUTION)
  return database
}

function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS })
  try {
    // The checkpoint writes afresh, and flushes, what a crash may have left in the write-ahead log only.
    database.exec(
      `${CAUTION}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)`,
    )
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`)
    database.prepare('INSERT OR IGNORE INTO head VALUES (1, 0, ?)').run(EMPTY_ROOT)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function openReader(dir: string, database: DatabaseSync): Store {
  const head = database.prepare('SELECT size, root FROM head')
  const entries = database.prepare(
    'SELECT n, leaf, bytes FROM entry WHERE n >= ? AND n < ? ORDER BY n',
  )
  const leaf = database.prepare('SELECT leaf AS hash FROM entry WHERE n = ?')
  const subtree = database.prepare('SELECT hash FROM subtree WHERE level = ? AND i = ?')

  const last = database.prepare(
    'SELECT size, root, note FROM checkpoint ORDER BY size DESC LIMIT 1',
  )

  function* read(from: number, to: number): Generator<Entry> {
    // In pieces, so that a reader who stops half way holds no statement and no snapshot open.
    for (let at = from; at < to; at += READ_ROWS) {
      const rows = entries.all(at, Math.min(at + READ_ROWS, to))
      yield* rows.map(asEntry)
      if (rows.length < READ_ROWS) return
    }
  }

  return {
    dir,
    head() {
      const row = head.get()
      if (row === undefined) throw new RecordDamaged(`the record in ${dir} has no head`)
      return { size: Number(row.size), root: asBuffer(row.root) }
    },
    append() {
      throw new Error('the record was opened for reading only')
    },
    read,
    entry(n) {
      const row = entries.get(n, n + 1)
      return row === undefined ? undefined : asEntry(row)
    },
    hashAt(level, index) {
      const row = level === 0 ? leaf.get(index) : subtree.get(level, index)
      if (row === undefined)
        throw new RecordDamaged(`the record has no subtree ${index} of level ${level}`)
      return asBuffer(row.hash)
    },
    lastCheckpoint() {
      const row = last.get()
      return row && { size: Number(row.size), root: asBuffer(row.root), note: String(row.note) }
    },
    keepCheckpoint() {
      throw new Error('the record was opened for reading only')
    },
    close: () => database.close(),
  }
}

function openWriter(dir: string, database: DatabaseSync, release: () => void): Store {
  const reader = openReader(dir, database)
  const insertEntry = database.prepare('INSERT INTO entry VALUES (?, ?, ?)')
  const insertSubtree = database.prepare('INSERT INTO subtree VALUES (?, ?, ?)')
  const moveHead = database.prepare(
    'UPDATE head SET size = ?, root = ? WHERE size = ? AND root = ?',
  )
  const forget = database.prepare('DELETE FROM checkpoint')
  const keep = database.prepare('INSERT INTO checkpoint VALUES (?, ?, ?)')
  let tree = reopenTree(reader)
  let head: Head = { size: tree.size, root: tree.root() }
  let done: Error | undefined

  function insert(entries: readonly Uint8Array[], grown: Tree): Head {
    for (const bytes of entries) {
      const leaf = leafHash(bytes)
      insertEntry.run(grown.size, leaf, bytes)
      grown.append(leaf, (level, index, hash) => insertSubtree.run(level, index, hash))
    }
    const next = { size: grown.size, root: grown.root() }
    const moved = moveHead.run(next.size, next.root, head.size, head.root)
    if (moved.changes !== 1) throw new RecordMoved(head.size)
    return next
  }

  return {
    ...reader,
    head: () => head,
    append(entries, expectedSize) {
      if (done) throw done
      if (expectedSize !== head.size) throw new RecordMoved(expectedSize)
      for (const bytes of entries)
        if (bytes.length > ENTRY_BYTES_MAX) throw new EntryTooLarge(bytes.length)
      if (entries.length === 0) return head
      const grown = tree.copy()
      let next: Head
      try {
        database.exec('BEGIN IMMEDIATE')
        next = insert(entries, grown)
      } catch (error) {
        if (isMoved(error)) done = new RecordMoved(head.size)
        if (!rolledBack(database)) done = new RecordUnknown(error)
        throw done ?? new RecordUnwritten(error)
      }
      try {
        database.exec('COMMIT')
      } catch (error) {
        done = new RecordUnknown(error)
        throw done
      }
      tree = grown
      head = next
      return head
    },
    keepCheckpoint(previous, next) {
      if (done) throw done
      try {
        database.exec('BEGIN IMMEDIATE')
        const last = reader.lastCheckpoint()
        if (!isSameHead(last, previous) || !follows(next, last, head, reader))
          throw new CheckpointMoved(next.size)
        forget.run()
        keep.run(next.size, next.root, next.note)
        database.exec('COMMIT')
      } catch (error) {
        if (!rolledBack(database)) done = new RecordUnknown(error)
        throw done ?? error
      }
    },
    close() {
      database.close()
      release()
    },
  }
}

function reopenTree(reader: Store): Tree {
  const head = reader.head()
  const subtrees = perfectSubtrees(head.size).map((at) => reader.hashAt(at.level, at.index))
  const tree = openTree(head.size, subtrees)
  if (!tree.root().equals(head.root))
    throw new RecordDamaged(`the tree in ${reader.dir} does not have the root it names`)
  if (reader.entry(head.size) !== undefined)
    throw new RecordDamaged(`${reader.dir} has entries past its head`)
  return tree
}

function isSameHead(a: Head | undefined, b: Head | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.size === b.size && a.root.equals(b.root)
}

function follows(next: Head, last: Head | undefined, head: Head, reader: Store): boolean {
  if (next.size > head.size || (last && next.size < last.size)) return false
  if (last && next.size === last.size && !next.root.equals(last.root)) return false
  return next.root.equals(next.size === 0 ? EMPTY_ROOT : rangeHash(0, next.size, reader.hashAt))
}

/** Another writer is noticed by a head that moved, or by an entry that already has our number. */
function isMoved(error: unknown): boolean {
  return (
    error instanceof RecordMoved ||
    (error as { errcode?: number }).errcode === SQLITE_CONSTRAINT_PRIMARYKEY
  )
}

function rolledBack(database: DatabaseSync): boolean {
  try {
    if (database.isTransaction) database.exec('ROLLBACK')
    return true
  } catch {
    return false
  }
}

function asEntry(row: Record<string, SQLOutputValue>): Entry {
  return { n: Number(row.n), bytes: asBuffer(row.bytes), leaf: asBuffer(row.leaf) }
}

function asBuffer(value: SQLOutputValue | undefined): Buffer {
  if (!(value instanceof Uint8Array))
    throw new RecordDamaged('the record has something else where bytes should be')
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}
