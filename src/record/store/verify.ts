import { join } from 'node:path'
import type { Bad, Replay } from '../log/bad.ts'
import { formatCheckpointText } from '../log/checkpoint.ts'
import { DocumentDamaged } from './documents.ts'
import { checkEntry } from '../log/entry-check.ts'
import { encodeUtf8, FormatError } from '../log/grammar.ts'
import { leafHash, openTree, type Tree } from '../log/merkle.ts'
import { rangeHash } from '../log/merkle-proof.ts'
import { parseNote } from '../log/note.ts'
import { openForReading, openStore, RECORD_FILE } from './sqlite-store.ts'
import { type Entry, type Head, NotPutInOrder, RecordDamaged, type Store } from './store.ts'
import {
  checkDocuments,
  checkSealed,
  type Lost,
  type Named,
  nothingNamed,
  noteNamed,
  type SealedFound,
} from './verify-files.ts'

export type Verified = {
  readonly ok: boolean
  /** How many entries the record says it has, and the root computed from those read. */
  readonly size: number
  readonly root: Buffer
  readonly documents: number
  readonly sealed: SealedFound
  /** Closed texts and files that are missing although no act ordered it. The record itself verifies; `ok` is about the record. */
  readonly lost: readonly Lost[]
  readonly firstBad?: Bad
}

export type StoreChecks = {
  readonly replay?: Replay
  readonly progress?: (n: number) => void
  /** The directory is a copy of the record without its documents. */
  readonly withoutDocuments?: boolean
}

/**
 * Reads the whole record of a directory beside whoever writes it, trusts nothing in it, and names the first entry that
 * does not hold: leaf, number, shape, rules, subtrees, root; then every document and sealed file against the name that
 * entries give it, and the last signed checkpoint. Never throws for what it reads, however damaged; only NotPutInOrder.
 */
export function verifyStore(dir: string, checks: StoreChecks = {}): Verified {
  const tree = openTree()
  const named = nothingNamed()
  const found = {
    size: 0,
    documents: 0,
    sealed: { sealed: [], erased: [], elsewhere: [], due: [] } as SealedFound,
    lost: [] as readonly Lost[],
  }
  const answer = (firstBad?: Bad): Verified => ({
    ...found,
    ok: firstBad === undefined,
    root: tree.root(),
    ...(firstBad && { firstBad }),
  })
  let store: Store | undefined
  try {
    store = openStore(dir, { readOnly: true })
    const head = store.head()
    found.size = head.size
    const elsewhere = checks.withoutDocuments === true
    const bad =
      checkEntries(store, head, tree, named, checks) ??
      checkSigned(store) ??
      checkDocuments(dir, named, found, elsewhere) ??
      checkSealed(dir, named, found, elsewhere) ??
      checkDatabase(dir)
    return answer(bad)
  } catch (error) {
    return answer(asBad(error, store === undefined || tree.size === found.size ? null : tree.size))
  } finally {
    store?.close()
  }
}

function checkEntries(
  store: Store,
  head: Head,
  tree: Tree,
  named: Named,
  checks: StoreChecks,
): Bad | undefined {
  for (const { n, bytes, leaf } of oneByOneWhereDamaged(store, head.size)) {
    if (n !== tree.size) return { n: tree.size, why: 'entry.missing', facts: { found: n } }
    if (!leafHash(bytes).equals(leaf))
      return { n, why: 'entry.leaf', facts: { stored: leaf.toString('hex') } }
    const bad = checkEntry(n, bytes, checks.replay)
    if (bad) return bad
    let subtree: Bad | undefined
    tree.append(leaf, (level, index, hash) => {
      if (!store.hashAt(level, index).equals(hash))
        subtree ??= { n, why: 'tree.subtree', facts: { level, index } }
    })
    if (subtree) return subtree
    noteNamed(named, n, bytes)
    if (tree.size % 1_000 === 0) checks.progress?.(tree.size)
  }
  if (tree.size !== head.size)
    return { n: tree.size, why: 'entry.missing', facts: { size: head.size } }
  if (!tree.root().equals(head.root)) {
    const facts = { stored: head.root.toString('hex'), computed: tree.root().toString('hex') }
    return { n: null, why: 'tree.root', facts }
  }
  // In this order: an entry that a writer appends meanwhile moves the head with it.
  if (store.entry(head.size) && store.head().size === head.size) {
    return { n: head.size, why: 'entry.extra', facts: { size: head.size } }
  }
  return undefined
}

/** Reads in pieces while that works; after an error, entry by entry, so that the one to blame can be named. */
function* oneByOneWhereDamaged(store: Store, size: number): Generator<Entry> {
  let n = 0
  let fault: unknown
  try {
    for (const entry of store.read(0, size)) {
      yield entry
      n++
    }
    return
  } catch (error) {
    fault = error
  }
  for (; n < size; n++) {
    const entry = store.entry(n)
    if (entry === undefined) return
    yield entry
  }
  throw fault
}

/** The last signed checkpoint must be of this record; whose signature it is, only a policy says. */
function checkSigned(store: Store): Bad | undefined {
  const last = store.lastCheckpoint()
  if (last === undefined) return undefined
  const facts = { size: last.size }
  try {
    const { text } = parseNote(encodeUtf8(last.note))
    const origin = text.slice(0, text.indexOf('\n'))
    if (text !== formatCheckpointText(origin, last.size, last.root))
      return { n: null, why: 'signed.damaged', facts }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return { n: null, why: 'signed.damaged', facts }
  }
  const ours =
    last.size <= store.head().size &&
    (last.size === 0 || rangeHash(0, last.size, store.hashAt).equals(last.root))
  return ours ? undefined : { n: null, why: 'checkpoint.other', facts }
}

/** SQLite's own check of its pages: parts that no entry needs may be broken too. */
function checkDatabase(dir: string): Bad | undefined {
  const database = openForReading(join(dir, RECORD_FILE))
  try {
    const said = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check)
    return said === 'ok' ? undefined : { n: null, why: 'database.damaged', facts: { said } }
  } finally {
    database.close()
  }
}

/** What reading damaged files throws, as an answer; anything else is a mistake of this program and goes on up. */
function asBad(error: unknown, n: number | null): Bad {
  if (error instanceof NotPutInOrder) throw error
  if (error instanceof DocumentDamaged)
    return { n: null, why: 'document.damaged', facts: { digest: error.digest } }
  const fromOutside =
    error instanceof RecordDamaged || typeof (error as { code?: unknown }).code === 'string'
  if (!fromOutside) throw error
  return { n, why: 'database.damaged', facts: { said: (error as Error).message } }
}
