// What the record asks of the database under it. One contract suite (store-contract.ts) holds every store to this.

/** The size and root of the tree over every entry. */
export type Head = { readonly size: number; readonly root: Buffer }

/** One line of the record: its number, the bytes as they were appended, and the RFC 6962 hash of those bytes. */
export type Entry = { readonly n: number; readonly bytes: Buffer; readonly leaf: Buffer }

export type Store = {
  /** The directory it lies in; documents and checkpoints lie beside it. */
  readonly dir: string
  head(): Head
  /**
   * Appends entries in order, all or none, when the record still has `expectedSize` entries; they are on the disk when
   * it returns. Throws EntryTooLarge and RecordMoved with nothing written, RecordUnwritten when the database refused
   * and nothing was written, RecordUnknown when the outcome is not known: then this store is closed and must be opened again.
   */
  append(entries: readonly Uint8Array[], expectedSize: number): Head
  /** The entries [from, to), as many of them as there are. */
  read(from: number, to: number): Iterable<Entry>
  entry(n: number): Entry | undefined
  /** The hash of the perfect subtree over entries [index * 2^level, (index + 1) * 2^level); throws when incomplete. */
  hashAt(level: number, index: number): Buffer
  /** The last checkpoint that was signed, whether or not it was published. */
  lastCheckpoint(): SignedCheckpoint | undefined
  /**
   * Keeps a signed checkpoint, durably, before anybody sees it: only over `previous` (size and root, or none), only for
   * a larger tree or the same one, only with the root that the record has at that size. Throws CheckpointMoved.
   */
  keepCheckpoint(previous: Head | undefined, next: SignedCheckpoint): void
  close(): void
}

/** A checkpoint as the log signed it: `note` is the whole signed note. */
export type SignedCheckpoint = Head & { readonly note: string }

/** tlog-tiles gives an entry's length 16 bits, so documents go in as digests. */
export const ENTRY_BYTES_MAX = 65_535

export class EntryTooLarge extends Error {
  readonly size: number
  constructor(size: number) {
    super(`an entry has ${size} bytes; the record takes at most ${ENTRY_BYTES_MAX}`)
    this.size = size
  }
}

/** Another writer appended since this one looked. Nothing was written: open the record again and decide again. */
export class RecordMoved extends Error {
  constructor(expectedSize: number) {
    super(`the record does not end at entry ${expectedSize} any more: another writer was there`)
  }
}

/** The database refused the entries before they were committed. Nothing was written. */
export class RecordUnwritten extends Error {
  constructor(cause: unknown) {
    super(`the record could not be written: ${reason(cause)}`, { cause })
  }
}

/** The commit was asked for and its outcome is not known: stop, open the record again, and see what it holds. */
export class RecordUnknown extends Error {
  constructor(cause: unknown) {
    super(`nobody can say whether the last entries were written: ${reason(cause)}`, { cause })
  }
}

/** Another signer kept a checkpoint first, or this one does not continue it. Nothing was written: do not sign. */
export class CheckpointMoved extends Error {
  constructor(size: number) {
    super(`the checkpoint of size ${size} does not follow the last one that was signed`)
  }
}

/** Another process writes to this directory. */
export class RecordInUse extends Error {
  constructor(dir: string) {
    super(
      `another process keeps the record in ${dir}; stop it first, or choose another data directory`,
    )
  }
}

/** A record whose last entries lie in its write-ahead log only, where nothing can be written: copy it, and read the copy. */
export class NotPutInOrder extends Error {
  readonly code = 'EROFS'
  constructor(file: string) {
    super(
      `${file} was not put in order when its server ended, and cannot be where it is: read a copy of its directory`,
    )
  }
}

/** The database holds something that this program did not write, or that it wrote and can no longer read. */
export class RecordDamaged extends Error {}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
