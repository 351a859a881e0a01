// Who holds the posts, on the first page: a line a post on a grid of years.
import { html } from 'hono/html'
import { allOf, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInText, fromDate } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { second } from '../../look/markup.ts'
import { section } from '../../look/section.ts'
import { axisOver } from '../../look/time-axis.ts'
import { termTimeline } from '../../look/timeline.ts'
import type { Visit } from '../../visit.ts'
import { barOf, lastInWords } from '../post/term-bars.ts'
import { isSupposed, termSaid } from '../post/term-words.ts'
import { linked } from '../things.ts'
import { memberName } from '../../../telling/names.ts'

export function posts(visit: Visit): Markup | '' {
  const { language, org, views, on, at, today } = visit
  const rows = allOf(org, 'post').map((post) => {
    const terms = ownedBy(org, 'term', post.id).filter(
      ({ capacity, from }) => capacity !== 'designate' && from !== undefined,
    )
    const now = views.holdersOf(post.id, on, at).filter(({ capacity }) => capacity !== 'designate')
    const [next] = terms
      .filter(({ from }) => (from ?? '') > on)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    return {
      label: linked(visit, 'post', post.id),
      cells: [
        now.length === 0
          ? mark('dashed-ring', say(language, 'nobody-holds'))
          : html`${now.map((term) => holderCell(visit, term))}`,
        next
          ? html`${holderCell(visit, next)}${second(fromDate(language, next.from ?? ''))}`
          : nextUnknown(visit, now),
      ],
      bars: terms
        .filter((term) => term.to === undefined || term.to > on)
        .flatMap((term) => barOf(term, on) ?? []),
      inWords: html`${terms.map((term) => html`${termSaid(visit, term)}; `)}`,
    }
  })
  const bars = rows.flatMap((row) => row.bars)
  if (rows.length === 0) return ''
  const axis = axisOver(bars, on)
  return section({
    id: 'posts',
    label: say(language, 'menu-posts'),
    note: say(language, 'home-posts-note'),
    content: termTimeline({
      language,
      caption: say(language, 'menu-posts'),
      heads: {
        label: say(language, 'post'),
        cells: [
          say(language, 'home-on-day', { day: dayInText(language, on) }),
          say(language, 'home-then'),
        ],
      },
      axis,
      rows: rows.map((row) => ({ ...row, bars: row.bars.map((bar) => within(bar, axis.from)) })),
      bars: 'third',
      chosen: on === today ? 'today' : 'day',
    }),
  })
}

/** A bar that began before the grid is drawn from the grid's first year. */
function within<B extends { from: string }>(bar: B, year: number): B {
  return Number(bar.from.slice(0, 4)) < year ? { ...bar, from: `${year}-01-01` } : bar
}

function holderCell(visit: Visit, term: Thing<'term'>): Markup {
  const name = term.person
    ? linked(visit, 'person', term.person)
    : linked(visit, 'member', term.member ?? '')
  const supposed = isSupposed(visit, term) && (term.from ?? '') <= visit.on
  return html`<strong>${name}</strong>${term.represents && second(memberName(visit, term.represents))}${supposed && second(termSaid(visit, term))}`
}

function nextUnknown({ language }: Visit, now: readonly Thing<'term'>[]): Words {
  const [term] = now
  const until = term?.to === undefined ? undefined : lastInWords(language, term)
  return html`${mark('dashed-ring', say(language, 'not-appointed'))}${second(until === undefined ? say(language, 'no-decision-yet') : say(language, 'home-term-to', { day: until }))}`
}
