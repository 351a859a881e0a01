import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { notice } from '../look/answers.ts'
import { buttons, linkButton } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'

/** Nobody is signed in, or no longer: the way there, and back to where the reader was. */
export function signInNeededPage({ language }: Visit, back: string): Page {
  const heading = say(language, 'sign-in-title')
  const words = say(language, 'sign-in-nobody')
  return {
    title: heading,
    status: 401,
    rests: [],
    json: { error: { code: 'nobody', message: words } },
    body: width(html`${title({ heading })}${notice(words)}
${buttons(linkButton(say(language, 'sign-in'), `/sign-in?back=${encodeURIComponent(back)}`, 'main'))}`),
  }
}
