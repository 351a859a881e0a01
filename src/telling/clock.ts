// Times of day where a session meets.
import { founded, get, type Reading, type Thing } from '../rules/organisation.ts'
import { dayInTable } from '../text/dates.ts'
import { say } from '../text/say.ts'
import { inZone } from '../text/times.ts'
import type { Context } from './context.ts'

/** The zone in which a session's clock is read: its own, else the seat's. */
export function zoneOf({ org }: Pick<Context, 'org'>, session?: Thing<'session'>): string {
  return session?.timeZone ?? founded(org)?.timeZone ?? 'UTC'
}

/** What a thing belongs to, as far as it names it. */
type Belonging = {
  readonly id?: string | undefined
  readonly session?: string | undefined
  readonly sitting?: string | undefined
  readonly document?: string | undefined
}

/** The zone in which the times of a thing are read: that of its session, where it belongs to one. */
export function zoneOfThing(org: Reading, kind: string, thing: object): string {
  const { id, session, sitting, document } = thing as Belonging
  const own =
    (kind === 'session' ? id : session) ??
    get(org, 'sitting', sitting ?? '')?.session ??
    get(org, 'document', document ?? '')?.session
  return zoneOf({ org }, get(org, 'session', own ?? ''))
}

/** Until when a question is answered: «12:54:06»; of a window that lasts days the day as well. */
export function untilWords(
  context: Context,
  session: Thing<'session'>,
  question: Thing<'question'>,
  at: number,
): string {
  const zone = zoneOf(context, session)
  const { day, time, seconds } = inZone(at, zone)
  if (day === inZone(question.putAt, zone).day) return seconds
  return say(context.language, 'moment-in-table', { day: dayInTable(context.language, day), time })
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
