// Where a delegation is: the session its page shows, the sitting that is held, the question on the table, and its own place.
import { isOver } from '../../rules/sessions.ts'
import type { By } from '../../rules/acts.ts'
import { isPresent } from '../../rules/decide/sitting.ts'
import { statusOn } from '../../rules/membership.ts'
import { allOf, get, type Reading, type Thing } from '../../rules/organisation.ts'
import { isRunning, type Situation } from '../../telling/situation.ts'
import { memberOf } from '../persona.ts'
import type { Visit } from '../visit.ts'

export type Ours = Situation & {
  readonly member: Thing<'member'>
  /** Whether the reader may lay acts here: an adviser reads the same page without buttons. */
  readonly acts: boolean
  readonly present: boolean
  readonly takesPart: boolean
}

export function delegationPath(session: string): string {
  return `/desk/delegation?session=${encodeURIComponent(session)}`
}

export function oursIn(visit: Visit, place: Situation): Ours | undefined {
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
    .filter(isRunning)
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
    .filter((session) => !isOver(session))
    .sort((a, b) => (a.from ?? '9').localeCompare(b.from ?? '9'))
  return next[0] ?? sessions.at(-1)
}

function withinGrant(org: Reading, by: By, session: Thing<'session'>): boolean {
  const grant = by.grant === undefined ? undefined : get(org, 'grant', by.grant)
  if (!grant) return true
  return (
    (grant.session === undefined || grant.session === session.id) &&
    (grant.body === undefined || grant.body === session.body)
  )
}
