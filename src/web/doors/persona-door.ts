import type { Context } from 'hono'
import { seeOther } from './answer.ts'
import { arrivalOf, visitOf } from './arrival.ts'
import { cookieLine } from './cookies.ts'
import type { Doors } from './doors.ts'
import { turnedAway } from './guard.ts'
import { overLoopback } from './loopback.ts'
import { FORM_BYTES_MAX, readForm } from './payload.ts'
import { personaCode, readPersona } from '../persona.ts'
import { localPath } from './local-path.ts'
import { personasPage } from './personas-page.ts'
import { absentPage, show } from './showing.ts'

export async function showPersonas(doors: Doors, c: Context): Promise<Response> {
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  return show(c, visit, visit.personas ? personasPage(visit) : absentPage(visit))
}

/** Puts the persona into a cookie. On a server that others can reach there is nothing here. */
export async function choosePersona(doors: Doors, c: Context): Promise<Response> {
  if (!doors.personas || !overLoopback(c)) return turnedAway(c, 404, 'no-such-page')
  const form = await readForm(c, FORM_BYTES_MAX)
  if (form instanceof Response) return form
  const asked = form.get('persona')
  const by = readPersona(typeof asked === 'string' ? asked : '', doors.clerk.org)
  const back = form.get('back')
  const to = localPath(typeof back === 'string' ? back : undefined, by ? '/desk' : '/')
  return seeOther(
    to === '/' && by ? '/desk' : to,
    cookieLine(doors.site, 'kurultai-persona', by ? personaCode(by) : ''),
  )
}
