import type { RulebookError } from './compile.ts'
import { compileCondition, type Evaluate } from './condition.ts'
import { decimalsOf } from './share.ts'
import type { Day, MemberId } from './outcome.ts'
import type {
  Condition,
  PostRule,
  QuestionClass,
  QuorumRule,
  RotationRule,
  RulebookVersion,
  RuleText,
  StatusRule,
} from './rulebook.ts'
import { versionErrors } from './version-errors.ts'

/** One version of a rulebook, made ready: conditions are functions, weights are whole numbers. */
export type CompiledRules = {
  from: Day
  /** First day of the next version. */
  to: Day | undefined
  version: RulebookVersion
  rules: Map<string, RuleText>
  seats: number | undefined
  statuses: Map<string, StatusRule>
  groups: Map<string, Span[]>
  tables: Map<string, DatedWeights[] | 'given'>
  tallies: Set<string>
  members: Span[] | undefined
  casting: Set<MemberId>
  classes: Map<string, CompiledClass>
  rotations: Map<string, RotationRule>
  posts: Map<string, PostRule>
}

export type CompiledClass = {
  name: string
  written: QuestionClass
  adopted: Evaluate | undefined
  marks: [string, Evaluate][]
  quorum: CompiledQuorum | undefined
  /** The tables of weights that its conditions read. */
  tables: string[]
}

export type CompiledQuorum = { written: QuorumRule; met: Evaluate }

export type Span = { member: MemberId; from: Day | undefined; to: Day | undefined }

/** Weights made whole: a member's weight is `weights.get(member) / scale`. */
export type Weights = { weights: ReadonlyMap<MemberId, number>; scale: number }
export type DatedWeights = Weights & { from: Day }

/** Compiles one version, inherited keys included. Errors carry paths within the version. */
export function compileVersion(
  version: RulebookVersion,
  to: Day | undefined,
): { rules: CompiledRules } | { errors: RulebookError[] } {
  const errors = versionErrors(version)
  if (errors.length > 0) return { errors }
  const rules = entries(version.rules)
  const cite = new Map(rules)
  const compiled: CompiledRules = {
    from: version.from,
    to,
    version,
    rules: cite,
    seats: version.seats === 'given' ? undefined : version.seats,
    statuses: new Map(entries(version.statuses)),
    groups: new Map(entries(version.groups).map(([name, members]) => [name, members.map(span)])),
    tables: new Map(
      entries(version.tables).map(([name, table]) => [
        name,
        table === 'given' ? table : table.map(dated),
      ]),
    ),
    tallies: new Set(version.tallies ?? []),
    members: version.members?.map(span),
    casting: new Set(version.casting ?? []),
    classes: new Map(),
    rotations: new Map(entries(version.rotations)),
    posts: new Map(entries(version.posts)),
  }
  for (const [name, written] of entries(version.classes))
    compiled.classes.set(name, {
      name,
      written,
      adopted: written.adopted && compileCondition(written.adopted, compiled),
      marks: Object.entries(written.marks ?? {}).map(([mark, met]) => [
        mark,
        compileCondition(met, compiled),
      ]),
      quorum: compileQuorum(written.quorum ?? version.quorum, compiled),
      tables: tablesOf(written, version.quorum, compiled),
    })
  return { rules: compiled }
}

function tablesOf(
  written: QuestionClass,
  quorum: RulebookVersion['quorum'],
  rules: CompiledRules,
): string[] {
  const conditions = [written.adopted, ...Object.values(written.marks ?? {})]
  const named = conditions.flatMap((condition) => (condition ? measuresIn(condition) : []))
  const own = written.quorum ?? quorum
  if (own !== undefined && own !== 'none' && own.by !== undefined) named.push(own.by)
  if (written.tie?.by !== undefined) named.push(written.tie.by)
  return [...new Set(named)].filter((name) => rules.tables.has(name))
}

/** The names of the tables and tallies that a condition reads. */
export function measuresIn(condition: Condition): string[] {
  for (const joint of ['allOf', 'anyOf', 'noneOf', 'someOf'] as const) {
    const parts = (condition as Partial<Record<typeof joint, Condition[]>>)[joint]
    if (parts) return parts.flatMap(measuresIn)
  }
  return 'by' in condition && condition.by !== undefined ? [condition.by] : []
}

/** Those of a list of spans whom it names on a day. */
export function onDay(spans: readonly Span[], day: Day): MemberId[] {
  return spans
    .filter((s) => (!s.from || s.from <= day) && (!s.to || day < s.to))
    .map((s) => s.member)
}

/** Makes weights whole by the most decimals any of them has. */
export function wholeWeights(weights: Readonly<Record<MemberId, number>>): Weights {
  let decimals = 0
  for (const member in weights) {
    const weight = weights[member]!
    if (!Number.isInteger(weight)) decimals = Math.max(decimals, decimalsOf(weight))
  }
  const scale = 10 ** decimals
  const whole = new Map<MemberId, number>()
  for (const member in weights)
    whole.set(member, scale === 1 ? weights[member]! : Math.round(weights[member]! * scale))
  return { weights: whole, scale }
}

/** A quorum is a threshold over who is there, whatever they answered. */
export function compileQuorum(
  written: QuorumRule | 'none' | undefined,
  rules: CompiledRules,
): CompiledQuorum | undefined {
  if (written === undefined || written === 'none') return undefined
  const { counts, proxies: _, checked: __, ...threshold } = written
  const count = counts ?? (['yes', 'no', 'abstain', 'not-participating'] as const)
  return { written, met: compileCondition({ ...threshold, count: [...count] }, rules, 'quorum') }
}

function entries<T>(record: Record<string, T | null> | undefined): [string, T][] {
  return Object.entries(record ?? {}).filter((entry): entry is [string, T] => entry[1] !== null)
}

function span(
  written: string | { member: string; from?: string | undefined; to?: string | undefined },
): Span {
  if (typeof written === 'string') return { member: written, from: undefined, to: undefined }
  return { member: written.member, from: written.from, to: written.to }
}

function dated(table: { from: Day; weights: Record<MemberId, number> }): DatedWeights {
  return { from: table.from, ...wholeWeights(table.weights) }
}
