import type { Thing } from '../../../rules/organisation.ts'
import type { Language } from '../../../text/language.ts'
import { say } from '../../../text/say.ts'
import { notional } from '../../look/mark.ts'
import type { Words } from '../../look/markup.ts'
import type { Visit } from '../../visit.ts'
import { isNotional } from '../../../telling/sources.ts'
import { termInWords } from './term-bars.ts'

/** A term from its first day to its last, marked where no source states one of them. */
export function termSaid(visit: Visit, term: Thing<'term'>): Words {
  const words = termInWords(visit.language, term)
  return isSupposed(visit, term) ? notional(visit.language, words) : words
}

/** How the end of a term came about. A designate is followed by nobody else: the term as such ends when they take office. */
export function endInWords(language: Language, { capacity, end }: Thing<'term'>): string {
  const tookOffice = capacity === 'designate' && end === 'succeeded'
  return say(language, tookOffice ? 'term-end-took-office' : `term-end-${end ?? 'not-said'}`)
}

export function isSupposed(visit: Visit, term: Thing<'term'>): boolean {
  return (
    isNotional(visit, term.sources, 'from') ||
    (term.end === 'recorded' && isNotional(visit, term.sources, 'to'))
  )
}
