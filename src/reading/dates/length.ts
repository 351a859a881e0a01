import { type Token, tokensOf } from '../tokens.ts'

/** A length of time as stated («сроком на три года»), in ISO 8601: P3Y. */
export type LengthMention = { start: number; end: number; value: string }

const numerals: Readonly<Record<string, number>> = {
  один: 1,
  одного: 1,
  год: 1,
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трёх: 3,
  трех: 3,
  четыре: 4,
  четырёх: 4,
  четырех: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  семь: 7,
  семи: 7,
  восемь: 8,
  восьми: 8,
  девять: 9,
  девяти: 9,
  десять: 10,
  десяти: 10,
  полгода: 6,
}
const adjectives: Readonly<Record<string, string>> = {
  годичный: 'P1Y',
  однолетний: 'P1Y',
  двухлетний: 'P2Y',
  трёхлетний: 'P3Y',
  трехлетний: 'P3Y',
  четырёхлетний: 'P4Y',
  четырехлетний: 'P4Y',
  пятилетний: 'P5Y',
  шестилетний: 'P6Y',
  семилетний: 'P7Y',
  шестимесячный: 'P6M',
  трёхмесячный: 'P3M',
  трехмесячный: 'P3M',
}

/** The length said at a token: «сроком на три года», «на трёхлетний срок», «на 5 лет». */
export function lengthAt(tokens: readonly Token[], at: number): LengthMention | undefined {
  let j = at
  if (/^срок(?:ом)?$/.test(tokens[j]?.lower ?? '')) j++
  if (tokens[j]?.lower !== 'на') return undefined
  j++
  if (tokens[j]?.lower === 'срок') j++
  const start = j
  const adjective = adjectives[tokens[j]?.lower ?? '']
  if (adjective !== undefined)
    return tokens[j + 1]?.lower === 'срок' ? { start, end: j + 2, value: adjective } : undefined
  if (tokens[j]?.lower === 'год') return { start, end: j + 1, value: 'P1Y' }
  if (tokens[j]?.lower === 'полгода') return { start, end: j + 1, value: 'P6M' }
  const count = /^\d{1,2}$/.test(tokens[j]?.text ?? '')
    ? Number(tokens[j]!.text)
    : numerals[tokens[j]?.lower ?? '']
  const unit = tokens[j + 1]?.lower ?? ''
  if (count === undefined || count === 0) return undefined
  if (/^(?:год|года|лет)$/.test(unit)) return { start, end: j + 2, value: `P${count}Y` }
  if (/^месяц(?:а|ев)?$/.test(unit)) return { start, end: j + 2, value: `P${count}M` }
  return undefined
}

/** The value of words that are a length and nothing else: the rule `length` of a field. */
export function lengthValue(words: string): string | undefined {
  const tokens = tokensOf(`на ${words}`)
  const length = lengthAt(tokens, 0)
  return length?.end === tokens.length ? length.value : undefined
}

/**
 * The last day of a term: its first day plus its length, less a day (Charter practice: «с 1 января 2026 года на три
 * года» ends on 31 December 2028). Only for a start known to the day.
 */
export function lastDayOf(from: string, length: string): string | undefined {
  const start = /^(\d{4})-(\d{2})-(\d{2})$/.exec(from)
  const span = /^P(\d+)([YM])$/.exec(length)
  if (start === null || span === null) return undefined
  const months = Number(span[1]) * (span[2] === 'Y' ? 12 : 1)
  const target = new Date(Date.UTC(Number(start[1]), Number(start[2]) - 1 + months, 1))
  const days = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  const day = Math.min(Number(start[3]), days)
  return new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), day - 1))
    .toISOString()
    .slice(0, 10)
}
