import { html, raw } from 'hono/html'
import { dayInText } from '../../text/dates.ts'
import { type Language, ownName, pageLanguages } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { typeset } from '../../text/typeset.ts'
import { firstFonts, iconPath, stylesheetPath } from './assets.ts'
import { mark } from './mark.ts'
import type { Markup, Words } from './markup.ts'
import { linkState } from './link-state.ts'
import { type Preview, previewTags } from './preview.ts'
import { type Proof, proofFault, proofFooter } from './proof.ts'

/** The parts of the organisation every page leads to, in the order of the menu. */
export const menu = [
  'sessions',
  'decisions',
  'posts',
  'people',
  'members',
  'record',
  'search',
] as const

export type MenuItem = (typeof menu)[number]

export type Page = {
  language: Language
  /** Path and query of this page, so that the language switch stays on it. */
  address: string
  /** Of the browser's tab; the organisation's name follows it. */
  title: string
  organisation: { name: string; members: number }
  current?: MenuItem
  /** The sample organisation says so on every page, print included. */
  sample?: boolean
  /** Looking at the past: the bar stays on every page until left. */
  past?: { day?: string; entry?: number; backHref: string } | undefined
  /** The local persona who acts, where sign-in is by persona. */
  persona?: { name: Words; changeHref: string } | undefined
  /** Right of the languages: «Войти», or who is signed in. */
  account?: Words | undefined
  proof?: Proof | undefined
  /** What others show of a link to it; absent where the page is not as everyone may read it. */
  preview?: Preview | undefined
  /** Everything inside <main>; sections outside `.page` may be full bands. */
  body: Words
  /** Feeds and other forms of the same page. */
  alternates?: readonly { type: string; href: string; title: string }[]
  scripts?: readonly string[]
  /** Where the page's parts are streamed, and through which entry they stand on it. */
  following?:
    | { readonly stream: string; readonly from: number; readonly stays?: boolean | undefined }
    | undefined
}

/** A whole page: sample strip, header, menu, body, proof, foot. It works without script. */
export function shell(page: Page): Markup {
  const { language, past, persona, proof, body } = page
  return framed(
    page,
    html`<header>${strip(page)}${head(page)}${past && pastBar(language, past)}${persona && personaBar(language, persona)}
${proof?.fault && proofFault(language)}</header><main id="main" tabindex="-1">${body}</main>
${page.following && linkState(language)}${proof && proofFooter(language, proof)}${foot(language)}`,
  )
}

/** What is the same in every frame: the head, what the script needs to know, the way past the frame, the paint. */
export function framed(page: Page, frame: Words): Markup {
  const { language, organisation } = page
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${page.title} — ${organisation.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${stylesheetPath}">${firstFonts(language).map(
    (path) => html`<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`,
  )}<link rel="icon" href="${iconPath}" type="image/svg+xml">
${page.preview && previewTags(language, page.title, organisation.name, page.preview)}${page.alternates?.map(({ type, href, title }) => html`<link rel="alternate" type="${type}" href="${href}" title="${title}">`)}
${page.scripts?.map((src) => html`<script type="module" src="${src}"></script>`)}</head><body${following(page)}>
${printHead(page)}<a class="skip" href="#main">${say(language, 'skip-to-content')}</a>
${frame}${paint()}</body></html>`
}

/** What the script that follows the record needs to know. A page that stays goes on following in the background. */
export function following({ following }: Pick<Page, 'following'>): Markup | '' {
  if (!following) return ''
  const stays = following.stays ? html` data-stays` : ''
  return html` data-stream="${following.stream}" data-from="${following.from}"${stays}`
}

/** What <main> holds inside the page's width. */
export function width(content: Words): Markup {
  return html`<div class="page">${content}</div>`
}

/** The bar over a page of the past, until the reader leaves it. */
export function pastBar(language: Language, past: NonNullable<Page['past']>): Markup {
  return html`<div class="past-bar"><div class="page">${mark('triangle', pastSentence(language, past))}
<a href="${past.backHref}">${say(language, 'back-to-today')}</a></div></div>`
}

function pastSentence(
  language: Language,
  { day, entry }: { day?: string; entry?: number },
): string {
  const args = {
    day: day === undefined ? '' : dayInText(language, day),
    entry: String(entry ?? ''),
  }
  if (entry === undefined) return say(language, 'past-day', args)
  return day === undefined
    ? say(language, 'past-entry', args)
    : say(language, 'past-day-and-entry', args)
}

/** Says on every page that a local persona acts and nobody has proved who they are. */
export function personaBar(language: Language, persona: NonNullable<Page['persona']>): Markup {
  return html`<div class="persona"><div class="page"><span>${say(language, 'persona-acting')} <b>${persona.name}</b></span>
<span class="quiet">${say(language, 'persona-only-here')}</span><a href="${persona.changeHref}">${say(language, 'persona-change')}</a></div></div>`
}

/** The organisation's sign: a ring of ticks, one a member; above fifteen members, no ring. */
export function ring(members: number): Markup | '' {
  if (members < 2 || members > 15) return ''
  const size = members <= 8 ? 5.2 : 3.6
  const ticks = Array.from({ length: members }, (_, i) => {
    const turn = Math.round((i * 3600) / members) / 10
    return `<path d="M${-size / 2} -13.5h${size}v${size}h${-size}z" transform="rotate(${turn})"/>`
  })
  return html`<svg class="ring" width="30" height="30" viewBox="-15 -15 30 30" fill="currentColor" aria-hidden="true">${raw(ticks.join(''))}</svg>`
}

/** Patterns and soft edges that bars on any timeline refer to; once a page. */
export function paint(): Markup {
  return html`<svg class="paint" aria-hidden="true"><defs>
<linearGradient id="paint-in"><stop offset="0" stop-color="#fff" stop-opacity=".05"/><stop offset="1" stop-color="#fff"/></linearGradient>
<linearGradient id="paint-out"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity=".05"/></linearGradient>
<mask id="paint-soft-start" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#paint-in)"/></mask>
<mask id="paint-soft-end" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#paint-out)"/></mask>
<pattern id="paint-acting" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M3 0v6" stroke-width="1.8"/></pattern>
<pattern id="paint-reading" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M3 0v6" stroke-width="1.8"/></pattern>
</defs></svg>`
}

/** This page in another language: the same address with `lang` set. */
export function addressIn(language: Language, address: string): string {
  const [path = '/', query = ''] = address.split('?')
  const asked = new URLSearchParams(query)
  asked.set('lang', language)
  return `${path}?${asked}`
}

function printHead({ language, organisation, sample }: Page): Markup {
  return html`<div class="print-only print-head" aria-hidden="true"><div><span>${organisation.name}</span>
${sample && html`<span>${say(language, 'sample-in-print')}</span>`}</div></div>`
}

function strip({ language, address, sample, account }: Page): Markup {
  return html`<div class="strip"><div class="page">${sample ? html`<p>${say(language, 'sample-notice')}</p>` : html`<span></span>`}
${languageSwitch({ language, address, account })}</div></div>`
}

/** This page in the other languages, and who is signed in. */
export function languageSwitch({
  language,
  address,
  account,
}: Pick<Page, 'language' | 'address' | 'account'>): Markup {
  const choice = (code: Language) =>
    code === language
      ? html`<span aria-current="true" lang="${code}">${ownName(code)}</span>`
      : html`<a href="${addressIn(code, address)}" lang="${code}" hreflang="${code}">${ownName(code)}</a>`
  return html`<nav class="languages" aria-label="${say(language, 'languages')}">${pageLanguages.map(choice)}${account}</nav>`
}

function head({ language, organisation, current }: Page): Markup {
  const item = (part: MenuItem) =>
    html`<li><a href="/${part}"${part === current ? html` aria-current="page"` : ''}>${say(language, `menu-${part}`)}</a></li>`
  return html`<div class="head"><div class="page">
<a class="organisation" href="/">${ring(organisation.members)}<span>${typeset(organisation.name)}</span></a>
<button class="menu-open" type="button" popovertarget="menu">${say(language, 'menu')}</button>
<nav class="menu" id="menu" popover aria-label="${say(language, 'menu')}">
<button class="menu-close" type="button" popovertarget="menu" popovertargetaction="hide">${say(language, 'menu-close')}</button>
<ul>${menu.map(item)}</ul></nav></div></div>`
}

function foot(language: Language): Markup {
  return html`<footer class="foot"><div class="page"><ul>
<li><a href="/rules">${say(language, 'foot-rules')}</a></li><li><a href="/data">${say(language, 'foot-data')}</a></li>
<li><a href="/accessibility">${say(language, 'foot-accessibility')}</a></li></ul>
<span>${say(language, 'foot-made-with')}</span></div></footer>`
}
