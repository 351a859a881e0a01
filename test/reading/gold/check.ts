import type { Field, Proposal } from '../../../src/reading/proposal.ts'
import { readReport } from '../../../src/reading/read.ts'
import { isRefusal } from '../../../src/reading/refusal.ts'
import type { Answer, Change, GoldReport } from './report.ts'

/** What reading a gold report came to: changes right, wrong and missed, and what is at fault, in words. */
export type Check = {
  right: number
  proposed: number
  expected: number
  wrongPersons: number
  facts: number
  factsRight: number
  faults: string[]
}

/** Reads a gold report and compares it with its answer, field by field and span by span. */
export function compareGold(gold: GoldReport): Check {
  const reading = readReport(gold.text)
  const check: Check = {
    right: 0,
    proposed: 0,
    expected: 0,
    wrongPersons: 0,
    facts: 0,
    factsRight: 0,
    faults: [],
  }
  if (isRefusal(reading)) return { ...check, expected: 1, faults: [`refused: ${reading.code}`] }
  const of = (kind: string): Proposal[] =>
    reading.proposals.filter((proposal) => proposal.kind === kind)
  compareChanges(check, 'appointment', of('appointment'), gold.appointments ?? [])
  compareChanges(check, 'dismissal', of('dismissal'), gold.dismissals ?? [])
  const session = of('session')[0]
  for (const name of ['date', 'place'] as const)
    compareFact(check, `session.${name}`, session?.fields[name], gold[name])
  compareHolders(check, of('career'), gold)
  const undecided = reading.unresolved.filter(({ code }) => code !== 'historical').length
  if (undecided !== (gold.undecided ?? 0))
    check.faults.push(`${undecided} undecided instead of ${gold.undecided ?? 0}`)
  return check
}

function compareChanges(
  check: Check,
  kind: string,
  proposed: readonly Proposal[],
  expected: readonly Change[],
): void {
  check.proposed += proposed.length
  check.expected += expected.length
  const left = [...expected]
  for (const { fields } of proposed) {
    const at = left.findIndex((change) => isSaid(fields.person, change.person!))
    if (at < 0) {
      check.wrongPersons++
      check.faults.push(`${kind}: wrong person ${String(fields.person?.value)}`)
      continue
    }
    const change = left.splice(at, 1)[0]!
    const faults = faultsOf(kind, fields, change)
    for (const name of ['from', 'to'] as const)
      compareFact(check, `${kind}.${name}`, notInferred(fields[name]), change[name])
    if (faults.length === 0) check.right++
    check.faults.push(...faults)
  }
  for (const change of left) {
    check.faults.push(`${kind}: missed ${String(change.person)}`)
    for (const name of ['from', 'to'] as const)
      compareFact(check, `${kind}.${name}`, undefined, change[name])
  }
}

const names = [
  'person',
  'post',
  'organisation',
  'capacity',
  'from',
  'length',
  'to',
  'represents',
  'predecessor',
  'proposedBy',
] as const

function faultsOf(kind: string, fields: Proposal['fields'], change: Change): string[] {
  return names.flatMap((name) => {
    const field = notInferred(fields[name])
    const answer = change[name]
    if (answer === undefined)
      return field === undefined
        ? []
        : [`${kind}.${name}: nothing is said, proposed ${String(field.value)}`]
    return isSaid(field, answer)
      ? []
      : [`${kind}.${name}: ${shown(field)} instead of ${String(answer)}`]
  })
}

function compareFact(
  check: Check,
  name: string,
  field: Field | undefined,
  answer: Answer | undefined,
): void {
  if (answer === undefined && field === undefined) return
  check.facts++
  if (answer !== undefined && isSaid(field, answer)) check.factsRight++
  else check.faults.push(`${name}: ${shown(field)} instead of ${String(answer)}`)
}

function compareHolders(check: Check, careers: readonly Proposal[], gold: GoldReport): void {
  for (const [person, post] of gold.holders ?? []) {
    const found = careers.some(
      ({ fields }) =>
        fields.person?.value === person &&
        String(fields.post?.value).toLowerCase() === post.toLowerCase(),
    )
    if (!found) check.faults.push(`holder: missed ${person}, ${post}`)
  }
  if (gold.holders === undefined) return
  for (const { fields } of careers) {
    const known = gold.holders.some(([person]) => person === fields.person?.value)
    if (!known)
      check.faults.push(
        `holder: wrong ${String(fields.person?.value)}, ${String(fields.post?.value)}`,
      )
  }
}

function notInferred(field: Field | undefined): Field | undefined {
  return field?.status === 'inferred' ? undefined : field
}

function isSaid(field: Field | undefined, answer: Answer): boolean {
  const [value, words] = typeof answer === 'string' ? [answer, answer] : answer
  return (
    field !== undefined &&
    same(String(field.value), value) &&
    field.spans.map(({ text }) => text).join(' ') === words
  )
}

/** Case at the beginning of a sentence is not part of an answer. */
function same(one: string, other: string): boolean {
  return (
    one.charAt(0).toLowerCase() + one.slice(1) === other.charAt(0).toLowerCase() + other.slice(1)
  )
}

function shown(field: Field | undefined): string {
  return field === undefined
    ? 'nothing'
    : `${String(field.value)} «${field.spans.map(({ text }) => text).join('|')}»`
}
