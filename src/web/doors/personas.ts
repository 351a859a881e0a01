// Local personas: whoever sits at this machine may act as the Secretary, the Chair, a delegate or an observer, without a key.
// A proxy on this machine, too, comes over the loopback address, so that alone proves nothing: a persona also takes the token
// that was printed at start, and no request that was forwarded has one.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { By } from '../../rules/acts.ts'
import type { Reading } from '../../rules/organisation.ts'
import { readPersona } from '../persona.ts'
import { cookieOf } from './cookies.ts'
import type { Doors } from './doors.ts'
import { overLoopback } from './loopback.ts'

/** Whether personas are offered to a request at all: to none that a proxy passed on. */
export function personasFor({ personaToken }: Pick<Doors, 'personaToken'>, c: Context): boolean {
  return personaToken !== undefined && overLoopback(c) && !wasForwarded(c)
}

/** The persona of a request, or nobody: without the token, unknown names and unknown members are nobody. */
export function personaOf(doors: Doors, c: Context, org: Reading): By | undefined {
  if (!personasFor(doors, c) || !showsToken(doors, c)) return undefined
  return readPersona(c.req.header('kurultai-persona') ?? cookieOf(c, 'kurultai-persona') ?? '', org)
}

/** Whether a request carries the token: a browser in its cookie, a program in the header `Kurultai-Persona-Token`. */
export function showsToken(doors: Doors, c: Context): boolean {
  const shown = c.req.header('kurultai-persona-token') ?? cookieOf(c, 'kurultai-persona-token')
  return isToken(doors, shown ?? '')
}

export function isToken({ personaToken }: Pick<Doors, 'personaToken'>, shown: string): boolean {
  return personaToken !== undefined && timingSafeEqual(digestOf(shown), digestOf(personaToken))
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Whether a proxy says that it passed the request on (RFC 7239; RFC 9110, 7.6.3; and what came before them). */
export function wasForwarded(c: Context): boolean {
  return Object.keys(c.req.header()).some(
    (name) =>
      name === 'forwarded' ||
      name === 'via' ||
      name === 'x-real-ip' ||
      name.startsWith('x-forwarded'),
  )
}
