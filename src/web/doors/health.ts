import { jsonAnswer } from './answer.ts'
import type { Doors } from './doors.ts'

/** 200 when the record answers and the views have followed all of it; 503 otherwise. For whoever watches the server. */
export function health({ clerk, views }: Doors): Response {
  try {
    const { size } = clerk.head()
    const caughtUp = views.size === size
    return jsonAnswer(caughtUp ? 200 : 503, { status: caughtUp ? 'ok' : 'views are behind', size, views: views.size })
  } catch {
    return jsonAnswer(503, { status: 'the record is closed' }, { 'retry-after': '5' })
  }
}
