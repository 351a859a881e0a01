// An act that needs nothing more to be said: a button that lays it, or the sentence of the rules that stands against it.
import { html } from 'hono/html'
import { type ActType, parseAct } from '../../rules/acts.ts'
import { mayLayAct } from '../../rules/decide.ts'
import type { Refusal } from '../../rules/event.ts'
import { say } from '../../text/say.ts'
import { refusalWords } from '../doors/refusal-words.ts'
import type { ActInOrder } from '../look/answers.ts'
import { button, hiddenField, linkButton } from '../look/forms.ts'
import type { Markup, Words } from '../look/markup.ts'
import { addressWithout } from '../page.ts'
import type { Visit } from '../visit.ts'
import { newActId } from './act-form.ts'
import { actConsequence, actName } from './field-words.ts'

/** Fields as a form names them: `title.en`, `people.0.person`. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>

/** A form of one button. What is refused comes back as the whole form of the act. */
export function oneClick(
  visit: Visit,
  type: ActType,
  fields: FormFields,
  label: Words,
  look: 'main' | 'plain' = 'plain',
): Markup {
  const hidden = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => hiddenField(name, one)),
  )
  return html`<form class="one-click" data-lay method="post" action="/desk/acts/${type}">${actIdField(visit)}
${hiddenField('back', backTo(visit))}${hidden}${button(label, { look })}</form>`
}

/** The act's own id: a page made for many readers leaves it to each of them, a page of one's own brings it. */
export function actIdField(visit: Visit): Markup {
  return hiddenField('act', visit.streamed ? '' : newActId())
}

/** The address of an act's form with what is known filled in, and the way back here. */
export function formHref(visit: Visit, type: ActType, fields: FormFields = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one)
  query.set('back', backTo(visit))
  return `/desk/acts/${type}?${query}`
}

/** The desk page that the reader is on, without the receipt of the act before. */
export function backTo(visit: Visit): string {
  return addressWithout(visit, 'receipt', 'lang')
}

export type Candidate = {
  readonly type: ActType
  /** The act as it would be laid, to ask the rules whether it is in order. */
  readonly act: Readonly<Record<string, unknown>>
  /** What the button sends; absent where more has to be said first, and the form is opened with `prefill`. */
  readonly fields?: FormFields
  readonly prefill?: FormFields
  readonly name?: Words
  /** What follows from it now, where more can be said than in general. */
  readonly consequence?: Words
  readonly main?: boolean
}

/** The act among those in order: with its button, or with the reason why it is not possible now. Undefined: another's act. */
export function inOrder(visit: Visit, candidate: Candidate): ActInOrder | undefined {
  const { language, by } = visit
  const { type, fields, prefill, main } = candidate
  if (!by || !mayLayAct(type, by.role)) return undefined
  const name = candidate.name ?? actName(language, type)
  const refusal = refusalTo(visit, type, candidate.act)
  if (refusal) {
    const { sentence } = refusalWords(visit, refusal)
    const blocked = inTheWay.has(refusal.code) ? ('refused' as const) : ('later' as const)
    return { name, consequence: sentence, blocked, label: say(language, `not-now-${blocked}`) }
  }
  const look = main ? 'main' : 'plain'
  const label = say(language, fields ? 'do-it' : 'do-it-further')
  return {
    name,
    consequence: candidate.consequence ?? actConsequence(language, type),
    button: fields
      ? oneClick(visit, type, fields, label, look)
      : linkButton(label, formHref(visit, type, prefill), look),
  }
}

/** What the rules would say to an act laid now; nothing is recorded. */
export function refusalTo(visit: Visit, type: ActType, fields: Readonly<Record<string, unknown>>): Refusal | undefined {
  const parsed = parseAct({ id: 'try', type, ...fields })
  if ('errors' in parsed || !visit.by) return undefined
  const decided = visit.clerk.tryAct(parsed.act, visit.by)
  return 'refusal' in decided ? decided.refusal : undefined
}

/** Refused because something else has to be ended first, rather than because its time has not come. */
const inTheWay = new Set([
  'question-open',
  'item-open',
  'another-item-open',
  'another-question-open',
  'another-sitting-open',
  'session-has-open-sitting',
  'session-closed',
  'floor-taken',
])
