// /sessions/ID/live: a session as it goes on, for everyone, without signing in. It follows by itself; without script it is
// the session as it stood when it was opened.
import { html } from 'hono/html'
import { get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { momentInTable } from '../../text/times.ts'
import type { LivePage, Parts } from '../live/live-page.ts'
import { livePart } from '../live/live-page.ts'
import { notice } from '../look/answers.ts'
import type { Markup } from '../look/markup.ts'
import { links, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page, Params } from '../page.ts'
import { zoneOf } from '../../telling/clock.ts'
import { sessionTitle } from '../../telling/session-title.ts'
import { here, linked } from '../pages/things.ts'
import type { Visit } from '../visit.ts'
import {
  agendaPart,
  coursePart,
  figuresPart,
  floorPart,
  outcomePart,
  silencePart,
} from './follow-parts.ts'
import { followJson } from './follow-json.ts'
import { heldBack, isBehind } from '../../audience/embargo.ts'
import { heardLine } from './heard-line.ts'
import { situationOf } from '../../telling/situation.ts'
import { tablePart } from './table-part.ts'
import { isMoreThanVotes } from './votes.ts'

export function followPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language } = visit
  const session = get(visit.org, 'session', id)
  if (session === undefined) return undefined
  const parts = followParts(visit, session)
  const heading = sessionTitle(visit, session)
  const part = (name: string) => livePart(name, parts)
  return {
    title: say(language, 'follow-title', { title: heading }),
    current: 'sessions',
    body: width(html`${title({
      crumbs: [
        { href: here(visit, '/sessions'), label: say(language, 'menu-sessions') },
        { label: linked(visit, 'session', id) },
      ],
      over: say(language, 'follow-by-itself'),
      heading,
    })}${links(...otherWays(visit, session))}
<div class="follow-news">${livePart('news', parts, true)}</div>${part('held')}${part('figures')}
<div class="follow"><div class="follow-main">${part('table')}${part('silence')}</div>
<div class="follow-aside">${part('floor')}${part('agenda')}</div></div>${part('outcome')}${part('course')}`),
    rests: restsOf(visit, session),
    json: followJson(visit, session),
    following: visit.past ? undefined : { stream: `/live/follow/${id}`, from: visit.at },
  }
}

export const liveFollow: LivePage = {
  path: (id) => `/sessions/${id}/live`,
  mayRead: ({ org }, id) => get(org, 'session', id) !== undefined,
  layers: [
    { sharing: 'audience', parts: ofSession(countedParts) },
    { sharing: 'audience', parts: ofSession(standingParts), concerns: isMoreThanVotes },
  ],
}

function ofSession(parts: (visit: Visit, session: Thing<'session'>) => Parts) {
  return (visit: Visit, id: string): Parts | undefined => {
    const session = get(visit.org, 'session', id)
    return session && parts(visit, session)
  }
}

function followParts(visit: Visit, session: Thing<'session'>): Parts {
  return { ...countedParts(visit, session), ...standingParts(visit, session) }
}

/** What a vote changes. */
function countedParts(visit: Visit, session: Thing<'session'>): Parts {
  if (heldBack(visit, session.id)) return { figures: html``, table: html`` }
  const situation = situationOf(visit, session)
  return { figures: figuresPart(visit, situation), table: tablePart(visit, situation) }
}

/** What stands still while votes come in. */
function standingParts(visit: Visit, session: Thing<'session'>): Parts {
  const held = heldBack(visit, session.id)
  const situation = situationOf(visit, session)
  const nothing = html``
  return {
    news: held ? nothing : heardLine(visit, session),
    held: heldPart(visit, session),
    silence: held ? nothing : silencePart(visit, situation),
    floor: held ? nothing : floorPart(visit, situation),
    agenda: agendaPart(visit, situation),
    outcome: held ? nothing : outcomePart(visit, situation),
    course: coursePart(visit, session),
  }
}

/** What the reader is not shown, and when it will be. */
function heldPart(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  const held = heldBack(visit, session.id)
  if (!held)
    return isBehind(visit)
      ? notice(say(language, 'follow-behind-embargo', { entry: String(visit.at) }))
      : html``
  const until =
    held.until === undefined
      ? ''
      : ` ${say(language, 'embargo-until', { moment: momentInTable(language, held.until, zoneOf(visit, session)) })}`
  return notice(html`${say(language, 'embargo-follow', { entry: String(visit.at) })}${until}`)
}

function otherWays({ language }: Visit, { id }: Thing<'session'>): Markup[] {
  return [
    html`<a href="/sessions/${id}">${say(language, 'follow-to-session')}</a>`,
    html`<a href="/sessions/${id}/screen">${say(language, 'follow-to-screen')}</a>`,
    html`<a href="/sessions/${id}/press">${say(language, 'follow-to-press')}</a>`,
  ]
}

function restsOf(visit: Visit, session: Thing<'session'>): number[] {
  const { sitting, table, floor } = situationOf(visit, session)
  const things: (Thing | undefined)[] = [
    session,
    sitting,
    floor,
    ...('question' in table ? [table.question] : []),
    ...('item' in table && !('question' in table) ? [table.item] : []),
  ]
  return things.flatMap((thing) => (thing ? [thing.made, thing.changed] : []))
}
