// The frame of the hall's screen: no menu, no foot, always dark. Only a lost link is said over it, in large letters.
import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { mark } from './mark.ts'
import type { Markup } from './markup.ts'
import { framed, type Page } from './shell.ts'

export function screenShell(page: Page): Markup {
  const { language, body, following } = page
  return framed(
    page,
    html`<div class="screen" data-theme="dark"><main id="main" tabindex="-1">${body}</main>${following && lostLink(language)}</div>`,
  )
}

/** Whether the screen is behind. Its script chooses the line; while the link holds there is none. */
function lostLink(language: Language): Markup {
  const line = (state: string, key: string) =>
    html`<p data-when="${state}" hidden>${mark('half-disc', say(language, key))} <span data-entry aria-live="off"></span></p>`
  return html`<div class="screen-link" data-link role="status"><noscript><p>${say(language, 'link-no-script')}</p></noscript>
${line('behind', 'screen-behind')}${line('offline', 'screen-behind')}${line('full', 'screen-full')}${line('ended', 'screen-behind')}</div>`
}
