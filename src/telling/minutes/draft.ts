// The minutes of a sitting as a reader may read them: facts as known at the draft, and the secretariat's words beside them.
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { mayReadEntry } from '../../audience/may-read.ts'
import { everyone } from '../../audience/reader.ts'
import { touchOf } from '../touches.ts'
import type { Context } from '../context.ts'
import { type Part, restsOn } from './fact.ts'
import { partsOf } from './facts.ts'
import { asDrafted, entriesOf } from './sitting-entries.ts'
import { telling } from './telling.ts'

export type Draft<C extends Context = Context> = {
  readonly minutes: Thing<'minutes'>
  readonly sitting: Thing<'sitting'>
  /** The visit as known when it was drafted: names and times are read from it. */
  readonly then: C
  readonly parts: readonly Part[]
  /** Words by the first entry of the fact that they stand beside. */
  readonly beside: ReadonlyMap<number, readonly Thing<'passage'>[]>
  /** Words beside entries that are no fact of the sitting. */
  readonly apart: readonly Thing<'passage'>[]
  /** Entries of the sitting that came after the draft. */
  readonly since: number
  /** The entry in which it was adopted. */
  readonly adoptedIn: number | undefined
}

/** Undefined while nothing is drafted. */
export function draftOf<C extends Context>(
  visit: C,
  sitting: Thing<'sitting'>,
): Draft<C> | undefined {
  const minutes = get(visit.org, 'minutes', sitting.id)
  if (minutes === undefined) return undefined
  const then = asDrafted(visit, minutes.asKnownAt)
  const known = get(then.org, 'sitting', sitting.id) ?? sitting
  const entries = entriesOf(then, known)
  const parts = partsOf(telling(then, known, entries), entries)
  const firsts = new Map(
    parts
      .flatMap(({ facts }) => facts)
      .flatMap((fact) => restsOn(fact).map((n) => [n, restsOn(fact)[0] ?? n] as const)),
  )
  const passages = ownedBy(visit.org, 'passage', sitting.id)
    .filter(({ entry }) => mayReadBeside(visit, entry))
    .sort((a, b) => a.entry - b.entry)
  return {
    minutes,
    sitting: known,
    then,
    parts,
    beside: Map.groupBy(
      passages.filter(({ entry }) => firsts.has(entry)),
      ({ entry }) => firsts.get(entry) ?? entry,
    ),
    apart: passages.filter(({ entry }) => !firsts.has(entry)),
    since: entriesOf(visit, sitting).filter(({ n }) => n > minutes.asKnownAt).length,
    adoptedIn: touchOf(visit, 'minutes.adopted', sitting.id)?.entry.n,
  }
}

/** Whether words may stand beside a fact: the minutes are for everyone, so not beside what is closed to the public. */
export function takesWords(visit: Context, entries: readonly number[]): boolean {
  const byAll = { ...visit, reader: everyone }
  return entries.length > 0 && entries.every((n) => mayReadBeside(byAll, n))
}

function mayReadBeside(visit: Context, n: number): boolean {
  const entry = visit.clerk.entry(n)
  return entry !== undefined && mayReadEntry(visit, entry)
}
