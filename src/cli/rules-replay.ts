import { isDeepStrictEqual } from 'node:util'
import { decodeEntry } from '../clerk/entry.ts'
import type { Replay } from '../record/bad.ts'
import { decide } from '../rules/decide.ts'
import { evolve } from '../rules/evolve.ts'
import { emptyOrganisation } from '../rules/organisation.ts'

/**
 * Lays every entry's act again, under the rules that the entries before it made, and compares what it makes with what the
 * record says it made. Entries must be handed in from 0 on.
 */
export function rulesReplay(): Replay {
  const org = emptyOrganisation()
  return (n, bytes) => {
    try {
      const entry = decodeEntry(bytes)
      const answered = decide(org, entry.act, entry.by, { at: entry.at, on: entry.on })
      if ('refusal' in answered) return `the act is refused: ${answered.refusal.code}`
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(answered.events)), entry.events))
        return 'the act makes other events'
      evolve(org, n, entry.act, entry.events)
      return undefined
    } catch (error) {
      return `the rules cannot read it: ${error instanceof Error ? error.message : String(error)}`
    }
  }
}
