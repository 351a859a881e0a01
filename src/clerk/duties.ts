// What an entry obliges the house to do beside the record: erase what was ordered erased, empty the urn of a round that was
// counted. Done once the entry is on the disk; what a crash or the disk cut short is done again until it is done.
import { closureIn, digestsIn, sealedDigestsIn } from '../record/log/entry-check.ts'
import type { SealedStore } from '../record/secrets/sealed.ts'
import type { Urn } from '../record/secrets/urn.ts'
import { type Documents, isDigest } from '../record/store/documents.ts'
import type { Store } from '../record/store/store.ts'
import type { Uploads } from '../record/store/uploads.ts'
import type { Thing } from '../rules/organisation.ts'
import type { Follower } from './replay.ts'

export type Duties = {
  /** Notes what an entry obliges to. */
  readonly follower: Follower
  /** From now on they are done as they come; those of the past first. */
  begin(): void
  /** Whether some could not be done yet. */
  waiting(): boolean
  /** Does what waits. Throws what the disk says; the rest then waits on. */
  run(): void
}

type Stores = {
  readonly store: () => Store
  readonly sealed: SealedStore
  readonly documents: Documents
  readonly uploads: Uploads
  readonly urn: Urn
}

export function openDuties(stores: Stores): Duties {
  const orders = new Map<string, number>()
  const rounds = new Set<string>()
  let begun = false

  function run(): void {
    for (const [commitment, order] of orders) {
      erase(stores, commitment, order)
      orders.delete(commitment)
    }
    for (const round of rounds) {
      if (stores.urn.holds(round)) stores.urn.empty(round)
      rounds.delete(round)
    }
  }

  return {
    follower(n, touched) {
      for (const { kind, thing } of touched) {
        if (kind === 'erasure') orders.set(thing.id.slice('sealed:'.length), n)
        if (kind === 'round' && (thing as Thing<'round'>).state === 'closed') rounds.add(thing.id)
      }
      if (begun) run()
    },
    begin() {
      begun = true
      run()
    },
    waiting: () => orders.size + rounds.size > 0,
    run,
  }
}

/** The bytes go before the words that name them: cut short between the two, the words still say what is to go. */
function erase(stores: Stores, commitment: string, order: number): void {
  const { sealed, documents, uploads } = stores
  if (sealed.state(commitment)?.type === 'erased') return
  const words = sealed.open(commitment)?.bytes.toString() ?? ''
  if (isDigest(words) && !namedByOthers(stores, words, commitment)) {
    uploads.forget(words)
    documents.erase(words)
  }
  sealed.erase(commitment, order)
}

/** Whether an entry names a file in clear, or under another commitment whose words are not erased. */
function namedByOthers({ store, sealed }: Stores, digest: string, commitment: string): boolean {
  const record = store()
  for (const line of record.read(0, record.head().size)) {
    const bytes = wholeOf(line.bytes, sealed)
    if (digestsIn(bytes).includes(digest)) return true
    const others = sealedDigestsIn(bytes).filter((other) => other !== commitment)
    if (others.some((other) => sealed.open(other)?.bytes.toString() === digest)) return true
  }
  return false
}

/** An entry's bytes, and behind them what is sealed of the entry itself. */
function wholeOf(bytes: Buffer, sealed: SealedStore): Buffer {
  const closure = closureIn(bytes)
  const hidden = closure === undefined ? undefined : sealed.open(closure)?.bytes
  return hidden === undefined ? bytes : Buffer.concat([bytes, hidden])
}
