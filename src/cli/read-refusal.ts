// Why a file is not read, as a value and as a sentence.
import type { Refusal } from '../reading/refusal.ts'

/** Why a file is no report at all. */
export type Unreadable = {
  code: 'report.not-utf8' | 'report.too-many-bytes' | 'report.unreadable'
  rule: string
  facts: Record<string, number>
}

export function sayRefusal({ code, facts }: Refusal | Unreadable): string {
  switch (code) {
    case 'report.too-long':
      return `The report has ${facts.units} characters; at most ${facts.unitsMax} are read.`
    case 'report.not-russian':
      return `This is not a report in Russian: of ${facts.words} words, ${facts.known} are in the dictionary.`
    case 'report.empty':
      return 'There is nothing to read.'
    case 'report.not-utf8':
      return 'This is not text in UTF-8.'
    case 'report.too-many-bytes':
      return `The file has ${facts.bytes} bytes; at most ${facts.bytesMax} are read.`
    case 'report.unreadable':
      return 'The file cannot be opened.'
    default:
      return code satisfies never
  }
}
