// What no door lets in, before anything is looked up: strange hosts, strange origins, over-long or malformed addresses,
// methods nobody serves.
import type { Context, MiddlewareHandler } from 'hono'
import { type Language, negotiate } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { answer, htmlAnswer, jsonAnswer, pathOf, wantsJson } from './answer.ts'
import { carriesSignIn, cookieOf } from './cookies.ts'
import type { Doors } from './doors.ts'
import { hostOf, namesLoopback } from './loopback.ts'
import { personasFor } from './personas.ts'
import { transportHeaders } from './site.ts'

const URL_UNITS_MAX = 2048

export function guard(doors: Doors): MiddlewareHandler {
  return async (c, next) => {
    const { method, raw } = c.req
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
      return turnedAway(c, 405, 'method-unknown', { allow: 'GET, HEAD, POST' })
    if (raw.url.length > URL_UNITS_MAX) return turnedAway(c, 414, 'address-too-long')
    if (!wellFormed(pathOf(raw))) return turnedAway(c, 400, 'address-malformed')
    if (doors.personaToken !== undefined && !namesLoopback(hostOf(raw)))
      return turnedAway(c, 421, 'host-unknown')
    if (method === 'POST' && !fromHere(c)) return turnedAway(c, 403, 'origin-unknown')
    await next()
    for (const [name, value] of Object.entries(transportHeaders(doors.site)))
      c.res.headers.set(name, value)
    return undefined
  }
}

/** One sentence, in the reader's language, where no page can be made. */
export function turnedAway(
  c: Context,
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const language = languageOf(c)
  const message = say(language, `turned-away-${code}`)
  if (c.req.method === 'HEAD') return answer(status, null, headers)
  if (wantsJson(c) || c.req.header('content-type')?.includes('json'))
    return jsonAnswer(status, { error: { code, message } }, headers)
  return htmlAnswer(
    status,
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${message}</title><p>${message}</p></html>`,
    headers,
  )
}

/** Nobody is behind a request that needs somebody: the way in that this server has (RFC 9110, 15.5.2). */
export function nobodyThere(doors: Doors, c: Context): Response {
  if (personasFor(doors, c))
    return turnedAway(c, 401, 'nobody-persona', { 'www-authenticate': 'Kurultai-Persona' })
  return turnedAway(c, 401, 'nobody', { 'www-authenticate': 'Kurultai-Sign-In' })
}

export function languageOf(c: Context): Language {
  return negotiate({
    query: c.req.query('lang'),
    cookie: cookieOf(c, 'kurultai-language'),
    acceptLanguage: c.req.header('accept-language'),
  })
}

/**
 * Whether a POST comes from a page of this server, or from a program that is no browser. Browsers say where a request
 * comes from (Sec-Fetch-Site, and Origin on every POST); a program says nothing, and has no cookies to be borrowed. Whatever
 * carries the cookie of a sign-in has to say.
 */
function fromHere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return !carriesSignIn(c)
  try {
    return new URL(origin).host === hostOf(c.req.raw)
  } catch {
    return false
  }
}

function wellFormed(path: string): boolean {
  try {
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
