import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import {
  decodeBase64,
  decodeHash,
  decodeUtf8,
  encodeBase64,
  encodeUtf8,
  FormatError,
  parseDecimal,
} from './grammar.ts'
import { verifyInclusion } from './merkle-proof.ts'
import { NOTE_BYTES_MAX } from './note.ts'
import { type Judged, judge, type Policy } from './policy.ts'

// c2sp.org/tlog-proof (draft of May 2026): an entry's number, its audit path and a checkpoint, in one file that proves
// offline that the entry is in the record.

export type ProofFile = {
  /** Not authenticated. Kurultai puts the entry's bytes here, which the proof itself then authenticates. */
  readonly extra?: Uint8Array
  readonly index: number
  readonly path: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
  /** The checkpoint's bytes as they stood in the file. */
  readonly checkpointText: string
}

const HEADER = 'c2sp.org/tlog-proof@v1'
const PATH_MAX = 63

/** Throws FormatError. */
export function parseProofFile(bytes: Uint8Array): ProofFile {
  if (bytes.length > NOTE_BYTES_MAX + 100_000) throw new FormatError('the proof is too long')
  const whole = decodeUtf8(bytes, 'the proof')
  const split = whole.indexOf('\n\n')
  if (split < 0) throw new FormatError('the proof has no empty line before its checkpoint')
  const lines = whole.slice(0, split).split('\n')
  if (lines.shift() !== HEADER) throw new FormatError(`the proof does not begin with ${HEADER}`)
  const extra = lines[0]?.startsWith('extra ')
    ? decodeBase64(lines.shift()!.slice(6), 'the extra data')
    : undefined
  const index = lines.shift()
  if (!index?.startsWith('index ')) throw new FormatError('the proof has no index')
  if (lines.length > PATH_MAX) throw new FormatError('the audit path is too long')
  const checkpointText = whole.slice(split + 2)
  return {
    ...(extra && { extra }),
    index: parseDecimal(index.slice(6), 'the index'),
    path: lines.map((line) => decodeHash(line, 'a hash of the audit path')),
    checkpoint: parseCheckpoint(encodeUtf8(checkpointText)),
    checkpointText,
  }
}

export function formatProofFile(
  proof: Pick<ProofFile, 'extra' | 'index' | 'path' | 'checkpointText'>,
): string {
  const extra = proof.extra ? `extra ${encodeBase64(proof.extra)}\n` : ''
  const path = proof.path.map((hash) => `${encodeBase64(hash)}\n`).join('')
  return `${HEADER}\n${extra}index ${proof.index}\n${path}\n${proof.checkpointText}`
}

/** Why a proof does not hold, or how well it does. */
export type ProofChecked = {
  readonly included: boolean
  readonly judged: Judged
  readonly ok: boolean
}

/** Checks that `leaf` stands where the proof says, under a checkpoint that satisfies the policy. Throws SignatureBroken. */
export async function checkProof(
  proof: ProofFile,
  leaf: Uint8Array,
  policy: Policy,
): Promise<ProofChecked> {
  const { origin, size, root, note } = proof.checkpoint
  const judged = await judge(policy, origin, note)
  const included = verifyInclusion(proof.index, size, leaf, proof.path, root)
  return { included, judged, ok: included && judged.ok }
}
