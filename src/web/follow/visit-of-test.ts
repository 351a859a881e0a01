// A visit as the pages get it, made without a request: to ask for parts twice, for any reader, in any language.
import { newestFor } from '../../audience/embargo.ts'
import { readerOf } from '../../audience/reader.ts'
import type { Visit } from '../visit.ts'
import { viewsFor } from '../doors/reader-views.ts'
import type { By } from '../../rules/acts.ts'
import type { Council } from '../council-of-test.ts'

export function visitTo(council: Council, by?: By, language: Visit['language'] = 'en'): Visit {
  const { clerk } = council
  const reader = readerOf(clerk.org, by)
  const newest = newestFor(reader, clerk.org)
  const inside = { clerk, views: council.views, opened: council.opened, now: () => council.now }
  const views = viewsFor(inside, reader)
  return {
    language,
    org: views.asKnownAt(newest),
    on: '2025-11-27',
    today: '2025-11-27',
    at: newest,
    newest,
    past: false,
    by,
    reader,
    path: '/',
    query: new URLSearchParams(),
    clerk,
    views,
    streamed: true,
    personas: false,
  }
}
