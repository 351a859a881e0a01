// Deadlines are acts: when one passes, the clerk's clock lays it. Its id is made from the deadline, so a clock that jumps, or
// two of them, closes nothing twice; and the rules refuse what comes too soon.
import { randomUUID } from 'node:crypto'
import type { Act, By } from '../rules/acts.ts'
import { allOf } from '../rules/organisation.ts'
import type { Clerk } from './clerk.ts'

const clock: By = { role: 'clock' }
const HOUR = 3_600_000
const REMINDED_BEFORE = 24 * HOUR

export type Clock = { stop(): void }

/** Watches the deadlines of silence procedures: a reminder a day before each, and its end. */
export function startClock(clerk: Clerk, now: () => number = Date.now): Clock {
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function look(): void {
    if (stopped) return
    clearTimeout(timer)
    for (const act of due(clerk, now()))
      void lay(act).catch((error: unknown) => console.error(error))
    const next = Math.min(HOUR, Math.max(50, nextDue(clerk, now()) - now()))
    timer = setTimeout(look, next)
    timer.unref()
  }

  /** Whoever laid another act under this id beforehand does not keep the deadline from being told. */
  async function lay(act: Act): Promise<void> {
    const taken = await clerk.take(act, clock)
    if ('refusal' in taken && taken.refusal.code === 'act-id-used')
      await clerk.take({ ...act, id: `clock-${randomUUID()}` }, clock)
  }

  clerk.follow((_, touched) => {
    if (touched.some(({ kind }) => kind === 'question')) setImmediate(look)
  })
  look()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** The acts whose time has come. */
export function due(clerk: Pick<Clerk, 'org'>, now: number): Act[] {
  return silences(clerk).flatMap(({ id, closesAt, extensions, remindedAt }) => {
    // Of a question with a long id the act's id begins alike, and is as long as an id may be.
    const round = `${id.slice(0, 46)}.${extensions}`
    if (now >= closesAt) return [{ id: `${round}.end`, type: 'silence.end', question: id } as Act]
    if (now >= closesAt - REMINDED_BEFORE && !remindedAt)
      return [{ id: `${round}.reminder`, type: 'silence.remind', question: id } as Act]
    return []
  })
}

function nextDue(clerk: Pick<Clerk, 'org'>, now: number): number {
  const times = silences(clerk)
    .flatMap(({ closesAt }) => [closesAt, closesAt - REMINDED_BEFORE])
    .filter((at) => at > now)
  return Math.min(...times, now + HOUR)
}

function silences(clerk: Pick<Clerk, 'org'>) {
  return allOf(clerk.org, 'question')
    .filter((question) => question.method === 'silence' && question.state === 'open')
    .map(({ id, closesAt, extensions, remindedAt }) => ({
      id,
      closesAt: closesAt ?? 0,
      extensions: extensions ?? 0,
      remindedAt,
    }))
}
