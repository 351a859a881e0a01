// What the rulebook requires for the question that is open, in words, and which of its rules says so.
import { html } from 'hono/html'
import { answersTo, outcomeOf } from '../../rules/decide/outcome.ts'
import type { Thing } from '../../rules/organisation.ts'
import type { Reason } from '../../rules/rulebook/outcome.ts'
import { localised } from '../../text/language.ts'
import { sayReason } from '../../text/reasons.ts'
import { say } from '../../text/say.ts'
import type { Markup, Words } from '../look/markup.ts'
import { notional } from '../look/mark.ts'
import { anchorOf, namesFor } from '../pages/why.ts'
import type { Visit } from '../visit.ts'
import { asksForObjections, presentFor } from './questions.ts'

/** «Чтобы принять: …», with the rule that says so. */
export function required(visit: Visit, question: Thing<'question'>): Markup {
  const { language } = visit
  const lines = deciding(visit, question).map((reason) => {
    const needed = sayReason(language, reason, namesFor(visit)).needed
    return html`<p class="required">${say(language, 'desk-required', { needed })} ${ruleOf(visit, question, reason)}</p>`
  })
  return html`${lines}`
}

/** The rule by which the question is decided, linked. */
export function decidingRule(visit: Visit, question: Thing<'question'>): Words | undefined {
  const [first] = deciding(visit, question)
  return first && ruleOf(visit, question, first)
}

/** The conditions that decide, as they stand with the answers given; where those leave it open, as if all were in favour. */
function deciding({ org }: Visit, question: Thing<'question'>): readonly Reason[] {
  const present = presentFor(org, question)
  const favour = asksForObjections(question) ? 'no-objection' : 'yes'
  const inFavour = Object.fromEntries(present.map((member) => [member, favour]))
  const supposed = [answersTo(org, question.id), inFavour].map((answers) => outcomeOf(org, question, answers, present))
  const found = supposed.find((outcome) => 'result' in outcome && outcome.reasons.some(decides))
  return found && 'result' in found ? found.reasons.filter(decides) : []
}

const decides = ({ condition, decides }: Reason) =>
  decides !== false && condition !== 'quorum' && condition !== 'participants'

function ruleOf({ language }: Visit, question: Thing<'question'>, { rule, number, notional: supposed }: Reason): Words {
  if (number === null) return ''
  const words = typeof number === 'string' ? number : localised(number, language).value
  const link = html`<a class="rule" href="/rules?on=${question.on}#${anchorOf(question.rulebook, rule ?? '')}">${words}</a>`
  return supposed ? notional(language, link) : link
}
