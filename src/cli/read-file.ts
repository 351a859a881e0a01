// One report on the disk: its bytes as text, read into proposals, or why not.
import { readFileSync, statSync } from 'node:fs'
import { type Reading, readReport } from '../reading/read.ts'
import type { Refusal } from '../reading/refusal.ts'
import type { Unreadable } from './read-refusal.ts'

const bytesMax = 2_000_000

export function readFile(path: string): Reading | Refusal | Unreadable {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (bytes > bytesMax)
    return {
      code: 'report.too-many-bytes',
      rule: `a file has at most ${bytesMax} bytes`,
      facts: { bytes, bytesMax },
    }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError)
      return { code: 'report.not-utf8', rule: 'a report is text in UTF-8', facts: { bytes } }
    return { code: 'report.unreadable', rule: 'a report can be opened', facts: {} }
  }
  return readReport(text)
}
