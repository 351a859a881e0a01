import type { Token } from '../tokens.ts'
import { dayAt, isDay, monthAt } from './calendar.ts'

/**
 * A day, month, season, year or decade, or days named in a row («29, 30 и 31 мая»: `range`). `value` is undefined for a
 * day or month whose year is told later or nowhere, for a day that is not, and for days in a row with others between.
 */
export type Point = {
  end: number
  value: string | undefined
  rule: 'day' | 'month' | 'season' | 'year' | 'decade' | 'range'
  day?: string
  month?: string
  /** Only a number, which may be no date at all. */
  bare: boolean
}

const seasons: Readonly<Record<string, string>> = {
  весной: '21',
  летом: '22',
  осенью: '23',
  зимой: '24',
  весны: '21',
  лета: '22',
  осени: '23',
  зимы: '24',
}
const yearMin = 1000
const yearMax = 2199

export function isSeason(token: Token): boolean {
  return seasons[token.lower] !== undefined
}

export function pointAt(tokens: readonly Token[], at: number, to: number): Point | undefined {
  const token = tokens[at]
  if (token === undefined || at >= to) return undefined
  return (
    writtenAt(tokens, at) ??
    seasonAt(tokens, at, to) ??
    monthPointAt(tokens, at, to) ??
    daysAt(tokens, at, to) ??
    decadeAt(tokens, at, to) ??
    yearPointAt(tokens, at, to)
  )
}

const numbered =
  /^(?:пункт\p{L}{0,3}|подпункт\p{L}{0,3}|п|пп|ст|стать\p{L}{1,2}|раздел\p{L}{0,2}|верси\p{L}{1,2}|№|номер\p{L}{0,2})$/u

/** «27.11.2025», but not «пункт 5.10.2026» nor «№ 12.3.2026». */
function writtenAt(tokens: readonly Token[], at: number): Point | undefined {
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]!.text)
  if (written === null) return undefined
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1]
  if (before !== undefined && numbered.test(before.lower)) return undefined
  const [day, month] = [written[1]!.padStart(2, '0'), written[2]!.padStart(2, '0')]
  const year = written[3]!
  return isDay(year, month, day)
    ? { end: at + 1, value: `${year}-${month}-${day}`, rule: 'day', bare: false }
    : undefined
}

function seasonAt(tokens: readonly Token[], at: number, to: number): Point | undefined {
  const season = seasons[tokens[at]!.lower]
  const year = season === undefined ? undefined : yearAt(tokens, at + 1, to)
  return year === undefined
    ? undefined
    : { end: year.end, value: `${year.value}-${season}`, rule: 'season', bare: false }
}

function monthPointAt(tokens: readonly Token[], at: number, to: number): Point | undefined {
  const found = monthAt(tokens, at, to)
  if (found === undefined) return undefined
  const { month, end } = found
  const year = yearAt(tokens, end, to)
  const value = year && `${year.value}-${month}`
  return { end: year?.end ?? end, value, rule: 'month', month, bare: false }
}

/** «29 мая 2026 года», «29 и 30 мая», «29, 30 и 31 мая»; a number alone is a day whose month may follow. */
function daysAt(tokens: readonly Token[], at: number, to: number): Point | undefined {
  const first = dayAt(tokens, at, to)
  if (first === undefined) return undefined
  const days = [first.day]
  let { end } = first
  while (/^(?:,|и)$/.test(tokens[end]?.lower ?? '')) {
    const next = dayAt(tokens, end + 1, to)
    if (next === undefined) break
    days.push(next.day)
    end = next.end
  }
  const found = monthAt(tokens, end, to)
  if (found !== undefined) return datedDays(tokens, days, found, to)
  return first.plain
    ? { end: first.end, value: undefined, rule: 'day', day: first.day, bare: true }
    : undefined
}

function datedDays(
  tokens: readonly Token[],
  days: readonly string[],
  { month, end }: { month: string; end: number },
  to: number,
): Point {
  const year = yearAt(tokens, end, to)
  const dates = days.map((day) =>
    year !== undefined && isDay(year.value, month, day)
      ? `${year.value}-${month}-${day}`
      : undefined,
  )
  const row = days.every((day, index) => index === 0 || Number(day) === Number(days[index - 1]) + 1)
  const [one] = dates
  const last = dates.at(-1)
  const ends = year?.end ?? end
  if (days.length === 1) {
    return { end: ends, value: one, rule: 'day', day: days[0]!, month, bare: false }
  }
  const value = row && one !== undefined && last !== undefined ? `${one}/${last}` : undefined
  return { end: ends, value, rule: 'range', bare: false }
}

function decadeAt(tokens: readonly Token[], at: number, to: number): Point | undefined {
  const decade = /^(\d{3})0-(?:х|е|ые)$/.exec(tokens[at]!.text)
  const word = tokens[at + 1]
  if (decade === null || word === undefined || !/^(?:год|гг)/.test(word.lower)) return undefined
  return { end: skipDot(tokens, at + 2, to), value: `${decade[1]}X`, rule: 'decade', bare: false }
}

function yearPointAt(tokens: readonly Token[], at: number, to: number): Point | undefined {
  const year = yearAt(tokens, at, to)
  return year === undefined
    ? undefined
    : { end: year.end, value: year.value, rule: 'year', bare: !year.said }
}

function yearAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { value: string; end: number; said: boolean } | undefined {
  const token = tokens[at]
  if (token === undefined || at >= to) return undefined
  const match = /^(\d{4})(-(?:го|м|й|ый|е))?$/.exec(token.text)
  if (match === null || Number(match[1]) < yearMin || Number(match[1]) > yearMax) return undefined
  const word = tokens[at + 1]
  const said =
    word !== undefined &&
    at + 1 < to &&
    /^(?:год[ауе]?|годом|годы|годов|годах|г|гг)$/.test(word.lower)
  return {
    value: match[1]!,
    end: said ? skipDot(tokens, at + 2, to, word.lower) : at + 1,
    said: said || match[2] !== undefined,
  }
}

function skipDot(tokens: readonly Token[], at: number, to: number, word = 'гг'): number {
  return at < to && /^г{1,2}$/.test(word) && tokens[at]?.text === '.' && !tokens[at]!.spaced
    ? at + 1
    : at
}
