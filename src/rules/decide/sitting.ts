// A sitting from opening to closing: presence, quorum, agenda, items, the floor, statements, rulings.
import type { ActOf } from '../acts.ts'
import type { Changes, Event, Moment } from '../event.ts'
import { allOf, get, ownedBy, type Reading, type Thing, mustGet } from '../organisation.ts'
import type { QuorumReason } from '../kinds.ts'
import { rulesFor } from '../rules-of-day.ts'
import { awaited } from '../terms.ts'
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
import { notTakingPart } from './founding.ts'
import { notHeld } from './planning.ts'
import { closed, foreignItem } from './preparing.ts'
import { endedSpeeches, standingClock } from './speech-clock.ts'
import { dayInSitting, enteredLater, happened, outOfOrder, timed, untimely } from './time.ts'

export function openSitting({ org, moment }: Context, act: ActOf<'sitting.open'>): Answered {
  const sitting = get(org, 'sitting', act.sitting)
  if (!sitting) return refuse('unknown-thing', { kind: 'sitting', id: act.sitting })
  const other = ownedBy(org, 'sitting', sitting.session).find(
    (one) => one.state === 'open' || one.state === 'suspended',
  )
  const wrong = first(
    closed(org, sitting.session),
    sitting.state !== 'scheduled' &&
      refuse('sitting-not-scheduled', { sitting: act.sitting, state: sitting.state }),
    other && refuse('another-sitting-open', { sitting: other.id }),
    openedTooEarly(org, sitting, act, moment),
  )
  if (wrong) return wrong
  const { at, on } = timed(org, sitting.session, act, moment)
  const session = mustGet(org, 'session', sitting.session)
  return accept(
    {
      type: 'sitting.opened',
      id: act.sitting,
      set: {
        state: 'open',
        openedAt: at,
        openedOn: on,
        enteredAt: enteredLater(at, moment),
      },
    },
    session.state === 'convened' && {
      type: 'session.opened',
      id: session.id,
      set: { state: 'open' },
    },
    ...awaited(org, allOf(org, 'term'), act.sitting, 'opening', on),
  )
}

/** A stated opening lies on a day of the session, and not within another sitting of it. */
function openedTooEarly(
  org: Reading,
  sitting: Thing<'sitting'>,
  act: ActOf<'sitting.open'>,
  moment: Moment,
): Refused | undefined {
  if (act.at === undefined) return undefined
  const { at, on } = timed(org, sitting.session, act, moment)
  const { from } = mustGet(org, 'session', sitting.session)
  if (from !== undefined && on < from)
    return refuse('before-the-session', { session: sitting.session, givenAt: at, from })
  const within = ownedBy(org, 'sitting', sitting.session).find(
    ({ openedAt, closedAt }) =>
      openedAt !== undefined && closedAt !== undefined && openedAt <= at && at < closedAt,
  )
  return untimely(at, moment, [within?.closedAt], { sitting: sitting.id })
}

export function recordPresence(context: Context, act: ActOf<'presence.record'>): Answered {
  const { org, moment } = context
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const id = `${act.sitting}/${act.member}`
  const presence = get(org, 'presence', id)
  const { at } = timed(org, sitting.session, act, moment)
  const since = presence ? (presence.leftAt ?? presence.arrivedAt) : earliestArrival(sitting)
  const wrong = first(
    missing(org, 'member', act.member),
    notTakingPart(context, act.member, dayInSitting(org, sitting, moment)),
    get(org, 'absence', `${sitting.session}/${act.member}`) &&
      refuse('marked-absent', { member: act.member }),
    presence?.state === act.state && refuse('already-so', { kind: 'presence', id: act.member }),
    act.state === 'left' && !presence && refuse('not-present', { member: act.member }),
    outOfOrder(act, moment, happened(sitting, [since]), { sitting: act.sitting }),
  )
  if (wrong) return wrong
  const came: Changes<'presence'> = { arrivedAt: at, leftAt: presence && null }
  const set = act.state === 'present' ? came : { leftAt: at }
  return accept({ type: 'presence.recorded', id, laid: ['at'], set })
}

/** Delegations may be in the room before the sitting is opened, on the same day. */
function earliestArrival({ openedAt }: Thing<'sitting'>): number | undefined {
  return openedAt === undefined ? undefined : openedAt - ARRIVAL_BEFORE_MAX
}

const ARRIVAL_BEFORE_MAX = 12 * 3_600_000

/** Whoever presides has the casting vote while presiding. */
export function handOverChair({ org }: Context, act: ActOf<'chair.hand-over'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const { member, person } = act
  const presiding = sitting.chair ?? mustGet(org, 'session', sitting.session).chair
  const wrong = first(
    missing(org, 'member', member),
    missing(org, 'person', person),
    member === undefined && person !== undefined && refuse('member-not-said', { person }),
    member !== undefined &&
      !isPresent(org, act.sitting, member) &&
      refuse('not-present', { member }),
    member === undefined
      ? sitting.chair === undefined && refuse('already-so', { kind: 'sitting', id: act.sitting })
      : presiding === member &&
          sitting.chairPerson === person &&
          refuse('already-so', { kind: 'member', id: member }),
  )
  if (wrong) return wrong
  return accept({
    type: 'sitting.chair-changed',
    id: act.sitting,
    set: { chair: member ?? null, chairPerson: person ?? null },
  })
}

export function establishQuorum(
  { org, moment }: Context,
  act: ActOf<'quorum.establish'>,
): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const on = dayInSitting(org, sitting, moment)
  const body = mustGet(org, 'session', sitting.session).body
  const rules = rulesFor(org, body, on)
  if (!rules) return refuse('no-rulebook', { body, on })
  const quorum =
    rules.quorum(on, presentAt(org, act.sitting)) ?? unasked(presentAt(org, act.sitting).length)
  if (!quorum.met)
    return refuseBy(quorum.rule, 'no-quorum', { needed: quorum.needed, got: quorum.got })
  return accept({
    type: 'sitting.quorum-established',
    id: act.sitting,
    set: { quorum, quorumAt: moment.at },
  })
}

export function adoptAgenda({ org, moment }: Context, act: ActOf<'agenda.adopt'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const wrong = first(
    !sitting.quorum && refuse('no-quorum-established', { sitting: act.sitting }),
    sitting.agenda && refuse('agenda-already-adopted', { sitting: act.sitting }),
    unfitForAgenda(org, sitting, act.items),
  )
  return wrong ?? accept(...onAgenda(org, act.sitting, act.items, moment.at))
}

/** Items that cannot stand on an agenda: of another session, on it already, withdrawn, or done with and not deferred. */
export function unfitForAgenda(
  org: Reading,
  sitting: Thing<'sitting'>,
  items: readonly string[],
): Refused | undefined {
  const wrong = foreignItem(org, sitting.session, items)
  if (wrong) return wrong
  for (const id of items) {
    const { state, result } = mustGet(org, 'item', id)
    if (sitting.agenda?.includes(id)) return refuse('already-so', { kind: 'item', id })
    if (state === 'withdrawn') return refuse('item-withdrawn', { item: id })
    if (state === 'closed' && result !== 'deferred')
      return refuse('item-already-closed', { item: id })
  }
  return undefined
}

/** The events by which items come onto the adopted agenda of a sitting; a deferred item is open again. */
export function onAgenda(
  org: Reading,
  sitting: string,
  items: readonly string[],
  at: number,
): Event[] {
  const open = items.filter((id) => ['proposed', 'closed'].includes(mustGet(org, 'item', id).state))
  const put = (id: string): Event => ({
    type: 'item.put-on-agenda',
    id,
    set: { state: 'on-agenda', result: get(org, 'item', id)?.result && null },
  })
  const agenda = [...(get(org, 'sitting', sitting)?.agenda ?? []), ...items]
  return [
    { type: 'sitting.agenda-adopted', id: sitting, set: { agenda, agendaAt: at } },
    ...open.map(put),
  ]
}

export function takeItem({ org, moment }: Context, act: ActOf<'item.take'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const item = get(org, 'item', act.item)
  if (!item) return refuse('unknown-thing', { kind: 'item', id: act.item })
  const wrong = first(
    !sitting.agenda && refuse('agenda-not-adopted', { sitting: act.sitting }),
    !sitting.agenda?.includes(act.item) && refuse('item-not-on-agenda', { item: act.item }),
    item.state === 'closed' && refuse('item-already-closed', { item: act.item }),
    item.state === 'withdrawn' && refuse('item-withdrawn', { item: act.item }),
    sitting.item !== undefined && refuse('another-item-open', { item: sitting.item }),
  )
  return (
    wrong ??
    accept(
      {
        type: 'item.taken',
        id: act.item,
        set: { state: 'taken', takenAt: moment.at, takenIn: act.sitting },
      },
      { type: 'sitting.item-taken', id: act.sitting, set: { item: act.item } },
    )
  )
}

export function closeItem({ org, moment }: Context, act: ActOf<'item.close'>): Answered {
  const item = get(org, 'item', act.item)
  if (!item) return refuse('unknown-thing', { kind: 'item', id: act.item })
  const open = allOf(org, 'question').find(
    (question) => question.item === act.item && question.state === 'open',
  )
  const decided = ownedBy(org, 'decision', item.session).some((one) => one.item === act.item)
  const election = allOf(org, 'election').find(
    (one) => one.item === act.item && one.state === 'open',
  )
  const wrong = first(
    item.state !== 'taken' && refuse('item-not-taken', { item: act.item }),
    open && refuse('question-open', { question: open.id }),
    election && refuse('election-open', { election: election.id }),
    act.result === 'decided' && !decided && refuse('nothing-decided', { item: act.item }),
    (act.result === 'discussed' || act.result === 'noted') &&
      decided &&
      refuse('something-decided', { item: act.item }),
  )
  if (wrong || !item.takenIn) return wrong ?? refuse('item-not-taken', { item: act.item })
  return accept(
    {
      type: 'item.closed',
      id: act.item,
      set: { state: 'closed', result: act.result, closedAt: moment.at },
    },
    ...speakingEnds(org, mustGet(org, 'sitting', item.takenIn), moment),
  )
}

/** With an item end its list of speakers, whoever waits on it, and the speeches held on it. */
function speakingEnds(org: Reading, sitting: Thing<'sitting'>, { at }: Moment): Event[] {
  return [
    ...endedSpeeches(org, sitting, at),
    ...lapsedRequests(org, sitting.id),
    {
      type: 'sitting.item-closed',
      id: sitting.id,
      set: {
        item: null,
        floor: sitting.floor && null,
        interrupted: sitting.interrupted && null,
        speakers: sitting.speakers && null,
      },
    },
  ]
}

/** Requests for the floor that nobody granted in time. */
function lapsedRequests(org: Reading, sitting: string): Event[] {
  return ownedBy(org, 'request', sitting)
    .filter(({ state }) => state === 'waiting')
    .map(({ id }) => ({ type: 'request.lapsed', id, set: { state: 'lapsed' } }))
}

export function recordStatement(
  { org, moment }: Context,
  act: ActOf<'statement.record'>,
): Answered {
  const floor = act.floor === undefined ? undefined : get(org, 'floor', act.floor)
  const wrong = first(
    floor?.sitting === act.sitting ? minutesAdopted(org, act.sitting) : notOpen(org, act.sitting),
    act.floor !== undefined &&
      floor?.sitting !== act.sitting &&
      refuse('unknown-thing', { kind: 'floor', id: act.floor }),
    taken(org, 'statement', act.statement),
    missing(org, 'item', act.item),
    missing(org, 'person', act.person),
    missing(org, 'person', act.to),
    anyMissing(org, 'member', act.by),
    !floor && !act.by && !act.person && refuse('no-speaker', {}),
    floor && notTheSpeaker(floor, act),
  )
  if (wrong) return wrong
  const spoken = floor && {
    by: floor.member && [floor.member],
    person: floor.person,
    item: floor.item,
  }
  const known = Object.entries(spoken ?? {}).filter(
    ([name, value]) => value && act[name as keyof typeof act] === undefined,
  )
  const set: Changes<'statement'> = { madeAt: moment.at, ...Object.fromEntries(known) }
  return accept({ type: 'statement.recorded', id: act.statement, laid: ['statement'], set })
}

export function makeRuling({ org }: Context, act: ActOf<'ruling.make'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  return (
    taken(org, 'ruling', act.ruling) ??
    accept({ type: 'ruling.made', id: act.ruling, laid: ['ruling'] })
  )
}

export function suspendSitting({ org, moment }: Context, act: ActOf<'sitting.suspend'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const wrong = outOfOrder(act, moment, [sitting.openedAt, sitting.resumedAt], {
    sitting: act.sitting,
  })
  if (wrong) return wrong
  const { at } = timed(org, sitting.session, act, moment)
  return accept(...standingClock(org, sitting, at), {
    type: 'sitting.suspended',
    id: act.sitting,
    set: { state: 'suspended', suspendedAt: at },
  })
}

/** Clocks stood during the break: objections are taken as much longer as it lasted. Who speaks, the Chair says anew. */
export function resumeSitting({ org, moment }: Context, act: ActOf<'sitting.resume'>): Answered {
  const sitting = get(org, 'sitting', act.sitting)
  if (!sitting) return refuse('unknown-thing', { kind: 'sitting', id: act.sitting })
  if (sitting.state !== 'suspended')
    return refuse('sitting-not-suspended', { sitting: act.sitting, state: sitting.state })
  const wrong = outOfOrder(act, moment, [sitting.suspendedAt], { sitting: act.sitting })
  if (wrong) return wrong
  const { at } = timed(org, sitting.session, act, moment)
  const question = openQuestion(org, act.sitting)
  const { suspendedAt = moment.at } = sitting
  const left = (question?.closesAt ?? 0) - suspendedAt
  return accept(
    { type: 'sitting.resumed', id: act.sitting, set: { state: 'open', resumedAt: at } },
    question &&
      left > 0 && {
        type: 'question.extended',
        id: question.id,
        set: { closesAt: Math.max(suspendedAt, moment.at) + left },
      },
  )
}

export function closeSitting({ org, moment }: Context, act: ActOf<'sitting.close'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const question = openQuestion(org, act.sitting)
  const wrong = first(
    question && refuse('question-open', { question: question.id }),
    sitting.item !== undefined && refuse('item-open', { item: sitting.item }),
    ...ownedBy(org, 'election', act.sitting).map(
      (one) => one.state === 'open' && refuse('election-open', { election: one.id }),
    ),
    outOfOrder(act, moment, timesOf(org, sitting), { sitting: act.sitting }),
  )
  if (wrong) return wrong
  const polls = ownedBy(org, 'poll', act.sitting).filter(({ state }) => state === 'open')
  const { at, on } = timed(org, sitting.session, act, moment)
  const closedPoll = ({ id }: Thing<'poll'>): Event => ({
    type: 'poll.closed',
    id,
    set: { state: 'closed', closedAt: at },
  })
  return accept(
    ...polls.map(closedPoll),
    ...endedSpeeches(org, sitting, at),
    ...lapsedRequests(org, act.sitting),
    {
      type: 'sitting.closed',
      id: act.sitting,
      set: {
        state: 'closed',
        closedAt: at,
        closedOn: on,
        floor: sitting.floor && null,
        interrupted: sitting.interrupted && null,
      },
    },
    ...awaited(org, allOf(org, 'term'), act.sitting, 'closing', on),
  )
}

/** What has happened in a sitting so far, to which no end of it comes before. */
function timesOf(org: Reading, sitting: Thing<'sitting'>): (number | undefined)[] {
  const { id, openedAt, suspendedAt, resumedAt } = sitting
  const presences = ownedBy(org, 'presence', id).flatMap((one) => [one.arrivedAt, one.leftAt])
  const speeches = ownedBy(org, 'floor', id).flatMap((one) => [one.givenAt, one.endedAt])
  const questions = ownedBy(org, 'question', id).map((one) => one.closedAt)
  return [
    openedAt,
    suspendedAt,
    resumedAt,
    ...happened(sitting, [...presences, ...speeches, ...questions]),
  ]
}

export function closeSession({ org, moment }: Context, act: ActOf<'session.close'>): Answered {
  const wrong = closed(org, act.session)
  if (wrong) return wrong
  const sittings = ownedBy(org, 'sitting', act.session)
  const open = sittings.find((sitting) => sitting.state === 'open' || sitting.state === 'suspended')
  if (open) return refuse('session-has-open-sitting', { sitting: open.id })
  if (!sittings.some((sitting) => sitting.state === 'closed'))
    return refuse('session-not-begun', { session: act.session })
  return accept(
    {
      type: 'session.closed',
      id: act.session,
      set: {
        state: 'closed',
        closedAt: moment.at,
      },
    },
    ...notHeld(org, act.session),
  )
}

/** The sitting if it is open, or the refusal that says what it is. */
export function openOne(org: Reading, id: string): Thing<'sitting'> | Refused {
  const sitting = get(org, 'sitting', id)
  if (sitting?.state === 'open') return sitting
  const refusal = sitting
    ? refuse('sitting-not-open', { sitting: id, state: sitting.state })
    : refuse('unknown-thing', { kind: 'sitting', id })
  return refusal
}

export function openQuestion(org: Reading, sitting: string): Thing<'question'> | undefined {
  return ownedBy(org, 'question', sitting).find((question) => question.state === 'open')
}

export function presentAt(org: Reading, sitting: string): string[] {
  return ownedBy(org, 'presence', sitting)
    .filter((presence) => presence.state === 'present')
    .map((presence) => presence.member)
}

export function isPresent(org: Reading, sitting: string, member: string): boolean {
  return get(org, 'presence', `${sitting}/${member}`)?.state === 'present'
}

/** Rules that ask for no quorum are met by whoever is there. */
function unasked(got: number): QuorumReason {
  const reason = {
    condition: 'quorum',
    rule: null,
    number: null,
    notional: false,
    needed: { compare: 'at-least', number: 0, stated: 0 },
    got,
    met: true,
    counted: [],
  } as const
  return { needed: 0, got, met: true, rule: 'S12', reason: { ...reason, counted: [] } }
}

export function notOpen(org: Reading, id: string): Refused | undefined {
  const sitting = openOne(org, id)
  return 'refusal' in sitting ? sitting : undefined
}

function minutesAdopted(org: Reading, sitting: string): Refused | undefined {
  return get(org, 'minutes', sitting)?.state === 'adopted'
    ? refuse('minutes-adopted', { sitting })
    : undefined
}

/** A text attached to a speech is of whoever had the floor. */
function notTheSpeaker(floor: Thing<'floor'>, act: ActOf<'statement.record'>): Refused | undefined {
  const another =
    (act.by !== undefined && floor.member !== undefined && !act.by.includes(floor.member)) ||
    (act.person !== undefined && floor.person !== undefined && act.person !== floor.person)
  return another ? refuse('not-their-speech', { floor: floor.id }) : undefined
}
