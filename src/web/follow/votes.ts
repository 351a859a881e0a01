// While votes pour in, most of a page stands still: only what counts them is made again.
import type { Touched } from '../../rules/evolve.ts'
import type { Thing } from '../../rules/organisation.ts'
import { isHeard } from '../../telling/happenings.ts'
import type { Visit } from '../visit.ts'

/** Whether more was touched than votes, ballots and opinions. An objection is more, and an answer that is changed: they are news. */
export function isMoreThanVotes(
  _visit: Visit,
  _session: string,
  touched: readonly Touched[],
): boolean {
  return !touched.every(isVote)
}

function isVote({ kind, thing }: Touched): boolean {
  if (kind === 'ballot' || kind === 'opinion') return true
  return kind === 'answer' && !isHeard(thing as Thing<'answer'>)
}
