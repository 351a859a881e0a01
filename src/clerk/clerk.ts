// The one writer. Acts are taken one at a time; those that arrive while others are being written are decided in order and
// written together. Nobody is told "recorded" before it is on the disk.
import type { ClockCheck } from './clock-check.ts'
import type { Act, By } from '../rules/acts.ts'
import { decide } from '../rules/decide.ts'
import type { Event, Moment, Refusal } from '../rules/event.ts'
import { evolve, type Touched } from '../rules/evolve.ts'
import { founded, type Reading } from '../rules/organisation.ts'
import { rangeHash } from '../record/log/merkle-proof.ts'
import type { Entry as Line, Head, Store } from '../record/store/store.ts'
import { RecordMoved, RecordUnknown } from '../record/store/store.ts'
import type { Ballot } from '../record/secrets/urn.ts'
import { decodeEntry, type Entry, type Open } from '../record/entry.ts'
import { seatDay } from '../rules/seat-day.ts'
import { type Draft, draft, type Drafting } from './drafting.ts'
import { type Follower, replay } from './replay.ts'

/** Where an act stands: its entry, and the size and root of the record when it was written. */
export type Receipt = {
  readonly act: string
  readonly entry: number
  readonly size: number
  readonly root: string
}

export type Taken =
  | { readonly receipt: Receipt; readonly events: readonly Event[] }
  | { readonly refusal: Refusal }

export type Clerk = {
  /** What is wrong with the server's clock, so that no act is taken; undefined: nothing that is known. */
  clockFault(): Refusal | undefined
  /** The organisation as of the newest entry. */
  readonly org: Reading
  head(): Head
  /** Lays an act. `at`: UTC milliseconds; now, unless a script hands in another moment. */
  take(act: Act, by: By, at?: number): Promise<Taken>
  /** The same act without recording it: what would it make, or why would it be refused? */
  tryAct(act: Act, by: By, at?: number): ReturnType<typeof decide>
  entry(n: number): Entry | undefined
  /** The same entry as the record keeps it: its bytes, and their hash in the tree. */
  line(n: number): Line | undefined
  /** The root of the tree when it had so many entries, from 1 to those of now. */
  rootAt(size: number): Buffer
  follow(follower: Follower): void
  /** Takes no act from now on, for this reason; takes them again when there is none. What is recorded is read as before. */
  halt(why: string | undefined): void
  /** Why no act can be taken: halted, or the record cannot be written. */
  readonly standing: Standing
  /** Opens the record again, to write it; until that works, to read it. Never writes again what may have been written. */
  reopen(): void
  close(): void
}

export type Standing =
  | { readonly taking: true }
  | { readonly taking: false; readonly because: 'halted' | 'unwritable'; readonly said: string }

/** Too many acts are waiting: the caller is asked to come back. */
export class ClerkBusy extends Error {}

/** The act was not recorded, because the record could not be written, or may not be. */
export class NotRecorded extends Error {}

/** The clerk takes no act: what it wrote would not be kept. */
export class Halted extends NotRecorded {}

const WAITING_MAX = 20_000

type Waiting = {
  act: Act
  by: By
  at: number | undefined
  told: (taken: Taken) => void
  failed: (error: Error) => void
}

/** What the clerk needs of the record. */
export type ClerkStore = Pick<Store, 'head' | 'append' | 'read' | 'entry' | 'hashAt' | 'close'>

export type ClerkOptions = Drafting & {
  readonly store: ClerkStore
  /** Opens the store again after a write whose outcome is unknown. */
  readonly reopen?: () => ClerkStore
  /** Opens it for reading only, where it cannot be written. */
  readonly openToRead?: () => ClerkStore
  readonly now?: () => number
  /** What is wrong with the clock, where that is watched. */
  readonly checkClock?: ClockCheck | undefined
  readonly followers?: readonly Follower[]
  /** Makes a file that was sent a document, durably: an act that names it is about to be written. */
  readonly nameFile?: (digest: string) => void
  readonly progress?: (done: number, size: number) => void
  /** The words behind a commitment of the record. */
  readonly open?: Open
}

export function openClerk(options: ClerkOptions): Clerk {
  const now = options.now ?? Date.now
  const followers = [...(options.followers ?? [])]
  let { store } = options
  let org = replay(store, followers, options.progress, options.open)
  let lastAt = org.size > 0 ? decodeEntry(store.entry(org.size - 1)!.bytes, options.open).at : 0
  let told = org.size
  let waiting: Waiting[] = []
  let scheduled = false
  let closed = false
  let halted: string | undefined
  let unwritable: string | undefined

  function take(act: Act, by: By, at?: number): Promise<Taken> {
    return new Promise((told, failed) => {
      const not = whyNot()
      if (not) return failed(not)
      if (waiting.length >= WAITING_MAX) return failed(new ClerkBusy('too many acts are waiting'))
      waiting.push({ act, by, at, told, failed })
      if (!scheduled) {
        scheduled = true
        setImmediate(writeWaiting)
      }
    })
  }

  function whyNot(): NotRecorded | undefined {
    if (closed) return new NotRecorded('the record is closed')
    if (halted !== undefined) return new Halted(halted)
    return unwritable === undefined ? undefined : new NotRecorded(unwritable)
  }

  function momentOf(at: number): Moment {
    return { at, on: seatDay(at, founded(org)?.timeZone ?? 'UTC') }
  }

  /** The record does not run backwards, but for the act that says its clock was ahead. */
  function momentFor(act: Act, at: number): Moment {
    const then = act.type === 'clock.correct' ? at : Math.max(at, lastAt)
    return { ...momentOf(then), newestAt: lastAt }
  }

  function writeWaiting(): void {
    scheduled = false
    const batch = waiting
    waiting = []
    const not = whyNot()
    if (not) {
      for (const { failed } of batch) failed(not)
      return
    }
    const base = org.size
    const drafts: Draft[] = []
    const touched: (readonly Touched[])[] = []
    const answers: (() => void)[] = []
    const ballots: Ballot[] = []
    const entryAt = (n: number) =>
      drafts[n - base]?.entry ?? decodeEntry(store.entry(n)!.bytes, options.open)
    for (const { act, by, at, told, failed } of batch) {
      try {
        const fault = at === undefined ? options.checkClock?.(lastAt) : undefined
        if (fault && act.type !== 'clock.correct') {
          answers.push(() => told({ refusal: fault }))
          continue
        }
        const desk = { org, moment: momentFor(act, at ?? now()), entryAt, ballots }
        const drafted = draft(options, desk, act, by)
        if ('refusal' in drafted) answers.push(() => told(drafted))
        else if ('again' in drafted)
          answers.push(() => told({ receipt: receiptOf(act.id, drafted.again), events: [] }))
        else {
          const { n, act, events, at, closure } = drafted.entry
          drafts.push(drafted)
          touched.push(evolve(org, n, act, events, closure))
          lastAt = at
          answers.push(() => told({ receipt: receiptOf(act.id, n), events }))
        }
      } catch (error) {
        // A broken invariant concerns this act only: it was not applied, and the operator must see why.
        console.error(error)
        answers.push(() => failed(new NotRecorded('the act could not be decided')))
      }
    }
    try {
      write(drafts, ballots, base)
    } catch (error) {
      recover(error, batch, drafts)
      return
    }
    for (const answer of answers) answer()
    for (const [index, { entry }] of drafts.entries()) tellFollowers(entry, touched[index] ?? [])
  }

  /** First what the entries speak of (a ballot recorded as cast must be in the urn), then the entries. */
  function write(drafts: readonly Draft[], ballots: readonly Ballot[], base: number): void {
    options.urn?.put(ballots)
    for (const { sealings, file } of drafts) {
      for (const sealing of sealings) sealing.keep()
      if (file !== undefined) options.nameFile?.(file)
    }
    if (drafts.length === 0) return
    store.append(
      drafts.map(({ bytes }) => bytes),
      base,
    )
  }

  /** The same act again gives the same receipt; size and root are those of now. */
  function receiptOf(act: string, entry: number): Receipt {
    const head = store.head()
    return { act, entry, size: head.size, root: head.root.toString('base64') }
  }

  function tellFollowers(entry: Entry, touched: readonly Touched[]): void {
    told = entry.n + 1
    for (const follower of followers) {
      try {
        follower(entry.n, touched, entry)
      } catch (error) {
        // The entry is on the disk, and whoever cannot follow keeps nobody else from it.
        console.error(error)
      }
    }
  }

  /** The write failed: memory is ahead of the disk. Start again from what the disk holds; never guess. */
  function recover(error: unknown, batch: readonly Waiting[], drafts: readonly Draft[]): void {
    // What refused before the commit goes on; after anything else the record must be opened again.
    if (error instanceof RecordUnknown || error instanceof RecordMoved) reopen()
    else readAgain()
    for (const { act, told, failed } of batch) {
      const entry = org.receipts.get(act.id)
      if (entry !== undefined) told({ receipt: receiptOf(act.id, entry), events: [] })
      else
        failed(new NotRecorded(unwritable ?? `the record could not be written: ${reason(error)}`))
    }
    for (const { entry, sealings } of drafts)
      if (!org.receipts.has(entry.act.id)) for (const sealing of sealings) quietly(sealing.forget)
  }

  /** Throws what the disk says when it cannot even be read: then nothing true can be told any more. */
  function reopen(): void {
    if (closed) return
    const before = store
    // One writer at a time; a reader goes on beside whoever opens it to write.
    if (unwritable === undefined) quietly(() => before.close())
    try {
      store = openAgain()
      if (unwritable !== undefined) quietly(() => before.close())
      unwritable = undefined
    } catch (error) {
      if (unwritable !== undefined) return
      if (!options.openToRead) throw error
      store = options.openToRead()
      unwritable = `the record cannot be written: ${reason(error)}`
    }
    readAgain()
  }

  function openAgain(): ClerkStore {
    if (!options.reopen) throw new Error('this record is opened once')
    return options.reopen()
  }

  function readAgain(): void {
    // Entries that nobody knew to be written may be there: the followers have not heard of them yet.
    const news: [Entry, readonly Touched[]][] = []
    const gather: Follower = (n, touched, entry) => n >= told && news.push([entry, touched])
    org = replay(store, [gather], undefined, options.open)
    for (const [entry, touched] of news) tellFollowers(entry, touched)
  }

  return {
    get org() {
      return org
    },
    head: () => store.head(),
    take,
    clockFault: () => options.checkClock?.(lastAt),
    tryAct: (act, by, at) => decide(org, act, by, momentFor(act, at ?? now())),
    entry(n) {
      const row = store.entry(n)
      return row && decodeEntry(row.bytes, options.open)
    },
    line: (n) => store.entry(n),
    rootAt: (size) => rangeHash(0, size, (level, index) => store.hashAt(level, index)),
    follow: (follower) => void followers.push(follower),
    halt(why) {
      halted = why
    },
    get standing(): Standing {
      if (halted !== undefined) return { taking: false, because: 'halted', said: halted }
      return unwritable === undefined
        ? { taking: true }
        : { taking: false, because: 'unwritable', said: unwritable }
    },
    reopen,
    close() {
      if (waiting.length > 0) writeWaiting()
      closed = true
      store.close()
    },
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function quietly(step: () => void): void {
  try {
    step()
  } catch (error) {
    console.error(error)
  }
}
