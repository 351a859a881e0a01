// Days are 'YYYY-MM-DD' in the proleptic Gregorian calendar. No clock and no time zone here: the day is handed in.
// Imprecise days are EDTF (ISO 8601-2), and only the forms that can be bounded by two days are taken.

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists: 2025-02-29 does not. */
export function isDay(value: string): boolean {
  const parts = pattern.exec(value)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lastDate(year, month)
}

/** First and last possible day; an end that is open ('..') or not known ('') is undefined. */
export type Bounds = readonly [first: string | undefined, last: string | undefined]

/**
 * The first and the last day that an EDTF date or interval may mean: '2024-01' -> ['2024-01-01', '2024-01-31'].
 * Taken are a year, month or day, seasons (2024-21 to 2024-24), unspecified digits at the end (2024-06-XX, 2024-XX, 202X,
 * 20XX), each with `~`, `?` or `%` behind it, and intervals of two of them, open or not known at one end.
 * @returns undefined where the text is none of these, or its end lies before its beginning
 */
export function boundsOf(when: string): Bounds | undefined {
  const [from = '', to, ...more] = when.split('/')
  if (more.length > 0) return undefined
  if (to === undefined) return oneDate(from)
  const [start, end] = [endOf(from), endOf(to)]
  if (!start || !end) return undefined
  const bounds = [start[0], end[1]] as const
  if (bounds[0] === undefined && bounds[1] === undefined) return undefined
  return bounds[0] !== undefined && bounds[1] !== undefined && bounds[0] > bounds[1]
    ? undefined
    : bounds
}

/** The same of what stands on record: what cannot be bounded (taken by an earlier release) has no bounds. */
export function daysOf(when: string): Bounds {
  return boundsOf(when) ?? boundsOf(when.slice(0, 10)) ?? [undefined, undefined]
}

/**
 * The narrowest form that says two bounds: ['2024-03-01', '2024-05-31'] -> '2024-21'. A first day may lie inside the form, as
 * when a term cannot end before it began. What no form says comes back as an interval of two days.
 */
export function formOf(first: string, last: string): string {
  const year = last.slice(0, 4)
  const month = last.slice(0, 7)
  const forms = [
    last,
    month,
    ...Object.keys(seasons).flatMap((season) => [
      `${year}-${season}`,
      `${String(Number(year) - 1).padStart(4, '0')}-${season}`,
    ]),
    year,
    `${last.slice(0, 3)}X`,
    `${last.slice(0, 2)}XX`,
  ]
  const said = forms.find((form) => {
    const [from, to] = oneDate(form) ?? []
    return from !== undefined && from <= first && to === last
  })
  return said ?? `${first}/${last}`
}

function endOf(written: string): Bounds | undefined {
  return written === '' || written === '..' ? [undefined, undefined] : oneDate(written)
}

function oneDate(qualified: string): Bounds | undefined {
  const date = qualified.replace(/[~?%]$/, '')
  if (isDay(date)) return [date, date]
  const [, years, month] = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-XX)?$/.exec(date) ?? []
  if (years === undefined) return undefined
  if (years.includes('X') && date.length > 4) return undefined
  const first = Number(years.replaceAll('X', '0'))
  const last = Number(years.replaceAll('X', '9'))
  if (last < 1) return undefined
  if (month === undefined || month === 'XX')
    return [day(Math.max(first, 1), 1, 1), day(last, 12, 31)]
  const wholeMonth = date.length === 7 || date.endsWith('-XX')
  return wholeMonth ? monthOrSeason(first, Number(month), date.length === 7) : undefined
}

/** Seasons as EDTF numbers them, with the months they have north of the equator; a winter ends in the year after. */
const seasons: Readonly<Record<number, readonly [from: number, to: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 2],
}

function monthOrSeason(year: number, number: number, mayBeSeason: boolean): Bounds | undefined {
  if (year < 1) return undefined
  if (number >= 1 && number <= 12)
    return [day(year, number, 1), day(year, number, lastDate(year, number))]
  const season = mayBeSeason ? seasons[number] : undefined
  if (!season) return undefined
  const [from, to] = season
  const lastYear = to < from ? year + 1 : year
  if (lastYear > 9999) return undefined
  return [day(year, from, 1), day(lastYear, to, lastDate(lastYear, to))]
}

function lastDate(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function day(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
