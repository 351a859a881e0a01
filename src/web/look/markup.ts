import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { localised, type Versions } from '../../text/language.ts'

/** Escaped markup as `html` makes it. */
export type Markup = ReturnType<typeof html>

/** What a component takes where words stand: a string, which it escapes, or markup made before. */
export type Words = string | Markup

/** A text of the record in the page's language, or in another one that says so by `lang`. */
export function inLanguage(
  versions: Versions,
  language: Language,
  inOrder?: readonly string[],
): Words {
  const { value, lang } = localised(versions, language, inOrder)
  return lang === language ? value : html`<span lang="${lang}">${value}</span>`
}

/** A second, quieter line under a value in a table or a list. */
export function second(words: Words): Markup {
  return html`<span class="second">${words}</span>`
}
