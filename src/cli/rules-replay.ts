import { type Departure, redeciding } from '../clerk/redecide.ts'
import type { Replay } from '../record/log/bad.ts'

/**
 * Lays every entry's act again, under the rules that the entries before it made, and compares what it makes with what the
 * record says it made. Entries must be handed in from 0 on.
 */
export function rulesReplay(): Replay {
  const depart = redeciding()
  return (n, bytes) => {
    const departure = depart(n, bytes)
    return departure && `${sentences[departure.why]}${departure.said ? `: ${departure.said}` : ''}`
  }
}

const sentences: Record<Departure['why'], string> = {
  'not-an-entry': 'the rules cannot read it',
  'another-release': 'another release of the program decided it, whose rules are not here',
  'act-misshapen': 'the act is not well-formed',
  'act-taken-twice': 'the act was taken before',
  'moment-runs-back': 'it was taken before the entry before it',
  'another-day': 'its day is not that of its moment at the seat of the organisation',
  'act-refused': 'the act is refused',
  'other-events': 'the act makes other events',
}
