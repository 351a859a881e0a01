import type { Bad, Replay } from './bad.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What an entry must be whatever the rules say: JSON in UTF-8 under its own number; then what the rules say. */
export function checkEntry(n: number, bytes: Buffer, replay?: Replay): Bad | undefined {
  const parsed = parseEntry(bytes)
  if (parsed === undefined) return { n, why: 'entry.text', facts: { bytes: bytes.length } }
  if (parsed.n !== n) return { n, why: 'entry.number', facts: { found: String(parsed.n) } }
  const reason = replay?.(n, bytes)
  return reason === undefined ? undefined : { n, why: 'entry.rules', facts: { reason } }
}

/** The digests of documents that an entry names, wherever in it they stand. */
export function digestsIn(bytes: Uint8Array): string[] {
  return found(bytes, /"digest":"([0-9a-f]{64})"/g)
}

/** The commitments to sealed bytes that an entry makes: in place of any words, 'sealed:' and the commitment. */
export function commitmentsIn(bytes: Uint8Array): string[] {
  return found(bytes, /"sealed:([0-9a-f]{64})"/g)
}

/** Of these, the ones in whose place the digest of a document stood. */
export function sealedDigestsIn(bytes: Uint8Array): string[] {
  return found(bytes, /"digest":"sealed:([0-9a-f]{64})"/g)
}

/** The commitment to what is sealed of the entry itself (see closed-entry.ts). */
export function closureIn(bytes: Uint8Array): string | undefined {
  return found(bytes, /"sealed":"sealed:([0-9a-f]{64})"/g)[0]
}

/** The commitment whose words an entry orders erased, if its act is such an order. */
export function orderIn(bytes: Buffer): string | undefined {
  if (!bytes.includes('"erasure.order"')) return undefined
  const { act } = (parseEntry(bytes) ?? {}) as { act?: { type?: unknown; commitment?: unknown } }
  const [, commitment] = /^sealed:([0-9a-f]{64})$/.exec(String(act?.commitment)) ?? []
  return act?.type === 'erasure.order' ? commitment : undefined
}

function found(bytes: Uint8Array, pattern: RegExp): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  return [...text.matchAll(pattern)].map(([, hex]) => hex!)
}

function parseEntry(bytes: Buffer): { n: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes))
    return typeof value === 'object' && value !== null && 'n' in value ? value : undefined
  } catch {
    return undefined
  }
}
