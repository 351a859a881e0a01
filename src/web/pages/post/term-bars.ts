// Terms as bars on a grid of years and as words: what is known to a day has a hard edge, a month or a year a soft one.
import { daysOf, formOf } from '../../../rules/day.ts'
import { neverHeld } from '../../../rules/terms.ts'
import type { Thing } from '../../../rules/organisation.ts'
import { dayBefore, fromDate, imprecise, lastDate, term as termWords } from '../../../text/dates.ts'
import type { Language } from '../../../text/language.ts'
import { say } from '../../../text/say.ts'
import type { Bar, BarKind } from '../../look/timeline.ts'

/** The bar of a term as seen on a day; nothing while its first day is not known. */
export function barOf(term: Thing<'term'>, on: string): Bar | undefined {
  const from = beginOf(term)
  if (from === undefined || term.from === undefined || neverHeld(term)) return undefined
  const to = lastOf(term)
  return { kind: kindOf(term, on), from, ...(to === undefined ? {} : { to }) }
}

export function kindOf(term: Thing<'term'>, on: string): BarKind {
  if (neverHeld(term)) return 'ended'
  if (term.from !== undefined && term.from > on) return 'future'
  if (term.capacity === 'designate') return 'designate'
  if (term.capacity === 'acting') return 'acting'
  return term.to !== undefined && term.to <= on ? 'ended' : 'substantive'
}

/** When a term begins, as imprecise as its source: EDTF. */
export function beginOf(term: Thing<'term'>): string | undefined {
  if (typeof term.begin === 'string' && /^\d/.test(term.begin)) return term.begin
  return term.from
}

/** The last day of a term, as imprecise as its source; undefined while it is open. */
export function lastOf(term: Thing<'term'>): string | undefined {
  if (term.to === undefined) return undefined
  const { to, toLatest } = term
  if (toLatest === undefined || toLatest === to) return dayBefore(to)
  return formOf(to, toLatest)
}

/** «с 1 января 2023 года по 31 декабря 2025 года»; open and unknown ends in words. */
export function termInWords(language: Language, term: Thing<'term'>): string {
  const from = beginOf(term)
  const last = lastOf(term)
  if (neverHeld(term)) return say(language, 'term-never-begun')
  if (from === undefined) return say(language, 'term-not-begun')
  if (last === undefined) return fromDate(language, from)
  if (term.to !== undefined && last.length === 10) return termWords(language, from, term.to)
  return `${fromDate(language, from)} ${lastDate(language, last)}`
}

export function beginInWords(language: Language, term: Thing<'term'>): string {
  const from = beginOf(term)
  return from === undefined ? say(language, 'term-not-begun') : imprecise(language, from)
}

export function lastInWords(language: Language, term: Thing<'term'>): string {
  const last = lastOf(term)
  return last === undefined ? say(language, 'term-open') : imprecise(language, last)
}

/** Both ends of a date of the record as the grid can place them: the forms of EDTF, without what is open or not known. */
export function ends(when: string): { from?: string; to?: string } {
  const [first = '', last = first] = when.split('/')
  return {
    ...(daysOf(first)[0] === undefined ? {} : { from: first }),
    ...(daysOf(last)[1] === undefined ? {} : { to: last }),
  }
}
