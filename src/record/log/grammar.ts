// The small grammars that every C2SP format shares, refused as strictly as they are written: other verifiers have
// accepted `037`, `+37`, `0x10`, base64 without padding and broken UTF-8, and so two readers saw two things.

/** Text from outside does not follow its format. */
export class FormatError extends Error {}

/** An ASCII decimal without sign or leading zeroes, below 2^53. Throws FormatError. */
export function parseDecimal(text: string, what: string): number {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text))
    throw new FormatError(`${what} is not a plain decimal number`)
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new FormatError(`${what} is larger than this program counts`)
  return value
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648 section 4, padded, without line breaks or stray bits: only what encoding it again would give. */
export function decodeBase64(text: string, what: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    throw new FormatError(`${what} is not base64`)
  const padding = text.length - text.replace(/=+$/, '').length
  const unused = [0, 3, 15][padding]!
  if ((ALPHABET.indexOf(text.charAt(text.length - 1 - padding)) & unused) !== 0) {
    throw new FormatError(`${what} is base64 with stray bits`)
  }
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary)
}

/** A base64 line of exactly one SHA-256 hash. */
export function decodeHash(text: string, what: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64(text, what)
  if (bytes.length !== 32) throw new FormatError(`${what} is not a hash of 32 bytes`)
  return bytes
}

/** UTF-8 with nothing replaced and no byte order mark taken away. */
export function decodeUtf8(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new FormatError(`${what} is not UTF-8`)
  }
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** An unsigned number of `width` bytes, most significant first. */
export function bigEndian(value: number, width: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(width)
  let rest = value
  for (let i = width - 1; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}

/** The number back; Infinity-free only below 2^53, so callers refuse what is not a safe integer. */
export function fromBigEndian(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0)
}
