// The communique of a session as it was issued: said from the record as known at its entry, for everyone, fit for paper.
import { everyone } from '../../../audience/reader.ts'
import { html } from 'hono/html'
import {
  type CommuniquePart,
  communiqueLanguages,
  communiqueParts,
  communiqueText,
  type Sentence,
} from '../../../telling/communique.ts'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInText } from '../../../text/dates.ts'
import type { Language } from '../../../text/language.ts'
import { say } from '../../../text/say.ts'
import { inZone } from '../../../text/times.ts'
import { mark, notional } from '../../look/mark.ts'
import { emptyState, entryLink, factsLine, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { zoneOf } from '../../../telling/clock.ts'
import { sessionCourse } from './session-course.ts'
import { sessionDocuments } from './session-documents.ts'
import { sessionEntries } from './session-json.ts'
import { sessionPresence } from './session-presence.ts'
import { sessionTitle } from '../../../telling/session-title.ts'
import { listed, markedOr } from '../sourced.ts'
import { here, linked, text } from '../things.ts'

export function communiquePage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org } = visit
  const session = get(org, 'session', id)
  if (session === undefined) return undefined
  const issued = get(org, 'communique', id)
  const heading = say(language, 'communique-of', { title: sessionTitle(visit, session) })
  const crumbs = [
    { href: here(visit, '/sessions'), label: say(language, 'menu-sessions') },
    { label: linked(visit, 'session', id) },
  ]
  if (issued === undefined)
    return {
      title: heading,
      current: 'sessions',
      rests: [session.made],
      json: { session: id, issued: null },
      body: width(
        html`${title({ crumbs, heading })}${emptyState(say(language, 'communique-none'), say(language, 'communique-none-then'))}`,
      ),
    }
  const then = asIssued(visit, issued)
  const told = get(then.org, 'session', id) ?? session
  const body = html`${title({ crumbs, over: say(language, 'communique'), heading: sessionTitle(then, told), states: [mark('disc', say(language, 'communique-issued', { day: dayInText(language, then.on) }))] })}
${factsLine(facts(then, told, issued))}${sessionCourse(then, told)}
${communiqueParts(then.org, id, language).map((part) => partSection(then, part))}${sessionPresence(then, told)}${sessionDocuments(then, told)}
${issued.note && html`<p class="serif">${text(visit, issued.note)}</p>`}<p class="table-foot">${say(language, 'communique-from-record', { entry: String(issued.made) })}</p>`
  return {
    title: heading,
    current: 'sessions',
    body: width(body),
    about: [['session', id]],
    rests: [...sessionEntries(then, told), issued.made],
    proves: issued.made,
    json: {
      session: id,
      issued: { entry: issued.made, at: issued.issuedAt, asKnownAt: issued.asKnownAt },
      text: Object.fromEntries(
        communiqueLanguages(then.org).map((one) => [one, inLanguage(then, id, one)]),
      ),
      parts: Object.fromEntries(
        communiqueLanguages(then.org).map((one) => [one, communiqueParts(then.org, id, one)]),
      ),
    },
  }
}

/** The visit as everyone could have made it when the communique was issued. */
function asIssued(visit: Visit, issued: Thing<'communique'>): Visit {
  const views = visit.views.forReader(everyone)
  const org = views.asKnownAt(issued.asKnownAt)
  const { closed } = visit.clerk.org
  const session = get(org, 'session', issued.session)
  return {
    ...visit,
    org,
    by: undefined,
    reader: everyone,
    at: issued.asKnownAt,
    on: inZone(issued.issuedAt, zoneOf({ org }, session)).day,
    views,
    clerk: { ...visit.clerk, org: { ...org, ...(closed ? { closed } : {}) } },
  }
}

function inLanguage(visit: Visit, id: string, language: Language): string {
  return communiqueText(communiqueParts(visit.org, id, language), say(language, 'notional'))
}

function facts(visit: Visit, session: Thing<'session'>, issued: Thing<'communique'>) {
  const { language, org } = visit
  const chair = [
    ...(session.chairPerson ? [linked(visit, 'person', session.chairPerson)] : []),
    ...(session.chair ? [linked(visit, 'member', session.chair)] : []),
  ]
  const invited = ownedBy(org, 'invitation', session.id)
  return [
    {
      label: say(language, 'place'),
      value: markedOr(visit, session.sources, 'place', session.place && text(visit, session.place)),
    },
    {
      label: say(language, 'chair'),
      value: markedOr(
        visit,
        session.sources,
        'chair',
        chair.length > 0 ? listed(chair) : undefined,
      ),
    },
    ...(invited.length > 0
      ? [
          {
            label: say(language, 'invitations'),
            value: listed(invited.map(({ name }) => text(visit, name))),
          },
        ]
      : []),
    { label: say(language, 'entry'), value: entryLink(issued.made) },
  ]
}

function partSection(visit: Visit, { part, sentences }: CommuniquePart) {
  const { language } = visit
  return section({
    id: `communique-${part}`,
    label: say(language, `communique-part-${part}`),
    content: html`<div class="stack">${sentences.map((one) => html`<p class="serif">${sentenceSaid(visit, one)} ${entryLink(one.entry)}</p>`)}</div>`,
  })
}

function sentenceSaid({ language }: Visit, { words, notional: supposed }: Sentence) {
  return supposed ? notional(language, words) : words
}
