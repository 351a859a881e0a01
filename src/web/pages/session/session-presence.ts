// Who was there: members in the organisation's order by sittings. A member that takes no part keeps its row and reason.
import { isOver } from '../../../rules/sessions.ts'
import { isAdmitted } from '../../../audience/may-read.ts'
import { html } from 'hono/html'
import { membersAt } from '../../../telling/participation.ts'
import { membershipOn } from '../../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { type MarkKind, notional } from '../../look/mark.ts'
import { type MemberPresence, presenceMatrix } from '../../look/matrix.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, section } from '../../look/section.ts'
import type { Visit } from '../../visit.ts'
import { clockTime, zoneOf } from '../../../telling/clock.ts'
import { sittingName } from './session-course.ts'
import { isNotional } from '../../../telling/sources.ts'
import { marked } from '../sourced.ts'
import { linked, text } from '../things.ts'
import { memberName, orderOfMembers } from '../../../telling/names.ts'

export function sessionPresence(visit: Visit, session: Thing<'session'>): Markup | '' {
  const { language, org } = visit
  const all = ownedBy(org, 'sitting', session.id)
  const sittings = all.filter(({ id }) => isAdmitted(visit, { kind: 'sitting', id }))
  const closed = all.length > sittings.length
  const members = membersAt(org, session, visit.on)
  if (members.length === 0) return ''
  return section({
    id: 'presence',
    label: say(language, 'presence'),
    note: orderOfMembers(visit),
    content: presenceMatrix({
      caption: say(language, 'presence'),
      heads: {
        code: say(language, 'code'),
        member: say(language, 'member'),
        head: say(language, 'head-of-delegation'),
        entry: say(language, 'entry'),
      },
      sittings: sittings.map((sitting) => sittingName(visit, sitting)),
      members: members.map((member) => presenceOf(visit, session, sittings, member)),
      // Of sittings that are closed to the reader nothing is summed.
      totals:
        closed && sittings.length === 0
          ? undefined
          : {
              label: say(language, 'total'),
              quorum: closed && !sittings.some(isQuorate) ? '' : quorumOf(visit, sittings),
              counts: sittings.map((sitting) => countSaid(visit, sitting, members.length)),
            },
      note: powersNote(visit, session),
    }),
  })
}

/** How many members were at a sitting. */
export function countOf(
  { org }: Visit,
  sitting: Thing<'sitting'>,
  members: number,
): { present: number; of: number } {
  const there = ownedBy(org, 'presence', sitting.id).filter(
    (presence) => presence.arrivedAt !== undefined,
  )
  return { present: there.length, of: members }
}

/** «5 из 6», notional where no source states a single presence. */
function countSaid(visit: Visit, sitting: Thing<'sitting'>, members: number): Words {
  const words = say(visit.language, 'present-of', countOf(visit, sitting, members))
  const there = ownedBy(visit.org, 'presence', sitting.id)
  const supposed =
    there.length > 0 && there.every(({ sources }) => isNotional(visit, sources, 'state'))
  return supposed ? notional(visit.language, words) : words
}

function presenceOf(
  visit: Visit,
  session: Thing<'session'>,
  sittings: readonly Thing<'sitting'>[],
  id: string,
): MemberPresence {
  const { org } = visit
  const delegation = get(org, 'delegation', `${session.id}/${id}`)
  const absence = get(org, 'absence', `${session.id}/${id}`)
  const row = {
    code: id,
    name: linked(visit, 'member', id, memberName(visit, id)),
  }
  const missing = absence ?? notTakingPart(visit, session, id)
  const there = sittings.some((one) => get(org, 'presence', `${one.id}/${id}`))
  if (missing !== undefined && !delegation && !there)
    return {
      ...row,
      head: '',
      entry: entryLink(missing.made),
      sittings: {
        mark: markOfAbsence(visit, session, id),
        reason: reasonOf(visit, session, id, absence),
      },
    }
  return {
    ...row,
    head: delegation
      ? headOf(visit, session, delegation)
      : say(visit.language, 'delegation-not-named'),
    entry: entryLink(delegation?.made ?? get(org, 'member', id)?.made ?? session.made),
    sittings: sittings.map((sitting) => signOf(visit, session, sitting, id)),
  }
}

function notTakingPart(
  { org, on }: Visit,
  session: Thing<'session'>,
  member: string,
): Thing<'membership'> | undefined {
  const membership = membershipOn(org, member, session.from ?? on)
  return membership?.status === 'frozen' || membership?.status === 'suspended'
    ? membership
    : undefined
}

function markOfAbsence(visit: Visit, session: Thing<'session'>, member: string): MarkKind {
  return notTakingPart(visit, session, member) ? 'hatched-square' : 'bar'
}

function reasonOf(
  visit: Visit,
  session: Thing<'session'>,
  member: string,
  absence: Thing<'absence'> | undefined,
): Words {
  const status = notTakingPart(visit, session, member)?.status
  if (absence) return marked(visit, absence.sources, 'reason', text(visit, absence.reason))
  const standing = status ? say(visit.language, `status-${status}`) : ''
  return html`${standing && html`${standing}, `}${say(visit.language, 'not-represented')}`
}

/** The head of the delegation, and that he or she chairs. */
export function headOf(
  visit: Visit,
  session: Thing<'session'>,
  delegation: Thing<'delegation'>,
): Words {
  const head = delegation.people.find(({ role }) => role === 'head')
  if (head === undefined) return say(visit.language, 'delegation-not-named')
  const name = marked(visit, delegation.sources, 'people', linked(visit, 'person', head.person))
  const chairs =
    session.chairPerson === undefined
      ? session.chair === delegation.member
      : session.chairPerson === head.person
  return chairs
    ? html`${name} <span class="quiet">— ${say(visit.language, 'the-chair')}</span>`
    : name
}

function signOf(
  visit: Visit,
  session: Thing<'session'>,
  sitting: Thing<'sitting'>,
  member: string,
): { mark: MarkKind; word: Words } {
  const { language, org } = visit
  const presence = get(org, 'presence', `${sitting.id}/${member}`)
  if (presence === undefined)
    return sitting.openedAt === undefined
      ? notOpened(visit, session, sitting)
      : { mark: 'bar', word: say(language, 'sign-absent') }
  const zone = zoneOf(visit, session)
  const late =
    presence.arrivedAt !== undefined &&
    sitting.quorumAt !== undefined &&
    presence.arrivedAt > sitting.quorumAt
  const came = late
    ? say(language, 'sign-arrived', { time: clockTime(visit, presence.arrivedAt ?? 0, zone) })
    : say(language, 'sign-present')
  const word =
    presence.leftAt !== undefined
      ? say(language, 'sign-left', { time: clockTime(visit, presence.leftAt, zone) })
      : came
  const supposed = isNotional(visit, presence.sources, 'state')
  return {
    mark: presence.leftAt === undefined ? 'disc' : 'half-disc',
    word: supposed ? notional(language, word) : word,
  }
}

/** Not opened: still to come, unless its day has passed or its session is closed. */
function notOpened(
  { language, on }: Visit,
  session: Thing<'session'>,
  sitting: Thing<'sitting'>,
): { mark: MarkKind; word: Words } {
  if (isOver(session)) return { mark: 'dashed-ring', word: say(language, 'course-not-held') }
  return sitting.on !== undefined && sitting.on < on
    ? { mark: 'dashed-ring', word: say(language, 'course-not-opened') }
    : { mark: 'ring', word: say(language, 'sign-upcoming') }
}

/** «кворум 4 — есть», of the last sitting that established one; notional where no source states the rule. */
function isQuorate({ quorum }: Thing<'sitting'>): boolean {
  return quorum !== undefined
}

function quorumOf(visit: Visit, sittings: readonly Thing<'sitting'>[]): Words {
  const { language } = visit
  const quorate = sittings.findLast(isQuorate)
  if (quorate?.quorum === undefined) return say(language, 'quorum-not-established')
  const said = say(language, 'quorum-met', { needed: quorate.quorum.needed })
  return quorate.quorum.reason.notional || isNotional(visit, quorate.sources, 'quorum')
    ? notional(language, said)
    : said
}

function powersNote({ language, org }: Visit, session: Thing<'session'>): string | undefined {
  const delegations = ownedBy(org, 'delegation', session.id)
  return delegations.length > 0 && delegations.every(({ powers }) => powers === 'not-required')
    ? say(language, 'powers-not-required')
    : undefined
}
