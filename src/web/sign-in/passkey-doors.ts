// What passkey.js asks and answers, as JSON: signing in, registering the first key by an invitation, adding another.
import type { Context } from 'hono'
import { z } from 'zod'
import type { Invitation } from '../../access/invitations.ts'
import { founded } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { answer, jsonAnswer } from '../doors/answer.ts'
import { arrivalOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { turnedAway } from '../doors/guard.ts'
import { readBytes } from '../doors/payload.ts'
import { sourceOf } from '../doors/site.ts'
import { localPath } from '../doors/local-path.ts'
import { askToRegister, askToSignIn, type Ceremony, proven, registered } from './ceremonies.ts'
import { assertion, keyName, registration } from './device-answers.ts'
import { enterFounders } from './founders.ts'
import { invitedBy, nameOfInvited } from './invited.ts'
import { grantToBegin, signedInBy, signInCookie, signInOf, type SigningIn } from './sign-in.ts'

const ANSWER_BYTES_MAX = 64_000

const toSignIn = z.strictObject({ answer: assertion, back: z.string().max(1000).optional() })
const toRegister = z.strictObject({ answer: registration, name: keyName })
const invitationSecret = z.string().max(200)
const toBegin = z.strictObject({ invitation: invitationSecret })
const toAccept = toRegister.extend({ invitation: invitationSecret })

/** POST /sign-in/options */
export async function giveSignInOptions(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const ceremony = ceremonyOf(doors, signingIn, c)
  return optionsAnswer(ceremony, await askToSignIn(ceremony))
}

/** POST /sign-in */
export async function signIn(doors: Doors, signingIn: SigningIn, c: Context): Promise<Response> {
  const ceremony = ceremonyOf(doors, signingIn, c)
  const { org } = ceremony
  const sent = await readAnswer(c, toSignIn)
  if (sent === undefined) return refused(ceremony, 400, 'malformed')
  const aimedAt = signingIn.access.passkeys.get(sent.answer.id)?.person
  const source = sourceOf(signingIn.configuration, c)
  const counted = aimedAt === undefined ? [] : [`person ${aimedAt} from ${source}`]
  const wait = tooMany(ceremony, counted)
  if (wait) return wait
  const passkey = await proven(ceremony, sent.answer)
  if (!passkey) return failed(ceremony, counted, 'unknown-key')
  const { today } = arrivalOf(doors, c)
  const grant = grantToBegin(signingIn, org, passkey, today)
  if (grant === undefined) return refused(ceremony, 403, 'no-role')
  return begun(
    ceremony,
    { person: passkey.person, grant, passkey: passkey.id, vouchedBy: passkey.vouchedBy },
    localPath(sent.back, '/desk'),
  )
}

/** POST /invitation/options */
export async function giveInvitedOptions(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const ceremony = ceremonyOf(doors, signingIn, c)
  const sent = await readAnswer(c, toBegin)
  if (sent === undefined) return refused(ceremony, 400, 'malformed')
  const { today } = arrivalOf(doors, c)
  const invited = invitedBy(signingIn, ceremony.org, sent.invitation, today, ceremony.now)
  if (!invited) return refused(ceremony, 404, 'bad-invitation')
  const name = nameOfInvited(ceremony.org, ceremony.language, invited)
  return optionsAnswer(
    ceremony,
    await askToRegister(ceremony, invited.person, name, purposeOf(invited)),
  )
}

/** POST /invitation/key : the key of whoever was invited; the link is used up, and they are signed in. */
export async function acceptInvitation(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const ceremony = ceremonyOf(doors, signingIn, c)
  const { org, now } = ceremony
  const sent = await readAnswer(c, toAccept)
  if (sent === undefined) return refused(ceremony, 400, 'malformed')
  const { today } = arrivalOf(doors, c)
  const invited = invitedBy(signingIn, org, sent.invitation, today, now)
  if (!invited) return refused(ceremony, 404, 'bad-invitation')
  const aimedAt = [purposeOf(invited)]
  const wait = tooMany(ceremony, aimedAt)
  if (wait) return wait
  const key = await registered(ceremony, sent.answer, invited.person, sent.name, purposeOf(invited))
  if (!key) return failed(ceremony, aimedAt, 'bad-key', 400)
  const { vouchedBy } = invited
  if (!signingIn.access.passkeys.registerInvited({ ...key, vouchedBy }, sent.invitation, now))
    return refused(ceremony, 409, 'bad-invitation')
  if (invited.founder && founded(org)) await enterFounders(doors.clerk, signingIn.access)
  return begun(
    ceremony,
    { person: invited.person, grant: invited.grant, passkey: key.id, vouchedBy },
    '/keys',
  )
}

/** What a challenge is for, and what failures are counted under: one invitation, and nobody else's. */
function purposeOf({ id }: Invitation): string {
  return `invitation ${id}`
}

/** POST /keys/options */
export async function giveKeyOptions(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const ceremony = ceremonyOf(doors, signingIn, c)
  const person = signedInPerson(doors, ceremony)
  if (person === undefined) return refused(ceremony, 401, 'nobody')
  const name = nameOfInvited(ceremony.org, ceremony.language, { person })
  return optionsAnswer(ceremony, await askToRegister(ceremony, person, name, `keys ${person}`))
}

/** POST /keys : another key of a person who is signed in. */
export async function addKey(doors: Doors, signingIn: SigningIn, c: Context): Promise<Response> {
  const ceremony = ceremonyOf(doors, signingIn, c)
  const person = signedInPerson(doors, ceremony)
  if (person === undefined) return refused(ceremony, 401, 'nobody')
  const sent = await readAnswer(c, toRegister)
  if (sent === undefined) return refused(ceremony, 400, 'malformed')
  const key = await registered(ceremony, sent.answer, person, sent.name, `keys ${person}`)
  if (!key) return refused(ceremony, 400, 'bad-key')
  const vouchedBy = signInOf(signingIn, c, ceremony.org, ceremony.now)?.vouchedBy
  if (!signingIn.access.passkeys.register({ ...key, vouchedBy }, ceremony.now))
    return refused(ceremony, 409, 'key-not-added')
  return jsonAnswer(201, { to: '/keys' })
}

/** Signs a person in: a new cookie, whatever the browser had before. */
export function begin(
  { signingIn, c, org, now }: Pick<Ceremony, 'signingIn' | 'c' | 'org' | 'now'>,
  signIn: {
    readonly person: string
    readonly grant: string
    readonly passkey: string | undefined
    readonly vouchedBy: string | undefined
  },
): string {
  const token = signingIn.access.signIns.begin({ ...signIn, size: org.size }, now)
  return signInCookie(signingIn.configuration, c, token)
}

function begun(ceremony: Ceremony, signIn: Parameters<typeof begin>[1], to: string): Response {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-store',
  }
  return answer(200, JSON.stringify({ to }), headers, begin(ceremony, signIn))
}

function ceremonyOf(doors: Doors, signingIn: SigningIn, c: Context): Ceremony {
  const { language } = arrivalOf(doors, c)
  return { signingIn, c, org: doors.clerk.org, language, now: doors.now() }
}

/** Whoever is signed in and may still do something. */
function signedInPerson(doors: Doors, { signingIn, c, org, now }: Ceremony): string | undefined {
  const { today } = arrivalOf(doors, c)
  return signedInBy(signingIn, c, org, today, now) && signInOf(signingIn, c, org, now)?.person
}

function optionsAnswer(ceremony: Ceremony, options: object | undefined): Response {
  return options ? jsonAnswer(200, options) : refused(ceremony, 400, 'no-keys-here')
}

/**
 * Failures are counted by whom or what they are aimed at, never by the address they come from alone: two hundred delegations
 * share one, and a key or an invitation cannot be guessed.
 */
function tooMany(
  { signingIn, c, now }: Ceremony,
  aimedAt: readonly string[],
): Response | undefined {
  const seconds = signingIn.access.attempts.waitSeconds(aimedAt, now)
  return seconds > 0
    ? turnedAway(c, 429, 'too-many-attempts', { 'retry-after': String(seconds) })
    : undefined
}

function failed(
  ceremony: Ceremony,
  aimedAt: readonly string[],
  code: string,
  status = 401,
): Response {
  const { signingIn, now } = ceremony
  signingIn.access.attempts.failed(aimedAt, now)
  return refused(ceremony, status, code)
}

function refused({ language }: Ceremony, status: number, code: string): Response {
  return jsonAnswer(status, { error: { code, message: say(language, `sign-in-${code}`) } })
}

async function readAnswer<T extends z.ZodType>(
  c: Context,
  shape: T,
): Promise<z.infer<T> | undefined> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return undefined
  const bytes = await readBytes(c, ANSWER_BYTES_MAX)
  if (bytes instanceof Response) return undefined
  try {
    return shape.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data
  } catch {
    return undefined
  }
}
