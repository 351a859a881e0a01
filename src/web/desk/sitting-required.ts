// What the rulebook requires for the question that is open, in words, and which of its rules says so.
import { html } from 'hono/html'
import type { Thing } from '../../rules/organisation.ts'
import type { Reason } from '../../rules/rulebook/outcome.ts'
import { localised } from '../../text/language.ts'
import { requiredFor } from '../../telling/required.ts'
import { sayReason } from '../../telling/reasons.ts'
import { say } from '../../text/say.ts'
import type { Markup, Words } from '../look/markup.ts'
import { supposition } from '../look/mark.ts'
import { anchorOf } from '../pages/decision/why.ts'
import { namesFor } from '../../telling/reasons.ts'
import type { Visit } from '../visit.ts'
import { answeredOpenly } from '../../telling/questions.ts'
import { whyOf } from './why-link.ts'

/** «Чтобы принять: …», with the rule that says so. */
export function required(visit: Visit, question: Thing<'question'>): Markup {
  const { language } = visit
  const lines = requiredFor(visit.org, question).map((reason) => {
    const needed = sayReason(language, reason, namesFor(visit)).needed
    return html`${say(language, 'desk-required', { needed })} ${ruleOf(visit, question, reason)}`
  })
  const whatIf = answeredOpenly(question)
    ? html` ${whyOf(visit, question, `/desk/questions/${question.id}/what-if`, 'what-if')}`
    : ''
  return html`<p class="required">${lines}${whatIf}</p>`
}

/** Of an election: the majority that the rules ask for, and their rule. */
export function requiredToElect(
  { language }: Visit,
  { majority, rule }: Thing<'election'>,
): Markup {
  const needed = say(language, `choice-majority-${majority}`)
  const cited = typeof rule === 'object' ? localised(rule, language).value : rule
  return html`<p class="required">${say(language, 'desk-required-to-elect', { needed })}${cited && html` ${cited}`}</p>`
}

/** The rule by which the question is decided, linked. */
export function decidingRule(visit: Visit, question: Thing<'question'>): Words | undefined {
  const [first] = requiredFor(visit.org, question)
  return first && ruleOf(visit, question, first)
}

function ruleOf(
  { language }: Visit,
  question: Thing<'question'>,
  { rule, number, notional: supposed }: Reason,
): Words {
  if (number === null) return ''
  const words = typeof number === 'string' ? number : localised(number, language).value
  const link = html`<a class="rule" href="/rules?on=${question.on}#${anchorOf(question.rulebook, rule ?? '')}">${words}</a>`
  return supposed ? supposition(link) : link
}
