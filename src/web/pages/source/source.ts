// One source: where it is from, and which facts of which things rest on it.
import { html } from 'hono/html'
import { get, type Thing } from '../../../rules/organisation.ts'
import { imprecise } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { nameOf, wordsOf } from '../../../telling/names.ts'
import type { Kind } from '../../../rules/organisation.ts'
import { notional, notStated } from '../../look/mark.ts'
import { emptyState, entryLink, factsLine, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { addressOf, here, text } from '../things.ts'
import { mayRead } from '../../../audience/may-read.ts'

const SHOWN_MAX = 500

const kinds = [
  'organisation',
  'member',
  'membership',
  'body',
  'seat',
  'post',
  'rulebook',
  'person',
  'dossier',
  'session',
  'sitting',
  'delegation',
  'absence',
  'invitation',
  'item',
  'document',
  'version',
  'presence',
  'statement',
  'ruling',
  'question',
  'answer',
  'decision',
  'term',
  'claim',
  'signature',
  'measure',
  'report',
  'communique',
  'correction',
] as const

export type Resting = {
  readonly kind: Kind
  readonly thing: Thing
  readonly fields: readonly string[]
}

/** What rests on a source, of what the reader may see: the thing and the fields ('*': all that is not said otherwise). */
export function restingOn(visit: Visit, source: string): Resting[] {
  return kinds.flatMap((kind) =>
    [...visit.org.things(kind)].flatMap((thing): Resting[] => {
      const fields = Object.entries(thing.sources ?? {}).flatMap(([field, ids]) =>
        ids.includes(source) ? [field] : [],
      )
      return fields.length > 0 && mayRead(visit, kind, thing.id) ? [{ kind, thing, fields }] : []
    }),
  )
}

export function sourcePage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org } = visit
  const source = get(org, 'source', id)
  if (source === undefined) return undefined
  const resting = restingOn(visit, id)
  const heading = source.notional
    ? notional(language, text(visit, source.title))
    : text(visit, source.title)
  const body = html`${title({
    crumbs: [{ href: here(visit, '/sources'), label: say(language, 'menu-sources') }],
    heading,
    lead: source.notional ? say(language, 'source-notional') : undefined,
  })}${factsLine([
    ...(source.publisher
      ? [{ label: say(language, 'source-publisher'), value: source.publisher }]
      : []),
    {
      label: say(language, 'source-day'),
      value: source.on ? imprecise(language, source.on) : notStated(language),
    },
    ...(source.url
      ? [
          {
            label: say(language, 'source-address'),
            value: html`<a href="${source.url}" rel="noreferrer">${source.url}</a>`,
          },
        ]
      : []),
    { label: say(language, 'entry'), value: entryLink(source.made) },
  ])}${section({
    id: 'facts',
    label: say(language, 'source-facts'),
    note: say(language, 'source-facts-count', { count: resting.length }),
    content:
      resting.length === 0
        ? emptyState(say(language, 'source-facts-none'), say(language, 'source-facts-none-then'))
        : restingTable(visit, resting.slice(0, SHOWN_MAX)),
  })}`
  return {
    title: wordsOf(visit, source.title),
    body: width(body),
    rests: [source.made, ...resting.map(({ thing }) => thing.made)],
    json: {
      source,
      facts: resting.map(({ kind, thing, fields }) => ({ kind, id: thing.id, fields })),
    },
  }
}

function restingTable(visit: Visit, resting: readonly Resting[]) {
  const { language } = visit
  return table({
    caption: say(language, 'source-facts'),
    columns: [
      { head: say(language, 'source-thing') },
      { head: say(language, 'source-thing-kind'), phone: 'bare' },
      { head: say(language, 'source-fields') },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: resting.map(({ kind, thing, fields }) => {
      const path = addressOf(kind, thing.id)
      const name = nameOf(visit, kind, thing.id)
      return {
        cells: [
          path ? html`<a href="${here(visit, path)}">${name}</a>` : name,
          say(language, `thing-${kind}`),
          html`${fields.map((field, i) => html`${i > 0 && ', '}${field === '*' ? say(language, 'sources-whole') : html`<span class="mono">${field}</span>`}`)}`,
          entryLink(thing.made),
        ],
      }
    }),
  })
}
