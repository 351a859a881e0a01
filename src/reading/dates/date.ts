import { type Token, tokensOf } from '../tokens.ts'
import { dayAt, isDay, monthAt } from './calendar.ts'
import { isSeason, type Point, pointAt } from './point.ts'

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
  /** Of a range said as «с … по …» or «на 2027–2029 годы»: its two ends, when each is a date by itself. */
  halves: { from: readonly [number, number]; to: readonly [number, number] } | undefined
}

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

type Opening = { edge: DateMention['edge']; circa: boolean; next: number }

/** What the first word says of the date after it; undefined when no date begins with it. */
function openingAt(tokens: readonly Token[], at: number, to: number): Opening | undefined {
  const first = tokens[at]!
  const plain: Opening = { edge: 'at', circa: false, next: at }
  if (first.kind !== 'word' || dayAt(tokens, at, to) !== undefined) return plain
  if (isSeason(first) || monthAt(tokens, at, to) !== undefined) return plain
  if (/^(?:с|со)$/.test(first.lower)) return { edge: 'from', circa: false, next: at + 1 }
  if (/^(?:до|по)$/.test(first.lower)) return { edge: 'to', circa: false, next: at + 1 }
  if (!/^(?:в|к|около|примерно|от|на|ок)$/.test(first.lower)) return undefined
  return { edge: 'at', circa: /^(?:около|примерно)$/.test(first.lower), next: at + 1 }
}

function dateAt(tokens: readonly Token[], at: number, to: number): DateMention | undefined {
  const opening = openingAt(tokens, at, to)
  if (opening === undefined) return undefined
  const { edge, circa, next: j } = opening
  const one = pointAt(tokens, j, to)
  if (one === undefined || isTail(tokens, j, one)) return undefined
  const first = tokens[at]!
  const range = edge === 'to' ? undefined : rangeFrom(tokens, j, one, edge, to)
  if (range !== undefined) {
    const spanned =
      edge === 'at' && first.lower === 'на' ? endsOf(tokens, j, one, range.end) : undefined
    return { start: at, wordsStart: at, circa, ...range, halves: range.halves ?? spanned }
  }
  if (one.value === undefined || (one.bare && !isFramed(tokens, at, j, one.end, edge)))
    return undefined
  return {
    start: at,
    wordsStart: circa ? at : j,
    end: one.end,
    value: circa ? `${one.value}~` : one.value,
    rule: one.rule,
    edge,
    circa,
    halves: undefined,
  }
}

/**
 * The end of something larger that was no date: a month after a day, a year after a month («31 февраля 2020 года»), a day
 * after other days. Read alone it would say less than the words.
 */
function isTail(tokens: readonly Token[], at: number, { rule }: Point): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  if (rule === 'month') return /^(?:\d{1,2}(?:-го|-е)?|[»"”“])$/.test(before.text)
  if (rule === 'year') {
    const start = before.text === '.' ? at - 2 : at - 1
    return start >= 0 && monthAt(tokens, start, at) !== undefined
  }
  const joined = /^(?:,|и|[-–—−])$/.test(before.lower)
  return rule === 'day' && joined && at > 1 && isYearless(tokens, at - 1)
}

/** «29 и», «29 мая и»: a day before the joint at `end` that waits for the year of the next. */
function isYearless(tokens: readonly Token[], end: number): boolean {
  if (dayAt(tokens, end - 1, end)?.end === end) return true
  return monthAt(tokens, end - 1, end)?.end === end || monthAt(tokens, end - 2, end)?.end === end
}

/** A number is a year only where a preposition, brackets or commas set it off. */
function isFramed(
  tokens: readonly Token[],
  at: number,
  start: number,
  end: number,
  edge: DateMention['edge'],
): boolean {
  const first = tokens[at]!
  if (edge !== 'at' || first.lower === 'в' || first.text === '(') return true
  const before = tokens[start - 1]
  const opens = before === undefined || before.text === '(' || before.text === ','
  return opens && (tokens[end] === undefined || /^[),;]$/.test(tokens[end]!.text))
}

/** «на 2027–2029 годы»: from the first year to the second. */
function endsOf(
  tokens: readonly Token[],
  start: number,
  one: Point,
  end: number,
): DateMention['halves'] {
  if (one.rule !== 'year' || !/^год/.test(tokens[end - 1]!.lower)) return undefined
  return { from: [start, one.end], to: [one.end + 1, end] }
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
  if (join === undefined || one.end >= to || one.rule === 'range') return undefined
  const dash = /^[-–—−]$/.test(join.text)
  if (!dash && !(edge === 'from' && /^(?:по|до)$/.test(join.lower))) return undefined
  const two = pointAt(tokens, one.end + 1, to)
  if (two?.value === undefined || two.rule === 'range') return undefined
  const start = one.value ?? lend(one, two)
  const ordered = start !== undefined && start.length === two.value.length && start < two.value
  if (!ordered || tokens[at]!.sentence !== tokens[two.end - 1]!.sentence) return undefined
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
