// The public pages, by address. Each is made from the visit alone.
import type { PageRoute } from '../page.ts'
import { accessibilityRoute } from './accessibility.ts'
import { followPage } from '../follow/follow-page.ts'
import { screenPage } from '../follow/screen-page.ts'
import { bodyPage } from './body.ts'
import { communiquePage } from './communique.ts'
import { coursePage } from './course.ts'
import { dataPage } from './data.ts'
import { decisionPage } from './decision.ts'
import { decisionsPage } from './decisions.ts'
import { documentPage } from './document.ts'
import { documentsPage } from './documents.ts'
import { entryPage } from './entry.ts'
import { feedPage } from './feed.ts'
import { homePage } from './home.ts'
import { itemPage } from './item.ts'
import { measurePage } from './measure.ts'
import { measuresPage } from './measures.ts'
import { memberPage } from './member.ts'
import { membersPage } from './members.ts'
import { peoplePage } from './people.ts'
import { personPage } from './person.ts'
import { postPage } from './post.ts'
import { postsPage } from './posts.ts'
import { questionPage } from './question.ts'
import { recordPage } from './record.ts'
import { rulesPage } from './rules.ts'
import { searchPage } from './search.ts'
import { sessionPage } from './session.ts'
import { sessionsPage } from './sessions.ts'
import { sourcePage } from './source.ts'
import { sourcesPage } from './sources.ts'

export const pageRoutes: readonly PageRoute[] = [
  { path: '/', page: homePage },
  { path: '/sessions', page: sessionsPage },
  { path: '/sessions/:id', page: sessionPage },
  { path: '/sessions/:id/live', page: followPage },
  { path: '/sessions/:id/screen', page: screenPage },
  { path: '/sessions/:id/communique', page: communiquePage },
  { path: '/sessions/:id/course', page: coursePage },
  { path: '/decisions', page: decisionsPage },
  { path: '/decisions/:id', page: decisionPage },
  { path: '/questions/:id', page: questionPage },
  { path: '/items/:id', page: itemPage },
  { path: '/documents', page: documentsPage },
  { path: '/documents/:id', page: documentPage },
  { path: '/posts', page: postsPage },
  { path: '/posts/:id', page: postPage },
  { path: '/people', page: peoplePage },
  { path: '/people/:id', page: personPage },
  { path: '/members', page: membersPage },
  { path: '/members/:id', page: memberPage },
  { path: '/bodies/:id', page: bodyPage },
  { path: '/rules', page: rulesPage },
  { path: '/measures', page: measuresPage },
  { path: '/measures/:id', page: measurePage },
  { path: '/sources', page: sourcesPage },
  { path: '/sources/:id', page: sourcePage },
  { path: '/record', page: recordPage },
  { path: '/record/:n{[0-9]+}', page: entryPage },
  { path: '/search', page: searchPage },
  { path: '/feed.atom', page: feedPage },
  { path: '/data', page: dataPage },
  accessibilityRoute,
]
