import type { Language } from './language.ts'
import { boundsOf } from '../rules/day.ts'
import { say } from './say.ts'
import { unbroken } from './typeset.ts'

/** A day as the record keeps it, 'YYYY-MM-DD'. Whether the day exists is checked where it enters the program, not here. */
export type Day = string

/** «27 ноября 2025 года», "27 November 2025": for sentences and titles. Never parted at a line's end. */
export function dayInText(language: Language, day: Day): string {
  return unbroken(say(language, 'day-in-text', parts(day)))
}

/** «27 ноября», "27 November": where the year stands beside it. */
export function dayWithoutYear(language: Language, day: Day): string {
  const { month, day: dayOfMonth } = parts(day)
  return unbroken(say(language, 'day-without-year', { month, day: dayOfMonth }))
}

/** «27.11.2025», "27 Nov 2025": for tables. */
export function dayInTable(language: Language, day: Day): string {
  return unbroken(say(language, 'day-in-table', parts(day)))
}

/** How a date reads: alone, after «с» and «до» (genitive), after «по» (accusative). English has one form for all. */
type Form = 'alone' | 'genitive' | 'accusative'

/**
 * An EDTF date or span (ISO 8601-2, levels 0 and 1 as the record keeps them) and, apart from it, what the source left out:
 * '1961' is {value: '1961', precision: 'только год'}. What is not EDTF comes back as it was written.
 */
export function impreciseParts(
  language: Language,
  edtf: string,
): { value: string; precision?: string } {
  if (edtf === '') return { value: say(language, 'date-unknown') }
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return oneDate(language, start)
  if (isOpen(start) && isOpen(end)) return { value: say(language, 'date-unknown') }
  if (end === '..') {
    return {
      value: say(language, 'span-continuing', { date: inForm(language, start, 'genitive') }),
    }
  }
  if (end === '')
    return { value: fromDate(language, start), precision: say(language, 'precision-end-unknown') }
  if (start === '..') return { value: lastDate(language, end) }
  if (start === '')
    return { value: lastDate(language, end), precision: say(language, 'precision-start-unknown') }
  return { value: span(language, start, end), ...leftOfSpan(language, start, end) }
}

/** The same in one line: «1961, только год», «1988–1991, годы, без месяцев», «январь 2024 года». */
export function imprecise(language: Language, edtf: string): string {
  const { value, precision } = impreciseParts(language, edtf)
  const date = stated(edtf)
  if (precision === undefined || isMonth(date) || isSeason(date) || isDecade(date)) return value
  return say(language, 'with-precision', { value, precision })
}

/** «с января 2024 года», "from January 2024", from a day or an imprecise date; of an interval, between which two days. */
export function fromDate(language: Language, edtf: string): string {
  if (edtf.includes('/')) return between(language, edtf)
  return unbroken(say(language, 'from-date', { date: inForm(language, edtf, 'genitive') }))
}

/** «по 31 декабря 2028 года», "to 31 December 2028": the date itself is included. */
export function lastDate(language: Language, edtf: string): string {
  if (edtf.includes('/')) return between(language, edtf)
  return unbroken(say(language, 'last-date', { date: inForm(language, edtf, 'accusative') }))
}

/**
 * The end of a half-open term as people say it: until 2029-01-01 is «по 31 декабря 2028 года». An imprecise end has no
 * day before it, so it reads «до января 2029 года».
 */
export function untilDate(language: Language, until: string): string {
  if (isDay(until)) return lastDate(language, dayBefore(until))
  if (until.includes('/')) return between(language, until)
  return unbroken(say(language, 'before-date', { date: inForm(language, until, 'genitive') }))
}

/** «с 1 января 2026 года по 31 декабря 2028 года» from a half-open term; without an end, only its start. */
export function term(language: Language, from: string, until?: string): string {
  if (until === undefined) return fromDate(language, from)
  return say(language, 'term', { from: fromDate(language, from), to: untilDate(language, until) })
}

/** The last day of a half-open term: 2029-01-01 is 2028-12-31. */
export function dayBefore(day: Day): Day {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}

/** «между 1 января 2019 года и 31 декабря 2020 года», or the one end that is known. */
function between(language: Language, interval: string): string {
  const [from, to] = boundsOf(interval) ?? []
  if (from === undefined && to === undefined) return say(language, 'date-unknown')
  if (from === undefined) return say(language, 'at-latest', { date: dayInText(language, to!) })
  if (to === undefined) return say(language, 'at-earliest', { date: dayInText(language, from) })
  const ends = { from: dayInText(language, from), to: dayInText(language, to) }
  return unbroken(say(language, 'between-days', ends))
}

function oneDate(language: Language, date: string): { value: string; precision?: string } {
  return { value: inForm(language, date, 'alone'), ...left(language, date) }
}

function span(language: Language, start: string, end: string): string {
  if (isYear(start) && isYear(end)) return `${start}–${end}`
  return say(language, 'term', { from: fromDate(language, start), to: lastDate(language, end) })
}

function leftOfSpan(language: Language, first: string, last: string): { precision?: string } {
  const [start, end] = [stated(first), stated(last)]
  if (isYear(start) && isYear(end)) return { precision: say(language, 'precision-years') }
  if (isMonth(start) && isMonth(end)) return { precision: say(language, 'precision-months') }
  return {}
}

function left(language: Language, written: string): { precision?: string } {
  const date = written.replace(/(-XX)+$/, '')
  if (isYear(date)) return { precision: say(language, 'precision-year') }
  if (isSeason(date)) return { precision: say(language, 'precision-season') }
  if (isMonth(date)) return { precision: say(language, 'precision-month') }
  if (isDecade(date)) return { precision: say(language, 'precision-decade') }
  if (isCentury(date)) return { precision: say(language, 'precision-century') }
  return {}
}

/** One date in the form its place in the sentence asks for; '~' is about, '?' presumably, '%' both, said as about. */
function inForm(language: Language, edtf: string, form: Form): string {
  const doubt = /[?~%]$/.exec(edtf)?.[0]
  const date = stated(edtf)
  if (doubt === undefined) return unbroken(certain(language, date, form))
  const forms = {
    alone: certain(language, date, 'alone'),
    genitive: certain(language, date, 'genitive'),
    accusative: certain(language, date, 'accusative'),
  }
  return unbroken(
    doubt === '?'
      ? say(language, `uncertain-${form}`, forms)
      : say(language, `about-${form}`, forms),
  )
}

function certain(language: Language, date: string, form: Form): string {
  if (isDay(date)) return dayInText(language, date)
  const year = date.slice(0, 4)
  if (isYear(date)) return say(language, `year-${form}`, { year })
  if (isDecade(date)) return say(language, `decade-${form}`, { year: `${date.slice(0, 3)}0` })
  if (isCentury(date)) {
    const [from, to] = [`${date.slice(0, 2)}00`, `${date.slice(0, 2)}99`]
    return say(language, `years-${form}`, { from, to })
  }
  if (isSeason(date))
    return say(language, `season-and-year-${form}`, { season: Number(date.slice(5)), year })
  if (isMonth(date))
    return say(language, `month-and-year-${form}`, { month: Number(date.slice(5)), year })
  return date
}

/** What of a date is stated: without the mark of doubt, the month or the day that its source leaves open ('2024-06-XX'). */
const stated = (date: string) => date.replace(/[?~%]$/, '').replace(/(-XX)+$/, '')
const isOpen = (date: string) => date === '' || date === '..'
const isDay = (date: string) => /^\d{4}-\d\d-\d\d$/.test(date)
const isYear = (date: string) => /^\d{4}$/.test(date)
const isDecade = (date: string) => /^\d{3}X$/.test(date)
const isCentury = (date: string) => /^\d{2}XX$/.test(date)
const isSeason = (date: string) => /^\d{4}-2[1-4]$/.test(date)
const isMonth = (date: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(date)

function parts(day: Day): { year: string; month: number; day: number } {
  if (!isDay(day)) throw new Error(`not a day: ${day}`)
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
}
