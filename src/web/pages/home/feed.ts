// What is new as an Atom feed, for the public: nothing that is for fewer than everyone is in it.
import { atomFeed, stableId } from '../../../formats/atom.ts'
import { founded, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { type About, correctionsTo } from '../../../telling/corrections.ts'
import { type News, newsOf } from '../../../telling/news.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { newsLine } from './news-row.ts'
import { isNotional } from '../../../telling/sources.ts'
import { wordsOf } from '../../../telling/names.ts'
import { mayRead } from '../../../audience/may-read.ts'
import { asReadBy } from '../../../telling/context.ts'
import { everyone } from '../../../audience/reader.ts'

const FEED_MAX = 100

export function feedPage(visit: Visit): Page {
  const { language, org, clerk } = visit
  const organisation = founded(org)
  const name = organisation ? wordsOf(visit, organisation.name) : 'Kurultai'
  const byAll = { ...asReadBy(visit, everyone), by: undefined }
  const news = newsOf(byAll.org)
    .filter(({ kind, id }) => mayRead(byAll, kind, id))
    .slice(0, FEED_MAX)
  const leafOf = (n: number) => clerk.line(n)?.leaf ?? new Uint8Array(0)
  const entries = news.map((one) => {
    const { path, headline } = newsLine(byAll, one)
    const entry = clerk.entry(one.entry)
    const corrected = correctionsTo(byAll, visit.newest, aboutOf(one)).at(-1)
    const supposed = entry !== undefined && isNotional(visit, entry.act.sources, 'time')
    return {
      id: stableId(leafOf(one.entry), `${one.kind} ${one.id} ${one.what}`),
      title: headline,
      href: path,
      updated: corrected?.madeAt ?? entry?.at ?? one.at,
      summary: [
        say(language, `news-${one.kind}`),
        say(language, 'feed-entry', { entry: String(one.entry) }),
        ...(corrected ? [say(language, 'feed-corrected', { entry: String(corrected.made) })] : []),
        ...(supposed ? [say(language, 'feed-time-notional')] : []),
        ...supposedThing(visit, one.kind, one.id),
      ].join(' '),
    }
  })
  const text = atomFeed({
    id: stableId(leafOf(0), 'feed'),
    title: `${name}. ${say(language, 'feed-title')}`,
    language,
    author: name,
    self: `/feed.atom?lang=${language}`,
    home: '/',
    updated: Math.max(0, ...entries.map(({ updated }) => updated)),
    entries,
  })
  return {
    title: say(language, 'feed-title'),
    body: '',
    rests: [],
    other: { type: 'application/atom+xml; charset=utf-8', text },
  }
}

/** What a correction of which would change the item: a decision is told with its question. */
function aboutOf({ kind, id }: News): About[] {
  return kind === 'decision'
    ? [
        ['decision', id],
        ['question', id],
      ]
    : [[kind === 'communique' ? 'session' : kind, id]]
}

/** That no source states the thing itself. */
function supposedThing(visit: Visit, kind: string, id: string): string[] {
  const thing = visit.org.thing(kind, id) as Thing | undefined
  return isNotional(visit, thing?.sources, '*') ? [say(visit.language, 'feed-notional')] : []
}
