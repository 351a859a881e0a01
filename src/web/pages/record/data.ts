// How programs read what people read: every page has its twin in JSON, and what is new is a feed.
import { html } from 'hono/html'
import { say } from '../../../text/say.ts'
import { section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'

const twins = [
  'sessions',
  'decisions',
  'documents',
  'posts',
  'people',
  'members',
  'rules',
  'measures',
  'sources',
  'record',
] as const

export function dataPage({ language }: Visit): Page {
  const heading = say(language, 'data-title')
  const body = html`${title({ heading, lead: say(language, 'data-lead') })}
${section({
  id: 'twins',
  label: say(language, 'data-twins'),
  note: say(language, 'data-twins-note'),
  content: table({
    caption: say(language, 'data-twins'),
    columns: [{ head: say(language, 'data-page') }, { head: 'JSON' }],
    rows: twins.map((name) => ({
      cells: [
        html`<a href="/${name}">${say(language, `data-${name}`)}</a>`,
        html`<a class="mono" href="/${name}.json">/${name}.json</a>`,
      ],
    })),
  }),
})}
${section({ id: 'feed', label: say(language, 'feed'), content: html`<p><a class="mono" href="/feed.atom">/feed.atom</a></p><p class="note">${say(language, 'data-feed-note')}</p>` })}
${section({ id: 'acts', label: say(language, 'data-acts'), content: html`<p><span class="mono">POST /acts</span></p><p class="note">${say(language, 'data-acts-note')}</p>` })}`
  return {
    title: heading,
    body: width(body),
    rests: [],
    json: { pages: twins.map((name) => `/${name}.json`), feed: '/feed.atom', acts: '/acts' },
  }
}
