// A data directory opened whole: the record, the clerk who writes it, the views that follow it, the documents beside it.
import type { Reading, Thing } from '../rules/organisation.ts'
import { type Documents, openDocuments } from '../record/store/documents.ts'
import { openSealedStore, type SealedStore } from '../record/secrets/sealed.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import type { Store } from '../record/store/store.ts'
import { openUrn, type Urn } from '../record/secrets/urn.ts'
import { openViews, openViewsToRead, type Views } from '../views/views.ts'
import { type Clerk, type Follower, openClerk, replay } from './clerk.ts'
import { checkKeys } from './key-check.ts'

export type Progress = (done: number, size: number) => void

export type House = {
  readonly dir: string
  readonly clerk: Clerk
  readonly views: Views
  readonly documents: Documents
  /** The words behind a commitment of the record ('sealed:…'); undefined once erased. Who may ask is for the caller. */
  opened(sealed: string): string | undefined
  /** The record, for reading: proofs, tiles. Another one after a write whose outcome was unknown, so do not keep it. */
  readonly store: Store
  /** Whether the views have taken in every entry. Once broken they stay behind until the house is opened again. */
  caughtUp(): boolean
  /** Writes what is waiting, and lets go of the directory. */
  close(): void
}

const SETTLE_ENTRIES = 10_000

/**
 * Opens a data directory for writing, making it when it is not there. The organisation and the views are filled in one
 * pass over the record. Throws RecordInUse, RecordDamaged, or what the file system says (`code`).
 */
export function openHouse(
  dir: string,
  { progress, now }: { progress?: Progress; now?: () => number } = {},
): House {
  let store = openStore(dir)
  try {
    const leafAt = (n: number) => store.hashAt(0, n)
    const views = openViews(dir, (n) => (n < store.head().size ? leafAt(n) : undefined))
    const following = follow(views)
    const sealed = openSealedStore(dir)
    const documents = openDocuments(dir)
    const urn = openUrn(dir)
    const clerk = openClerk({
      store,
      reopen: () => {
        store = openStore(dir)
        return store
      },
      followers: [following.follower, erasures(sealed, documents), emptying(urn)],
      urn,
      seal: (words, { audience }) => `sealed:${sealed.seal(Buffer.from(words), audience)}`,
      inspect: checkKeys,
      ...(progress ? { progress } : {}),
      ...(now ? { now } : {}),
    })
    following.settle()
    return {
      dir,
      clerk,
      views,
      documents,
      opened: (commitment) => sealed.open(commitment.slice('sealed:'.length))?.bytes.toString(),
      get store() {
        return store
      },
      caughtUp: () => !following.broken() && views.size === clerk.org.size,
      close() {
        following.closing()
        clerk.close()
        urn.close()
        views.close()
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}

/** What is ordered erased is erased once its order is on the disk, and again should that have been cut short. */
function erasures(sealed: SealedStore, documents: Documents): Follower {
  return (n, touched) => {
    for (const { kind, thing } of touched) {
      if (kind !== 'erasure') continue
      const commitment = thing.id.slice('sealed:'.length)
      if (sealed.state(commitment)?.type === 'erased') continue
      // A sealed digest names a file: the order means its bytes. Public versions name theirs in clear and keep their own.
      const words = sealed.open(commitment)?.bytes.toString() ?? ''
      if (/^[0-9a-f]{64}$/.test(words)) documents.erase(words)
      sealed.erase(commitment, n)
    }
  }
}

/** A round that was counted leaves nothing in the urn; one whose emptying was cut short is emptied at the next start. */
function emptying(urn: Urn): Follower {
  return (_, touched) => {
    for (const { kind, thing } of touched)
      if (kind === 'round' && (thing as Thing<'round'>).state === 'closed' && urn.holds(thing.id))
        urn.empty(thing.id)
  }
}

/** A view that breaks falls behind; the record goes on without it. */
function follow(views: Views) {
  let broken = false
  let scheduled = false
  let closing = false

  function guarded(step: () => void): void {
    if (broken) return
    try {
      step()
    } catch (error) {
      broken = true
      console.error(
        'the views cannot follow the record and stay behind; start again to make them anew',
        error,
      )
    }
  }

  function settle(): void {
    scheduled = false
    guarded(() => views.settle())
  }

  const follower: Follower = (n, touched) => {
    guarded(() => views.follow(n, touched))
    if (closing || n % SETTLE_ENTRIES === 0) settle()
    else if (!scheduled) {
      scheduled = true
      setImmediate(settle)
    }
  }

  return {
    follower,
    settle,
    broken: () => broken,
    /** From now on every entry is settled at once: the store is about to close. */
    closing() {
      closing = true
      settle()
    },
  }
}

/** What can be asked of a directory beside the process that keeps it. */
export type ReadingRoom = {
  readonly views: Views
  /** Entries 0 to size - 1 can be asked about. */
  readonly size: number
  asKnownAt(n: number): Reading
  close(): void
}

/** Opens a data directory for reading only, beside a writer or without one. Throws RecordDamaged when there is no record. */
export function openToRead(dir: string, { progress }: { progress?: Progress } = {}): ReadingRoom {
  const store = openStore(dir, { readOnly: true })
  try {
    const { size } = store.head()
    const leafAt = (n: number) => store.entry(n)?.leaf
    const kept = openViewsToRead(dir, leafAt)
    if (kept && kept.size >= size) return readingRoom(kept, size)
    kept?.close()
    const views = openViews(undefined, leafAt)
    replay(store, [(n, touched) => views.follow(n, touched)], progress)
    return readingRoom(views, size)
  } finally {
    store.close()
  }
}

function readingRoom(views: Views, size: number): ReadingRoom {
  return { views, size, asKnownAt: (n) => views.asKnownAt(n), close: () => views.close() }
}
