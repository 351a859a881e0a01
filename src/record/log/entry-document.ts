import { encodeUtf8, sameBytes } from './grammar.ts'
import { sha256 } from './primitives.ts'

/** How an entry names some bytes: by their SHA-256, as a text written out in it, or not at all. */
export type Naming = 'digest' | 'text' | undefined

/** Looks through an entry for these bytes. The caller has checked that the entry is in the record. */
export function namingOf(entry: Uint8Array, document: Uint8Array): Naming {
  const digest = [...sha256(document)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  let naming: Naming
  JSON.parse(new TextDecoder().decode(entry), (key, value) => {
    if (key === 'digest' && value === digest) naming ??= 'digest'
    if (key === 'text' && typeof value === 'string' && sameBytes(encodeUtf8(value), document))
      naming ??= 'text'
    return value
  })
  return naming
}
