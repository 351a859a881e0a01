// The public pages, by address. Each is made from the visit alone.
import type { PageRoute } from '../page.ts'
import { accessibilityRoute } from './accessibility.ts'
import { decisionPage } from './decision.ts'
import { homePage } from './home.ts'
import { personPage } from './person.ts'
import { postPage } from './post.ts'
import { sessionPage } from './session.ts'

export const pageRoutes: readonly PageRoute[] = [
  { path: '/', page: homePage },
  { path: '/sessions/:id', page: sessionPage },
  { path: '/decisions/:id', page: decisionPage },
  { path: '/posts/:id', page: postPage },
  { path: '/people/:id', page: personPage },
  accessibilityRoute,
]
