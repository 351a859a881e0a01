// Where a delegation is: the session its page shows, the sitting that is held, the question on the table, and its own place.
import type { By } from '../../rules/acts.ts'
import { isPresent } from '../../rules/decide/sitting.ts'
import { statusOn } from '../../rules/membership.ts'
import { allOf, get, ownedBy, type Reading, type Thing } from '../../rules/organisation.ts'
import { memberOf } from '../persona.ts'
import type { Visit } from '../visit.ts'

export type Place = {
  readonly session: Thing<'session'>
  /** The one that is held; before it the next, after it the last. */
  readonly sitting: Thing<'sitting'> | undefined
  /** Open and put to the sitting. */
  readonly question: Thing<'question'> | undefined
  /** The last that is no longer open. */
  readonly last: Thing<'question'> | undefined
}

export type Ours = Place & {
  readonly member: Thing<'member'>
  /** Whether the reader may lay acts here: an adviser reads the same page without buttons. */
  readonly acts: boolean
  readonly present: boolean
  readonly takesPart: boolean
}

export function delegationPath(session: string): string {
  return `/desk/delegation?session=${encodeURIComponent(session)}`
}

export function placeIn(org: Reading, session: Thing<'session'>): Place {
  const sitting = sittingOf(org, session.id)
  const questions = sitting
    ? ownedBy(org, 'question', sitting.id).filter(({ method }) => method !== 'secret-ballot')
    : []
  return {
    session,
    sitting,
    question: questions.find(({ state }) => state === 'open'),
    last: questions
      .filter(({ state }) => state !== 'open')
      .sort((a, b) => b.changed - a.changed)[0],
  }
}

export function oursIn(visit: Visit, place: Place): Ours | undefined {
  const { org, by } = visit
  const member = get(org, 'member', memberOf(by) ?? '')
  if (!member) return undefined
  const { sitting, session } = place
  return {
    ...place,
    member,
    acts: by?.role === 'delegate' && !visit.past && withinGrant(org, by, session),
    present: sitting !== undefined && isPresent(org, sitting.id, member.id),
    takesPart: statusOn(org, member.id, sitting?.openedOn ?? visit.today) === 'member',
  }
}

/** The session the page opens with: asked for, sat in, held now, with silence to keep, or the next one. */
export function sessionFor(visit: Visit, member: string): Thing<'session'> | undefined {
  const { org } = visit
  const asked = get(org, 'session', visit.query.get('session') ?? '')
  if (asked) return asked
  const held = allOf(org, 'sitting')
    .filter(isHeld)
    .sort(
      (a, b) =>
        Number(isPresent(org, b.id, member)) - Number(isPresent(org, a.id, member)) ||
        (b.openedAt ?? 0) - (a.openedAt ?? 0),
    )
  if (held[0]) return get(org, 'session', held[0].session)
  const silent = allOf(org, 'question').find(
    ({ method, state }) => method === 'silence' && state === 'open',
  )
  if (silent) return get(org, 'session', silent.session)
  const sessions = allOf(org, 'session')
  const next = sessions
    .filter(({ state }) => state !== 'closed')
    .sort((a, b) => (a.from ?? '9').localeCompare(b.from ?? '9'))
  return next[0] ?? sessions.at(-1)
}

export function isHeld({ state }: Thing<'sitting'>): boolean {
  return state === 'open' || state === 'suspended'
}

function sittingOf(org: Reading, session: string): Thing<'sitting'> | undefined {
  const sittings = ownedBy(org, 'sitting', session)
  const held = sittings.filter(isHeld).sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
  const over = sittings
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => (b.closedAt ?? b.changed) - (a.closedAt ?? a.changed))
  return held[0] ?? sittings.find(({ state }) => state === 'scheduled') ?? over[0]
}

function withinGrant(org: Reading, by: By, session: Thing<'session'>): boolean {
  const grant = by.grant === undefined ? undefined : get(org, 'grant', by.grant)
  if (!grant) return true
  return (
    (grant.session === undefined || grant.session === session.id) &&
    (grant.body === undefined || grant.body === session.body)
  )
}
