import { html } from 'hono/html'
import { allOf, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInText } from '../../../text/dates.ts'
import { neverHeld } from '../../../rules/terms.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import { second } from '../../look/markup.ts'
import { emptyState, entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { linked } from '../things.ts'
import { memberName } from '../../../telling/names.ts'
import { termSaid } from './term-words.ts'

/** Every post by body: who holds it on the day, and who is next. */
export function postsPage(visit: Visit): Page {
  const { language, org, on, views, at } = visit
  const heading = say(language, 'menu-posts')
  const posts = allOf(org, 'post')
  const bodies = [...new Set(posts.map(({ body }) => body))]
  const body =
    posts.length === 0
      ? emptyState(say(language, 'posts-none'), say(language, 'posts-none-then'))
      : html`${bodies.map((one) =>
          bodySection(
            visit,
            one,
            posts.filter((post) => post.body === one),
          ),
        )}`
  return {
    title: heading,
    current: 'posts',
    body: width(
      html`${title({ heading, lead: say(language, 'posts-on', { day: dayInText(language, on) }) })}${body}`,
    ),
    rests: posts.flatMap((post) => [
      post.made,
      ...ownedBy(org, 'term', post.id).map(({ changed }) => changed),
    ]),
    json: {
      on,
      at,
      posts: posts.map((post) => ({ ...post, holders: views.holdersOf(post.id, on, at) })),
    },
  }
}

function bodySection(visit: Visit, body: string, posts: readonly Thing<'post'>[]) {
  const { language } = visit
  return section({
    id: `body-${body}`,
    label: linked(visit, 'body', body),
    content: table({
      caption: say(language, 'menu-posts'),
      columns: [
        { head: say(language, 'post') },
        { head: say(language, 'post-now'), phone: 'bare' },
        { head: say(language, 'home-then') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: posts.map((post) => ({ cells: postCells(visit, post) })),
    }),
  })
}

function postCells(visit: Visit, post: Thing<'post'>) {
  const { language, org, on, at, views } = visit
  const now = views.holdersOf(post.id, on, at).filter(({ capacity }) => capacity !== 'designate')
  const next = ownedBy(org, 'term', post.id)
    .filter(({ capacity, from }) => capacity !== 'designate' && from !== undefined && from > on)
    .filter((term) => !neverHeld(term))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0]
  return [
    linked(visit, 'post', post.id),
    now.length === 0
      ? mark('dashed-ring', say(language, 'nobody-holds'))
      : html`${now.map((term) => html`${holder(visit, term)}${second(termSaid(visit, term))}`)}`,
    next
      ? mark('ring', html`${holder(visit, next)}${second(termSaid(visit, next))}`)
      : mark('dashed-ring', say(language, 'not-appointed')),
    entryLink(now[0]?.changed ?? post.made),
  ]
}

function holder(visit: Visit, term: Thing<'term'>) {
  const name = term.person
    ? linked(visit, 'person', term.person)
    : linked(visit, 'member', term.member ?? '')
  return html`${name}${term.represents && html`, ${memberName(visit, term.represents)}`}${term.capacity === 'acting' && html`, ${say(visit.language, 'capacity-acting')}`}`
}
