// The pages that follow a session, by address. Each is made from the visit alone.
import type { PageRoute } from '../page.ts'
import { followPage } from './follow-page.ts'
import { pressPage } from './press-page.ts'
import { screenPage } from './screen-page.ts'

export const followRoutes: readonly PageRoute[] = [
  { path: '/sessions/:id/live', page: followPage },
  { path: '/sessions/:id/screen', page: screenPage },
  { path: '/sessions/:id/press', page: pressPage },
]
