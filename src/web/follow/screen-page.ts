// /sessions/ID/screen: the screen of the hall. One thing at a time, to be read from the last row: what is asked and how long
// yet, what each member says, who has the floor. It wakes by itself and needs nobody.
import { html } from 'hono/html'
import { founded, get, type Thing } from '../../rules/organisation.ts'
import { membersOn } from '../../rules/membership.ts'
import { say } from '../../text/say.ts'
import { momentInTable } from '../../text/times.ts'
import { memberShortName, nameOf, nameOfThing } from '../../telling/names.ts'
import { type LivePage, livePart, type Parts } from '../live/live-page.ts'
import { wallClock } from '../look/clocks.ts'
import type { Markup } from '../look/markup.ts'
import { screenShell } from '../look/screen-shell.ts'
import { ring } from '../look/shell.ts'
import type { Page, Params } from '../page.ts'
import { zoneOf } from '../../telling/clock.ts'
import { sessionTitle } from '../../telling/session-title.ts'
import type { Visit } from '../visit.ts'
import { heldBack, isBehind } from '../../audience/embargo.ts'
import { heardLine } from './heard-line.ts'
import { screenMembers } from './screen-members.ts'
import { alone, screenMain, sumsInFoot } from './screen-main.ts'
import { figuresOf, isRunning, type Situation, situationOf } from '../../telling/situation.ts'

export function screenPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const session = get(visit.org, 'session', id)
  if (session === undefined) return undefined
  const parts = screenParts(visit, session)
  const part = (name: string) => livePart(name, parts)
  return {
    title: say(visit.language, 'screen-title', { title: sessionTitle(visit, session) }),
    body: html`${part('head')}<div class="hidden">${livePart('news', parts, true)}</div>${part('main')}${part('members')}${part('foot')}`,
    rests: [],
    shell: screenShell,
    following: visit.past
      ? undefined
      : { stream: `/live/screen/${id}`, from: visit.at, stays: true },
  }
}

export const liveScreen: LivePage = {
  path: (id) => `/sessions/${id}/screen`,
  mayRead: ({ org }, id) => get(org, 'session', id) !== undefined,
  layers: [
    {
      sharing: 'audience',
      parts: (visit, id) => {
        const session = get(visit.org, 'session', id)
        return session && screenParts(visit, session)
      },
    },
  ],
}

function screenParts(visit: Visit, session: Thing<'session'>): Parts {
  const kept = keptBack(visit, session)
  const situation = situationOf(visit, session)
  const nothing = html``
  return {
    head: head(visit, situation, kept !== undefined),
    news: kept ? nothing : heardLine(visit, session),
    main: kept ?? screenMain(visit, situation),
    members: kept ? nothing : screenMembers(visit, situation),
    foot: kept ? nothing : foot(visit, situation),
  }
}

/** Under embargo the screen says that, and nothing that was known before either: a clock would go on as if it were true. */
function keptBack(visit: Visit, session: Thing<'session'>): Markup | undefined {
  const { language } = visit
  const held = heldBack(visit, session.id)
  if (held)
    return alone(
      say(language, 'screen-closed'),
      held.until === undefined
        ? say(language, 'screen-closed-then')
        : say(language, 'embargo-until', {
            moment: momentInTable(language, held.until, zoneOf(visit, session)),
          }),
    )
  if (!isBehind(visit)) return undefined
  return alone(say(language, 'screen-held'), say(language, 'screen-closed-then'))
}

function head(visit: Visit, { session, sitting, on }: Situation, kept: boolean): Markup {
  const { language, org } = visit
  const said = [
    ...(sitting && sitting.state !== 'closed' && !kept
      ? [nameOfThing(visit, 'sitting', sitting)]
      : []),
    ...(founded(org)?.sample ? [say(language, 'sample-in-print')] : []),
  ]
  return html`<div class="screen-head">${ring(membersOn(org, on).length)}<p><b>${nameOf(visit, 'body', session.body)}</b>${said.map((one) => html` · ${one}`)}</p>
${wallClock(zoneOf(visit, session), 'minutes')}</div>`
}

function foot(visit: Visit, situation: Situation): Markup {
  const { language } = visit
  const { sitting, floor, waiting, table } = situation
  const figures = figuresOf(visit, situation)
  if (!sitting || !isRunning(sitting) || !figures) return html``
  const quorum =
    figures.quorum &&
    html`, ${say(language, 'screen-quorum')} <b>${say(language, figures.quorum.met ? 'follow-quorum-there' : 'follow-quorum-not')}</b>`
  // Whose clock stands large on the screen is not named a second time.
  const isLarge = (table.what === 'item' || table.what === 'nothing') && sitting.state === 'open'
  const speaks =
    !isLarge &&
    floor &&
    html`${say(language, 'screen-floor')} <b>${nameOfThing(visit, 'floor', floor)}</b>`
  const next = waiting.slice(0, NEXT_SHOWN).map(({ member }) => memberShortName(visit, member))
  const more =
    waiting.length > NEXT_SHOWN
      ? ` ${say(language, 'screen-more', { count: waiting.length - NEXT_SHOWN })}`
      : ''
  const then = next.length > 0 && html`${say(language, 'screen-next')} ${next.join(', ')}${more}`
  return html`<div class="screen-foot"><p>${say(language, 'desk-present')} <b>${say(language, 'screen-of', { count: figures.present, of: figures.members })}</b>${quorum}</p>
<p>${sumsInFoot(visit, situation)}</p><p>${speaks}${speaks && then && '. '}${then}</p></div>`
}

const NEXT_SHOWN = 4
