import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DocumentDamaged, openDocuments } from './documents.ts'
import { leafHash, openTree, type Tree } from './merkle.ts'
import { openStore, RECORD_FILE } from './sqlite-store.ts'
import { type Entry, type Head, RecordDamaged, type Store } from './store.ts'

/** Why a record does not hold. The sentence for each lives in `src/text`. */
export type Why =
  | 'database.damaged'
  | 'entry.missing'
  | 'entry.extra'
  | 'entry.leaf'
  | 'entry.text'
  | 'entry.number'
  | 'entry.rules'
  | 'tree.subtree'
  | 'tree.root'
  | 'document.damaged'

/** The first thing found wrong: in entry `n`, or in none in particular. */
export type Bad = { readonly n: number | null; readonly why: Why; readonly facts: Record<string, string | number> }

/** Follows an entry through the rules of its day; answers why it does not follow, or nothing. */
export type Replay = (n: number, bytes: Buffer) => string | undefined

export type Verified = {
  readonly ok: boolean
  /** How many entries the record says it has, and the root computed from those read. */
  readonly size: number
  readonly root: Buffer
  readonly documents: number
  readonly firstBad?: Bad
}

/**
 * Reads the whole record of a directory beside whoever writes it, trusts nothing in it, and names the first entry that
 * does not hold: leaf, number, shape, rules, subtrees, root; then every document against its digest. Never throws for
 * what it reads, however damaged.
 */
export function verifyStore(
  dir: string,
  { replay, progress }: { replay?: Replay; progress?: (n: number) => void } = {},
): Verified {
  const tree = openTree()
  let size = 0
  let documents = 0
  const answer = (firstBad?: Bad): Verified => ({
    ok: firstBad === undefined,
    size,
    root: tree.root(),
    documents,
    ...(firstBad && { firstBad }),
  })
  let store: Store | undefined
  try {
    store = openStore(dir, { readOnly: true })
    const head = store.head()
    size = head.size
    const bad = checkEntries(store, head, tree, replay, progress)
    if (bad) return answer(bad)
    documents = checkDocuments(dir)
    return answer(checkDatabase(dir))
  } catch (error) {
    return answer(asBad(error, store === undefined || tree.size === size ? null : tree.size))
  } finally {
    store?.close()
  }
}

function checkEntries(
  store: Store,
  head: Head,
  tree: Tree,
  replay: Replay | undefined,
  progress: ((n: number) => void) | undefined,
): Bad | undefined {
  for (const entry of oneByOneWhereDamaged(store, head.size)) {
    const bad = checkEntry(entry, tree.size, replay)
    if (bad) return bad
    let subtree: Bad | undefined
    tree.append(entry.leaf, (level, index, hash) => {
      if (!store.hashAt(level, index).equals(hash))
        subtree ??= { n: entry.n, why: 'tree.subtree', facts: { level, index } }
    })
    if (subtree) return subtree
    if (tree.size % 1_000 === 0) progress?.(tree.size)
  }
  if (tree.size !== head.size) return { n: tree.size, why: 'entry.missing', facts: { size: head.size } }
  if (!tree.root().equals(head.root)) {
    return {
      n: null,
      why: 'tree.root',
      facts: { stored: head.root.toString('hex'), computed: tree.root().toString('hex') },
    }
  }
  // In this order: an entry that a writer appends meanwhile moves the head with it.
  if (store.entry(head.size) && store.head().size === head.size) {
    return { n: head.size, why: 'entry.extra', facts: { size: head.size } }
  }
  return undefined
}

function checkEntry(entry: Entry, n: number, replay: Replay | undefined): Bad | undefined {
  if (entry.n !== n) return { n, why: 'entry.missing', facts: { found: entry.n } }
  if (!leafHash(entry.bytes).equals(entry.leaf))
    return { n, why: 'entry.leaf', facts: { stored: entry.leaf.toString('hex') } }
  const parsed = parseEntry(entry.bytes)
  if (parsed === undefined) return { n, why: 'entry.text', facts: { bytes: entry.bytes.length } }
  if (parsed.n !== n) return { n, why: 'entry.number', facts: { found: String(parsed.n) } }
  const reason = replay?.(n, entry.bytes)
  return reason === undefined ? undefined : { n, why: 'entry.rules', facts: { reason } }
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

/** JSON in UTF-8 with a number; the rules look at the rest. */
function parseEntry(bytes: Buffer): { n: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes))
    return typeof value === 'object' && value !== null && 'n' in value ? value : undefined
  } catch {
    return undefined
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function checkDocuments(dir: string): number {
  const documents = openDocuments(dir)
  let checked = 0
  for (const digest of documents.digests()) {
    documents.get(digest)
    checked++
  }
  return checked
}

/** SQLite's own look at its pages: what no entry needed may be broken too. */
function checkDatabase(dir: string): Bad | undefined {
  const database = new DatabaseSync(join(dir, RECORD_FILE), { readOnly: true, timeout: 5_000 })
  try {
    const found = database.prepare('PRAGMA quick_check(1)').get()
    const said = String(found?.quick_check)
    return said === 'ok' ? undefined : { n: null, why: 'database.damaged', facts: { said } }
  } finally {
    database.close()
  }
}

/** What reading damaged files throws, as an answer; anything else is a mistake of this program and goes on up. */
function asBad(error: unknown, n: number | null): Bad {
  if (error instanceof DocumentDamaged) return { n: null, why: 'document.damaged', facts: { digest: error.digest } }
  const fromOutside = error instanceof RecordDamaged || typeof (error as { code?: unknown }).code === 'string'
  if (!fromOutside) throw error
  return { n, why: 'database.damaged', facts: { said: (error as Error).message } }
}
