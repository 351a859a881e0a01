// The record: how many entries, their root, and the entries newest first, a hundred a page.
import { html } from 'hono/html'
import type { Entry } from '../../../record/entry.ts'
import { founded } from '../../../rules/organisation.ts'
import { dayInText } from '../../../text/dates.ts'
import { quantity } from '../../../text/numbers.ts'
import { say } from '../../../text/say.ts'
import { inZone } from '../../../text/times.ts'
import { pathTree } from '../../look/path-tree.ts'
import { emptyState, figures, links, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { entriesTable } from './entries-table.ts'
import { mayReadEntry } from '../../../audience/may-read.ts'

const SHOWN = 100

export function recordPage(visit: Visit): Page {
  const { language, clerk, query, org } = visit
  const heading = say(language, 'menu-record')
  // Under an embargo the public's record ends before it, and has the root that it had then.
  const size = visit.newest + 1
  const root = size === 0 ? clerk.head().root : clerk.rootAt(size)
  const before = Math.min(size, Math.max(0, pageOf(query.get('before')) ?? size))
  const first = Math.max(0, before - SHOWN)
  const entries = entriesOf(visit, first, before)
  const [newest] = entries
  const zone = founded(org)?.timeZone ?? 'UTC'
  const table = entriesTable(visit, say(language, 'entries-all'), entries, zone)
  const body = html`${title({ heading, lead: say(language, 'record-lead') })}
${figures([
  { label: say(language, 'record-size'), value: quantity(language, size) },
  {
    label: say(language, 'record-root'),
    value: html`<span class="hash">${root.toString('base64')}</span>`,
  },
  ...(newest && before === size
    ? [
        {
          label: say(language, 'record-newest'),
          value: dayInText(language, inZone(newest.at, zone).day),
        },
      ]
    : []),
])}${size > 1 && section({ id: 'tree', label: say(language, 'record-tree', { entry: String(size - 1) }), wide: true, content: pathTree(language, size, size - 1) })}
${section({
  id: 'entries',
  label: say(language, 'entries-all'),
  note: say(language, 'record-zone', { zone }),
  content:
    size === 0
      ? emptyState(say(language, 'record-empty'), say(language, 'record-empty-then'))
      : html`${table}${links(
          first > 0
            ? html`<a href="/record?before=${first}">${say(language, 'record-earlier', { from: String(Math.max(0, first - SHOWN)), to: String(first - 1) })}</a>`
            : '',
          before < size
            ? html`<a href="/record?before=${Math.min(size, before + SHOWN)}">${say(language, 'record-later', { from: String(before), to: String(Math.min(size, before + SHOWN) - 1) })}</a>`
            : '',
        )}`,
})}${meaning(visit)}`
  return {
    title: heading,
    current: 'record',
    body: width(body),
    rests: entries.map(({ n }) => n),
    json: {
      size,
      root: root.toString('base64'),
      entries: entries.map((entry) => entryLine(visit, entry)),
    },
  }
}

function pageOf(asked: string | null): number | undefined {
  return asked !== null && /^\d{1,12}$/.test(asked) ? Number(asked) : undefined
}

/** Entries [first, before), newest first. */
function entriesOf({ clerk }: Visit, first: number, before: number): Entry[] {
  const found: Entry[] = []
  for (let n = before - 1; n >= first; n--) {
    const entry = clerk.entry(n)
    if (entry) found.push(entry)
  }
  return found
}

/** One entry as a line of the list, for programs; of a sealed one only that it is there. */
export function entryLine(visit: Visit, entry: Entry) {
  const { n, at, on, by, act } = entry
  if (!mayReadEntry(visit, entry)) return { n, at, sealed: true }
  return {
    n,
    at,
    on,
    by,
    act: act.type,
    events: entry.events.map(({ type, id }) => ({ type, id })),
  }
}

/** What the record proves, and what it does not. */
function meaning({ language }: Visit) {
  const lines = (keys: readonly string[]) =>
    html`<ul class="rows">${keys.map((words) => html`<li>${words}</li>`)}</ul>`
  return section({
    id: 'meaning',
    label: say(language, 'record-meaning'),
    content: html`<div class="columns"><div><h3>${say(language, 'record-proves')}</h3>${lines([
      say(language, 'record-proves-place'),
      say(language, 'record-proves-past'),
    ])}</div><div><h3>${say(language, 'record-proves-not')}</h3>${lines([
      say(language, 'record-proves-not-truth'),
      say(language, 'record-proves-not-all'),
      say(language, 'record-proves-not-time'),
    ])}</div></div>`,
  })
}
