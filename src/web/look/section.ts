import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { typeset } from '../../text/typeset.ts'
import type { Markup, Words } from './markup.ts'

export type Section = {
  label: Words
  /** A quiet line or more under the label. */
  note?: Words | undefined
  content: Words
  /** All 1200 px, with the label above: for courses, timelines and pairs of texts. */
  wide?: boolean
  /** Anchor, unique on the page. */
  id: string
}

/** A part of a page under a 2 px rule: label column left, content right. Its heading names it; it is no landmark. */
export function section({ label, note, content, wide, id }: Section): Markup {
  return html`<section class="section${wide ? ' wide' : ''}" id="${id}">
<div class="label"><h2 id="${id}-label">${label}</h2>${note && html`<div class="note">${note}</div>`}</div>
<div class="content">${content}</div>
</section>`
}

/** A section on a band of sheet across the page, for search. Stands outside `.page`. */
export function band(part: Section): Markup {
  return html`<div class="band"><div class="page">${section(part)}</div></div>`
}

/** Crumbs, the one h1, its lead and states. `over` is a quiet line above; `home` is set in 50 px. */
export function title(page: {
  heading: Words
  crumbs?: { href?: string; label: Words }[]
  over?: Words | undefined
  lead?: Words | undefined
  states?: Words[]
  home?: boolean
}): Markup {
  return html`${page.crumbs && crumbs(page.crumbs)}<div class="title${page.home ? ' home' : ''}">
${page.over && html`<p class="over">${page.over}</p>`}<h1>${typeof page.heading === 'string' ? typeset(page.heading) : page.heading}</h1>
${page.lead && html`<p class="lead">${page.lead}</p>`}
${page.states && html`<div class="states">${page.states.map((state) => html`<span>${state}</span>`)}</div>`}</div>`
}

function crumbs(path: { href?: string; label: Words }[]): Markup {
  const step = ({ href, label }: { href?: string; label: Words }) =>
    href ? html`<a href="${href}">${label}</a>` : label
  return html`<ol class="crumb">${path.map((part) => html`<li>${step(part)}</li>`)}</ol>`
}

export type Fact = { label: Words; value: Words }

/** Facts under a title: label over value, side by side; rows on a phone. */
export function factsLine(facts: readonly Fact[]): Markup {
  return html`<dl class="facts">${facts.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

/** Label and value, a line each, the entry at the right edge. `broad` for the width of a whole section. */
export function pairs(
  rows: readonly (Fact & { entry?: Words | undefined })[],
  width: 'narrow' | 'broad' = 'narrow',
): Markup {
  return html`<dl class="pairs ${width}">${rows.map(
    ({ label, value, entry }) =>
      html`<div><dt>${label}</dt><dd>${value}</dd>${entry && html`<dd class="entry">${entry}</dd>`}</div>`,
  )}</dl>`
}

/** The number of one entry, linked to its page in the record. */
export function entryLink(entry: number): Markup {
  return html`<a class="entry" href="/record/${entry}">${entry}</a>`
}

/** A run of entries «380–425», linked to the first. */
export function entryRun(first: number, last: number): Markup {
  return first === last
    ? entryLink(first)
    : html`<a class="entry" href="/record/${first}">${first}–${last}</a>`
}

/** The link to the reasons: always the same word, dotted, right of the outcome. */
export function whyLink(language: Language, href: string): Markup {
  return html`<a class="why" href="${href}">${say(language, 'why')}</a>`
}

/** What is absent, what will appear, on what it depends; and the act that would change it, if any. */
export function emptyState(absent: Words, whatThen: Words, act?: Words): Markup {
  return html`<div class="empty"><h3>${absent}</h3><p class="note">${whatThen}</p>${act}</div>`
}

/** Who holds a post now and who is next, side by side. */
export function holders(
  people: readonly { state: Words; name: Words; from: Words; term: Words; next: boolean }[],
): Markup {
  return html`<div class="holders">${people.map(
    ({ state, name, from, term, next }) => html`<div class="holder${next ? ' next' : ''}">
<p>${state}</p><p class="name">${name}</p><p class="quiet">${from}</p><p class="quiet">${term}</p></div>`,
  )}</div>`
}

/** The top of the home page: the one loud thing at the left, what comes next at the right. */
export function hero(main: Words, aside: { id: string; label: Words; content: Words }): Markup {
  return html`<div class="hero"><div>${main}</div><section class="aside" aria-labelledby="${aside.id}">
<h2 id="${aside.id}">${aside.label}</h2>${aside.content}</section></div>`
}

/** A row of links under a title or an outcome. */
export function links(...content: Words[]): Markup {
  return html`<p class="links">${content}</p>`
}

/** Parts side by side that stand under each other on a phone. */
export function columns(...parts: Words[]): Markup {
  return html`<div class="columns">${parts.map((part) => html`<div>${part}</div>`)}</div>`
}

/** A link a line, with a quiet word at the right edge: organs, files, feeds. */
export function linkRows(rows: readonly { link: Words; aside?: Words | undefined }[]): Markup {
  return html`<ul class="rows">${rows.map(
    ({ link, aside }) =>
      html`<li><span>${link}</span>${aside && html`<span class="quiet">${aside}</span>`}</li>`,
  )}</ul>`
}

/** A few large figures in a row, each with its label over it: size, time, witnesses, path. */
export function figures(
  parts: readonly { label: Words; value: Words; details?: readonly Words[] }[],
): Markup {
  return html`<dl class="figures">${parts.map(
    ({ label, value, details }) => html`<div><dt>${label}</dt><dd class="value">${value}</dd>
${details?.map((detail) => html`<dd>${detail}</dd>`)}</div>`,
  )}</dl>`
}
