import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { RecordDamaged, type Store } from '../store/store.ts'
import type { Bad } from './bad.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { FormatError, sameBytes } from './grammar.ts'
import { EMPTY_ROOT } from './merkle.ts'
import { rangeHash } from './merkle-proof.ts'
import type { Judged, Policy } from './policy.ts'
import { PUBLIC_FOLDER, tileBytes } from './public-files.ts'
import { newTiles, parseTilePath, tilePath } from './tile.ts'
import { checkSignatures } from './verify-log.ts'

/** The public files of a data directory beside its record. */
export type PublicChecked = {
  readonly checkpoint?: Checkpoint
  /** What its signatures amount to; absent without a policy. */
  readonly judged?: Judged
  /** Tiles that are there and are what the record makes. */
  readonly tiles: number
  /** Tiles that the checkpoint needs and that are not there: the server makes them again. */
  readonly missing: number
  readonly firstBad?: Bad
}

/**
 * Compares every public file of a directory with what its record makes, also those that no checkpoint needs: they are given
 * to whoever asks. What is not there is no fault, since it is made again from the record.
 */
export async function checkPublicFiles(store: Store, policy?: Policy): Promise<PublicChecked> {
  const root = join(store.dir, PUBLIC_FOLDER)
  const found = { tiles: 0, missing: 0 }
  const bad = (firstBad: Bad) => ({ ...found, firstBad })
  const there = existsSync(root) ? filesIn(root) : []
  for (const path of there) {
    const wrong = checkTile(store, root, path)
    if (wrong === 'no-tile') continue
    if (wrong) return bad(wrong)
    found.tiles++
  }
  if (!there.includes('checkpoint')) return found
  let checkpoint: Checkpoint
  try {
    checkpoint = parseCheckpoint(readFileSync(join(root, 'checkpoint')))
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return bad({ n: null, why: 'checkpoint.text', facts: { said: error.message } })
  }
  const signed = policy && (await checkSignatures(checkpoint, policy))
  if (signed?.bad) return { ...bad(signed.bad), ...(signed.judged && { judged: signed.judged }) }
  if (!isOf(store, checkpoint))
    return bad({ n: null, why: 'checkpoint.other', facts: { size: checkpoint.size } })
  for (const tile of newTiles(0, checkpoint.size))
    if (!there.includes(tilePath(tile))) found.missing++
  return { ...found, checkpoint, ...(signed?.judged && { judged: signed.judged }) }
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((at) => at.isFile())
    .map((at) => relative(root, join(at.parentPath, at.name)).split(sep).join('/'))
    .sort()
}

function checkTile(store: Store, root: string, path: string): Bad | 'no-tile' | undefined {
  const tile = parseTilePath(path)
  if (!tile) return 'no-tile'
  const bad: Bad = { n: null, why: 'tile.hashes', facts: { tile: path } }
  try {
    return readFileSync(join(root, path)).equals(tileBytes(tile, store)) ? undefined : bad
  } catch (error) {
    // The record does not reach so far.
    if (error instanceof RecordDamaged || error instanceof RangeError) return bad
    throw error
  }
}

function isOf(store: Store, { size, root }: Checkpoint): boolean {
  if (size > store.head().size) return false
  return sameBytes(size === 0 ? EMPTY_ROOT : rangeHash(0, size, store.hashAt), root)
}
