// Grants of access: which are in force, in whose name they act, and what they cover.
import type { Act, By, Fields } from './acts.ts'
import { parents } from './kinds.ts'
import { get, ownedBy, type Reading, type Thing } from './organisation.ts'

export type AccessRole = Fields<'access.grant'>['role']

/** In whose name a grant acts. Advisers, interpreters, observers and the press lay no acts; `as` says which they are. */
export function byOf(grant: Thing<'grant'>): By {
  const { id, person, member } = grant
  switch (grant.role) {
    case 'secretary':
    case 'chair':
      return { role: grant.role, ...(member ? { member } : {}), person, grant: id }
    case 'head':
    case 'alternate':
      return { role: 'delegate', member, person, grant: id }
    case 'adviser':
    case 'interpreter':
    case 'observer':
    case 'press':
      return { role: 'observer', ...(member ? { member } : {}), person, grant: id, as: grant.role }
    default:
      return grant.role satisfies never
  }
}

/** What a grant is limited to: a session, a body; without either, to nothing. */
export type Reach = Pick<Thing<'grant'>, 'session' | 'body'>

export function inForce(grant: Thing<'grant'>, on: string): boolean {
  return grant.state === 'in-force' && (grant.until === undefined || on < grant.until)
}

/** A person's grants in force on a day, in the order in which they were given. */
export function grantsOf(org: Reading, person: string, on: string): Thing<'grant'>[] {
  return ownedBy(org, 'grant', person).filter((grant) => inForce(grant, on))
}

/** The entry by which the person's keys were last set aside; -1 when they never were. */
export function recoveredIn(org: Reading, person: string): number {
  return Math.max(-1, ...ownedBy(org, 'grant', person).map((grant) => grant.recoveredIn ?? -1))
}

/** Whether the grant extends to an act: everything that the act touches lies within its session and its body. */
export function covers(org: Reading, grant: Thing<'grant'>, act: Act): boolean {
  return within(grant, placesOf(org, act))
}

/**
 * Whether all that a person may do lies within a grant. A key opens every role of its person, so only whoever could give all
 * of them may hand the person a new key.
 */
export function coversPerson(
  org: Reading,
  grant: Thing<'grant'>,
  person: string,
  on: string,
): boolean {
  return grantsOf(org, person, on).every((other) => coversGrant(org, grant, other))
}

/** Whether all that a grant allows lies within another. */
export function coversGrant(org: Reading, grant: Thing<'grant'>, other: Thing<'grant'>): boolean {
  return within(grant, placesOfThing(org, 'grant', other.id))
}

/** Whether a grant extends to a thing: its session and its body, where the grant names them. */
export function coversThing(org: Reading, reach: Reach, kind: string, id: string): boolean {
  return within(reach, placesOfThing(org, kind, id))
}

function within({ session, body }: Reach, places: readonly Place[]): boolean {
  if (session === undefined && body === undefined) return true
  return (
    places.length > 0 &&
    places.every(
      (place) =>
        (session === undefined || place.session === session) &&
        (body === undefined || place.body === body),
    )
  )
}

type Place = { readonly session?: string | undefined; readonly body?: string | undefined }

function placesOf(org: Reading, act: Act): Place[] {
  const things = Object.entries(act).filter(
    ([name]) => name === 'body' || name === 'grant' || isOwned(name),
  )
  if ('of' in act) things.push([act.of.kind, act.of.id])
  return things.flatMap(([kind, id]) =>
    typeof id === 'string' ? placesOfThing(org, kind, id) : [],
  )
}

/** Where a thing belongs: up through what it is part of, to its session and body. What an act makes is nowhere yet. */
function placesOfThing(org: Reading, kind: string, id: string): Place[] {
  const thing = org.thing(kind, id)
  if (!thing) return []
  if (kind === 'session') return [{ session: id, body: (thing as Thing<'session'>).body }]
  if (kind === 'body') return [{ body: id }]
  const owners = thing as unknown as Readonly<Record<string, string | undefined>>
  const body = owners.session === undefined ? undefined : get(org, 'session', owners.session)?.body
  if (kind === 'grant') return [{ session: owners.session, body: owners.body ?? body }]
  if (owners.session !== undefined) return [{ session: owners.session, body }]
  const above = isOwned(kind) ? parents[kind] : undefined
  const owner = above === undefined ? undefined : owners[above]
  // Members and persons belong to the whole organisation.
  if (above === undefined || owner === undefined || above === 'member' || above === 'person')
    return [{}]
  return placesOfThing(org, above, owner)
}

function isOwned(kind: string): kind is keyof typeof parents {
  return Object.hasOwn(parents, kind)
}
