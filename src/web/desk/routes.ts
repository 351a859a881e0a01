// The desk's addresses. Desk pages are made for one persona at one moment, and are never kept.
import type { Context, Hono } from 'hono'
import { mayLayAct } from '../../rules/decide.ts'
import { say } from '../../text/say.ts'
import { seeOther } from '../doors/answer.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { absentPage, show } from '../doors/showing.ts'
import { notice } from '../look/answers.ts'
import { buttons, linkButton } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { html } from 'hono/html'
import type { Page } from '../page.ts'
import { signInHasEnded } from '../sign-in/sign-in-again.ts'
import { signInNeededPage } from '../sign-in/sign-in-needed.ts'
import type { Visit } from '../visit.ts'
import { actFormPage, notYoursPage } from '../forms/act-form.ts'
import { isActType } from '../forms/asked.ts'
import { filledWith } from '../forms/filled.ts'
import { correctionPage, sendCorrection } from '../forms/correction-form.ts'
import { delegationPage } from '../delegation/page.ts'
import { memberOf } from '../delegation/place.ts'
import { overviewPage } from './overview.ts'
import { sendForm } from '../forms/sending.ts'
import { sessionDeskPage } from './session-desk.ts'
import { whatIfPage } from './what-if.ts'

export function openDesk(app: Hono, doors: Doors): void {
  const visitNow = (c: Context) => visitOf(doors, c, arrivalOf(doors, c)).visit
  /** A desk page for whoever has a persona that may act. */
  const desk = (path: string, page: (visit: Visit, c: Context) => Page | Response | undefined) =>
    app.get(path, (c) => {
      const visit = visitNow(c)
      if (!visit.by) return show(c, visit, signInPage(visit))
      const made = page(visit, c)
      if (made instanceof Response) return made
      return show(c, visit, made ?? absentPage(visit))
    })

  desk('/desk', (visit) =>
    memberOf(visit.by) === undefined ? overviewPage(visit) : seeOther('/desk/delegation'),
  )
  desk('/desk/delegation', delegationPage)
  desk('/desk/sessions/:id', (visit, c) => sessionDeskPage(visit, c.req.param('id') ?? ''))
  desk('/desk/questions/:id/what-if', (visit, c) => whatIfPage(visit, c.req.param('id') ?? ''))
  desk('/desk/correct/:kind/:id{.+}', (visit, c) =>
    visit.by?.role === 'secretary'
      ? correctionPage(visit, c.req.param('kind') ?? '', c.req.param('id') ?? '')
      : notYoursPage(visit, 'correction.make'),
  )
  app.post('/desk/correct/:kind/:id{.+}', (c) =>
    sendCorrection(doors, c, c.req.param('kind'), c.req.param('id')),
  )
  app.get('/desk/acts/:type', (c) => {
    const visit = visitNow(c)
    const type = c.req.param('type')
    if (!isActType(type)) return show(c, visit, absentPage(visit))
    if (!visit.by || !mayLayAct(type, visit.by.role))
      return show(c, visit, notYoursPage(visit, type))
    return show(c, visit, actFormPage(visit, type, { filled: filledWith(visit.query) }))
  })
  app.post('/desk/acts/:type', (c) => {
    const type = c.req.param('type')
    return isActType(type)
      ? sendForm(doors, c, type)
      : show(c, visitNow(c), absentPage(visitNow(c)))
  })
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
