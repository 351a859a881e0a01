import { html } from 'hono/html'
import { ownName } from '../../text/language.ts'
import { typeset } from '../../text/typeset.ts'
import type { Markup, Words } from './markup.ts'

/** One text in one language, a paragraph an item. `standing` says which it is: authentic, or whose translation. */
export type LanguageText = {
  lang: string
  standing: Words
  /** Where the wording is from: «составлен для образца». */
  origin?: Words | undefined
  paragraphs: readonly { words: Words; heading?: boolean }[]
}

/**
 * Two texts side by side, a row a paragraph, so that both start level. On a phone one of them, with a switch that needs no
 * script. Once a page.
 */
export function languagePair(first: LanguageText, other: LanguageText): Markup {
  const rows = Math.max(first.paragraphs.length, other.paragraphs.length)
  const row = (_: unknown, i: number) =>
    html`${paragraph(first, i, 'first-text')}${paragraph(other, i, 'second-text')}`
  return html`<div class="pair">${phoneSwitch(first.lang, other.lang)}<div class="texts">
${over(first, 'first-text')}${over(other, 'second-text')}${Array.from({ length: rows }, row)}</div></div>`
}

export function singleText(text: LanguageText): Markup {
  return html`<div class="texts single">${over(text, '')}${text.paragraphs.map((_, i) => paragraph(text, i, ''))}</div>`
}

export type Tab = { label: Words; href?: string; current?: boolean }

/** The languages a text can be read in. One without a text is a disabled tab that says why, not a missing one. */
export function languageTabs(label: string, tabs: readonly Tab[], aside?: Words): Markup {
  const tab = ({ label, href, current }: Tab) => {
    if (href === undefined) return html`<span>${label}</span>`
    return html`<a href="${href}"${current ? html` aria-current="true"` : ''}>${label}</a>`
  }
  return html`<nav class="tabs" aria-label="${label}">${tabs.map(tab)}${aside && html`<span class="aside">${aside}</span>`}</nav>`
}

function phoneSwitch(first: string, other: string): Markup {
  const [one, two] = [ownName(first), ownName(other)]
  return html`<div class="text-switch" role="radiogroup" aria-label="${one}, ${two}">
<label lang="${first}"><input type="radio" name="text-shown" checked>${one}</label>
<label lang="${other}"><input type="radio" name="text-shown" class="show-second">${two}</label></div>`
}

function over({ lang, standing, origin }: LanguageText, place: string): Markup {
  return html`<div class="over ${place}" lang="${lang}"><span>${standing}</span>${origin && html`<span>${origin}</span>`}</div>`
}

function paragraph(text: LanguageText, i: number, place: string): Markup {
  const part = text.paragraphs[i]
  if (part === undefined) return html`<div class="${place}"></div>`
  const words = typeof part.words === 'string' ? typeset(part.words) : part.words
  const set = part.heading
    ? html`<h3 class="paragraph heading">${words}</h3>`
    : html`<p class="paragraph">${words}</p>`
  return html`<div class="${place}" lang="${text.lang}">${set}</div>`
}
