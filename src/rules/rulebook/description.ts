import type { CompiledRules } from './compiled.ts'
import { citation, comparisonOf } from './condition.ts'
import type { Comparison, Reason } from './outcome.ts'
import type { Answer, Condition, Method, QuorumRule, Words } from './rulebook.ts'

/** A condition as a page says it before a vote: what is needed, of what, by which rule; no figures yet. */
export type Described = Pick<Reason, 'rule' | 'number' | 'notional'> & {
  condition:
    | 'threshold'
    | 'unanimity'
    | 'veto'
    | 'all-of'
    | 'any-of'
    | 'none-of'
    | 'some-of'
    | 'quorum'
  compare: Comparison
  stated: number | string
  of?: string | Answer[]
  by?: string
  count?: Answer[]
  among?: string
  as?: Partial<Record<Answer, string>>
  /** A group's name, or the members the rule names. */
  veto?: string | string[]
  checked?: 'vote' | 'opening' | 'on-challenge'
  parts?: Described[]
}

export type Description = {
  class: string
  title: Words | null
  cite: Pick<Reason, 'rule' | 'number' | 'notional'>
  /** The method when none is named, and every method the class knows. */
  method: Method
  methods: Method[]
  quorum: Described | null
  adopted: Described | null
  tie: string
  silenceHours: number | null
}

/** What the rulebook asks of a class, for a page to say before the vote. Undefined for a class it does not know. */
export function describeClass(rules: CompiledRules, name: string): Description | undefined {
  const found = rules.classes.get(name)
  if (!found) return undefined
  const { written } = found
  const other = written.other ?? {}
  const methods: Method[] = [
    ...(written.adopted ? (['vote', 'unanimous'] as const) : []),
    ...(other.consensus ? (['consensus'] as const) : []),
    ...(other.silence ? (['silence'] as const) : []),
    ...(other.limited ? (['limited'] as const) : []),
    ...(other.withoutVote === false ? [] : (['without-vote'] as const)),
  ]
  return {
    class: name,
    title: written.title ?? null,
    cite: citation(rules, written.rule),
    method: written.method ?? 'vote',
    methods,
    quorum: found.quorum ? describeQuorum(rules, found.quorum.written) : null,
    adopted: written.adopted ? describeCondition(rules, written.adopted) : null,
    tie: written.tie?.resolve ?? 'falls',
    silenceHours: other.silence?.hours ?? null,
  }
}

function describeQuorum(rules: CompiledRules, quorum: QuorumRule): Described {
  const { counts, proxies: _, checked, ...threshold } = quorum
  const count = counts ?? ['yes', 'no', 'abstain', 'not-participating']
  return {
    ...describeCondition(rules, { ...threshold, count }),
    condition: 'quorum',
    checked: checked ?? 'vote',
  }
}

export function describeCondition(rules: CompiledRules, condition: Condition): Described {
  const cite = citation(rules, condition.rule)
  if ('allOf' in condition)
    return joint(rules, cite, 'all-of', condition.allOf, condition.allOf.length)
  if ('anyOf' in condition) return joint(rules, cite, 'any-of', condition.anyOf, 1)
  if ('noneOf' in condition)
    return { ...joint(rules, cite, 'none-of', condition.noneOf, 0), compare: 'at-most' }
  if ('someOf' in condition)
    return joint(rules, cite, 'some-of', condition.someOf, condition.needed)
  if ('veto' in condition)
    return {
      ...cite,
      condition: 'veto',
      compare: 'at-most',
      stated: 0,
      count: list(condition.answers ?? 'no'),
      veto: condition.veto,
    }
  const counting = {
    by: condition.by ?? 'members',
    ...(condition.among === undefined ? {} : { among: condition.among }),
    ...(condition.as === undefined ? {} : { as: condition.as as Partial<Record<Answer, string>> }),
  }
  if ('unanimity' in condition)
    return {
      ...cite,
      ...counting,
      condition: 'unanimity',
      compare: 'at-least',
      stated: '1/1',
      of: condition.unanimity,
      count: ['yes'],
    }
  return {
    ...cite,
    ...counting,
    ...comparisonOf(condition),
    condition: 'threshold',
    count: list(condition.count ?? 'yes'),
    ...(condition.of === undefined ? {} : { of: condition.of }),
  }
}

function joint(
  rules: CompiledRules,
  cite: Pick<Reason, 'rule' | 'number' | 'notional'>,
  condition: 'all-of' | 'any-of' | 'none-of' | 'some-of',
  parts: readonly Condition[],
  stated: number,
): Described {
  return {
    ...cite,
    condition,
    compare: 'at-least',
    stated,
    parts: parts.map((part) => describeCondition(rules, part)),
  }
}

function list(answers: Answer | readonly Answer[]): Answer[] {
  return typeof answers === 'string' ? [answers] : [...answers]
}
