// The way to the reasons of an outcome.
import { html } from 'hono/html'
import { mayRead } from '../../audience/may-read.ts'
import type { Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'

/** The way to the reasons, for whoever may read them: to others there is no such page. */
export function whyOf(
  visit: Visit,
  question: Thing<'question'>,
  href: string,
  words = 'why',
): Markup | '' {
  if (!mayRead(visit, 'question', question.id)) return ''
  return html`<a class="why" href="${href}">${say(visit.language, words)}</a>`
}
