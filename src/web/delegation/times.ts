// Times on a delegation's page, on the clock of the place where the session meets.
import { ownedBy, type Thing } from '../../rules/organisation.ts'
import { dayInTable } from '../../text/dates.ts'
import { say } from '../../text/say.ts'
import { clockFace, inZone } from '../../text/times.ts'
import { wordsOf } from '../../telling/names.ts'
import { zoneOf } from '../../telling/clock.ts'
import type { Visit } from '../visit.ts'

/** «12:54:06» today or on the day of the sitting; on another day the day and the minute. `at`: UTC milliseconds. */
export function clockSaid(visit: Visit, session: Thing<'session'>, at: number): string {
  const zone = zoneOf(visit, session)
  const { day, time, seconds } = inZone(at, zone)
  return day === visit.today || daysHeld(visit, session, zone).includes(day)
    ? seconds
    : say(visit.language, 'moment-in-table', { day: dayInTable(visit.language, day), time })
}

/** The days of sittings that are held now: where the session meets it may be another day than at the seat. */
function daysHeld({ org }: Visit, session: Thing<'session'>, zone: string): string[] {
  return ownedBy(org, 'sitting', session.id).flatMap(({ state, openedAt }) =>
    (state === 'open' || state === 'suspended') && openedAt !== undefined
      ? [inZone(openedAt, zone).day]
      : [],
  )
}

/** «5 минут»; «1:30» where it is no whole minute. */
export function lengthSaid({ language }: Visit, seconds: number): string {
  return seconds % 60 === 0
    ? say(language, 'delegation-minutes', { count: seconds / 60 })
    : clockFace(seconds)
}

/** Where the clock hangs: the place of the session, else its time zone. */
export function clockPlace(visit: Visit, session: Thing<'session'>): string {
  return session.place ? wordsOf(visit, session.place) : zoneOf(visit, session)
}

/** How many days from today an instant is, as days are counted at the seat. */
export function daysTo({ org, today }: Visit, at: number): number {
  const { day } = inZone(at, zoneOf({ org }))
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
}

/** When an entry was made, UTC milliseconds. */
export function entryTime(visit: Visit, entry: number): number {
  return visit.clerk.entry(entry)?.at ?? 0
}
