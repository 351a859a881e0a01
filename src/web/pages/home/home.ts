// The first page: what was decided last, what comes next, who holds the posts, the last session, what is new.
import { html } from 'hono/html'
import { membersOn } from '../../../rules/membership.ts'
import { allOf, founded, get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInText, fromDate } from '../../../text/dates.ts'
import { length } from '../../../text/numbers.ts'
import { say } from '../../../text/say.ts'
import { sessionAhead } from '../../../telling/next-session.ts'
import { followLink } from '../session/follow-link.ts'
import { searchField } from '../../look/forms.ts'
import { mark } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import {
  band,
  columns,
  hero,
  linkRows,
  links,
  section,
  title,
  whyLink,
} from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { decisionsOf } from '../moments.ts'
import { decisionHeadline, termOf } from '../../../telling/decision-words.ts'
import { sessionOf } from '../session/session-decisions.ts'
import { sessionCourse } from '../session/session-course.ts'
import { stateOf } from '../session/session.ts'
import { termSaid } from '../post/term-words.ts'
import { here, linked, text } from '../things.ts'
import { memberName, nameOf, wordsOf } from '../../../telling/names.ts'
import { readable } from '../../../audience/may-read.ts'
import { questionOf } from '../decision/why.ts'
import { news } from './news-part.ts'
import { posts } from './posts-part.ts'
import { members } from './members-part.ts'

export function homePage(visit: Visit): Page {
  const { language, org } = visit
  const organisation = founded(org)
  if (organisation === undefined) return notFounded(visit)
  const last = lastSession(visit)
  const body = html`${width(hero(main(visit), aside(visit)))}${search(visit)}
${width(html`${posts(visit)}${last && course(visit, last)}${news(visit)}${members(visit, last)}${bodies(visit)}`)}`
  return {
    title: wordsOf(visit, organisation.name),
    body,
    rests: restsOf(visit, last),
    json: {
      organisation,
      on: visit.on,
      at: visit.at,
      members: membersOn(org, visit.on),
      bodies: allOf(org, 'body'),
      posts: allOf(org, 'post'),
      sessions: allOf(org, 'session'),
    },
    alternates: [
      { type: 'application/atom+xml', href: '/feed.atom', title: say(language, 'feed-title') },
    ],
  }
}

function notFounded({ language }: Visit): Page {
  const heading = say(language, 'not-founded-yet')
  return {
    title: 'Kurultai',
    rests: [],
    json: { organisation: null },
    body: width(
      html`${title({ heading, lead: say(language, 'home-not-founded-then') })}${links(html`<a href="/desk">${say(language, 'home-found')}</a>`)}`,
    ),
  }
}

/** The session that was held last, or else the one that was convened last. */
function lastSession({ org }: Visit): Thing<'session'> | undefined {
  return allOf(org, 'session')
    .filter(({ state }) => state !== 'convened')
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .at(-1)
}

/** The decision to say aloud: the last appointment of the last session that decided something, else its last decision. */
function loudest(visit: Visit): Thing<'decision'> | undefined {
  const decisions = readable(visit, 'decision', allOf(visit.org, 'decision')).filter(
    ({ matter }) => matter.kind !== 'agenda',
  )
  const latest = decisions.toSorted((a, b) => a.made - b.made).at(-1)
  if (latest === undefined) return undefined
  const own = decisionsOf(visit, latest.session).filter((decision) => decisions.includes(decision))
  return own.findLast(({ matter }) => matter.kind === 'appointment') ?? latest
}

function main(visit: Visit): Markup {
  const { language, org } = visit
  const decision = loudest(visit)
  const organisation = founded(org)
  if (decision === undefined)
    return title({
      heading: organisation ? text(visit, organisation.name) : '',
      lead: say(language, 'home-nothing-decided'),
      home: true,
    })
  const session = sessionOf(visit, decision)
  const href = here(visit, `/decisions/${decision.id}`)
  const { matter } = decision
  const heading =
    matter.kind === 'appointment'
      ? say(language, 'decision-headline-short', {
          person: nameOf(visit, 'person', matter.person, 'full'),
          post: nameOf(visit, 'post', matter.post, 'full'),
          from: fromWords(visit, decision),
        })
      : decisionHeadline(visit, decision)
  return html`${title({
    over: say(language, 'home-decision-of', {
      body: nameOf(visit, 'body', decision.body, 'full'),
      day: dayInText(language, decision.on),
    }),
    heading,
    lead: leadOf(visit, decision),
    home: true,
  })}${links(
    html`<a href="${href}">${say(language, 'home-to-decision')}</a>`,
    session
      ? html`<a href="${here(visit, `/sessions/${session.id}`)}">${say(language, 'home-to-session')}</a>`
      : '',
    whyLink(language, `${href}#why`),
  )}`
}

function fromWords(visit: Visit, decision: Thing<'decision'>): string {
  const term = termOf(visit, decision)
  return term?.from === undefined ? '' : ` ${fromDate(visit.language, term.from)}`
}

function leadOf(visit: Visit, decision: Thing<'decision'>): string {
  const { language, org } = visit
  const method = say(language, `home-adopted-by-${questionOf(visit, decision).method}`)
  const { matter } = decision
  if (matter.kind !== 'appointment') return method
  const represents = matter.represents && get(org, 'member', matter.represents)
  return [
    method,
    ...(represents
      ? [
          say(language, 'home-represents', {
            member: memberName(visit, represents.id, 'accusative'),
          }),
        ]
      : []),
    ...(matter.years
      ? [say(language, 'home-term', { length: length(language, `P${matter.years}Y`) })]
      : []),
  ].join(' ')
}

function aside(visit: Visit): { id: string; label: Words; content: Words } {
  const { language, org, on } = visit
  const ahead = sessionAhead(org, on)
  const label = say(language, ahead?.underWay ? 'home-session-now' : 'home-next-session')
  const session = ahead?.session
  if (session) {
    const place = session.place ? text(visit, session.place) : ''
    const day = session.from
      ? dayInText(language, session.from)
      : say(language, 'course-day-not-set')
    return {
      id: 'next',
      label,
      content: html`<p>${stateOf(visit, session)}</p><p>${linked(visit, 'session', session.id)}</p><p class="note">${day}${place && html`, ${place}`}</p>${followLink(visit, session)}`,
    }
  }
  return {
    id: 'next',
    label,
    content: html`<p>${mark('dashed-ring', say(language, 'home-next-not-set'))}</p>
${chairing(visit)}<p class="note">${say(language, 'home-next-then')}</p>${links(html`<a href="/feed.atom">${say(language, 'home-feed')}</a>`)}`,
  }
}

/** Which member chairs now or next: posts that members hold in turn. */
function chairing(visit: Visit): Words {
  const { language, org, on } = visit
  const terms = allOf(org, 'post')
    .filter(({ heldBy }) => heldBy === 'member')
    .flatMap((post) => ownedBy(org, 'term', post.id))
    .filter((term) => term.member !== undefined && (term.to === undefined || term.to > on))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return html`${terms.map(
    (term) =>
      html`<p class="note">${say(language, 'home-chairs', { post: nameOf(visit, 'post', term.post, 'full'), member: memberName(visit, term.member ?? '') })}, ${termSaid(visit, term)}</p>`,
  )}`
}

function search(visit: Visit): Markup {
  const { language, org } = visit
  const decision = loudest(visit)
  const session = lastSession(visit)
  const examples = [
    ...readable(visit, 'document', allOf(org, 'document'))
      .filter(({ untitled, signatories }) => !untitled && signatories !== undefined)
      .slice(0, 1)
      .map((document) => wordsOf(visit, document.title)),
    ...(decision?.matter.kind === 'appointment'
      ? [nameOf(visit, 'person', decision.matter.person, 'full')]
      : []),
    ...(decision ? [say(language, 'search-entry-example', { entry: String(decision.made) })] : []),
    ...(session?.from ? [session.from.slice(0, 7).split('-').reverse().join('.')] : []),
  ]
  return band({
    id: 'find',
    label: say(language, 'home-find'),
    content: html`<form action="/search" method="get" role="search">${searchField({
      name: 'q',
      label: say(language, 'search-label'),
      placeholder: say(language, 'search-placeholder'),
      button: say(language, 'search-button'),
    })}</form>${examples.length > 0 && html`<p class="note">${say(language, 'search-examples')} ${examples.map((example, i) => html`${i > 0 && ', '}<a href="/search?q=${encodeURIComponent(example)}">${example}</a>`)}</p>`}`,
  })
}

function course(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  const place = session.place ? html`, ${text(visit, session.place)}` : ''
  return section({
    id: 'last-session',
    label: say(language, 'home-last-session'),
    note: html`${session.from && dayInText(language, session.from)}${place}<br>${stateOf(visit, session)}`,
    content: html`${sessionCourse(visit, session)}${links(html`<a href="${here(visit, `/sessions/${session.id}`)}">${say(language, 'home-session-link')}</a>`)}`,
  })
}

function bodies(visit: Visit): Markup | '' {
  const { language, org } = visit
  const all_ = allOf(org, 'body')
  if (all_.length === 0) return ''
  const rows = all_.map((body) => ({
    link: linked(visit, 'body', body.id),
    aside: body.composition
      ? text(visit, body.composition)
      : say(language, `body-kind-${body.kind}`),
  }))
  const half = Math.ceil(rows.length / 2)
  return section({
    id: 'bodies',
    label: say(language, 'bodies'),
    content: columns(linkRows(rows.slice(0, half)), linkRows(rows.slice(half))),
  })
}

function restsOf(visit: Visit, last: Thing<'session'> | undefined): number[] {
  const { org } = visit
  const things: Thing[] = [
    ...allOf(org, 'organisation'),
    ...allOf(org, 'member'),
    ...allOf(org, 'membership'),
    ...allOf(org, 'body'),
    ...allOf(org, 'post'),
    ...allOf(org, 'post').flatMap(({ id }) => ownedBy(org, 'term', id)),
    ...(last
      ? [
          last,
          ...ownedBy(org, 'sitting', last.id),
          ...readable(visit, 'decision', ownedBy(org, 'decision', last.id)),
        ]
      : []),
  ]
  return things.map(({ changed }) => changed)
}
