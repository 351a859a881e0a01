// Convening and preparing a session.
import type { ActOf } from '../acts.ts'
import type { Event } from '../event.ts'
import { entitledOn, isMember } from '../membership.ts'
import { get, ownedBy, type Reading } from '../organisation.ts'
import { rulesFor } from '../rules-of-day.ts'
import {
  accept,
  type Answered,
  type Refused,
  anyMissing,
  first,
  type Context,
  missing,
  refuse,
  refuseBy,
  taken,
} from './answer.ts'
import { reversed } from './founding.ts'

export function conveneSession(context: Context, act: ActOf<'session.convene'>): Answered {
  const { org, moment } = context
  const wrong = first(
    taken(org, 'session', act.session),
    missing(org, 'body', act.body),
    missing(org, 'member', act.chair),
    missing(org, 'person', act.chairPerson),
    anyMissing(org, 'member', act.requestedBy),
    reversed(act.from, act.to),
    tooFewRequests(org, act, moment.on),
  )
  return (
    wrong ??
    accept({
      type: 'session.convened',
      id: act.session,
      laid: ['session'],
      set: { state: 'convened', convenedAt: moment.at },
    })
  )
}

export function nameDelegation({ org, moment }: Context, act: ActOf<'delegation.name'>): Answered {
  const id = `${act.session}/${act.member}`
  const heads = act.people.filter((person) => person.role === 'head').length
  return (
    first(
      closed(org, act.session),
      missing(org, 'member', act.member),
      anyMissing(
        org,
        'person',
        act.people.map((person) => person.person),
      ),
      notMember(org, act.session, act.member, moment.on),
      heads === 0 && refuse('no-head', { member: act.member }),
      heads > 1 && refuse('two-heads', { member: act.member }),
      get(org, 'absence', id) && refuse('marked-absent', { member: act.member }),
    ) ?? accept({ type: 'delegation.named', id, laid: [] })
  )
}

export function presentCredentials({ org }: Context, act: ActOf<'credentials.present'>): Answered {
  const id = `${act.session}/${act.member}`
  return (
    first(
      closed(org, act.session),
      !get(org, 'delegation', id) && refuse('not-named', { member: act.member }),
    ) ??
    accept({
      type: 'delegation.credentials-presented',
      id,
      set: {
        powers: act.powers,
        finding: act.powers === 'not-required' ? 'accepted' : undefined,
        note: act.note,
      },
    })
  )
}

export function examineCredentials({ org }: Context, act: ActOf<'credentials.examine'>): Answered {
  const id = `${act.session}/${act.member}`
  const delegation = get(org, 'delegation', id)
  if (!delegation) return closed(org, act.session) ?? refuse('not-named', { member: act.member })
  if (!delegation.powers) return refuse('full-powers-wanting', { member: act.member })
  return accept({
    type: 'delegation.credentials-examined',
    id,
    set: { finding: act.finding, note: act.note },
  })
}

export function issueInvitation({ org }: Context, act: ActOf<'invitation.issue'>): Answered {
  return (
    first(
      taken(org, 'invitation', act.invitation),
      closed(org, act.session),
      missing(org, 'person', act.person),
      missing(org, 'member', act.member),
    ) ?? accept({ type: 'invitation.issued', id: act.invitation, laid: ['invitation'] })
  )
}

export function noteAbsence({ org, moment }: Context, act: ActOf<'absence.note'>): Answered {
  const id = `${act.session}/${act.member}`
  const wrong = first(
    closed(org, act.session),
    missing(org, 'member', act.member),
    notMember(org, act.session, act.member, moment.on),
  )
  if (wrong) return wrong
  const present = ownedBy(org, 'sitting', act.session).some((sitting) =>
    get(org, 'presence', `${sitting.id}/${act.member}`),
  )
  if (present) return refuse('already-so', { kind: 'presence', id: act.member })
  return accept({ type: 'absence.noted', id, laid: [] })
}

export function proposeItem({ org }: Context, act: ActOf<'item.propose'>): Answered {
  return (
    first(
      taken(org, 'item', act.item),
      closed(org, act.session),
      missing(org, 'member', act.proposedBy),
      missing(org, 'body', act.referredFrom),
      missing(org, 'sitting', act.sitting),
    ) ??
    accept({
      type: 'item.proposed',
      id: act.item,
      laid: ['item'],
      set: { state: 'proposed', order: ownedBy(org, 'item', act.session).length + 1 },
    })
  )
}

export function orderAgenda({ org }: Context, act: ActOf<'agenda.order'>): Answered {
  const wrong = first(closed(org, act.session), foreignItem(org, act.session, act.items))
  const ordered = (item: string, index: number): Event => ({
    type: 'item.ordered',
    id: item,
    set: { order: index + 1 },
  })
  return wrong ?? accept(...act.items.map(ordered))
}

export function withdrawItem({ org }: Context, act: ActOf<'item.withdraw'>): Answered {
  const item = get(org, 'item', act.item)
  if (!item) return refuse('unknown-thing', { kind: 'item', id: act.item })
  if (item.state === 'closed') return refuse('item-already-closed', { item: act.item })
  if (item.state === 'withdrawn') return refuse('item-withdrawn', { item: act.item })
  if (item.state === 'taken') return refuse('item-open', { item: act.item })
  return accept({
    type: 'item.withdrawn',
    id: act.item,
    set: { state: 'withdrawn', why: act.why },
  })
}

/** All items belong to the session and none is named twice. */
export function foreignItem(
  org: Reading,
  session: string,
  items: readonly string[],
): Refused | undefined {
  const seen = new Set<string>()
  for (const id of items) {
    const item = get(org, 'item', id)
    if (!item || item.session !== session) return refuse('unknown-thing', { kind: 'item', id })
    if (seen.has(id)) return refuse('id-taken', { kind: 'item', id })
    seen.add(id)
  }
  return undefined
}

/** The session exists and is not over. */
export function closed(org: Reading, id: string): Refused | undefined {
  const session = get(org, 'session', id)
  if (!session) return refuse('unknown-thing', { kind: 'session', id })
  if (session.state === 'cancelled') return refuse('session-cancelled', { session: id })
  return session.state === 'closed' ? refuse('session-closed', { session: id }) : undefined
}

function notMember(org: Reading, session: string, member: string, on: string): Refused | undefined {
  const day = get(org, 'session', session)?.from ?? on
  return isMember(org, member, day) ? undefined : refuse('not-entitled', { member, status: 'none' })
}

function tooFewRequests(
  org: Reading,
  act: ActOf<'session.convene'>,
  on: string,
): Refused | undefined {
  if (act.kind !== 'extraordinary') return undefined
  const rules = rulesFor(org, act.body, on)
  if (!rules) return refuse('no-rulebook', { body: act.body, on })
  const requests = new Set(
    (act.requestedBy ?? []).filter((member) => entitledOn(org, on).includes(member)),
  ).size
  const asked = rules.requestsForExtraordinary(entitledOn(org, on).length)
  if (!asked) return undefined
  const { needed, rule } = asked
  return requests >= needed
    ? undefined
    : refuseBy(rule, 'too-few-requests', { needed, got: requests })
}
