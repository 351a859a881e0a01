// The course of a session, act by act, in the order of the record.
import { isWithheld } from '../../audience/may-read.ts'
import { html } from 'hono/html'
import type { Entry } from '../../record/entry.ts'
import { kindOf } from '../../rules/evolve.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page, Params } from '../page.ts'
import type { Visit } from '../visit.ts'
import { zoneOf } from '../../telling/clock.ts'
import { entriesTable } from './record/entries-table.ts'
import { entryLine } from './record/record.ts'
import { sessionTitle } from '../../telling/session-title.ts'
import { here, linked } from './things.ts'

const SHOWN_MAX = 2000

export function coursePage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org } = visit
  const session = get(org, 'session', id)
  if (session === undefined) return undefined
  const entries = entriesOf(visit, session)
  const zone = zoneOf(visit, session)
  const heading = say(language, 'course-of', { title: sessionTitle(visit, session) })
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/sessions'), label: say(language, 'menu-sessions') },
      { label: linked(visit, 'session', id) },
    ],
    heading,
    lead: say(language, 'session-course-entries', { count: entries.length }),
  })}${section({ id: 'entries', label: say(language, 'session-course'), note: say(language, 'times-in-zone', { zone }), wide: true, content: entriesTable(visit, heading, entries, zone) })}`
  return {
    title: heading,
    current: 'sessions',
    body: width(body),
    rests: entries.map(({ n }) => n),
    json: { session: id, entries: entries.map((entry) => entryLine(visit, entry)) },
  }
}

/** The entries that touched anything of the session, from its convening to the reader's entry. */
function entriesOf(visit: Visit, session: Thing<'session'>): Entry[] {
  const { clerk, at } = visit
  const things = thingsOf(visit, session)
  const found: Entry[] = []
  for (let n = session.made; n <= at && found.length < SHOWN_MAX; n++) {
    const entry = clerk.entry(n)
    if (
      entry &&
      !isWithheld(visit, n) &&
      entry.events.some((event) => things.has(`${kindOf(event)} ${event.id}`))
    )
      found.push(entry)
  }
  return found
}

function thingsOf({ org }: Visit, session: Thing<'session'>): Set<string> {
  const names = new Set([`session ${session.id}`, `communique ${session.id}`])
  const add = (
    kind:
      | 'sitting'
      | 'delegation'
      | 'absence'
      | 'invitation'
      | 'item'
      | 'document'
      | 'decision'
      | 'measure',
    owner: string,
  ) =>
    ownedBy(org, kind, owner).map((thing) => {
      names.add(`${kind} ${thing.id}`)
      return thing.id
    })
  for (const kind of [
    'delegation',
    'absence',
    'invitation',
    'item',
    'decision',
    'measure',
  ] as const)
    add(kind, session.id)
  for (const sitting of add('sitting', session.id))
    for (const kind of ['presence', 'floor', 'statement', 'ruling', 'question'] as const)
      for (const thing of ownedBy(org, kind, sitting)) {
        names.add(`${kind} ${thing.id}`)
        if (kind === 'question')
          for (const answer of ownedBy(org, 'answer', thing.id)) names.add(`answer ${answer.id}`)
      }
  for (const document of add('document', session.id))
    for (const kind of ['version', 'signature'] as const)
      for (const thing of ownedBy(org, kind, document)) names.add(`${kind} ${thing.id}`)
  return names
}
