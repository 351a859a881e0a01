// A time that was entered wrongly is corrected like any other fact: it then stands in its order among the times around it.
import type { ActOf } from '../acts.ts'
import type { Moment } from '../event.ts'
import { get, mustGet, ownedBy, type Reading, type Thing } from '../organisation.ts'
import { type Refused, refuse } from './answer.ts'
import { dayWhere, happened, untimely } from './time.ts'

/** The times of a correction in UTC milliseconds, with the days that follow from them; nothing where it names no time. */
export type CorrectedTimes = Readonly<Record<string, number | string>>

/** Bounds of one time: what it follows and what follows it. */
type Between = { readonly after: readonly Time[]; readonly before: readonly Time[] }
type Time = number | undefined

export function correctedTimes(
  org: Reading,
  act: ActOf<'correction.make'>,
  moment: Moment,
): Refused | { readonly set: CorrectedTimes } {
  const stated = Object.entries(act.set).filter(([name]) => name.endsWith('At'))
  const times = Object.fromEntries(stated.map(([name, value]) => [name, Date.parse(String(value))]))
  const facts = factsOf(org, act)
  for (const [name, at] of Object.entries(times)) {
    const { after, before } = boundsOf(org, act.of.kind, act.of.id, name, times)
    const wrong = untimely(at, moment, after, facts) ?? tooLate(at, before, facts)
    if (wrong) return wrong
  }
  return withDays(org, act, times)
}

function tooLate(
  at: number,
  before: readonly Time[],
  facts: Readonly<Record<string, string>>,
): Refused | undefined {
  const latest = Math.min(...before.filter((one) => one !== undefined))
  return at > latest
    ? refuse('time-too-late', { ...facts, givenAt: at, latestAt: latest })
    : undefined
}

function factsOf(
  org: Reading,
  { of: { kind, id } }: ActOf<'correction.make'>,
): Record<string, string> {
  if (kind === 'sitting') return { sitting: id }
  if (kind === 'presence') return { sitting: get(org, 'presence', id)?.sitting ?? '' }
  if (kind === 'floor') return { sitting: get(org, 'floor', id)?.sitting ?? '' }
  return kind === 'signature' ? { document: get(org, 'signature', id)?.document ?? '' } : {}
}

function boundsOf(
  org: Reading,
  kind: string,
  id: string,
  name: string,
  times: Readonly<Record<string, number>>,
): Between {
  if (kind === 'sitting')
    return boundsOfSitting(org, { ...mustGet(org, 'sitting', id), ...times }, name)
  if (kind === 'presence') {
    const { sitting, arrivedAt, leftAt } = { ...mustGet(org, 'presence', id), ...times }
    const { closedAt } = mustGet(org, 'sitting', sitting)
    return name === 'arrivedAt'
      ? { after: [], before: [leftAt, closedAt] }
      : { after: [arrivedAt], before: [closedAt] }
  }
  if (kind === 'floor') {
    const { sitting, givenAt, endedAt } = { ...mustGet(org, 'floor', id), ...times }
    const { openedAt, closedAt } = mustGet(org, 'sitting', sitting)
    return name === 'givenAt'
      ? { after: [openedAt], before: [endedAt, closedAt] }
      : { after: [givenAt], before: [closedAt] }
  }
  return { after: [], before: [] }
}

function boundsOfSitting(org: Reading, sitting: Thing<'sitting'>, name: string): Between {
  const within = happened(sitting, [
    ...ownedBy(org, 'floor', sitting.id).flatMap((one) => [one.givenAt, one.endedAt]),
    ...ownedBy(org, 'question', sitting.id).flatMap((one) => [one.putAt, one.closedAt]),
  ])
  const left = happened(
    sitting,
    ownedBy(org, 'presence', sitting.id).flatMap((one) => [one.arrivedAt, one.leftAt]),
  )
  return name === 'openedAt'
    ? { after: [], before: [sitting.closedAt, ...within] }
    : { after: [sitting.openedAt, ...within, ...left], before: [] }
}

/** The day stands where decisions or terms rest on it: they were taken on the day on which the sitting was held. */
function withDays(
  org: Reading,
  { of: { kind, id } }: ActOf<'correction.make'>,
  times: Readonly<Record<string, number>>,
): Refused | { readonly set: CorrectedTimes } {
  const set: Record<string, number | string> = { ...times }
  if (kind === 'signature' && times.signedAt !== undefined) {
    const { document } = mustGet(org, 'signature', id)
    set.on = dayWhere(org, mustGet(org, 'document', document).session, times.signedAt)
  }
  if (kind !== 'sitting') return { set }
  const sitting = mustGet(org, 'sitting', id)
  const decided = ownedBy(org, 'question', id).some(({ state }) => state === 'closed')
  for (const [time, day] of [
    ['openedAt', 'openedOn'],
    ['closedAt', 'closedOn'],
  ] as const) {
    const at = times[time]
    if (at === undefined) continue
    const on = dayWhere(org, sitting.session, at)
    if (decided && on !== sitting[day])
      return refuse('day-decided-on', { sitting: id, on: sitting[day] ?? '' })
    set[day] = on
  }
  return { set }
}
