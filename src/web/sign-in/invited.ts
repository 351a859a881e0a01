import type { Invitation } from '../../access/invitations.ts'
import { inForce } from '../../rules/access.ts'
import { founded, get, type Reading } from '../../rules/organisation.ts'
import { type Language, localised } from '../../text/language.ts'
import { setAside, type SigningIn } from './sign-in.ts'

/** The invitation of a link while it is good and the grant it was issued for is in force; of a founder, always. */
export function invitedBy(
  { access }: SigningIn,
  org: Reading,
  token: string,
  today: string,
  now: number,
): Invitation | undefined {
  const invitation = /^[\w-]{43}$/.test(token) ? access.invitations.good(token, now) : undefined
  if (!invitation || setAside(org, invitation)) return undefined
  if (invitation.founder) return invitation
  const grant = get(org, 'grant', invitation.grant)
  return grant && inForce(grant, today) && grant.person === invitation.person
    ? invitation
    : undefined
}

export function nameOfInvited(
  org: Reading,
  language: Language,
  { person, founder }: Pick<Invitation, 'person' | 'founder'>,
): string {
  const name = get(org, 'person', person)?.name ?? founder
  return name ? localised(name, language, founded(org)?.languages).value : person
}
