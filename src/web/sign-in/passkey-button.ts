import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { passkeyLibraryPath, staticPath } from '../look/assets.ts'
import { textField } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'

export const passkeyScripts: readonly string[] = [passkeyLibraryPath, staticPath('passkey.js')]

/**
 * A button that passkey.js brings to life: it asks `options`, lets the device answer, and sends the answer to `to`. `back`:
 * where to go then; absent, the reader stays on the page. A page without script says that keys need it.
 */
export function passkeyButton(
  language: Language,
  part: {
    ceremony: 'sign-in' | 'register'
    to: string
    options: string
    label: string
    back?: string
    named?: boolean
    stay?: boolean
    /** Sent along with both requests. */
    given?: Readonly<Record<string, string>>
  },
): Markup {
  const { ceremony, to, options, label, back, named, stay, given = {} } = part
  const words = {
    working: say(language, 'passkey-working'),
    cancelled: say(language, 'passkey-cancelled'),
    unsupported: say(language, 'passkey-unsupported'),
    unreachable: say(language, 'passkey-unreachable'),
    done: say(language, 'passkey-done'),
  }
  return html`<div class="form" data-passkey="${ceremony}" data-to="${to}" data-options="${options}" data-back="${back ?? ''}" data-stay="${stay ? 'yes' : ''}" data-given="${JSON.stringify(given)}"
 data-working="${words.working}" data-cancelled="${words.cancelled}" data-unsupported="${words.unsupported}" data-unreachable="${words.unreachable}" data-done="${words.done}">
${named && textField({ name: 'key-name', label: say(language, 'key-name'), hint: say(language, 'key-name-hint'), maxlength: 60, width: 'medium' })}
<div class="buttons"><button class="button${stay ? '' : ' main'}" type="button">${label}</button></div>
<p role="status"></p></div>
<noscript><p class="note">${say(language, 'passkey-needs-script')}</p></noscript>`
}
