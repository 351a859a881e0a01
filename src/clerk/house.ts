// A data directory opened whole: the record, the clerk who writes it, the views that follow it, the documents beside it.
import type { Act, By } from '../rules/acts.ts'
import type { Refusal } from '../rules/event.ts'
import type { Reading } from '../rules/organisation.ts'
import { openDocuments } from '../record/store/documents.ts'
import { openPublicFiles } from '../record/log/public-files.ts'
import { behindPublished } from '../record/log/standstill.ts'
import type { Open } from '../record/entry.ts'
import { openSealedStore, type SealedStore } from '../record/secrets/sealed.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import type { Store } from '../record/store/store.ts'
import { openUploads, type UploadLimits } from '../record/store/uploads.ts'
import { openUrn } from '../record/secrets/urn.ts'
import { openViews, type Views } from '../views/views.ts'
import { type Clerk, openClerk } from './clerk.ts'
import { openClockCheck } from './clock-check.ts'
import { fileOf } from './drafting.ts'
import { openDuties } from './duties.ts'
import { followWithViews } from './following.ts'
import { checkKeys } from './key-check.ts'
import { openMending } from './mending.ts'
import { replay } from './replay.ts'

export type Progress = (done: number, size: number) => void

/** The files of documents, and those that were sent and that no act names yet. */
export type Files = {
  /** Keeps a file that someone sent, and answers its digest. Throws DocumentTooLarge, UploadRefused, or what the disk says. */
  put(bytes: Uint8Array, by: By): string
  get(digest: string): Buffer | undefined
  has(digest: string): boolean
  /** Every digest that an act names. */
  digests(): Iterable<string>
}

export type House = {
  readonly dir: string
  readonly clerk: Clerk
  readonly views: Views
  readonly documents: Files
  /** The words behind a commitment of the record ('sealed:…'); undefined once erased. Who may ask is for the caller. */
  opened(sealed: string): string | undefined
  /** The record, for reading: proofs, tiles. Another one after a write whose outcome was unknown, so do not keep it. */
  readonly store: Store
  /** Whether the views have taken in every entry, and everything that entries oblige to is done. */
  caughtUp(): boolean
  /** Writes what is waiting, and lets go of the directory. */
  close(): void
}

export type Housekeeping = {
  readonly progress?: Progress | undefined
  readonly now?: (() => number) | undefined
  /** Milliseconds that no setting of the clock changes: the clock is then held against them. */
  readonly elapsed?: (() => number) | undefined
  /** Today's date by the operator's own watch. */
  readonly today?: string | undefined
  readonly uploads?: UploadLimits | undefined
  /** How often what broke is tried again. */
  readonly mendEveryMilliseconds?: number | undefined
}

const SWEEP_MILLISECONDS = 3_600_000

/**
 * Opens a data directory for writing, making it when it is not there. The organisation and the views are filled in one
 * pass over the record. Throws RecordInUse, RecordDamaged, UrnDamaged, or what the file system says (`code`).
 */
export function openHouse(
  dir: string,
  {
    progress,
    now = Date.now,
    elapsed,
    today,
    uploads: limits,
    mendEveryMilliseconds = 1_000,
  }: Housekeeping = {},
): House {
  let store = openStore(dir)
  try {
    const following = followWithViews()
    const sealed = openSealedStore(dir)
    const documents = openDocuments(dir)
    const uploads = openUploads(dir, documents, limits)
    const urn = openUrn(dir)
    const open = wordsIn(sealed)
    const duties = openDuties({ store: () => store, sealed, documents, uploads, urn })
    const clerk = openClerk({
      store,
      reopen: () => {
        store = openStore(dir)
        return store
      },
      openToRead: () => {
        store = openStore(dir, { readOnly: true })
        return store
      },
      followers: [following.follower, duties.follower],
      urn,
      seal: (words, { audience }) => sealed.prepare(Buffer.from(words), audience),
      inspect: (act) => checkKeys(act) ?? checkFile(act),
      nameFile: uploads.name,
      open,
      now,
      checkClock: elapsed && openClockCheck({ now, elapsed, today }),
      ...(progress ? { progress } : {}),
    })
    const mending = openMending(
      [
        { broken: () => isUnwritable(clerk), mend: clerk.reopen },
        { broken: following.broken, mend: () => following.anew(store, open) },
        { broken: duties.waiting, mend: duties.run },
      ],
      mendEveryMilliseconds,
    )
    mending.attempt(duties.begin)
    // What would be written onto an old copy would not be kept.
    clerk.halt(behindPublished(store, openPublicFiles(dir).published()))
    const sweep = () => mending.attempt(() => uploads.sweep(Date.now()))
    const sweeping = setInterval(sweep, SWEEP_MILLISECONDS).unref()
    sweep()
    return {
      dir,
      clerk,
      views: following.views,
      documents: {
        put: (bytes, by) => uploads.put(bytes, senderOf(by)),
        get: documents.get,
        has: documents.has,
        digests: documents.digests,
      },
      opened: open,
      get store() {
        return store
      },
      caughtUp: () =>
        !following.broken() && !duties.waiting() && following.views.size === clerk.org.size,
      close() {
        mending.stop()
        clearInterval(sweeping)
        clerk.close()
        urn.close()
        following.views.close()
      },
    }

    /** A file that nobody sent would be missing from the record for good. */
    function checkFile(act: Act): Refusal | undefined {
      const digest = fileOf(act)
      if (digest === undefined || documents.has(digest) || uploads.has(digest)) return undefined
      return { code: 'file-not-sent', rule: 'S35', facts: { digest } }
    }
  } catch (error) {
    store.close()
    throw error
  }
}

function isUnwritable({ standing }: Clerk): boolean {
  return !standing.taking && standing.because === 'unwritable'
}

/** Whose upload it is: the person's, or where nobody is known by name, that of the role. */
function senderOf({ role, member, person }: By): string {
  return person ?? `${role} ${member ?? ''}`
}

/** The words behind a commitment of the record. */
function wordsIn(sealed: SealedStore): Open {
  return (commitment) => sealed.open(commitment.slice('sealed:'.length))?.bytes.toString()
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
    const views = openViews()
    const open = wordsIn(openSealedStore(dir))
    replay(store, [(n, touched) => views.follow(n, touched)], progress, open)
    return { views, size, asKnownAt: (n) => views.asKnownAt(n), close: () => views.close() }
  } finally {
    store.close()
  }
}
