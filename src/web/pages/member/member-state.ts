import { html } from 'hono/html'
import { neverHeld } from '../../../rules/terms.ts'
import { membershipOn } from '../../../rules/membership.ts'
import { allOf, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayBefore, dayInTable, fromDate } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark, type MarkKind } from '../../look/mark.ts'
import { type Markup, second, type Words } from '../../look/markup.ts'
import type { Visit } from '../../visit.ts'
import { marked } from '../sourced.ts'
import { titleOf } from '../things.ts'

/** How a member takes part on the day asked about, since when, and which posts it holds as a member. */
export function memberState(visit: Visit, member: string): Markup {
  const { language, org, on } = visit
  const membership = membershipOn(org, member, on)
  const status = membership?.status ?? 'ended'
  const marks: Record<typeof status, MarkKind> = {
    member: 'disc',
    observer: 'ring',
    suspended: 'hatched-square',
    frozen: 'hatched-square',
    ended: 'square',
  }
  const word = marked(visit, membership?.sources, 'status', say(language, `status-${status}`))
  return html`${mark(marks[status], word)}${second(since(visit, member))}${chairs(visit, member)}`
}

function since(visit: Visit, member: string): Words {
  const { language, org, on } = visit
  const membership = membershipOn(org, member, on)
  if (membership?.from !== undefined) return fromDate(language, membership.from)
  return membership?.status === 'member' ? '' : say(language, 'day-not-stated-in-sources')
}

function chairs(visit: Visit, member: string): Markup {
  const { org, on } = visit
  const terms = allOf(org, 'post')
    .filter(({ heldBy }) => heldBy === 'member')
    .flatMap((post) => ownedBy(org, 'term', post.id))
    .filter((term) => term.member === member && (term.to === undefined || term.to > on))
    .filter((term) => !neverHeld(term))
  return html`${terms.map((term) => second(html`${titleOf(visit, 'post', term.post)} ${whenOf(visit, term)}`))}`
}

/** Of a running term its last day, of one to come its first: what a reader of today does not know. */
function whenOf(visit: Visit, term: Thing<'term'>): Words {
  const { language, on } = visit
  if (term.from !== undefined && term.from > on)
    return marked(
      visit,
      term.sources,
      'from',
      say(language, 'from-date', { date: dayInTable(language, term.from) }),
    )
  if (term.to === undefined) return say(language, 'term-open')
  return marked(
    visit,
    term.sources,
    'to',
    say(language, 'last-date', { date: dayInTable(language, dayBefore(term.to)) }),
  )
}
