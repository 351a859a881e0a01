import { html } from 'hono/html'
import { get } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import type { News } from '../../../telling/news.ts'
import type { Words } from '../../look/markup.ts'
import type { Visit } from '../../visit.ts'
import { decisionHeadline } from '../../../telling/decision-words.ts'
import { sessionTitle } from '../../../telling/session-title.ts'
import { marked } from '../sourced.ts'
import { addressOf, here } from '../things.ts'
import { nameOf } from '../../../telling/names.ts'

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
export function newsLine(
  visit: Visit,
  { kind, id, what }: News,
): { path: string; headline: string } {
  const { language, org } = visit
  switch (kind) {
    case 'decision': {
      const decision = get(org, 'decision', id)
      return {
        path: `/decisions/${id}`,
        headline: decision ? decisionHeadline(visit, decision) : id,
      }
    }
    case 'document':
      return {
        path: `/documents/${id}`,
        headline: say(language, `news-document-${what}`, {
          title: nameOf(visit, 'document', id, 'full'),
        }),
      }
    case 'communique': {
      const session = get(org, 'session', id)
      const title = session ? sessionTitle(visit, session) : id
      return {
        path: `/sessions/${id}/communique`,
        headline: say(language, 'news-communique-of', { title }),
      }
    }
    case 'session':
      return {
        path: `/sessions/${id}`,
        headline: say(language, `news-session-${what}`, {
          title: nameOf(visit, 'session', id, 'full'),
        }),
      }
    case 'report': {
      const measure = get(org, 'report', id)?.measure ?? ''
      return {
        path: `/measures/${measure}`,
        headline: say(language, 'news-report-on', {
          title: nameOf(visit, 'measure', measure, 'full'),
        }),
      }
    }
    case 'correction': {
      const about = get(org, 'correction', id)?.of
      const path = about ? addressOf(about.kind, about.id) : undefined
      return {
        path: path ?? '/record',
        headline: say(language, 'news-corrected', {
          title: about ? nameOf(visit, about.kind, about.id, 'full') : id,
        }),
      }
    }
    default:
      return kind satisfies never
  }
}
