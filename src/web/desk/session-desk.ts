// The desk of one session: what is before the body and what can be done now, agenda and last entries, the floor; below, all
// that was prepared, with the acts that change it. It follows the record by itself, and works by forms alone.
import { html } from 'hono/html'
import { mayLayAct } from '../../rules/decide.ts'
import type { Touched } from '../../rules/evolve.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOfThing } from '../../telling/names.ts'
import { heardLine } from '../follow/heard-line.ts'
import { type LivePage, livePart, type Parts } from '../live/live-page.ts'
import { actsInOrder } from '../look/answers.ts'
import { staticPath } from '../look/assets.ts'
import { wallClock } from '../look/clocks.ts'
import { deskShell } from '../look/desk-shell.ts'
import type { Markup } from '../look/markup.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import { zoneOf } from '../../telling/clock.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { receiptNotice } from '../forms/receipt.ts'
import { type Situation, situationOf } from '../../telling/situation.ts'
import { actsNow } from './session-acts.ts'
import { preparation } from './session-preparation.ts'
import { agenda, lastEntries } from './sitting-course.ts'
import { floorNow, giving, points, speakers, spoken } from './sitting-floor.ts'
import { connectedNow, head, stateSince } from './sitting-head.ts'
import { members } from './sitting-members.ts'
import { call, figures, subject } from './sitting-question.ts'
import { sittingState } from '../pages/states.ts'

/** The desk as it is streamed, to the chair and the secretariat each with the acts that are theirs. */
export const deskLive: LivePage = {
  path: (id) => `/desk/sessions/${id}`,
  mayRead: mayFollow,
  layers: [
    { sharing: 'each', parts: ofSession(movingParts) },
    {
      sharing: 'each',
      parts: ofSession(standingParts),
      concerns: (_visit, _id, touched) => !touched.every(isAnswer),
    },
  ],
}

export function sessionDeskPage(visit: Visit, id: string): Page | undefined {
  const { language, org } = visit
  const session = get(org, 'session', id)
  if (!session) return undefined
  const at = situationOf(visit, session, visit.query.get('sitting') ?? undefined)
  const parts = partsOf(visit, at)
  const acts = actsNow(visit, at)
  return {
    title: nameOfThing(visit, 'session', session),
    rests: [],
    json: {
      session,
      sitting: at.sitting,
      question: at.question && mayRead(visit, 'question', at.question.id) ? at.question : undefined,
      acts: [...acts.now, ...acts.seldom].map((act) => ({ possible: 'button' in act })),
    },
    ...(follows(visit, at)
      ? { following: { stream: `/live/desk/${id}`, from: visit.at, stays: true } }
      : {}),
    scripts: ['keys.js', 'signal.js'].map(staticPath),
    shell: (page) =>
      deskShell(page, {
        name: say(language, visit.by?.role === 'chair' ? 'desk-of-chair' : 'desk'),
        head: livePart('head', parts),
        state: livePart('state', parts),
        clock: wallClock(zoneOf(visit, session), 'seconds'),
        links: ways(visit, session),
        foot: livePart('connected', parts),
      }),
    body: html`${receiptNotice(visit)}${laidOut(visit, parts)}${width(html`${sittingTabs(visit, at)}${livePart('preparation', parts)}`)}`,
  }
}

function ofSession(
  parts: (visit: Visit, at: Situation) => Parts,
): (visit: Visit, id: string) => Parts | undefined {
  return (visit, id) => {
    const session = get(visit.org, 'session', id)
    return (
      session && parts(visit, situationOf(visit, session, visit.query.get('sitting') ?? undefined))
    )
  }
}

/** While answers pour in, what does not count them is not made again. */
function isAnswer({ kind }: Touched): boolean {
  return kind === 'answer' || kind === 'ballot' || kind === 'opinion'
}

/** The parts of the desk by name; the page is laid out with a place for each. */
function partsOf(visit: Visit, at: Situation): Parts {
  return { ...movingParts(visit, at), ...standingParts(visit, at) }
}

function movingParts(visit: Visit, at: Situation): Parts {
  const { language } = visit
  const { now, seldom } = actsNow(visit, at)
  return {
    news: heardLine(visit, at.session),
    figures: figures(visit, at),
    members: members(visit, at),
    acts:
      now.length > 0
        ? actsInOrder(language, now)
        : html`<p class="note">${say(language, 'desk-nothing-now')}</p>`,
    seldom: actsInOrder(language, seldom),
    entries: lastEntries(visit, at),
    connected: connectedNow(visit),
  }
}

function standingParts(visit: Visit, at: Situation): Parts {
  return {
    head: head(visit, at),
    state: stateSince(visit, at),
    question: subject(visit, at),
    call: call(visit, at),
    agenda: agenda(visit, at),
    floor: floorNow(visit, at),
    points: points(visit, at),
    speakers: speakers(visit, at),
    giving: giving(visit, at),
    spoken: spoken(visit, at),
    preparation: preparation(visit, at),
  }
}

function laidOut({ language }: Visit, parts: Parts): Markup {
  const part = (name: string) => livePart(name, parts)
  return html`<div class="desk"><div class="desk-middle"><div class="hidden">${livePart('news', parts, true)}</div>
${part('question')}<div class="desk-asked">${part('call')}${part('figures')}</div>${part('members')}
<div class="desk-acts"><h2 class="desk-head" id="acts-now">${say(language, 'desk-acts-now')}</h2>
<button type="button" class="switch" data-switch="keys" data-on="${say(language, 'desk-keys-on')}" data-off="${say(language, 'desk-keys-off')}" hidden></button></div>
${part('acts')}<details class="desk-more"><summary>${say(language, 'desk-acts-seldom')}</summary>${part('seldom')}</details></div>
<section class="desk-right" aria-labelledby="floor-head"><h2 class="desk-head" id="floor-head">${say(language, 'desk-floor')}</h2>${part('floor')}${part('points')}${part('speakers')}
<details class="desk-giving"><summary>${say(language, 'desk-give-to')}</summary>${part('giving')}</details>${part('spoken')}</section>
<section class="desk-left" aria-label="${say(language, 'desk-course')}">${part('agenda')}${part('entries')}</section></div>`
}

function mayFollow({ by }: Visit): boolean {
  return by?.role === 'secretary' || by?.role === 'chair'
}

/** The stream shows the sitting that comes first: another one, asked for by its address, is a page as it stands. */
function follows(visit: Visit, at: Situation): boolean {
  const first = situationOf(visit, at.session).sitting
  return mayFollow(visit) && !visit.past && first?.id === at.sitting?.id
}

function ways(visit: Visit, session: Thing<'session'>): Markup {
  const { language, by } = visit
  return html`<a href="/sessions/${session.id}">${say(language, 'desk-public-page')}</a>
${by && mayLayAct('correction.make', by.role) && html`<a href="/desk/correct/session/${session.id}">${say(language, 'desk-correct')}</a>`}`
}

function sittingTabs(visit: Visit, { session, sitting }: Situation): Markup {
  const { language, org } = visit
  const sittings = ownedBy(org, 'sitting', session.id)
  if (sittings.length < 2) return html``
  return html`<nav class="tabs" aria-label="${say(language, 'desk-sittings')}">${sittings.map(
    (one) => {
      const label = html`${nameOfThing(visit, 'sitting', one)} ${sittingState(language, one.state)}`
      const current = one.id === sitting?.id ? html` aria-current="true"` : ''
      return html`<a href="/desk/sessions/${session.id}?sitting=${one.id}"${current}>${label}</a>`
    },
  )}</nav>`
}
