// Terms of office: from a day for a length, half-open. The former holder's term ends the day the new one begins.
import { addDays, addYears, daysOf } from './day.ts'
import type { Event } from './event.ts'
import { get, of, type Reading, type Thing, the } from './organisation.ts'
import type { Begin } from './values.ts'

export type Span = { readonly from?: string; readonly fromLatest?: string }

/** The days on which a term may begin; nothing where the source does not say, or a sitting has not come yet. */
export function beginning(org: Reading, begin: Begin, on: string): Span {
  if (begin === 'not-said') return {}
  if (begin === 'at-once') return { from: on, fromLatest: on }
  if (typeof begin === 'string') return span(daysOf(begin))
  const sitting = 'opening' in begin ? get(org, 'sitting', begin.opening) : get(org, 'sitting', begin.closing)
  const day = 'opening' in begin ? sitting?.openedOn : sitting?.closedOn
  return day === undefined ? {} : { from: day, fromLatest: day }
}

/** The first day after a term of so many years and months (29 February ends on 28 February, last day the 27th). */
export function endAfter(from: string, years = 0, months = 0): string {
  const monthIndex = Number(from.slice(5, 7)) - 1 + months
  const moved = addYears(
    `${from.slice(0, 4)}-${String((monthIndex % 12) + 1).padStart(2, '0')}-01`,
    Math.floor(monthIndex / 12),
  )
  const last = addDays(addMonth(moved), -1)
  const wanted = `${moved.slice(0, 8)}${from.slice(8, 10)}`
  return addYears(wanted > last ? last : wanted, years)
}

/** Whether a term may hold on a day: between its earliest beginning and its latest end. */
export function mayHold(term: Thing<'term'>, on: string): boolean {
  const end = term.toLatest ?? term.to
  return term.from !== undefined && term.from <= on && (end === undefined || end > on)
}

/** The terms of a post that may hold on a day, designates left out. */
export function holdersOn(org: Reading, post: string, on: string): Thing<'term'>[] {
  return of(org, 'term', post).filter((term) => term.capacity !== 'designate' && mayHold(term, on))
}

/** What ends when a term of a post begins on a day: the terms still running in it, unless it has several places. */
export function succession(
  org: Reading,
  post: string,
  from: string,
  but: string,
  decision: string | undefined,
): Event[] {
  if ((the(org, 'post', post).places ?? 1) > 1) return []
  return of(org, 'term', post)
    .filter((term) => term.id !== but && term.capacity !== 'designate' && term.from !== undefined && term.from < from)
    .filter((term) => term.to === undefined || term.to > from)
    .map((term) => ended(term.id, from, 'succeeded', decision))
}

export function ended(
  term: string,
  to: string,
  end: 'succeeded' | 'left' | 'released',
  decision: string | undefined,
): Event {
  return { type: 'term.ended', id: term, set: { to, toLatest: to, end, ...(decision ? { endedBy: decision } : {}) } }
}

/** Terms that wait for a sitting to open or close, now that it has: they begin, and what they follow ends. */
export function awaited(
  org: Reading,
  terms: readonly Thing<'term'>[],
  sitting: string,
  what: 'opening' | 'closing',
  on: string,
): Event[] {
  return terms
    .filter(
      (term) =>
        term.from === undefined &&
        typeof term.begin === 'object' &&
        (term.begin as Record<string, string>)[what] === sitting,
    )
    .flatMap((term) => [
      {
        type: 'term.begun',
        id: term.id,
        set: { from: on, fromLatest: on, ...lengthFrom(on, term.years, term.months) },
      },
      ...(term.capacity === 'designate' ? [] : succession(org, term.post, on, term.id, term.decision)),
    ])
}

export function lengthFrom(
  from: string | undefined,
  years?: number,
  months?: number,
): { to?: string; toLatest?: string } {
  if (from === undefined || (years === undefined && months === undefined)) return {}
  const to = endAfter(from, years, months)
  return { to, toLatest: to }
}

function addMonth(first: string): string {
  const month = Number(first.slice(5, 7))
  return month === 12
    ? `${String(Number(first.slice(0, 4)) + 1).padStart(4, '0')}-01-01`
    : `${first.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`
}

function span([from, to]: readonly [string | undefined, string | undefined]): Span {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { fromLatest: to }) }
}
