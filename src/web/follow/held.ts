// What an embargo leaves to be told. That there is one, and until when, may be known; nothing that was done under it.
import { get } from '../../rules/organisation.ts'
import type { Visit } from '../visit.ts'

export type Held = {
  /** UTC milliseconds, where the embargo said until when. */
  readonly until: number | undefined
}

/** The embargo that keeps a session from this reader; undefined where nothing is kept. */
export function heldBack({ clerk, newest }: Visit, session: string): Held | undefined {
  const entry = get(clerk.org, 'session', session)?.embargo
  // Whoever may read on beyond its entry is not held back by it.
  if (entry === undefined || newest >= entry) return undefined
  const act = clerk.entry(entry)?.act
  const until =
    act?.type === 'embargo.set' && act.until !== undefined ? Date.parse(act.until) : undefined
  return { until }
}

/** Whether another session's embargo keeps the newest entries from this reader. */
export function isBehind({ clerk, newest }: Visit): boolean {
  return newest < clerk.org.size - 1
}
