import type { Standstill } from '../record/log/standstill.ts'
import type { Language } from '../text/language.ts'
import { say } from './terminal.ts'

/** Why the server does not sign, and what its operator does about it, for the server's log. */
export function sayStandstill(language: Language, { why, facts }: Standstill): string {
  const told = Object.entries(facts).map(([name, value]) => [name, String(value)])
  return say(language, `standstill-${why.replace('.', '-')}`, Object.fromEntries(told))
}
