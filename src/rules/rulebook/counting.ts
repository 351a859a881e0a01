import { onDay, type Amounts, type Counting, type Weights } from './compiled.ts'
import type { MemberId } from './outcome.ts'
import type { Answer } from './rulebook.ts'

/** Answers by place, so that a set of answers is a set of bits. */
export const places: readonly Answer[] = ['yes', 'no', 'abstain', 'absent', 'not-participating']

/** What each answer came to in a measure, within a group or the whole body. Undefined: nothing is known of it. */
export function amountsOf(
  counting: Counting,
  by: string,
  among: string | undefined,
): Amounts | undefined {
  const key = among === undefined ? by : `${by}\n${among}`
  if (counting.measured.has(key)) return counting.measured.get(key)
  const amounts = measure(counting, by, among)
  counting.measured.set(key, amounts)
  return amounts
}

/** The members of a group on the day of the vote. */
export function groupOn(counting: Counting, group: string): MemberId[] {
  return onDay(counting.rules.groups.get(group) ?? [], counting.on)
}

/** The weights of a table on the day, those given with the question first. */
export function weightsOn(
  counting: Pick<Counting, 'rules' | 'on' | 'given'>,
  table: string,
): Weights | undefined {
  const given = counting.given.get(table)
  if (given) return given
  const dated = counting.rules.tables.get(table)
  if (dated === undefined || dated === 'given') return undefined
  return dated.findLast((weights) => weights.from <= counting.on)
}

function measure(counting: Counting, by: string, among: string | undefined): Amounts | undefined {
  const { lists, rules } = counting
  if (rules.tallies.has(by)) return among === undefined ? counting.tallies.get(by) : undefined
  if (!lists) return among === undefined ? counting.tallies.get(by) : undefined
  const within = among === undefined ? undefined : new Set(groupOn(counting, among))
  const heard = within ? lists.map((list) => list.filter((member) => within.has(member))) : lists
  if (by === 'members') return { amounts: heard.map((list) => list.length), scale: 1 }
  const table = weightsOn(counting, by)
  if (!table) return among === undefined ? counting.tallies.get(by) : undefined
  return { amounts: heard.map((list) => sum(list, table.weights)), scale: table.scale }
}

function sum(members: readonly MemberId[], weights: ReadonlyMap<MemberId, number>): number {
  let total = 0
  for (const member of members) total += weights.get(member) ?? Number.NaN
  return total
}
