import type { Amounts, CompiledRules, Counting, Evaluate } from './compiled.ts'
import { amountsOf, groupOn, places } from './counting.ts'
import type { Comparison, ConditionCode, Counted, MemberId, Needed, Reason } from './outcome.ts'
import { type Answer, type Condition, comparisons, type Threshold } from './rulebook.ts'
import { divide, readShare, type Share } from './share.ts'

/** Compiles a condition that `versionErrors` found sound. */
export function compileCondition(
  condition: Condition,
  rules: CompiledRules,
  code: ConditionCode = 'threshold',
): Evaluate {
  const cited = citation(rules, condition.rule, condition.why)
  if ('allOf' in condition)
    return joined('all-of', condition.allOf, condition.allOf.length, rules, cited)
  if ('anyOf' in condition) return joined('any-of', condition.anyOf, 1, rules, cited)
  if ('noneOf' in condition) return joined('none-of', condition.noneOf, 0, rules, cited)
  if ('someOf' in condition)
    return joined('some-of', condition.someOf, condition.needed, rules, cited)
  if ('veto' in condition) return vetoed(condition.veto, list(condition.answers ?? 'no'), cited)
  if ('unanimity' in condition) {
    const { unanimity, why: _, ...rest } = condition
    return counted({ ...rest, atLeast: '1/1', of: unanimity }, rules, 'unanimity')
  }
  return counted(condition, rules, code)
}

/** How a reason names its rule. */
export function citation(
  rules: CompiledRules,
  rule: string | undefined,
  why?: string | undefined,
): Cited {
  const text = rule === undefined ? undefined : rules.rules.get(rule)
  const cited = {
    rule: rule ?? null,
    number: text?.number ?? null,
    notional: text?.notional === true,
  }
  return why === undefined ? cited : { ...cited, why }
}

type Cited = Pick<Reason, 'rule' | 'number' | 'notional' | 'why'>

const compareOf = {
  atLeast: 'at-least',
  moreThan: 'more-than',
  atMost: 'at-most',
  fewerThan: 'fewer-than',
} as const

const basesOf: Record<string, readonly Answer[]> = {
  voting: ['yes', 'no'],
  cast: ['yes', 'no', 'abstain'],
  present: ['yes', 'no', 'abstain', 'not-participating'],
  roster: places,
}

/** The comparison of a threshold and the amount it states. */
export function comparisonOf(threshold: Threshold): {
  compare: Comparison
  stated: number | string
} {
  const key = comparisons.find((name) => threshold[name] !== undefined) ?? 'atLeast'
  return { compare: compareOf[key], stated: threshold[key] ?? 0 }
}

function counted(threshold: Threshold, rules: CompiledRules, code: ConditionCode): Evaluate {
  const cited = citation(rules, threshold.rule, threshold.why)
  const { compare, stated } = comparisonOf(threshold)
  const share = typeof stated === 'string' ? readShare(stated) : undefined
  const by = threshold.by ?? 'members'
  const count = list(threshold.count ?? 'yes')
  const countBits = bits(count, threshold.as)
  const lessBits = threshold.less === undefined ? 0 : bits(list(threshold.less), threshold.as)
  const baseBits = Array.isArray(threshold.of)
    ? bits(threshold.of, threshold.as)
    : threshold.of && bits(basesOf[threshold.of] ?? [], threshold.as)
  const step = compare === 'at-least' || compare === 'more-than'

  return (counting) => {
    const amounts = amountsOf(counting, by, threshold.among)
    const scale = amounts?.scale ?? 1
    const got = amounts ? total(amounts, countBits) - total(amounts, lessBits) : Number.NaN
    const base =
      threshold.of === 'seats'
        ? seatsOf(counting) * scale
        : amounts
          ? total(amounts, baseBits || 0)
          : Number.NaN
    const limit = share
      ? limitOfShare(compare, share, base, scale, threshold)
      : limitOfNumber(compare, stated as number, scale, threshold.plus ?? 0)
    const known = !Number.isNaN(got) && !Number.isNaN(limit)
    return {
      condition: code,
      ...cited,
      needed: {
        compare,
        number: figure(limit, scale),
        stated,
        ...(share && threshold.of !== undefined
          ? { of: threshold.of, base: figure(base, scale) }
          : {}),
        by,
        count,
        ...(threshold.less === undefined ? {} : { less: list(threshold.less) }),
        ...(threshold.among === undefined ? {} : { among: threshold.among }),
      },
      got: figure(got, scale),
      met: known ? (step ? got >= limit : got <= limit) : null,
      counted: amounts
        ? countedBy(
            counting,
            amounts,
            countBits,
            (baseBits || 0) | lessBits,
            threshold.among,
            rules.tallies.has(by),
          )
        : [],
    }
  }
}

/**
 * The limit that a share of a base sets, in whole steps. A share of nothing is never reached from below: where nobody
 * votes nothing is carried, and nothing is fewer than it.
 */
function limitOfShare(
  compare: Comparison,
  share: Share,
  base: number,
  scale: number,
  threshold: Pick<Threshold, 'round' | 'plus'>,
): number {
  if (Number.isNaN(base)) return base
  const plus = (threshold.plus ?? 0) * scale
  const exact = divide(base, share.numerator, share.denominator)
  const rounded = threshold.round ? roundedLimit(base, share, scale, threshold.round) : undefined
  const whole = (rounded ?? exact.whole) + plus
  const left = rounded === undefined && exact.left
  switch (compare) {
    case 'at-least':
      return Math.max(left ? whole + 1 : whole, base === 0 ? 1 : 0)
    case 'more-than':
      return whole + 1
    case 'at-most':
      return whole
    case 'fewer-than':
      return base === 0 ? Math.max(whole - 1, 0) : left ? whole : whole - 1
    default:
      return compare satisfies never
  }
}

/** Rounds to whole votes, which are `scale` steps each. */
function roundedLimit(
  base: number,
  share: Share,
  scale: number,
  round: 'up' | 'down' | 'half-up',
): number {
  const votes = divide(base, share.numerator, share.denominator * scale)
  if (round === 'up') return (votes.left ? votes.whole + 1 : votes.whole) * scale
  if (round === 'down') return votes.whole * scale
  return (votes.half >= 0 ? votes.whole + 1 : votes.whole) * scale
}

function limitOfNumber(compare: Comparison, stated: number, scale: number, plus: number): number {
  // Without the dust of decimals: 74.1 in tenths is 741.
  const exact = Number(((stated + plus) * scale).toFixed(6))
  switch (compare) {
    case 'at-least':
      return Math.ceil(exact)
    case 'more-than':
      return Math.floor(exact) + 1
    case 'at-most':
      return Math.floor(exact)
    case 'fewer-than':
      return Math.ceil(exact) - 1
    default:
      return compare satisfies never
  }
}

function vetoed(
  veto: string | readonly MemberId[],
  answers: readonly Answer[],
  cited: Cited,
): Evaluate {
  const countBits = bits(answers, undefined)
  return (counting) => {
    const holders = typeof veto === 'string' ? groupOn(counting, veto) : veto
    const held = new Set(holders)
    const found: Counted[] = []
    let got = 0
    if (counting.lists)
      for (const [place, members] of counting.lists.entries()) {
        const here = members.filter((member) => held.has(member))
        if (here.length === 0) continue
        const vetoes = (countBits & (1 << place)) !== 0
        if (vetoes) got += here.length
        found.push({
          answer: places[place]!,
          as: vetoes ? 'counted' : 'out',
          number: here.length,
          members: here,
        })
      }
    else if (counting.vetoes) {
      const here = counting.vetoes.filter((member) => held.has(member))
      got = here.length
      found.push({ answer: 'veto', as: 'counted', number: got, members: here })
    }
    const known =
      counting.lists !== undefined || counting.vetoes !== undefined || counting.tallies.size > 0
    const needed: Needed = {
      compare: 'at-most',
      number: 0,
      stated: 0,
      count: [...answers],
      holders: [...holders],
    }
    return {
      condition: 'veto',
      ...cited,
      needed,
      got: known ? got : null,
      met: known ? got === 0 : null,
      counted: found,
    }
  }
}

type Joint = 'all-of' | 'any-of' | 'none-of' | 'some-of'

function joined(
  code: Joint,
  conditions: readonly Condition[],
  number: number,
  rules: CompiledRules,
  cited: Cited,
): Evaluate {
  const evaluate = conditions.map((condition) => compileCondition(condition, rules))
  const needed: Needed = {
    compare: code === 'none-of' ? 'at-most' : 'at-least',
    number,
    stated: number,
  }
  return (counting) => {
    const parts = evaluate.map((part) => part(counting))
    const met = parts.filter((part) => part.met === true).length
    const open = parts.filter((part) => part.met === null).length
    const settled =
      code === 'none-of'
        ? met > 0
          ? false
          : open > 0
            ? null
            : true
        : met >= number
          ? true
          : met + open < number
            ? false
            : null
    return {
      condition: code,
      ...cited,
      needed,
      got: settled === null ? null : met,
      met: settled,
      counted: [],
      parts,
    }
  }
}

/** The answers that count as one of `wanted` once `as` has said what each counts as. */
function bits(wanted: readonly Answer[], as: Threshold['as']): number {
  let set = 0
  for (const [place, answer] of places.entries()) {
    const counts = as?.[answer] ?? answer
    if (counts !== 'out' && wanted.includes(counts)) set |= 1 << place
  }
  return set
}

function seatsOf(counting: Counting): number {
  return counting.seats ?? counting.rules.seats ?? Number.NaN
}

function total(amounts: Amounts, set: number): number {
  let sum = 0
  for (let place = 0; place < 5; place++) if (set & (1 << place)) sum += amounts.amounts[place]!
  return sum
}

function countedBy(
  counting: Counting,
  amounts: Amounts,
  countBits: number,
  baseBits: number,
  among: string | undefined,
  tallied: boolean,
): Counted[] {
  const within = among === undefined ? undefined : new Set(groupOn(counting, among))
  const rows: Counted[] = []
  for (let place = 0; place < 5; place++) {
    const amount = amounts.amounts[place]!
    if (amount === 0) continue
    const bit = 1 << place
    const row: Counted = {
      answer: places[place]!,
      as: countBits & bit ? 'counted' : baseBits & bit ? 'base' : 'out',
      number: figure(amount, amounts.scale),
    }
    const members = tallied ? undefined : counting.lists?.[place]
    if (members) row.members = within ? members.filter((member) => within.has(member)) : members
    rows.push(row)
  }
  return rows
}

function figure(steps: number, scale: number): number | null {
  return Number.isNaN(steps) ? null : steps / scale
}

function list(answers: Answer | readonly Answer[]): Answer[] {
  return typeof answers === 'string' ? [answers] : [...answers]
}
