import type { Condition } from './rulebook.ts'

/** Whether a condition asks who answered how, and not only how many: a veto, a group, weights. */
export function asksWho(condition: Condition): boolean {
  for (const joint of ['allOf', 'anyOf', 'noneOf', 'someOf'] as const) {
    const parts = (condition as Partial<Record<typeof joint, Condition[]>>)[joint]
    if (parts) return parts.some(asksWho)
  }
  if ('veto' in condition) return true
  const { among, by = 'members' } = condition as { among?: string; by?: string }
  return among !== undefined || by !== 'members'
}
