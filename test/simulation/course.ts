// The course of one council: steps taken one after another by the clerk, on a store that fails and a program that starts
// again, and after each entry everything that must hold of a council looked at. A failure is thrown as CouncilBroken.
import { DatabaseSync } from 'node:sqlite'
import { type Clerk, NotRecorded, openClerk, type Taken } from '../../src/clerk/clerk.ts'
import { type Act, type By, parseAct } from '../../src/rules/acts.ts'
import type { Organisation } from '../../src/rules/organisation.ts'
import { openViews, type Views } from '../../src/views/views.ts'
import { CouncilBroken, holdsAtTheEnd, holdsOf } from './invariants.ts'
import { type Disk, emptyDisk, openMemoryStore } from './memory-store.ts'
import type { Laid, Step } from './step.ts'

export type Course = {
  readonly clerk: () => Clerk
  take(step: Step): Promise<void>
  /** Looks at the whole once more: replay, views, the past. `pick` chooses the entries whose past is looked at. */
  end(pick: (size: number) => readonly number[]): void
  /** Acts laid, taken, refused so far; restarts and failures of the store. */
  readonly figures: Figures
  clear(): void
}

export type Figures = {
  laid: number
  taken: number
  refused: number
  misshapen: number
  lost: number
  restarts: number
  /** How often each type of act was taken. */
  readonly types: Map<string, number>
}

export const noFigures = (): Figures => ({
  laid: 0,
  taken: 0,
  refused: 0,
  misshapen: 0,
  lost: 0,
  restarts: 0,
  types: new Map(),
})

export function openCourse(): Course {
  const disk = emptyDisk()
  const kept = new DatabaseSync(':memory:')
  const views = openViews(kept)
  const acknowledged = new Map<string, string>()
  const figures = noFigures()
  let clerk = open(disk, views)

  async function take(step: Step): Promise<void> {
    if (step.restart) {
      figures.restarts++
      clerk = open(disk, views)
    }
    const acts = step.laid.flatMap((laid) => wellFormed(laid, figures))
    const before = clerk.org.size
    const expected = acts.length === 1 && acts[0] ? tried(clerk, acts[0]) : undefined
    disk.fault = step.fault
    const taken = await Promise.all(
      acts.map(({ act, by, at }) => clerk.take(act, by, at).then(told, notTold)),
    )
    disk.fault = undefined
    for (const [index, result] of taken.entries()) {
      const laid = acts[index] as WellFormed
      check(laid, result, step.fault !== undefined)
    }
    if (taken.every((result) => 'refusal' in result) && clerk.org.size !== before)
      throw new CouncilBroken('a refusal changed the organisation')
    if (
      expected &&
      'refusal' in expected &&
      !('refusal' in (taken[0] as Result)) &&
      !acknowledged.has(acts[0]?.act.id ?? '')
    )
      throw new CouncilBroken('what was refused when tried was taken when laid')
    for (let n = before; n < clerk.org.size; n++) holdsOf(clerk, n)
  }

  function check({ act, by }: WellFormed, result: Result, faulty: boolean): void {
    const entry = receipts(clerk).get(act.id)
    if ('failed' in result) {
      figures.lost++
      if (!faulty || !/^the record (could not|cannot) be written/.test(result.failed.message))
        throw new CouncilBroken(`${act.type}: ${result.failed.message}`)
      if (entry !== undefined)
        throw new CouncilBroken(`${act.type} was said to be lost and is on record`)
    } else if ('refusal' in result) {
      figures.refused++
      if (entry !== undefined && isOn(clerk, entry, act, by))
        throw new CouncilBroken(`${act.type} was refused and is on record`)
    } else {
      figures.taken++
      figures.types.set(act.type, (figures.types.get(act.type) ?? 0) + 1)
      if (entry === undefined || entry !== result.receipt.entry)
        throw new CouncilBroken(`${act.type} has no receipt, or two`)
      const first = acknowledged.get(act.id) ?? recorded(act)
      acknowledged.set(act.id, first)
      if (JSON.stringify(clerk.entry(entry)?.act) !== first)
        throw new CouncilBroken(`${act.type} is not on record as it was laid`)
    }
  }

  return {
    clerk: () => clerk,
    take,
    end(pick) {
      for (const id of acknowledged.keys())
        if (!receipts(clerk).has(id)) throw new CouncilBroken('an acknowledged act is gone')
      holdsAtTheEnd({ clerk, views, disk, kept, pick })
    },
    figures,
    clear: () => views.close(),
  }
}

/** As an act is to stand on record: a ballot without its choice, which nobody may find there. */
function recorded(act: Act): string {
  if (act.type !== 'ballot.cast') return JSON.stringify(act)
  const { choice: _, ...rest } = act
  return JSON.stringify(rest)
}

function isOn(clerk: Clerk, entry: number, act: Act, by: By): boolean {
  const kept = clerk.entry(entry)
  return JSON.stringify([kept?.act, kept?.by]) === JSON.stringify([act, by])
}

const receipts = (clerk: Clerk) => (clerk.org as Organisation).receipts

type WellFormed = { readonly act: Act; readonly by: By; readonly at: number }
type Result = Taken | { readonly failed: Error }

function open(disk: Disk, views: Views): Clerk {
  return openClerk({
    store: openMemoryStore(disk),
    reopen: () => openMemoryStore(disk),
    followers: [(n, touched) => views.follow(n, touched)],
    now: () => Date.UTC(2025, 10, 27),
  })
}

function wellFormed({ act, by, at }: Laid, figures: Figures): WellFormed[] {
  figures.laid++
  const parsed = parseAct(act)
  if ('act' in parsed) return [{ act: parsed.act, by, at }]
  if (parsed.errors.length === 0) throw new CouncilBroken('an act was turned away without a reason')
  figures.misshapen++
  return []
}

/** Trying must not throw, and must not change anything. */
function tried(clerk: Clerk, { act, by, at }: WellFormed) {
  try {
    return clerk.tryAct(act, by, at)
  } catch (error) {
    throw new CouncilBroken(`${act.type} threw: ${(error as Error).stack}`)
  }
}

const told = (taken: Taken): Result => taken
function notTold(error: unknown): Result {
  if (error instanceof NotRecorded) return { failed: error }
  throw error
}
