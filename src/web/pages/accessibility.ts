// What the pages promise to everyone who reads them otherwise than by eye and mouse, and what they do not yet keep.
import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page, PageRoute } from '../page.ts'

const kept = [
  'keyboard',
  'keys',
  'words',
  'contrast',
  'size',
  'charts',
  'motion',
  'languages',
  'forms',
] as const
const tested = ['axe', 'contrast', 'people'] as const
const lacking = ['files', 'languages', 'speech'] as const

export const accessibilityRoute: PageRoute = {
  path: '/accessibility',
  page: ({ language }) => accessibilityPage(language),
}

/** The same for every organisation and reader; rests on no entry. */
export function accessibilityPage(language: Language): Page {
  const heading = say(language, 'accessibility-title')
  const body = html`${title({ heading, lead: say(language, 'accessibility-lead') })}
${part(
  'kept',
  say(language, 'accessibility-kept'),
  kept.map((point) => say(language, `accessibility-kept-${point}`)),
)}
${part(
  'tested',
  say(language, 'accessibility-tested'),
  tested.map((point) => say(language, `accessibility-tested-${point}`)),
)}
${part(
  'lacking',
  say(language, 'accessibility-lacking'),
  lacking.map((point) => say(language, `accessibility-lacking-${point}`)),
)}
${part('report', say(language, 'accessibility-report'), [say(language, 'accessibility-report-how')])}`
  return { title: heading, body: width(body), rests: [] }
}

function part(id: string, label: string, sentences: readonly string[]) {
  return section({
    id,
    label,
    content: html`<div class="stack">${sentences.map((words) => html`<p>${words}</p>`)}</div>`,
  })
}
