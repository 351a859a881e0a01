import { html } from 'hono/html'
import type { Thing } from '../../rules/organisation.ts'
import { lastHeard } from '../../telling/heard.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'

/** The last thing that happened in a session, as a part of a page that follows it. */
export function heardLine(visit: Visit, session: Thing<'session'>): Markup {
  return html`${lastHeard(visit, session)}`
}
