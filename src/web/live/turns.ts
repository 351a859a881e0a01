// Instants after which other acts are in order though no entry says so: an objection is no longer taken.
import { allOf, type Reading } from '../../rules/organisation.ts'
import type { Inside } from '../doors/doors.ts'

const LONGEST_WAIT = 3_600_000

export type Turns = {
  /** Looks for the next instant, and calls when it has passed. */
  wait(): void
  waits(): boolean
  /** Whether the instant waited for has passed: a clock that jumps forward passes it before the timer does. */
  isPast(): boolean
  close(): void
}

export function openTurns({ clerk, now }: Inside, passed: () => void): Turns {
  let timer: NodeJS.Timeout | undefined
  let at = Number.POSITIVE_INFINITY
  const close = () => {
    clearTimeout(timer)
    timer = undefined
    at = Number.POSITIVE_INFINITY
  }
  return {
    wait() {
      close()
      const moment = now()
      at = Math.min(at, ...windows(clerk.org).filter((closesAt) => closesAt > moment))
      if (at === Number.POSITIVE_INFINITY) return
      timer = setTimeout(passed, Math.min(LONGEST_WAIT, at - moment + 20))
      timer.unref()
    },
    waits: () => timer !== undefined,
    isPast: () => now() >= at,
    close,
  }
}

/**
 * The entry through which a reader has everything: `from`, or none, where since that entry an instant has passed that no entry
 * tells of.
 */
export function standing({ clerk, now }: Inside, from: number | undefined): number | undefined {
  const over = windows(clerk.org).filter((closesAt) => closesAt <= now())
  if (from === undefined || over.length === 0) return from
  const then = clerk.entry(from)?.at ?? 0
  return over.some((closesAt) => closesAt > then) ? undefined : from
}

/** Until when answers are taken to the questions that are open. */
function windows(org: Reading): number[] {
  return allOf(org, 'question').flatMap(({ state, closesAt }) =>
    state === 'open' && closesAt !== undefined ? [closesAt] : [],
  )
}
