import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { button, dayField, textField } from './forms.ts'
import type { Markup, Words } from './markup.ts'

/**
 * Two times in one form: on which day, and as known at which entry. It asks by address (`on`, `at`), so an answer about
 * the past has an address of its own.
 */
export function asOfBar(
  language: Language,
  bar: {
    action: string
    day: string
    /** Empty for the newest entry. */
    entry: string
    newest: number
    shortcuts: readonly { href: string; label: Words }[]
    errors?: { on?: Words | undefined; at?: Words | undefined }
  },
): Markup {
  const { action, day, entry, newest, shortcuts, errors } = bar
  return html`<form class="as-of" method="get" action="${action}" novalidate>
${dayField({ name: 'on', label: say(language, 'as-of-day'), value: day, error: errors?.on })}
${textField({
  name: 'at',
  label: say(language, 'as-of-entry'),
  value: entry,
  placeholder: say(language, 'as-of-newest', { entry: String(newest) }),
  inputmode: 'numeric',
  maxlength: 12,
  error: errors?.at,
})}
${button(say(language, 'as-of-show'), { look: 'main' })}
<div class="links">${shortcuts.map(({ href, label }) => html`<a href="${href}">${label}</a>`)}</div></form>`
}
