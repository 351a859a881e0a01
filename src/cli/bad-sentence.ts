import type { Bad } from '../record/log/bad.ts'
import type { Language } from '../text/language.ts'
import { say } from './terminal.ts'

/** What is wrong with a record, as one sentence of the terminal. */
export function sayBad(language: Language, { n, why, facts }: Bad): string {
  const told = Object.entries(facts).map(([name, value]) => [name, String(value)])
  const sentence = say(language, `bad-${why.replace('.', '-')}`, Object.fromEntries(told))
  return n === null ? sentence : say(language, 'bad-entry', { n: String(n), sentence })
}
