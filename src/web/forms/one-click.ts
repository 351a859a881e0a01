// An act that needs nothing more to be said: a button that lays it, or the sentence of the rules that stands against it.
import { html } from 'hono/html'
import { type ActType, parseAct } from '../../rules/acts.ts'
import { mayLayAct } from '../../rules/decide.ts'
import type { Refusal } from '../../rules/event.ts'
import { get } from '../../rules/organisation.ts'
import { list } from '../../text/numbers.ts'
import { knows, say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import { nameOf } from '../../telling/names.ts'
import { refusalWords } from '../../telling/refusal-words.ts'
import type { ActInOrder } from '../look/answers.ts'
import { button, hiddenField, linkButton } from '../look/forms.ts'
import type { Markup, Words } from '../look/markup.ts'
import { addressWithout } from '../page.ts'
import { zoneOf } from '../../telling/clock.ts'
import type { Visit } from '../visit.ts'
import { newActId } from './act-form.ts'
import { actConsequence, actName } from '../../telling/field-words.ts'

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
  /** Several buttons for one act: each with what it adds to `fields`, a short label, and what it is called in full. */
  readonly choices?: readonly {
    readonly fields: FormFields
    readonly label: Words
    readonly said: Words
  }[]
  readonly name?: Words
  /** What follows from it now, where more can be said than in general. */
  readonly consequence?: Words
  /** The rule it rests on, linked; absent: the standing rule of such acts, if there is one. */
  readonly rule?: Words | undefined
  readonly main?: boolean
}

/** The act among those in order: with its button, or with the reason why it is not possible now. Undefined: another's act. */
export function inOrder(visit: Visit, candidate: Candidate): ActInOrder | undefined {
  const { language, by } = visit
  const { type } = candidate
  if (!by || !mayLayAct(type, by.role)) return undefined
  const name = candidate.name ?? actName(language, type)
  const refusal = refusalTo(visit, type, candidate.act)
  if (refusal) {
    const blocked = inTheWay.has(refusal.code) ? ('refused' as const) : ('later' as const)
    return {
      name,
      consequence: against(visit, refusal),
      blocked,
      label: say(language, `not-now-${blocked}`),
    }
  }
  const rule = candidate.rule ?? standingRuleOf(visit, type)
  const consequence = candidate.consequence ?? actConsequence(language, type)
  const key = keyOf(visit, type)
  return {
    name,
    consequence: rule ? html`${consequence}. ${rule}` : consequence,
    ...(key ? { key } : {}),
    button: buttonsOf(visit, candidate),
  }
}

function buttonsOf(visit: Visit, { type, fields, prefill, choices, main }: Candidate): Words {
  const look = main ? 'main' : 'plain'
  if (choices)
    return html`<div class="choices">${choices.map((choice) =>
      oneClick(
        visit,
        type,
        { ...fields, ...choice.fields },
        html`${choice.label}<span class="hidden">: ${choice.said}</span>`,
        look,
      ),
    )}</div>`
  const label = verbOf(visit, type, fields !== undefined)
  return fields
    ? oneClick(visit, type, fields, label, look)
    : linkButton(label, formHref(visit, type, prefill), look)
}

/** «Открыть», and «Продлить…» where more has to be said first. */
function verbOf({ language }: Visit, type: ActType, atOnce: boolean): string {
  const name = type.replace('.', '-')
  if (!knows(`do-${name}`)) return say(language, atOnce ? 'do-it' : 'do-it-further')
  return atOnce
    ? say(language, `do-${name}`)
    : say(language, 'do-further', { act: say(language, `do-${name}`) })
}

/** What the rules would say to an act laid now; nothing is recorded. */
export function refusalTo(
  visit: Visit,
  type: ActType,
  fields: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  const parsed = parseAct({ id: 'try', type, ...fields })
  if ('errors' in parsed || !visit.by) return undefined
  const decided = visit.clerk.tryAct(parsed.act, visit.by)
  return 'refusal' in decided ? decided.refusal : undefined
}

/** The key that leads to an act's button; the same letter is never on the desk twice. */
export function keyOf({ language }: Visit, type: ActType): string | undefined {
  const name = type.replace('.', '-')
  return knows(`key-${name}`) ? say(language, `key-${name}`) : undefined
}

/** The sentence that stands against an act now, and the rule that says so. */
function against(visit: Visit, refusal: Refusal): Words {
  const { sentence, rule, ruleHref } = refusalWords(visit, refusal)
  return html`${untilWhen(visit, refusal) ?? sentence} <a class="rule" href="${ruleHref ?? '/rules'}">${rule}</a>`
}

/** As many members as a sentence names; of more it says how many. */
const NAMED_MOST = 8

/** «Можно с 12:54:06 или когда ответят Россия и Таджикистан»: what passes by itself says when. */
function untilWhen(visit: Visit, { code, facts }: Refusal): string | undefined {
  const { language, org } = visit
  const question =
    typeof facts.question === 'string' ? get(org, 'question', facts.question) : undefined
  if (code !== 'window-open' || !question || typeof facts.closesAt !== 'number') return undefined
  const time = inZone(facts.closesAt, zoneOf(visit, get(org, 'session', question.session))).seconds
  const waiting = (Array.isArray(facts.waiting) ? facts.waiting : []) as readonly string[]
  if (waiting.length === 0) return say(language, 'possible-from', { time })
  if (waiting.length > NAMED_MOST)
    return say(language, 'possible-from-or-all', { time, count: waiting.length })
  const members = list(
    language,
    waiting.map((member) => nameOf(visit, 'member', member)),
  )
  return say(language, 'possible-from-or', { time, members })
}

function standingRuleOf({ language }: Visit, type: ActType): Words | undefined {
  const number = standingRuleOfActs[type.slice(0, type.indexOf('.'))]
  if (number === undefined) return undefined
  return html`<a class="rule" href="/rules#S${number}">${say(language, 'standing-rule', { number: String(number) })}</a>`
}

/** Which standing rule speaks of acts with a thing of this kind. */
const standingRuleOfActs: Readonly<Record<string, number>> = {
  session: 9,
  sitting: 10,
  quorum: 12,
  agenda: 13,
  item: 14,
  floor: 15,
  speakers: 15,
  request: 15,
  question: 16,
  count: 16,
  proposal: 29,
  election: 30,
  candidate: 30,
  round: 30,
  poll: 31,
  minutes: 32,
  silence: 34,
  communique: 25,
}

/** Refused because something stands in the way, rather than because its time has not come. */
const inTheWay = new Set([
  'question-open',
  'item-open',
  'another-item-open',
  'another-question-open',
  'another-sitting-open',
  'session-has-open-sitting',
  'session-closed',
  'floor-taken',
  'election-open',
  'round-open',
  'no-more-extensions',
])
