// Terms of office: from a day for a length, half-open. The former holder's term ends the day the new one begins.
import { daysOf } from './day.ts'
import type { TermEnd } from './kinds.ts'
import type { Changes, Event } from './event.ts'
import { get, ownedBy, type Reading, type Thing, mustGet } from './organisation.ts'
import { endOfTerm } from './rulebook/term.ts'
import type { Begin } from './values.ts'

export type Span = { readonly from?: string; readonly fromLatest?: string }

/** The days on which a term may begin; nothing where the source does not say, or a sitting has not come yet. */
export function beginning(org: Reading, begin: Begin, on: string): Span {
  if (begin === 'not-said') return {}
  if (begin === 'at-once') return { from: on, fromLatest: on }
  if (typeof begin === 'string') return span(daysOf(begin))
  const sitting =
    'opening' in begin ? get(org, 'sitting', begin.opening) : get(org, 'sitting', begin.closing)
  const day = 'opening' in begin ? sitting?.openedOn : sitting?.closedOn
  return day === undefined ? {} : { from: day, fromLatest: day }
}

/** The sitting with which a term begins, where it begins with one. */
export function sittingOf(begin: Begin | undefined): string | undefined {
  if (begin === undefined || typeof begin === 'string') return undefined
  return 'opening' in begin ? begin.opening : begin.closing
}

/** Whether a term may hold on a day: between its earliest beginning and its latest end. */
export function mayHold(term: Thing<'term'>, on: string): boolean {
  const end = term.toLatest ?? term.to
  return term.from !== undefined && term.from <= on && (end === undefined || end > on)
}

/** Whether a term ended before it began, as when its holder was released before the first day: it counts for nothing. */
export function neverHeld(term: Thing<'term'>): boolean {
  const end = term.toLatest ?? term.to
  return term.from !== undefined && end !== undefined && end <= term.from
}

/** The substantive terms of a post that were, are or will be held, in the order in which they begin. */
export function termsHeld(org: Reading, post: string): Thing<'term'>[] {
  return ownedBy(org, 'term', post)
    .filter((term) => term.capacity === 'substantive' && term.from !== undefined)
    .filter((term) => !neverHeld(term))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

/** The terms of a post that may hold on a day, designates left out. */
export function holdersOn(org: Reading, post: string, on: string): Thing<'term'>[] {
  return ownedBy(org, 'term', post).filter(
    (term) => term.capacity !== 'designate' && mayHold(term, on),
  )
}

/**
 * What ends when a term of a post begins on a day: the terms still running in it, and those that were to begin the same day,
 * unless it has several places. A term whose length is over that very day is succeeded too: the decision that fills the
 * post says so. `on`: the day on which this is known.
 */
export function succession(
  org: Reading,
  post: string,
  from: string,
  but: string,
  decision: string | undefined,
  on: string,
): Event[] {
  if (hasPlaces(org, post)) return []
  return ownedBy(org, 'term', post)
    .filter(
      (term) =>
        term.id !== but &&
        term.capacity !== 'designate' &&
        term.from !== undefined &&
        term.from <= from,
    )
    .flatMap((term) =>
      runsOut(term, from)
        ? [succeeded(term, from, decision)]
        : ends(org, term, from, 'succeeded', decision, on),
    )
}

/** Whether the very day on which another begins is its end already: by its length, or for one who never held the post. */
function runsOut(term: Thing<'term'>, day: string): boolean {
  const byItself = term.end === 'length' || term.end === 'recorded' || term.end === 'remainder'
  return (byItself || term.end === 'succeeded') && term.to === day && term.from !== day
}

function succeeded(term: Thing<'term'>, to: string, decision: string | undefined): Event {
  return {
    type: 'term.ended',
    id: term.id,
    set: { to, toLatest: to, end: 'succeeded', endedBy: decision, otherwise: ownEnd(term) },
  }
}

/** How a term ends by itself, whoever follows. */
function ownEnd(term: Thing<'term'>): TermEnd {
  const { to, toLatest, end, endedBy } = term
  return term.otherwise ?? { to, toLatest, end, endedBy }
}

/**
 * The end of a term on a day. Nothing when it is over by then. A term that has not begun by that day is never held, and
 * whoever was designate is so no longer from `on`, the day on which this is known.
 */
export function ends(
  org: Reading,
  term: Thing<'term'>,
  day: string,
  end: 'succeeded' | 'left' | 'released',
  decision: string | undefined,
  on: string,
): Event[] {
  const latest = term.toLatest ?? term.to
  if (latest !== undefined && latest <= day)
    return end === 'succeeded'
      ? []
      : endedOtherwise(term, { to: day, toLatest: day, end, endedBy: decision })
  const toLatest = later(term.from, day)
  const to = term.to !== undefined && term.to < toLatest ? later(term.from, term.to) : toLatest
  const ended: Event = {
    type: 'term.ended',
    id: term.id,
    set: {
      to,
      toLatest,
      end,
      endedBy: decision,
      otherwise: end === 'succeeded' ? ownEnd(term) : null,
    },
  }
  if (term.from !== undefined && term.from < day) return [ended]
  const restored = end === 'succeeded' ? [] : restoredBefore(org, term)
  return [ended, ...designateEnds(org, term, on), ...restored]
}

/** A release from a term that a successor ends sooner: it counts if that successor does not begin. */
function endedOtherwise(term: Thing<'term'>, otherwise: TermEnd & { to: string }): Event[] {
  const latest = term.otherwise?.toLatest ?? term.otherwise?.to
  const sooner = term.otherwise !== undefined && (latest === undefined || latest > otherwise.to)
  return sooner ? [{ type: 'term.ended', id: term.id, set: { otherwise } }] : []
}

/**
 * Who was to be succeeded by a term that is never held: its own end holds again, or that which the next decided term brings.
 * Where its length is over by then, the rules of the post say whether the holder goes on.
 */
function restoredBefore(org: Reading, never: Thing<'term'>): Event[] {
  const { post, decision, from } = never
  if (decision === undefined || from === undefined) return []
  return ownedBy(org, 'term', post)
    .filter((term) => term.end === 'succeeded' && term.endedBy === decision && term.to === from)
    .filter((term) => term.capacity !== 'designate' && term.otherwise !== undefined)
    .map((term) => ({
      type: 'term.end-restored',
      id: term.id,
      set: restoredEnd(org, term, never),
    }))
}

function restoredEnd(org: Reading, term: Thing<'term'>, never: Thing<'term'>): Changes<'term'> {
  const own = ownEnd(term)
  const latest = own.toLatest ?? own.to
  const over = latest !== undefined && latest <= (never.from ?? latest)
  const goesOn = over && mustGet(org, 'post', term.post).whenUnfilled === 'holder-goes-on'
  const next = nextBeginning(org, term.post, term.from ?? '', [term.id, never.id])
  if (next?.from !== undefined && (latest === undefined || goesOn || latest > next.from))
    return {
      to: next.from,
      toLatest: next.from,
      end: 'succeeded',
      endedBy: next.decision,
      otherwise: own,
    }
  if (goesOn)
    return { to: null, toLatest: null, end: 'until-succeeded', endedBy: null, otherwise: null }
  return {
    to: own.to ?? null,
    toLatest: own.toLatest ?? null,
    end: own.end ?? null,
    endedBy: own.endedBy ?? null,
    otherwise: null,
  }
}

type Ending = {
  readonly post: string
  readonly years?: number | undefined
  readonly months?: number | undefined
  readonly remainder?: boolean | undefined
}

/**
 * The days on which a term ends: after its length, or with the term it completes; but at the latest when the next one begins
 * that is decided already, unless the post has several places.
 */
export function ending(
  org: Reading,
  term: Ending,
  from: string | undefined,
  but: string,
): Changes<'term'> {
  if (from === undefined) return {}
  const days = term.remainder
    ? remainder(org, term.post, from)
    : lengthFrom(from, term.years, term.months)
  const next = nextBeginning(org, term.post, from, [but])
  const latest = days.toLatest ?? days.to
  if (next?.from === undefined || (latest !== undefined && latest <= next.from)) return days
  return {
    to: next.from,
    toLatest: next.from,
    end: 'succeeded',
    endedBy: next.decision,
    otherwise: { ...days, end: term.remainder ? 'remainder' : 'length' },
  }
}

function nextBeginning(
  org: Reading,
  post: string,
  from: string,
  but: readonly string[],
): Thing<'term'> | undefined {
  if (hasPlaces(org, post)) return undefined
  return termsHeld(org, post).find(
    (term) =>
      !but.includes(term.id) &&
      term.decision !== undefined &&
      term.from !== undefined &&
      term.from > from,
  )
}

/** Terms that wait for a sitting to open or close, now that it has: they begin, and what they follow ends. */
export function awaited(
  org: Reading,
  terms: readonly Thing<'term'>[],
  sitting: string,
  what: 'opening' | 'closing',
  on: string,
): Event[] {
  const waiting = terms.filter(
    (term) =>
      term.from === undefined &&
      term.endedBy === undefined &&
      typeof term.begin === 'object' &&
      (term.begin as Record<string, string>)[what] === sitting,
  )
  return waiting.flatMap((term, index) => {
    // Of several that begin at once in a post of one place, the one decided last is held.
    const rival = waiting
      .slice(index + 1)
      .findLast((other) => other.post === term.post && other.capacity !== 'designate')
    return begun(
      org,
      term,
      term.capacity === 'designate' || hasPlaces(org, term.post) ? undefined : rival,
      on,
    )
  })
}

function begun(
  org: Reading,
  term: Thing<'term'>,
  rival: Thing<'term'> | undefined,
  on: string,
): Event[] {
  const length: Changes<'term'> = rival
    ? { to: on, toLatest: on, end: 'succeeded', endedBy: rival.decision }
    : {
        ...notBefore(term, on),
        ...ending(org, { ...term, remainder: term.end === 'remainder' }, on, term.id),
      }
  const beginning: Event = {
    type: 'term.begun',
    id: term.id,
    set: { from: on, fromLatest: on, ...length },
  }
  if (term.capacity === 'designate') return [beginning]
  const follows = rival ? [] : succession(org, term.post, on, term.id, term.decision, on)
  const left = rival
    ? []
    : leaves(org, term).filter((id) => !follows.some((event) => event.id === id))
  return [
    beginning,
    ...designateEnds(org, term, on),
    ...follows,
    ...left.flatMap((id) => ends(org, mustGet(org, 'term', id), on, 'left', term.decision, on)),
  ]
}

/** The terms that the decision which set this one says its holder leaves. */
function leaves(org: Reading, term: Thing<'term'>): readonly string[] {
  const matter =
    term.decision === undefined ? undefined : get(org, 'decision', term.decision)?.matter
  return matter?.kind === 'appointment' ? (matter.leaves ?? []) : []
}

/** Whoever waited for a term waits no longer. */
function designateEnds(org: Reading, term: Thing<'term'>, on: string): Event[] {
  const { id, decision } = term
  // Of several whom one decision appoints, each has a number at the end of both ids.
  const nth = id.startsWith(`${decision}.term`) ? id.slice(`${decision}.term`.length) : ''
  const designate =
    decision === undefined ? undefined : get(org, 'term', `${decision}.designate${nth}`)
  if (designate?.from === undefined || (designate.to !== undefined && designate.to <= on)) return []
  const to = later(designate.from, on)
  return [{ type: 'term.ended', id: designate.id, set: { to, toLatest: to, end: 'succeeded' } }]
}

/** A term whose end was stated before its beginning was known ends when it begins at the earliest. */
function notBefore(term: Thing<'term'>, from: string): Changes<'term'> {
  if (term.to === undefined || term.to >= from) return {}
  return { to: from, toLatest: later(from, term.toLatest ?? from) }
}

function remainder(org: Reading, post: string, from: string): { to?: string; toLatest?: string } {
  const former = holdersOn(org, post, from)[0]
  const to = former?.to !== undefined && former.to > from ? former.to : former?.toLatest
  return to === undefined ? {} : { to, toLatest: to }
}

function hasPlaces(org: Reading, post: string): boolean {
  return (mustGet(org, 'post', post).places ?? 1) > 1
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other
}

function lengthFrom(
  from: string | undefined,
  years?: number,
  months?: number,
): { to?: string; toLatest?: string } {
  if (from === undefined || (years === undefined && months === undefined)) return {}
  const to = endOfTerm(from, { years, months })
  return { to, toLatest: to }
}

function span([from, to]: readonly [string | undefined, string | undefined]): Span {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { fromLatest: to }),
  }
}
