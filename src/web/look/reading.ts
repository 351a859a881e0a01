import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { type MarkKind, mark } from './mark.ts'
import { type Markup, second, type Words } from './markup.ts'

/** What a proposed field is: those very words, turned by a rule, reasoned, said nowhere, or said and not read. */
export const bases = ['stated', 'normalised', 'inferred', 'not-stated', 'unread'] as const

export type Basis = (typeof bases)[number]

/** Words of a report and the number of the field that rests on them; offsets in UTF-16 units of the text as given. */
export type MarkedSpan = {
  start: number
  end: number
  basis: Exclude<Basis, 'not-stated'>
  /** None for words that belong to a number elsewhere. */
  number?: number
  /** Why the words are not read, in a word or two, shown behind them. */
  reason?: string
}

export type ProposedField = {
  /** The number at its words; none where no words say it. */
  number?: number | undefined
  label: Words
  /** A value, or an empty control to fill in; never a suggestion where nothing is stated. */
  value: Words
  note?: Words | undefined
  /** Absent where the group as a whole says it. */
  basis?: Basis
}

const marks: Record<Basis, MarkKind> = {
  stated: 'disc',
  normalised: 'equals',
  inferred: 'diamond',
  'not-stated': 'dashed-ring',
  unread: 'triangle',
}

/** The mark and word of a field's basis. */
export function basisMark(language: Language, basis: Basis): Markup {
  return mark(marks[basis], say(language, `basis-${basis}`))
}

/** How many fields there are of each basis; what there is none of is left out. */
export function basisCounts(language: Language, counts: Readonly<Record<Basis, number>>): Markup {
  const some = bases.filter((basis) => counts[basis] > 0)
  return html`<div class="legend plain">${some.map((basis) => mark(marks[basis], `${say(language, `basis-${basis}`)} ${counts[basis]}`))}</div>`
}

/**
 * A report with its words marked: one line under what is stated, two under what was normalised, dots under what was
 * inferred; what was not read is grey over dashes, with the reason. After its words stands the number of the field, which
 * leads to it. Spans may overlap.
 */
export function markedReport(text: string, lang: string, spans: readonly MarkedSpan[]): Markup {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '')
  return html`<div class="report" lang="${lang}">${paragraphs.map(
    ({ 0: line, index }) => html`<p>${markedLine(text, index, index + line.length, spans)}</p>`,
  )}</div>`
}

/**
 * What is proposed under one heading: number, field, value, basis. `aside` is its act, or what has to be mended first.
 * `unread`: what the report says and the program does not propose, grey.
 */
export function proposalGroup(
  language: Language,
  group: {
    id: string
    heading: Words
    aside: Words
    fields: readonly ProposedField[]
    unread?: boolean
  },
): Markup {
  return html`<section class="proposal${group.unread === true && ' unread'}" aria-labelledby="${group.id}">
<div class="proposal-head"><h3 id="${group.id}">${group.heading}</h3><div>${group.aside}</div></div>
<ul>${group.fields.map((field) => proposedField(language, field))}</ul></section>`
}

function proposedField(
  language: Language,
  { number, label, value, note, basis }: ProposedField,
): Markup {
  const at = number === undefined ? '' : html` id="field-${number}"`
  const to = number !== undefined && html`<a href="#words-${number}">${number}</a>`
  return html`<li${at}><span class="number">${to}</span><span class="label">${label}</span>
<span class="value">${value}${note && second(note)}</span><span class="basis">${basis && basisMark(language, basis)}</span></li>`
}

function markedLine(
  text: string,
  from: number,
  to: number,
  spans: readonly MarkedSpan[],
): Markup[] {
  const here = spans.filter(({ start, end }) => start < to && end > from && start < end)
  const cuts = here.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])
  const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => piece(text, start, edges[i + 1]!, here))
}

function piece(text: string, from: number, to: number, spans: readonly MarkedSpan[]): Markup {
  const over = spans.filter(({ start, end }) => start <= from && end >= to)
  const words = text.slice(from, to)
  const basis = weight.find((one) => over.some((span) => span.basis === one))
  if (basis === undefined) return html`${words}`
  const ending = over.filter(({ end }) => end === to)
  const numbers = new Set(ending.flatMap(({ number }) => number ?? []))
  const reasons = new Set(ending.flatMap(({ reason }) => reason ?? []))
  return html`<mark class="words ${basis}">${words}${[...numbers].map(
    (number) =>
      html`<a class="to-field" id="words-${number}" href="#field-${number}">${number}</a>`,
  )}${[...reasons].map((reason) => html` <span class="reason">${reason}</span>`)}</mark>`
}

/** Where spans of several bases lie over the same words, the one that asks most of the reader shows; what is read, first. */
const weight: readonly MarkedSpan['basis'][] = ['normalised', 'stated', 'inferred', 'unread']
