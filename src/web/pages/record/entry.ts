// One entry of the record: what happened, who laid it and when, on which sources it rests, its bytes and their hash.
import { html } from 'hono/html'
import type { Entry } from '../../../record/entry.ts'
import { founded } from '../../../rules/organisation.ts'
import { fileSize } from '../../../text/numbers.ts'
import { knows, say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Words } from '../../look/markup.ts'
import { pathTree } from '../../look/path-tree.ts'
import { factsLine, links, pairs, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { timeOf } from './entries-table.ts'
import { eventSaid, happened, laidBy } from './happened.ts'
import { mayReadEntry } from '../../../audience/may-read.ts'
import { sourceLinks } from '../sourced.ts'

export function entryPage(visit: Visit, { n = '' }: Params): Page | undefined {
  const { language, clerk } = visit
  const number = /^\d{1,12}$/.test(n) ? Number(n) : undefined
  const line = number === undefined ? undefined : clerk.line(number)
  const entry = number === undefined ? undefined : clerk.entry(number)
  if (line === undefined || entry === undefined || line.n > visit.newest) return undefined
  const heading = say(language, 'entry-title', { entry: String(line.n) })
  const leaf = line.leaf.toString('base64')
  const seen = mayReadEntry(visit, entry)
  const size = visit.newest + 1
  const body = html`${title({
    crumbs: [{ href: '/record', label: say(language, 'menu-record') }],
    heading,
    lead: happened(visit, entry),
  })}${seen ? told(visit, entry) : sealed(visit)}
${section({
  id: 'bytes',
  label: say(language, 'entry-bytes'),
  note: say(language, 'entry-bytes-note'),
  content: html`${pairs([
    { label: say(language, 'file-size'), value: fileSize(language, line.bytes.length) },
    { label: say(language, 'entry-leaf'), value: html`<span class="hash">${leaf}</span>` },
  ])}${seen && html`<p class="hash">${line.bytes.toString('utf8')}</p>`}`,
})}${size > 1 && section({ id: 'tree', label: say(language, 'record-tree', { entry: String(line.n) }), wide: true, content: pathTree(language, size, line.n) })}
${links(
  line.n > 0
    ? html`<a href="/record/${line.n - 1}">${say(language, 'entry-before', { entry: String(line.n - 1) })}</a>`
    : '',
  line.n + 1 < size
    ? html`<a href="/record/${line.n + 1}">${say(language, 'entry-after', { entry: String(line.n + 1) })}</a>`
    : '',
  html`<a href="/record?before=${line.n + 1}">${say(language, 'entry-in-list')}</a>`,
)}`
  return {
    title: heading,
    current: 'record',
    body: width(body),
    rests: [line.n],
    json: seen
      ? { entry, leaf, bytes: line.bytes.length }
      : { n: line.n, sealed: true, leaf, bytes: line.bytes.length },
  }
}

function sealed({ language }: Visit) {
  return html`<p class="note">${mark('hatched-square', say(language, 'entry-sealed-note'))}</p>`
}

function told(visit: Visit, entry: Entry) {
  const { language, org } = visit
  const zone = founded(org)?.timeZone ?? 'UTC'
  const { sources } = entry.act
  return html`${factsLine([
    { label: say(language, 'entry-time'), value: html`${timeOf(visit, entry, zone)} (${zone})` },
    { label: say(language, 'entry-by'), value: laidBy(visit, entry) },
    { label: say(language, 'entry-act'), value: html`<span class="mono">${entry.act.type}</span>` },
    { label: say(language, 'entry-release'), value: entry.release },
  ])}
${section({
  id: 'events',
  label: say(language, 'entry-made'),
  content: html`<ol class="rows">${entry.events.map((event) => html`<li><span>${eventSaid(visit, event)}</span></li>`)}</ol>`,
})}
${
  sources &&
  section({
    id: 'sources',
    label: say(language, 'menu-sources'),
    content: pairs(
      Object.keys(sources).map((field) => ({
        label: sourcedField(visit, entry.act.type, field),
        value: sourceLinks(visit, sources, field),
      })),
      'broad',
    ),
  })
}`
}

/** What a field is called where its sources are named; its own name where no form asks for it. */
function sourcedField({ language }: Visit, type: string, field: string): Words {
  if (field === '*') return say(language, 'sources-whole')
  const key = [
    `sources-of-${field}`,
    `field-${type.replace('.', '-')}-${field}`,
    `field-${field}`,
  ].find(knows)
  return key ? say(language, key) : html`<span class="mono">${field}</span>`
}
