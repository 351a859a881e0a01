// A visit as the pages get it, made without a request: to ask for parts twice, for any reader, in any language.
import { newestFor } from '../../audience/embargo.ts'
import { readerOf } from '../../audience/reader.ts'
import type { Visit } from '../visit.ts'
import { openedFor } from '../../audience/opened.ts'
import type { By } from '../../rules/acts.ts'
import type { Council } from '../council-of-test.ts'

export function visitTo(
  { clerk, views, opened }: Council,
  by?: By,
  language: Visit['language'] = 'en',
): Visit {
  const reader = readerOf(clerk.org, by)
  const newest = newestFor(reader, clerk.org)
  const org = newest === clerk.org.size - 1 ? clerk.org : views.asKnownAt(newest)
  return {
    language,
    org: openedFor(org, { reader, clerk }, opened),
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
