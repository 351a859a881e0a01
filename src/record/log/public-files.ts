import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Store } from '../store/store.ts'
import {
  entryBundle,
  hashTile,
  newTiles,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tilePath,
} from './tile.ts'

// The record's public side as plain files, laid out as tlog-tiles says, so that any file server, mirror or member can
// serve it. All of it can be made again from the store; only the checkpoint also tells what was shown to the world.

/** The folder of the public files in a data directory. */
export const PUBLIC_FOLDER = 'public'

/** How many tiles are written at once: what Node's threads can flush. */
const TOGETHER = 4

export type PublicFiles = {
  /** Writes the tiles that a tree of `size` needs and that are not there; drops partial ones that became full. */
  writeTiles(store: Store, size: number): Promise<void>
  publish(note: string): Promise<void>
  /** The published checkpoint, as published. */
  published(): Buffer | undefined
  /** A file by its path under the log's prefix: `checkpoint` or a tile. */
  read(path: string): Buffer | undefined
}

export function openPublicFiles(dir: string): PublicFiles {
  const root = join(dir, PUBLIC_FOLDER)
  let complete = 0 // every tile of this size is known to be there

  function read(path: string): Buffer | undefined {
    if (path !== 'checkpoint' && parseTilePath(path) === undefined) return undefined
    try {
      return readFileSync(join(root, path))
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
        return undefined
      throw error
    }
  }

  return {
    async writeTiles(store, size) {
      let writing: Promise<void>[] = []
      for (const tile of newTiles(complete, size)) {
        const file = join(root, tilePath(tile))
        if (existsSync(file)) continue
        writing.push(writeTile(file, tile, store))
        if (writing.length < TOGETHER) continue
        await Promise.all(writing)
        writing = []
      }
      await Promise.all(writing)
      complete = size
    },
    publish: (note) => writeFlushed(join(root, 'checkpoint'), Buffer.from(note)),
    published: () => read('checkpoint'),
    read,
  }
}

async function writeTile(file: string, tile: Tile, store: Store): Promise<void> {
  await writeFlushed(file, tileBytes(tile, store))
  if (tile.width === TILE_WIDTH) await rm(`${file}.p`, { recursive: true, force: true })
}

/** What a tile of a record is. Throws RecordDamaged or RangeError when the record does not reach so far. */
export function tileBytes(tile: Tile, store: Store): Buffer {
  return tile.level === 'entries'
    ? entryBundle(tile, store)
    : hashTile({ ...tile, level: tile.level }, store.hashAt)
}

/**
 * Whole and flushed before it has its name; off the event loop, because acts are being taken meanwhile. The name itself is
 * not flushed: after a power cut the server finds the file missing or older, and writes it again from the store.
 */
async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.new`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
