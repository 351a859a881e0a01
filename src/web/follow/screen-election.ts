// An election on the screen: its round while it is held, and who was elected.
import { html } from 'hono/html'
import { presentAt } from '../../rules/decide/sitting.ts'
import type { Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { questionTitle } from '../../telling/questions.ts'
import { nameOfThing } from '../../telling/names.ts'
import { typeset } from '../../text/typeset.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import type { ElectionTold } from '../../telling/elections.ts'
import { list } from '../../text/numbers.ts'
import { candidatesOf, castIn, outcomeWord, roundNumber } from './table-part.ts'
import { both, sizeOf, sums } from './screen-words.ts'

/** Who was elected, as large as it can be; the votes of the round that elected at its right. */
export function elected(visit: Visit, question: Thing<'question'>, told: ElectionTold): Markup {
  const { language } = visit
  const names = list(
    language,
    told.elected.map(({ name }) => name),
  )
  const title = questionTitle(visit, question)
  const last = told.rounds.at(-1)
  const votes = (last?.candidates ?? [])
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, CANDIDATES_SHOWN)
    .map(({ name, votes: count }) => ({ word: name, count }))
  const cast = say(language, 'election-round-figures', {
    cast: last?.cast ?? 0,
    blank: last?.blank ?? 0,
    needed: last?.needed ?? 0,
  })
  return both(
    html`<div class="screen-outcome ${sizeOf(title.length + names.length + 60)}"><p class="over">${mark('disc', outcomeWord(visit, question))}</p>
<h1>${typeset(names)}</h1><p class="what">${typeset(title)}</p></div>`,
    html`${sums(votes, html`<p class="over">${cast}</p>`)}`,
  )
}

const CANDIDATES_SHOWN = 8

export function election(
  visit: Visit,
  one: Thing<'election'>,
  round: Thing<'round'> | undefined,
): Markup {
  const { language, org } = visit
  const number = roundNumber(visit, one, round)
  const candidates = candidatesOf(visit, one, round)
  const title = nameOfThing(visit, 'election', one)
  const left = html`<div class="screen-words ${sizeOf(title.length + candidates.length * 40)}"><p class="over">${say(language, 'follow-election')}</p><h1>${typeset(title)}</h1>
<ul class="screen-candidates">${candidates
    .slice(0, CANDIDATES_SHOWN)
    .map(
      ({ name, votes, elected }) =>
        html`<li><span>${elected ? mark('disc', name) : name}</span>${votes !== undefined && html`<b>${votes}</b>`}</li>`,
    )}</ul>${candidates.length > CANDIDATES_SHOWN && html`<p>${say(language, 'screen-more', { count: candidates.length - CANDIDATES_SHOWN })}</p>`}</div>`
  if (!round) return both(left, html`<div class="screen-aside"></div>`)
  const then =
    round.state === 'open'
      ? say(language, 'screen-cast', { of: presentAt(org, one.sitting).length })
      : say(language, 'follow-round-closed', {
          round: number,
          needed: round.needed ?? 0,
          blank: round.blank ?? 0,
        })
  const state = round.state === 'open' ? 'half-disc' : 'square'
  return both(
    left,
    html`<div class="screen-aside"><p class="over">${mark(state, say(language, 'follow-round', { round: number }))}</p><p class="screen-figure">${castIn(visit, round)}</p><p>${then}</p></div>`,
  )
}
