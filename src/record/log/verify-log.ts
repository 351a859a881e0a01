import type { Bad, Replay, Why } from './bad.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { checkEntry } from './entry-check.ts'
import { FormatError } from './grammar.ts'
import { type LogSource, readTile } from './log-source.ts'
import { HASH_BYTES, leafHash, openTree } from './merkle.ts'
import { type Judged, judge, type Policy } from './policy.ts'
import { SignatureBroken } from './signatures.ts'
import { newTiles, parseBundle, type Tile, tilePath } from './tile.ts'

export type LogVerified = {
  readonly ok: boolean
  readonly checkpoint?: Checkpoint
  /** What its signatures amount to; absent when no policy was given, and then nobody's signature was checked. */
  readonly judged?: Judged
  readonly entries: number
  readonly tiles: number
  readonly firstBad?: Bad
}

export type LogChecks = {
  readonly policy?: Policy
  readonly replay?: Replay
  /** Whether entries must be Kurultai's; without it any bytes will do. */
  readonly asEntries?: boolean
  readonly progress?: (n: number) => void
  /** Called for every entry that was read, once its leaf was compared with its tile. */
  readonly onEntry?: (n: number, bytes: Buffer) => void
}

const ASKED_AHEAD = 8

/**
 * Checks a whole log from its public files: the checkpoint's signatures under a policy, every entry against its leaf,
 * every tile, the root, and each entry by `replay`. Needs no database and no trust in the server. Rejects only when the
 * source cannot be read.
 */
export async function verifyLog(source: LogSource, checks: LogChecks = {}): Promise<LogVerified> {
  const done = { entries: 0, tiles: 0 }
  const bytes = await source.read('checkpoint')
  if (bytes === undefined) return failed(done, { n: null, why: 'checkpoint.missing', facts: {} })
  let checkpoint: Checkpoint
  try {
    checkpoint = parseCheckpoint(bytes)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return failed(done, { n: null, why: 'checkpoint.text', facts: { said: error.message } })
  }
  const signed = checks.policy && (await checkSignatures(checkpoint, checks.policy))
  const found = { checkpoint, ...(signed?.judged && { judged: signed.judged }) }
  if (signed?.bad) return { ...found, ...failed(done, signed.bad) }
  const bad = await checkTiles(source, checkpoint, checks, done)
  return bad ? { ...found, ...failed(done, bad) } : { ...found, ...done, ok: true }
}

/** What a checkpoint's signatures amount to under a policy, and what is wrong with them. */
export async function checkSignatures(
  checkpoint: Checkpoint,
  policy: Policy,
): Promise<{ judged?: Judged; bad?: Bad }> {
  try {
    const judged = await judge(policy, checkpoint.origin, checkpoint.note)
    const facts = {
      origin: checkpoint.origin,
      cosigned: judged.cosigned.length,
      witnesses: policy.witnesses.length,
    }
    if (judged.logs.length === 0)
      return { judged, bad: { n: null, why: 'checkpoint.unsigned', facts } }
    return judged.ok ? { judged } : { judged, bad: { n: null, why: 'checkpoint.quorum', facts } }
  } catch (error) {
    if (!(error instanceof SignatureBroken)) throw error
    return { bad: { n: null, why: 'checkpoint.broken', facts: { key: error.key.name } } }
  }
}

/** Tile by tile, lowest level first: each tile above is compared with the hashes that the ones below came to. */
async function checkTiles(
  source: LogSource,
  checkpoint: Checkpoint,
  { replay, asEntries = false, progress, onEntry }: LogChecks,
  done: { entries: number; tiles: number },
): Promise<Bad | undefined> {
  const tree = openTree()
  const hashes: Buffer[][] = []
  const expect = (level: number, hash: Buffer) => {
    hashes[level] ??= []
    hashes[level].push(hash)
  }
  let leaves: Buffer[] = []
  for await (const { tile, read } of readAhead(source, newTiles(0, checkpoint.size))) {
    const first = tile.level === 'entries' || tile.level === 0 ? tile.index * 256 : null
    if (read === undefined) return bad(tile, first, 'tile.missing')
    if (tile.level !== 'entries') {
      const expected = Buffer.concat(
        tile.level === 0
          ? leaves
          : hashes[tile.level]!.slice(tile.index * 256, tile.index * 256 + tile.width),
      )
      if (read.bytes.length !== read.width * HASH_BYTES) return bad(tile, first, 'tile.text')
      if (!read.bytes.subarray(0, expected.length).equals(expected))
        return bad(tile, differsAt(read.bytes, expected, first), 'tile.hashes')
      done.tiles++
      continue
    }
    let entries: Buffer[]
    try {
      entries = parseBundle(read.bytes, read.width).slice(0, tile.width)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      return bad(tile, first, 'tile.text')
    }
    leaves = []
    for (const bytes of entries) {
      const n = tree.size
      const wrong = asEntries ? checkEntry(n, bytes, replay) : undefined
      if (wrong) return wrong
      const leaf = leafHash(bytes)
      leaves.push(leaf)
      tree.append(leaf, (level, _, hash) => level % 8 === 0 && expect(level / 8, hash))
      onEntry?.(n, bytes)
      done.entries++
    }
    done.tiles++
    progress?.(tree.size)
  }
  const root = Buffer.from(checkpoint.root)
  if (tree.root().equals(root)) return undefined
  return {
    n: null,
    why: 'tree.root',
    facts: { stored: root.toString('hex'), computed: tree.root().toString('hex') },
  }
}

type Read = { readonly tile: Tile; readonly read: Awaited<ReturnType<typeof readTile>> }

/** The tiles in order, with the next ones already requested, so that a distant server is not waited for at each tile. */
async function* readAhead(source: LogSource, tiles: Iterable<Tile>): AsyncGenerator<Read> {
  const asked: Promise<Read>[] = []
  for (const tile of tiles) {
    const read = readTile(source, tile).then((read) => ({ tile, read }))
    read.catch(() => {}) // told when its turn comes, if it comes
    asked.push(read)
    if (asked.length === ASKED_AHEAD) yield await asked.shift()!
  }
  for (const read of asked) yield await read
}

function bad(tile: Tile, n: number | null, why: Why): Bad {
  return { n, why, facts: { tile: tilePath(tile) } }
}

/** In a tile of leaves, the entry whose leaf is the first that differs. */
function differsAt(bytes: Buffer, expected: Buffer, first: number | null): number | null {
  if (first === null) return null
  const at = expected.findIndex((byte, i) => byte !== bytes[i])
  return first + Math.floor(at / HASH_BYTES)
}

function failed(done: { entries: number; tiles: number }, firstBad: Bad): LogVerified {
  return { ok: false, ...done, firstBad }
}
