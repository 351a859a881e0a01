// The fields of a form, drawn from what the act asks for and what the form says so far.
import { html } from 'hono/html'
import { ownName } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { button, checkboxes, fieldset, radios, textArea, textField } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import type { Asked } from './asked.ts'
import { classesOf, optionsOf } from './choices.ts'
import { choiceWord, fieldHint, fieldLabel } from '../../telling/field-words.ts'
import { rowsIn } from './filled.ts'
import {
  type Drawing,
  recordLanguages,
  errorAt,
  type Base,
  drawTexts,
  drawChoice,
  drawRef,
  nothingToChoose,
  drawOrder,
  drawBegin,
  drawFile,
  className,
  optional,
} from './field-kinds.ts'

export function drawField(drawing: Drawing, asked: Asked, prefix = ''): Markup {
  const { visit, type, filled } = drawing
  const { language } = visit
  const path = `${prefix}${asked.name}`
  const label = fieldLabel(language, type, asked)
  const base = {
    name: path,
    // In a row nothing is marked optional: the row itself is.
    label: asked.required || /\.\d+\.$/.test(prefix) ? label : optional(language, label),
    hint: fieldHint(language, type, asked),
    error: errorAt(drawing, path),
    required: asked.required && asked.field !== 'new-id',
  }
  const value = filled.one(path)
  switch (asked.field) {
    case 'new-id':
      return textField({ ...base, value, width: 'medium', maxlength: 64 })
    case 'line':
      return textField({
        ...base,
        value,
        ...(asked.most && asked.most > 60 ? {} : { width: 'medium' }),
      })
    case 'untranslated':
      return textArea({ ...base, value, rows: 12 })
    case 'text':
    case 'long-text':
      return drawTexts(drawing, asked, base)
    case 'day':
    case 'when':
    case 'instant':
    case 'number':
      return textField({
        ...base,
        value,
        width: 'brief',
        maxlength: 40,
        ...(asked.field === 'number' ? { inputmode: 'numeric' as const } : {}),
      })
    case 'yes-no':
      return checkboxes({
        ...base,
        label,
        options: [{ value: 'yes', label: say(language, 'choice-yes') }],
        values: [value],
      })
    case 'choice':
      return drawChoice(
        { ...base, value },
        asked.values.map((one) => ({
          value: one,
          label: choiceWord(language, type, asked.name, one),
        })),
        say(language, 'form-choose'),
        prefix !== '',
      )
    case 'class':
      return drawChoice(
        { ...base, value },
        classesOf(visit, filled).map((one) => ({ value: one, label: className(drawing, one) })),
        say(language, 'form-choose'),
        false,
      )
    case 'languages':
      return checkboxes({
        ...base,
        options: recordLanguages.map((code) => ({
          value: code,
          label: html`<span lang="${code}">${ownName(code)}</span>`,
        })),
        values: filled.all(path).length > 0 ? filled.all(path) : ['ru', 'en'],
      })
    case 'ref':
      return drawRef(drawing, asked.kind, { ...base, value })
    case 'refs': {
      const options = optionsOf(visit, asked.kind, filled)
      if (options.length === 0) return nothingToChoose(drawing, asked.kind, base)
      return checkboxes({ ...base, options, values: filled.all(path) })
    }
    case 'order':
      return drawOrder(drawing, asked.kind, base)
    case 'begin':
      return drawBegin(drawing, base)
    case 'json':
      return html`${textArea({ ...base, value, rows: 18 })}`
    case 'digest':
      return drawFile(drawing, base, value)
    case 'group':
      return fieldset(
        base.label,
        base.hint,
        html`${asked.of.map((one) => drawField(drawing, one, `${path}.`))}`,
      )
    case 'rows':
      return drawRows(drawing, asked, base)
    case 'one-of':
      return drawOneOf(drawing, asked, base)
    default:
      return asked satisfies never
  }
}

/** Rows that are filled, and a few spare ones; without script a button brings more. */
function drawRows(drawing: Drawing, asked: Asked & { of: readonly Asked[] }, base: Base): Markup {
  const { visit, filled, moreRows } = drawing
  const { language } = visit
  const known = rowsIn(base.name, filled)
  const empty = asked.required ? 3 : 1
  const first = known.length === 0 ? empty : 0
  const spare = first + (moreRows === base.name ? 3 : 0)
  const next = (known.at(-1) ?? -1) + 1
  const numbers = [...known, ...Array.from({ length: spare }, (_, i) => next + i)]
  const rows = numbers.map((number, i) =>
    fieldset(
      say(language, 'form-row', { number: String(i + 1) }),
      undefined,
      html`${asked.of.map((one) => drawField(drawing, { ...one, required: false }, `${base.name}.${number}.`))}`,
    ),
  )
  const error = base.error && html`<p class="error">${base.error}</p>`
  return html`<div class="form" id="${base.name}">${fieldset(
    base.label,
    base.hint,
    html`${error}${rows}${button(say(language, 'form-more-rows'), { name: 'more', value: base.name })}`,
  )}</div>`
}

/** First what it is about; then the fields of that, once it is said. */
function drawOneOf(
  drawing: Drawing,
  asked: Extract<Asked, { field: 'one-of' }>,
  base: Base,
): Markup {
  const { visit, filled, type } = drawing
  const { language } = visit
  const kind = filled.one(`${base.name}.kind`)
  const chosen = asked.options.find(({ value }) => value === kind)
  const options = asked.options.map(({ value }) => ({
    value,
    label: choiceWord(language, type, asked.name, value),
  }))
  const choice = radios({ ...base, name: `${base.name}.kind`, options, value: kind })
  const of = chosen
    ? html`${chosen.of.map((one) => drawField(drawing, one, `${base.name}.`))}`
    : button(say(language, 'form-next'), { name: 'more', value: base.name })
  return html`<div class="form" id="${base.name}">${choice}${of}</div>`
}
