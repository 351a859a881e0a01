// Questions shown above a form before its act is taken; sent again, it is taken.
import { html } from 'hono/html'
import type { AskedBefore } from '../../telling/asked-before.ts'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { notice } from '../look/answers.ts'
import { hiddenField } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import type { Filled } from './filled.ts'

const SEEN = 'asked-seen'

/** Those that the sender has not seen yet. */
export function unseenQuestions(asked: readonly AskedBefore[], filled: Filled): AskedBefore[] {
  return keysOf(asked) === filled.one(SEEN) ? [] : [...asked]
}

export function questionsShown(language: Language, asked: readonly AskedBefore[]): Markup {
  return html`${notice(say(language, 'ask-first'))}<ul class="dates-read">${asked.map(({ words }) => html`<li>${words}</li>`)}</ul>`
}

export function askedField(asked: readonly AskedBefore[]): Markup {
  return hiddenField(SEEN, keysOf(asked))
}

function keysOf(asked: readonly AskedBefore[]): string {
  return asked.map(({ key }) => key).join(';')
}
