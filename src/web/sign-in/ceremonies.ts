// The two ceremonies of WebAuthn: registering a key, and signing in with one. Both ask that the device checks the person
// (by PIN, finger or face), so that a device left on a desk is not enough.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { NewPasskey, Passkey } from '../../access/passkeys.ts'
import { recoveredIn } from '../../rules/access.ts'
import { founded, type Reading } from '../../rules/organisation.ts'
import { type Language, localised } from '../../text/language.ts'
import type { assertion, registration } from './device-answers.ts'
import { relyingParty, setAside, type SigningIn } from './sign-in.ts'

/** Loaded with the first ceremony: a server that only shows pages never needs it. */
const library = () => import('@simplewebauthn/server')

export type Ceremony = {
  readonly signingIn: SigningIn
  readonly c: Context
  readonly org: Reading
  readonly language: Language
  readonly now: number
}

/** What the browser is asked, to register a key of this person. Undefined: this address can have none. */
export async function askToRegister(
  { signingIn, c, org, language, now }: Ceremony,
  person: string,
  name: string,
  purpose: string,
) {
  const party = relyingParty(signingIn.configuration, c)
  if (!party) return undefined
  const { passkeys } = signingIn.access
  const organisation = founded(org)
  return (await library()).generateRegistrationOptions({
    rpName: organisation ? localised(organisation.shortName, language).value : 'Kurultai',
    rpID: party.id,
    userID: passkeys.handleOf(person),
    userName: name,
    userDisplayName: name,
    challenge: signingIn.challenges.issue(purpose, now),
    attestationType: 'none',
    excludeCredentials: passkeys
      .of(person, recoveredIn(org, person))
      .map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** The key that a device registered, checked; undefined when it is not what was asked for. */
export async function registered(
  { signingIn, c, org, now }: Ceremony,
  answer: z.infer<typeof registration>,
  person: string,
  name: string,
  purpose: string,
): Promise<NewPasskey | undefined> {
  const party = relyingParty(signingIn.configuration, c)
  if (!party) return undefined
  try {
    const { verified, registrationInfo } = await (await library()).verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: (challenge) => signingIn.challenges.use(challenge, purpose, now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    const transports = answer.response.transports ?? []
    return { id, person, domain: party.id, publicKey, counter, transports, name, size: org.size }
  } catch {
    // The library throws for whatever is not as it should be; which it was is nobody's business but the device's.
    return undefined
  }
}

/** What the browser is asked, to sign in with any key it has for this server. */
export async function askToSignIn({ signingIn, c, now }: Ceremony) {
  const party = relyingParty(signingIn.configuration, c)
  return (
    party &&
    (await library()).generateAuthenticationOptions({
      rpID: party.id,
      challenge: signingIn.challenges.issue('sign-in', now),
      userVerification: 'required',
    })
  )
}

/** The key that a device proved to hold, if it is registered, not set aside, and its count of uses has not run back. */
export async function proven(
  { signingIn, c, org, now }: Ceremony,
  answer: z.infer<typeof assertion>,
): Promise<Passkey | undefined> {
  const party = relyingParty(signingIn.configuration, c)
  const { passkeys } = signingIn.access
  const passkey = passkeys.get(answer.id)
  if (!party || !passkey || setAside(org, passkey)) return undefined
  try {
    const { verified, authenticationInfo } = await (await library()).verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => signingIn.challenges.use(challenge, 'sign-in', now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
      requireUserVerification: true,
    })
    if (!verified) return undefined
    passkeys.used(passkey.id, authenticationInfo.newCounter, now)
    return passkey
  } catch {
    return undefined
  }
}
