import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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

async function fetchFile(url: string): Promise<Buffer | undefined> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(FETCH_MILLISECONDS) })
  if (answer.status === 404 || answer.status === 410) return undefined
  if (answer.status !== 200) throw new Error(`the server answers ${answer.status}`)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > TILE_BYTES_MAX) throw new Error('the file is too long')
    parts.push(part)
  }
  return Buffer.concat(parts)
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
