import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { flushDirectory, writeDurably } from './durable-file.ts'
import { PUBLIC_FOLDER } from '../log/public-files.ts'
import { openForReading, RECORD_FILE } from './sqlite-store.ts'
import { RecordDamaged } from './store.ts'

// One file that holds a data directory: the record's database with the documents, the sealed store and the published
// checkpoint in a table beside it. No key is in it: whoever steals a backup can read, not sign.

/** There is something already where a backup or a restored record should go; it is never overwritten. */
export class AlreadyThere extends Error {
  constructor(path: string) {
    super(`there is something at ${path} already; it is never overwritten`)
  }
}

const CONTENT_ADDRESSED = /^(documents|sealed)\/[0-9a-f]{2}\/[0-9a-f]{62}$/
const CHECKPOINT = `${PUBLIC_FOLDER}/checkpoint`

/**
 * Copies a data directory into one file, beside a running server: the record as of one moment, and every document that it
 * names. Answers how many entries. Throws AlreadyThere, RecordDamaged, or what the disk says.
 */
export function backUp(dir: string, file: string): number {
  if (existsSync(file)) throw new AlreadyThere(file)
  const source = join(dir, RECORD_FILE)
  if (!existsSync(source)) throw new RecordDamaged(`there is no record in ${dir}`)
  // First, so that it is never ahead of the copy of the record.
  const checkpoint = existsSync(join(dir, CHECKPOINT))
    ? readFileSync(join(dir, CHECKPOINT))
    : undefined
  const growing = `${file}.new`
  rmSync(growing, { force: true })
  const record = openForReading(source)
  try {
    record.prepare('VACUUM INTO ?').run(growing)
  } finally {
    record.close()
  }
  chmodSync(growing, 0o600)
  const size = addFiles(growing, dir, checkpoint)
  renameSync(growing, file)
  flushDirectory(dirname(file))
  return size
}

/**
 * Makes a data directory from a backup. The record has its name last, so a restore that was interrupted is no record.
 * Answers how many entries. Throws AlreadyThere, or RecordDamaged when the file is no backup.
 */
export function restore(file: string, dir: string): number {
  const record = join(dir, RECORD_FILE)
  if (existsSync(record)) throw new AlreadyThere(record)
  if (!existsSync(file)) throw new RecordDamaged(`there is no backup at ${file}`)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const growing = `${record}.new`
  copyFileSync(file, growing)
  try {
    const size = takeFilesOut(growing, dir)
    renameSync(growing, record)
    flushDirectory(dir)
    return size
  } catch (error) {
    rmSync(growing, { force: true })
    if ((error as { code?: unknown }).code !== 'ERR_SQLITE_ERROR') throw error
    throw new RecordDamaged(`${file} is no backup of a record: ${(error as Error).message}`)
  }
}

function addFiles(backup: string, dir: string, checkpoint: Buffer | undefined): number {
  const database = new DatabaseSync(backup)
  try {
    database.exec(
      'PRAGMA synchronous = FULL; BEGIN; CREATE TABLE file (path TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT',
    )
    const add = database.prepare('INSERT INTO file VALUES (?, ?)')
    if (checkpoint) add.run(CHECKPOINT, checkpoint)
    for (const path of contentAddressed(dir)) add.run(path, readFileSync(join(dir, path)))
    database.exec('COMMIT')
    return Number(database.prepare('SELECT size FROM head').get()?.size)
  } finally {
    database.close()
  }
}

function takeFilesOut(database: string, dir: string): number {
  const backup = new DatabaseSync(database)
  try {
    for (const { path, bytes } of backup.prepare('SELECT path, bytes FROM file').iterate()) {
      if (typeof path !== 'string' || !(CONTENT_ADDRESSED.test(path) || path === CHECKPOINT)) {
        throw new RecordDamaged(`the backup holds a file that no record has: ${path}`)
      }
      mkdirSync(dirname(join(dir, path)), { recursive: true, mode: 0o700 })
      writeDurably(join(dir, path), bytes as Uint8Array, path === CHECKPOINT ? 0o644 : 0o600)
    }
    backup.exec('PRAGMA synchronous = FULL; DROP TABLE file; VACUUM')
    return Number(backup.prepare('SELECT size FROM head').get()?.size)
  } finally {
    backup.close()
  }
}

function contentAddressed(dir: string): string[] {
  return ['documents', 'sealed']
    .filter((folder) => existsSync(join(dir, folder)))
    .flatMap((folder) =>
      readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' }).map(
        (at) => `${folder}/${at}`,
      ),
    )
    .filter((path) => CONTENT_ADDRESSED.test(path))
}
