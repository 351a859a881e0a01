import { html } from 'hono/html'
import { allOf, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { emptyState, entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { sessionDay, stateOf } from './session.ts'
import { markedOr } from '../sourced.ts'
import { linked, text } from '../things.ts'
import { readable } from '../../../audience/may-read.ts'

export function sessionsPage(visit: Visit): Page {
  const { language, org } = visit
  const heading = say(language, 'menu-sessions')
  const sessions = allOf(org, 'session').sort((a, b) =>
    (a.from ?? '9') < (b.from ?? '9') ? 1 : -1,
  )
  const years = [...new Set(sessions.map(({ from }) => from?.slice(0, 4) ?? ''))]
  const body =
    sessions.length === 0
      ? emptyState(say(language, 'sessions-none'), say(language, 'sessions-none-then'))
      : html`${years.map((year) => yearOf(visit, year, sessions))}`
  return {
    title: heading,
    current: 'sessions',
    body: width(html`${title({ heading })}${body}`),
    rests: sessions.map(({ changed }) => changed),
    json: { sessions },
  }
}

function yearOf(visit: Visit, year: string, sessions: readonly Thing<'session'>[]) {
  const { language, org } = visit
  const own = sessions.filter(({ from }) => (from?.slice(0, 4) ?? '') === year)
  return section({
    id: `year-${year || 'none'}`,
    label: year || say(language, 'course-day-not-set'),
    content: table({
      caption: say(language, 'menu-sessions'),
      columns: [
        { head: say(language, 'session') },
        { head: say(language, 'day'), kind: 'day', phone: 'bare' },
        { head: say(language, 'place'), phone: 'bare' },
        { head: say(language, 'session-decisions'), kind: 'number' },
        { head: say(language, 'state'), kind: 'state', phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: own.map((session) => ({
        cells: [
          linked(visit, 'session', session.id),
          sessionDay(visit, session),
          markedOr(visit, session.sources, 'place', session.place && text(visit, session.place)),
          String(readable(visit, 'decision', ownedBy(org, 'decision', session.id)).length),
          stateOf(visit, session),
          entryLink(session.made),
        ],
      })),
    }),
  })
}
