// What is new, on the first page: the last entries that made news, those of one signing together.
import { html } from 'hono/html'
import { founded, get } from '../../../rules/organisation.ts'
import { dayInTable } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { inZone } from '../../../text/times.ts'
import { type News, newsOf } from '../../../telling/news.ts'
import { notional } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { emptyState, entryLink, entryRun, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { isSigned } from '../session/session-course.ts'
import { isNotional } from '../../../telling/sources.ts'
import { here } from '../things.ts'
import { mayRead } from '../../../audience/may-read.ts'
import { newsRow } from './news-row.ts'

const NEWS_SHOWN = 8

export function news(visit: Visit): Markup {
  const { language, org } = visit
  const zone = founded(org)?.timeZone ?? 'UTC'
  const shown = newsOf(org).filter(
    (one) => mayRead(visit, one.kind, one.id) && !isDoubled(visit, one.kind, one.id),
  )
  const rows = inGroups(visit, shown)
    .slice(0, NEWS_SHOWN)
    .map((group) => ({ cells: newsCells(visit, group, zone) }))
  return section({
    id: 'news',
    label: say(language, 'home-news'),
    note: html`<a href="/feed.atom">${say(language, 'feed')}</a>`,
    content:
      rows.length === 0
        ? emptyState(say(language, 'home-no-news'), say(language, 'home-no-news-then'))
        : table({
            caption: say(language, 'home-news'),
            columns: [
              { head: say(language, 'day'), kind: 'day', phone: 'bare' },
              { head: say(language, 'news-kind'), phone: 'bare' },
              { head: say(language, 'news-what'), phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows,
          }),
  })
}

/** Documents signed at one session stand in one line. */
function inGroups({ org }: Visit, news: readonly News[]): News[][] {
  const signedAt = new Map<string, News[]>()
  return news.flatMap((one): News[][] => {
    const session =
      one.kind === 'document' && one.what === 'signed'
        ? get(org, 'document', one.id)?.session
        : undefined
    if (session === undefined) return [[one]]
    const known = signedAt.get(session)
    if (known) {
      known.push(one)
      return []
    }
    const group = [one]
    signedAt.set(session, group)
    return [group]
  })
}

function newsCells(visit: Visit, group: readonly News[], zone: string): Words[] {
  const { language, org } = visit
  const [one] = group
  if (one === undefined) return []
  const written = dayInTable(language, inZone(one.at, zone).day)
  const day = isDaySupposed(visit, one) ? notional(language, written, 'wordless') : written
  if (group.length === 1) return [day, ...newsRow(visit, one), entryLink(one.entry)]
  const session = get(org, 'document', one.id)?.session ?? ''
  const entries = group.map(({ entry }) => entry)
  return [
    day,
    say(language, 'documents'),
    html`<a href="${here(visit, `/sessions/${session}`)}#documents">${say(language, 'news-documents-signed', { count: group.length })}</a>`,
    entryRun(Math.min(...entries), Math.max(...entries)),
  ]
}

/** The day of a decision or signing is that of its sitting; of anything else, the moment it was entered. */
function isDaySupposed(visit: Visit, { kind, entry }: News): boolean {
  if (kind === 'decision' || kind === 'document') return false
  return isNotional(visit, visit.clerk.entry(entry)?.act.sources, 'time')
}

/** A decision on a document that was opened for signature is told by its signing. */
function isDoubled(visit: Visit, kind: string, id: string): boolean {
  const decision = kind === 'decision' ? get(visit.org, 'decision', id) : undefined
  return decision !== undefined && (isSigned(visit, decision) || decision.matter.kind === 'agenda')
}
