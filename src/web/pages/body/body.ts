// One organ: what it is, who sits in it, its posts, sessions and rules of procedure.
import { html } from 'hono/html'
import { allOf, get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInText, fromDate, imprecise } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { notStated } from '../../look/mark.ts'
import { second } from '../../look/markup.ts'
import { entryLink, factsLine, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { correctionsOf } from '../record/corrections.ts'
import { sessionDay, stateOf } from '../session/session.ts'
import { marked, sourceLinks } from '../sourced.ts'
import { termSaid } from '../post/term-words.ts'
import { here, linked, text } from '../things.ts'
import { wordsOf } from '../../../telling/names.ts'

export function bodyPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const body = get(org, 'body', id)
  if (body === undefined) return undefined
  const seats = ownedBy(org, 'seat', id)
  const posts = ownedBy(org, 'post', id)
  const sessions = ownedBy(org, 'session', id)
  const rulebooks = ownedBy(org, 'rulebook', id)
  const content = html`${title({
    crumbs: [{ href: here(visit, '/'), label: say(language, 'bodies') }],
    heading: marked(visit, body.sources, 'name', text(visit, body.name)),
    lead: body.composition
      ? marked(visit, body.sources, 'composition', text(visit, body.composition))
      : undefined,
  })}${factsLine(facts(visit, body))}${sessionsSection(visit, sessions)}${postsSection(visit, posts)}${seatsSection(visit, seats)}${rulesSection(visit, rulebooks)}${childrenSection(visit, id)}
${correctionsOf(visit, 'body', id)}`
  return {
    title: wordsOf(visit, body.name),
    about: [['body', id]],
    body: width(content),
    rests: [body, ...seats, ...posts, ...sessions, ...rulebooks].flatMap(({ made, changed }) => [
      made,
      changed,
    ]),
    json: {
      body,
      on,
      at,
      seats,
      posts,
      sessions,
      rulebooks: rulebooks.map(({ book, ...rest }) => ({ ...rest, id: rest.id, book })),
    },
  }
}

function facts(visit: Visit, body: Thing<'body'>) {
  const { language } = visit
  return [
    {
      label: say(language, 'body-kind'),
      value: marked(visit, body.sources, 'kind', say(language, `body-kind-${body.kind}`)),
    },
    ...(body.parent
      ? [{ label: say(language, 'body-parent'), value: linked(visit, 'body', body.parent) }]
      : []),
    ...(body.rule
      ? [
          {
            label: say(language, 'rule'),
            value: html`<a href="/rules">${text(visit, body.rule)}</a>`,
          },
        ]
      : []),
    { label: say(language, 'source'), value: sourceLinks(visit, body.sources, 'name') },
    { label: say(language, 'entry'), value: entryLink(body.made) },
  ]
}

function sessionsSection(visit: Visit, sessions: readonly Thing<'session'>[]) {
  const { language } = visit
  if (sessions.length === 0) return ''
  return section({
    id: 'sessions',
    label: say(language, 'menu-sessions'),
    content: table({
      caption: say(language, 'menu-sessions'),
      columns: [
        { head: say(language, 'session') },
        { head: say(language, 'day'), kind: 'day', phone: 'bare' },
        { head: say(language, 'state'), kind: 'state', phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: sessions.toReversed().map((session) => ({
        cells: [
          linked(visit, 'session', session.id),
          sessionDay(visit, session),
          stateOf(visit, session),
          entryLink(session.made),
        ],
      })),
    }),
  })
}

function postsSection(visit: Visit, posts: readonly Thing<'post'>[]) {
  const { language, views, on, at } = visit
  if (posts.length === 0) return ''
  return section({
    id: 'posts',
    label: say(language, 'menu-posts'),
    note: say(language, 'posts-on', { day: dayInText(language, on) }),
    content: table({
      caption: say(language, 'menu-posts'),
      columns: [
        { head: say(language, 'post') },
        { head: say(language, 'post-now'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: posts.map((post) => {
        const now = views
          .holdersOf(post.id, on, at)
          .filter(({ capacity }) => capacity !== 'designate')
        return {
          cells: [
            linked(visit, 'post', post.id),
            now.length === 0
              ? say(language, 'nobody-holds')
              : html`${now.map((term) => html`${term.person ? linked(visit, 'person', term.person) : linked(visit, 'member', term.member ?? '')}${second(termSaid(visit, term))}`)}`,
            entryLink(post.made),
          ],
        }
      }),
    }),
  })
}

function seatsSection(visit: Visit, seats: readonly Thing<'seat'>[]) {
  const { language } = visit
  if (seats.length === 0) return ''
  return section({
    id: 'seats',
    label: say(language, 'body-seats'),
    content: table({
      caption: say(language, 'body-seats'),
      columns: [
        { head: say(language, 'person') },
        { head: say(language, 'member') },
        { head: say(language, 'seat-time'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: seats.map((seat) => ({
        cells: [
          html`${linked(visit, 'person', seat.person)}${seat.title && second(text(visit, seat.title))}`,
          seat.member ? linked(visit, 'member', seat.member) : notStated(language),
          html`${seat.from ? fromDate(language, seat.from) : notStated(language)}${seat.to && html` – ${imprecise(language, seat.to)}`}`,
          entryLink(seat.made),
        ],
      })),
    }),
  })
}

function rulesSection(visit: Visit, rulebooks: readonly Thing<'rulebook'>[]) {
  const { language } = visit
  if (rulebooks.length === 0) return ''
  return section({
    id: 'rules',
    label: say(language, 'rules-of-procedure'),
    content: table({
      caption: say(language, 'rules-of-procedure'),
      columns: [
        { head: say(language, 'rules-of-procedure') },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: rulebooks.map((book) => ({
        cells: [
          html`<a href="/rules?on=${book.from}">${say(language, 'rules-from', { date: fromDate(language, book.from) })}</a>`,
          sourceLinks(visit, book.sources, 'book'),
          entryLink(book.made),
        ],
      })),
    }),
  })
}

function childrenSection(visit: Visit, id: string) {
  const { language, org } = visit
  const children = allOf(org, 'body').filter(({ parent }) => parent === id)
  if (children.length === 0) return ''
  return section({
    id: 'children',
    label: say(language, 'body-children'),
    content: html`${children.map((child) => html`<p>${linked(visit, 'body', child.id)}</p>`)}`,
  })
}
