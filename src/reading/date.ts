import { type Token, tokensOf } from './tokens.ts'

/**
 * A date as a report writes it, in EDTF (ISO 8601-2) no finer than the words: «с января 2024 года» is 2024-01. Tokens
 * [start, end) with the preposition, [wordsStart, end) without. A day without its year is not a date.
 */
export type DateMention = {
  start: number
  wordsStart: number
  end: number
  value: string
  rule: 'day' | 'month' | 'season' | 'year' | 'decade' | 'range'
  edge: 'from' | 'to' | 'at'
  circa: boolean
  /** Of a range said as «с … по …»: the tokens of its two ends, when each is a date by itself. */
  halves: { from: readonly [number, number]; to: readonly [number, number] } | undefined
}

const months = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ')
const monthEnding = /^(?:ь|я|е|ем|а|у|ом|й|ю)?$/
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

/** The dates among tokens [from, to), in order and without overlap. */
export function datesIn(tokens: readonly Token[], from: number, to: number): DateMention[] {
  const found: DateMention[] = []
  for (let at = from; at < to; ) {
    const date = dateAt(tokens, at, to)
    if (date !== undefined) found.push(date)
    at = date?.end ?? at + 1
  }
  return found
}

/** The EDTF value of words that are a date and nothing else: the rule `date` of a field. */
export function dateValue(words: string): string | undefined {
  const tokens = tokensOf(words)
  const date = tokens.length === 0 ? undefined : dateAt(tokens, 0, tokens.length)
  return date?.end === tokens.length ? date.value : undefined
}

function dateAt(tokens: readonly Token[], at: number, to: number): DateMention | undefined {
  let j = at
  let edge: DateMention['edge'] = 'at'
  let circa = false
  const first = tokens[j]!
  if (first.kind === 'word') {
    if (/^(?:с|со)$/.test(first.lower)) edge = 'from'
    else if (/^(?:до|по)$/.test(first.lower)) edge = 'to'
    else if (
      !/^(?:в|к|около|примерно|от|на|весной|летом|осенью|зимой|ок)$/.test(first.lower) &&
      monthOf(first) === undefined
    )
      return undefined
    if (seasons[first.lower] === undefined && monthOf(first) === undefined) j++
    circa = /^(?:около|примерно)$/.test(first.lower)
  }
  const one = pointAt(tokens, j, to)
  if (
    one === undefined ||
    (one.rule === 'month' && /^\d{1,2}(?:-го|-е)?$/.test(tokens[j - 1]?.text ?? ''))
  )
    return undefined
  const range = edge === 'to' ? undefined : rangeFrom(tokens, j, one, edge, to)
  if (range !== undefined) return { start: at, wordsStart: at, circa, ...range }
  if (one.value === undefined) return undefined
  // «31 февраля 2020 года»: the year of a day that is not is no date either.
  if (one.rule === 'year' && tokens[j - 1] !== undefined && monthOf(tokens[j - 1]!) !== undefined)
    return undefined
  if (
    one.bare &&
    !(edge !== 'at' || first.lower === 'в' || first.text === '(' || isBracketed(tokens, j, one.end))
  )
    return undefined
  const value = circa ? `${one.value}~` : one.value
  return {
    start: at,
    wordsStart: circa ? at : j,
    end: one.end,
    value,
    rule: one.rule,
    edge,
    circa,
    halves: undefined,
  }
}

function isBracketed(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1]
  return (
    (before === undefined || before.text === '(' || before.text === ',') &&
    (tokens[end] === undefined || /^[),;]$/.test(tokens[end]!.text))
  )
}

/** A day, month, season, year or decade; `value` is undefined for a day or month whose year is told later or nowhere. */
type Point = {
  end: number
  value: string | undefined
  rule: Exclude<DateMention['rule'], 'range'>
  day?: string
  month?: string
  bare: boolean
}

function pointAt(tokens: readonly Token[], at: number, to: number): Point | undefined {
  const token = tokens[at]
  if (token === undefined || at >= to) return undefined
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.text)
  if (written !== null) {
    const [day, month, year] = [
      written[1]!.padStart(2, '0'),
      written[2]!.padStart(2, '0'),
      written[3]!,
    ]
    return isDay(year, month, day)
      ? { end: at + 1, value: `${year}-${month}-${day}`, rule: 'day', bare: false }
      : undefined
  }
  const season = seasons[token.lower]
  if (season !== undefined) {
    const year = yearAt(tokens, at + 1, to)
    return year === undefined
      ? undefined
      : { end: year.end, value: `${year.value}-${season}`, rule: 'season', bare: false }
  }
  const month = monthOf(token)
  if (month !== undefined) {
    const year = yearAt(tokens, at + 1, to)
    return {
      end: year?.end ?? at + 1,
      value: year && `${year.value}-${month}`,
      rule: 'month',
      month,
      bare: false,
    }
  }
  const number = /^(\d{1,2})(?:-?го|-?е)?$/.exec(token.text)
  const ofMonth =
    tokens[at + 1] === undefined || at + 1 >= to ? undefined : monthOf(tokens[at + 1]!)
  if (number !== null && ofMonth !== undefined) {
    const day = number[1]!.padStart(2, '0')
    const year = yearAt(tokens, at + 2, to)
    const value =
      year !== undefined && isDay(year.value, ofMonth, day)
        ? `${year.value}-${ofMonth}-${day}`
        : undefined
    return { end: year?.end ?? at + 2, value, rule: 'day', day, month: ofMonth, bare: false }
  }
  if (number !== null && number[0] === number[1])
    return {
      end: at + 1,
      value: undefined,
      rule: 'day',
      day: number[1]!.padStart(2, '0'),
      bare: true,
    }
  const decade = /^(\d{3})0-(?:х|е|ые)$/.exec(token.text)
  if (
    decade !== null &&
    tokens[at + 1] !== undefined &&
    /^(?:год|гг)/.test(tokens[at + 1]!.lower)
  ) {
    return { end: skipDot(tokens, at + 2, to), value: `${decade[1]}X`, rule: 'decade', bare: false }
  }
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

/** «2000–2002», «с 2012 по 2015 год», «с 5 по 7 мая 2025 года»: the later end may lend its month and year. */
function rangeFrom(
  tokens: readonly Token[],
  at: number,
  one: Point,
  edge: 'from' | 'at',
  to: number,
): Pick<DateMention, 'end' | 'value' | 'rule' | 'edge' | 'halves'> | undefined {
  const join = tokens[one.end]
  if (join === undefined || one.end >= to) return undefined
  const dash = /^[-–—−]$/.test(join.text)
  if (!dash && !(edge === 'from' && /^(?:по|до)$/.test(join.lower))) return undefined
  const two = pointAt(tokens, one.end + 1, to)
  if (two?.value === undefined) return undefined
  const start = one.value ?? lend(one, two)
  if (
    start === undefined ||
    start.length !== two.value.length ||
    start >= two.value ||
    tokens[at]!.sentence !== tokens[two.end - 1]!.sentence
  )
    return undefined
  const halves =
    one.value === undefined || edge === 'at'
      ? undefined
      : { from: [at, one.end] as const, to: [one.end + 1, two.end] as const }
  return { end: two.end, value: `${start}/${two.value}`, rule: 'range', edge: 'at', halves }
}

function lend(one: Point, two: Point): string | undefined {
  const [year, month] = two.value!.split('-')
  if (one.day === undefined) return one.month === undefined ? undefined : `${year}-${one.month}`
  const ofMonth = one.month ?? month
  return ofMonth === undefined || !isDay(year!, ofMonth, one.day)
    ? undefined
    : `${year}-${ofMonth}-${one.day}`
}

function monthOf(token: Token): string | undefined {
  if (token.kind !== 'word') return undefined
  const at = months.findIndex(
    (stem) => token.lower.startsWith(stem) && monthEnding.test(token.lower.slice(stem.length)),
  )
  if (at < 0 || (at === 4 && !/^(?:май|мая|мае|маю|маем)$/.test(token.lower))) return undefined
  return String(at + 1).padStart(2, '0')
}

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
