// Why a question came out as it did, as rows of the reason table: the rulebook's reasons, then those of the post.
import { html } from 'hono/html'
import type { Outcome } from '../../../rules/kinds.ts'
import { ownedBy, type Thing, mustGet } from '../../../rules/organisation.ts'
import type { Reason as EngineReason } from '../../../rules/rulebook/outcome.ts'
import { namesFor, sayPostReason, sayReason } from '../../../telling/reasons.ts'
import { say } from '../../../text/say.ts'
import type { Words } from '../../look/markup.ts'
import { reasonTable, type Reason } from '../../look/reasons.ts'
import { notional } from '../../look/mark.ts'
import type { Markup } from '../../look/markup.ts'
import { entryLink, entryRun } from '../../look/section.ts'
import type { Visit } from '../../visit.ts'
import { isNotional } from '../../../telling/sources.ts'
import { wordsOf } from '../../../telling/names.ts'
import { touchOf } from '../../../telling/touches.ts'

/** The reasons of a closed question, none while it is open; or those of an outcome that is only supposed. */
export function reasonsOf(
  visit: Visit,
  question: Thing<'question'>,
  outcome: Outcome | undefined = question.outcome,
): Reason[] {
  const { language } = visit
  if (outcome === undefined) return []
  const names = namesFor(visit)
  const put = entryLink(question.made)
  const own = outcome.reasons.flatMap(withParts).map((reason): Reason => {
    const said = sayReason(language, reason, names)
    return {
      rule: ruleLink(visit, question, reason),
      about: said.about,
      needed: said.needed,
      got: isCountSupposed(visit, question, reason) ? notional(language, said.got) : said.got,
      outcome: outcomeOf(reason),
      entry: entryOfReason(visit, question, reason) ?? put,
    }
  })
  const posts = (outcome.post ?? []).map((reason): Reason => {
    const said = sayPostReason(language, reason, names)
    return {
      rule: html`<a href="/rules">${typeof reason.rule === 'string' ? reason.rule : wordsOf(visit, reason.rule)}</a>`,
      about: said.about,
      needed: said.needed,
      got: said.got,
      outcome: reason.met ? 'met' : 'not-met',
      entry: put,
    }
  })
  return [...own, ...posts]
}

export function whyTable(
  visit: Visit,
  question: Thing<'question'>,
  caption: string,
  outcome: Outcome | undefined = question.outcome,
): Markup {
  return reasonTable(visit.language, caption, reasonsOf(visit, question, outcome))
}

/** Whether no source states the figures: those of the outcome, or every answer that they are counted from. */
function isCountSupposed(
  visit: Visit,
  question: Thing<'question'>,
  { condition }: EngineReason,
): boolean {
  if (isNotional(visit, question.sources, 'outcome')) return true
  const answers = ownedBy(visit.org, 'answer', question.id)
  const fromAnswers = condition !== 'quorum' && condition !== 'earlier-vote' && answers.length > 0
  return fromAnswers && answers.every(({ sources }) => isNotional(visit, sources, 'answer'))
}

/** A joined condition says its parts after it, each with its own figures. */
function withParts(reason: EngineReason): EngineReason[] {
  return [reason, ...(reason.parts ?? []).flatMap(withParts)]
}

function ruleLink(visit: Visit, question: Thing<'question'>, reason: EngineReason): Words {
  const { language } = visit
  if (reason.number === null) return say(language, 'rule-not-numbered')
  const number = typeof reason.number === 'string' ? reason.number : wordsOf(visit, reason.number)
  const link = html`<a href="/rules?on=${question.on}#${anchorOf(question.rulebook, reason.rule ?? '')}">${number}</a>`
  return reason.notional ? notional(language, link) : link
}

/** Where a rule of a rulebook stands on the page of the rules. */
export function anchorOf(rulebook: string, rule: string): string {
  return `${rulebook.replaceAll('/', '-')}-${rule}`
}

/** The entries a reason rests on: the answers, or the quorum of the sitting. */
function entryOfReason(
  visit: Visit,
  question: Thing<'question'>,
  reason: EngineReason,
): Words | undefined {
  if (reason.condition === 'quorum') {
    const quorate =
      question.sitting === undefined
        ? undefined
        : touchOf(visit, 'sitting.quorate', question.sitting)
    return quorate && entryLink(quorate.entry.n)
  }
  const answers = ownedBy(visit.org, 'answer', question.id).map((answer) => answer.changed)
  return answers.length === 0 ? undefined : entryRun(Math.min(...answers), Math.max(...answers))
}

/** The question a decision was taken on: it has the decision's id. */
export function questionOf(visit: Visit, decision: Thing<'decision'>): Thing<'question'> {
  return mustGet(visit.org, 'question', decision.question)
}

function outcomeOf({
  decides,
  met,
}: {
  readonly decides?: boolean | undefined
  readonly met: boolean | null
}): Reason['outcome'] {
  if (decides === false || met === null) return 'excused'
  return met ? 'met' : 'not-met'
}
