import { html } from 'hono/html'
import type { Thing } from '../../rules/organisation.ts'
import { dayInTable } from '../../text/dates.ts'
import { say } from '../../text/say.ts'
import { nameOf } from '../../telling/names.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'

/** «, Кыргызстан, сессия …, до 1 янв. 2027»: for whom, where and until when a grant holds. */
export function grantLimits(
  visit: Visit,
  { member, session, body, until }: Thing<'grant'>,
): Markup {
  const parts = [
    member && nameOf(visit, 'member', member),
    session && nameOf(visit, 'session', session),
    body && nameOf(visit, 'body', body),
    until && say(visit.language, 'grant-until', { day: dayInTable(visit.language, until) }),
  ].filter((part) => part !== undefined)
  return html`${parts.map((part) => html`, ${part}`)}`
}

/** The role, for whom and where. */
export function grantWords(visit: Visit, grant: Thing<'grant'>): Markup {
  return html`${say(visit.language, `choice-role-${grant.role}`)}${grantLimits(visit, grant)}`
}
