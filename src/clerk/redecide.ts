// Follows a record through the rules: each act is decided again, with the moment and the person written beside it, and must
// make the very bytes that the record holds. For the verifier: nothing read here is trusted.
import { closureOf } from '../audience/closed-doors.ts'
import type { Closure } from '../rules/closure.ts'
import type { Event } from '../rules/event.ts'
import { type Act, parseAct } from '../rules/acts.ts'
import { type Answered, decide } from '../rules/decide.ts'
import { evolve } from '../rules/evolve.ts'
import { emptyOrganisation, founded } from '../rules/organisation.ts'
import {
  decodeEntry,
  encodeEntry,
  type Entry,
  EntryWithheld,
  type Open,
  release,
} from '../record/entry.ts'
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
 *
 * Of a closed entry the words are asked of `open`. Where they are not here, neither it nor anything after it can be decided
 * again: `withheldFrom` says from which entry on.
 */
export function redeciding(open?: Open): Redeciding {
  const org = emptyOrganisation()
  let lastAt = 0
  let withheldFrom: number | undefined
  const depart = (n: number, bytes: Uint8Array): Departure | undefined => {
    if (withheldFrom !== undefined) return undefined
    const entry = readEntry(bytes, open)
    if (entry === 'withheld') {
      withheldFrom = n
      return undefined
    }
    if (!entry) return { why: 'not-an-entry' }
    if (entry.release !== release) return { why: 'another-release', said: String(entry.release) }
    const { act, at, on, by } = entry
    const mistake = mistakeIn(act)
    if (mistake !== undefined) return { why: 'act-misshapen', said: mistake }
    if (org.receipts.has(act.id)) return { why: 'act-taken-twice', said: act.id }
    if (at < lastAt && act.type !== 'clock.correct') return { why: 'moment-runs-back' }
    if (on !== seatDay(at, founded(org)?.timeZone ?? 'UTC')) return { why: 'another-day', said: on }
    const decided = decideAgain(() => decide(org, act, by, { at, on, newestAt: lastAt }))
    if ('threw' in decided) return { why: 'act-misshapen', said: decided.threw }
    if ('refusal' in decided) return { why: 'act-refused', said: decided.refusal.code }
    const again = encodeEntry({
      ...{ n, at, on, by, act, events: decided.events, release },
      ...closedAgain(closureOf(org, act, entry.events), entry.closure?.sealed),
    })
    if (Buffer.compare(again, bytes) !== 0 || !isSame(decided.events, entry.events))
      return { why: 'other-events' }
    evolve(org, n, act, entry.events, entry.closure)
    lastAt = at
    return undefined
  }
  return { depart, withheldFrom: () => withheldFrom }
}

export type Redeciding = {
  depart(n: number, bytes: Uint8Array): Departure | undefined
  withheldFrom(): number | undefined
}

/** The commitment has a salt, and is taken from the record. */
function closedAgain(closure: Closure | undefined, sealed: string | undefined) {
  if (closure === undefined) return {}
  return { closure: sealed === undefined ? closure : { ...closure, sealed } }
}

/** As they are written: what is undefined is not. */
function isSame(one: readonly Event[], other: readonly Event[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
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

function readEntry(bytes: Uint8Array, open: Open | undefined): Entry | 'withheld' | undefined {
  try {
    const entry = decodeEntry(bytes, open)
    const whole =
      Number.isSafeInteger(entry.at) &&
      Math.abs(entry.at) <= 8.64e15 &&
      typeof entry.on === 'string' &&
      typeof entry.by?.role === 'string' &&
      Array.isArray(entry.events)
    return whole ? entry : undefined
  } catch (error) {
    return error instanceof EntryWithheld ? 'withheld' : undefined
  }
}
