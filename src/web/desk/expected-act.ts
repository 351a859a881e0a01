// The one act that the course of a session expects next, if one does.
import { isOver } from '../../rules/sessions.ts'
import type { ActType } from '../../rules/acts.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import type { Visit } from '../visit.ts'
import type { Situation } from '../../telling/situation.ts'
import { hasResult } from './sitting-question-acts.ts'

/** Items of the sitting's agenda that wait to be taken, in their order. */
export function itemsAhead(visit: Visit, sitting: Thing<'sitting'>): Thing<'item'>[] {
  return (sitting.agenda ?? [])
    .map((id) => get(visit.org, 'item', id))
    .filter((item): item is Thing<'item'> => item?.state === 'on-agenda')
}

export function isDecided(visit: Visit, session: Thing<'session'>, item: Thing<'item'>): boolean {
  return ownedBy(visit.org, 'decision', session.id).some((one) => one.item === item.id)
}

/** The one act that the course of a session expects next, if one does. */
export function expected(
  visit: Visit,
  { session, sitting, question, election, round, item, awaited }: Situation,
): ActType | undefined {
  if (!sitting) return 'sitting.schedule'
  switch (sitting.state) {
    case 'cancelled':
    case 'not-held':
      return isOver(session) ? undefined : 'sitting.schedule'
    case 'scheduled':
      return 'sitting.open'
    case 'suspended':
      return 'sitting.resume'
    case 'closed':
      return session.state === 'closed' ? 'communique.issue' : 'session.close'
    case 'open': {
      if (!sitting.quorum) return 'quorum.establish'
      if (!sitting.agenda) return 'agenda.adopt'
      if (question) return everyoneAnswered(visit, question, awaited) ? 'question.close' : undefined
      if (election) return nextOfElection(round, awaited)
      if (item) return isDecided(visit, session, item) ? 'item.close' : undefined
      return itemsAhead(visit, sitting).length > 0 ? 'item.take' : 'sitting.close'
    }
    default:
      return sitting.state satisfies never
  }
}

function everyoneAnswered(
  visit: Visit,
  question: Thing<'question'>,
  awaited: readonly string[],
): boolean {
  return question.method === 'show-of-hands'
    ? question.count !== undefined && hasResult(visit, question)
    : awaited.length === 0
}

function nextOfElection(
  round: Thing<'round'> | undefined,
  awaited: readonly string[],
): ActType | undefined {
  if (round?.state !== 'open') return 'round.open'
  return awaited.length === 0 ? 'round.close' : undefined
}
