// Where the minutes of a sitting are read. Whoever may write in them gets a page of their own, with forms sent once; for
// everyone else it is kept like any page of the record.
import type { Hono } from 'hono'
import { mayLayAct } from '../../rules/decide.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import type { KeptAnswers } from '../doors/kept-answers.ts'
import { absentPage, badQuestionPage, show, showKept } from '../doors/showing.ts'
import { minutesPage } from './minutes-page.ts'

export function openMinutes(app: Hono, doors: Doors, kept: KeptAnswers): void {
  const route = { path: '/sittings/:id/minutes', page: minutesPage }
  app.get(route.path, (c) => {
    const arrival = arrivalOf(doors, c)
    if (!arrival.by || !mayLayAct('minutes.adopt', arrival.by.role))
      return showKept(doors, kept, c, route)
    const asked = visitOf(doors, c, arrival)
    if ('bad' in asked) return show(c, asked.visit, badQuestionPage(asked.visit, asked.bad))
    const page = minutesPage(asked.visit, c.req.param())
    return page ? show(c, asked.visit, page, true) : show(c, asked.visit, absentPage(asked.visit))
  })
}
