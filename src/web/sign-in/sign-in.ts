// Who a request comes from, when they have signed in: the cookie says which person, the record says what they may do now.
import type { Context } from 'hono'
import type { AccessStore } from '../../access/access-store.ts'
import type { SignIn } from '../../access/sign-ins.ts'
import { byOf, coversGrant, grantsOf, inForce, recoveredIn } from '../../rules/access.ts'
import type { By } from '../../rules/acts.ts'
import { founded, get, type Reading, type Thing } from '../../rules/organisation.ts'
import { secretCookieLine, secretCookieOf } from '../doors/cookies.ts'
import { hostOf } from '../doors/loopback.ts'
import type { Challenges } from './challenges.ts'
import { type Configuration as Whole, isThisMachine } from '../../configuration.ts'
import type { ProviderDoor } from './discovery.ts'

/** What of the configuration signing in depends on. */
export type Configuration = Pick<Whole, 'origin' | 'behindProxy' | 'provider'> &
  Partial<Pick<Whole, 'passkeyDomain'>>

/** What the doors of signing in stand on. */
export type SigningIn = {
  readonly access: AccessStore
  readonly configuration: Configuration
  readonly challenges: Challenges
  readonly provider: ProviderDoor | undefined
}

/** In whose name a request acts, or nobody: an old cookie, a grant that ended and keys set aside are nobody. */
export function signedInBy(
  signingIn: SigningIn,
  c: Context,
  org: Reading,
  today: string,
  now: number,
): By | undefined {
  const signIn = signInOf(signingIn, c, org, now)
  if (!signIn) return undefined
  // Before the founding nothing is on record: whoever runs the server named the secretary who founds.
  if (!founded(org)) return isFounder(signingIn, signIn.person) ? { role: 'secretary' } : undefined
  const grant = get(org, 'grant', signIn.grant)
  return grant &&
    grant.person === signIn.person &&
    inForce(grant, today) &&
    opens(org, signIn, grant)
    ? byOf(grant)
    : undefined
}

/**
 * Whether a key, or an account, opens this grant. Whoever let the person in could have kept the link for themselves, so what it
 * made opens nothing beyond what they could do, even where the person is given more later: that takes another link.
 */
export function opens(org: Reading, { vouchedBy }: Voucher, grant: Thing<'grant'>): boolean {
  const voucher = vouchedBy === undefined ? undefined : get(org, 'grant', vouchedBy)
  return vouchedBy === undefined || (voucher !== undefined && coversGrant(org, voucher, grant))
}

type Voucher = { readonly vouchedBy?: string | undefined }

/** The sign-in of a request, whatever the person may still do. */
export function signInOf(
  { access, configuration }: SigningIn,
  c: Context,
  org: Reading,
  now: number,
): SignIn | undefined {
  const token = tokenOf(configuration, c)
  const signIn = token === undefined ? undefined : access.signIns.current(token, now)
  return signIn && signIn.size > recoveredIn(org, signIn.person) ? signIn : undefined
}

/** The secret in the request's cookie. */
export function tokenOf(configuration: Configuration, c: Context): string | undefined {
  const value = secretCookieOf(configuration, c, 'kurultai-sign-in')
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** The Set-Cookie line of a sign-in. It ends with the browser's session, or earlier by its own limits; an empty value takes it away. */
export function signInCookie(configuration: Configuration, c: Context, token: string): string {
  return secretCookieLine(configuration, c, 'kurultai-sign-in', token)
}

/** The person's newest grant in force that this opens; of a founder before the founding, the one that will be. */
export function grantToBegin(
  signingIn: SigningIn,
  org: Reading,
  known: Voucher & { readonly person: string },
  today: string,
): string | undefined {
  if (!founded(org))
    return signingIn.access.invitations.founders().find(({ person }) => person === known.person)
      ?.grant
  return grantsOf(org, known.person, today)
    .filter((grant) => opens(org, known, grant))
    .at(-1)?.id
}

/** Where passkeys of this server belong (WebAuthn: relying party), or undefined where browsers allow none. */
export function relyingParty(
  { origin, passkeyDomain }: Configuration,
  c: Context,
): { origin: string; id: string } | undefined {
  const asked = origin ?? `http://${hostOf(c.req.raw)}`
  const { hostname, origin: whole } = new URL(asked)
  if (origin === undefined && hostname !== 'localhost') return undefined
  return /^[\d.]+$|^\[/.test(hostname)
    ? undefined
    : { origin: whole, id: passkeyDomain ?? hostname }
}

/** The same server under a name that can have passkeys, for a reader who came by its number. */
export function addressWithPasskeys({ origin }: Configuration, c: Context): string | undefined {
  const url = URL.parse(`http://${hostOf(c.req.raw)}`)
  if (origin !== undefined || !url || !isThisMachine(url.hostname)) return origin
  url.hostname = 'localhost'
  return url.origin
}

/** Whether a key, an invitation or a stated address is from before the person's keys were set aside. */
export function setAside(
  org: Reading,
  { person, size }: { readonly person: string; readonly size: number },
): boolean {
  return size <= recoveredIn(org, person)
}

export function personOf(org: Reading, person: string): Thing<'person'> | undefined {
  return get(org, 'person', person)
}

function isFounder({ access }: SigningIn, person: string): boolean {
  return access.invitations.founders().some((founder) => founder.person === person)
}
