import { decodeBase64, decodeUtf8, encodeBase64, FormatError, fromBigEndian } from './grammar.ts'

// c2sp.org/signed-note v1.0.0: text, an empty line, and signature lines. Here only its shape; who signed is in
// `signatures.ts`.

export type SignatureLine = {
  readonly name: string
  readonly keyId: number
  readonly signature: Uint8Array
}

/** `text` includes its last newline, and is what was signed. */
export type Note = { readonly text: string; readonly signatures: readonly SignatureLine[] }

/** Room for a hundred members with ML-DSA-44 cosignatures. */
export const NOTE_BYTES_MAX = 500_000
/** As in Go's golang.org/x/mod/sumdb/note: to its readers a note with more is malformed (docs/decisions/0013). */
export const NOTE_SIGNATURES_MAX = 100

/** Throws FormatError for whatever the specification does not allow. */
export function parseNote(bytes: Uint8Array): Note {
  if (bytes.length > NOTE_BYTES_MAX) throw new FormatError('the note is too long')
  const whole = decodeUtf8(bytes, 'the note')
  if (/[\x00-\x09\x0b-\x1f]/.test(whole)) throw new FormatError('the note has control characters')
  // The last empty line: the text itself may have empty lines.
  const split = whole.lastIndexOf('\n\n')
  if (split < 0) throw new FormatError('the note has no empty line before its signatures')
  if (!whole.endsWith('\n') || split + 2 === whole.length)
    throw new FormatError('the note has no signature lines')
  const signatures = parseSignatureLines(whole.slice(split + 2))
  return { text: whole.slice(0, split + 1), signatures }
}

/** Signature lines alone, as a witness answers them. */
export function parseSignatureLines(lines: string): SignatureLine[] {
  if (!lines.endsWith('\n')) throw new FormatError('the last signature line does not end')
  const found = lines.slice(0, -1).split('\n')
  if (found.length > NOTE_SIGNATURES_MAX) throw new FormatError('the note has too many signatures')
  return found.map(parseSignatureLine)
}

export function formatNote(note: Note): string {
  return `${note.text}\n${note.signatures.map(formatSignatureLine).join('')}`
}

export function formatSignatureLine({ name, keyId, signature }: SignatureLine): string {
  const bytes = new Uint8Array(4 + signature.length)
  new DataView(bytes.buffer).setUint32(0, keyId)
  bytes.set(signature, 4)
  return `\u2014 ${name} ${encodeBase64(bytes)}\n`
}

/** Non-empty, no Unicode white space (as Go knows it, which is not JavaScript's \s), no plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+]/u.test(name) && !/[\x00-\x1f]/.test(name)
}

function parseSignatureLine(line: string): SignatureLine {
  const parts = line.split(' ')
  const [dash, name, base64] = parts
  if (
    parts.length !== 3 ||
    dash !== '\u2014' ||
    name === undefined ||
    base64 === undefined ||
    !isKeyName(name)
  ) {
    throw new FormatError('a signature line is not an em dash, a key name and base64')
  }
  const bytes = decodeBase64(base64, 'a signature')
  if (bytes.length < 5) throw new FormatError('a signature is too short')
  return { name, keyId: fromBigEndian(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}
