// What stands before the body: which sitting of the session the desk looks at, and what is asked in it.
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import type { Visit } from '../visit.ts'

/** A session as the desk looks at it: which sitting, and what stands before it. */
export type Before = {
  readonly session: Thing<'session'>
  readonly sitting: Thing<'sitting'> | undefined
  /** The question that is open, or else the last one put in this sitting. */
  readonly question: Thing<'question'> | undefined
  readonly election: Thing<'election'> | undefined
  /** The round that is open, or else the last one of the election. */
  readonly round: Thing<'round'> | undefined
  readonly poll: Thing<'poll'> | undefined
  readonly item: Thing<'item'> | undefined
}

/** The sitting to look at: the one asked for, the one under way, the next scheduled, the last. */
export function before(visit: Visit, session: Thing<'session'>): Before {
  const { org, query } = visit
  const sittings = ownedBy(org, 'sitting', session.id)
  const sitting =
    sittings.find(({ id }) => id === query.get('sitting')) ??
    sittings.find(({ state }) => state === 'open' || state === 'suspended') ??
    sittings.find(({ state }) => state === 'scheduled') ??
    sittings.at(-1)
  // An election that elected is kept as a question too: it is told by its rounds.
  const questions = sitting
    ? ownedBy(org, 'question', sitting.id).filter(({ method }) => method !== 'secret-ballot')
    : []
  const election =
    sitting && ownedBy(org, 'election', sitting.id).findLast(({ state }) => state === 'open')
  return {
    session,
    sitting,
    question: questions.find(({ state }) => state === 'open') ?? questions.at(-1),
    election,
    round: election && ownedBy(org, 'round', election.id).at(-1),
    poll: sitting && ownedBy(org, 'poll', sitting.id).findLast(({ state }) => state === 'open'),
    item: sitting?.item ? get(org, 'item', sitting.item) : undefined,
  }
}
