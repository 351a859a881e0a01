import { createReadStream } from 'node:fs'

/** One line of an ndjson file, numbered from 1. */
export type NumberedLine = { number: number; text: string }

/** The longest line read: a body of a thousand members with several tables of weights stays far below it. */
export const lineCharactersMax = 4_000_000

/** What stops the reading of a file before its end. */
export class FileError extends Error {
  readonly line: number
  readonly code: 'not-utf8' | 'too-long'
  constructor(line: number, code: 'not-utf8' | 'too-long') {
    super(`${code} on line ${line}`)
    this.line = line
    this.code = code
  }
}

/** The lines of a file in batches, empty ones left out, in constant memory. */
export async function* linesOf(path: string): AsyncGenerator<NumberedLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let number = 0
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1 << 18,
  }) as AsyncIterable<Buffer>) {
    const text = rest + decodeOr(() => decoder.decode(chunk, { stream: true }), number + 1)
    const batch: NumberedLine[] = []
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      number++
      const line = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end)
      if (line.length > lineCharactersMax) throw new FileError(number, 'too-long')
      if (line.trim() !== '') batch.push({ number, text: line })
      start = end + 1
    }
    rest = text.slice(start)
    if (rest.length > lineCharactersMax) throw new FileError(number + 1, 'too-long')
    if (batch.length > 0) yield batch
  }
  const last = rest + decodeOr(() => decoder.decode(), number + 1)
  if (last.trim() !== '') yield [{ number: number + 1, text: last }]
}

function decodeOr(decode: () => string, line: number): string {
  try {
    return decode()
  } catch {
    throw new FileError(line, 'not-utf8')
  }
}
