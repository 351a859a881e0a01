import type { CompiledRules } from './compiled.ts'
import { type CompiledRulebook, rulesOn } from './compile.ts'
import type { Reason } from './outcome.ts'
import { firstDay, type PeriodLine } from './period-line.ts'
import { type Names, type NextTurn, nameOf, nextInRotation } from './rotation.ts'
import type { RotationRule } from './rulebook.ts'

/** What the rotation says of a period. Left out: there is nothing to predict, or no rule that would. */
export type ReplayedPeriod =
  | { type: 'agrees' }
  | {
      type: 'disagrees'
      told: { id: string; expected: string; got: string; reasons: TurnReason[] }
    }
  | { type: 'left-out'; why: 'no-rule' | 'first-of-series' }

/** Why the turn is whose it is: the order, the last holder, and who was passed over. */
export type TurnReason = Pick<Reason, 'rule' | 'number' | 'notional'> & {
  condition: 'next-in-rotation'
  order: string[]
  last: string
  skipped: { member: string; why: string }[]
}

type Series = { last: PeriodLine; cycle: readonly string[] }

/**
 * Replays the periods of an office one after another: each next holder follows from the rule, the roster and the one
 * before. A gap in time begins a new series.
 */
export function startRotationReplay(
  rulebook: CompiledRulebook,
  names: Readonly<Record<string, Names>> | undefined,
): (line: PeriodLine) => ReplayedPeriod {
  const series = new Map<string, Series>()
  return (line) => {
    const key = JSON.stringify([line.body ?? null, line.office])
    const before = series.get(key)
    const follows = before !== undefined && isNext(before.last, line)
    series.set(key, { last: line, cycle: line.roster ?? [] })
    const rules = rulesOn(rulebook, firstDay(line.from))
    const rotation = rules && rotationFor(rules, line)
    if (!rules || !rotation) return { type: 'left-out', why: 'no-rule' }
    if (!follows || before.last.roster === undefined)
      return { type: 'left-out', why: 'first-of-series' }
    const { last } = before
    const fresh = startsAnew(rulebook, last, rules.rotations.get(rotation)!, names)
    const turn = nextInRotation(rules, {
      ...turnOf(line, rules.rotations.get(rotation)!, names),
      rotation,
      last: fresh ? undefined : last.holder,
      absent: line.absent,
      cycle: before.cycle,
      before: last.roster,
    })
    series.set(key, {
      last: line,
      cycle: fresh || startsCycle(turn, last.holder, line.holder) ? line.roster! : before.cycle,
    })
    const id = [line.body, line.office, line.from].filter(Boolean).join(' ')
    const told = { id, expected: line.holder }
    if ('refused' in turn)
      return { type: 'disagrees', told: { ...told, got: turn.refused, reasons: [] } }
    if (turn.holder === line.holder) return { type: 'agrees' }
    const reason: TurnReason = {
      condition: 'next-in-rotation',
      ...turn.cite,
      order: turn.order,
      last: last.holder,
      skipped: turn.skipped,
    }
    return { type: 'disagrees', told: { ...told, got: turn.holder, reasons: [reason] } }
  }
}

/** What a line tells of a turn. Without a name for everyone the roster is taken to stand in the order of the rule. */
function turnOf(
  line: PeriodLine,
  rule: RotationRule,
  names: Readonly<Record<string, Names>> | undefined,
) {
  const inOrder = !line.roster!.every((member) => nameOf(rule, names, member) !== undefined)
  return { on: firstDay(line.from), roster: line.roster!, names, inOrder }
}

/** Where a new version changes the order just when a cycle has ended, the new cycle begins with its first. */
function startsAnew(
  rulebook: CompiledRulebook,
  last: PeriodLine,
  rule: RotationRule,
  names: Readonly<Record<string, Names>> | undefined,
): boolean {
  const rules = rulesOn(rulebook, firstDay(last.from))
  const rotation = rules && rotationFor(rules, last)
  const before = rotation === undefined ? undefined : rules?.rotations.get(rotation)
  if (!rules || !before || JSON.stringify(before.order) === JSON.stringify(rule.order)) return false
  const old = nextInRotation(rules, { ...turnOf(last, before, names), rotation: rotation! })
  return 'order' in old && old.order.at(-1) === last.holder
}

/** Words in `order` of a line that say that no rule decided it. */
const ruleless = new Set(['none', 'decided'])

/** The rotation of the rulebook for an office on a day; none where the line has no roster to choose from. */
function rotationFor(rules: CompiledRules, line: PeriodLine): string | undefined {
  if (line.roster === undefined || ruleless.has(line.order ?? '')) return undefined
  for (const [name, rule] of rules.rotations) {
    if ((rule.office ?? name) !== line.office) continue
    if (line.order === 'list' && 'alphabetical' in rule.order) continue
    if (rule.body !== undefined && line.body !== undefined && rule.body !== line.body) continue
    return name
  }
  return undefined
}

/** A cycle begins again when the turn passes the end of the order. */
function startsCycle(turn: NextTurn, last: string, holder: string): boolean {
  if ('refused' in turn) return false
  const from = turn.order.indexOf(last)
  const to = turn.order.indexOf(holder)
  return from >= 0 && to >= 0 && to <= from
}

/** Whether a period begins where the one before ended: on that day or the next, at the precision of the source. */
function isNext(last: PeriodLine, line: PeriodLine): boolean {
  if (last.to === undefined) return true
  if (last.to.slice(0, line.from.length) === line.from.slice(0, last.to.length)) return true
  return following(last.to) === line.from
}

/** The year after a year, the month after a month, the day after a day. */
function following(time: string): string {
  const [year = 0, month = 1, day = 1] = time.split('-').map(Number)
  const next = new Date(0)
  if (time.length === 4) next.setUTCFullYear(year + 1, 0, 1)
  else if (time.length === 7) next.setUTCFullYear(year, month, 1)
  else next.setUTCFullYear(year, month - 1, day + 1)
  return next.toISOString().slice(0, time.length)
}
