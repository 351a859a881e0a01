import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'

/**
 * Writes a file that is whole and on the disk when this returns, or is not there: temporary file, flush, rename, flush
 * the directory. Replaces a file of that name. Throws what the file system throws, and leaves no temporary file.
 */
export function writeDurably(path: string, bytes: Uint8Array, mode = 0o644): void {
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.new`)
  try {
    const file = openSync(temporary, 'wx', mode)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  flushDirectory(dirname(path))
}

/** Makes new names in a directory survive a power cut. */
export function flushDirectory(dir: string): void {
  const handle = openSync(dir, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a directory that only its owner may look into, and those above it, each name flushed. */
export function makeDirectory(dir: string): void {
  if (existsSync(dir)) return
  makeDirectory(dirname(dir))
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  flushDirectory(dirname(dir))
}

/** Makes a file, if it is not there, that only its owner may read and write; takes others' rights from one that is. */
export function keepToOwner(path: string): void {
  const file = openSync(path, 'a', 0o600)
  try {
    const { mode } = fstatSync(file)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) fchmodSync(file, mode & 0o700)
  } finally {
    closeSync(file)
  }
}

/** Whether SQLite says of a file that it is damaged, or none of its own (SQLITE_ERROR, _CORRUPT, _NOTADB). */
export function isDamage(error: unknown): boolean {
  return [1, 11, 26].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff)
}
