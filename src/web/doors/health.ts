import { openEntries } from '../../audience/embargo.ts'
import { jsonAnswer } from './answer.ts'
import type { Doors } from './doors.ts'

/**
 * 200 when the record answers and the views have followed all of it; 503 otherwise. For whoever watches the server, and as
 * anyone may ask, no more is counted than anyone may know of.
 */
export function health({ clerk, views }: Doors): Response {
  try {
    const { size } = clerk.head()
    const open = openEntries(clerk.org)
    const caughtUp = views.size === size
    return jsonAnswer(caughtUp ? 200 : 503, {
      status: caughtUp ? 'ok' : 'views are behind',
      size: Math.min(size, open),
      views: Math.min(views.size, open),
    })
  } catch {
    return jsonAnswer(503, { status: 'the record is closed' }, { 'retry-after': '5' })
  }
}
