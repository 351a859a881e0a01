// The floor: the list of speakers, requests for it, points of order that interrupt, and the clock of a speech.
import type { ActOf } from '../acts.ts'
import { defined } from '../defined.ts'
import { membersOn } from '../membership.ts'
import { get, ownedBy, type Reading, type Thing } from '../organisation.ts'
import {
  accept,
  type Answered,
  type Context,
  first,
  missing,
  type Refused,
  refuse,
  taken,
} from './answer.ts'
import { notTakingPart } from './founding.ts'
import { isPresent, openOne } from './sitting.ts'
import { stopped } from './speech-clock.ts'
import { dayInSitting, happened, outOfOrder, timed } from './time.ts'

export function openSpeakers({ org }: Context, act: ActOf<'speakers.open'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const { order, seconds } = act
  const speakers = { state: 'open', order, ...defined({ seconds }) } as const
  return accept({ type: 'sitting.speakers-opened', id: act.sitting, set: { speakers } })
}

export function closeSpeakers({ org }: Context, act: ActOf<'speakers.close'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  if (sitting.speakers?.state !== 'open')
    return refuse('speakers-not-open', { sitting: act.sitting })
  return accept({
    type: 'sitting.speakers-closed',
    id: act.sitting,
    set: { speakers: { ...sitting.speakers, state: 'closed' } },
  })
}

/** The floor is asked for while the list is open; a point of order and a right of reply at any time. */
export function makeRequest(context: Context, act: ActOf<'request.make'>): Answered {
  const { org, moment } = context
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const same = waitingAt(org, act.sitting).find(
    (one) => one.member === act.member && one.kind === act.kind,
  )
  const wrong = first(
    taken(org, 'request', act.request),
    missing(org, 'member', act.member),
    notTakingPart(context, act.member, dayInSitting(org, sitting, moment)),
    !isPresent(org, act.sitting, act.member) && refuse('not-present', { member: act.member }),
    act.kind === 'floor' &&
      sitting.speakers?.state !== 'open' &&
      refuse('speakers-not-open', { sitting: act.sitting }),
    same && refuse('already-so', { kind: 'request', id: same.id }),
  )
  return (
    wrong ??
    accept({
      type: 'request.made',
      id: act.request,
      laid: ['request'],
      set: { state: 'waiting', madeAt: moment.at },
    })
  )
}

export function withdrawRequest({ org, by }: Context, act: ActOf<'request.withdraw'>): Answered {
  const request = get(org, 'request', act.request)
  if (!request) return refuse('unknown-thing', { kind: 'request', id: act.request })
  if (by.role === 'delegate' && by.member !== request.member)
    return refuse('not-yours', { role: by.role, act: act.type, member: request.member })
  if (request.state !== 'waiting')
    return refuse('request-not-waiting', { request: act.request, state: request.state })
  return accept({ type: 'request.withdrawn', id: act.request, set: { state: 'withdrawn' } })
}

/** A point of order interrupts whoever speaks; that speech goes on when the point is made. */
export function giveFloor({ org, moment }: Context, act: ActOf<'floor.give'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const request = act.request === undefined ? undefined : get(org, 'request', act.request)
  const point = request?.kind === 'point-of-order'
  const held = sitting.floor === undefined ? undefined : get(org, 'floor', sitting.floor)
  const member = act.member ?? request?.member
  const wrong = first(
    taken(org, 'floor', act.floor),
    missing(org, 'member', act.member),
    missing(org, 'person', act.person),
    missing(org, 'request', act.request),
    request &&
      request.state !== 'waiting' &&
      refuse('request-not-waiting', { request: request.id, state: request.state }),
    request &&
      act.member !== undefined &&
      act.member !== request.member &&
      refuse('not-their-request', { member: request.member }),
    !member && !act.person && refuse('no-speaker', {}),
    member !== undefined &&
      act.person !== undefined &&
      notOfTheirs(org, sitting, member, act.person),
    member !== undefined &&
      !isPresent(org, act.sitting, member) &&
      refuse('not-present', { member }),
    held &&
      !(point && sitting.interrupted === undefined && !isPoint(org, held)) &&
      refuse('floor-taken', { floor: held.id }),
    outOfOrder(act, moment, [sitting.openedAt, ...lastSpeech(org, sitting)], {
      sitting: act.sitting,
    }),
  )
  if (wrong) return wrong
  const { at } = timed(org, sitting.session, act, moment)
  const seconds = act.seconds ?? (request?.kind === 'floor' ? sitting.speakers?.seconds : undefined)
  return accept(
    held && stopped(held, at),
    {
      type: 'floor.given',
      id: act.floor,
      laid: ['floor', 'at'],
      set: { givenAt: at, spent: 0, runningSince: at, member, seconds, item: sitting.item },
    },
    request && { type: 'request.granted', id: request.id, set: { state: 'given' } },
    {
      type: 'sitting.floor-given',
      id: act.sitting,
      set: { floor: act.floor, interrupted: held?.id },
    },
  )
}

/** A member speaks through its own people: those of its delegation, or its own citizens on record. */
function notOfTheirs(
  org: Reading,
  { session }: Thing<'sitting'>,
  member: string,
  person: string,
): Refused | undefined {
  const people = get(org, 'delegation', `${session}/${member}`)?.people ?? []
  const theirs =
    people.some((one) => one.person === person) || get(org, 'person', person)?.member === member
  return theirs ? undefined : refuse('not-of-delegation', { member, person })
}

/** When the floor was last given or given up. */
function lastSpeech(org: Reading, sitting: Thing<'sitting'>): number[] {
  const speeches = ownedBy(org, 'floor', sitting.id)
  return happened(
    sitting,
    speeches.flatMap(({ givenAt, endedAt }) => [givenAt, endedAt]),
  )
}

/** A point of order is heard to its end: no other one interrupts it. */
function isPoint(org: Reading, { request }: Thing<'floor'>): boolean {
  return request !== undefined && get(org, 'request', request)?.kind === 'point-of-order'
}

export function endFloor({ org, moment }: Context, act: ActOf<'floor.end'>): Answered {
  const floor = get(org, 'floor', act.floor)
  if (!floor) return refuse('unknown-thing', { kind: 'floor', id: act.floor })
  const sitting = openOne(org, floor.sitting)
  if ('refusal' in sitting) return sitting
  if (floor.endedAt !== undefined || sitting.floor !== act.floor)
    return refuse('floor-not-held', { floor: act.floor })
  const wrong = outOfOrder(act, moment, happened(sitting, [floor.givenAt]), {
    sitting: floor.sitting,
  })
  if (wrong) return wrong
  const { at } = timed(org, sitting.session, act, moment)
  const before = sitting.interrupted
  return accept(
    floor.runningSince !== undefined && stopped(floor, at),
    { type: 'floor.ended', id: act.floor, set: { endedAt: at } },
    before !== undefined && { type: 'floor.resumed', id: before, set: { runningSince: at } },
    {
      type: 'sitting.floor-ended',
      id: floor.sitting,
      set: { floor: before ?? null, interrupted: null },
    },
  )
}

export function pauseFloor({ org, moment }: Context, act: ActOf<'floor.pause'>): Answered {
  const floor = get(org, 'floor', act.floor)
  if (!floor) return refuse('unknown-thing', { kind: 'floor', id: act.floor })
  if (floor.endedAt !== undefined || floor.runningSince === undefined)
    return refuse('clock-not-running', { floor: act.floor })
  return accept(stopped(floor, moment.at))
}

export function resumeFloor({ org, moment }: Context, act: ActOf<'floor.resume'>): Answered {
  const floor = get(org, 'floor', act.floor)
  if (!floor) return refuse('unknown-thing', { kind: 'floor', id: act.floor })
  const sitting = openOne(org, floor.sitting)
  if ('refusal' in sitting) return sitting
  if (sitting.floor !== act.floor || floor.runningSince !== undefined)
    return refuse('floor-not-held', { floor: act.floor })
  return accept({ type: 'floor.resumed', id: act.floor, set: { runningSince: moment.at } })
}

/** Who waits for the floor, in the order of the list: as asked, by the organisation's protocol, or by the alphabet. */
export function waitingAt(org: Reading, sitting: string): Thing<'request'>[] {
  const waiting = ownedBy(org, 'request', sitting).filter((request) => request.state === 'waiting')
  const { speakers, openedOn } = get(org, 'sitting', sitting) ?? {}
  if (!speakers || speakers.order === 'request') return waiting
  const order = membersOn(org, openedOn ?? '').map((member) => member.id)
  return waiting.sort((a, b) => order.indexOf(a.member) - order.indexOf(b.member))
}
