// Signing in, and signing out.
import type { Context } from 'hono'
import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { seeOther } from '../doors/answer.ts'
import { localPath } from '../doors/local-path.ts'
import { personaName } from '../persona.ts'
import { notice } from '../look/answers.ts'
import { button, buttons, form, linkButton } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { passkeyButton, passkeyScripts } from './passkey-button.ts'
import {
  addressWithPasskeys,
  relyingParty,
  signInCookie,
  type SigningIn,
  tokenOf,
} from './sign-in.ts'

export function signInPage(visit: Visit, signingIn: SigningIn, c: Context): Page {
  const { language } = visit
  const heading = say(language, 'sign-in-title')
  const back = localPath(visit.query.get('back'), '/desk')
  return {
    title: heading,
    rests: [],
    scripts: passkeyScripts,
    json: { signedIn: visit.account === 'signed-in' },
    body: width(html`${title({ heading, lead: say(language, 'sign-in-lead') })}
${visit.account === 'signed-in' && html`${notice(say(language, 'sign-in-already', { role: personaName(visit, visit.by) }))}${signOutForm(visit)}`}
${visit.query.has('failed') && notice(say(language, 'sign-in-provider-failed'))}
${keys(visit, signingIn, c, back)}${
  signingIn.configuration.provider &&
  html`<p>${buttons(
    linkButton(
      say(language, 'sign-in-provider', { name: signingIn.configuration.provider.name }),
      `/sign-in/provider?back=${encodeURIComponent(back)}`,
    ),
  )}</p>`
}
<p class="note">${say(language, 'sign-in-no-account')}</p>`),
  }
}

export function signOutForm({ language }: Visit): Markup {
  return form('/sign-out', buttons(button(say(language, 'sign-out'))))
}

export function signOut({ access, configuration }: SigningIn, c: Context): Response {
  const token = tokenOf(configuration, c)
  if (token !== undefined) access.signIns.end(token)
  return seeOther('/', signInCookie(configuration, c, ''))
}

/** The button, or where on this machine there can be one. */
function keys({ language }: Visit, { configuration }: SigningIn, c: Context, back: string): Markup {
  if (relyingParty(configuration, c))
    return passkeyButton(language, {
      ceremony: 'sign-in',
      to: '/sign-in',
      options: '/sign-in/options',
      label: say(language, 'sign-in-with-key'),
      back,
    })
  const there = addressWithPasskeys(configuration, c)
  return html`${notice(say(language, 'sign-in-no-keys-here'))}${there && buttons(linkButton(there, `${there}/sign-in?back=${encodeURIComponent(back)}`))}`
}
