import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCheckpoint } from './checkpoint.ts'
import { FormatError } from './grammar.ts'
import { readOutside } from './outside.ts'
import { parseTilePath, TILE_WIDTH, type Tile, tilePath } from './tile.ts'

/** Where a log's public files are read from: a folder, or a server that nobody needs to trust. */
export type LogSource = {
  readonly where: string
  /** A file by its path under the log's prefix; undefined when it is not there. Rejects with SourceUnreadable, or what the disk says. */
  read(path: string): Promise<Buffer | undefined>
}

const TILE_BYTES_MAX = TILE_WIDTH * (2 + 65_535)
const FETCH_MILLISECONDS = 15_000

export function folderSource(folder: string): LogSource {
  return {
    where: folder,
    async read(path) {
      try {
        return readFileSync(join(folder, path))
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
          return undefined
        throw error
      }
    },
  }
}

/** The server cannot be reached, or does not answer as a log does. */
export class SourceUnreadable extends Error {}

/** The log under a prefix such as https://council.example/record. */
export function urlSource(prefix: string): LogSource {
  const base = prefix.replace(/\/+$/, '')
  return {
    where: base,
    async read(path) {
      try {
        return await fetchFile(`${base}/${path}`)
      } catch (cause) {
        throw new SourceUnreadable(
          `${base}/${path}: ${cause instanceof Error ? cause.message : cause}`,
          { cause },
        )
      }
    },
  }
}

/**
 * The log that an address names: under that very prefix, or, as a person pastes an organisation's address, under /record of
 * its server. Where neither shows a checkpoint it is the prefix, so that what is missing is said of it.
 */
export async function findLog(address: string): Promise<LogSource> {
  const asked = urlSource(address)
  const { origin } = new URL(address)
  const shown = await asked.read('checkpoint').catch(() => undefined)
  if (shown && looksLikeCheckpoint(shown)) return asked
  const usual = urlSource(`${origin}/record`)
  const there = await usual.read('checkpoint').catch(() => undefined)
  return there && looksLikeCheckpoint(there) ? usual : asked
}

function looksLikeCheckpoint(bytes: Buffer): boolean {
  try {
    parseCheckpoint(bytes)
    return true
  } catch (error) {
    if (error instanceof FormatError) return false
    throw error
  }
}

async function fetchFile(url: string): Promise<Buffer | undefined> {
  const limits = { milliseconds: FETCH_MILLISECONDS, bytesMax: TILE_BYTES_MAX, named: true }
  const { status, bytes } = await readOutside(url, limits)
  if (status === 404 || status === 410) return undefined
  if (status !== 200) throw new Error(`the server answers ${status}`)
  return bytes
}

/** A tile; when its partial form was dropped, the full one, of which the caller takes the beginning. */
export async function readTile(
  source: LogSource,
  tile: Tile,
): Promise<{ bytes: Buffer; width: number } | undefined> {
  const bytes = await source.read(tilePath(tile))
  if (bytes !== undefined || tile.width === TILE_WIDTH) return bytes && { bytes, width: tile.width }
  const full = await source.read(tilePath({ ...tile, width: TILE_WIDTH }))
  return full && { bytes: full, width: TILE_WIDTH }
}

/** Whether a path names one of a log's public files. */
export function isPublicPath(path: string): boolean {
  return path === 'checkpoint' || parseTilePath(path) !== undefined
}
