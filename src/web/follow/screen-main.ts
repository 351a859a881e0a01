// The middle of the hall's screen: one question, one speaker, one outcome, each with its large figure at the right.
import { outcomeMarks } from '../look/outcome-mark.ts'
import { plannedWhen } from '../../telling/planned.ts'
import { html } from 'hono/html'
import { get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { cameOut, asksForObjections, questionTitle } from '../../telling/questions.ts'
import { nameOfThing } from '../../telling/names.ts'
import { typeset } from '../../text/typeset.ts'
import { countdown } from '../look/clocks.ts'
import { mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { clockTime, zoneOf, untilWords } from '../../telling/clock.ts'
import { sessionTitle } from '../../telling/session-title.ts'
import { mayRead } from '../../audience/may-read.ts'
import { reasonsOf } from '../pages/decision/why.ts'
import type { Visit } from '../visit.ts'
import { electionTold } from '../../telling/elections.ts'
import { floorNote, speechClockOf } from './follow-parts.ts'
import { answered, isByName, isVote, pollSums, sumsOf } from '../../telling/answer-sums.ts'
import { isCoded, isCrowded } from './screen-members.ts'
import { agendaOf, type Situation } from '../../telling/situation.ts'
import { askedSaid, outcomeWord, secondTitle } from './table-part.ts'
import { reasonMark } from '../look/reasons.ts'
import { both, words, sizeOf, sums } from './screen-words.ts'
import { elected, election } from './screen-election.ts'

export function screenMain(visit: Visit, situation: Situation): Markup {
  const { language } = visit
  const { session, sitting, silent, table } = situation
  if (sitting?.state === 'suspended') {
    const since =
      sitting.suspendedAt === undefined
        ? ''
        : clockTime(visit, sitting.suspendedAt, zoneOf(visit, session))
    return alone(
      say(language, 'follow-break'),
      since && say(language, 'follow-since', { time: since }),
    )
  }
  if (sitting?.state !== 'open')
    return silent[0] ? asked(visit, situation, silent[0]) : between(visit, situation)
  switch (table.what) {
    case 'question':
      return asked(visit, situation, table.question)
    case 'outcome':
      return outcome(visit, situation, table.question)
    case 'election':
      return election(visit, table.election, table.round)
    case 'poll':
      return both(
        words(
          visit,
          situation,
          say(language, 'follow-poll'),
          nameOfThing(visit, 'poll', table.poll),
        ),
        sums(pollSums(visit, table.poll)),
      )
    case 'item':
      return both(
        words(
          visit,
          situation,
          say(language, 'screen-item', { number: String(table.item.order) }),
          nameOfThing(visit, 'item', table.item),
          secondTitle(visit, table.item.title),
          ahead(visit, situation),
        ),
        speaker(visit, situation),
      )
    case 'closed':
      return alone(
        say(language, `name-${table.closed.kind}-${table.closed.access}`),
        sessionTitle(visit, session),
      )
    case 'nothing':
      return both(
        words(
          visit,
          situation,
          nameOfThing(visit, 'sitting', sitting),
          sessionTitle(visit, session),
        ),
        speaker(visit, situation),
      )
    default:
      return table satisfies never
  }
}

/** Which item of the agenda comes next. */
function ahead(visit: Visit, situation: Situation): Words {
  const next = agendaOf(visit.org, situation).find(({ state }) => state === 'on-agenda')
  return next ? say(visit.language, 'screen-ahead', { item: nameOfThing(visit, 'item', next) }) : ''
}

/** One sentence and a second under it, alone on the screen. */
export function alone(sentence: string, then: Words): Markup {
  return html`<div class="screen-alone"><h1>${typeset(sentence)}</h1>${then && html`<p>${then}</p>`}</div>`
}

/** In the middle of the foot: objections to a call for consensus, or the votes. */
export function sumsInFoot(visit: Visit, situation: Situation): Markup {
  const { table } = situation
  if (
    table.what !== 'question' ||
    (isCoded(visit, situation) && isByName(table.question)) ||
    !mayRead(visit, 'question', table.question.id)
  )
    return html``
  const all = sumsOf(visit, table.question)
  const shown = asksForObjections(table.question) ? all.slice(-1) : all
  return html`${shown.map(({ word, count }) => html`<span>${word} <b>${count}</b></span> `)}`
}

function asked(visit: Visit, situation: Situation, question: Thing<'question'>): Markup {
  const { language, org } = visit
  const open = mayRead(visit, 'question', question.id)
  const item = question.item === undefined ? undefined : get(org, 'item', question.item)
  const over = item
    ? say(language, 'screen-question', { item: nameOfThing(visit, 'item', item) })
    : ''
  const left = words(
    visit,
    situation,
    over,
    questionTitle(visit, question),
    open ? secondTitle(visit, question.title) : undefined,
  )
  const head = html`<p class="over">${mark('half-disc', askedSaid(visit, question))}</p>`
  if (question.closesAt !== undefined)
    return both(left, windowOf(visit, situation.session, question, question.closesAt, head))
  if (!open) return both(left, html`<div class="screen-aside">${head}</div>`)
  if (!asksForObjections(question)) return both(left, sums(sumsOf(visit, question), head))
  const { given, of } = answered(visit, question)
  return both(
    left,
    html`<div class="screen-aside">${head}<p class="screen-figure">${given}</p><p>${say(language, 'screen-answered', { of })}</p></div>`,
  )
}

const HOUR = 3_600_000

function windowOf(
  visit: Visit,
  session: Thing<'session'>,
  question: Thing<'question'>,
  closesAt: number,
  head: Markup,
): Markup {
  const until = untilWords(visit, session, question, closesAt)
  // Hours make a longer clock, in smaller figures.
  const size = closesAt - question.putAt >= HOUR ? 'screen-figure long' : 'screen-figure'
  return html`<div class="screen-aside">${head}<p class="${size}">${countdown(closesAt, until, question.putAt)}<progress class="left" max="1" value="1" aria-hidden="true"></progress></p>
<p>${say(visit.language, isVote(question) ? 'screen-until-votes' : 'screen-until', { until })}</p></div>`
}

function speaker(visit: Visit, { session, floor }: Situation): Markup {
  const { language } = visit
  if (!floor) return html`<div class="screen-aside"></div>`
  const zone = zoneOf(visit, session)
  return html`<div class="screen-aside"><p class="over">${mark('half-disc', say(language, 'follow-floor'))}</p><p class="screen-speaker">${nameOfThing(visit, 'floor', floor)}</p>
<p class="${floor.seconds !== undefined && floor.seconds >= 3600 ? 'screen-figure long' : 'screen-figure'}">${speechClockOf(floor, zone)}</p><p>${floorNote(visit, floor, zone)}</p></div>`
}

/** How it came out, as large as it can be; under it what, at its right why. */
function outcome(visit: Visit, situation: Situation, question: Thing<'question'>): Markup {
  const { language } = visit
  const open = mayRead(visit, 'question', question.id)
  const election = electionTold(visit, question.id)
  if (open && election && election.elected.length > 0) return elected(visit, question, election)
  const title = questionTitle(visit, question)
  const reasons = open ? reasonsOf(visit, question).slice(0, REASONS_SHOWN) : []
  const second = open ? secondTitle(visit, question.title) : undefined
  return both(
    html`<div class="screen-outcome ${sizeOf(title.length + 60 + (isCrowded(visit, situation) ? 70 : 0))}"><p class="over">${mark(outcomeMarks[cameOut(question)], say(language, 'follow-outcome'))}</p>
<h1>${outcomeWord(visit, question)}</h1><p class="what">${typeset(title)}</p>${second && html`<p class="second-title" lang="${second.lang}">${typeset(second.words)}</p>`}</div>`,
    html`<div class="screen-aside">${
      !open ||
      isByName(question) ||
      question.method === 'silence' ||
      question.method === 'secret-ballot'
        ? ''
        : sums(sumsOf(visit, question))
    }<ul class="screen-reasons">${reasons.map(
      ({ about, got, outcome: met }) =>
        html`<li>${mark(reasonMark(met), about)}<span>${got}</span></li>`,
    )}</ul></div>`,
  )
}

const REASONS_SHOWN = 4

/** Before a sitting, and after. */
function between(visit: Visit, { session, sitting }: Situation): Markup {
  const { language } = visit
  const title = sessionTitle(visit, session)
  if (sitting?.state === 'closed')
    return alone(
      title,
      say(language, session.state === 'closed' ? 'follow-session-over' : 'follow-sitting-over'),
    )
  if (session.state === 'cancelled') return alone(title, say(language, 'follow-session-cancelled'))
  const when = plannedWhen(visit, session, sitting)
  return alone(
    title,
    sitting
      ? `${nameOfThing(visit, 'sitting', sitting)}, ${when}`
      : say(language, 'follow-not-scheduled'),
  )
}
