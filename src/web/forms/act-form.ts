// One page for every act: its form, and what came of sending it.
import type { AskedBefore } from '../../telling/asked-before.ts'
import { askedField, questionsShown } from './asked-first.ts'
import { randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import type { ActType, FieldError } from '../../rules/acts.ts'
import { rolesFor } from '../../rules/decide.ts'
import type { Refusal } from '../../rules/event.ts'
import { allOf, founded } from '../../rules/organisation.ts'
import { offeredLanguages, ownName } from '../../text/language.ts'
import { list } from '../../text/numbers.ts'
import { say } from '../../text/say.ts'
import { fieldErrorWords } from '../doors/field-error-words.ts'
import { nameOfThing } from '../../telling/names.ts'
import { refusalWords } from '../../telling/refusal-words.ts'
import { localPath } from '../doors/local-path.ts'
import { personaName } from '../persona.ts'
import { errorSummary, notice, refusalBox } from '../look/answers.ts'
import {
  button,
  buttons,
  checkboxes,
  form,
  hiddenField,
  linkButton,
  selectField,
} from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import { signInAgain, signInHasEnded } from '../sign-in/sign-in-again.ts'
import { signInNeededPage } from '../sign-in/sign-in-needed.ts'
import type { Visit } from '../visit.ts'
import { type Asked, askedFor } from './asked.ts'
import { actConsequence, actName, fieldLabel } from '../../telling/field-words.ts'
import type { Drawing } from './field-kinds.ts'
import { drawField } from './fields.ts'
import { datesShown, seenField } from './dates-read.ts'
import type { DateRead, Filled } from './filled.ts'
import { templates } from './templates.ts'

export type FormState = {
  readonly filled: Filled
  readonly errors?: readonly FieldError[]
  readonly refusal?: Refusal
  /** The act could not be written; the same form may be sent again. */
  readonly notRecorded?: boolean
  /** The sign-in had ended; the form stands as it was typed. */
  readonly signInAgain?: boolean
  /** Dates that were read from words: shown back, and laid when the form is sent again. */
  readonly datesRead?: readonly DateRead[]
  /** What is asked before the act is taken: it is taken when the form is sent again. */
  readonly asked?: readonly AskedBefore[]
  readonly moreRows?: string | undefined
  readonly status?: number
}

export function actFormPage(visit: Visit, type: ActType, state: FormState): Page {
  const { language } = visit
  const heading = actName(language, type)
  const { filled, errors = [], moreRows } = state
  const drawing: Drawing = { visit, type, filled, errors, moreRows }
  const asked = idsLast(askedFor(type).filter(({ name }) => !ofTheFile(askedFor(type), name)))
  const back = localPath(filled.one('back'), '/desk')
  const withFile = askedFor(type).some(({ field }) => field === 'digest')
  return {
    title: heading,
    rests: [],
    status: state.status ?? 200,
    body: width(
      html`${title({
        heading,
        lead: actConsequence(language, type),
        crumbs: [{ href: '/desk', label: say(language, 'desk') }, { label: heading }],
      })}${trouble(drawing, state)}<div class="text-column desk-form">${form(
        `/desk/acts/${type}`,
        html`${hiddenField('act', filled.one('act') || newActId())}${hiddenField('back', back)}${state.datesRead && seenField(state.datesRead)}${state.asked && askedField(state.asked)}
${asked.map((one) => html`${drawField(drawing, one)}${one.field === 'json' && type === 'rulebook.adopt' && templateChoice(visit)}`)}
${withFile && carriedFile(filled)}${sourcesField(drawing)}
${buttons(button(heading, { look: 'main' }), linkButton(say(language, 'form-cancel'), back))}
${asked.some(({ field }) => field === 'long-text') && moreLanguage(visit)}`,
        withFile ? 'multipart/form-data' : undefined,
      )}</div>`,
    ),
  }
}

/** The persona may not lay this act, or there is none. */
export function notYoursPage(visit: Visit, type: ActType): Page {
  if (signInHasEnded(visit)) return signInNeededPage(visit, visit.path)
  const { language } = visit
  const heading = actName(language, type)
  const roles = rolesFor(type)
    .filter((role) => role !== 'clock')
    .map((role) => say(language, `role-${role}`))
  const words = visit.by
    ? say(language, 'form-not-yours', {
        roles: list(language, roles),
        persona: personaName(visit, visit.by),
      })
    : say(language, 'form-sign-in')
  const change = `/personas?back=${encodeURIComponent(`/desk/acts/${type}`)}`
  return {
    title: heading,
    rests: [],
    status: visit.by ? 403 : 401,
    json: { error: { code: visit.by ? 'not-yours' : 'nobody', message: words } },
    body: width(html`${title({ heading })}${notice(words)}
${visit.personas && buttons(linkButton(say(language, 'personas-title'), change, 'main'))}`),
  }
}

/** An act's own id, made with its form: the same form sent twice is the same act, and gets the same receipt. */
export function newActId(): string {
  return `desk-${randomUUID()}`
}

/** What went wrong, above the form: nothing typed is lost below. */
export function trouble(
  { visit, errors, type }: Pick<Drawing, 'visit' | 'errors' | 'type'>,
  state: FormState,
  fields: readonly Asked[] = askedFor(type as ActType),
): Markup {
  const { language } = visit
  if (state.signInAgain) return signInAgain(visit)
  if (state.notRecorded) return notice(say(language, 'turned-away-not-recorded'))
  if (state.refusal) return html`${refusalOf(visit, state.refusal)}`
  if (state.datesRead)
    return datesShown(language, state.datesRead, (path) =>
      labelOfPath(visit, type, fields, path.replace(/\.date$/, '')),
    )
  if (state.asked) return questionsShown(language, state.asked)
  if (errors.length === 0) return html``
  return errorSummary(
    language,
    errors.map((error) => ({
      field: error.path,
      words: `${labelOfPath(visit, type, fields, error.path)}: ${fieldErrorWords(language, error)}`,
    })),
  )
}

export function refusalOf(visit: Visit, refusal: Refusal): Markup {
  const { sentence, rule, ruleSays, ruleHref, needed, got, instead } = refusalWords(visit, refusal)
  return refusalBox(visit.language, {
    sentence,
    rule: ruleHref
      ? html`<a href="${ruleHref}">${rule}</a>. ${(ruleSays ?? '').replace(/\.$/, '')}`
      : rule,
    needed,
    got,
    instead,
  })
}

/** «Состав делегации, Лицо»: the labels of a path's fields; language codes and row numbers are left as they are. */
function labelOfPath(
  { language }: Visit,
  type: string,
  fields: readonly Asked[],
  path: string,
): string {
  const steps: string[] = []
  let asked = fields
  for (const part of path.split('.')) {
    const one = asked.find(({ name }) => name === part)
    if (one) {
      steps.push(fieldLabel(language, type, one))
      const chosen = 'options' in one ? one.options.flatMap(({ of }) => of) : []
      asked = 'of' in one ? one.of : chosen
    } else if (/^\d+$/.test(part))
      steps.push(say(language, 'form-row', { number: String(Number(part) + 1) }))
    else if (part !== '') steps.push(part)
  }
  return steps.join(', ')
}

function sourcesField({ visit, filled }: Drawing): Markup {
  const sources = allOf(visit.org, 'source')
  if (sources.length === 0) return html``
  const { language } = visit
  const options = sources.map((source) => ({
    value: source.id,
    label: nameOfThing(visit, 'source', source),
  }))
  const open = filled.all('sources').length > 0 ? html` open` : ''
  return html`<details class="more"${open}><summary>${say(language, 'field-sources')}</summary>${checkboxes(
    {
      name: 'sources',
      label: say(language, 'field-sources'),
      hint: say(language, 'hint-sources'),
      options,
      values: filled.all('sources'),
    },
  )}</details>`
}

/** A text may be in a language that is none of the organisation's: a field for it is added without script. */
export function moreLanguage({ language, org }: Visit): Markup {
  const own = founded(org)?.languages ?? []
  const options = offeredLanguages
    .filter((code) => !own.includes(code))
    .map((value) => ({ value, label: ownName(value) }))
  return html`<details class="more"><summary>${say(language, 'form-more-language')}</summary><div class="form">${selectField(
    {
      name: 'more-language',
      label: say(language, 'text-language'),
      options,
      empty: say(language, 'form-choose'),
    },
  )}${button(say(language, 'form-more-language-add'), { name: 'more', value: 'language' })}</div></details>`
}

function templateChoice({ language }: Visit): Markup {
  const options = templates().map(({ id, title }) => ({
    value: id,
    label: title[language] ?? title.en ?? id,
  }))
  return html`<div class="form">${selectField({ name: 'template', label: say(language, 'form-template'), options, empty: say(language, 'form-choose') })}
${button(say(language, 'form-template-use'), { name: 'more', value: 'template' })}</div>`
}

/** An id is made up where none is given, so it is asked for last; a member's code is part of its name. */
function idsLast(asked: readonly Asked[]): Asked[] {
  const late = (one: Asked) => one.field === 'new-id' && one.kind !== 'member'
  return [...asked.filter((one) => !late(one)), ...asked.filter(late)]
}

/** What is known of a file is read off the file, not asked for. */
function ofTheFile(fields: readonly Asked[], name: string): boolean {
  return (
    fields.some(({ field }) => field === 'digest') &&
    ['fileName', 'mediaType', 'bytes'].includes(name)
  )
}

function carriedFile(filled: Filled): Markup {
  return html`${['fileName', 'mediaType', 'bytes'].map((name) => filled.one(name) !== '' && hiddenField(name, filled.one(name)))}`
}
