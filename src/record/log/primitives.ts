import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto'

// The only cryptography that the verifier needs, apart so that the page for browsers can bring its own.

/** SHA-256 in one shot, which is the fastest way that Node has. */
export function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer')
}

/** RFC 8032 as OpenSSL and Go check it (without the cofactor). Answers false for whatever is not a key. */
export function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return verifyWith('302a300506032b6570032100', publicKey, message, signature)
}

/** FIPS 204, ML-DSA-44 with an empty context. Answers false for whatever is not a key. */
export function verifyMlDsa44(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return verifyWith('30820532300b06096086480165030403110382052100', publicKey, message, signature)
}

/** A key is parsed once for as long as its bytes are kept; one object of bytes is always of one kind. */
const known = new WeakMap<Uint8Array, KeyObject>()

function verifyWith(
  prefix: string,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    let key = known.get(publicKey)
    if (key === undefined) {
      const spki = Buffer.concat([Buffer.from(prefix, 'hex'), publicKey])
      key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
      known.set(publicKey, key)
    }
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}
