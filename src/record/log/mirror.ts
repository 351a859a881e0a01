import type { Bad } from './bad.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { FormatError, sameBytes } from './grammar.ts'
import { type LogSource, readTile } from './log-source.ts'
import { EMPTY_ROOT, leafHash, openTree, perfectSubtrees } from './merkle.ts'
import { rangeHash } from './merkle-proof.ts'
import { type Judged, judge, type Policy } from './policy.ts'
import { openPublicFiles } from './public-files.ts'
import { SignatureBroken } from './signatures.ts'
import type { Store } from '../store/store.ts'
import { parseBundle, TILE_WIDTH, tilePath } from './tile.ts'

// A copy of a log that somebody else keeps. It accepts only what continues what it has, so the log cannot contradict
// anything that was copied before; and a lost record can be restored from it.

export type Followed =
  /** Entries [from, checkpoint.size) are new; none when they are equal. */
  | {
      readonly type: 'follows'
      readonly from: number
      readonly checkpoint: Checkpoint
      readonly judged: Judged
    }
  /** What the log showed contradicts the copy or the policy; `evidence` is its checkpoint. */
  | { readonly type: 'alarm'; readonly bad: Bad; readonly evidence: Buffer | undefined }

/**
 * Takes what is new in a log into a copy of it, under a signed checkpoint that the policy accepts; writes nothing when
 * anything is wrong. Rejects when the source cannot be read.
 */
export async function followLog(source: LogSource, copy: Store, policy: Policy): Promise<Followed> {
  const shown = await source.read('checkpoint')
  const alarm = (bad: Bad): Followed => ({ type: 'alarm', bad, evidence: shown })
  if (shown === undefined) return alarm({ n: null, why: 'checkpoint.missing', facts: {} })
  const read = await readCheckpoint(shown, policy)
  if ('why' in read) return alarm(read)
  const { checkpoint } = read
  const { size: from } = copy.head()
  const bad = await takeEntries(source, copy, checkpoint)
  if (bad) return alarm(bad)
  const files = openPublicFiles(copy.dir)
  await files.writeTiles(copy, checkpoint.size)
  await files.publish(shown.toString('utf8'))
  return { type: 'follows', from: Math.min(from, checkpoint.size), ...read }
}

/**
 * Appends to a record what a copy of it has beyond it, when the record is the beginning of that copy. The checkpoint must
 * be the log's own; cosignatures are not asked for, since what the log signed it must continue in any case.
 */
export async function catchUp(
  source: LogSource,
  record: Store,
  policy: Policy,
): Promise<Bad | undefined> {
  const shown = await source.read('checkpoint')
  if (shown === undefined) return { n: null, why: 'checkpoint.missing', facts: {} }
  const read = await readCheckpoint(shown, { ...policy, quorum: 'none' })
  return 'why' in read ? read : takeEntries(source, record, read.checkpoint)
}

async function readCheckpoint(
  bytes: Buffer,
  policy: Policy,
): Promise<{ checkpoint: Checkpoint; judged: Judged } | Bad> {
  try {
    const checkpoint = parseCheckpoint(bytes)
    const judged = await judge(policy, checkpoint.origin, checkpoint.note)
    if (judged.ok) return { checkpoint, judged }
    const facts = {
      origin: checkpoint.origin,
      cosigned: judged.cosigned.length,
      witnesses: policy.witnesses.length,
    }
    return {
      n: null,
      why: judged.logs.length === 0 ? 'checkpoint.unsigned' : 'checkpoint.quorum',
      facts,
    }
  } catch (error) {
    if (error instanceof SignatureBroken)
      return { n: null, why: 'checkpoint.broken', facts: { key: error.key.name } }
    if (error instanceof FormatError)
      return { n: null, why: 'checkpoint.text', facts: { said: error.message } }
    throw error
  }
}

/** Appends the entries up to a checkpoint, once all of them together came to its root. */
async function takeEntries(
  source: LogSource,
  store: Store,
  { size, root }: Checkpoint,
): Promise<Bad | undefined> {
  const { size: from } = store.head()
  const other: Bad = { n: null, why: 'checkpoint.other', facts: { size } }
  if (size <= from) {
    const ours = size === 0 ? EMPTY_ROOT : rangeHash(0, size, store.hashAt)
    return sameBytes(ours, root) ? undefined : other
  }
  const subtrees = perfectSubtrees(from).map(({ level, index }) => store.hashAt(level, index))
  const tree = openTree(from, subtrees)
  const fresh: Buffer[] = []
  const bad = await readEntries(source, from, size, (bytes) => {
    fresh.push(bytes)
    tree.append(leafHash(bytes))
  })
  if (bad) return bad
  if (!tree.root().equals(root)) return other
  store.append(fresh, from)
  return undefined
}

async function readEntries(
  source: LogSource,
  from: number,
  to: number,
  each: (bytes: Buffer) => void,
): Promise<Bad | undefined> {
  for (let n = from; n < to; ) {
    const index = Math.floor(n / TILE_WIDTH)
    const first = index * TILE_WIDTH
    const tile = { level: 'entries' as const, index, width: Math.min(TILE_WIDTH, to - first) }
    const facts = { tile: tilePath(tile) }
    const read = await readTile(source, tile)
    if (read === undefined) return { n, why: 'tile.missing', facts }
    try {
      for (const bytes of parseBundle(read.bytes, read.width).slice(n - first, tile.width))
        each(bytes)
    } catch (error) {
      if (error instanceof FormatError) return { n, why: 'tile.text', facts }
      throw error
    }
    n = first + tile.width
  }
  return undefined
}
