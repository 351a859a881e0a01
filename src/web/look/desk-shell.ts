// The frame of a desk: one screen, with its own head and foot instead of the public pages' menu. The foot stays in sight: it
// says whether the page still follows the record.
import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { linkState } from './link-state.ts'
import type { Markup, Words } from './markup.ts'
import { framed, languageSwitch, type Page, pastBar, ring } from './shell.ts'

export type DeskFrame = {
  /** «Стол Председателя». */
  readonly name: Words
  readonly head: Words
  readonly state: Words
  readonly clock: Words
  /** Ways out: other pages of the same session. */
  readonly links: Words
  readonly foot: Words
}

export function deskShell(page: Page, frame: DeskFrame): Markup {
  const { language, organisation, past, persona, sample, body } = page
  const acting = persona
    ? html`<p>${say(language, 'persona-acting')} <b>${persona.name}</b> <a href="${persona.changeHref}">${say(language, 'persona-change')}</a>
<span>${say(language, 'persona-only-here')}</span></p>`
    : ''
  return framed(
    page,
    html`<header class="desk-top"><div class="desk-strip${persona ? ' acting' : ''}">${acting}<nav class="desk-ways" aria-label="${say(language, 'desk-ways')}">${frame.links}</nav>
${languageSwitch(page)}</div><div class="desk-bar"><a class="desk-name" href="/">${ring(organisation.members)}<span>${frame.name}</span></a>
<div class="desk-sitting">${frame.head}</div><div class="desk-time">${frame.state}<b>${frame.clock}</b></div></div>
${past && pastBar(language, past)}</header><main id="main" class="desk-main" tabindex="-1">${body}
${sample && html`<p class="desk-sample">${say(language, 'sample-in-print')}</p>`}</main>
<footer class="desk-foot">${page.following && linkState(language)}<div class="desk-who">${frame.foot}</div>
<button type="button" class="switch" data-switch="sound" data-on="${say(language, 'desk-sound-on')}" data-off="${say(language, 'desk-sound-off')}" hidden></button>
${sample && html`<p>${say(language, 'sample-in-print')}</p>`}</footer>`,
  )
}
