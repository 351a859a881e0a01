import { html } from 'hono/html'
import { allOf } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { emptyState, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { measuresTable } from './measures-table.ts'
import { linked } from '../things.ts'
import { readable } from '../../../audience/may-read.ts'

/** What was asked for, by the session that asked. */
export function measuresPage(visit: Visit): Page {
  const { language, org } = visit
  const heading = say(language, 'measures')
  const measures = readable(visit, 'measure', allOf(org, 'measure'))
  const sessions = [...new Set(measures.map(({ session }) => session))].reverse()
  const body =
    measures.length === 0
      ? emptyState(say(language, 'measures-none'), say(language, 'measures-none-then'))
      : html`${sessions.map((session) =>
          section({
            id: `session-${session}`,
            label: linked(visit, 'session', session),
            content: measuresTable(
              visit,
              measures.filter((measure) => measure.session === session),
            ),
          }),
        )}`
  return {
    title: heading,
    current: 'decisions',
    body: width(html`${title({ heading, lead: say(language, 'measures-note') })}${body}`),
    rests: measures.map(({ changed }) => changed),
    json: { measures },
  }
}
