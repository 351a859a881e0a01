// The ways from other pages to those that follow a session by themselves.
import { isOver } from '../../../rules/sessions.ts'
import { html } from 'hono/html'
import type { Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Markup } from '../../look/markup.ts'
import { links } from '../../look/section.ts'
import type { Visit } from '../../visit.ts'
import { sittingNow } from '../../../telling/situation.ts'

/** «идёт сейчас · следить», while a sitting is open or suspended; nothing for a reader of the past. */
export function followLink({ language, org, past }: Visit, session: Thing<'session'>): Markup | '' {
  if (past || !sittingNow(org, session.id)) return ''
  return html`<p class="follow-link">${mark('half-disc', say(language, 'follow-now'))} · <a href="/sessions/${session.id}/live">${say(language, 'follow-link')}</a></p>`
}

/** The page that follows, the screen for the hall, the view for the press. */
export function liveLinks(visit: Visit, session: Thing<'session'>): Markup | '' {
  const { language, past } = visit
  if (past) return ''
  const press = html`<a href="/sessions/${session.id}/press">${say(language, 'follow-to-press')}</a>`
  if (isOver(session)) return links(press)
  const screen = html`<a href="/sessions/${session.id}/screen">${say(language, 'follow-to-screen')}</a>`
  const follow = html`<a href="/sessions/${session.id}/live">${say(language, 'follow-course-live')}</a>`
  return html`${followLink(visit, session)}${links(...(sittingNow(visit.org, session.id) ? [] : [follow]), screen, press)}`
}
