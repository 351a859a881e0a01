import { founded, get, type Thing } from '../rules/organisation.ts'
import { dayInText, term } from '../text/dates.ts'
import { localised } from '../text/language.ts'
import { say } from '../text/say.ts'
import type { Context } from './context.ts'

/** «Сессия Совета …, 27 ноября 2025 года»: the name it was given, else its body and kind; then its days. */
export function sessionTitle(
  { language, org }: Pick<Context, 'language' | 'org'>,
  session: Thing<'session'>,
): string {
  const inOrder = founded(org)?.languages ?? []
  const body = get(org, 'body', session.body)
  const name = session.name
    ? localised(session.name, language, inOrder).value
    : say(language, 'session-name', {
        body: body ? localised(body.name, language, inOrder).value : session.body,
        kind: session.kind,
      })
  const day = sessionDays({ language }, session)
  return day === undefined ? name : say(language, 'session-title', { name, day })
}

/** «27 ноября 2025 года», or from the first day to the last; undefined while no day is set. */
export function sessionDays(
  { language }: Pick<Context, 'language'>,
  session: Thing<'session'>,
): string | undefined {
  if (session.from === undefined) return undefined
  if (session.to === undefined || session.to === session.from)
    return dayInText(language, session.from)
  return term(language, session.from, dayAfter(session.to))
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
