// Pages that were made once and are sent again. A public page changes only when an entry is taken, a checkpoint is published or a day begins, and is the
// same for everyone of one audience, so it is made once for each and kept until the next entry: a session watched by a
// thousand readers costs one rendering per entry, not one per reader.
import { createHash } from 'node:crypto'

/** The bytes as they are sent: encoded once, like everything else about the page. */
export type Kept = {
  readonly status: number
  readonly payload: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

export type KeptAnswers = {
  get(version: string, key: string): Kept | undefined
  /** Keeps the answer as long as record and checkpoint are those of `version`; the oldest make room. */
  keep(
    version: string,
    key: string,
    answer: Omit<Kept, 'etag' | 'payload'> & { readonly payload: string },
  ): Kept
}

const encoder = new TextEncoder()

/** The memory of about a thousand pages. */
const BYTES_MAX = 64_000_000

export function keptAnswers(): KeptAnswers {
  const kept = new Map<string, Kept>()
  let of = ''
  let bytes = 0

  function clear(version: string): void {
    kept.clear()
    bytes = 0
    of = version
  }

  return {
    get(version, key) {
      if (version !== of) clear(version)
      return kept.get(key)
    },
    keep(version, key, answer) {
      const whole = {
        ...answer,
        payload: encoder.encode(answer.payload),
        etag: etagOf(answer.payload),
      }
      if (version !== of) clear(version)
      const before = kept.get(key)
      if (before) bytes -= before.payload.length
      kept.set(key, whole)
      bytes += whole.payload.length
      for (const [oldest, { payload }] of kept) {
        if (bytes <= BYTES_MAX) break
        kept.delete(oldest)
        bytes -= payload.length
      }
      return whole
    },
  }
}

/** Strong: the same bytes, the same tag (RFC 9110, 8.8.3). */
export function etagOf(payload: string): string {
  return `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
}

/** Whether the reader already has these bytes (RFC 9110, 13.1.2). */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()))
}
