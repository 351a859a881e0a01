// The parts of the page that follows a session, beside what is on the table: figures, the floor, the agenda, the last
// outcome, the course so far. Pure functions of the record.
import { plannedWhen } from '../../telling/planned.ts'
import { html } from 'hono/html'
import { ownedBy, type Thing } from '../../rules/organisation.ts'
import { dayInText } from '../../text/dates.ts'
import { say } from '../../text/say.ts'
import { clockFace, inZone } from '../../text/times.ts'
import { itemMark, sittingState } from '../pages/states.ts'
import { memberShortName, nameOfThing } from '../../telling/names.ts'
import { countdown, speechClock } from '../look/clocks.ts'
import { mark } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { entryLink, factsLine, section } from '../look/section.ts'
import { clockTime, zoneOf, untilWords } from '../../telling/clock.ts'
import { stateOf } from '../pages/session/session.ts'
import type { Visit } from '../visit.ts'
import { lastNews } from '../../telling/heard.ts'
import {
  agendaOf,
  figuresOf,
  isRunning,
  lastDecided,
  type Situation,
} from '../../telling/situation.ts'
import { outcomeSaid, questionWords } from './table-part.ts'

const NEWS_SHOWN = 30

/** State of the sitting, presence, quorum: as numbers to be read at a glance. */
export function figuresPart(visit: Visit, situation: Situation): Markup {
  const { language } = visit
  const { session, sitting } = situation
  const figures = figuresOf(visit, situation)
  const state = sitting
    ? {
        label: nameOfThing(visit, 'sitting', sitting),
        value: html`${sittingState(language, sitting.state)}${times(visit, session, sitting)}`,
      }
    : { label: say(language, 'state'), value: stateOf(visit, session) }
  return factsLine([
    state,
    ...(figures
      ? [
          {
            label: say(language, 'desk-present'),
            value: html`<b>${figures.present}</b> ${say(language, 'desk-of-members', { members: String(figures.members) })}`,
          },
          {
            label: say(language, 'desk-quorum'),
            value: figures.quorum
              ? html`<b>${figures.quorum.needed}</b>, ${say(language, figures.quorum.met ? 'follow-quorum-there' : 'follow-quorum-not')}`
              : say(language, 'desk-quorum-not-asked'),
          },
        ]
      : []),
  ])
}

function times(visit: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>): string {
  const { language } = visit
  const zone = zoneOf(visit, session)
  const { openedAt, closedAt, suspendedAt, state } = sitting
  if (openedAt === undefined) return `, ${plannedWhen(visit, session, sitting)}`
  const since = state === 'suspended' ? (suspendedAt ?? openedAt) : openedAt
  const opened = `, ${say(language, 'follow-since', { time: clockTime(visit, since, zone) })}`
  return closedAt === undefined
    ? opened
    : `${opened} ${say(language, 'follow-to', { time: clockTime(visit, closedAt, zone) })}`
}

/** Who speaks, by the clock that everyone sees; who waits, in the order of the list. */
export function floorPart(
  visit: Visit,
  { session, sitting, floor, waiting, closed }: Situation,
): Markup {
  const { language } = visit
  if (!sitting || !isRunning(sitting) || closed) return html``
  const zone = zoneOf(visit, session)
  const now = floor
    ? html`<p class="speaker">${nameOfThing(visit, 'floor', floor)}</p><p class="follow-clock">${speechClockOf(floor, zone)}</p>
<p class="note">${floorNote(visit, floor, zone)}</p>`
    : html`<p class="note">${say(language, 'follow-floor-free')}</p>`
  const next =
    waiting.length > 0
      ? html`<h3>${say(language, 'follow-next')}</h3><ol class="follow-list">${waiting.map(
          (request) =>
            html`<li><span>${memberShortName(visit, request.member)}</span>${request.kind !== 'floor' && html`<span class="quiet">${say(language, `choice-kind-${request.kind}`)}</span>`}</li>`,
        )}</ol>`
      : ''
  return html`<section aria-labelledby="follow-floor"><h2 id="follow-floor">${say(language, 'follow-floor')}</h2>${now}${next}</section>`
}

/** Without script it shows since when; a clock that stands shows what was spoken. */
export function speechClockOf(floor: Thing<'floor'>, zone: string): Markup {
  const { spent, runningSince, seconds, givenAt } = floor
  const words = runningSince === undefined ? clockFace(spent / 1000) : inZone(givenAt, zone).seconds
  return speechClock({ spent, runningSince, seconds, words })
}

export function floorNote(visit: Visit, floor: Thing<'floor'>, zone: string): Words {
  const { language } = visit
  const since = say(language, 'follow-since', { time: clockTime(visit, floor.givenAt, zone) })
  const stands = floor.runningSince === undefined ? `, ${say(language, 'follow-clock-stands')}` : ''
  if (floor.seconds === undefined) return `${since}${stands}`
  return `${since}, ${say(language, 'follow-allotted', { time: clockFace(floor.seconds) })}${stands}`
}

export function agendaPart(visit: Visit, situation: Situation): Markup {
  const { language, org } = visit
  const items = agendaOf(org, situation)
  if (items.length === 0) return html``
  return html`<section aria-labelledby="follow-agenda"><h2 id="follow-agenda">${say(language, 'agenda')}</h2>
<ol class="follow-list">${items.map(
    (item) =>
      html`<li${item.state === 'taken' ? html` class="current"` : ''}>${mark(itemMark(item.state), say(language, `item-is-${item.state}`), 'wordless')}<a href="/items/${item.id}">${nameOfThing(visit, 'item', item)}</a></li>`,
  )}</ol></section>`
}

/** Texts that wait for their deadline outside a sitting. */
export function silencePart(visit: Visit, { session, silent }: Situation): Markup {
  const { language } = visit
  return html`${silent.map((question) => {
    const until =
      question.closesAt === undefined ? '' : untilWords(visit, session, question, question.closesAt)
    return html`<section class="follow-table" aria-label="${say(language, 'follow-silence')}"><p class="over">${mark('half-disc', say(language, 'follow-silence'))} · ${entryLink(question.made)}</p>
${questionWords(visit, question)}${
  question.closesAt === undefined
    ? ''
    : html`<p class="follow-window"><span class="follow-clock">${countdown(question.closesAt, until, question.putAt)}</span> <span class="quiet">${say(language, 'follow-objections-until', { until })}</span></p>`
}</section>`
  })}`
}

/** How the last question came out, once the body has gone on to something else. */
export function outcomePart(visit: Visit, situation: Situation): Markup {
  const { language, org } = visit
  const { session, table } = situation
  if (table.what === 'outcome') return html``
  const last = lastDecided(visit, [
    ...ownedBy(org, 'sitting', session.id).flatMap(({ id }) => ownedBy(org, 'question', id)),
    ...[...org.things('question')]
      .map((one) => one as Thing<'question'>)
      .filter((one) => one.session === session.id && !one.sitting),
  ])
  if (!last) return html``
  return section({
    id: 'outcome',
    label: say(language, 'follow-last-outcome'),
    content: outcomeSaid(visit, last),
  })
}

/** What happened, newest first. */
export function coursePart(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  const zone = zoneOf(visit, session)
  let shown = session.from
  const rows = lastNews(visit, session, NEWS_SHOWN).map(({ entry, at, words }) => {
    const { day, time } = inZone(at, zone)
    const another = day !== shown && html`<span class="day">${dayInText(language, day)}</span>`
    shown = day
    return html`<li>${another}<span class="clock">${time}</span><span>${words}</span>${entryLink(entry)}</li>`
  })
  return section({
    id: 'course',
    label: say(language, 'follow-course'),
    note: html`${say(language, 'follow-course-note')} ${say(language, 'times-in-zone', { zone })} <a href="/sessions/${session.id}/course">${say(language, 'follow-whole-course')}</a>`,
    content: html`<ol class="follow-course" reversed>${rows}</ol>`,
  })
}
