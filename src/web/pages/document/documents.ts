import { html } from 'hono/html'
import { allOf, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import { emptyState, entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { documentState } from '../session/session-documents.ts'
import { linked } from '../things.ts'
import { isOpenToAll, readable } from '../../../audience/may-read.ts'

/** The documents the reader may see, by session, newest first. */
export function documentsPage(visit: Visit): Page {
  const { language, org } = visit
  const heading = say(language, 'documents')
  const documents = readable(visit, 'document', allOf(org, 'document'))
  const sessions = [...new Set(documents.map(({ session }) => session))].reverse()
  const body =
    documents.length === 0
      ? emptyState(say(language, 'documents-none'), say(language, 'documents-none-then'))
      : html`${sessions.map((session) =>
          section({
            id: `session-${session}`,
            label: linked(visit, 'session', session),
            content: documentsTable(
              visit,
              documents.filter((document) => document.session === session),
            ),
          }),
        )}`
  return {
    title: heading,
    current: 'decisions',
    body: width(html`${title({ heading })}${body}`),
    rests: documents.map(({ changed }) => changed),
    json: { documents },
  }
}

export function documentsTable(visit: Visit, documents: readonly Thing<'document'>[]) {
  const { language } = visit
  return table({
    caption: say(language, 'documents'),
    columns: [
      { head: say(language, 'document') },
      { head: say(language, 'document-kind'), phone: 'bare' },
      { head: say(language, 'state'), kind: 'state', phone: 'bare' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: documents.map((document) => ({
      cells: [
        html`${linked(visit, 'document', document.id)}${!isOpenToAll(visit.org, 'document', document.id) && html`<span class="second">${mark('half-disc', say(language, `audience-${document.audience}`))}</span>`}${document.untitled && html`<span class="second">${mark('dashed-ring', say(language, 'title-not-stated'))}</span>`}`,
        say(language, `document-kind-${document.kind}`),
        documentState(visit, document),
        entryLink(document.changed),
      ],
    })),
  })
}
