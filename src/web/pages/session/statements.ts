// What was said at a session and entered.
import { html } from 'hono/html'
import { ownedBy, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { listed, marked, sourceLinks } from '../sourced.ts'
import { linked, text } from '../things.ts'

export function statements(visit: Visit, session: Thing<'session'>): Markup | '' {
  const { language, org } = visit
  const all = ownedBy(org, 'sitting', session.id)
    .flatMap((sitting) => ownedBy(org, 'statement', sitting.id))
    .sort((a, b) => a.madeAt - b.madeAt)
  if (all.length === 0) return ''
  return section({
    id: 'statements',
    label: say(language, 'statements'),
    content: table({
      caption: say(language, 'statements'),
      columns: [
        { head: say(language, 'statement-text') },
        { head: say(language, 'statement-by') },
        { head: say(language, 'statement-kind'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: all.map((statement) => ({ id: statement.id, cells: statementCells(visit, statement) })),
    }),
  })
}

export function statementCells(visit: Visit, statement: Thing<'statement'>): Words[] {
  const { language } = visit
  const to =
    statement.to &&
    html`<span class="second">${say(language, 'statement-to')} ${linked(visit, 'person', statement.to)}</span>`
  return [
    html`${marked(visit, statement.sources, 'text', text(visit, statement.text))}${to}<span class="second">${sourceLinks(visit, statement.sources, 'text')}</span>`,
    marked(visit, statement.sources, 'by', speakerOf(visit, statement)),
    say(language, `statement-${statement.kind}`),
    entryLink(statement.made),
  ]
}

function speakerOf(visit: Visit, { by, person }: Thing<'statement'>): Words {
  const members = (by ?? []).map((member) => linked(visit, 'member', member))
  const names = person ? [linked(visit, 'person', person), ...members] : members
  return listed(names)
}
