import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto'

// The only cryptography that the verifier needs, apart so that the page for browsers can bring its own.

/** SHA-256 in one shot, which is the fastest way that Node has. */
export function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer')
}

/** RFC 8032 as OpenSSL and Go check it (without the cofactor). Answers false for whatever is not a key. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return verifyWith('302a300506032b6570032100', publicKey, message, signature)
}

/** FIPS 204, ML-DSA-44 with an empty context. Answers false for whatever is not a key. */
export function verifyMlDsa44(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return verifyWith('30820532300b06096086480165030403110382052100', publicKey, message, signature)
}

const known = new Map<string, KeyObject>()
const KNOWN_MAX = 1_000

function verifyWith(prefix: string, publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const spki = Buffer.concat([Buffer.from(prefix, 'hex'), publicKey])
  const name = spki.toString('latin1')
  try {
    let key = known.get(name)
    if (key === undefined) {
      key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
      if (known.size >= KNOWN_MAX) known.clear()
      known.set(name, key)
    }
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}
