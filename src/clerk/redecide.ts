// Follows a record through the rules: each act is decided again, with the moment and the person written beside it, and must
// make the very bytes that the record holds. For the verifier: nothing read here is trusted.
import { parseAct } from '../rules/acts.ts'
import { decide } from '../rules/decide.ts'
import { evolve } from '../rules/evolve.ts'
import { emptyOrganisation, founded } from '../rules/organisation.ts'
import { type Entry, decodeEntry, encodeEntry, release } from './entry.ts'
import { seatDay } from './seat-day.ts'

/** Why an entry does not follow from those before it. */
export type Departure =
  | 'not-an-entry'
  | 'another-release'
  | 'act-misshapen'
  | 'act-taken-twice'
  | 'moment-runs-back'
  | 'another-day'
  | 'act-refused'
  | 'other-events'

/**
 * A fresh reader of a record from entry 0. Told each entry's number and bytes in order, it answers why the entry does not
 * follow, or nothing. An entry of another release was decided by rules that are not here: that is a departure too.
 */
export function redeciding(): (n: number, bytes: Uint8Array) => Departure | undefined {
  const org = emptyOrganisation()
  let lastAt = 0
  return (n, bytes) => {
    const entry = readEntry(bytes)
    if (!entry) return 'not-an-entry'
    if (entry.release !== release) return 'another-release'
    const parsed = parseAct(entry.act)
    if ('errors' in parsed) return 'act-misshapen'
    const { act, at, on, by } = entry
    if (org.receipts.has(act.id)) return 'act-taken-twice'
    if (at < lastAt) return 'moment-runs-back'
    if (on !== seatDay(at, founded(org)?.timeZone ?? 'UTC')) return 'another-day'
    const decided = decide(org, act, by, { at, on })
    if ('refusal' in decided) return 'act-refused'
    const again = encodeEntry({ n, at, on, by, act, events: decided.events, release })
    if (Buffer.compare(again, bytes) !== 0) return 'other-events'
    evolve(org, n, act, entry.events)
    lastAt = at
    return undefined
  }
}

function readEntry(bytes: Uint8Array): Entry | undefined {
  try {
    const entry = decodeEntry(bytes)
    const whole =
      Number.isSafeInteger(entry.at) &&
      Math.abs(entry.at) <= 8.64e15 &&
      typeof entry.on === 'string' &&
      typeof entry.by?.role === 'string' &&
      Array.isArray(entry.events)
    return whole ? entry : undefined
  } catch {
    return undefined
  }
}
