/**
 * The text of a report as given, and the same text made even for reading: Unicode NFC, no control or direction marks,
 * no soft hyphens, no markup. Every position of the even text knows its place in the original, so that a span always
 * cuts the user's own words. Offsets are UTF-16 units.
 */
export type ReportText = {
  original: string
  even: string
  starts: Uint32Array | undefined
  ends: Uint32Array | undefined
}

/** Words of the report as given: offsets in UTF-16 units, half-open. */
export type Span = { start: number; end: number; text: string }

/** The longest report read, in UTF-16 units. */
export const reportUnitsMax = 200_000

const unevenness = /[\p{Cc}\p{Cf}\p{Mn}<]/u
const silent = /^[\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]$/u
const markup =
  /<(?:!--[\s\S]{0,2000}?--|(script|style)\b[^<>]{0,500}>[\s\S]{0,100000}?<\/\1\s*|\/?[a-z][^<>]{0,500})>/giy

/** Makes the text even. Text without anything to even keeps its own offsets. */
export function evenText(original: string): ReportText {
  if (isEven(original)) return { original, even: original, starts: undefined, ends: undefined }
  let even = ''
  const starts: number[] = []
  const ends: number[] = []
  const put = (text: string, start: number, end: number): void => {
    for (let i = 0; i < text.length; i++) {
      starts.push(start)
      ends.push(end)
    }
    even += text
  }
  for (let at = 0; at < original.length; ) {
    markup.lastIndex = at
    const tag = original[at] === '<' ? markup.exec(original) : null
    if (tag !== null) {
      put('\n', at, at + tag[0].length)
      at += tag[0].length
      continue
    }
    const end = endOfLetter(original, at)
    const letter = original.slice(at, end)
    if (!silent.test(letter)) put(letter.replace('\r\n', '\n').normalize('NFC'), at, end)
    at = end
  }
  return { original, even, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** The words of the original that stand between two offsets of the even text. */
export function spanOf(text: ReportText, start: number, end: number): Span {
  const from =
    text.starts === undefined || start >= text.starts.length ? start : text.starts[start]!
  const to = text.ends === undefined || end === 0 ? end : text.ends[end - 1]!
  return { start: from, end: to, text: text.original.slice(from, to) }
}

/** Letters, digits and marks of ordinary reports: nothing to remove, nothing that NFC would change. */
const ordinary =
  /^[\n\t\u0020-\u003b\u003d-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u2030-\u205e\u2116]*$/

function isEven(original: string): boolean {
  if (ordinary.test(original)) return true
  return (
    !unevenness.test(original.replaceAll('\n', '').replaceAll('\t', '')) &&
    original.normalize('NFC') === original
  )
}

function endOfLetter(text: string, at: number): number {
  const marks = /[\p{Mn}\u200d]/uy
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  if (text.startsWith('\r\n', at)) return at + 2
  for (marks.lastIndex = end; marks.test(text); marks.lastIndex = end) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1
  }
  return end
}
