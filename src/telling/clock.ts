// Times of day where a session meets.
import { founded, type Thing } from '../rules/organisation.ts'
import { dayInTable } from '../text/dates.ts'
import { inZone } from '../text/times.ts'
import type { Context } from './context.ts'

/** The zone in which a session's clock is read: its own, else the seat's. */
export function zoneOf({ org }: Pick<Context, 'org'>, session?: Thing<'session'>): string {
  return session?.timeZone ?? founded(org)?.timeZone ?? 'UTC'
}

/** «11:05», and the day before it where that is another day than the reader expects. */
export function clockTime(
  { language }: Context,
  at: number,
  zone: string,
  expected?: string,
): string {
  const { day, time } = inZone(at, zone)
  return expected === undefined || day === expected ? time : `${dayInTable(language, day)}, ${time}`
}

/** «11:05–12:10», or the one time while the other is not known. */
export function clockSpan(
  visit: Context,
  from: number,
  to: number | undefined,
  zone: string,
  expected?: string,
): string {
  const first = clockTime(visit, from, zone, expected)
  if (to === undefined) return first
  const last = clockTime(visit, to, zone, inZone(from, zone).day)
  return first === last ? first : `${first}–${last}`
}
