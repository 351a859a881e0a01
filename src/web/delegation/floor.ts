// The floor as every participant sees it: who speaks and for how long, and who waits, in the order of the list.
import { sittingState } from '../pages/states.ts'
import { html } from 'hono/html'
import type { Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { clockFace } from '../../text/times.ts'
import { memberShortName, nameOfThing } from '../../telling/names.ts'
import { speechClock } from '../look/clocks.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { figuresOf, isRunning, type Situation } from '../../telling/situation.ts'
import { clockSaid, lengthSaid } from './times.ts'

export function floorNow(visit: Visit, place: Situation): Markup {
  const { language } = visit
  const { sitting, session, floor: held, interrupted } = place
  if (!sitting || !isRunning(sitting))
    return html`<p class="note">${say(language, 'delegation-floor-later')}</p>`
  const { speakers } = sitting
  const state = say(
    language,
    speakers?.state === 'open' ? 'delegation-list-open' : 'delegation-list-closed',
  )
  const each = speakers?.seconds
    ? say(language, 'delegation-minutes-each', { time: lengthSaid(visit, speakers.seconds) })
    : ''
  return html`${
    held
      ? html`<p class="speaking"><span><b>${nameOfThing(visit, 'floor', held)}</b><span class="second">${say(language, 'delegation-speaks-since', { time: clockSaid(visit, session, held.givenAt) })}</span></span>${clockOf(held)}</p>`
      : html`<p class="note">${say(language, 'delegation-floor-free')}</p>`
  }${interrupted ? html`<p class="note">${say(language, 'delegation-interrupted', { speaker: nameOfThing(visit, 'floor', interrupted) })}</p>` : ''}
<p class="note">${state} ${each}</p>${list(visit, place)}`
}

/** The clock of a speech, with its limit where there is one. */
export function clockOf({ spent, runningSince, seconds }: Thing<'floor'>): Markup {
  return speechClock({
    spent,
    runningSince,
    seconds,
    words: seconds === undefined ? '' : clockFace(seconds),
  })
}

function list(visit: Visit, { waiting }: Situation): Markup {
  const { language } = visit
  if (waiting.length === 0)
    return html`<p class="note">${say(language, 'delegation-nobody-waits')}</p>`
  return html`<ol class="waiting">${waiting.map(
    ({ member, kind, group }) =>
      html`<li><span>${memberShortName(visit, member)}${group ? html` <span class="second">${group}</span>` : ''}</span>${kind === 'floor' ? '' : html`<span class="second">${choiceWord(language, 'request.make', 'kind', kind)}</span>`}</li>`,
  )}</ol>`
}

/** Present, needed, and whether the quorum is there. */
export function presence(visit: Visit, situation: Situation): Markup {
  const { language } = visit
  const { sitting } = situation
  const figures = figuresOf(visit, situation)
  if (!sitting || sitting.state === 'scheduled' || !figures) return html``
  const { present, members, quorum } = figures
  const needed = quorum ? say(language, 'delegation-quorum-needs', { needed: quorum.needed }) : ''
  const state = sitting.quorum ? 'established' : quorumState(quorum)
  return html`<h2>${say(language, `delegation-quorum-${state}`, { present, members })}</h2><p class="note">${needed}</p>`
}

function quorumState(quorum: { readonly met: boolean } | undefined): string {
  if (quorum === undefined) return 'not-asked'
  return quorum.met ? 'met' : 'not-met'
}

export function sittingLine(visit: Visit, { sitting, session }: Situation): Markup {
  return html`<p class="sitting-line"><a href="/sessions/${session.id}">${nameOfThing(visit, 'session', session)}</a>${
    sitting
      ? html` <span>${nameOfThing(visit, 'sitting', sitting)} ${sittingState(visit.language, sitting.state)}</span>`
      : ''
  }</p>`
}
