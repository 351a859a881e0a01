// The door of a desk page: open to whoever may act; everyone else is shown the way in.
import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { say } from '../../text/say.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { absentPage, show } from '../doors/showing.ts'
import { notice } from '../look/answers.ts'
import { buttons, linkButton } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import { signInHasEnded } from '../sign-in/sign-in-again.ts'
import { signInNeededPage } from '../sign-in/sign-in-needed.ts'
import type { Visit } from '../visit.ts'

export type DeskPage = (visit: Visit, c: Context) => Page | Response | undefined

/** Serves a desk page at a path. Made anew each time: no desk page is kept. */
export function deskDoor(app: Hono, doors: Doors): (path: string, page: DeskPage) => void {
  return (path, page) =>
    app.get(path, (c) => {
      const visit = visitNow(doors, c)
      if (!visit.by) return show(c, visit, signInPage(visit))
      const made = page(visit, c)
      if (made instanceof Response) return made
      return show(c, visit, made ?? absentPage(visit))
    })
}

export function visitNow(doors: Doors, c: Context): Visit {
  return visitOf(doors, c, arrivalOf(doors, c)).visit
}

function signInPage(visit: Visit): Page {
  if (signInHasEnded(visit)) return signInNeededPage(visit, visit.path)
  const { language } = visit
  const heading = say(language, 'desk')
  const words = say(language, visit.personas ? 'form-sign-in' : 'desk-no-sign-in')
  return {
    title: heading,
    rests: [],
    status: 401,
    json: { error: { code: 'nobody', message: words } },
    body: width(html`${title({ heading })}${notice(words)}
${visit.personas && buttons(linkButton(say(language, 'personas-title'), `/personas?back=${encodeURIComponent(visit.path)}`, 'main'))}`),
  }
}
