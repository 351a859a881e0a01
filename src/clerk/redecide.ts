// Follows a record through the rules: each act is decided again, with the moment and the person written beside it, and must
// make the very bytes that the record holds. For the verifier: nothing read here is trusted.
import { type Act, parseAct } from '../rules/acts.ts'
import { type Answered, decide } from '../rules/decide.ts'
import { evolve } from '../rules/evolve.ts'
import { emptyOrganisation, founded } from '../rules/organisation.ts'
import { type Entry, decodeEntry, encodeEntry, release } from '../record/entry.ts'
import { seatDay } from '../rules/seat-day.ts'

/** Why an entry does not follow from those before it, and what was said of it. */
export type Departure = {
  readonly why:
    | 'not-an-entry'
    | 'another-release'
    | 'act-misshapen'
    | 'act-taken-twice'
    | 'moment-runs-back'
    | 'another-day'
    | 'act-refused'
    | 'other-events'
  readonly said?: string
}

/**
 * A fresh reader of a record from entry 0. Told each entry's number and bytes in order, it answers why the entry does not
 * follow, or nothing. An entry of another release was decided by rules that are not here: that is a departure too.
 */
export function redeciding(): (n: number, bytes: Uint8Array) => Departure | undefined {
  const org = emptyOrganisation()
  let lastAt = 0
  return (n, bytes) => {
    const entry = readEntry(bytes)
    if (!entry) return { why: 'not-an-entry' }
    if (entry.release !== release) return { why: 'another-release', said: String(entry.release) }
    const { act, at, on, by } = entry
    const mistake = mistakeIn(act)
    if (mistake !== undefined) return { why: 'act-misshapen', said: mistake }
    if (org.receipts.has(act.id)) return { why: 'act-taken-twice', said: act.id }
    if (at < lastAt) return { why: 'moment-runs-back' }
    if (on !== seatDay(at, founded(org)?.timeZone ?? 'UTC')) return { why: 'another-day', said: on }
    const decided = decideAgain(() => decide(org, act, by, { at, on }))
    if ('threw' in decided) return { why: 'act-misshapen', said: decided.threw }
    if ('refusal' in decided) return { why: 'act-refused', said: decided.refusal.code }
    const again = encodeEntry({ n, at, on, by, act, events: decided.events, release })
    if (Buffer.compare(again, bytes) !== 0) return { why: 'other-events' }
    evolve(org, n, act, entry.events)
    lastAt = at
    return undefined
  }
}

/** The first field that is wrong. Words that were sealed have another shape than the words they stand for. */
function mistakeIn(act: Act): string | undefined {
  const parsed = parseAct(act)
  if ('act' in parsed || JSON.stringify(act).includes('"sealed:')) return undefined
  return parsed.errors.map(({ path, code }) => `${path} ${code}`.trim())[0]
}

/** The rules do not throw on what came through the door; on what was written into a record by hand they may. */
function decideAgain(decideIt: () => Answered): Answered | { readonly threw: string } {
  try {
    return decideIt()
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) }
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
