// Which persons on record share a name: such are said with their State.
import { allOf, type Reading } from '../rules/organisation.ts'
import { localised } from '../text/language.ts'

/** How many persons have a name, by language: counted once for an organisation as it stands at an entry. */
const counted = new WeakMap<Reading, { size: number; by: Map<string, Map<string, number>> }>()

/** Whether more than one person on record has this name in the language. */
export function isSharedName(org: Reading, language: string, name: string): boolean {
  let known = counted.get(org)
  if (known?.size !== org.size) {
    known = { size: org.size, by: new Map() }
    counted.set(org, known)
  }
  const counts = known.by.get(language) ?? count(org, language)
  known.by.set(language, counts)
  return (counts.get(name) ?? 0) > 1
}

function count(org: Reading, language: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const person of allOf(org, 'person')) {
    const { value } = localised(person.name, language)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
