import { parseCheckpointText } from './checkpoint.ts'
import { bigEndian, concatBytes, encodeUtf8, FormatError, fromBigEndian } from './grammar.ts'
import type { Note, SignatureLine } from './note.ts'
import { COSIGNATURE_ED25519, COSIGNATURE_ML_DSA_44, ED25519, type NoteKey } from './note-key.ts'
import { verifyEd25519, verifyMlDsa44 } from './primitives.ts'

// Who signed a note: plain Ed25519 (signed-note) and timestamped cosignatures (tlog-cosignature v1.0.1, ML-DSA-44 as in
// v1.1.0-rc.1).

/** A known key's name and id stand on the note, over a signature that is not theirs. */
export class SignatureBroken extends Error {
  readonly key: NoteKey
  constructor(key: NoteKey) {
    super(`the signature of ${key.name} is broken`)
    this.key = key
  }
}

/** One verified signature; `at` is the signer's own clock, in POSIX seconds, and only cosignatures have it. */
export type Signed = { readonly key: NoteKey; readonly at?: number }

/**
 * The known keys that signed the note, each once. Signatures of unknown keys are ignored, also when they share a name or
 * an id with a known one. Throws SignatureBroken when both match and the signature does not verify.
 */
export async function signersOf(note: Note, keys: readonly NoteKey[]): Promise<Signed[]> {
  const signers: Signed[] = []
  for (const key of keys) {
    const line = note.signatures.find((at) => at.name === key.name && at.keyId === key.keyId)
    if (line !== undefined) signers.push(await verifyLine(note, line, key))
  }
  return signers
}

/** The bytes that a cosignature of type 0x04 signs: tlog-cosignature, "Ed25519 signed message". */
export function cosignatureMessage(at: number, text: string): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${at}\n${text}`)
}

/** The bytes that a cosignature of type 0x06 signs: tlog-cosignature, "ML-DSA-44 signed message", over a whole tree. */
export function subtreeMessage(cosigner: string, at: number, text: string): Uint8Array {
  const { origin, size, root } = parseCheckpointText(text)
  const names = [encodeUtf8(cosigner), encodeUtf8(origin)]
  const [name, log] = names.map((bytes) => {
    if (bytes.length > 255) throw new FormatError('a name is longer than 255 bytes')
    return concatBytes(bigEndian(bytes.length, 1), bytes)
  }) as [Uint8Array, Uint8Array]
  const label = encodeUtf8('subtree/v1\n\0')
  return concatBytes(label, name, bigEndian(at, 8), log, bigEndian(0, 8), bigEndian(size, 8), root)
}

async function verifyLine(note: Note, line: SignatureLine, key: NoteKey): Promise<Signed> {
  if (key.type === ED25519) {
    if (!(await verifyEd25519(key.publicKey, encodeUtf8(note.text), line.signature)))
      throw new SignatureBroken(key)
    return { key }
  }
  const at = fromBigEndian(line.signature.subarray(0, 8))
  const signature = line.signature.subarray(8)
  if (!Number.isSafeInteger(at) || !(await verifyTimestamped(note.text, key, at, signature))) {
    throw new SignatureBroken(key)
  }
  return { key, at }
}

function verifyTimestamped(
  text: string,
  key: NoteKey,
  at: number,
  signature: Uint8Array,
): boolean | Promise<boolean> {
  switch (key.type) {
    case COSIGNATURE_ED25519:
      return verifyEd25519(key.publicKey, cosignatureMessage(at, text), signature)
    case COSIGNATURE_ML_DSA_44:
      return verifyMlDsa44(key.publicKey, subtreeMessage(key.name, at, text), signature)
    default:
      return false
  }
}
