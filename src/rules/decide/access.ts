// Access: who is given a role, whose role ends, whose keys are set aside; and whether an act is within the role it is laid in.
import { byOf, covers, coversPerson, inForce } from '../access.ts'
import type { Act, ActOf, By } from '../acts.ts'
import { allOf, get, ownedBy, type Reading, type Thing } from '../organisation.ts'
import {
  accept,
  type Answered,
  type Refused,
  first,
  type Context,
  missing,
  refuse,
  taken,
} from './answer.ts'

export function grantAccess({ org, moment }: Context, act: ActOf<'access.grant'>): Answered {
  const { grant, person, role, member, session, body, until } = act
  const speaks = role === 'head' || role === 'alternate'
  const sits = session === undefined ? undefined : get(org, 'session', session)?.body
  return (
    first(
      taken(org, 'grant', grant),
      missing(org, 'person', person),
      missing(org, 'member', member),
      missing(org, 'session', session),
      missing(org, 'body', body),
      speaks && member === undefined && refuse('member-not-said', { person }),
      session !== undefined &&
        body !== undefined &&
        sits !== body &&
        refuse('session-of-another-body', { session, body }),
      until !== undefined &&
        until <= moment.on &&
        refuse('days-reversed', { from: moment.on, to: until }),
      ownedBy(org, 'grant', person).some(
        (other) => inForce(other, moment.on) && sameGrant(other, act),
      ) && refuse('already-so', { kind: 'grant', id: grant }),
    ) ?? accept({ type: 'grant.given', id: grant, laid: ['grant'], set: { state: 'in-force' } })
  )
}

export function revokeAccess({ org, moment }: Context, act: ActOf<'access.revoke'>): Answered {
  const grant = get(org, 'grant', act.grant)
  if (!grant) return refuse('unknown-thing', { kind: 'grant', id: act.grant })
  if (grant.state === 'revoked') return refuse('already-so', { kind: 'grant', id: act.grant })
  if (isFullSecretary(grant, moment.on) && !anotherSecretary(org, grant, moment.on))
    return refuse('last-secretary', { person: grant.person })
  const { why } = act
  return accept({
    type: 'grant.revoked',
    id: act.grant,
    set: { state: 'revoked', revokedAt: moment.at, why },
  })
}

/** The keys themselves are not on the record. What is: that none of this person's from before this entry is good. */
export function recoverAccess(
  { org, by, moment }: Context,
  act: ActOf<'access.recover'>,
): Answered {
  const grant = get(org, 'grant', act.grant)
  if (!grant) return refuse('unknown-thing', { kind: 'grant', id: act.grant })
  if (!inForce(grant, moment.on)) return refuse('grant-not-in-force', { person: grant.person })
  const mine = by.grant === undefined ? undefined : get(org, 'grant', by.grant)
  if (mine && !coversPerson(org, mine, grant.person, moment.on))
    return refuse('beyond-grant', { act: act.type, ...limits(mine) })
  const { why } = act
  return accept({
    type: 'grant.recovered',
    id: act.grant,
    set: { recoveredIn: org.size, recoveredAt: moment.at, recoveredWhy: why },
  })
}

/** Whoever has signed in acts within the grant they signed in with, as the record knows it at this moment. */
export function beyondGrant({ org, by, moment }: Context, act: Act): Refused | undefined {
  if (by.grant === undefined) return undefined
  const grant = get(org, 'grant', by.grant)
  if (!grant || !inForce(grant, moment.on) || !isOf(by, byOf(grant)))
    return refuse('grant-not-in-force', { person: by.person ?? '' })
  return covers(org, grant, act)
    ? undefined
    : refuse('beyond-grant', { act: act.type, ...limits(grant) })
}

function isOf(by: By, granted: By): boolean {
  return by.role === granted.role && by.member === granted.member && by.person === granted.person
}

function limits({ session, body }: Thing<'grant'>) {
  return { ...(session ? { session } : {}), ...(body ? { body } : {}) }
}

function sameGrant(one: Thing<'grant'>, other: ActOf<'access.grant'>): boolean {
  const names = ['role', 'member', 'session', 'body', 'until'] as const
  return names.every((name) => one[name] === other[name])
}

function anotherSecretary(org: Reading, besides: Thing<'grant'>, on: string): boolean {
  return allOf(org, 'grant').some((grant) => grant.id !== besides.id && isFullSecretary(grant, on))
}

function isFullSecretary(grant: Thing<'grant'>, on: string): boolean {
  return grant.role === 'secretary' && !grant.session && !grant.body && inForce(grant, on)
}
