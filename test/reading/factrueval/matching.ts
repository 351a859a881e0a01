import type { Answer } from './answer.ts'
import type { GoldFact } from './gold.ts'
import { equal, light } from './string.ts'

/** Sums of one document and type: README of the benchmark, 4.7. */
export type Sums = { a: number; b: number; gold: number; answers: number }

export function f1Of({ a, b, gold, answers }: Sums): { p: number; r: number; f1: number } {
  const p = answers === 0 ? 1 : b / answers
  const r = gold === 0 ? 1 : a / gold
  const f1 = gold + answers === 0 ? 1 : p + r === 0 ? 0 : (2 * p * r) / (p + r)
  return { p, r, f1 }
}

/**
 * The matching of greatest F1 (4.8), exact, by branch and bound: depth first over answers in file order, each trying
 * its gold facts in file order and "none" last; a bound above what is left cuts, ties are kept.
 */
export function bestMatching(gold: readonly GoldFact[], answers: readonly Answer[]): Sums {
  const pairs = answers.map((answer) => gold.map((fact) => pairOf(fact, answer)))
  const problem: Problem = {
    gold,
    pairs,
    choices: pairs.map((row) => row.flatMap((pair, at) => (pair === undefined ? [] : [at]))),
    weights: gold.map((fact) => fact.arguments.reduce((sum, { name }) => sum + weightOf(name), 0)),
    counted: gold.filter((fact) => !fact.ignored).length,
    coming: [],
  }
  for (let at = answers.length; at >= 0; at--) {
    problem.coming[at] = gold.map(
      (_, s) => (problem.coming[at + 1]?.[s] ?? 0) | (pairs[at]?.[s]?.taken ?? 0),
    )
  }
  const search: Search = {
    given: new Array(answers.length).fill(none),
    floor: climb(problem),
    best: undefined,
    bestF1: -1,
  }
  descend(problem, search, 0)
  return search.best!
}

const none = -1

/** What an answer brings to a gold fact: a bit for each gold argument it gives something to, and its unmatched weight. */
type Pair = { taken: number; left: number }
type Problem = {
  gold: readonly GoldFact[]
  pairs: (Pair | undefined)[][]
  choices: number[][]
  weights: number[]
  counted: number
  coming: number[][]
}
type Search = { given: number[]; floor: number; best: Sums | undefined; bestF1: number }

function weightOf(name: string): number {
  return name === 'position' || name === 'фаза' ? 0.5 : 1
}

function pairOf(fact: GoldFact, answer: Answer): Pair | undefined {
  if (fact.type !== answer.type) return undefined
  let taken = 0
  let left = 0
  let paired = false
  for (const { name, value } of answer.arguments) {
    const at = fact.arguments.findIndex((one) => one.name === name && matches(one.values, value))
    if (at < 0) left += weightOf(name)
    else {
      taken |= 1 << at
      paired ||= name !== 'position'
    }
  }
  return paired ? { taken, left } : undefined
}

function matches(values: ReadonlySet<string>, value: string): boolean {
  const own = light(value)
  return values.has(own) || [...values].some((one) => equal(one, own))
}

function qualityOf(problem: Problem, s: number, members: readonly Pair[]): number {
  const fact = problem.gold[s]!
  if (members.length === 0 || fact.ignored) return 0
  const taken = members.reduce((bits, pair) => bits | pair.taken, 0)
  const left = members.reduce((sum, pair) => sum + pair.left, 0)
  const agreement = weightIn(fact, taken) / (problem.weights[s]! + left)
  return (agreement + integrity(taken, members) * agreement) / 2
}

function integrity(taken: number, members: readonly Pair[]): number {
  if (members.length === 1) return 1
  let k = 0
  for (let bits = taken; bits !== 0; bits &= bits - 1) k++
  if (k < 2) return 1
  let count = 0
  // The first k arguments of the gold fact, whether or not they are the k that took something (4.6, a quirk).
  for (let i = 0; i < k; i++) {
    for (let j = i + 1; j < k; j++) {
      const bits = (1 << i) | (1 << j)
      if (members.some((pair) => (pair.taken & bits) === bits)) count++
    }
  }
  return count / ((k * (k - 1)) / 2)
}

function weightIn(fact: GoldFact, bits: number): number {
  return fact.arguments.reduce(
    (sum, { name }, at) => ((bits & (1 << at)) === 0 ? sum : sum + weightOf(name)),
    0,
  )
}

function sumsOf(problem: Problem, given: readonly number[]): Sums {
  const clusters = problem.gold.map((_, s) =>
    given.flatMap((to, t) => (to === s ? [problem.pairs[t]![s]!] : [])),
  )
  const quality = clusters.map((members, s) => qualityOf(problem, s, members))
  let a = 0
  for (const q of quality) a += q
  let b = 0
  let counted = 0
  for (const to of given) {
    if (to !== none) b += quality[to]!
    if (to === none || !problem.gold[to]!.ignored) counted++
  }
  return { a, b, gold: problem.counted, answers: counted }
}

function descend(problem: Problem, search: Search, at: number): void {
  if (at === problem.pairs.length) {
    const sums = sumsOf(problem, search.given)
    const { f1 } = f1Of(sums)
    if (search.best === undefined || f1 > search.bestF1) {
      search.best = sums
      search.bestF1 = f1
      search.floor = Math.max(search.floor, f1)
    }
    return
  }
  const bound = boundAt(problem, search.given, at)
  if (bound < search.floor - 1e-12) return
  if (search.best !== undefined && (bound === 0 || search.bestF1 === 1)) return
  for (const s of problem.choices[at]!) {
    search.given[at] = s
    descend(problem, search, at + 1)
  }
  search.given[at] = none
  descend(problem, search, at + 1)
}

/** The greatest F1 that can still be had when answers before `at` are given out. */
function boundAt(problem: Problem, given: readonly number[], at: number): number {
  const { gold, pairs, weights } = problem
  const left = new Array<number>(gold.length).fill(0)
  const taken = new Array<number>(gold.length).fill(0)
  const filled = new Array<boolean>(gold.length).fill(false)
  let answers = pairs.length - at
  for (let t = 0; t < at; t++) {
    const s = given[t]!
    if (s === none || !gold[s]!.ignored) answers++
    if (s === none) continue
    filled[s] = true
    left[s]! += pairs[t]![s]!.left
    taken[s]! |= pairs[t]![s]!.taken
  }
  const reach = gold.map((fact, s) =>
    fact.ignored ? 0 : weightIn(fact, taken[s]! | problem.coming[at]![s]!),
  )
  let a = 0
  let b = 0
  for (let s = 0; s < gold.length; s++)
    if (filled[s] && !gold[s]!.ignored) a += reach[s]! / (weights[s]! + left[s]!)
  for (let t = 0; t < at; t++) {
    const s = given[t]!
    if (s !== none && !gold[s]!.ignored) b += reach[s]! / (weights[s]! + left[s]!)
  }
  for (let t = at; t < pairs.length; t++) {
    let most = 0
    let single = 0
    for (const s of problem.choices[t]!) {
      const pair = pairs[t]![s]!
      if (gold[s]!.ignored) {
        most = 1
        continue
      }
      most = Math.max(most, reach[s]! / (weights[s]! + left[s]! + pair.left))
      if (!filled[s])
        single = Math.max(single, weightIn(gold[s]!, pair.taken) / (weights[s]! + pair.left))
    }
    a += single
    b += most
  }
  return f1Of({
    a: Math.min(a, problem.counted),
    b: Math.min(b, answers),
    gold: problem.counted,
    answers,
  }).f1
}

/** A good matching found quickly: start with each answer's best single fact, then move one answer at a time. */
function climb(problem: Problem): number {
  const given = problem.choices.map((choices, t) => {
    let best = none
    let most = 0
    for (const s of choices) {
      const value = problem.gold[s]!.ignored ? 0.01 : qualityOf(problem, s, [problem.pairs[t]![s]!])
      if (value > most) {
        best = s
        most = value
      }
    }
    return best
  })
  let f1 = f1Of(sumsOf(problem, given)).f1
  for (let moved = true; moved; ) {
    moved = false
    for (let t = 0; t < given.length; t++) {
      for (const s of [...problem.choices[t]!, none]) {
        const before = given[t]!
        if (s === before) continue
        given[t] = s
        const next = f1Of(sumsOf(problem, given)).f1
        if (next > f1 + 1e-12) {
          f1 = next
          moved = true
        } else given[t] = before
      }
    }
  }
  return f1
}
