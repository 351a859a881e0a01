import { openEntries } from '../../audience/embargo.ts'
import { jsonAnswer } from './answer.ts'
import type { Doors } from './doors.ts'

/**
 * 200 when acts are taken and pages answered; 503 otherwise. `status` is 'attention' where something else is wrong, and
 * `parts` say what. For whoever watches the server, and as anyone may ask, no more is told than anyone may know of.
 */
export function health({ clerk, views, health }: Doors): Response {
  try {
    const { size } = clerk.head()
    const open = openEntries(clerk.org)
    const { serving, parts } = health?.() ?? { serving: views.size === size, parts: {} }
    const wrong = Object.values(parts).some((state) => state !== 'ok' && state !== 'none')
    const working = wrong ? 'attention' : 'ok'
    return jsonAnswer(serving ? 200 : 503, {
      status: serving ? working : 'not serving',
      size: Math.min(size, open),
      views: Math.min(views.size, open),
      parts,
    })
  } catch {
    return jsonAnswer(
      503,
      { status: 'not serving', parts: { record: 'closed' } },
      { 'retry-after': '5' },
    )
  }
}
