// Elections of persons: what everyone sees of them (candidates, rounds, counts), and the delegation's own secret ballot.
import { html } from 'hono/html'
import { get, ownedBy, type Reading, type Thing } from '../../rules/organisation.ts'
import { list } from '../../text/numbers.ts'
import { say } from '../../text/say.ts'
import { memberShortName, nameOf, nameOfThing } from '../../telling/names.ts'
import { notice } from '../look/answers.ts'
import { button, hiddenField, linkButton } from '../look/forms.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { pairs } from '../look/section.ts'
import type { Visit } from '../visit.ts'
import { actName } from '../../telling/field-words.ts'
import { actIdField, backTo, formHref } from '../forms/one-click.ts'
import type { Ours } from './place.ts'
import type { Situation } from '../../telling/situation.ts'
import { kept } from './receipt.ts'
import { clockSaid, entryTime } from './times.ts'

/** Elections of the sitting with their candidates and rounds, as every participant sees them. */
export function elections(visit: Visit, { sitting, session }: Situation): Markup {
  const all = sitting ? ownedBy(visit.org, 'election', sitting.id) : []
  return html`${all.map((election) => election_(visit, session, election))}`
}

/** The delegation's own ballots: to be cast while a round is open, and the receipt that one was cast. */
export function ourBallots(visit: Visit, ours: Ours): Markup {
  const { sitting } = ours
  const all = sitting ? ownedBy(visit.org, 'election', sitting.id) : []
  // Of several elections each ballot says which it belongs to.
  return html`${all.map((election) => {
    const ballot = ourBallot(visit, ours, election)
    return all.length > 1 && String(ballot) !== ''
      ? html`<h3 class="small-head">${nameOfThing(visit, 'election', election)}</h3>${ballot}`
      : ballot
  })}`
}

function election_(visit: Visit, session: Thing<'session'>, election: Thing<'election'>): Markup {
  const { language, org } = visit
  const rounds = ownedBy(org, 'round', election.id)
  const open = rounds.find(({ state }) => state === 'open')
  const candidates = ownedBy(org, 'candidate', election.id)
  const over = election.state === 'closed'
  return html`<section class="asked-too" aria-labelledby="election-${election.id}"><p class="over">${mark(over ? 'disc' : 'half-disc', say(language, over ? 'delegation-elected' : 'delegation-election'))}</p>
<h2 class="on-table" id="election-${election.id}">${nameOfThing(visit, 'election', election)}</h2>
<p class="note">${say(language, `delegation-majority-${election.majority}`)} ${say(language, 'delegation-places', { count: election.places ?? 1 })}</p>
${open ? html`<p class="note">${say(language, 'delegation-cast-so-far', { round: String(rounds.indexOf(open) + 1), count: ownedBy(org, 'ballot', open.id).length })}</p>` : ''}
${!open && !over ? html`<p class="note">${say(language, 'delegation-round-awaited')}</p><ul class="candidates">${candidates.map((one) => html`<li>${candidateSaid(visit, one)}</li>`)}</ul>` : ''}
${rounds.filter(({ state }) => state === 'closed').map((round) => counted(visit, session, round, rounds.indexOf(round) + 1))}</section>`
}

function counted(
  visit: Visit,
  session: Thing<'session'>,
  round: Thing<'round'>,
  number: number,
): Markup {
  const { language, org } = visit
  const { counts = [], cast = 0, blank = 0, needed = 0, elected = [] } = round
  const named = (id: string) => nameOf(visit, 'person', get(org, 'candidate', id)?.person ?? id)
  const most = [...counts].sort((a, b) => b.votes - a.votes)
  return html`<h3 class="small-head">${say(language, 'delegation-round-closed', { round: String(number), time: clockSaid(visit, session, round.closedAt ?? 0) })}</h3>
${pairs([
  ...most.map(({ candidate, votes }) => ({
    label: named(candidate),
    value: html`<b>${votes}</b>${elected.includes(candidate) ? html` ${mark('disc', say(language, 'delegation-is-elected'))}` : ''}`,
  })),
  { label: say(language, 'delegation-blank'), value: String(blank) },
])}<p class="note">${say(language, 'delegation-counts', { cast, needed })} ${
    elected.length === 0
      ? say(language, 'delegation-nobody')
      : say(language, 'delegation-they-are-elected', { names: list(language, elected.map(named)) })
  }</p>`
}

function candidateSaid(visit: Visit, candidate: Thing<'candidate'>): Markup {
  const { language } = visit
  const by = candidate.member
    ? say(language, 'delegation-nominated-by', { member: memberShortName(visit, candidate.member) })
    : ''
  return html`<b>${nameOf(visit, 'person', candidate.person)}</b> <span class="second">${by} ${candidate.state === 'withdrawn' ? say(language, 'delegation-candidate-withdrew') : ''}</span>`
}

function ourBallot(visit: Visit, ours: Ours, election: Thing<'election'>): Markup {
  const { language, org } = visit
  const { member, acts, present, takesPart, sitting } = ours
  const rounds = ownedBy(org, 'round', election.id)
  const round = rounds.find(({ state }) => state === 'open')
  const nominating =
    acts && election.state === 'open' && !round && sitting?.state === 'open'
      ? html`<div class="buttons">${linkButton(actName(language, 'candidate.nominate'), formHref(visit, 'candidate.nominate', { election: election.id, member: member.id }))}</div>`
      : ''
  if (!round) return html`${nominating}${receipts(visit, ours, rounds)}`
  if (!takesPart) return notice(say(language, 'delegation-no-part'))
  if (!present) return notice(say(language, 'delegation-not-present'))
  if (get(org, 'ballot', `${round.id}/${member.id}`))
    return html`${receipts(visit, ours, rounds)}${protection(visit, round.id)}`
  if (!acts)
    return html`${notice(say(language, 'delegation-ballot-not-cast'))}${protection(visit, round.id)}`
  const heading = say(language, 'delegation-your-ballot', {
    round: String(rounds.indexOf(round) + 1),
  })
  return html`<form class="ballot" data-lay method="post" action="/desk/acts/ballot.cast">${actIdField(visit)}${hiddenField('back', backTo(visit))}${hiddenField('round', round.id)}${hiddenField('member', member.id)}
<fieldset><legend>${heading}</legend>${round.places > 1 ? html`<p class="note">${say(language, 'delegation-names-on-ballot', { count: round.places })}</p>` : ''}${round.candidates.map((id) => choice(round, id, candidateSaid(visit, candidateOf(org, id))))}
${round.places > 1 ? html`<p class="note">${say(language, 'delegation-blank-several')}</p>` : choice(round, '', html`<b>${say(language, 'delegation-blank')}</b> <span class="second">${say(language, 'delegation-blank-does')}</span>`)}</fieldset>
<p class="note">${say(language, 'delegation-ballot-once')}</p>${button(say(language, 'delegation-cast'), { look: 'main' })}</form>${protection(visit, round.id)}`
}

function choice(round: Thing<'round'>, value: string, label: Markup): Markup {
  const id = `choice-${round.id}-${value || 'blank'}`
  // A ballot for several places takes several names.
  const input =
    round.places > 1
      ? html`<input type="checkbox" id="${id}" name="choice" value="${value}">`
      : html`<input type="radio" id="${id}" name="choice" value="${value}" required>`
  return html`<div class="option">${input}<label for="${id}">${label}</label></div>`
}

function candidateOf(org: Reading, id: string): Thing<'candidate'> {
  return get(org, 'candidate', id)!
}

/** That a ballot was cast, of the newest round; never which. */
function receipts(
  visit: Visit,
  { session, member }: Ours,
  rounds: readonly Thing<'round'>[],
): Markup {
  const ballots = rounds.flatMap(({ id }) => get(visit.org, 'ballot', `${id}/${member.id}`) ?? [])
  const ballot = ballots.at(-1)
  if (!ballot) return html``
  const number = rounds.findIndex(({ id }) => id === ballot.round) + 1
  const at = entryTime(visit, ballot.changed)
  return html`<p>${mark('disc', say(visit.language, 'delegation-ballot-cast', { round: String(number), time: clockSaid(visit, session, at) }), 'ink')}</p>
${kept(visit, session, { entry: ballot.changed, at, member: member.id, about: 'ballot' })}`
}

const protects = ['ballot-protects-choice', 'ballot-protects-urn', 'ballot-protects-count'] as const
const leaves = [
  'ballot-leaves-operator',
  'ballot-leaves-who-and-when',
  'ballot-leaves-network',
  'ballot-leaves-figures',
  'ballot-leaves-check',
] as const

/** What a secret ballot protects here, and what it does not; see record/urn.ts. */
function protection({ language }: Visit, round: string): Markup {
  const lines = (keys: readonly string[]) =>
    html`<ul>${keys.map((key) => html`<li>${say(language, key)}</li>`)}</ul>`
  return html`<details class="protection" id="protection-${round}"><summary id="open-protection-${round}">${say(language, 'ballot-protection')}</summary>
<h3 class="small-head">${say(language, 'ballot-protected')}</h3>${lines(protects)}<h3 class="small-head">${say(language, 'ballot-not-protected')}</h3>${lines(leaves)}</details>`
}
