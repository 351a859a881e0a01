// A clock that jumped ahead is put right by an act: the entries from the first wrong one keep the time they were given, the
// record says so, and its time goes on from the true one.
import type { ActOf } from '../acts.ts'
import { accept, type Answered, type Context, first, refuse, taken } from './answer.ts'

/** How far the clock must lie before the newest entry: less is a clock that was set a little. */
const BEHIND_MIN = 5 * 60_000

export function correctClock({ org, moment }: Context, act: ActOf<'clock.correct'>): Answered {
  const { at, newestAt } = moment
  const wrong = first(
    taken(org, 'clock', act.clock),
    (newestAt === undefined || at > newestAt - BEHIND_MIN) &&
      refuse('clock-in-order', { givenAt: at }),
    act.since >= org.size && refuse('unknown-thing', { kind: 'entry', id: String(act.since) }),
  )
  return (
    wrong ??
    accept({
      type: 'clock.corrected',
      id: act.clock,
      laid: ['clock'],
      set: { stoodAt: newestAt, correctedAt: at },
    })
  )
}
