// What a data directory holds before it is opened. A record that is gone (a volume that is not mounted, an emptied file) must
// never be mistaken for a new one, nor be filled with the sample under a council's own address.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FormatError } from '../record/log/grammar.ts'
import { parseCheckpoint } from '../record/log/checkpoint.ts'
import { openStore, RECORD_FILE } from '../record/store/sqlite-store.ts'
import { flushDirectory } from '../record/store/durable-file.ts'

/** A file that says: this directory was begun without the sample, and is never filled with it. */
const BEGUN_EMPTY = 'begun-empty'
/** A file that says: this directory was empty, and is being filled with the sample. */
const BEGUN_SAMPLE = 'begun-sample'

/** `record`: there is one, with entries. `new`: there is none yet, and one may be begun. */
export type Beginning = 'record' | 'new'

/** There is no record where there was one, or where a sample must not be. `found`: what lies there instead. */
export class NoRecord extends Error {
  readonly why: 'record-gone' | 'not-begun' | 'not-empty'
  readonly found: readonly string[]
  constructor(why: NoRecord['why'], found: readonly string[]) {
    super(`no record: ${why} (${found.join(', ')})`)
    this.why = why
    this.found = found
  }
}

/** Whether a directory has a record or may begin one. Throws NoRecord when only what belongs to a record is left. */
export function beginningOf(dir: string): Beginning {
  if (hasEntries(dir)) return 'record'
  const found = namesIn(dir)
  const left = leftovers(dir, found.includes(BEGUN_EMPTY))
  if (left.length > 0) throw new NoRecord('record-gone', left)
  return 'new'
}

/**
 * Decides what a server begins with. `ownAddress`: it is a council's own, by its address, its proxy or its key; then nothing is
 * begun unless `empty` is asked for. The sample comes only into a directory that is not there or is empty. Throws NoRecord.
 */
export function beginServing(
  dir: string,
  { empty, ownAddress }: { empty: boolean; ownAddress: boolean },
): 'record' | 'empty' | 'sample' {
  const found = namesIn(dir)
  if (beginningOf(dir) === 'record') {
    const isSample = !ownAddress && !empty && !found.includes(BEGUN_EMPTY)
    return isSample ? 'sample' : 'record'
  }
  if (empty || found.includes(BEGUN_EMPTY)) return 'empty'
  if (ownAddress) throw new NoRecord('not-begun', found)
  if (found.length > 0 && !found.includes(BEGUN_SAMPLE)) throw new NoRecord('not-empty', found)
  return 'sample'
}

/** Marks a directory, once it is there, by what it was begun with. */
export function markBegun(dir: string, as: 'empty' | 'sample'): void {
  const file = join(dir, as === 'empty' ? BEGUN_EMPTY : BEGUN_SAMPLE)
  if (existsSync(file)) return
  writeFileSync(file, '', { mode: 0o600 })
  flushDirectory(dir)
}

function hasEntries(dir: string): boolean {
  const file = join(dir, RECORD_FILE)
  if (!existsSync(file) || statSync(file).size === 0) return false
  const store = openStore(dir, { readOnly: true })
  try {
    return store.head().size > 0
  } finally {
    store.close()
  }
}

/** What only a record with entries leaves behind. Before its founding an empty one has a key already, and invitations. */
function leftovers(dir: string, begunEmpty: boolean): string[] {
  const folders = ['documents', 'sealed'].filter((name) => namesIn(join(dir, name)).length > 0)
  const checkpoint = publishedSize(dir) > 0 ? ['public/checkpoint'] : []
  const keys = namesIn(dir).filter((name) =>
    /^(log(-\d+)?|receipts)\.key$|^access\.sqlite$/.test(name),
  )
  return [...folders, ...checkpoint, ...(begunEmpty ? [] : keys)]
}

function publishedSize(dir: string): number {
  const file = join(dir, 'public', 'checkpoint')
  try {
    return existsSync(file) ? parseCheckpoint(readFileSync(file)).size : 0
  } catch (error) {
    if (error instanceof FormatError) return 1
    throw error
  }
}

/** Without what a fresh file system has at its root. */
function namesIn(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).filter((name) => name !== 'lost+found') : []
}
