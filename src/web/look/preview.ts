// What others show of a link to a page: its title and one sentence (Open Graph, ogp.me). Whoever makes a preview is nobody in
// particular, so a page has these lines only as everyone may read it.
import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import type { Markup } from './markup.ts'

export type Preview = {
  /** 'article' for what is cited, 'website' for what changes from day to day. */
  readonly kind: 'article' | 'website'
  readonly description: string
}

const locales: Readonly<Record<Language, string>> = { ru: 'ru_RU', en: 'en_GB' }

export function previewTags(
  language: Language,
  title: string,
  organisation: string,
  { kind, description }: Preview,
): Markup {
  return html`<meta name="description" content="${description}"><meta property="og:type" content="${kind}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:site_name" content="${organisation}"><meta property="og:locale" content="${locales[language]}">`
}
