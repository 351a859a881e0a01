import { FormatError } from './grammar.ts'
import type { HashAt } from './merkle-proof.ts'
import type { Store } from '../store/store.ts'

// c2sp.org/tlog-tiles v0.1.0: the tree as files of 256 hashes each, and the entries in bundles of 256. Full tiles never
// change; a partial one belongs to one tree size.

export const TILE_WIDTH = 256
const TILE_LEVELS_MAX = 6 // 256^7 is past the safe integers

/** `level` is the tile's level (its hashes are of perfect subtrees of height 8 * level), or 'entries'. */
export type Tile = {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** The path under the log's prefix, such as tile/0/x001/x234/067 or tile/entries/000.p/17. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1_000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1_000); rest > 0; rest = Math.floor(rest / 1_000)) {
    groups.unshift(`x${String(rest % 1_000).padStart(3, '0')}`)
  }
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** The tile of a path, when it is written exactly as `tilePath` writes it. */
export function parseTilePath(path: string): Tile | undefined {
  const [, level, numbers, width] =
    /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,4}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(
      path,
    ) ?? []
  if (level === undefined || numbers === undefined) return undefined
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(numbers.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  }
  if (tile.width < 1 || (width !== undefined && tile.width >= TILE_WIDTH)) return undefined
  return Number.isSafeInteger(tile.index) && tilePath(tile) === path ? tile : undefined
}

/** The tiles that a tree of `size` has and a tree of `from` had not, the partial ones included; lowest level first. */
export function* newTiles(from: number, size: number): Generator<Tile> {
  for (let level = 0, before = from, now = size; now > 0 && level <= TILE_LEVELS_MAX; level++) {
    for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < now; index++) {
      const width = Math.min(TILE_WIDTH, now - index * TILE_WIDTH)
      if (index * TILE_WIDTH + width === before) continue
      if (level === 0) yield { level: 'entries', index, width }
      yield { level, index, width }
    }
    before = Math.floor(before / TILE_WIDTH)
    now = Math.floor(now / TILE_WIDTH)
  }
}

/** The hashes of a tile, one after the other. */
export function hashTile(
  { level, index, width }: Tile & { level: number },
  hashAt: HashAt,
): Buffer {
  return Buffer.concat(
    Array.from({ length: width }, (_, i) => hashAt(8 * level, index * TILE_WIDTH + i)),
  )
}

/** The entries of a bundle, each behind its length in two bytes. */
export function entryBundle({ index, width }: Tile, store: Store): Buffer {
  const parts: Buffer[] = []
  for (const { bytes } of store.read(index * TILE_WIDTH, index * TILE_WIDTH + width)) {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(bytes.length)
    parts.push(length, bytes)
  }
  if (parts.length !== 2 * width)
    throw new RangeError(`the record has no ${tilePath({ level: 'entries', index, width })}`)
  return Buffer.concat(parts)
}

/** The entries of a bundle of `width`; throws FormatError when there are more, fewer, or a piece of one. */
export function parseBundle(bundle: Buffer, width: number): Buffer[] {
  const entries: Buffer[] = []
  for (let at = 0; at < bundle.length; ) {
    const length = at + 2 <= bundle.length ? bundle.readUInt16BE(at) : Number.POSITIVE_INFINITY
    const end = at + 2 + length
    if (end > bundle.length) throw new FormatError('an entry is cut short in its bundle')
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  if (entries.length !== width)
    throw new FormatError(`a bundle has ${entries.length} entries instead of ${width}`)
  return entries
}
