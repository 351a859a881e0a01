import { html } from 'hono/html'
import { ownName } from '../../text/language.ts'
import { shape } from './mark.ts'
import type { Markup, Words } from './markup.ts'

/** What every field has. The error says what to do, with an example, and stands above the control. */
export type Field = {
  name: string
  label: Words
  hint?: Words | undefined
  error?: Words | undefined
  required?: boolean
  /** Where the same name stands twice on a page. */
  id?: string
}

export type Option = { value: string; label: Words; hint?: Words | undefined }

export type TextField = Field & {
  value?: string | undefined
  type?: 'text' | 'search' | 'url' | 'email' | 'number'
  width?: 'brief' | 'medium' | 'full'
  maxlength?: number
  autocomplete?: string
  inputmode?: 'numeric' | 'text'
  placeholder?: string
  lang?: string
}

export function textField(field: TextField): Markup {
  const { value, type, width, maxlength, autocomplete, inputmode, placeholder, lang } = field
  return inField(
    field,
    html`<input class="input ${width ?? ''}" type="${type ?? 'text'}"${attributes({
      ...common(field),
      value,
      maxlength,
      autocomplete: autocomplete ?? 'off',
      inputmode,
      placeholder,
      lang,
    })}>`,
  )
}

/** A day or an imprecise date as people write it; what it becomes is read at the door. */
export function dayField(
  field: Omit<TextField, 'width' | 'type' | 'inputmode' | 'maxlength'>,
): Markup {
  return textField({ ...field, width: 'brief', maxlength: 40 })
}

export function textArea(
  field: Field & { value?: string | undefined; rows?: number; maxlength?: number; lang?: string },
): Markup {
  const { value, rows, maxlength, lang } = field
  // The first line break after the tag is not part of the text, so one is given away.
  return inField(
    field,
    html`<textarea class="input full"${attributes({ ...common(field), rows: rows ?? 5, maxlength, lang })}>
${value ?? ''}</textarea>`,
  )
}

/** `empty` is the first, unchosen option: a sentence such as «Выберите орган». */
export function selectField(
  field: Field & { options: readonly Option[]; value?: string | undefined; empty?: string },
): Markup {
  const { options, value, empty } = field
  return inField(
    field,
    html`<select class="input medium"${attributes(common(field))}>
${empty !== undefined && html`<option value="">${empty}</option>`}
${options.map((option) => html`<option value="${option.value}"${attributes({ selected: option.value === value })}>${option.label}</option>`)}</select>`,
  )
}

export function fileField(field: Field & { accept?: string }): Markup {
  return inField(
    field,
    html`<input class="input" type="file"${attributes({ ...common(field), accept: field.accept })}>`,
  )
}

export function radios(
  field: Field & { options: readonly Option[]; value?: string | undefined },
): Markup {
  return choices(field, 'radio', field.value === undefined ? [] : [field.value])
}

export function checkboxes(
  field: Field & { options: readonly Option[]; values?: readonly string[] },
): Markup {
  return choices(field, 'checkbox', field.values ?? [])
}

/** One text in several languages: a field a language, named `name.ru`, `name.en`. */
export function languagesField(
  field: Field & {
    languages: readonly string[]
    values?: Readonly<Partial<Record<string, string>>>
    errors?: Readonly<Partial<Record<string, Words>>>
    long?: boolean
    maxlength?: number
  },
): Markup {
  const { name, languages, values, errors, long, required, maxlength } = field
  const one = (lang: string) => {
    const part = {
      name: `${name}.${lang}`,
      label: html`<span lang="${lang}">${ownName(lang)}</span>`,
      lang,
      value: values?.[lang],
      error: errors?.[lang],
      ...(field.id === undefined ? {} : { id: `${field.id}.${lang}` }),
      ...(required === undefined ? {} : { required: required && lang === languages[0] }),
      ...(maxlength === undefined ? {} : { maxlength }),
    }
    return long ? textArea(part) : textField({ ...part, width: 'full' })
  }
  return group(field, html`${languages.map(one)}`, 'languages-group')
}

/** Several fields under one legend. */
export function fieldset(legend: Words, hint: Words | undefined, content: Words): Markup {
  return html`<fieldset class="group"><legend>${legend}</legend>${hint && html`<p class="hint">${hint}</p>`}
<div class="form">${content}</div></fieldset>`
}

export function hiddenField(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}">`
}

/** A form that posts and takes its errors from the page's summary, not from the browser's bubbles. */
export function form(action: string, content: Words, encoding?: 'multipart/form-data'): Markup {
  return html`<form class="form" method="post" action="${action}"${attributes({ enctype: encoding })} novalidate>${content}</form>`
}

/** Black only when this is the one expected next act of the page. A confirming step follows where the label ends in «…». */
export function button(
  label: Words,
  part: { look?: 'main' | 'plain'; name?: string; value?: string } = {},
): Markup {
  const main = part.look === 'main' ? ' main' : ''
  return html`<button class="button${main}" type="submit"${attributes({ name: part.name, value: part.value })}>${label}</button>`
}

export function linkButton(label: Words, href: string, look: 'main' | 'plain' = 'plain'): Markup {
  return html`<a class="button${look === 'main' ? ' main' : ''}" href="${href}">${label}</a>`
}

export function buttons(...content: Words[]): Markup {
  return html`<div class="buttons">${content}</div>`
}

/** One line with its button joined to it, as on the home page: a search. */
export function searchField(part: {
  name: string
  label: Words
  value?: string
  placeholder?: string
  button: Words
}): Markup {
  const { name, label, value, placeholder } = part
  return html`<div class="field"><label class="hidden" for="${name}">${label}</label><div class="input-with-button">
<input class="input" type="search" maxlength="200"${attributes({ id: name, name, value, placeholder })}>${button(part.button, { look: 'main' })}</div></div>`
}

function inField(field: Field, control: Markup): Markup {
  return html`<div class="field"><label for="${idOf(field)}">${field.label}</label>${hintAndError(field)}${control}</div>`
}

function group(field: Field, content: Markup, extra = ''): Markup {
  const described = describedBy(field)
  return html`<fieldset class="group ${extra}" id="${idOf(field)}"${attributes({ 'aria-describedby': described })}>
<legend>${field.label}</legend>${hintAndError(field)}${content}</fieldset>`
}

function choices(
  field: Field & { options: readonly Option[] },
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
): Markup {
  const one = ({ value, label, hint }: Option, i: number) => {
    const id = `${idOf(field)}-${i}`
    return html`<div class="option"><input type="${type}"${attributes({
      id,
      name: field.name,
      value,
      checked: chosen.includes(value),
      'aria-describedby': hint ? `${id}-hint` : undefined,
    })}><label for="${id}">${label}</label>${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}</div>`
  }
  return group(field, html`${field.options.map(one)}`)
}

function hintAndError(field: Field): Markup {
  const id = idOf(field)
  return html`${field.hint && html`<p class="hint" id="${id}-hint">${field.hint}</p>`}
${field.error && html`<p class="error" id="${id}-error">${shape('cross')}<span>${field.error}</span></p>`}`
}

function common(field: Field) {
  return {
    id: idOf(field),
    name: field.name,
    required: field.required,
    'aria-invalid': field.error ? 'true' : undefined,
    'aria-describedby': describedBy(field),
  }
}

function describedBy(field: Field): string | undefined {
  const id = idOf(field)
  return (
    [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ') ||
    undefined
  )
}

function idOf(field: Field): string {
  return field.id ?? field.name
}

/** Attributes that have a value; true stands bare. */
function attributes(all: Record<string, string | number | boolean | undefined>): Markup {
  return html`${Object.entries(all).map(([name, value]) => {
    if (value === undefined || value === false) return ''
    return value === true ? html` ${name}` : html` ${name}="${value}"`
  })}`
}
