// Terms of office: from a day for a length, half-open. The former holder's term ends the day the new one begins.
import { daysOf } from './day.ts'
import type { Event } from './event.ts'
import { get, of, type Reading, type Thing, the } from './organisation.ts'
import { endOfTerm } from './rulebook/term.ts'
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

/** Whether a term may hold on a day: between its earliest beginning and its latest end. */
export function mayHold(term: Thing<'term'>, on: string): boolean {
  const end = term.toLatest ?? term.to
  return term.from !== undefined && term.from <= on && (end === undefined || end > on)
}

/** The terms of a post that may hold on a day, designates left out. */
export function holdersOn(org: Reading, post: string, on: string): Thing<'term'>[] {
  return of(org, 'term', post).filter((term) => term.capacity !== 'designate' && mayHold(term, on))
}

/**
 * What ends when a term of a post begins on a day: the terms still running in it, unless it has several places. A term
 * whose length is over that very day is succeeded too: the decision that fills the post says so.
 */
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
    .filter((term) => term.to === undefined || term.to > from || (term.to === from && runsOut(term)))
    .map((term) => ended(term.id, from, 'succeeded', decision))
}

function runsOut(term: Thing<'term'>): boolean {
  return term.end === 'length' || term.end === 'recorded' || term.end === 'remainder'
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
  const to = endOfTerm(from, { years, months })
  return { to, toLatest: to }
}

function span([from, to]: readonly [string | undefined, string | undefined]): Span {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { fromLatest: to }) }
}
