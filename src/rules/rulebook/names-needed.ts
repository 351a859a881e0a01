// What a class asks for beyond figures: by whom each vote was cast, and a weight for every member.
import { asksWho } from './asks-who.ts'
import { entitledOn } from './ballot.ts'
import type { CompiledClass, CompiledRules } from './compiled.ts'
import { weightsOn } from './counting.ts'
import type { Day, MemberId } from './outcome.ts'
import type { Member } from './question.ts'

/** Whether a class is decided by who voted how: totals do not tell of a veto, of weights, or of a group. */
export function needsNames(needs: CompiledClass): boolean {
  const { adopted, marks } = needs.written
  const asked = [adopted, ...Object.values(marks ?? {})].filter((one) => one !== undefined)
  return needs.tables.length > 0 || asked.some(asksWho)
}

/** The members who count on a day and have no weight in a table that some class or quorum reads. */
export function membersWithoutWeight(
  rules: CompiledRules,
  roster: readonly (MemberId | Member)[],
  on: Day,
): { member: MemberId; table: string }[] {
  const tables = new Set([...rules.classes.values()].flatMap((needs) => needs.tables))
  const { counted } = entitledOn(roster, rules, on)
  return [...tables].flatMap((table) => {
    if (rules.tables.get(table) === 'given') return []
    const weights = weightsOn({ rules, on, given: new Map() }, table)?.weights
    return counted.filter((member) => !weights?.has(member)).map((member) => ({ member, table }))
  })
}
