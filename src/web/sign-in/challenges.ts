import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * What a device is asked to sign. A challenge carries its purpose and its end under a code that only this process can make,
 * so that asking for any number of them fills no memory; only those that came back are remembered until they end.
 */
export type Challenges = {
  issue(purpose: string, now: number): Uint8Array<ArrayBuffer>
  /** Whether this is a challenge of ours for this purpose, not over and not used. From now on it is used. */
  use(challenge: string, purpose: string, now: number): boolean
}

export const CHALLENGE_MINUTES = 5

const NONCE = 16
const ENDS = 8
const USED_MAX = 100_000

export function openChallenges(): Challenges {
  const secret = randomBytes(32)
  const used = new Map<string, number>()
  const codeOf = (purpose: string, head: Uint8Array) =>
    createHmac('sha256', secret).update(head).update(purpose).digest()
  return {
    issue(purpose, now) {
      const ends = Buffer.alloc(ENDS)
      ends.writeBigUInt64BE(BigInt(now + CHALLENGE_MINUTES * 60_000))
      const head = Buffer.concat([randomBytes(NONCE), ends])
      return new Uint8Array(Buffer.concat([head, codeOf(purpose, head)]))
    },
    use(challenge, purpose, now) {
      const bytes = Buffer.from(challenge, 'base64url')
      if (bytes.length !== NONCE + ENDS + 32) return false
      const head = bytes.subarray(0, NONCE + ENDS)
      if (!timingSafeEqual(bytes.subarray(NONCE + ENDS), codeOf(purpose, head))) return false
      const ends = Number(head.readBigUInt64BE(NONCE))
      for (const [old, end] of used) {
        if (end > now && used.size < USED_MAX) break
        used.delete(old)
      }
      if (ends <= now || used.has(challenge)) return false
      used.set(challenge, ends)
      return true
    },
  }
}
