import type { RulebookMistake } from './mistake.ts'
import { comparisons, type Condition, type QuorumRule, type RulebookVersion } from './rulebook.ts'
import { asksWho } from './asks-who.ts'
import { addUp, readShare } from './share.ts'

type Path = (string | number)[]
type Report = (path: Path, code: string, mend: string, facts?: Record<string, string>) => void

/** What the shape alone cannot tell: names that lead nowhere, comparisons that say nothing, days out of order. */
export function versionErrors(version: RulebookVersion): RulebookMistake[] {
  const errors: RulebookMistake[] = []
  const report: Report = (path, code, mend, facts = {}) => errors.push({ path, code, mend, facts })
  const known = {
    rules: keysOf(version.rules),
    groups: keysOf(version.groups),
    classes: keysOf(version.classes),
    rotations: keysOf(version.rotations),
    measures: ['members', ...keysOf(version.tables), ...(version.tallies ?? [])],
  }
  const needName = (
    list: string[],
    name: string | undefined,
    path: Path,
    code: string,
    mend = 'choose-name',
  ) => {
    if (name !== undefined && !list.includes(name))
      report(path, code, mend, { name, known: list.join(', ') })
  }
  const rule = (name: string | undefined, path: Path) =>
    needName(known.rules, name, [...path, 'rule'], 'unknown-rule')

  const amount = (
    on: Partial<Record<(typeof comparisons)[number], number | string | undefined>>,
    of: unknown,
    path: Path,
  ) => {
    const stated = comparisons.filter((name) => on[name] !== undefined)
    if (stated.length !== 1)
      report(path, 'one-comparison', 'keep-one', { found: stated.join(', ') || '-' })
    for (const name of stated) {
      const value = on[name]
      if (typeof value === 'string' && !readShare(value))
        report([...path, name], 'bad-share', 'write-share', { value })
      if (typeof value === 'string' && of === undefined)
        report(path, 'share-of-what', 'add-of', { value })
      if (typeof value === 'number' && of !== undefined)
        report([...path, 'of'], 'number-of-nothing', 'remove-of', {})
    }
    if (of === 'seats' && version.seats === undefined)
      report([...path, 'of'], 'no-seats', 'add-seats', {})
  }

  const checkCondition = (condition: Condition, path: Path): void => {
    rule(condition.rule, path)
    for (const joint of ['allOf', 'anyOf', 'noneOf', 'someOf'] as const) {
      const parts = (condition as Partial<Record<typeof joint, Condition[]>>)[joint]
      if (!parts) continue
      if ('needed' in condition && condition.needed > parts.length)
        report([...path, 'needed'], 'more-than-there-are', 'lower', { most: String(parts.length) })
      for (const [index, part] of parts.entries()) checkCondition(part, [...path, joint, index])
      return
    }
    if ('veto' in condition) {
      if (typeof condition.veto === 'string')
        needName(known.groups, condition.veto, [...path, 'veto'], 'unknown-group')
      return
    }
    if ('unanimity' in condition) {
      needName(known.measures, condition.by, [...path, 'by'], 'unknown-measure', 'declare-measure')
      needName(known.groups, condition.among, [...path, 'among'], 'unknown-group')
      return
    }
    if (!isThreshold(condition)) return
    needName(known.measures, condition.by, [...path, 'by'], 'unknown-measure', 'declare-measure')
    needName(known.groups, condition.among, [...path, 'among'], 'unknown-group')
    if (condition.among !== undefined && (version.tallies ?? []).includes(condition.by ?? ''))
      report([...path, 'among'], 'tally-has-no-members', 'remove-key', {})
    amount(condition, condition.of, path)
  }

  const checkQuorum = (quorum: QuorumRule | 'none' | undefined, path: Path) => {
    if (quorum === undefined || quorum === 'none') return
    rule(quorum.rule, path)
    needName(known.measures, quorum.by, [...path, 'by'], 'unknown-measure', 'declare-measure')
    amount(quorum, quorum.of, path)
  }

  for (const key of ['entitled', 'once', 'closing'] as const)
    needName(known.rules, version[key], [key], 'unknown-rule')
  checkQuorum(version.quorum, ['quorum'])
  rule(version.amendments?.rule, ['amendments'])
  needName(known.classes, version.defaultClass, ['defaultClass'], 'unknown-class')
  for (const [name, status] of Object.entries(version.statuses ?? {})) {
    rule(status?.rule, ['statuses', name])
    if (status?.votes && !status.counted)
      report(['statuses', name, 'counted'], 'votes-uncounted', 'count-or-bar', {})
  }
  for (const [name, table] of Object.entries(version.tables ?? {}))
    if (Array.isArray(table)) {
      if (name === 'members') report(['tables', name], 'taken-name', 'rename', {})
      for (const [index, dated] of table.entries()) {
        rule(dated.rule, ['tables', name, index])
        if (!addUp(Object.values(dated.weights)))
          report(['tables', name, index, 'weights'], 'weights.too-fine', 'weights.too-fine', {
            table: name,
          })
        const before = table[index - 1]
        if (before && dated.from <= before.from)
          report(['tables', name, index, 'from'], 'not-later', 'order-tables', {
            after: before.from,
          })
      }
    }
  for (const [index, tally] of (version.tallies ?? []).entries())
    if (tally === 'members' || keysOf(version.tables).includes(tally))
      report(['tallies', index], 'taken-name', 'rename', {})

  for (const [name, written] of Object.entries(version.classes ?? {})) {
    if (!written) continue
    const path = ['classes', name]
    rule(written.rule, path)
    if (written.adopted) checkCondition(written.adopted, [...path, 'adopted'])
    else if (!written.other && !written.becomes && !written.election)
      report(path, 'no-way-to-decide', 'add-adopted', {})
    for (const [mark, met] of Object.entries(written.marks ?? {}))
      checkCondition(met, [...path, 'marks', mark])
    checkQuorum(written.quorum, [...path, 'quorum'])
    needName(known.groups, written.voters, [...path, 'voters'], 'unknown-group')
    rule(written.tie?.rule, [...path, 'tie'])
    rule(written.election?.rule, [...path, 'election'])
    if (written.election && written.adopted && asksWho(written.adopted))
      report([...path, 'adopted'], 'election-by-name', 'count-ballots', {})
    needName(
      known.measures,
      written.tie?.by,
      [...path, 'tie', 'by'],
      'unknown-measure',
      'declare-measure',
    )
    for (const method of ['consensus', 'silence', 'limited', 'withoutVote'] as const)
      rule((written.other?.[method] || undefined)?.rule, [...path, 'other', method])
    needName(
      known.groups,
      written.other?.silence?.breakers,
      [...path, 'other', 'silence', 'breakers'],
      'unknown-group',
    )
    for (const [index, step] of (written.becomes ?? []).entries()) {
      const at = [...path, 'becomes', index]
      rule(step.rule, at)
      needName(known.classes, step.after, [...at, 'after'], 'unknown-class')
      needName(known.classes, step.class, [...at, 'class'], 'unknown-class')
      if (step.mark !== undefined)
        needName(
          Object.keys(version.classes?.[step.after]?.marks ?? {}),
          step.mark,
          [...at, 'mark'],
          'unknown-mark',
        )
    }
  }
  for (const [index, assigned] of (version.assign ?? []).entries()) {
    rule(assigned.rule, ['assign', index])
    needName(known.classes, assigned.class, ['assign', index, 'class'], 'unknown-class')
  }
  for (const [name, rotation] of Object.entries(version.rotations ?? {}))
    rule(rotation?.rule, ['rotations', name])
  for (const [name, post] of Object.entries(version.posts ?? {})) {
    if (!post) continue
    rule(post.rule, ['posts', name])
    needName(known.rotations, post.rotation, ['posts', name, 'rotation'], 'unknown-rotation')
    needName(known.classes, post.questionClass, ['posts', name, 'questionClass'], 'unknown-class')
  }
  return errors
}

function isThreshold(condition: Condition): condition is Extract<Condition, { atLeast?: unknown }> {
  return !('allOf' in condition || 'veto' in condition || 'unanimity' in condition)
}

function keysOf(record: Record<string, unknown> | undefined): string[] {
  return Object.keys(record ?? {}).filter((key) => record?.[key] !== null)
}
