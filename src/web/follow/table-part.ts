// What is on the table: the question with its window and what each member says to it, an election and its round, a straw
// poll, the item before the body; how a question came out, and why.
import { outcomeMarks } from '../look/outcome-mark.ts'
import { text } from '../pages/things.ts'
import { plannedWhen } from '../../telling/planned.ts'
import { html } from 'hono/html'
import { presentAt } from '../../rules/decide/sitting.ts'
import { founded, get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { typeset } from '../../text/typeset.ts'
import { cameOut, questionTitle } from '../../telling/questions.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import { countdown } from '../look/clocks.ts'
import { mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { entryLink, factsLine } from '../look/section.ts'
import { untilWords } from '../../telling/clock.ts'
import { mayRead } from '../../audience/may-read.ts'
import { electionTold } from '../../telling/elections.ts'
import { whyTable } from '../pages/decision/why.ts'
import type { Visit } from '../visit.ts'
import {
  answered,
  isByName,
  isVote,
  pollSums,
  type Sum,
  sumsOf,
} from '../../telling/answer-sums.ts'
import { answersNow, type MemberNow, opinionsNow } from './members.ts'
import type { Situation } from '../../telling/situation.ts'

export function tablePart(visit: Visit, situation: Situation): Markup {
  const { language } = visit
  const { session, sitting, table } = situation
  if (session.state === 'cancelled')
    return said(say(language, 'follow-session-cancelled'), text(visit, session.why ?? {}))
  if (!sitting) return said(say(language, 'follow-not-scheduled'), '')
  if (sitting.state === 'scheduled')
    return said(say(language, 'follow-ahead'), whenSaid(visit, session, sitting))
  if (sitting.state === 'closed') return over(visit, session)
  if (sitting.state === 'suspended')
    return html`${said(say(language, 'follow-break'), '')}${table.what === 'nothing' ? '' : tabled(visit, situation)}`
  return tabled(visit, situation)
}

function tabled(visit: Visit, situation: Situation): Markup {
  const { language } = visit
  const { table, sitting } = situation
  switch (table.what) {
    case 'question':
      return asked(visit, situation, table.question)
    case 'outcome':
      return html`<section class="follow-table" aria-label="${say(language, 'follow-outcome')}">${outcomeSaid(visit, table.question)}</section>`
    case 'election':
      return election(visit, table.election, table.round)
    case 'poll':
      return poll(visit, situation, table.poll)
    case 'item':
      return html`<section class="follow-table" aria-label="${say(language, 'follow-on-table')}"><p class="over">${mark('half-disc', say(language, 'follow-item-now'))} · ${entryLink(table.item.changed)}</p>
<h2 class="before"><a href="/items/${table.item.id}">${nameOfThing(visit, 'item', table.item)}</a></h2></section>`
    case 'closed':
      return said(
        say(language, `name-${table.closed.kind}-${table.closed.access}`),
        say(language, `${table.closed.kind}-closed-to-you`),
      )
    case 'nothing':
      return said(
        say(language, 'follow-nothing'),
        sitting ? nameOfThing(visit, 'sitting', sitting) : '',
      )
    default:
      return table satisfies never
  }
}

/** A question that waits for answers. */
function asked(visit: Visit, { session }: Situation, question: Thing<'question'>): Markup {
  const { language } = visit
  const open = mayRead(visit, 'question', question.id)
  const { given, of: all } = answered(visit, question)
  const byName = open && isByName(question)
  return html`<section class="follow-table" aria-label="${say(language, 'follow-on-table')}"><p class="over">${mark('half-disc', askedSaid(visit, question))} · ${entryLink(question.made)}</p>
${questionWords(visit, question)}${question.closesAt === undefined ? '' : windowOf(visit, session, question, question.closesAt)}
${open && factsLine([...(byName ? [{ label: say(language, 'follow-answered'), value: html`<b>${given}</b> ${say(language, 'desk-of-members', { members: String(all) })}` }] : []), ...figures(sumsOf(visit, question))])}
${byName && memberList(visit, answersNow(visit, question), byNameLink(visit, question))}</section>`
}

/** «Опрос о консенсусе», «Поимённое голосование»: how it is asked. */
export function askedSaid({ language }: Visit, question: Thing<'question'>): string {
  return say(language, `follow-asked-${question.method}`)
}

/** Its title as a heading; the other language of the organisation under it, where the title has it. */
export function questionWords(visit: Visit, question: Thing<'question'>): Markup {
  const open = mayRead(visit, 'question', question.id)
  const second = open ? secondTitle(visit, question.title) : undefined
  const title = typeset(questionTitle(visit, question))
  return html`<h2 class="before">${open && question.state !== 'open' ? html`<a href="/questions/${question.id}">${title}</a>` : title}</h2>
${second && html`<p class="second-title" lang="${second.lang}">${typeset(second.words)}</p>`}`
}

/** The same words in the next language of the organisation, if it has them. */
export function secondTitle(
  { language, org }: Visit,
  title: Readonly<Record<string, string>>,
): { lang: string; words: string } | undefined {
  const lang = founded(org)?.languages.find((one) => one !== language && title[one] !== undefined)
  return lang === undefined || title[language] === undefined
    ? undefined
    : { lang, words: title[lang]! }
}

function windowOf(
  visit: Visit,
  session: Thing<'session'>,
  question: Thing<'question'>,
  closesAt: number,
): Markup {
  const until = untilWords(visit, session, question, closesAt)
  return html`<p class="follow-window"><span class="follow-clock">${countdown(closesAt, until, question.putAt)}</span>
<progress class="left" max="1" value="1" aria-hidden="true"></progress><span class="quiet">${say(visit.language, isVote(question) ? 'follow-votes-until' : 'follow-objections-until', { until })}</span></p>`
}

/** How a question came out: the word, the title, and the reasons, each with what was needed and what there was. */
export function outcomeSaid(visit: Visit, question: Thing<'question'>): Markup {
  const open = mayRead(visit, 'question', question.id)
  const label = outcomeWord(visit, question)
  const sums = open ? sumsOf(visit, question) : []
  return html`<p class="over">${mark(outcomeMarks[cameOut(question)], label)} · ${entryLink(question.changed)}</p>${questionWords(visit, question)}
${open && electedSaid(visit, question)}${open && question.method !== 'silence' && question.method !== 'secret-ballot' && factsLine(figures(sums))}${open && whyTable(visit, question, label)}
${open && isByName(question) && memberList(visit, answersNow(visit, question), byNameLink(visit, question))}`
}

/** Of an election: who was elected, with how many votes. */
function electedSaid(visit: Visit, { id }: Thing<'question'>): Markup {
  const elected = electionTold(visit, id)?.elected ?? []
  return html`${elected.map(
    ({ name, votes }) =>
      html`<p class="elected">${say(visit.language, 'press-elected', { name, votes })}</p>`,
  )}`
}

/** «Принято консенсусом», «Не принято». */
export function outcomeWord({ language }: Visit, question: Thing<'question'>): string {
  const out = cameOut(question)
  if (out === 'adopted') return say(language, `outcome-by-${question.method}`)
  return say(language, out === 'tied' ? 'outcome-tied' : 'outcome-not-adopted')
}

/** Of a secret ballot nothing is shown but how many were cast; then the counts. */
function election(visit: Visit, one: Thing<'election'>, round: Thing<'round'> | undefined): Markup {
  const { language, org } = visit
  const number = roundNumber(visit, one, round)
  const over = round === undefined || round.state === 'closed' ? 'follow-election' : 'follow-round'
  return html`<section class="follow-table" aria-label="${say(language, 'follow-on-table')}"><p class="over">${mark('half-disc', say(language, over, { round: number }))} · ${entryLink((round ?? one).changed)}</p>
<h2 class="before">${nameOfThing(visit, 'election', one)}</h2>
${round && factsLine([{ label: say(language, 'follow-cast'), value: html`<b>${castIn(visit, round)}</b> ${say(language, 'desk-of-members', { members: String(presentAt(org, one.sitting).length) })}` }])}
<ul class="follow-list">${candidatesOf(visit, one, round).map(
    ({ name, votes, elected }) =>
      html`<li><span>${name}</span>${votes !== undefined && html`<span class="quiet">${votes}</span>`}${elected && mark('disc', say(language, 'follow-elected'))}</li>`,
  )}</ul>${round?.state === 'closed' && html`<p class="note">${say(language, 'follow-round-closed', { round: number, needed: round.needed ?? 0, blank: round.blank ?? 0 })}</p>`}
<p class="note">${say(language, 'follow-secret')}</p></section>`
}

export function roundNumber(
  { org }: Visit,
  one: Thing<'election'>,
  round: Thing<'round'> | undefined,
): string {
  const rounds = [...org.belonging('round', one.id)]
  return String(round ? rounds.indexOf(round.id) + 1 : rounds.length + 1)
}

export function castIn({ org }: Visit, round: Thing<'round'>): number {
  return round.cast ?? ownedBy(org, 'ballot', round.id).length
}

export type CandidateNow = {
  readonly name: string
  readonly votes: number | undefined
  readonly elected: boolean
}

/** The candidates of the round, or those who stand while none is held; with votes once it is counted. */
export function candidatesOf(
  visit: Visit,
  one: Thing<'election'>,
  round: Thing<'round'> | undefined,
): CandidateNow[] {
  const { org } = visit
  const situation = ownedBy(org, 'candidate', one.id).filter(({ state }) => state === 'standing')
  const ids = round ? round.candidates : situation.map(({ id }) => id)
  return ids.map((id) => ({
    name: nameOf(visit, 'person', get(org, 'candidate', id)?.person ?? id),
    votes: round?.counts?.find(({ candidate }) => candidate === id)?.votes,
    elected: round?.elected?.includes(id) ?? false,
  }))
}

function poll(visit: Visit, { on, sitting }: Situation, one: Thing<'poll'>): Markup {
  const { language, org } = visit
  const present = sitting ? presentAt(org, sitting.id) : []
  return html`<section class="follow-table" aria-label="${say(language, 'follow-on-table')}"><p class="over">${mark('half-disc', say(language, 'follow-poll'))} · ${entryLink(one.made)}</p>
<h2 class="before">${nameOfThing(visit, 'poll', one)}</h2>${factsLine(figures(pollSums(visit, one)))}${memberList(visit, opinionsNow(visit, one, on, present))}</section>`
}

/** So many members are followed by name: of more, each vote would bring the whole list to everyone who follows. */
const BY_NAME_MAX = 40

function memberList(
  { language }: Visit,
  members: readonly MemberNow[],
  elsewhere: Words = say(language, 'follow-many'),
): Markup {
  if (members.length > BY_NAME_MAX) return html`<p class="note">${elsewhere}</p>`
  return html`<ul class="follow-members" aria-label="${say(language, 'desk-answers')}">${members.map(
    ({ code, name, mark: kind, word, answer }) =>
      html`<li><span class="code">${code}</span><span>${name}</span>${mark(kind, word, answer ? 'ink' : 'worded')}</li>`,
  )}</ul>`
}

function byNameLink({ language }: Visit, { id }: Thing<'question'>): Markup {
  return html`<a href="/questions/${id}">${say(language, 'follow-by-name')}</a>`
}

function figures(sums: readonly Sum[]): { label: Words; value: Words }[] {
  return sums.map(({ word, count }) => ({ label: word, value: html`<b>${count}</b>` }))
}

function said(words: string, then: Words): Markup {
  return html`<div class="follow-table"><h2 class="before">${words}</h2>${then && html`<p class="note">${then}</p>`}</div>`
}

function whenSaid(visit: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>): Words {
  return `${nameOfThing(visit, 'sitting', sitting)}, ${plannedWhen(visit, session, sitting)}`
}

/** The sitting is over: how many decisions, and where they are. */
function over(visit: Visit, session: Thing<'session'>): Markup {
  const { language, org } = visit
  const count = ownedBy(org, 'decision', session.id).filter(
    ({ matter }) => matter.kind !== 'agenda',
  ).length
  const communique = get(org, 'communique', session.id)
  return html`<section class="follow-table" aria-label="${say(language, 'follow-on-table')}"><h2 class="before">${say(language, session.state === 'closed' ? 'follow-session-over' : 'follow-sitting-over')}</h2>
<p class="note">${say(language, 'follow-decided', { count })}</p><p class="links"><a href="/sessions/${session.id}#decisions">${say(language, 'follow-to-decisions')}</a>
${communique && html`<a href="/sessions/${session.id}/communique">${say(language, 'communique')}</a>`}</p></section>`
}
