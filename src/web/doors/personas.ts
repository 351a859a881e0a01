// Local personas: until people sign in with keys, whoever sits at this machine may act as the Secretary, the Chair, a
// delegate or an observer. Only a server on the loopback address has them; elsewhere every part of this file answers 404.
import type { Context } from 'hono'
import type { By } from '../../rules/acts.ts'
import type { Reading } from '../../rules/organisation.ts'
import { readPersona } from '../persona.ts'
import { cookieOf } from './cookies.ts'
import { overLoopback } from './loopback.ts'

/** The persona that a request names, or nobody: unknown names, unknown members and other servers are nobody. */
export function personaOf(c: Context, org: Reading, personas: boolean): By | undefined {
  if (!personas || !overLoopback(c)) return undefined
  return readPersona(c.req.header('kurultai-persona') ?? cookieOf(c, 'kurultai-persona') ?? '', org)
}
