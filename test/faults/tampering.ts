import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openDocuments } from '../../src/record/store/documents.ts'
import { folderSource } from '../../src/record/log/log-source.ts'
import { ED25519 } from '../../src/record/log/note-key.ts'
import { ordinaryPolicy, type Policy } from '../../src/record/log/policy.ts'
import { openPublisher } from '../../src/record/log/publisher.ts'
import { openStore, RECORD_FILE } from '../../src/record/store/sqlite-store.ts'
import { type Cast, ORIGIN, sealIn } from '../../src/record/log/test-cast.ts'
import { verifyStore } from '../../src/record/store/verify.ts'
import { verifyLog } from '../../src/record/log/verify-log.ts'

export type Tampered = {
  readonly tried: number
  readonly found: number
  /** The flip changed nothing that can be read: free space, a byte of padding. */
  readonly meaningless: number
  /** Flips that changed what the record says and were not found. There must be none. */
  readonly missed: readonly string[]
}

/**
 * Flips one bit at each of so many positions of a record of 1,000 entries: database, tiles, checkpoint, documents, sealed
 * texts; and verifies each time. Positions follow from the seed.
 */
export async function tamper(
  cast: Cast,
  positions: number,
  tell: (line: string) => void = () => {},
  seed = 1,
): Promise<Tampered> {
  const { dir, policy } = await makeRecord(cast)
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((at) => at.isFile() && !/\.lock$|-shm$|-wal$/.test(at.name))
    .map((at) => join(at.parentPath, at.name))
    .sort()
  const sizes = files.map((file) => readFileSync(file).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const chance = randomFrom(seed)
  const honest = meaningOf(dir)
  const missed: string[] = []
  let found = 0
  let meaningless = 0
  for (let i = 0; i < positions; i++) {
    const at = chance()
    // Every third flip is shared out among the files, so that the small ones get theirs.
    const file = i % 3 === 0 ? Math.floor(at * files.length) : whichFile(sizes, at * total)
    const where = Math.floor(chance() * sizes[file]!)
    const bytes = readFileSync(files[file]!)
    const flipped = Buffer.from(bytes)
    flipped[where]! ^= 1 << Math.floor(chance() * 8)
    writeFileSync(files[file]!, flipped)
    const name = files[file]!.slice(dir.length + 1)
    if (!(await holds(dir, name, policy))) found++
    else if (name === RECORD_FILE && meaningOf(dir) === honest) meaningless++
    else missed.push(`${name} byte ${where}`)
    writeFileSync(files[file]!, bytes)
    if (i % 1_000 === 999) tell(`${i + 1} flips, ${missed.length} missed so far`)
  }
  return { tried: positions, found, meaningless, missed }
}

async function makeRecord(cast: Cast): Promise<{ dir: string; policy: Policy }> {
  const log = cast.signer(ORIGIN, ED25519)
  const policy = ordinaryPolicy(log.key, [])
  const made = cast.freshDir()
  const digests = [1, 2, 3].map((n) =>
    openDocuments(made).put(Buffer.from(`Документ ${n}. `.repeat(200))),
  )
  const commitments = [1, 2].map((n) => sealIn(made, Buffer.from(`Тайное ${n}`), 'delegation'))
  const store = openStore(made)
  const entry = (n: number) => {
    const named = { digest: digests[n], ...(commitments[n] && { why: `sealed:${commitments[n]}` }) }
    return Buffer.from(
      JSON.stringify({
        n,
        at: 1_700_000_000_000 + n,
        act: { type: 'x', text: 'слово '.repeat(n % 60), ...named },
      }),
    )
  }
  for (let n = 0; n < 1_000; n += 100)
    store.append(
      Array.from({ length: 100 }, (_, i) => entry(n + i)),
      n,
    )
  const publisher = openPublisher({
    store: () => store,
    origin: ORIGIN,
    signers: [log],
    policyAt: () => policy,
  })
  await publisher.start()
  await publisher.stop()
  store.close()
  // A copy, as it lies on the disk when no server runs.
  const dir = cast.freshDir()
  cpSync(made, dir, { recursive: true })
  return { dir, policy }
}

async function holds(dir: string, name: string, policy: Policy): Promise<boolean> {
  if (name.startsWith('public/'))
    return (await verifyLog(folderSource(join(dir, 'public')), { policy, asEntries: true })).ok
  return verifyStore(dir).ok
}

/** Everything that a reader of the database would be told. */
function meaningOf(dir: string): string {
  const database = new DatabaseSync(join(dir, RECORD_FILE), { readOnly: true })
  try {
    const tables = ['entry ORDER BY n', 'subtree ORDER BY level, i', 'head', 'checkpoint']
    return JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all()))
  } finally {
    database.close()
  }
}

function whichFile(sizes: readonly number[], at: number): number {
  let end = 0
  return sizes.findIndex((size) => {
    end += size
    return at < end
  })
}

/** Mulberry32: the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
