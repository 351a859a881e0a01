import {
  concatBytes,
  decodeBase64,
  encodeBase64,
  encodeUtf8,
  FormatError,
  fromBigEndian,
} from './grammar.ts'
import { isKeyName } from './note.ts'
import { sha256 } from './primitives.ts'

// c2sp.org/signed-note verifier keys: name+hex key id+base64(type ‖ public key).

/** Ed25519 over the text; timestamped Ed25519 cosignature; timestamped ML-DSA-44 cosignature. */
export const ED25519 = 0x01
export const COSIGNATURE_ED25519 = 0x04
export const COSIGNATURE_ML_DSA_44 = 0x06

const PUBLIC_KEY_BYTES: Readonly<Record<number, number>> = {
  [ED25519]: 32,
  [COSIGNATURE_ED25519]: 32,
  [COSIGNATURE_ML_DSA_44]: 1_312,
}

export type NoteKey = {
  readonly name: string
  readonly keyId: number
  readonly type: number
  readonly publicKey: Uint8Array
}

/** Throws FormatError for a wrong key id, an unknown type, or a key that two verifiers could judge differently. */
export function parseVkey(vkey: string): NoteKey {
  // On the first two pluses only: base64 has its own.
  const [, name, id, base64] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(vkey) ?? []
  if (name === undefined || id === undefined || base64 === undefined || !isKeyName(name)) {
    throw new FormatError('a verifier key is not name+id+key')
  }
  const typed = decodeBase64(base64, 'a verifier key')
  const key = makeNoteKey(name, typed[0] ?? 0, typed.subarray(1))
  if (key.keyId !== Number.parseInt(id, 16))
    throw new FormatError('a verifier key does not have the id it says')
  return key
}

/** The key of a name; throws FormatError as `parseVkey` does. */
export function makeNoteKey(name: string, type: number, publicKey: Uint8Array): NoteKey {
  if (!isKeyName(name)) throw new FormatError('a key name is empty or has spaces or a plus')
  if (PUBLIC_KEY_BYTES[type] === undefined)
    throw new FormatError(`signatures of type ${type} are not known here`)
  if (publicKey.length !== PUBLIC_KEY_BYTES[type])
    throw new FormatError('a verifier key has another length')
  if (type !== COSIGNATURE_ML_DSA_44 && isAmbiguousEd25519(publicKey)) {
    throw new FormatError('an Ed25519 key is of low order or not canonical')
  }
  const id = sha256(concatBytes(encodeUtf8(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(
    0,
    4,
  )
  return { name, type, publicKey, keyId: fromBigEndian(id) }
}

export function formatVkey({ name, keyId, type, publicKey }: NoteKey): string {
  const id = keyId.toString(16).padStart(8, '0')
  return `${name}+${id}+${encodeBase64(concatBytes(Uint8Array.of(type), publicKey))}`
}

const P = 2n ** 255n - 19n
const ORDER_8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n

/**
 * Whether verifiers disagree about signatures under this key: points of low order (their y is 0, 1, -1 or one of two
 * others) and numbers past the field. With such a key one could sign what one reader accepts and another refuses.
 */
function isAmbiguousEd25519(publicKey: Uint8Array): boolean {
  const y = publicKey.reduceRight(
    (value, byte, i) => value * 256n + BigInt(i === 31 ? byte & 0x7f : byte),
    0n,
  )
  return y >= P || [0n, 1n, P - 1n, ORDER_8, P - ORDER_8].includes(y)
}
