// The head and the foot of the desk: which sitting, in which state since when, who follows live.
import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import type { Thing } from '../../rules/organisation.ts'
import { closedWords, wordsOf } from '../../telling/names.ts'
import { mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { zoneOf } from '../../telling/clock.ts'
import { sittingName } from '../pages/session/session-course.ts'
import { sessionTitle } from '../../telling/session-title.ts'
import type { Visit } from '../visit.ts'
import type { Situation } from '../../telling/situation.ts'
import { sessionState, sittingState } from '../pages/states.ts'

/** «Заседание в расширенном составе, сессия Совета, Бишкек, 27 ноября 2025 года». */
export function head(visit: Visit, { session, sitting }: Situation): Markup {
  const name = sessionTitle(visit, session)
  const place = session.place ? `, ${wordsOf(visit, session.place)}` : ''
  return sitting
    ? html`<b>${sittingName(visit, sitting)}</b> ${closedMark(visit, sitting)} <span class="quiet">${name}${place}</span>`
    : html`<b>${name}</b><span class="quiet">${place}</span>`
}

/** Everyone at the desk sees at once that the public does not follow. */
function closedMark(visit: Visit, sitting: Thing<'sitting'>): Markup | '' {
  const words = closedWords(visit, 'sitting', sitting)
  return words === undefined ? '' : mark('half-disc', words)
}

/** «идёт с 12:24». */
export function stateSince(visit: Visit, { session, sitting }: Situation): Markup {
  const { language } = visit
  if (!sitting) return sessionState(language, session.state)
  const since = {
    open: sitting.openedAt,
    suspended: sitting.suspendedAt,
    closed: sitting.closedAt,
    scheduled: undefined,
    cancelled: sitting.cancelledAt,
    'not-held': undefined,
  }
  const at = since[sitting.state]
  const time =
    at === undefined
      ? ''
      : html` ${say(language, 'desk-since', { time: inZone(at, zoneOf(visit, session)).time })}`
  return html`${sittingState(language, sitting.state)}${time}`
}

/** Who follows live at this moment; a page just opened does not know yet. */
export function connectedNow({ language, connected }: Visit): Markup {
  if (!connected) return html``
  const { delegations, others, screens } = connected
  return html`${say(language, 'desk-connected', { delegations, others, screens })}`
}
