// One measure or priority: what, who answers for it, by when, from which decision, and every report on it.
import { html } from 'hono/html'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInTable, imprecise } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { notStated } from '../../look/mark.ts'
import { emptyState, entryLink, factsLine, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { correctionsOf } from '../record/corrections.ts'
import { progressOf, responsibleFor } from './measures-table.ts'
import { marked, sourceLinks } from '../sourced.ts'
import { here, linked, text } from '../things.ts'
import { wordsOf } from '../../../telling/names.ts'
import { mayRead } from '../../../audience/may-read.ts'

export function measurePage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const measure = get(org, 'measure', id)
  if (measure === undefined || !mayRead(visit, 'measure', id)) return undefined
  const reports = ownedBy(org, 'report', id)
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/measures'), label: say(language, 'measures') },
      { label: linked(visit, 'session', measure.session) },
    ],
    over: say(language, `measure-kind-${measure.kind}`),
    heading: marked(visit, measure.sources, 'text', text(visit, measure.text)),
    states: [progressOf(visit, measure)],
  })}${factsLine(facts(visit, measure))}${section({ id: 'reports', label: say(language, 'reports'), content: reports.length === 0 ? emptyState(say(language, 'reports-none'), say(language, 'reports-none-then')) : reportsTable(visit, reports) })}
${correctionsOf(visit, 'measure', id)}${correctionsOf(visit, 'report', ...reports.map((report) => report.id))}`
  return {
    title: wordsOf(visit, measure.text),
    current: 'decisions',
    about: [['measure', id], ...reports.map((report) => ['report', report.id] as const)],
    body: width(body),
    rests: [measure, ...reports].flatMap(({ made, changed }) => [made, changed]),
    json: { measure, on, at, reports },
  }
}

function facts(visit: Visit, measure: Thing<'measure'>) {
  const { language, org } = visit
  const { sources } = measure
  return [
    { label: say(language, 'measure-responsible'), value: responsibleFor(visit, measure) },
    {
      label: say(language, 'measure-by'),
      value: measure.by
        ? marked(visit, sources, 'by', imprecise(language, measure.by))
        : notStated(language),
    },
    ...(measure.decision && get(org, 'decision', measure.decision)
      ? [{ label: say(language, 'decision'), value: linked(visit, 'decision', measure.decision) }]
      : []),
    ...(measure.document
      ? [
          {
            label: say(language, 'document'),
            value: marked(visit, sources, 'document', linked(visit, 'document', measure.document)),
          },
        ]
      : []),
    ...(measure.item
      ? [{ label: say(language, 'item'), value: linked(visit, 'item', measure.item) }]
      : []),
    { label: say(language, 'source'), value: sourceLinks(visit, sources, 'text') },
    { label: say(language, 'entry'), value: entryLink(measure.made) },
  ]
}

function reportsTable(visit: Visit, reports: readonly Thing<'report'>[]) {
  const { language } = visit
  return table({
    caption: say(language, 'reports'),
    columns: [
      { head: say(language, 'report-text') },
      { head: say(language, 'day'), kind: 'day', phone: 'bare' },
      { head: say(language, 'measure-progress'), phone: 'bare' },
      { head: say(language, 'source') },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: reports.map((report) => ({
      id: report.id,
      cells: [
        marked(visit, report.sources, 'text', text(visit, report.text)),
        report.on
          ? marked(visit, report.sources, 'on', dayInTable(language, report.on))
          : notStated(language),
        html`${say(language, `progress-${report.progress}`)}${report.percent !== undefined && html` ${String(report.percent)} %`}`,
        sourceLinks(visit, report.sources, 'text'),
        entryLink(report.made),
      ],
    })),
  })
}
