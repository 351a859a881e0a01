import type { Context } from 'hono'
import { personaCode, readPersona } from '../persona.ts'
import { seeOther } from './answer.ts'
import { arrivalOf, visitOf } from './arrival.ts'
import { cookieLine } from './cookies.ts'
import type { Doors } from './doors.ts'
import { turnedAway } from './guard.ts'
import { localPath } from './local-path.ts'
import { FORM_BYTES_MAX, readForm } from './payload.ts'
import { isToken, personasFor, showsToken } from './personas.ts'
import { personasPage, tokenPage } from './personas-page.ts'
import { absentPage, show } from './showing.ts'

/**
 * GET /personas : the choice, for a browser that has the token. The link printed at start brings it as `token`, and it goes into
 * a cookie and out of the address.
 */
export async function showPersonas(doors: Doors, c: Context): Promise<Response> {
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  if (!visit.personas) return show(c, visit, absentPage(visit))
  const shown = c.req.query('token')
  if (shown !== undefined && isToken(doors, shown)) return withToken(doors, c, shown)
  if (shown !== undefined || !showsToken(doors, c))
    return show(c, visit, tokenPage(visit, shown !== undefined))
  return show(c, visit, personasPage(visit))
}

/** POST /personas : puts the token, or the persona chosen, into a cookie. Where personas are not offered there is nothing here. */
export async function choosePersona(doors: Doors, c: Context): Promise<Response> {
  if (!personasFor(doors, c)) return turnedAway(c, 404, 'no-such-page')
  const form = await readForm(c, FORM_BYTES_MAX)
  if (form instanceof Response) return form
  const told = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const token = told('token')?.trim()
  if (token !== undefined && isToken(doors, token)) return withToken(doors, c, token)
  if (token !== undefined || !showsToken(doors, c)) {
    const { visit } = visitOf(doors, c, arrivalOf(doors, c))
    return show(c, visit, tokenPage(visit, token !== undefined))
  }
  const by = readPersona(told('persona') ?? '', doors.clerk.org)
  const to = localPath(told('back'), by ? '/desk' : '/')
  return seeOther(
    to === '/' && by ? '/desk' : to,
    cookieLine(doors.site, 'kurultai-persona', by ? personaCode(by) : ''),
  )
}

function withToken(doors: Doors, c: Context, token: string): Response {
  const back = localPath(c.req.query('back'), '')
  return seeOther(
    back === '' ? '/personas' : `/personas?back=${encodeURIComponent(back)}`,
    cookieLine(doors.site, 'kurultai-persona-token', token),
  )
}
