// The public pages, by address. Each is made from the visit alone.
import type { PageRoute } from '../page.ts'
import { accessibilityRoute } from './accessibility.ts'
import { bodyPage } from './body/body.ts'
import { communiquePage } from './session/communique.ts'
import { coursePage } from './course.ts'
import { dataPage } from './record/data.ts'
import { decisionPage } from './decision/decision.ts'
import { decisionsPage } from './decision/decisions.ts'
import { documentPage } from './document/document.ts'
import { documentsPage } from './document/documents.ts'
import { entryPage } from './record/entry.ts'
import { feedPage } from './home/feed.ts'
import { homePage } from './home/home.ts'
import { itemPage } from './session/item.ts'
import { measurePage } from './measure/measure.ts'
import { measuresPage } from './measure/measures.ts'
import { memberPage } from './member/member.ts'
import { membersPage } from './member/members.ts'
import { peoplePage } from './person/people.ts'
import { personPage } from './person/person.ts'
import { postPage } from './post/post.ts'
import { postsPage } from './post/posts.ts'
import { questionPage } from './session/question.ts'
import { recordPage } from './record/record.ts'
import { rulesPage } from './body/rules.ts'
import { searchPage } from './search.ts'
import { sessionPage } from './session/session.ts'
import { sessionsPage } from './session/sessions.ts'
import { sourcePage } from './source/source.ts'
import { sourcesPage } from './source/sources.ts'

export const pageRoutes: readonly PageRoute[] = [
  { path: '/', page: homePage },
  { path: '/sessions', page: sessionsPage },
  { path: '/sessions/:id', page: sessionPage },
  { path: '/sessions/:id/communique', page: communiquePage },
  { path: '/sessions/:id/course', page: coursePage },
  { path: '/decisions', page: decisionsPage },
  { path: '/decisions/:id', asks: ['text'], page: decisionPage },
  { path: '/questions/:id', asks: ['text'], page: questionPage },
  { path: '/items/:id', page: itemPage },
  { path: '/documents', page: documentsPage },
  { path: '/documents/:id', asks: ['text'], page: documentPage },
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
  { path: '/record', asks: ['before'], page: recordPage },
  { path: '/record/:n{[0-9]+}', page: entryPage },
  { path: '/search', asks: ['q'], page: searchPage },
  { path: '/feed.atom', page: feedPage },
  { path: '/data', page: dataPage },
  accessibilityRoute,
]
