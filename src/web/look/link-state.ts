// Whether the page still follows the record, in words that the script chooses from: it never says so itself.
import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { mark } from './mark.ts'
import type { Markup } from './markup.ts'

/** Shows one of its lines at a time; without script the one that says so. `{entry}` is where the script writes. */
export function linkState(language: Language): Markup {
  const line = (state: string, sign: Markup) =>
    html`<span data-when="${state}" hidden>${sign}</span>`
  // Which entry is shown changes with every vote: whoever listens is not told each time.
  const entry = html`<span data-entry aria-live="off"></span>`
  return html`<div class="link-state" data-link role="status"><noscript>${say(language, 'link-no-script')}</noscript>
${line('here', html`${mark('disc', say(language, 'link-here'))} ${entry}`)}
${line('behind', html`${mark('half-disc', say(language, 'link-behind'))} ${entry}`)}
${line('offline', html`${mark('cross', say(language, 'link-offline'))} ${entry}`)}
${line('full', mark('half-disc', say(language, 'link-full')))}
${line('ended', html`${mark('cross', say(language, 'link-ended'))} <a href="/sign-in?back=%2Fkeys" target="_blank" rel="noopener">${say(language, 'sign-in')}</a>`)}
${line('sending', mark('half-disc', say(language, 'link-sending')))}
${line('laid', html`${mark('disc', say(language, 'link-laid'))} <span data-laid></span>`)}</div>
<div class="link-trouble" data-trouble data-otherwise="${say(language, 'link-not-taken')}" role="alert" hidden></div>`
}
