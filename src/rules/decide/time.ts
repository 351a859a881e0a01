// When something happened: as an act states, or when it was taken. Stated times lie in their order, and not in the future;
// the day of a time is the day where the body sits.
import type { Moment } from '../event.ts'
import { founded, get, type Reading, type Thing } from '../organisation.ts'
import { seatDay } from '../seat-day.ts'
import { type Refused, refuse } from './answer.ts'

/** UTC milliseconds, and the day of it where the session sits. */
export type Timed = { readonly at: number; readonly on: string }

/** How far a stated time may lie ahead of the clock: two clocks differ a little. */
const AHEAD_MAX = 5 * 60_000

/** When an act of a session took place: as it states (ISO 8601 with its offset), or when it was taken. */
export function timed(
  org: Reading,
  session: string,
  act: { readonly at?: string | undefined },
  moment: Moment,
): Timed {
  const at = act.at === undefined ? moment.at : Date.parse(act.at)
  return { at, on: dayWhere(org, session, at) }
}

/** When the opening of a past sitting was entered; undefined for one that is entered as it runs. */
export function enteredLater(openedAt: number, { at }: Moment): number | undefined {
  return at - openedAt > ENTERED_LATER_MIN ? at : undefined
}

const ENTERED_LATER_MIN = 12 * 3_600_000

/** The day of an instant (UTC milliseconds) where a session sits: in its own time zone, or that of the organisation's seat. */
export function dayWhere(org: Reading, session: string, at: number): string {
  return seatDay(at, get(org, 'session', session)?.timeZone ?? founded(org)?.timeZone ?? 'UTC')
}

/**
 * The day on which something happens in a sitting. One whose opening was entered later runs as many hours behind the clock
 * as its opening did.
 */
export function dayInSitting(org: Reading, sitting: Thing<'sitting'>, moment: Moment): string {
  const { openedAt = moment.at, enteredAt = openedAt } = sitting
  return dayWhere(org, sitting.session, openedAt + Math.max(0, moment.at - enteredAt))
}

/** Times of a sitting that were stated or taken as it ran, not when a past sitting was entered into the record. */
export function happened(
  { enteredAt }: Thing<'sitting'>,
  times: readonly (number | undefined)[],
): number[] {
  return times.filter(
    (at) => at !== undefined && (enteredAt === undefined || at < enteredAt),
  ) as number[]
}

/** A stated time that lies before what it follows, or ahead of the clock. `facts` name the sitting, session or document. */
export function outOfOrder(
  act: { readonly at?: string | undefined },
  moment: Moment,
  after: readonly (number | undefined)[],
  facts: Readonly<Record<string, string>>,
): Refused | undefined {
  return act.at === undefined ? undefined : untimely(Date.parse(act.at), moment, after, facts)
}

export function untimely(
  at: number,
  moment: Moment,
  after: readonly (number | undefined)[],
  facts: Readonly<Record<string, string>>,
): Refused | undefined {
  const earliest = Math.max(...after.filter((one) => one !== undefined), 0)
  const known = { ...facts, givenAt: at, earliestAt: earliest, latestAt: moment.at }
  if (at > moment.at + AHEAD_MAX) return refuse('time-ahead', known)
  return at < earliest ? refuse('time-too-early', known) : undefined
}
