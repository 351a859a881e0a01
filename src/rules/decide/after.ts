// After the session: terms from sources, claims that differ, measures and reports, the communique, corrections.
import type { ActOf } from '../acts.ts'
import { correctable } from '../correctable.ts'
import type { Changes, CorrectedType, Event, Moment } from '../event.ts'
import { get, type Kind, type Reading, type Thing } from '../organisation.ts'
import { beginning, ending, sittingOf } from '../terms.ts'
import { unweighed } from './founding.ts'
import { isHeld } from '../withdrawn.ts'
import type { Begin } from '../values.ts'
import { daysOf } from '../day.ts'
import { movedSittings } from './planning.ts'
import { correctedTimes } from './corrected-times.ts'
import {
  accept,
  type Answered,
  type Refused,
  anyMissing,
  first,
  type Context,
  missing,
  refuse,
  taken,
} from './answer.ts'

export function recordTerm({ org, moment }: Context, act: ActOf<'term.record'>): Answered {
  const post = get(org, 'post', act.post)
  if (!post) return refuse('unknown-thing', { kind: 'post', id: act.post })
  const { from, fromLatest } = beginning(org, act.from, moment.on)
  const [to, toLatest] = act.to === undefined ? [] : daysOf(act.to)
  const wrong = first(
    taken(org, 'term', act.term),
    missing(org, 'person', act.person),
    missing(org, 'member', act.member),
    missing(org, 'member', act.represents),
    (post.heldBy === 'person' ? !act.person : !act.member) &&
      refuse('holder-not-said', { post: act.post, heldBy: post.heldBy }),
    from !== undefined &&
      toLatest !== undefined &&
      toLatest <= from &&
      refuse('days-reversed', { from, to: toLatest }),
  )
  if (wrong) return wrong
  const earliestEnd = from !== undefined && to !== undefined && to < from ? from : to
  const set: Changes<'term'> = {
    begin: act.from,
    end: act.to === undefined ? 'not-said' : 'recorded',
    from,
    fromLatest,
    to: earliestEnd,
    toLatest,
  }
  return accept({ type: 'term.recorded', id: act.term, laid: ['term', 'from', 'to'], set })
}

export function enterClaim({ org }: Context, act: ActOf<'claim.enter'>): Answered {
  return (
    first(taken(org, 'claim', act.claim), missing(org, act.of.kind as Kind, act.of.id)) ??
    accept({ type: 'claim.entered', id: act.claim, laid: ['claim'] })
  )
}

export function setMeasure({ org }: Context, act: ActOf<'measure.set'>): Answered {
  const responsible = act.responsible ?? {}
  return (
    first(
      taken(org, 'measure', act.measure),
      missing(org, 'session', act.session),
      missing(org, 'decision', act.decision),
      missing(org, 'document', act.document),
      missing(org, 'item', act.item),
      anyMissing(org, 'member', responsible.members),
      anyMissing(org, 'body', responsible.bodies),
      anyMissing(org, 'post', responsible.posts),
    ) ?? accept({ type: 'measure.set', id: act.measure, laid: ['measure'] })
  )
}

export function giveReport({ org, moment }: Context, act: ActOf<'report.give'>): Answered {
  const measure = get(org, 'measure', act.measure)
  if (!measure) return refuse('unknown-thing', { kind: 'measure', id: act.measure })
  if (measure.progress === 'done' || measure.progress === 'dropped')
    return refuse('measure-over', { measure: act.measure, progress: measure.progress })
  return (
    taken(org, 'report', act.report) ??
    accept(
      {
        type: 'report.given',
        id: act.report,
        laid: ['report'],
        set: { givenAt: moment.at, on: act.on ?? moment.on },
      },
      {
        type: 'measure.progress-reported',
        id: act.measure,
        set: { progress: act.progress, percent: act.percent },
      },
    )
  )
}

/** The communique is the record itself, told as known at this entry: later acts do not change what was issued. */
export function issueCommunique(
  { org, moment }: Context,
  act: ActOf<'communique.issue'>,
): Answered {
  const session = get(org, 'session', act.session)
  if (!session) return refuse('unknown-thing', { kind: 'session', id: act.session })
  if (session.state !== 'closed')
    return refuse('session-not-closed', { session: act.session, state: session.state })
  return accept({
    type: 'communique.issued',
    id: act.session,
    laid: [],
    set: { asKnownAt: org.size, issuedAt: moment.at },
  })
}

export function makeCorrection(context: Context, act: ActOf<'correction.make'>): Answered {
  const { org, moment } = context
  const thing = get(org, act.of.kind as Kind, act.of.id) as unknown as
    | Record<string, unknown>
    | undefined
  if (!thing) return refuse('unknown-thing', { kind: act.of.kind, id: act.of.id })
  const names = Object.keys(act.set)
  const wrong = first(
    taken(org, 'correction', act.correction),
    names.length === 0 && refuse('nothing-corrected', { kind: act.of.kind, id: act.of.id }),
    uncorrectable(act),
    act.set.withdrawn !== undefined &&
      isHeld(org, thing as { id: string; decision?: string }) &&
      refuse('field-not-correctable', {
        kind: act.of.kind,
        field: 'withdrawn',
        fields: Object.keys(correctable[act.of.kind] ?? {}).filter((name) => name !== 'withdrawn'),
      }),
    names.every((name) => JSON.stringify(thing[name]) === JSON.stringify(act.set[name])) &&
      refuse('already-corrected-so', { kind: act.of.kind, id: act.of.id }),
    act.of.kind === 'membership' && unweighed(context, { ...thing, ...act.set } as Membership),
    act.of.kind === 'term' &&
      missing(org, 'sitting', sittingOf(act.set.begin as Begin | undefined)),
  )
  if (wrong) return wrong
  const times = correctedTimes(org, act, moment)
  if ('refusal' in times) return times
  const term = act.of.kind === 'term' ? get(org, 'term', act.of.id) : undefined
  const days = term ? daysOfTerm(org, act, term, moment.on) : {}
  const { from, to, toLatest } = { ...term, ...days }
  const end = toLatest ?? to
  if (from && end && end < from) return refuse('days-reversed', { from, to: end })
  const before =
    act.set.withdrawn === true
      ? stoodWhole(thing)
      : Object.fromEntries(names.map((name) => [name, thing[name] ?? null]))
  // `uncorrectable` has checked the kind, the names of the fields and the shape of each value.
  const mended = {
    type: `${act.of.kind}.corrected` as CorrectedType,
    id: act.of.id,
    set: {
      ...act.set,
      ...times.set,
      ...days,
      sources: act.sources && { ...(thing.sources as object), ...act.sources },
    },
  } as Event
  return accept(
    {
      type: 'correction.made',
      id: act.correction,
      laid: ['correction'],
      set: { before, madeAt: moment.at },
    },
    mended,
    ...moved(org, act, moment),
  )
}

/** Of what is withdrawn, all that was stated of it: nothing else says it from now on. */
function stoodWhole(thing: Record<string, unknown>): Record<string, unknown> {
  const { id: _id, made: _made, changed: _changed, sources: _sources, ...stated } = thing
  return stated
}

type Membership = Thing<'membership'>
/** The sittings of a session whose first day is corrected are planned for as many days later or earlier. */
function moved(org: Reading, act: ActOf<'correction.make'>, moment: Moment): Event[] {
  const session = act.of.kind === 'session' ? get(org, 'session', act.of.id) : undefined
  const from = act.set.from
  return session && typeof from === 'string' && session.from !== undefined
    ? movedSittings(org, session, from, { why: act.why, movedAt: moment.at, movedIn: org.size })
    : []
}

type TermDays = Pick<Changes<'term'>, 'from' | 'fromLatest' | 'to' | 'toLatest' | 'end'>

/** A term's days follow from the words in which its beginning and end are given, and from its length. */
function daysOfTerm(
  org: Reading,
  act: ActOf<'correction.make'>,
  term: Thing<'term'>,
  on: string,
): TermDays {
  let days: TermDays = {}
  if (act.set.begin !== undefined) {
    const { from, fromLatest } = beginning(org, act.set.begin as Begin, on)
    const length = term.end === 'length' ? ending(org, term, from, term.id) : {}
    days = { from: from ?? null, fromLatest: fromLatest ?? null, ...length }
  }
  if (typeof act.set.to === 'string') {
    const [to, toLatest] = daysOf(act.set.to)
    days = { ...days, to: to ?? null, toLatest: toLatest ?? null, end: 'recorded' }
  }
  const { from, to } = { ...term, ...days }
  // An imprecise end may begin before the beginning; it is not before it.
  return from && to && to < from ? { ...days, to: from } : days
}

function uncorrectable(act: ActOf<'correction.make'>): Refused | undefined {
  const fields = correctable[act.of.kind]
  for (const [name, value] of Object.entries(act.set)) {
    const shape = fields?.[name]
    if (!shape?.safeParse(value).success)
      return refuse('field-not-correctable', {
        kind: act.of.kind,
        field: name,
        fields: Object.keys(fields ?? {}),
      })
  }
  return undefined
}
