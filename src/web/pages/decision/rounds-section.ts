// The rounds of an election: votes for each candidate, ballots cast, blank ones, and how many votes were needed.
import { html } from 'hono/html'
import type { ElectionTold, RoundTold } from '../../../telling/elections.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Markup } from '../../look/markup.ts'
import { entryLink, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { linked } from '../things.ts'

export function roundsSection(visit: Visit, { rounds }: ElectionTold): Markup {
  const { language } = visit
  const label = say(language, 'election-rounds')
  return section({
    id: 'rounds',
    label,
    note: say(language, 'follow-secret'),
    content: html`${rounds.map((round) => roundTable(visit, round))}`,
  })
}

function roundTable(visit: Visit, round: RoundTold): Markup {
  const { language } = visit
  const caption = say(language, 'election-round', { number: String(round.number) })
  const head = html`<h3 class="note">${caption} ${entryLink(round.entry)}</h3>`
  if (round.state === 'open')
    return html`${head}<p>${mark('half-disc', say(language, 'election-round-open', { cast: round.cast }))}</p>`
  const ordered = round.candidates.toSorted((a, b) => b.votes - a.votes)
  return html`${head}${table({
    caption,
    columns: [
      { head: say(language, 'candidate') },
      { head: say(language, 'election-votes'), kind: 'number' },
      { head: say(language, 'outcome'), kind: 'state', phone: 'bare' },
    ],
    rows: ordered.map(({ person, votes, elected, name }) => ({
      cells: [
        linked(visit, 'person', person, name),
        String(votes),
        elected ? mark('disc', say(language, 'election-elected')) : '',
      ],
    })),
  })}<p class="note">${say(language, 'election-round-figures', { cast: round.cast, blank: round.blank, needed: round.needed })}</p>`
}
