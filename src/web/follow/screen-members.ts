// The members on the hall's screen: in a row by name; a larger body as a grid of codes under its sums.
import { html } from 'hono/html'
import { presentAt } from '../../rules/decide/sitting.ts'
import { membersOn } from '../../rules/membership.ts'
import { say } from '../../text/say.ts'
import { mark, shape } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { mayRead } from '../pages/visible.ts'
import type { Visit } from '../visit.ts'
import { answersNow, isByName, type MemberNow, opinionsNow, presenceNow } from './members.ts'
import type { Standing } from './standing.ts'

/** In one row by name; above that in two; above `NAMED` by their codes; above `SHOWN` only counted. */
const IN_A_ROW = 7
const NAMED = 14
const SHOWN = 200

export function screenMembers(visit: Visit, standing: Standing): Markup {
  const members = shown(visit, standing)
  if (members.length === 0 || members.length > SHOWN) return html``
  const label = say(visit.language, 'desk-answers')
  if (members.length > NAMED)
    return html`<ul class="screen-codes${members.length > 80 ? ' many' : ''}" aria-label="${label}">${members.map(
      ({ code, name, mark: kind, tone, word }) =>
        html`<li class="${tone}"><span class="hidden">${name}: ${word}</span>${shape(kind)}<span aria-hidden="true">${code}</span></li>`,
    )}</ul>`
  const columns = members.length <= IN_A_ROW ? members.length : Math.ceil(members.length / 2)
  return html`<ul class="screen-members of-${columns}" aria-label="${label}">${members.map(
    ({ name, mark: kind, tone, word }) => html`<li class="${tone}"><b>${name}</b>${mark(kind, word)}</li>`,
  )}</ul>`
}

/** Whether the members take so much of the screen that titles must be smaller. */
export function isCrowded({ org }: Visit, { on }: Standing): boolean {
  const { length } = membersOn(org, on)
  return length > IN_A_ROW && length <= SHOWN
}

function shown(visit: Visit, { table, sitting, on }: Standing): MemberNow[] {
  if (sitting?.state !== 'open') return []
  const present = presentAt(visit.org, sitting.id)
  switch (table.what) {
    case 'question':
    case 'outcome': {
      const { question } = table
      return mayRead(visit, 'question', question.id) && isByName(question) ? answersNow(visit, question) : []
    }
    case 'poll':
      return opinionsNow(visit, table.poll, on, present)
    case 'election':
      return []
    case 'item':
    case 'nothing':
      return presenceNow(visit, on, present)
    default:
      return table satisfies never
  }
}
