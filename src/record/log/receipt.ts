import { decodeHash, encodeBase64, encodeUtf8, FormatError, parseDecimal } from './grammar.ts'
import { formatNote, type Note, parseNote } from './note.ts'
import type { FileSigner } from './signer.ts'

// A receipt that can be shown to others: the secretariat's signed promise that an act stands on the record under a number.
// There is no tree in it, so it can be given at once: whoever finds another entry under that number holds proof of it.

export type Receipt = {
  /** The log's name. */
  readonly origin: string
  readonly act: string
  readonly entry: number
  /** RFC 6962 hash of the entry's bytes. */
  readonly leaf: Uint8Array
  /** UTC milliseconds: when the act was taken. */
  readonly at: number
}

const HEADER = 'kurultai receipt v1'
const RECEIPT_BYTES_MAX = 10_000

/** The name of a log's key for receipts. */
export function receiptKeyName(origin: string): string {
  return `${origin}/receipts`
}

/** A signed note (C2SP signed-note): the promise, then the signature of the key for receipts. */
export function signReceipt(receipt: Receipt, { key, signNow }: FileSigner): string {
  const text = textOf(receipt)
  const signature = signNow(encodeUtf8(text))
  return formatNote({ text, signatures: [{ name: key.name, keyId: key.keyId, signature }] })
}

/** Throws FormatError. Says nothing about who signed it. */
export function parseReceipt(bytes: Uint8Array): Receipt & { readonly note: Note } {
  if (bytes.length > RECEIPT_BYTES_MAX) throw new FormatError('the receipt is too long')
  const note = parseNote(bytes)
  const lines = note.text.slice(0, -1).split('\n')
  const [origin = '', header, act, entry, leaf, time, ...rest] = lines
  if (header !== HEADER || rest.length > 0) throw new FormatError(`this is not a ${HEADER}`)
  const receipt = {
    origin,
    act: field(act, 'act'),
    entry: parseDecimal(field(entry, 'entry'), 'the entry'),
    leaf: decodeHash(field(leaf, 'leaf'), 'the leaf'),
    at: Date.parse(field(time, 'time')),
  }
  if (!Number.isFinite(receipt.at) || textOf(receipt) !== note.text)
    throw new FormatError('the receipt is not written as receipts are')
  return { ...receipt, note }
}

/** Whether bytes are meant to be a receipt, well-formed or not. */
export function isReceipt(bytes: Buffer): boolean {
  return bytes.subarray(0, 2_000).includes(`\n${HEADER}\n`)
}

function textOf({ origin, act, entry, leaf, at }: Receipt): string {
  const lines = [
    origin,
    HEADER,
    `act ${act}`,
    `entry ${entry}`,
    `leaf ${encodeBase64(leaf)}`,
    `time ${new Date(at).toISOString()}`,
  ]
  return `${lines.join('\n')}\n`
}

function field(line: string | undefined, name: string): string {
  if (!line?.startsWith(`${name} `)) throw new FormatError(`the receipt has no ${name}`)
  return line.slice(name.length + 1)
}
