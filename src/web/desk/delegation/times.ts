// Times on a delegation's page, on the clock of the place where the session meets.
import type { Thing } from '../../../rules/organisation.ts'
import { dayInTable } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { inZone } from '../../../text/times.ts'
import { words } from '../../doors/naming.ts'
import { zoneOf } from '../../pages/clock.ts'
import type { Visit } from '../../visit.ts'

/** «12:54:06» today; on another day the day and the minute. `at`: UTC milliseconds. */
export function clockSaid(visit: Visit, session: Thing<'session'>, at: number): string {
  const { day, time, seconds } = inZone(at, zoneOf(visit, session))
  return day === visit.today
    ? seconds
    : say(visit.language, 'moment-in-table', { day: dayInTable(visit.language, day), time })
}

/** Where the clock hangs: the place of the session, else its time zone. */
export function clockPlace(visit: Visit, session: Thing<'session'>): string {
  return session.place ? words(visit, session.place) : zoneOf(visit, session)
}

/** How many days from today an instant is. */
export function daysTo(visit: Visit, session: Thing<'session'>, at: number): number {
  const { day } = inZone(at, zoneOf(visit, session))
  return Math.round((Date.parse(day) - Date.parse(visit.today)) / 86_400_000)
}

/** When an entry was made, UTC milliseconds. */
export function entryTime(visit: Visit, entry: number): number {
  return visit.clerk.entry(entry)?.at ?? 0
}
