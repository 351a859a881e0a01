// The one writer. Acts are taken one at a time; those that arrive while others are being written are decided in order and
// written together. Nobody is told "recorded" before it is on the disk.
import type { Act, ActOf, By } from '../rules/acts.ts'
import { decide } from '../rules/decide.ts'
import type { Event, Moment, Refusal } from '../rules/event.ts'
import { evolve, type Touched } from '../rules/evolve.ts'
import {
  emptyOrganisation,
  founded,
  get,
  ownedBy,
  type Organisation,
  type Reading,
} from '../rules/organisation.ts'
import { type Closed, closedTo } from '../audience/closed.ts'
import { isSameAct, sealAct } from '../rules/secrets.ts'
import { rangeHash } from '../record/log/merkle-proof.ts'
import type { Entry as Line, Head, Store } from '../record/store/store.ts'
import { RecordDamaged, RecordUnwritten } from '../record/store/store.ts'
import type { Ballot, Urn } from '../record/secrets/urn.ts'
import { decodeEntry, encodeEntry, type Entry, release } from '../record/entry.ts'
import { seatDay } from '../rules/seat-day.ts'

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

/** What follows the record as it grows: the views, the live pages. Told after the entry is on the disk. */
export type Follower = (n: number, touched: readonly Touched[], entry: Entry) => void

export type Clerk = {
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
  close(): void
}

/** Too many acts are waiting: the caller is asked to come back. */
export class ClerkBusy extends Error {}

/** The act was not recorded, because the record could not be written. */
export class NotRecorded extends Error {}

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

export type ClerkOptions = {
  readonly store: ClerkStore
  /** Opens the store again after a write whose outcome is unknown. */
  readonly reopen?: () => ClerkStore
  readonly now?: () => number
  readonly followers?: readonly Follower[]
  /** Keeps words that must not enter the record in clear, durably, and answers with their commitment. */
  readonly seal?: (words: string, closed: Closed) => string
  /** Where the choices of secret ballots lie until their round is counted. */
  readonly urn?: Urn
  /** What the pure rules cannot see of an act: whether a key in it is one. */
  readonly inspect?: (act: Act) => Refusal | undefined
  readonly progress?: (done: number, size: number) => void
}

export function openClerk(options: ClerkOptions): Clerk {
  const now = options.now ?? Date.now
  const followers = [...(options.followers ?? [])]
  let { store } = options
  let org = replay(store, followers, options.progress)
  let lastAt = org.size > 0 ? decodeEntry(store.entry(org.size - 1)!.bytes).at : 0
  let told = org.size
  let waiting: Waiting[] = []
  let scheduled = false
  let closed = false

  function take(act: Act, by: By, at?: number): Promise<Taken> {
    return new Promise((told, failed) => {
      if (closed) return failed(new NotRecorded('the record is closed'))
      if (waiting.length >= WAITING_MAX) return failed(new ClerkBusy('too many acts are waiting'))
      waiting.push({ act, by, at, told, failed })
      if (!scheduled) {
        scheduled = true
        setImmediate(writeWaiting)
      }
    })
  }

  function momentOf(at: number): Moment {
    return { at, on: seatDay(at, founded(org)?.timeZone ?? 'UTC') }
  }

  function writeWaiting(): void {
    scheduled = false
    const batch = waiting
    waiting = []
    const base = org.size
    const entries: Entry[] = []
    const bytes: Uint8Array[] = []
    const touched: (readonly Touched[])[] = []
    const answers: (() => void)[] = []
    const ballots: Ballot[] = []
    const entryAt = (n: number) => entries[n - base] ?? decodeEntry(store.entry(n)!.bytes)
    for (const { act, by, at, told, failed } of batch) {
      try {
        const taken = decideOne(act, by, at, entryAt, ballots)
        if ('refusal' in taken) answers.push(() => told(taken))
        else if (taken.again !== undefined)
          answers.push(() => told({ receipt: receiptOf(act.id, taken.again), events: [] }))
        else {
          entries.push(taken.entry)
          bytes.push(taken.bytes)
          touched.push(evolve(org, taken.entry.n, taken.entry.act, taken.entry.events))
          lastAt = taken.entry.at
          answers.push(() =>
            told({ receipt: receiptOf(act.id, taken.entry.n), events: taken.entry.events }),
          )
        }
      } catch (error) {
        // A broken invariant concerns this act only: it was not applied, and the operator must see why.
        console.error(error)
        answers.push(() => failed(new NotRecorded('the act could not be decided')))
      }
    }
    try {
      // The urn first: a ballot recorded as cast must be in it, and one that is not recorded does not count.
      options.urn?.put(ballots)
      if (bytes.length > 0) store.append(bytes, base)
    } catch (error) {
      recover(error, batch)
      return
    }
    for (const answer of answers) answer()
    for (const [index, entry] of entries.entries()) tellFollowers(entry, touched[index] ?? [])
  }

  function decideOne(
    laid: Act,
    by: By,
    at: number | undefined,
    entryAt: (n: number) => Entry,
    ballots: Ballot[],
  ) {
    const before = org.receipts.get(laid.id)
    if (before !== undefined) {
      return isSame(entryAt(before), laid, by)
        ? ({ again: before } as const)
        : { refusal: idUsed(laid, before) }
    }
    const closed = closedTo(org, laid, (n) => entryAt(n).events)
    const sealed =
      closed && options.seal ? sealAct(laid, (words) => options.seal!(words, closed)) : laid
    const act = sealed.type === 'round.close' ? counted(sealed, ballots) : sealed
    // A clock that jumps back must not make the record run backwards.
    const moment = momentOf(Math.max(at ?? now(), lastAt))
    const decided = decide(org, act, by, moment)
    if ('refusal' in decided) return decided
    // Only now: who may not lay the act at all is told that, and nothing of what is in it.
    const refusal = options.inspect?.(laid)
    if (refusal) return { refusal }
    const entry: Entry = {
      n: org.size,
      at: moment.at,
      on: moment.on,
      by,
      act: withoutChoice(act),
      events: decided.events,
      release,
    }
    const bytes = encodeEntry(entry)
    if (bytes.length > 65_535)
      return {
        refusal: {
          code: 'entry-too-large',
          rule: 'S26',
          facts: { bytes: bytes.length, most: 65_535 },
        },
      }
    if (act.type === 'ballot.cast')
      ballots.push({ round: act.round, member: act.member, choice: act.choice ?? '' })
    // What the events lose in writing (undefined fields) must be lost here too, so that replay equals memory.
    return { entry: decodeEntry(bytes), bytes }
  }

  /** The round closes on what the urn holds of those recorded as having cast a ballot, whatever the act said. */
  function counted(act: ActOf<'round.close'>, ballots: Ballot[]): Act {
    if (!options.urn) return act
    options.urn.put(ballots.splice(0))
    const members = ownedBy(org, 'ballot', act.round).map((ballot) => ballot.member)
    const votes = options.urn.count(act.round, members)
    // In the order in which they stand, and never in that in which the ballots lay in the urn.
    const standing = (get(org, 'round', act.round)?.candidates ?? []).filter((candidate) =>
      votes.has(candidate),
    )
    return {
      ...act,
      counts: standing.map((candidate) => ({ candidate, votes: votes.get(candidate) ?? 0 })),
    }
  }

  /** The same act again gives the same receipt; size and root are those of now. */
  function receiptOf(act: string, entry: number): Receipt {
    const head = store.head()
    return { act, entry, size: head.size, root: head.root.toString('base64') }
  }

  function tellFollowers(entry: Entry, touched: readonly Touched[]): void {
    told = entry.n + 1
    for (const follower of followers) follower(entry.n, touched, entry)
  }

  /** The write failed: memory is ahead of the disk. Start again from what the disk holds; never guess. */
  function recover(error: unknown, batch: readonly Waiting[]): void {
    try {
      // A store that refused before the commit goes on; after anything else it must be opened again.
      if (!(error instanceof RecordUnwritten) && options.reopen) {
        store.close()
        store = options.reopen()
      }
      // Entries that nobody knew to be written may be there: the followers have not heard of them yet.
      org = replay(store, [(n, touched, entry) => n >= told && tellFollowers(entry, touched)])
    } catch (second) {
      closed = true
      for (const { failed } of batch)
        failed(new NotRecorded(`the record cannot be opened again: ${String(second)}`))
      return
    }
    for (const { act, told, failed } of batch) {
      const entry = org.receipts.get(act.id)
      if (entry === undefined)
        failed(new NotRecorded('the record could not be written; the act is not recorded'))
      else told({ receipt: receiptOf(act.id, entry), events: [] })
    }
  }

  return {
    get org() {
      return org
    },
    head: () => store.head(),
    take,
    tryAct: (act, by, at) => decide(org, act, by, momentOf(Math.max(at ?? now(), lastAt))),
    entry(n) {
      const row = store.entry(n)
      return row && decodeEntry(row.bytes)
    },
    line: (n) => store.entry(n),
    rootAt: (size) => rangeHash(0, size, (level, index) => store.hashAt(level, index)),
    follow: (follower) => void followers.push(follower),
    close() {
      if (waiting.length > 0) writeWaiting()
      closed = true
      store.close()
    },
  }
}

function withoutChoice(act: Act): Act {
  if (act.type !== 'ballot.cast') return act
  const { choice: _choice, ...rest } = act
  return rest
}

/**
 * Whether an entry holds this very act by this very person. What is kept elsewhere cannot be compared: sealed words have a
 * salt each, a ballot's choice is in the urn, and the counts of a round come from there.
 */
function isSame(entry: Entry, act: Act, by: By): boolean {
  if (act.type === 'round.close')
    return entry.act.type === act.type && entry.act.round === act.round && isSameAct(entry.by, by)
  return isSameAct([entry.act, entry.by], [withoutChoice(act), by])
}

function idUsed(act: Act, entry: number): Refusal {
  return { code: 'act-id-used', rule: 'S4', facts: { id: act.id, entry } }
}

/** The organisation from the record: every entry's events, in order. */
export function replay(
  store: Pick<ClerkStore, 'head' | 'read'>,
  followers: readonly Follower[] = [],
  progress?: (done: number, size: number) => void,
): Organisation {
  const org = emptyOrganisation()
  const { size } = store.head()
  for (const { n, bytes } of store.read(0, size)) {
    const entry = readEntry(n, bytes)
    const touched = evolve(org, n, entry.act, entry.events)
    for (const follower of followers) follower(n, touched, entry)
    if (progress && n % 10_000 === 0) progress(n, size)
  }
  return org
}

function readEntry(n: number, bytes: Uint8Array): Entry {
  try {
    return decodeEntry(bytes)
  } catch (cause) {
    throw new RecordDamaged(`entry ${n} of the record cannot be read`, { cause })
  }
}
