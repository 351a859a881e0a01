// How the middle of the screen is set: two halves, words in two languages as large as they fit, sums.
import { html } from 'hono/html'
import { typeset } from '../../text/typeset.ts'
import type { Markup, Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import type { Sum } from '../../telling/answer-sums.ts'
import { isCrowded } from './screen-members.ts'
import type { Situation } from '../../telling/situation.ts'

export function both(left: Markup, right: Markup): Markup {
  return html`<div class="screen-main">${left}${right}</div>`
}

type Second = { readonly lang: string; readonly words: string } | undefined

export function words(
  visit: Visit,
  situation: Situation,
  over: Words,
  title: string,
  second?: Second,
  then?: Words,
): Markup {
  const size = sizeOf(title.length + (isCrowded(visit, situation) ? 70 : 0))
  return html`<div class="screen-words ${size}"><p class="over">${over}</p><h1>${typeset(title)}</h1>
${second && html`<p class="second-title" lang="${second.lang}">${typeset(second.words)}</p>`}${then && html`<p class="then">${then}</p>`}</div>`
}

/** The longer the title, the smaller its letters, so that none of it is lost. */
export function sizeOf(length: number): string {
  if (length <= 110) return 'size-1'
  if (length <= 190) return 'size-2'
  return length <= 330 ? 'size-3' : 'size-4'
}

export function sums(all: readonly Sum[], head?: Markup): Markup {
  return html`<div class="screen-aside">${head}<dl class="screen-sums">${all.map(
    ({ word, count }) => html`<div><dt>${word}</dt><dd>${count}</dd></div>`,
  )}</dl></div>`
}
