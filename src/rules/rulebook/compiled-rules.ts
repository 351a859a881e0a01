import {
  type CompiledQuorum,
  type CompiledRules,
  type DatedWeights,
  type Span,
  wholeWeights,
} from './compiled.ts'
import type { RulebookMistake } from './mistake.ts'
import { compileCondition } from './condition.ts'
import type { Day, MemberId } from './outcome.ts'
import type { Condition, QuestionClass, QuorumRule, RulebookVersion } from './rulebook.ts'
import { versionErrors } from './version-errors.ts'

/** Compiles one version, inherited keys included. Errors carry paths within the version. */
export function compileVersion(
  version: RulebookVersion,
  to: Day | undefined,
): { rules: CompiledRules } | { errors: RulebookMistake[] } {
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
