import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import {
  decodeHash,
  decodeUtf8,
  encodeUtf8,
  FormatError,
  parseDecimal,
  sameBytes,
} from './grammar.ts'
import { EMPTY_ROOT } from './merkle.ts'
import { verifyConsistency } from './merkle-proof.ts'
import { formatNote, formatSignatureLine, NOTE_BYTES_MAX } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { sha256 } from './primitives.ts'
import { SignatureBroken, signersOf } from './signatures.ts'
import { type Signer, signLine } from './signer.ts'
import { lockWriter } from '../store/writer-lock.ts'

// A witness as c2sp.org/tlog-witness v1.0.0 says, with the head's clearer 403 and 422 and its monitoring path. It keeps
// one thing for each log: the last tree that it cosigned, stored before the cosignature is sent.

export type WitnessAnswer = {
  readonly status: number
  readonly type: string
  readonly text: string
}

export type Witness = {
  readonly key: NoteKey
  /** Answers POST /add-checkpoint. Never rejects for what the request holds. */
  addCheckpoint(payload: Uint8Array): Promise<WitnessAnswer>
  /** What it last cosigned for the log whose origin has this SHA-256, with the log's signature and its own. */
  checkpoint(originHash: string): string | undefined
  close(): void
}

export type WitnessOptions = {
  readonly dir: string
  readonly signer: Signer
  /** The logs it watches, each with the keys that may sign for it. */
  readonly logs: readonly { readonly origin: string; readonly keys: readonly NoteKey[] }[]
  /** POSIX milliseconds. */
  readonly now?: () => number
}

export const REQUEST_BYTES_MAX = NOTE_BYTES_MAX + 64 * 45 + 32
const PROOF_LINES_MAX = 63

const SCHEMA = `CREATE TABLE IF NOT EXISTS cosigned (
  origin TEXT PRIMARY KEY, origin_hash TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL
) STRICT`

/** Opens a witness's own data; a second process on it gets RecordInUse. */
export function openWitness({ dir, signer, logs, now = Date.now }: WitnessOptions): Witness {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const lock = lockWriter(dir)
  const database = new DatabaseSync(join(dir, 'witness.sqlite'), { timeout: 5_000 })
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE); ${SCHEMA}`,
  )
  const seen = database.prepare('SELECT size, root FROM cosigned WHERE origin = ?')
  const keep = database.prepare(`INSERT INTO cosigned VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note
    WHERE size = ? AND (excluded.size > size OR excluded.root = root)`)
  const noteOf = database.prepare('SELECT note FROM cosigned WHERE origin_hash = ?')

  function refusalOf({ old, proof, checkpoint }: AddCheckpoint): WitnessAnswer | undefined {
    const { origin, size, root } = checkpoint
    const last = (seen.get(origin) ?? { size: 0, root: EMPTY_ROOT }) as {
      size: number
      root: Uint8Array
    }
    if (old !== last.size) return { status: 409, type: 'text/x.tlog.size', text: `${last.size}\n` }
    const follows =
      old === 0
        ? proof.length === 0 && (size > 0 || sameBytes(root, EMPTY_ROOT))
        : verifyConsistency(old, size, proof, last.root, root)
    return follows
      ? undefined
      : refusal(422, 'this tree does not continue the one that was cosigned')
  }

  // From check to disk, one request at a time: a cosignature says "the largest tree seen so far".
  let last: Promise<unknown> = Promise.resolve()
  function inTurn(step: () => Promise<WitnessAnswer>): Promise<WitnessAnswer> {
    const answer = last.then(step)
    last = answer.catch(() => {})
    return answer
  }

  return {
    key: signer.key,
    async addCheckpoint(payload) {
      let request: AddCheckpoint
      try {
        request = parseAddCheckpoint(payload)
      } catch (error) {
        if (error instanceof FormatError) return refusal(400, error.message)
        throw error
      }
      const { checkpoint, old } = request
      const { origin, size, root, note } = checkpoint
      const log = logs.find((at) => at.origin === origin)
      if (log === undefined) return refusal(404, 'this log is not watched here')
      if (!(await isSigned(checkpoint, log.keys)))
        return refusal(403, 'no signature of this log’s keys')
      if (old > size) return refusal(400, 'the old size is larger than the new one')
      const trusted = note.signatures.filter((at) =>
        log.keys.some((key) => key.name === at.name && key.keyId === at.keyId),
      )
      return inTurn(async () => {
        const refused = refusalOf(request)
        if (refused) return refused
        const line = await signLine(signer, note.text, Math.floor(now() / 1_000))
        const shown = formatNote({ text: note.text, signatures: [...trusted, line] })
        // On the disk before anybody sees the signature; the condition holds whatever came between.
        const { changes } = keep.run(origin, hashOfOrigin(origin), size, root, shown, old)
        if (changes !== 1) return refusal(422, 'another tree was cosigned meanwhile')
        return { status: 200, type: 'text/plain; charset=utf-8', text: formatSignatureLine(line) }
      })
    },
    checkpoint(originHash) {
      const note = noteOf.get(originHash)?.note
      return typeof note === 'string' ? note : undefined
    },
    close() {
      database.close()
      lock.release()
    },
  }
}

/** How the monitoring path names a log. */
export function hashOfOrigin(origin: string): string {
  return sha256(encodeUtf8(origin)).toString('hex')
}

export type AddCheckpoint = {
  readonly old: number
  readonly proof: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
}

/** Throws FormatError. */
export function parseAddCheckpoint(payload: Uint8Array): AddCheckpoint {
  if (payload.length > REQUEST_BYTES_MAX) throw new FormatError('the request is too long')
  const whole = decodeUtf8(payload, 'the request')
  const split = whole.indexOf('\n\n')
  const [first, ...proof] = whole.slice(0, Math.max(0, split)).split('\n')
  if (split < 0 || !first?.startsWith('old '))
    throw new FormatError('the request is not old size, proof and checkpoint')
  if (proof.length > PROOF_LINES_MAX) throw new FormatError('the consistency proof is too long')
  return {
    old: parseDecimal(first.slice(4), 'the old size'),
    proof: proof.map((line) => decodeHash(line, 'a hash of the consistency proof')),
    checkpoint: parseCheckpoint(encodeUtf8(whole.slice(split + 2))),
  }
}

async function isSigned({ note }: Checkpoint, keys: readonly NoteKey[]): Promise<boolean> {
  try {
    return (await signersOf(note, keys)).length > 0
  } catch (error) {
    if (error instanceof SignatureBroken) return false
    throw error
  }
}

function refusal(status: number, text: string): WitnessAnswer {
  return { status, type: 'text/plain; charset=utf-8', text: `${text}\n` }
}
