// Why a file is not read, as a value and as a sentence.
import type { Refusal } from '../reading/refusal.ts'
import type { Language } from '../text/language.ts'
import { say } from './terminal.ts'

/** Why a file is no report at all. */
export type Unreadable = {
  code: 'report.not-utf8' | 'report.too-many-bytes' | 'report.unreadable'
  rule: string
  facts: Record<string, number>
}

export function sayRefusal(language: Language, { code, facts }: Refusal | Unreadable): string {
  return say(language, `read-${code.replace('.', '-')}`, facts)
}
