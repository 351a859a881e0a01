// The addresses of signing in.
import type { Context, Hono } from 'hono'
import type { AccessStore } from '../../access/access-store.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { jsonAnswer } from '../doors/answer.ts'
import { show } from '../doors/showing.ts'
import { relatedOrigins } from './passkey-domain.ts'
import { openChallenges } from './challenges.ts'
import { followFounding } from './founders.ts'
import { linkPage, openInvitation } from './invitation-page.ts'
import { changeKeys, showKeys } from './keys-page.ts'
import {
  acceptInvitation,
  addKey,
  giveInvitedOptions,
  giveKeyOptions,
  giveSignInOptions,
  signIn,
} from './passkey-doors.ts'
import { openProvider } from './discovery.ts'
import { fromProvider, toProvider } from './provider.ts'
import type { Configuration, SigningIn } from './sign-in.ts'
import { signInPage, signOut } from './sign-in-page.ts'

/** Makes signing in of its parts, to be handed to `createApp` once for each server. */
export function openSigningIn(access: AccessStore, configuration: Configuration): SigningIn {
  return {
    access,
    configuration,
    challenges: openChallenges(),
    provider: openProvider(configuration.provider),
  }
}

export function openSignIn(app: Hono, doors: Doors, signingIn: SigningIn): void {
  followFounding(doors.clerk, signingIn.access)
  const visitNow = (c: Context) => visitOf(doors, c, arrivalOf(doors, c)).visit
  app.get('/sign-in', (c) => {
    const visit = visitNow(c)
    return show(c, visit, signInPage(visit, signingIn, c))
  })
  const origins = relatedOrigins(signingIn.configuration)
  if (origins) app.get('/.well-known/webauthn', () => jsonAnswer(200, { origins }))
  app.post('/sign-in/options', (c) => giveSignInOptions(doors, signingIn, c))
  app.post('/sign-in', (c) => signIn(doors, signingIn, c))
  app.get('/sign-in/provider', (c) => toProvider(doors, signingIn, c))
  app.get('/sign-in/provider/return', (c) => fromProvider(doors, signingIn, c))
  app.post('/sign-out', (c) => signOut(signingIn, c))
  app.get('/invitation', (c) => {
    const visit = visitNow(c)
    return show(c, visit, linkPage(visit))
  })
  app.post('/invitation', (c) => openInvitation(doors, signingIn, c))
  app.post('/invitation/options', (c) => giveInvitedOptions(doors, signingIn, c))
  app.post('/invitation/key', (c) => acceptInvitation(doors, signingIn, c))
  app.get('/keys', (c) => showKeys(doors, signingIn, c))
  app.post('/keys/options', (c) => giveKeyOptions(doors, signingIn, c))
  app.post('/keys', (c) => addKey(doors, signingIn, c))
  for (const change of ['name', 'removal', 'role', 'others'] as const)
    app.post(`/keys/${change}`, (c) => changeKeys(doors, signingIn, c, change))
}
