import type { Bad } from '../log/bad.ts'
import {
  closureIn,
  commitmentsIn,
  digestsIn,
  orderIn,
  sealedDigestsIn,
} from '../log/entry-check.ts'
import { openSealedStore } from '../secrets/sealed.ts'
import { openDocuments } from './documents.ts'

// Documents and sealed texts that entries name, compared with what is in the directory.

/** By name, the entry that names it. */
export type Named = {
  /** Documents, by the digest of their bytes. */
  readonly digests: Map<string, number>
  /** Sealed words, by their commitment; and of these, the ones that are a document's digest. */
  readonly commitments: Map<string, number>
  readonly sealedDigests: Set<string>
  /** Of these, the ones to what is sealed of a whole entry. */
  readonly closures: Set<string>
  /** Commitments of which an act ordered the words erased. */
  readonly orders: Map<string, number>
}

/** Closed texts or files that are missing although no act ordered it: of which entry, and how. The record itself verifies. */
export type Lost = {
  readonly n: number
  readonly why: 'words' | 'tombstone' | 'file'
}

/** Entries that commit to closed words, by where those are. `due`: ordered erased, and still here. */
export type SealedFound = Readonly<
  Record<'sealed' | 'erased' | 'elsewhere' | 'due', readonly number[]>
>

export function nothingNamed(): Named {
  return {
    digests: new Map(),
    commitments: new Map(),
    sealedDigests: new Set(),
    closures: new Set(),
    orders: new Map(),
  }
}

export function noteNamed(named: Named, n: number, bytes: Buffer): void {
  for (const digest of digestsIn(bytes))
    if (!named.digests.has(digest)) named.digests.set(digest, n)
  const ordered = orderIn(bytes)
  if (ordered !== undefined) named.orders.set(ordered, n)
  for (const commitment of commitmentsIn(bytes))
    if (commitment !== ordered && !named.commitments.has(commitment))
      named.commitments.set(commitment, n)
  for (const commitment of sealedDigestsIn(bytes)) named.sealedDigests.add(commitment)
  const closure = closureIn(bytes)
  if (closure !== undefined) named.closures.add(closure)
}

/** Every document against its digest; each that an entry names in clear must be here, unless `elsewhere`. */
export function checkDocuments(
  dir: string,
  { digests }: Named,
  found: { documents: number },
  elsewhere: boolean,
): Bad | undefined {
  const documents = openDocuments(dir)
  if (!elsewhere)
    for (const [digest, n] of digests) {
      if (!documents.has(digest)) return { n, why: 'document.missing', facts: { digest } }
    }
  for (const digest of documents.digests()) {
    documents.get(digest)
    found.documents++
  }
  return undefined
}

/**
 * Every commitment against its words: sealed and whole, or erased by the very act that the tombstone names. Bytes that are
 * not the ones committed to are an error; words that are gone without an order are `lost`.
 */
export function checkSealed(
  dir: string,
  named: Named,
  found: { sealed: SealedFound; lost: readonly Lost[] },
  elsewhere: boolean,
): Bad | undefined {
  const sealed = openSealedStore(dir)
  const documents = openDocuments(dir)
  const entries = { sealed: [], erased: [], elsewhere: [], due: [] } as {
    [place in keyof SealedFound]: number[]
  }
  const lost: Lost[] = []

  /** What a closed entry names is named too; the loop comes to the commitments in it. */
  function noteWithin(commitment: string, n: number): void {
    const words = sealed.open(commitment)?.bytes ?? Buffer.alloc(0)
    noteNamed(named, n, words)
    if (!elsewhere && digestsIn(words).some((digest) => !documents.has(digest)))
      lost.push({ n, why: 'file' })
  }

  for (const [commitment, n] of named.commitments) {
    const state = sealed.state(commitment)
    const order = named.orders.get(commitment)
    if (state?.type === 'damaged') return { n, why: 'sealed.damaged', facts: { commitment } }
    if (state?.type === 'sealed') {
      entries[order === undefined ? 'sealed' : 'due'].push(n)
      if (named.closures.has(commitment)) {
        noteWithin(commitment, n)
        continue
      }
      const words = sealed.open(commitment)?.bytes.toString() ?? ''
      if (named.sealedDigests.has(commitment) && !elsewhere && !documents.has(words))
        lost.push({ n, why: 'file' })
    } else if (state?.type === 'erased' && state.order !== order) lost.push({ n, why: 'tombstone' })
    else if (order !== undefined) entries.erased.push(n)
    else if (elsewhere) entries.elsewhere.push(n)
    else lost.push({ n, why: 'words' })
  }
  found.sealed = entries
  found.lost = lost
  return undefined
}
