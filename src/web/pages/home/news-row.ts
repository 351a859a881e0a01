import { html } from 'hono/html'
import { get } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import type { News } from '../../../telling/news.ts'
import type { Words } from '../../look/markup.ts'
import type { Visit } from '../../visit.ts'
import { newsHeadline } from '../../../telling/news-headline.ts'
import { marked } from '../sourced.ts'
import { addressOf, here } from '../things.ts'

/** The kind of a news item and its headline, linked. */
export function newsRow(visit: Visit, news: News): Words[] {
  const { path, headline } = newsLine(visit, news)
  const link = html`<a href="${here(visit, path)}">${headline}</a>`
  const thing = visit.org.thing(news.kind, news.id)
  return [
    say(visit.language, `news-${news.kind}`),
    news.kind === 'report' ? marked(visit, thing?.sources, 'text', link) : link,
  ]
}

/** Where a news item leads and how it reads, without markup: feeds take it as it is. */
export function newsLine(visit: Visit, news: News): { path: string; headline: string } {
  return { path: newsPath(visit, news), headline: newsHeadline(visit, news) }
}

function newsPath({ org }: Visit, { kind, id }: News): string {
  switch (kind) {
    case 'decision':
    case 'document':
    case 'session':
      return addressOf(kind, id) ?? '/'
    case 'communique':
      return `/sessions/${id}/communique`
    case 'report':
      return `/measures/${get(org, 'report', id)?.measure ?? ''}`
    case 'correction': {
      const about = get(org, 'correction', id)?.of
      return (about && addressOf(about.kind, about.id)) ?? '/record'
    }
    default:
      return kind satisfies never
  }
}
