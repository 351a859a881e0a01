import { onDay, type CompiledRules } from './compiled.ts'
import { weightsOn } from './counting.ts'
import { decideQuestion } from './decision.ts'
import type { Day, MemberId, Reason } from './outcome.ts'
import type { Condition } from './rulebook.ts'

/**
 * A member's power in one class of question: its share of the swings (Banzhaf, normalised, and the plain probability of
 * being decisive) and of the pivots (Shapley and Shubik). Exact: every coalition is counted.
 */
export type Power = { member: MemberId; banzhaf: number; decisive: number; shapleyShubik: number }

/** The most steps spent on counting; beyond it the power is not told rather than guessed. */
const stepsMax = 60_000_000

/** An inequality that the members voting yes must meet: the sum of their weights is at least the quota. */
type Inequality = { weights: readonly number[]; quota: number }
type Game =
  | { type: 'inequality'; of: Inequality }
  | { type: 'some'; needed: number; parts: Game[] }
  | { type: 'not'; part: Game }

/**
 * The power of each member when everyone votes yes or no. Undefined where a class has no vote, counts ballots of others,
 * or is too large to count exactly.
 */
export function powerIn(
  rules: CompiledRules,
  name: string,
  on: Day,
  roster: readonly MemberId[],
  given?: Readonly<Record<string, Readonly<Record<MemberId, number>>>>,
): Power[] | undefined {
  const written = rules.classes.get(name)?.written
  if (!written?.adopted || roster.length === 0 || roster.length > 1000) return undefined
  const everyone = Object.fromEntries(roster.map((member) => [member, 'yes' as const]))
  const all = decideQuestion(rules, {
    on,
    class: name,
    roster,
    answers: everyone,
    weights: given,
    method: 'vote',
  })
  const reason = all.reasons.at(-1)
  if (!reason || all.outcome === 'refused' || all.requirements !== name) return undefined
  const game = gameOf(written.adopted, reason, rules, on, roster, given)
  return game && solve(game, roster)
}

/** Every threshold is an inequality of weights once everyone votes: its base no longer depends on who votes how. */
function gameOf(
  condition: Condition,
  reason: Reason,
  rules: CompiledRules,
  on: Day,
  roster: readonly MemberId[],
  given: Parameters<typeof powerIn>[4],
): Game | undefined {
  for (const joint of ['allOf', 'anyOf', 'noneOf', 'someOf'] as const) {
    const parts = (condition as Partial<Record<typeof joint, Condition[]>>)[joint]
    if (!parts) continue
    const games = parts.map((part, i) => gameOf(part, reason.parts![i]!, rules, on, roster, given))
    if (games.some((game) => game === undefined)) return undefined
    const needed = { allOf: parts.length, anyOf: 1, noneOf: 1, someOf: reason.needed.number ?? 1 }[
      joint
    ]
    const joined: Game = { type: 'some', needed, parts: games as Game[] }
    return joint === 'noneOf' ? { type: 'not', part: joined } : joined
  }
  if ('veto' in condition) {
    const holders = new Set(reason.needed.holders ?? [])
    if (condition.answers !== undefined && !list(condition.answers).includes('no')) return alwaysMet
    const weights = roster.map((member) => (holders.has(member) ? 1 : 0))
    return {
      type: 'inequality',
      of: { weights, quota: weights.reduce<number>((a, b) => a + b, 0) },
    }
  }
  const by = 'by' in condition && condition.by !== undefined ? condition.by : 'members'
  if (rules.tallies.has(by)) return undefined
  const among =
    'among' in condition && condition.among !== undefined
      ? onDay(rules.groups.get(condition.among) ?? [], on)
      : roster
  const within = new Set(among)
  const table = by === 'members' ? undefined : (given?.[by] ?? tableOf(rules, on, by))
  const weights = roster.map((member) =>
    within.has(member) ? (table ? (table[member] ?? Number.NaN) : 1) : 0,
  )
  if (weights.some(Number.isNaN) || reason.needed.number === null) return undefined
  const count =
    'count' in condition && condition.count !== undefined ? list(condition.count) : ['yes']
  if ('less' in condition && condition.less !== undefined) return undefined
  return inequality(
    weights,
    reason.needed.compare,
    reason.needed.number,
    count.includes('yes'),
    count.includes('no'),
  )
}

const alwaysMet: Game = { type: 'some', needed: 0, parts: [] }

/** Counting "no" is counting what the yes leave over. */
function inequality(
  weights: number[],
  compare: string,
  limit: number,
  yes: boolean,
  no: boolean,
): Game {
  const all = weights.reduce((a, b) => a + b, 0)
  const upward = compare === 'at-least' || compare === 'more-than'
  const met = (amount: number) => (upward ? amount >= limit : amount <= limit)
  if (yes === no) return met(yes ? all : 0) ? alwaysMet : { type: 'not', part: alwaysMet }
  const step = smallestStep(weights)
  if (yes) {
    if (upward) return { type: 'inequality', of: { weights, quota: limit } }
    return { type: 'not', part: { type: 'inequality', of: { weights, quota: limit + step } } }
  }
  if (!upward) return { type: 'inequality', of: { weights, quota: all - limit } }
  return { type: 'not', part: { type: 'inequality', of: { weights, quota: all - limit + step } } }
}

/** Half of the finest step between sums, so that "more than" has a quota of its own. */
function smallestStep(weights: readonly number[]): number {
  let step = 1
  while (
    weights.some((weight) => Math.abs(weight / step - Math.round(weight / step)) > 1e-9) &&
    step > 1e-9
  )
    step /= 10
  return step / 2
}

function solve(game: Game, roster: readonly MemberId[]): Power[] | undefined {
  const single = alone(game)
  if (single) {
    const counted = countSingle(single, roster.length)
    if (counted) return told(counted, roster)
  }
  if (roster.length * 2 ** roster.length > stepsMax) return undefined
  return told(countEvery(game, roster.length), roster)
}

/** A game that is one inequality and nothing else. */
function alone(game: Game): Inequality | undefined {
  if (game.type === 'inequality') return game.of
  if (game.type === 'some' && game.parts.length === 1 && game.needed === 1)
    return alone(game.parts[0]!)
  return undefined
}

/** Swings of each member by the size of the coalition it joins. */
type Swings = bigint[][]

/**
 * Counts coalitions by size and weight, then takes each member out again. BigInt: two hundred members have more
 * coalitions than a number can count.
 */
function countSingle({ weights, quota }: Inequality, members: number): Swings | undefined {
  const whole = wholeNumbers([...weights, quota])
  if (!whole) return undefined
  const need = whole.at(-1)!
  const weight = whole.slice(0, members)
  if (members * members * Math.max(need, 1) > stepsMax) return undefined
  // Sums at or above the quota win whatever is added, so only those below it are told apart.
  const below: bigint[][] = Array.from({ length: members + 1 }, () =>
    new Array<bigint>(Math.max(need, 0)).fill(0n),
  )
  if (need > 0) below[0]![0] = 1n
  for (let i = 0; i < members; i++)
    for (let size = i; size >= 0; size--)
      for (let sum = need - 1 - weight[i]!; sum >= 0; sum--) {
        const ways = below[size]![sum]!
        if (ways !== 0n) below[size + 1]![sum + weight[i]!]! += ways
      }
  return weight.map((own) => {
    const without = below.map((row) => [...row])
    for (let size = 1; size <= members; size++)
      for (let sum = own; sum < need; sum++) without[size]![sum]! -= without[size - 1]![sum - own]!
    return without.slice(0, members).map((row) => {
      let swings = 0n
      for (let sum = Math.max(0, need - own); sum < need; sum++) swings += row[sum]!
      return swings
    })
  })
}

/** Asks every coalition. */
function countEvery(game: Game, members: number): Swings {
  const wins = new Uint8Array(2 ** members)
  for (let coalition = 0; coalition < wins.length; coalition++)
    wins[coalition] = isMet(game, coalition) ? 1 : 0
  const swings = Array.from({ length: members }, () => new Array<number>(members).fill(0))
  for (let coalition = 0; coalition < wins.length; coalition++) {
    if (wins[coalition] === 1) continue
    const size = bitsIn(coalition)
    for (let i = 0; i < members; i++)
      if (!(coalition & (1 << i)) && wins[coalition | (1 << i)] === 1) swings[i]![size]! += 1
  }
  return swings.map((row) => row.map(BigInt))
}

function isMet(game: Game, coalition: number): boolean {
  switch (game.type) {
    case 'inequality': {
      let sum = 0
      for (let i = 0; i < game.of.weights.length; i++)
        if (coalition & (1 << i)) sum += game.of.weights[i]!
      return sum >= game.of.quota - 1e-9
    }
    case 'some': {
      let met = 0
      for (const part of game.parts) if (isMet(part, coalition)) met++
      return met >= game.needed
    }
    case 'not':
      return !isMet(game.part, coalition)
    default:
      return game satisfies never
  }
}

function told(swings: Swings, roster: readonly MemberId[]): Power[] {
  const n = roster.length
  const totals = swings.map((row) => row.reduce((a, b) => a + b, 0n))
  const all = totals.reduce((a, b) => a + b, 0n)
  const factorial = [1n]
  for (let i = 1; i <= n; i++) factorial.push(factorial[i - 1]! * BigInt(i))
  return roster.map((member, i) => {
    const pivots = swings[i]!.reduce(
      (sum, ways, size) => sum + ways * factorial[size]! * factorial[n - 1 - size]!,
      0n,
    )
    return {
      member,
      banzhaf: all === 0n ? 0 : ratio(totals[i]!, all),
      decisive: ratio(totals[i]!, 2n ** BigInt(n - 1)),
      shapleyShubik: ratio(pivots, factorial[n]!),
    }
  })
}

/** A fraction of two long numbers to fifteen digits. */
function ratio(part: bigint, whole: bigint): number {
  return Number((part * 10n ** 18n) / whole) / 1e18
}

/** Numbers made whole by their decimals, and as small as their common divisor lets them be. */
function wholeNumbers(numbers: readonly number[]): number[] | undefined {
  let scale = 1
  while (numbers.some((x) => Math.abs(x * scale - Math.round(x * scale)) > 1e-7)) {
    scale *= 10
    if (scale > 1e9) return undefined
  }
  const whole = numbers.map((x) => Math.round(x * scale))
  const weights = whole.slice(0, -1)
  const divisor = weights.reduce(greatestCommonDivisor, 0) || 1
  return [...weights.map((x) => x / divisor), Math.ceil(whole.at(-1)! / divisor)]
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b)
}

function bitsIn(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}

function tableOf(rules: CompiledRules, on: Day, by: string): Record<MemberId, number> | undefined {
  const table = weightsOn({ rules, on, given: new Map() }, by)
  return (
    table &&
    Object.fromEntries([...table.weights].map(([member, weight]) => [member, weight / table.scale]))
  )
}

function list(answers: string | readonly string[]): string[] {
  return typeof answers === 'string' ? [answers] : [...answers]
}
