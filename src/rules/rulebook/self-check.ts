import { onDay, type CompiledClass, type CompiledRules } from './compiled.ts'
import type { CompiledRulebook } from './compile.ts'
import { decideQuestion, whyFailed } from './decision.ts'
import type { Day, MemberId, Outcome } from './outcome.ts'
import { type Power, powerIn } from './power.ts'
import type { Question } from './question.ts'

/**
 * - class-never-adopted: not even with every member voting yes; the fact says on which condition it fails.
 * - class-adopted-against-all: adopted with every member voting no.
 * - threshold-never-met: this condition fails though every member votes yes.
 * - quorum-above-membership: it fails though every member is there.
 * - class-unreachable: no question can be decided by it, for another always goes before.
 * - class-only-by-name: no rule assigns it; only a question put with it by name has it.
 * - assignment-never-used, step-never-used: one before it always fits first.
 * - veto-by-nobody, group-empty: on the first day of the version nobody is in the group.
 * - group-stranger: a group names someone whom the rulebook, naming its members, does not.
 * - member-without-weight: a member the rulebook names has no weight in a table.
 */
export type Finding = {
  severity: 'defect' | 'notice'
  code: string
  /** First day of the version. */
  from: Day
  class?: string
  facts: Record<string, string>
}

/**
 * Checks what can be known of a rulebook without any vote. `roster`: the membership, where the rulebook neither names
 * members nor says how many seats there are.
 */
export function checkRulebook(rulebook: CompiledRulebook, roster?: readonly MemberId[]): Finding[] {
  return rulebook.versions.flatMap((rules) => [
    ...groupFindings(rules),
    ...weightFindings(rules),
    ...assignmentFindings(rules),
    ...[...rules.classes.values()].flatMap((needs) =>
      classFindings(rules, needs, rosterOf(rules, roster)),
    ),
  ])
}

/** The power of each member in each class that is decided by weights, on the first day of a version. */
export function powersIn(
  rules: CompiledRules,
  roster?: readonly MemberId[],
): Record<string, Power[]> {
  const members = rosterOf(rules, roster)
  const powers: Record<string, Power[]> = {}
  if (!members) return powers
  for (const needs of rules.classes.values()) {
    if (needs.tables.length === 0) continue
    const power = powerIn(rules, needs.name, rules.from, members)
    if (power) powers[needs.name] = power
  }
  return powers
}

/** The members a rulebook itself tells of: named, weighted, or as many as there are seats. */
function rosterOf(
  rules: CompiledRules,
  given: readonly MemberId[] | undefined,
): readonly MemberId[] | undefined {
  if (given) return given
  if (rules.members) return onDay(rules.members, rules.from)
  const tables = [...rules.tables.values()].filter((table) => table !== 'given')
  const weighted = tables.map(
    (table) => table.findLast((dated) => dated.from <= rules.from) ?? table[0],
  )
  const longest = weighted.toSorted((a, b) => (b?.weights.size ?? 0) - (a?.weights.size ?? 0))[0]
  if (longest) return [...longest.weights.keys()]
  if (rules.seats === undefined) return undefined
  const named = [
    ...new Set([...rules.groups.values()].flatMap((spans) => onDay(spans, rules.from))),
  ]
  const seats = named.slice(0, rules.seats)
  for (let seat = seats.length + 1; seats.length < rules.seats; seat++) seats.push(`seat ${seat}`)
  return seats
}

function groupFindings(rules: CompiledRules): Finding[] {
  const members =
    rules.members && new Set([...rules.members.map((span) => span.member), ...rules.casting])
  return [...rules.groups].flatMap(([group, spans]) => [
    ...(onDay(spans, rules.from).length === 0
      ? [finding(rules, 'defect', 'group-empty', undefined, { group })]
      : []),
    ...spans
      .filter((span) => members && !members.has(span.member))
      .map(({ member }) =>
        finding(rules, 'defect', 'group-stranger', undefined, { group, member }),
      ),
  ])
}

function weightFindings(rules: CompiledRules): Finding[] {
  if (!rules.members) return []
  const members = onDay(rules.members, rules.from)
  return [...rules.tables].flatMap(([table, dated]) => {
    if (dated === 'given') return []
    const weights = dated.findLast((d) => d.from <= rules.from)?.weights
    return members
      .filter((member) => !weights?.has(member))
      .map((member) =>
        finding(rules, 'defect', 'member-without-weight', undefined, { table, member }),
      )
  })
}

function assignmentFindings(rules: CompiledRules): Finding[] {
  const findings: Finding[] = []
  const assigned = rules.version.assign ?? []
  for (const [index, rule] of assigned.entries()) {
    const before = assigned.slice(0, index).find((earlier) => covers(earlier, rule))
    if (before)
      findings.push(
        finding(rules, 'defect', 'assignment-never-used', rule.class, { before: before.class }),
      )
  }
  for (const { name, written } of rules.classes.values()) {
    const steps = written.becomes ?? []
    for (const [index, step] of steps.entries()) {
      const before = steps
        .slice(0, index)
        .find(
          (earlier) =>
            earlier.after === step.after &&
            (earlier.outcome ?? 'adopted') === (step.outcome ?? 'adopted') &&
            (earlier.mark === undefined || earlier.mark === step.mark) &&
            (earlier.times ?? 1) <= (step.times ?? 1) &&
            (earlier.withinDays === undefined ||
              earlier.withinDays >= (step.withinDays ?? Number.POSITIVE_INFINITY)),
        )
      if (before)
        findings.push(
          finding(rules, 'defect', 'step-never-used', name, {
            after: step.after,
            before: before.class,
          }),
        )
    }
    if (!isAssigned(rules, name))
      findings.push(finding(rules, 'notice', 'class-only-by-name', name, {}))
    const renamed = assigned.find(
      (rule) =>
        rule.whenClass?.includes(name) && !rule.requires && !rule.title && rule.class !== name,
    )
    const otherwise = isAssigned(rules, name)
    if (renamed && !otherwise)
      findings.push(finding(rules, 'defect', 'class-unreachable', name, { before: renamed.class }))
  }
  return findings
}

type Assignment = NonNullable<CompiledRules['version']['assign']>[number]

/** Whether everything that fits the later rule fits the earlier one too. */
function covers(earlier: Assignment, later: Assignment): boolean {
  const wider = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
    a === undefined || (b?.every((word) => a.includes(word)) ?? false)
  const sameClasses = earlier.whenClass
    ? wider(earlier.whenClass, later.whenClass)
    : later.whenClass === undefined
  return sameClasses && wider(earlier.requires, later.requires) && wider(earlier.title, later.title)
}

function isAssigned(rules: CompiledRules, name: string): boolean {
  if (rules.version.defaultClass === name) return true
  if (rules.version.assign?.some((rule) => rule.class === name)) return true
  if ([...rules.posts.values()].some((post) => post.questionClass === name)) return true
  return [...rules.classes.values()].some((c) =>
    c.written.becomes?.some((step) => step.class === name),
  )
}

function classFindings(
  rules: CompiledRules,
  needs: CompiledClass,
  roster: readonly MemberId[] | undefined,
): Finding[] {
  const findings: Finding[] = []
  if (!needs.adopted || !roster || roster.length === 0) return findings
  const all = (answer: 'yes' | 'no'): Question => ({
    on: rules.from,
    ruling: needs.name,
    method: 'vote',
    roster,
    answers: Object.fromEntries(roster.map((member) => [member, answer])),
    quorumChallenged: true,
    tallies: Object.fromEntries(
      [...rules.tallies].map((tally) => [
        tally,
        answer === 'yes' ? { yes: 1000, no: 0, absent: 0 } : { yes: 0, no: 1000, absent: 0 },
      ]),
    ),
  })
  const best = decideQuestion(rules, all('yes'))
  if (best.why === 'quorum') {
    const quorum = best.reasons.find((reason) => reason.condition === 'quorum')
    const facts = { needed: String(quorum?.needed.number), most: String(quorum?.got) }
    findings.push(finding(rules, 'defect', 'quorum-above-membership', needs.name, facts))
  } else if (best.outcome === 'rejected') {
    findings.push(
      finding(rules, 'defect', 'class-never-adopted', needs.name, { why: best.why ?? '' }),
    )
    for (const failed of failedLeaves(best))
      findings.push(finding(rules, 'defect', 'threshold-never-met', needs.name, failed))
  }
  const worst = decideQuestion(rules, all('no'))
  if (worst.outcome === 'adopted')
    findings.push(finding(rules, 'notice', 'class-adopted-against-all', needs.name, {}))
  return findings
}

function failedLeaves(outcome: Outcome): Record<string, string>[] {
  const leaves: Record<string, string>[] = []
  const walk = (reasons: Outcome['reasons']): void => {
    for (const reason of reasons)
      if (reason.parts && reason.condition !== 'none-of') walk(reason.parts)
      else if (reason.met === false)
        leaves.push({
          why: whyFailed(reason),
          needed: String(reason.needed.number),
          most: String(reason.got),
          rule: reason.rule ?? '',
        })
  }
  walk(outcome.reasons)
  return leaves
}

function finding(
  rules: CompiledRules,
  severity: Finding['severity'],
  code: string,
  inClass: string | undefined,
  facts: Record<string, string>,
): Finding {
  return {
    severity,
    code,
    from: rules.from,
    ...(inClass === undefined ? {} : { class: inClass }),
    facts,
  }
}
