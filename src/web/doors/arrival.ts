// A request on its way to a page: who reads, in which language, as of which day, as known at which entry.
import type { Context } from 'hono'
import { seatDay } from '../../rules/seat-day.ts'
import type { By } from '../../rules/acts.ts'
import { founded } from '../../rules/organisation.ts'
import { isLanguage, type Language, negotiate } from '../../text/language.ts'
import { readDay } from '../../text/written-dates.ts'
import { viewsFor } from './reader-views.ts'
import { newestFor } from '../../audience/embargo.ts'
import { type Reader, readerOf } from '../../audience/reader.ts'
import type { Visit } from '../visit.ts'
import { pathOf } from './answer.ts'
import { cookieOf } from './cookies.ts'
import type { Doors, Inside } from './doors.ts'
import { personaOf, personasFor } from './personas.ts'

/** A question in the address that cannot be answered: which, and what was written. */
export type BadQuestion = {
  readonly field: 'on' | 'at'
  readonly value: string
  readonly newest: number
}

/** What a request asks: the path, and the questions behind it. */
export type Asked = { readonly path: string; readonly query: URLSearchParams }

/** What is cheap to learn of a request: enough to know which kept answer is its own. */
export type Arrival = {
  readonly language: Language
  readonly by: By | undefined
  readonly reader: Reader
  readonly account: Visit['account']
  /** Whether personas are offered to this request. */
  readonly personas: boolean
  readonly today: string
}

export function arrivalOf(doors: Doors, c: Context): Arrival {
  const { org } = doors.clerk
  const organisation = founded(org)
  const first = organisation?.languages.find(isLanguage)
  const today = seatDay(doors.now(), organisation?.timeZone ?? 'UTC')
  const signedIn = doors.signedIn?.(c, today)
  const signedOut = doors.signedIn ? 'may-sign-in' : undefined
  const by = signedIn ?? personaOf(doors, c, org)
  return {
    language: negotiate(
      {
        query: c.req.query('lang'),
        cookie: cookieOf(c, 'kurultai-language'),
        acceptLanguage: c.req.header('accept-language'),
      },
      first,
    ),
    by,
    reader: readerOf(org, by),
    personas: personasFor(doors, c),
    account: signedIn ? 'signed-in' : signedOut,
    today,
  }
}

/** The whole visit, or what in its address cannot be answered. */
export function visitOf(
  doors: Doors,
  c: Context,
  arrival: Arrival,
  { path, query }: Asked = { path: pathOf(c.req.raw), query: new URL(c.req.url).searchParams },
): { visit: Visit } | { bad: BadQuestion; visit: Visit } {
  const present = presentVisit(doors, arrival, path, query)
  const { newest } = present
  const askedOn = (query.get('on') ?? '').trim()
  const askedAt = (query.get('at') ?? '').trim()
  const on = askedOn === '' ? arrival.today : readDay(askedOn)
  if (on === undefined) return { bad: { field: 'on', value: askedOn, newest }, visit: present }
  const entry = /^\d{1,12}$/.test(askedAt) ? Number(askedAt) : Number.NaN
  const at = askedAt === '' ? newest : entry
  if (!(at <= newest)) return { bad: { field: 'at', value: askedAt, newest }, visit: present }
  const past = on !== arrival.today || at !== newest
  return {
    visit: { ...present, on, at, past, org: present.views.asKnownAt(at) },
  }
}

/** Everything as it is now, as far as this reader may know of it. */
export function presentVisit(
  doors: Inside,
  arrival: Arrival,
  path: string,
  query: URLSearchParams,
): Visit {
  const { clerk } = doors
  const views = viewsFor(doors, arrival.reader)
  const newest = newestFor(arrival.reader, clerk.org)
  return {
    ...arrival,
    org: views.asKnownAt(newest),
    on: arrival.today,
    at: newest,
    newest,
    past: false,
    path,
    query,
    clerk,
    views,
    standing: doors.standing?.(),
    receiptOf: doors.receiptOf,
  }
}
