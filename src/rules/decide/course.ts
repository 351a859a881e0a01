// Beside the decisions of a sitting: proposals from the floor, straw polls, minutes, handing over, embargo.
import type { ActOf } from '../acts.ts'
import { get, type Reading, mustGet } from '../organisation.ts'
import {
  accept,
  type Answered,
  type Refused,
  first,
  type Context,
  missing,
  refuse,
  taken,
} from './answer.ts'
import { notTakingPart } from './founding.ts'
import { closed } from './preparing.ts'
import { dayInSitting } from './time.ts'
import { isPresent, notOpen, openOne } from './sitting.ts'

export function openPoll({ org }: Context, act: ActOf<'poll.open'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  return (
    taken(org, 'poll', act.poll) ??
    accept({ type: 'poll.opened', id: act.poll, laid: ['poll'], set: { state: 'open' } })
  )
}

export function answerPoll(context: Context, act: ActOf<'poll.answer'>): Answered {
  const { org, moment } = context
  const poll = get(org, 'poll', act.poll)
  if (!poll) return refuse('unknown-thing', { kind: 'poll', id: act.poll })
  return (
    first(
      poll.state === 'closed' &&
        refuse('poll-closed', { poll: act.poll, closedAt: poll.closedAt ?? 0 }),
      notOpen(org, poll.sitting),
      missing(org, 'member', act.member),
      notTakingPart(
        context,
        act.member,
        dayInSitting(org, mustGet(org, 'sitting', poll.sitting), moment),
      ),
      !isPresent(org, poll.sitting, act.member) && refuse('not-present', { member: act.member }),
    ) ?? accept({ type: 'opinion.given', id: `${act.poll}/${act.member}`, laid: [] })
  )
}

export function closePoll({ org, moment }: Context, act: ActOf<'poll.close'>): Answered {
  const poll = get(org, 'poll', act.poll)
  if (!poll) return refuse('unknown-thing', { kind: 'poll', id: act.poll })
  if (poll.state === 'closed')
    return refuse('poll-closed', { poll: act.poll, closedAt: poll.closedAt ?? 0 })
  return accept({
    type: 'poll.closed',
    id: act.poll,
    set: { state: 'closed', closedAt: moment.at },
  })
}

export function draftMinutes({ org }: Context, act: ActOf<'minutes.draft'>): Answered {
  const sitting = get(org, 'sitting', act.sitting)
  if (!sitting) return refuse('unknown-thing', { kind: 'sitting', id: act.sitting })
  if (sitting.state !== 'closed')
    return refuse('sitting-not-closed', { sitting: act.sitting, state: sitting.state })
  if (get(org, 'minutes', act.sitting)?.state === 'adopted')
    return refuse('minutes-adopted', { sitting: act.sitting })
  return accept({
    type: 'minutes.drafted',
    id: act.sitting,
    set: { sitting: act.sitting, state: 'drafted', asKnownAt: org.size },
  })
}

/** Words beside a fact of the sitting: the fact itself is its entry and cannot be edited. */
export function editMinutes({ org }: Context, act: ActOf<'minutes.edit'>): Answered {
  const minutes = editable(org, act.sitting)
  if (minutes) return minutes
  if (act.entry >= org.size)
    return refuse('unknown-thing', { kind: 'entry', id: String(act.entry) })
  return accept(
    { type: 'passage.written', id: `${act.sitting}/${act.entry}`, laid: [] },
    { type: 'minutes.edited', id: act.sitting, set: { state: 'drafted' } },
  )
}

export function agreeMinutes({ org }: Context, act: ActOf<'minutes.agree'>): Answered {
  const minutes = editable(org, act.sitting)
  return minutes ?? accept({ type: 'minutes.agreed', id: act.sitting, set: { state: 'agreed' } })
}

/** Adopted at a later sitting, once agreed. */
export function adoptMinutes({ org }: Context, act: ActOf<'minutes.adopt'>): Answered {
  const minutes = get(org, 'minutes', act.sitting)
  const sitting = openOne(org, act.in)
  if ('refusal' in sitting) return sitting
  const bodyOf = (id: string) => mustGet(org, 'session', mustGet(org, 'sitting', id).session).body
  if (minutes && bodyOf(act.sitting) !== bodyOf(act.in))
    return refuse('minutes-of-another-body', { sitting: act.sitting, body: bodyOf(act.sitting) })
  if (minutes?.state !== 'agreed')
    return refuse('minutes-not-agreed', { sitting: act.sitting, state: minutes?.state ?? 'none' })
  return accept({ type: 'minutes.adopted', id: act.sitting, set: { state: 'adopted', in: act.in } })
}

/** Someone else of the delegation leads it from now on. */
export function handOver({ org }: Context, act: ActOf<'delegation.hand-over'>): Answered {
  const id = `${act.session}/${act.member}`
  const delegation = get(org, 'delegation', id)
  if (!delegation) return closed(org, act.session) ?? refuse('not-named', { member: act.member })
  const named = delegation.people.find((one) => one.person === act.person)
  const wrong = first(
    closed(org, act.session),
    !named && refuse('not-of-delegation', { member: act.member, person: act.person }),
  )
  return wrong ?? accept({ type: 'delegation.handed-over', id, set: { leading: act.person } })
}

export function setEmbargo({ org }: Context, act: ActOf<'embargo.set'>): Answered {
  const wrong = closed(org, act.session)
  if (wrong) return wrong
  if (get(org, 'session', act.session)?.embargo !== undefined)
    return refuse('already-so', { kind: 'session', id: act.session })
  return accept({ type: 'session.embargo-set', id: act.session, set: { embargo: org.size } })
}

export function liftEmbargo({ org }: Context, act: ActOf<'embargo.lift'>): Answered {
  const session = get(org, 'session', act.session)
  if (!session) return refuse('unknown-thing', { kind: 'session', id: act.session })
  if (session.embargo === undefined)
    return refuse('already-so', { kind: 'session', id: act.session })
  return accept({ type: 'session.embargo-lifted', id: act.session, set: { embargo: null } })
}

function editable(org: Reading, sitting: string): Refused | undefined {
  const minutes = get(org, 'minutes', sitting)
  if (!minutes) return refuse('minutes-not-drafted', { sitting })
  return minutes.state === 'adopted' ? refuse('minutes-adopted', { sitting }) : undefined
}
