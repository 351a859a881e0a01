// The desk's addresses. Desk pages are made for one persona at one moment, and are never kept.
import type { Hono } from 'hono'
import { mayLayAct } from '../../rules/decide.ts'
import { seeOther } from '../doors/answer.ts'
import type { Doors } from '../doors/doors.ts'
import { absentPage, show } from '../doors/showing.ts'
import { actFormPage, notYoursPage } from '../forms/act-form.ts'
import { isActType } from '../forms/asked.ts'
import { correctionPage, sendCorrection } from '../forms/correction-form.ts'
import { filledWith } from '../forms/filled.ts'
import { sendForm } from '../forms/sending.ts'
import { memberOf } from '../persona.ts'
import type { SigningIn } from '../sign-in/sign-in.ts'
import { endInvitation, issueInvitation, showAccess, stateAddress } from './access-page.ts'
import { deskDoor, visitNow } from './desk-door.ts'
import { overviewPage } from './overview.ts'
import { sessionDeskPage } from './session-desk.ts'
import { whatIfPage } from './what-if.ts'

/** `signingIn`: absent, nobody can be let in from here. */
export function openDesk(app: Hono, doors: Doors, signingIn: SigningIn | undefined): void {
  const desk = deskDoor(app, doors)
  desk('/desk', (visit) =>
    memberOf(visit.by) === undefined ? overviewPage(visit) : seeOther('/desk/delegation'),
  )
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
    const visit = visitNow(doors, c)
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
      : show(c, visitNow(doors, c), absentPage(visitNow(doors, c)))
  })
  if (!signingIn) return
  app.get('/desk/access', (c) => showAccess(doors, signingIn, c))
  app.post('/desk/access/invitations', (c) => issueInvitation(doors, signingIn, c))
  app.post('/desk/access/invitations/end', (c) => endInvitation(doors, signingIn, c))
  app.post('/desk/access/address', (c) => stateAddress(doors, signingIn, c))
}
