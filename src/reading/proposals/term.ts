import { type Region, isInside } from '../clause/region.ts'
import { type DateMention, datesIn } from '../dates/date.ts'
import { lengthAt } from '../dates/length.ts'
import { type Field, fieldOf, type Range } from '../proposal.ts'
import type { Draft } from '../sentence.ts'

/** From when, until when and for how long, as the clause says it; the last day of a term may be reasoned. */
export type Term = { from?: Field | undefined; to?: Field | undefined; length?: Field | undefined }

export function termIn(draft: Draft, region: Region): Term {
  const dates = datesIn(draft.tokens, region.from, region.to).filter(({ start }) =>
    isInside(region, start),
  )
  const from = dates.find(({ edge }) => edge === 'from')
  const range = dates.find((date) => isSpan(draft, date))
  const to = dates.find(isEnd) ?? endOfTerm(draft, region)
  const length = lengthIn(draft, region)
  const start = dateField(draft, from) ?? endOfRange(draft, range, 'from')
  const stated = dateField(draft, to) ?? endOfRange(draft, range, 'to')
  return {
    from: start,
    length: length === undefined ? undefined : fieldOf(draft, 'length', [length]),
    to: stated ?? lastDay(draft, from, length),
  }
}

function isEnd({ edge }: DateMention): boolean {
  return edge === 'to'
}

/** «…, его полномочия продлятся до 31 декабря 2029 года»: the next clause may say how long. */
function endOfTerm(draft: Draft, region: Region): DateMention | undefined {
  const [, end] = region.outer
  const ofTerm = draft.tokens
    .slice(region.to, end)
    .some(({ lower }) => /^(?:полномочия|полномочий|срок)$/.test(lower))
  return ofTerm ? datesIn(draft.tokens, region.to, end).find(isEnd) : undefined
}

function dateField(draft: Draft, date: DateMention | undefined): Field | undefined {
  return date === undefined ? undefined : fieldOf(draft, 'date', [[date.wordsStart, date.end]])
}

/** «с 1 марта по 31 мая 2026 года», «на 2027–2029 годы»: from when and until when. */
function isSpan({ tokens }: Draft, { halves, rule, start }: DateMention): boolean {
  return halves !== undefined || (rule === 'range' && /^со?$/.test(tokens[start]!.lower))
}

/** The words of the end alone where they are a date; else the whole range, the rule choosing the end. */
function endOfRange(
  draft: Draft,
  range: DateMention | undefined,
  end: 'from' | 'to',
): Field | undefined {
  if (range === undefined) return undefined
  if (range.halves !== undefined) return fieldOf(draft, 'date', [range.halves[end]])
  const rule = end === 'from' ? 'range-start' : 'range-end'
  return fieldOf(draft, rule, [[range.start, range.end]])
}

function lengthIn(draft: Draft, region: Region): Range | undefined {
  for (let at = region.from; at < region.to; at++) {
    const length = isInside(region, at) ? lengthAt(draft.tokens, at) : undefined
    if (length !== undefined) return [length.start, length.end]
  }
  return undefined
}

function lastDay(
  draft: Draft,
  from: DateMention | undefined,
  length: Range | undefined,
): Field | undefined {
  if (from === undefined || length === undefined) return undefined
  return fieldOf(draft, 'start-plus-length', [[from.wordsStart, from.end], length], true)
}
