// Fields of one kind each: texts in several languages, a choice, a thing on record, an order, a beginning, a file.
import { html } from 'hono/html'
import type { FieldError } from '../../rules/acts.ts'
import { allOf, founded } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { fieldErrorWords } from '../doors/field-error-words.ts'
import {
  fieldset,
  fileField,
  hiddenField,
  languagesField,
  type Option,
  radios,
  selectField,
  textField,
} from '../look/forms.ts'
import { notice } from '../look/answers.ts'
import type { Markup, Words } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import type { Asked } from './asked.ts'
import { optionsOf } from './choices.ts'
import { fieldLabel } from '../../telling/field-words.ts'
import type { Filled } from './filled.ts'

/** A form being drawn: the act it tells, what it says so far, and what is wrong with that. */
export type Drawing = {
  readonly visit: Visit
  readonly type: string
  readonly filled: Filled
  readonly errors: readonly FieldError[]
  /** Rows asked for beyond those filled, by the path of their group. */
  readonly moreRows: string | undefined
}

/** As many as a text may be in. */
const LANGUAGES_MAX = 12

/** Languages a record may be kept in, offered when an organisation is founded. */
export const recordLanguages = ['ru', 'en', 'kk', 'ky', 'tg', 'be', 'hy', 'fr', 'es', 'ar', 'zh']

/** The error of a field, of the whole field where it is a group. */
export function errorAt({ visit, errors }: Drawing, path: string): string | undefined {
  const error = errors.find((one) => one.path === path)
  return error && fieldErrorWords(visit.language, error)
}

export type Base = {
  readonly name: string
  readonly label: Words
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly required: boolean
}

export function drawTexts(
  drawing: Drawing,
  asked: Asked & { most: number | undefined },
  base: Base,
): Markup {
  const { filled } = drawing
  const languages = textLanguages(drawing, base.name)
  const errors = Object.fromEntries(
    languages
      .map((code) => [code, errorAt(drawing, `${base.name}.${code}`)] as const)
      .filter(([, error]) => error),
  )
  return languagesField({
    ...base,
    languages,
    values: Object.fromEntries(languages.map((code) => [code, filled.one(`${base.name}.${code}`)])),
    errors,
    long: asked.field === 'long-text' || (asked.most ?? 0) > 300,
    ...(asked.most ? { maxlength: asked.most } : {}),
  })
}

/** The organisation's languages, and any other that the form has a field for or was asked for. Before the founding, those chosen. */
function textLanguages({ visit, filled }: Drawing, path: string): string[] {
  const chosen = filled.all('languages')
  const own = founded(visit.org)?.languages ?? (chosen.length > 0 ? chosen : ['ru', 'en'])
  const written = filled.names
    .filter((name) => name.startsWith(`${path}.`))
    .map((name) => name.slice(path.length + 1))
  const others = [...written, filled.one('more-language')].filter((code) =>
    /^[a-z]{2,3}$/.test(code),
  )
  return [...new Set([...own, ...others.slice(0, LANGUAGES_MAX)])]
}

/** A few choices stand side by side, all to be seen; many, or those in rows, fold into a list. */
export function drawChoice(
  base: Base & { value: string },
  options: Option[],
  choose: string,
  compact: boolean,
): Markup {
  if (compact || options.length > 5) return selectField({ ...base, options, empty: choose })
  return radios({ ...base, options })
}

export function drawRef(
  drawing: Drawing,
  kind: Parameters<typeof optionsOf>[1],
  base: Base & { value: string },
): Markup {
  const options = optionsOf(drawing.visit, kind, drawing.filled)
  if (options.length === 0) return nothingToChoose(drawing, kind, base)
  const known = base.value === '' || options.some(({ value }) => value === base.value)
  const every = known ? options : [...options, { value: base.value, label: base.value }]
  return selectField({ ...base, options: every, empty: say(drawing.visit.language, 'form-choose') })
}

/** An optional choice with nothing to choose from is left out; a required one says what has to be entered first. */
export function nothingToChoose({ visit }: Drawing, kind: string, base: Base): Markup {
  if (!base.required) return html``
  const words = say(visit.language, 'form-none-to-choose', {
    kind: say(visit.language, `kind-${kind}`),
  })
  return html`<div class="field" id="${base.name}"><p class="label">${base.label}</p>${notice(words)}</div>`
}

export function drawOrder(
  drawing: Drawing,
  kind: Parameters<typeof optionsOf>[1],
  base: Base,
): Markup {
  const { visit, filled } = drawing
  const items = optionsOf(visit, kind, filled)
  const fields = items.map(({ value, label }, i) =>
    textField({
      name: `${base.name}:${value}`,
      label: say(visit.language, 'form-order-of', { item: String(label) }),
      value: filled.names.includes(`${base.name}:${value}`)
        ? filled.one(`${base.name}:${value}`)
        : String(i + 1),
      width: 'brief',
      inputmode: 'numeric',
      maxlength: 3,
    }),
  )
  if (items.length === 0) return nothingToChoose(drawing, kind, base)
  return html`<div id="${base.name}">${fieldset(base.label, base.error ?? base.hint, html`${fields}`)}</div>`
}

export function drawBegin(drawing: Drawing, base: Base): Markup {
  const { visit, filled } = drawing
  const { language } = visit
  const sittings = optionsOf(visit, 'sitting', filledBut(filled, 'sitting'))
  const hows = [
    'day',
    'at-once',
    'not-said',
    ...(sittings.length > 0 ? ['opening', 'closing'] : []),
  ]
  const options = hows.map((value) => ({ value, label: say(language, `begin-${value}`) }))
  const fields = html`${radios({
    name: `${base.name}.how`,
    label: base.label,
    hint: undefined,
    options,
    value: filled.one(`${base.name}.how`) || 'day',
  })}
${textField({ name: `${base.name}.date`, label: say(language, 'begin-date'), hint: base.hint, value: filled.one(`${base.name}.date`) || filled.one(base.name), width: 'brief', maxlength: 40, error: base.error })}
${sittings.length > 0 && selectField({ name: `${base.name}.sitting`, label: say(language, 'begin-sitting'), options: sittings, value: filled.one(`${base.name}.sitting`), empty: say(language, 'form-choose') })}`
  return html`<div class="form" id="${base.name}">${fields}</div>`
}

export function drawFile({ visit, filled }: Drawing, base: Base, digest: string): Markup {
  const already =
    digest !== '' && notice(html`${filled.one('fileName')} <span class="hash">${digest}</span>`)
  return html`${already}${digest !== '' && hiddenField(base.name, digest)}${fileField({
    ...base,
    name: `${base.name}-file`,
    label: optional(
      visit.language,
      fieldLabel(visit.language, '.', { name: 'digest', field: 'digest' }),
    ),
    required: false,
  })}`
}

export function className({ visit }: Drawing, name: string): string {
  for (const book of allOf(visit.org, 'rulebook')) {
    const said = titleOfClass(book.book, name, visit.language)
    if (said) return said
  }
  return name
}

/** A rulebook may give its classes titles; where it does not, the class is called by its name. */
function titleOfClass(
  book: Readonly<Record<string, unknown>>,
  name: string,
  language: string,
): string | undefined {
  const versions = Array.isArray(book.versions) ? (book.versions as Record<string, unknown>[]) : []
  for (const version of versions) {
    const written = (version.classes as Record<string, { title?: unknown }> | undefined)?.[name]
    const title = written?.title
    if (typeof title === 'string') return title
    if (typeof title === 'object' && title !== null)
      return (title as Record<string, string>)[language] ?? name
  }
  return undefined
}

export function optional(language: Visit['language'], label: Words): Markup {
  return html`${label} <span class="quiet">${say(language, 'form-optional')}</span>`
}

function filledBut(filled: Filled, name: string): Filled {
  return { ...filled, one: (asked) => (asked === name ? '' : filled.one(asked)) }
}
