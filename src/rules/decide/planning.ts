// Sessions and sittings that are planned: scheduled with their times, postponed, cancelled. What was planned before stays
// answerable, since every change is an act with its reason.
import type { ActOf } from '../acts.ts'
import type { Event, Moment } from '../event.ts'
import { get, mustGet, ownedBy, type Reading, type Thing } from '../organisation.ts'
import {
  accept,
  type Answered,
  type Context,
  first,
  type Refused,
  refuse,
  taken,
} from './answer.ts'
import { defined } from '../defined.ts'
import { reversed } from './founding.ts'
import { closed } from './preparing.ts'
import { dayWhere } from './time.ts'

type Plan = {
  readonly on?: string | undefined
  readonly starts?: string | undefined
  readonly ends?: string | undefined
}

export function scheduleSitting({ org }: Context, act: ActOf<'sitting.schedule'>): Answered {
  return (
    first(taken(org, 'sitting', act.sitting), closed(org, act.session), endsBeforeStart(act)) ??
    accept({
      type: 'sitting.scheduled',
      id: act.sitting,
      laid: ['sitting', 'starts', 'ends', 'on'],
      set: { state: 'scheduled', ...planOf(org, act.session, act) },
    })
  )
}

/** To another day or time; without one, until a day that is not set yet. */
export function postponeSitting(
  { org, moment }: Context,
  act: ActOf<'sitting.postpone'>,
): Answered {
  const sitting = get(org, 'sitting', act.sitting)
  if (!sitting) return refuse('unknown-thing', { kind: 'sitting', id: act.sitting })
  const wrong = first(
    closed(org, sitting.session),
    notPlanned(sitting),
    endsBeforeStart(act),
    before(org, sitting.session, act),
  )
  return (
    wrong ??
    accept({
      type: 'sitting.postponed',
      id: act.sitting,
      set: {
        ...nothingPlanned,
        ...defined(planOf(org, sitting.session, act)),
        moved: movedFrom(sitting, because(org, moment, act.why)),
      },
    })
  )
}

export function cancelSitting({ org, moment }: Context, act: ActOf<'sitting.cancel'>): Answered {
  const sitting = get(org, 'sitting', act.sitting)
  if (!sitting) return refuse('unknown-thing', { kind: 'sitting', id: act.sitting })
  return (
    first(closed(org, sitting.session), notPlanned(sitting)) ??
    accept(cancelled(org, moment, sitting, act.why))
  )
}

/** A session that has not begun is moved with its sittings: each by as many days as the session. */
export function postponeSession(
  { org, moment }: Context,
  act: ActOf<'session.postpone'>,
): Answered {
  const session = get(org, 'session', act.session)
  const wrong = first(closed(org, act.session), begun(session), reversed(act.from, act.to))
  if (wrong || !session)
    return wrong ?? refuse('unknown-thing', { kind: 'session', id: act.session })
  if (act.from !== undefined && act.from === session.from)
    return refuse('already-so', { kind: 'session', id: act.session })
  return accept(
    {
      type: 'session.postponed',
      id: act.session,
      set: {
        from: act.from ?? null,
        to: act.to ?? movedDay(session.to, session.from, act.from) ?? null,
        moved: { from: session.from, to: session.to, ...because(org, moment, act.why) },
      },
    },
    ...movedSittings(org, session, act.from, because(org, moment, act.why)),
  )
}

export function cancelSession({ org, moment }: Context, act: ActOf<'session.cancel'>): Answered {
  const session = get(org, 'session', act.session)
  const wrong = first(closed(org, act.session), begun(session))
  if (wrong) return wrong
  return accept(
    {
      type: 'session.cancelled',
      id: act.session,
      set: {
        state: 'cancelled',
        why: act.why,
        cancelledAt: moment.at,
        cancelledIn: org.size,
      },
    },
    ...planned(org, act.session).map((sitting) => cancelled(org, moment, sitting, act.why)),
  )
}

/** What becomes of sittings that were scheduled when their session is closed: they were not held. */
export function notHeld(org: Reading, session: string): Event[] {
  return planned(org, session).map(({ id }) => ({
    type: 'sitting.not-held',
    id,
    set: { state: 'not-held' },
  }))
}

/** Sittings moved by as many days as their session; to no day yet where the session has none. */
export function movedSittings(
  org: Reading,
  session: Thing<'session'>,
  from: string | undefined,
  why: Why,
): Event[] {
  return planned(org, session.id)
    .filter(({ on, startsAt }) => on !== undefined || startsAt !== undefined)
    .map((sitting) => {
      const by = daysBetween(session.from, from)
      const moved = movedFrom(sitting, why)
      if (by === undefined)
        return { type: 'sitting.postponed', id: sitting.id, set: { ...nothingPlanned, moved } }
      const later = (at: number | undefined) => at && at + by * DAY
      return {
        type: 'sitting.postponed',
        id: sitting.id,
        set: {
          on: movedDay(sitting.on, session.from, from),
          startsAt: later(sitting.startsAt),
          endsAt: later(sitting.endsAt),
          moved,
        },
      }
    })
}

type Why = {
  readonly why: Readonly<Record<string, string>>
  readonly movedAt: number
  readonly movedIn: number
}

function because(org: Reading, { at }: Moment, why: Why['why']): Why {
  return { why, movedAt: at, movedIn: org.size }
}

const DAY = 86_400_000
const nothingPlanned = { on: null, startsAt: null, endsAt: null } as const

function planned(org: Reading, session: string): Thing<'sitting'>[] {
  return ownedBy(org, 'sitting', session).filter(({ state }) => state === 'scheduled')
}

function cancelled(
  org: Reading,
  { at }: Moment,
  { id }: Thing<'sitting'>,
  why: Readonly<Record<string, string>>,
): Event {
  return {
    type: 'sitting.cancelled',
    id,
    set: { state: 'cancelled', why, cancelledAt: at, cancelledIn: org.size },
  }
}

/** The day and the instants (UTC milliseconds) that a plan names; the day follows from the beginning where both are not given. */
function planOf(org: Reading, session: string, { on, starts, ends }: Plan) {
  const startsAt = starts === undefined ? undefined : Date.parse(starts)
  const endsAt = ends === undefined ? undefined : Date.parse(ends)
  const day = startsAt === undefined ? undefined : dayWhere(org, session, startsAt)
  return { on: on ?? day, startsAt, endsAt }
}

function movedFrom({ on, startsAt, endsAt }: Thing<'sitting'>, why: Why) {
  return { on, startsAt, endsAt, ...why }
}

function notPlanned(sitting: Thing<'sitting'>): Refused | undefined {
  return sitting.state === 'scheduled'
    ? undefined
    : refuse('sitting-not-scheduled', { sitting: sitting.id, state: sitting.state })
}

function begun(session: Thing<'session'> | undefined): Refused | undefined {
  return session && session.state !== 'convened'
    ? refuse('session-begun', { session: session.id, state: session.state })
    : undefined
}

function endsBeforeStart({ starts, ends }: Plan): Refused | undefined {
  if (starts === undefined || ends === undefined) return undefined
  return Date.parse(ends) <= Date.parse(starts) ? refuse('ends-before-start', {}) : undefined
}

/** A sitting lies within its session, as far as the session's first day is set. */
function before(org: Reading, id: string, plan: Plan): Refused | undefined {
  const { from } = mustGet(org, 'session', id)
  const { on } = planOf(org, id, plan)
  return from !== undefined && on !== undefined && on < from
    ? refuse('days-reversed', { from, to: on })
    : undefined
}

function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

function movedDay(
  day: string | undefined,
  from: string | undefined,
  to: string | undefined,
): string | undefined {
  const by = daysBetween(from, to)
  if (day === undefined || by === undefined) return undefined
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10)
}
