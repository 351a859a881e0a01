// Whether the server's clock can be believed. A clock that jumped ahead would put its time on the record for good, since no
// entry is earlier than the one before: while the server runs the clock is held against the time that has passed, and at a
// start against the newest entry or the operator's word.
import type { Refusal } from '../rules/event.ts'

export type ClockCheck = (newestAt: number) => Refusal | undefined

type Asked = {
  /** The clock: UTC milliseconds. */
  readonly now: () => number
  /** Milliseconds since some moment, which no setting of the clock changes; those that the machine slept are counted. */
  readonly elapsed: () => number
  /** Today's date by the operator's own watch, 'YYYY-MM-DD'. Undefined: the operator says nothing. */
  readonly today?: string | undefined
}

/** How far a clock may be set while the server runs, and lie before the newest entry. */
const SET_BY_MAX = 5 * 60_000
const DAY = 86_400_000
/** Longer than a council rests between two acts. A start after more asks for the operator's word. */
const RESTS_MAX = 5 * 366 * DAY

export function openClockCheck({ now, elapsed, today }: Asked): ClockCheck {
  const start = { now: now(), elapsed: elapsed() }
  const stated = today === undefined ? undefined : Date.parse(`${today}T12:00:00Z`)
  return (newestAt) => {
    const at = now()
    const expected = start.now + (elapsed() - start.elapsed)
    if (Math.abs(at - expected) > SET_BY_MAX) return wrong('clock-jumped', at, expected)
    if (at < newestAt - SET_BY_MAX) return wrong('clock-behind', at, newestAt)
    if (stated !== undefined)
      return Math.abs(at - stated) > 1.5 * DAY
        ? wrong('clock-not-as-stated', at, stated)
        : undefined
    return newestAt > 0 && at > newestAt + RESTS_MAX
      ? wrong('clock-far-ahead', at, newestAt)
      : undefined
  }
}

function wrong(code: string, givenAt: number, latestAt: number): Refusal {
  return { code, rule: 'S38', facts: { givenAt, latestAt } }
}
