// A form was sent when the sign-in had ended: the form stands as it was typed, and above it the way to sign in without leaving.
import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { notice } from '../look/answers.ts'
import type { Markup } from '../look/markup.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { passkeyButton, passkeyScripts } from './passkey-button.ts'

/** Whether a form that nobody is behind any more is worth keeping: here people sign in, and whoever sent it can again. */
export function signInHasEnded({ by, account }: Visit): boolean {
  return by === undefined && account === 'may-sign-in'
}

export function signInAgain({ language }: Visit): Markup {
  return html`${notice(
    html`<p>${say(language, 'sign-in-ended')}</p>${passkeyButton(language, {
      ceremony: 'sign-in',
      to: '/sign-in',
      options: '/sign-in/options',
      label: say(language, 'sign-in-with-key'),
      stay: true,
    })}<p><a href="/sign-in?back=%2Fkeys" target="_blank" rel="noopener">${say(language, 'sign-in-elsewhere')}</a></p>`,
  )}`
}

/** The page with what the button above its form needs. */
export function withSignIn(page: Page): Page {
  return { ...page, status: 401, scripts: [...(page.scripts ?? []), ...passkeyScripts] }
}
