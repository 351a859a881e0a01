// One session: its course, what it decided, its agenda, who was there, its documents and texts.
import { html } from 'hono/html'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { membersOn } from '../../../rules/membership.ts'
import { dayInTable, dayInText } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { inZone } from '../../../text/times.ts'
import { mark } from '../../look/mark.ts'
import { type Markup, second, type Words } from '../../look/markup.ts'
import { emptyState, entryLink, factsLine, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { liveLinks } from './follow-link.ts'
import { zoneOf } from '../../../telling/clock.ts'
import { correctionsOf } from '../record/corrections.ts'
import { itemRows } from './item-rows.ts'
import { measuresTable } from '../measure/measures-table.ts'
import { sessionCourse } from './session-course.ts'
import { sessionDecisions } from './session-decisions.ts'
import { sessionDocuments } from './session-documents.ts'
import { countOf, sessionPresence } from './session-presence.ts'
import { sessionEntries, sessionJson } from './session-json.ts'
import { sessionTitle } from '../../../telling/session-title.ts'
import { marked, markedOr, sourceLinks } from '../sourced.ts'
import { here, linked, titleOf, text } from '../things.ts'
import { memberName } from '../../../telling/names.ts'
import { isAdmitted, readable } from '../../../audience/may-read.ts'
import { texts } from './session-texts.ts'
import { statements } from './statements.ts'

export function sessionPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const session = get(visit.org, 'session', id)
  if (session === undefined) return undefined
  const heading = sessionTitle(visit, session)
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/sessions'), label: say(visit.language, 'menu-sessions') },
      { href: here(visit, `/bodies/${session.body}`), label: titleOf(visit, 'body', session.body) },
    ],
    heading,
  })}${liveLinks(visit, session)}${factsLine(facts(visit, session))}${sessionCourse(visit, session)}
<p class="table-foot">${say(visit.language, 'times-in-zone', { zone: zoneOf(visit, session) })}</p>
${sessionDecisions(visit, session)}${agenda(visit, session)}${sessionPresence(visit, session)}${delegations(visit, session)}${sessionDocuments(visit, session)}
${statements(visit, session)}${invitations(visit, session)}${measures(visit, session)}${texts(visit, session)}${correctionsOf(visit, 'session', id)}`
  return {
    title: heading,
    current: 'sessions',
    about: [['session', id]],
    body: width(body),
    rests: sessionEntries(visit, session),
    json: sessionJson(visit, session),
  }
}

function facts(visit: Visit, session: Thing<'session'>): { label: Words; value: Words }[] {
  const { language, org } = visit
  const { sources } = session
  const chairPerson = session.chairPerson && linked(visit, 'person', session.chairPerson)
  const chair = session.chair && linked(visit, 'member', session.chair)
  const sittings = ownedBy(org, 'sitting', session.id)
  const held = sittings.findLast(
    ({ id, openedAt }) => openedAt !== undefined && isAdmitted(visit, { kind: 'sitting', id }),
  )
  const members = membersOn(org, session.from ?? visit.on).length
  return [
    {
      label: say(language, 'place'),
      value: markedOr(visit, sources, 'place', session.place && text(visit, session.place)),
    },
    {
      label: say(language, 'chair'),
      value: markedOr(
        visit,
        sources,
        'chair',
        chair && (chairPerson ? html`${chairPerson}, ${chair}` : chair),
      ),
    },
    ...(held
      ? [
          {
            label: say(language, 'were-present'),
            value: say(language, 'course-present', countOf(visit, held, members)),
          },
        ]
      : []),
    { label: say(language, 'state'), value: stateOf(visit, session) },
    { label: say(language, 'source'), value: sourceLinks(visit, sources, 'from') },
  ]
}

export function stateOf(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  switch (session.state) {
    case 'convened':
      return html`${mark('ring', say(language, 'session-convened'))}${movedWords(visit, session)}`
    case 'open':
      return mark('half-disc', say(language, 'session-open'))
    case 'closed':
      return mark(
        'square',
        say(language, 'session-closed', {
          day: closingDay(visit, session),
        }),
      )
    case 'cancelled':
      return html`${mark('cross', say(language, 'session-is-cancelled'))}${second(text(visit, session.why ?? {}))}`
    default:
      return session.state satisfies never
  }
}

/** «перенесена с 27.11.2025», with the reason. */
function movedWords(visit: Visit, { moved }: Thing<'session'>): Words {
  if (!moved) return ''
  const { language } = visit
  const words =
    moved.from === undefined
      ? say(language, 'session-moved')
      : say(language, 'session-moved-from', { day: dayInTable(language, moved.from) })
  return second(html`${words}. ${text(visit, moved.why)}`)
}

/** The day on which it was closed where it sits, whatever was planned. */
function closingDay(visit: Visit, session: Thing<'session'>): string {
  const { closedAt } = session
  if (closedAt === undefined) return ''
  return dayInTable(visit.language, inZone(closedAt, zoneOf(visit, session)).day)
}

function agenda(visit: Visit, session: Thing<'session'>): Markup {
  const { language } = visit
  const items = ownedBy(visit.org, 'item', session.id).sort((a, b) => a.order - b.order)
  const content =
    items.length === 0
      ? emptyState(say(language, 'agenda-empty'), say(language, 'agenda-empty-then'))
      : itemRows(visit, items)
  return section({ id: 'agenda', label: say(language, 'agenda'), content })
}

/** Delegations with more than their head, or with full powers: who else came, and on what powers. */
function delegations(visit: Visit, session: Thing<'session'>): Markup | '' {
  const { language, org } = visit
  const all = ownedBy(org, 'delegation', session.id)
  if (!all.some(({ people, powers }) => people.length > 1 || powers === 'full-powers')) return ''
  const inOrder = membersOn(org, session.from ?? visit.on).flatMap(({ id }) =>
    all.filter(({ member }) => member === id),
  )
  return section({
    id: 'delegations',
    label: say(language, 'delegations'),
    content: table({
      caption: say(language, 'delegations'),
      columns: [
        { head: say(language, 'code'), kind: 'code' },
        { head: say(language, 'member') },
        { head: say(language, 'delegation-people'), phone: 'bare' },
        { head: say(language, 'full-powers') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: inOrder.map((delegation) => ({
        cells: [
          delegation.member,
          memberName(visit, delegation.member),
          html`${delegation.people.map(
            (one) =>
              html`<span class="second">${marked(visit, delegation.sources, 'people', linked(visit, 'person', one.person))}, ${one.title ? text(visit, one.title) : say(language, `delegate-${one.role}`)}</span>`,
          )}`,
          say(language, `powers-${powersOf(delegation)}`),
          entryLink(delegation.changed),
        ],
      })),
    }),
  })
}

function powersOf({ powers, finding }: Thing<'delegation'>): string {
  if (powers === undefined) return 'not-presented'
  if (powers === 'not-required') return 'none-needed'
  return finding ?? 'presented'
}

function invitations(visit: Visit, session: Thing<'session'>): Markup | '' {
  const { language, org } = visit
  const all = ownedBy(org, 'invitation', session.id)
  if (all.length === 0) return ''
  return section({
    id: 'invitations',
    label: say(language, 'invitations'),
    content: table({
      caption: say(language, 'invitations'),
      columns: [
        { head: say(language, 'invited-who') },
        { head: say(language, 'invited-as') },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: all.map((invitation) => ({
        cells: [
          invitation.person
            ? linked(visit, 'person', invitation.person, text(visit, invitation.name))
            : text(visit, invitation.name),
          say(language, `invited-${invitation.as}`),
          sourceLinks(visit, invitation.sources, 'name'),
          entryLink(invitation.made),
        ],
      })),
    }),
  })
}

/** What this session asked for; and, where its agenda has an item on results, how earlier measures stand. */
function measures(visit: Visit, session: Thing<'session'>): Markup {
  const { language, org } = visit
  const own = readable(visit, 'measure', ownedBy(org, 'measure', session.id))
  const results = ownedBy(org, 'item', session.id).some(({ kind }) => kind === 'results')
  const earlier = results ? earlierMeasures(visit, session) : []
  return html`${own.length > 0 && section({ id: 'measures', label: say(language, 'measures'), note: say(language, 'measures-note'), content: measuresTable(visit, own) })}
${earlier.length > 0 && section({ id: 'results', label: say(language, 'results'), note: say(language, 'results-note'), content: measuresTable(visit, earlier) })}`
}

/** Measures set by sessions of the same body before this one. */
export function earlierMeasures(visit: Visit, session: Thing<'session'>): Thing<'measure'>[] {
  const { org } = visit
  const before = ownedBy(org, 'session', session.body).filter(
    (other) => other.id !== session.id && other.made < session.made,
  )
  return readable(
    visit,
    'measure',
    before.flatMap(({ id }) => ownedBy(org, 'measure', id)),
  )
}

/** «27 ноября 2025 года»: for lists of sessions. */
export function sessionDay({ language }: Visit, session: Thing<'session'>): Words {
  return session.from === undefined
    ? mark('dashed-ring', say(language, 'course-day-not-set'))
    : dayInText(language, session.from)
}
