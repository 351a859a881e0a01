import { hash, randomBytes } from 'node:crypto'

/** A secret that nobody can guess: 256 bits, in characters that may be part of an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. It was random to begin with, so no salt and no slow hash is needed. */
export function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}
