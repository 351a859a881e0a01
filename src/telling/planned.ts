// When a sitting is planned, as every page says it.
import type { Thing } from '../rules/organisation.ts'
import { dayInText } from '../text/dates.ts'
import { say } from '../text/say.ts'
import { inZone } from '../text/times.ts'
import { clockSpan, zoneOf } from './clock.ts'
import type { Context } from './context.ts'

/** «27 ноября 2025 года, 10:00–13:00», the day alone, the session's first day, or that no day is set. */
export function plannedWhen(
  visit: Context,
  session: Thing<'session'>,
  sitting: Thing<'sitting'> | undefined,
): string {
  const { language } = visit
  const { startsAt, endsAt } = sitting ?? {}
  if (startsAt !== undefined) {
    const zone = zoneOf(visit, session)
    const { day } = inZone(startsAt, zone)
    return `${dayInText(language, day)}, ${clockSpan(visit, startsAt, endsAt, zone, day)}`
  }
  const day = sitting?.on ?? (sitting?.moved === undefined ? session.from : undefined)
  return day === undefined ? say(language, 'course-day-not-set') : dayInText(language, day)
}
