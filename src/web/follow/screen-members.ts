// The members on the hall's screen: in a row by name; a larger body as a grid of codes under its sums.
import { html } from 'hono/html'
import { presentAt } from '../../rules/decide/sitting.ts'
import { membersOn } from '../../rules/membership.ts'
import type { Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { mark, shape } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { answered, isByName, pollSums, type Sum, sumsOf } from '../../telling/answer-sums.ts'
import { answersNow, type MemberNow, opinionsNow, presenceNow } from './members.ts'
import type { Situation } from '../../telling/situation.ts'

/** In one row by name; above that in two; above `NAMED` by their codes, above `MANY` closer; above `SHOWN` only counted. */
const IN_A_ROW = 7
const NAMED = 14
const MANY = 80
const SHOWN = 200

export function screenMembers(visit: Visit, situation: Situation): Markup {
  const members = shown(visit, situation)
  if (members.length === 0) return html``
  if (members.length > SHOWN) return counts(visit, situation)
  const label = say(visit.language, 'desk-answers')
  if (members.length > NAMED)
    return html`${counts(visit, situation)}<ul class="screen-codes${members.length > MANY ? ' many' : ''}" aria-label="${label}">${members.map(
      ({ code, name, mark: kind, tone, word }) =>
        html`<li class="${tone}"><span class="hidden">${name}: ${word}</span>${shape(kind)}<span aria-hidden="true">${code}</span></li>`,
    )}</ul>`
  const columns = members.length <= IN_A_ROW ? members.length : Math.ceil(members.length / 2)
  const rows = members.length > columns ? ' in-rows' : ''
  return html`<ul class="screen-members of-${columns}${rows}" aria-label="${label}">${members.map(
    ({ name, mark: kind, tone, word }) =>
      html`<li class="${tone}"><b>${name}</b>${mark(kind, word)}</li>`,
  )}</ul>`
}

/** Whether the members take so much of the screen that titles must be smaller. */
export function isCrowded({ org }: Visit, { on }: Situation): boolean {
  const { length } = membersOn(org, on)
  return (length > IN_A_ROW && length <= NAMED) || (length > MANY && length <= SHOWN)
}

/** Whether members are shown by code, under sums of their own. */
export function isCoded({ org }: Visit, { on }: Situation): boolean {
  return membersOn(org, on).length > NAMED
}

/** Above the grid its sums, large: nobody counts sixty marks. */
function counts(visit: Visit, { table }: Situation): Markup {
  const polled = table.what === 'poll' ? pollSums(visit, table.poll) : []
  const sums =
    table.what === 'question' || table.what === 'outcome'
      ? [...sumsOf(visit, table.question), ...awaited(visit, table.question)]
      : polled
  if (sums.length === 0) return html``
  return html`<dl class="screen-counts">${sums.map(({ word, count }) => html`<div><dt>${word}</dt><dd>${count}</dd></div>`)}</dl>`
}

function awaited(visit: Visit, question: Thing<'question'>): Sum[] {
  if (question.state !== 'open') return []
  const { given, of } = answered(visit, question)
  return [{ word: say(visit.language, 'follow-sum-awaited'), count: of - given }]
}

function shown(visit: Visit, { table, sitting, on }: Situation): MemberNow[] {
  if (sitting?.state !== 'open') return []
  const present = presentAt(visit.org, sitting.id)
  switch (table.what) {
    case 'question':
    case 'outcome': {
      const { question } = table
      return mayRead(visit, 'question', question.id) && isByName(question)
        ? answersNow(visit, question)
        : []
    }
    case 'poll':
      return opinionsNow(visit, table.poll, on, present)
    case 'election':
    case 'closed':
      return []
    case 'item':
    case 'nothing':
      return presenceNow(visit, on, present)
    default:
      return table satisfies never
  }
}
