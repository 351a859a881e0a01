// One agenda item: where it came from, what was said, decided and laid under it, and how what was asked for goes on.
import { html } from 'hono/html'
import { allOf, get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { entryLink, factsLine, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { clockSpan, zoneOf } from '../../../telling/clock.ts'
import { correctionsOf } from '../record/corrections.ts'
import { questionState } from '../decision/decisions.ts'
import { documentsTable } from '../document/documents.ts'
import { itemState } from './item-rows.ts'
import { measuresTable } from '../measure/measures-table.ts'
import { earlierMeasures } from './session.ts'
import { statementCells } from './statements.ts'
import { marked, sourceLinks } from '../sourced.ts'
import { here, linked, text } from '../things.ts'
import { nameOfThing } from '../../../telling/names.ts'
import { mark } from '../../look/mark.ts'
import { isAdmitted, readable } from '../../../audience/may-read.ts'

export function itemPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const item = get(org, 'item', id)
  const session = item && get(org, 'session', item.session)
  if (item === undefined || session === undefined) return undefined
  const admitted = isAdmitted(visit, { kind: 'item', id })
  const questions = readable(
    visit,
    'question',
    allOf(org, 'question').filter((question) => question.item === id),
  )
  const statements = allOf(org, 'statement').filter((statement) => statement.item === id)
  const documents = readable(visit, 'document', ownedBy(org, 'document', session.id)).filter(
    (document) => document.item === id,
  )
  const own = readable(visit, 'measure', allOf(org, 'measure')).filter(
    (measure) => measure.item === id,
  )
  const earlier = item.kind === 'results' ? earlierMeasures(visit, session) : []
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/sessions'), label: say(language, 'menu-sessions') },
      { label: linked(visit, 'session', session.id) },
      { label: say(language, 'agenda') },
    ],
    over: say(language, 'item-number', { number: String(item.order) }),
    heading: marked(visit, item.sources, 'title', nameOfThing(visit, 'item', item, 'full')),
    lead:
      item.note && admitted
        ? marked(visit, item.sources, 'note', text(visit, item.note))
        : undefined,
    states: [itemState(visit, item)],
  })}${admitted ? '' : html`<p class="note">${mark('half-disc', say(language, 'item-closed-to-you'))}</p>`}${factsLine(facts(visit, item, session))}${item.why && html`<p class="note">${text(visit, item.why)}</p>`}
${questions.length > 0 && questionsSection(visit, questions)}${statements.length > 0 && statementsSection(visit, statements)}
${documents.length > 0 && section({ id: 'documents', label: say(language, 'documents'), content: documentsTable(visit, documents) })}
${own.length > 0 && section({ id: 'measures', label: say(language, 'measures'), content: measuresTable(visit, own) })}
${earlier.length > 0 && section({ id: 'results', label: say(language, 'results'), note: say(language, 'results-note'), content: measuresTable(visit, earlier) })}
${correctionsOf(visit, 'item', id)}`
  return {
    title: nameOfThing(visit, 'item', item, 'full'),
    current: 'sessions',
    about: [['item', id]],
    body: width(body),
    rests: [item, ...questions, ...statements, ...documents, ...own].flatMap(
      ({ made, changed }) => [made, changed],
    ),
    json: { item, on, at, questions, statements, documents, measures: own },
  }
}

function facts(visit: Visit, item: Thing<'item'>, session: Thing<'session'>) {
  const { language } = visit
  const time =
    item.takenAt === undefined
      ? undefined
      : clockSpan(visit, item.takenAt, item.closedAt, zoneOf(visit, session), session.from)
  return [
    ...(time
      ? [{ label: say(language, 'item-time'), value: marked(visit, item.sources, 'takenAt', time) }]
      : []),
    ...(item.proposedBy
      ? [{ label: say(language, 'proposed-by'), value: linked(visit, 'member', item.proposedBy) }]
      : []),
    ...(item.referredFrom
      ? [{ label: say(language, 'item-referred'), value: linked(visit, 'body', item.referredFrom) }]
      : []),
    { label: say(language, 'source'), value: sourceLinks(visit, item.sources, 'title') },
    { label: say(language, 'entry'), value: entryLink(item.made) },
  ]
}

function questionsSection(visit: Visit, questions: readonly Thing<'question'>[]) {
  const { language, org } = visit
  return section({
    id: 'questions',
    label: say(language, 'session-decisions'),
    content: table({
      caption: say(language, 'session-decisions'),
      columns: [
        { head: say(language, 'question') },
        { head: say(language, 'outcome'), kind: 'state', phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: questions.map((question) => {
        const kind = get(org, 'decision', question.id) ? 'decision' : 'question'
        return {
          cells: [
            linked(visit, kind, question.id),
            questionState(visit, question),
            entryLink(question.changed),
          ],
        }
      }),
    }),
  })
}

function statementsSection(visit: Visit, statements: readonly Thing<'statement'>[]) {
  const { language } = visit
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
      rows: statements.map((statement) => ({ cells: statementCells(visit, statement) })),
    }),
  })
}
