// Signing in with the organisation's own identity provider: OpenID Connect, authorisation code with PKCE, state and nonce.
import type { Context } from 'hono'
import { html } from 'hono/html'
import type * as client from 'openid-client'
import { say } from '../../text/say.ts'
import { answer } from '../doors/answer.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { turnedAway } from '../doors/guard.ts'
import { localPath } from '../doors/local-path.ts'
import { sourceOf } from '../doors/site.ts'
import { secretCookieLine, secretCookieOf } from '../doors/cookies.ts'
import { buttons, linkButton } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { renderPage } from '../page.ts'
import { begin } from './passkey-doors.ts'
import { type Configuration, grantToBegin, setAside, type SigningIn } from './sign-in.ts'

/** Loaded where a provider is asked for the first time. */
const library = () => import('openid-client')

const returnPath = '/sign-in/provider/return'

/** GET /sign-in/provider : to the provider, with what has to come back kept in a cookie of this browser. */
export async function toProvider(
  _doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const { provider, configuration } = signingIn
  if (!provider || configuration.origin === undefined) return turnedAway(c, 404, 'no-such-page')
  let found: client.Configuration
  try {
    found = await provider.discovered()
  } catch (error) {
    console.error(`the identity provider cannot be reached: ${(error as Error).message}`)
    return turnedAway(c, 503, 'provider-away', { 'retry-after': '30' })
  }
  const oidc = await library()
  const flow: Flow = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    back: localPath(c.req.query('back'), '/desk'),
  }
  const address = oidc.buildAuthorizationUrl(found, {
    redirect_uri: configuration.origin + returnPath,
    scope: 'openid email',
    response_type: 'code',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  })
  return answer(
    303,
    null,
    { location: address.href, 'cache-control': 'private, no-store' },
    flowCookie(configuration, c, flow),
  )
}

/** GET /sign-in/provider/return : who the provider says it was, matched with the account that the secretariat stated. */
export async function fromProvider(
  doors: Doors,
  signingIn: SigningIn,
  c: Context,
): Promise<Response> {
  const { provider, configuration, access } = signingIn
  const flow = flowOf(configuration, c)
  if (!provider || configuration.origin === undefined) return turnedAway(c, 404, 'no-such-page')
  const now = doors.now()
  // A counter of its own: who fails here keeps nobody behind the same address from a passkey.
  const source = `provider ${sourceOf(configuration, c)}`
  const wait = access.attempts.waitSeconds([source], now)
  if (wait > 0) return turnedAway(c, 429, 'too-many-attempts', { 'retry-after': String(wait) })
  const account = flow && (await vouchedFor(signingIn, c, flow))
  const { org } = doors.clerk
  const known =
    account &&
    access.identities.personOf(configuration.provider?.issuer ?? '', account.subject, account.email)
  const { today } = arrivalOf(doors, c)
  const grant =
    known && !setAside(org, known) ? grantToBegin(signingIn, org, known, today) : undefined
  if (!flow || !known || grant === undefined) {
    access.attempts.failed([source], now)
    return answer(
      303,
      null,
      { location: '/sign-in?failed' },
      flowCookie(configuration, c, undefined),
    )
  }
  const cookie = begin(
    { signingIn, c, org, now },
    { person: known.person, grant, passkey: undefined, vouchedBy: known.vouchedBy },
  )
  // A redirect would still count as coming from the provider's site, and leave the strict cookie out; a page of ours does not.
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  const heading = say(visit.language, 'sign-in-done')
  const page = {
    title: heading,
    rests: [],
    body: width(
      html`${title({ heading })}${buttons(linkButton(say(visit.language, 'sign-in-continue'), flow.back, 'main'))}`,
    ),
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    refresh: `0; url=${flow.back}`,
  }
  const done = answer(200, await renderPage(visit, page, false), headers, cookie)
  done.headers.append('set-cookie', flowCookie(configuration, c, undefined))
  return done
}

/** The account, if the provider vouches for it in answer to this very flow. */
async function vouchedFor({ provider, configuration }: SigningIn, c: Context, flow: Flow) {
  try {
    const oidc = await library()
    const found = await provider!.discovered()
    const came = new URL(configuration.origin + returnPath)
    came.search = new URL(c.req.url).search
    const tokens = await oidc.authorizationCodeGrant(found, came, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return undefined
    return { subject: claims.sub, email: verifiedEmail(claims) ?? (await emailAt(found, tokens)) }
  } catch (error) {
    // The code alone: messages may quote what came from outside.
    console.error(
      `an identity provider's answer was not accepted: ${(error as { code?: string }).code ?? 'unknown'}`,
    )
    return undefined
  }
}

type Claims = { readonly [name: string]: unknown }

function verifiedEmail({ email, email_verified: verified }: Claims): string | undefined {
  return verified === true && typeof email === 'string' ? email : undefined
}

/** The address, asked of the provider: one that keeps to the letter has none in the token (OpenID Connect Core 5.3, 5.4). */
async function emailAt(
  found: client.Configuration,
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
): Promise<string | undefined> {
  const subject = tokens.claims()?.sub
  if (subject === undefined || !found.serverMetadata().userinfo_endpoint) return undefined
  const oidc = await library()
  return verifiedEmail(await oidc.fetchUserInfo(found, tokens.access_token, subject))
}

type Flow = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly back: string
}

function flowCookie(configuration: Configuration, c: Context, flow: Flow | undefined): string {
  const value = flow ? Buffer.from(JSON.stringify(flow)).toString('base64url') : ''
  return secretCookieLine(configuration, c, 'kurultai-provider', value)
}

function flowOf(configuration: Configuration, c: Context): Flow | undefined {
  try {
    const flow = JSON.parse(
      Buffer.from(
        secretCookieOf(configuration, c, 'kurultai-provider') ?? '',
        'base64url',
      ).toString(),
    ) as Partial<Flow>
    const { state, nonce, verifier, back } = flow
    if (![state, nonce, verifier, back].every((part) => typeof part === 'string')) return undefined
    return { state: state!, nonce: nonce!, verifier: verifier!, back: localPath(back, '/desk') }
  } catch {
    return undefined
  }
}
