// The course of a session as a strip of stations: convened, each sitting, what was decided, the signing, the communique.
import { html } from 'hono/html'
import { plannedWhen } from '../../../telling/planned.ts'
import { momentInTable } from '../../../text/times.ts'
import { isOver } from '../../../rules/sessions.ts'
import { closedWords, ownNameOf } from '../../../telling/names.ts'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInTable } from '../../../text/dates.ts'
import { communiqueLanguagesSaid } from '../../../telling/communique.ts'
import { membersAt } from '../../../telling/participation.ts'
import { list } from '../../../text/numbers.ts'
import { say } from '../../../text/say.ts'
import { courseStrip, type Station } from '../../look/course.ts'
import { notional } from '../../look/mark.ts'
import { type Markup, second, type Words } from '../../look/markup.ts'
import { entryLink, entryRun } from '../../look/section.ts'
import type { Visit } from '../../visit.ts'
import { clockSpan, clockTime, zoneOf } from '../../../telling/clock.ts'
import { decisionsOf } from '../moments.ts'
import { isNotional } from '../../../telling/sources.ts'
import { text } from '../things.ts'
import { touchOf } from '../../../telling/touches.ts'
import { isAdmitted, mayRead, readable } from '../../../audience/may-read.ts'

type Timed = Station & { at: number }

export function sessionCourse(visit: Visit, session: Thing<'session'>): Markup {
  const sittings = ownedBy(visit.org, 'sitting', session.id)
  const begun = sittings.filter((sitting) => sitting.openedAt !== undefined)
  const happened: Timed[] = [
    ...begun.map((sitting) => openedSitting(visit, session, sitting)),
    ...decided(visit, session),
    ...(sittings.some((sitting) => sitting.format === 'signing') ? [] : signing(visit, session)),
  ].sort((a, b) => a.at - b.at)
  const coming = sittings
    .filter((sitting) => sitting.openedAt === undefined)
    .map((sitting) => scheduledSitting(visit, session, sitting))
  const stations = [convened(visit, session), ...happened, ...coming, communique(visit, session)]
  return courseStrip(stations.map((station, i) => ({ ...station, line: lineAfter(stations, i) })))
}

/** Dashed before what has not happened; the line ends at what is going on, and after the last that happened. */
function lineAfter(stations: readonly Station[], i: number): 'past' | 'future' | 'nothing' {
  const [station, next] = [stations[i], stations[i + 1]]
  if (next === undefined)
    return station?.mark === 'disc' || station?.mark === 'dashed-ring' ? 'past' : 'nothing'
  return next.mark === 'ring' ? 'future' : 'past'
}

function convened(visit: Visit, session: Thing<'session'>): Station {
  const { language } = visit
  const touch = touchOf(visit, 'session.convened', session.id)
  const day = dayInTable(language, touch?.entry.on ?? session.from ?? visit.on)
  const supposed = isNotional(visit, session.sources, 'convenedAt')
  return {
    mark: supposed ? 'dashed-ring' : 'disc',
    name: say(language, 'course-convened'),
    time: supposed ? say(language, 'course-day-not-stated') : day,
    detail: supposed
      ? notional(language, say(language, 'course-entered-for-sample'))
      : say(language, `session-kind-${session.kind}`),
    entry: entryLink(session.made),
  }
}

function openedSitting(visit: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>): Timed {
  const { language } = visit
  const opened = touchOf(visit, 'sitting.opened', sitting.id)
  const at = sitting.openedAt ?? 0
  const time = clockSpan(visit, at, sitting.closedAt, zoneOf(visit, session), session.from)
  return {
    at,
    mark: sitting.state === 'closed' ? 'disc' : 'half-disc',
    name: sittingName(visit, sitting),
    time: isNotional(visit, sitting.sources, 'openedAt') ? notional(language, time) : time,
    detail: courseDetail(visit, session, sitting),
    entry: entryLink(opened?.entry.n ?? sitting.made),
  }
}

/** How many were there; of a sitting that is closed to the reader, that it is. */
function courseDetail(visit: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>): Words {
  const closed = closedWords(visit, 'sitting', sitting)
  if (!isAdmitted(visit, { kind: 'sitting', id: sitting.id })) return closed ?? ''
  const count =
    sitting.format === 'signing'
      ? signedCount(visit, session)
      : presentCount(visit, session, sitting)
  return closed === undefined ? count : html`${count}, ${closed}`
}

function scheduledSitting(
  visit: Visit,
  session: Thing<'session'>,
  sitting: Thing<'sitting'>,
): Station {
  const { language } = visit
  const over = isOver(session)
  const past = sitting.on !== undefined && sitting.on < visit.on
  if (sitting.state === 'cancelled')
    return {
      mark: 'cross',
      name: sittingName(visit, sitting),
      time: plannedWhen(visit, session, sitting),
      detail: html`${say(language, 'course-cancelled')}${second(text(visit, sitting.why ?? {}))}`,
      entry: entryLink(sitting.cancelledIn ?? sitting.changed),
    }
  return {
    mark: over || past ? 'dashed-ring' : 'ring',
    name: sittingName(visit, sitting),
    time: plannedWhen(visit, session, sitting),
    detail: html`${say(language, notHeldWords(over, past))}${comma(closedWords(visit, 'sitting', sitting))}${movedWords(visit, session, sitting)}`,
    entry: entryLink(sitting.moved?.movedIn ?? sitting.made),
  }
}

/** From when it was moved, and why. */
function movedWords(visit: Visit, session: Thing<'session'>, { moved }: Thing<'sitting'>): Words {
  if (!moved) return ''
  const { language } = visit
  const before = moved.on === undefined ? '' : dayInTable(language, moved.on)
  const time =
    moved.startsAt === undefined
      ? before
      : momentInTable(language, moved.startsAt, zoneOf(visit, session))
  const words =
    time === ''
      ? say(language, 'session-moved')
      : say(language, 'session-moved-from', { day: time })
  return second(html`${words}. ${text(visit, moved.why)}`)
}

/** Its day may be past and nobody opened it: whether it was held the record does not say. */
function notHeldWords(over: boolean, past: boolean): string {
  if (over) return 'course-not-held'
  return past ? 'course-not-opened' : 'course-upcoming'
}

/** Decisions that are not about documents opened for signature: those are told by the signing. */
function decided(visit: Visit, session: Thing<'session'>): Timed[] {
  const { language } = visit
  const all = readable(visit, 'decision', decisionsOf(visit, session.id)).filter(
    (decision) => !isSigned(visit, decision) && decision.matter.kind !== 'agenda',
  )
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return []
  const time = clockSpan(
    visit,
    first.decidedAt,
    last.decidedAt,
    zoneOf(visit, session),
    session.from,
  )
  return [
    {
      at: first.decidedAt,
      mark: 'disc',
      name: say(language, 'course-decisions'),
      time: isNotional(visit, first.sources, 'decidedAt') ? notional(language, time) : time,
      detail: list(language, [...new Set(all.map((decision) => decisionKind(visit, decision)))]),
      entry: entryRun(first.made, last.made),
    },
  ]
}

/** «назначение», «декларация», «решение»: what kind of thing a decision adopted. */
export function decisionKind({ language, org }: Visit, decision: Thing<'decision'>): string {
  const document =
    decision.matter.kind === 'document' ? get(org, 'document', decision.matter.document) : undefined
  return document
    ? say(language, `document-kind-${document.kind}`)
    : say(language, `decision-kind-${decision.matter.kind}`)
}

export function isSigned({ org }: Visit, decision: Thing<'decision'>): boolean {
  const { matter } = decision
  return (
    matter.kind === 'document' && get(org, 'document', matter.document)?.signatories !== undefined
  )
}

function signing(visit: Visit, session: Thing<'session'>): Timed[] {
  const { language } = visit
  const signatures = signaturesOf(visit, session)
  const times = signatures.map((signature) => signature.signedAt)
  const entries = signatures.map((signature) => signature.made)
  if (times.length === 0) return []
  const time = clockSpan(
    visit,
    Math.min(...times),
    Math.max(...times),
    zoneOf(visit, session),
    session.from,
  )
  const supposed = signatures.every(({ sources }) => isNotional(visit, sources, 'signedAt'))
  return [
    {
      at: Math.min(...times),
      mark: 'disc',
      name: say(language, 'course-signing'),
      time: supposed ? notional(language, time) : time,
      detail: signedCount(visit, session),
      entry: entryRun(Math.min(...entries), Math.max(...entries)),
    },
  ]
}

function signaturesOf(visit: Visit, session: Thing<'session'>): Thing<'signature'>[] {
  return ownedBy(visit.org, 'document', session.id)
    .filter((document) => mayRead(visit, 'document', document.id))
    .flatMap((document) => ownedBy(visit.org, 'signature', document.id))
}

function signedCount(visit: Visit, session: Thing<'session'>): Words {
  const signed = new Set(signaturesOf(visit, session).map((signature) => signature.document)).size
  return say(visit.language, 'course-documents', { count: signed })
}

function presentCount(visit: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>): Words {
  const there = ownedBy(visit.org, 'presence', sitting.id).filter(
    (presence) => presence.arrivedAt !== undefined,
  )
  const members = membersAt(visit.org, session, sitting.openedOn ?? visit.on)
  return say(visit.language, 'course-present', { present: there.length, of: members.length })
}

function communique(visit: Visit, session: Thing<'session'>): Station {
  const { language } = visit
  const name = say(language, 'communique')
  const issued = get(visit.org, 'communique', session.id)
  if (issued === undefined)
    return {
      mark: 'ring',
      name,
      time: say(language, 'course-time-not-set'),
      detail: say(language, 'course-after-closing'),
    }
  const time = clockTime(visit, issued.issuedAt, zoneOf(visit, session), session.from)
  return {
    mark: 'disc',
    name,
    time: isNotional(visit, issued.sources, 'issuedAt') ? notional(language, time) : time,
    detail: communiqueLanguagesSaid(visit),
    entry: entryLink(issued.made),
  }
}

export function sittingName(visit: Visit, sitting: Thing<'sitting'>): Words {
  return sitting.name && ownNameOf(visit, sitting) !== undefined
    ? text(visit, sitting.name)
    : say(visit.language, `sitting-format-${sitting.format}`)
}

function comma(words: string | undefined): string {
  return words === undefined ? '' : `, ${words}`
}
