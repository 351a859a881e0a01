import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EMPTY_ROOT, leafHash, openTree } from '../log/merkle.ts'
import {
  proveConsistency,
  proveInclusion,
  verifyConsistency,
  verifyInclusion,
} from '../log/merkle-proof.ts'
import {
  CheckpointMoved,
  EntryTooLarge,
  type Head,
  RecordMoved,
  type SignedCheckpoint,
  type Store,
} from './store.ts'

/** How the contract gets a fresh place for a store, and opens it as often as it likes. */
export type Ground = { open(): Store; openToRead(): Store; clear(): void }

/** What every store under the record promises; run with the ground of each kind of store. */
export function contractOfStores(kind: string, makeGround: () => Ground): void {
  const within = (title: string, body: (ground: Ground) => void) =>
    test(`${kind}: ${title}`, () => {
      const ground = makeGround()
      try {
        body(ground)
      } finally {
        ground.clear()
      }
    })

  within('a new record is empty and has the root of nothing', (ground) => {
    const store = ground.open()
    assert.deepEqual(store.head(), { size: 0, root: EMPTY_ROOT })
    assert.deepEqual([...store.read(0, 10)], [])
    assert.equal(store.entry(0), undefined)
    store.close()
  })

  within(
    'entries come back byte for byte, in order, with their leaves, also after closing',
    (ground) => {
      let store = ground.open()
      const written = entries(0, 700)
      store.append(written.slice(0, 1), 0)
      store.append(written.slice(1, 257), 1)
      store.append(written.slice(257), 257)
      store.close()
      store = ground.open()
      const read = [...store.read(0, 1_000)]
      assert.deepEqual(
        read,
        written.map((bytes, n) => ({ n, bytes, leaf: leafHash(bytes) })),
      )
      assert.deepEqual(
        [...store.read(300, 302)].map((entry) => entry.n),
        [300, 301],
      )
      assert.deepEqual(store.head(), { size: 700, root: rootOf(written) })
      store.close()
    },
  )

  within('the head follows each append and survives reopening at every size', (ground) => {
    const written = entries(0, 40)
    for (const [n, bytes] of written.entries()) {
      const store = ground.open()
      const head = store.append([bytes], n)
      assert.deepEqual(head, { size: n + 1, root: rootOf(written.slice(0, n + 1)) })
      assert.deepEqual(store.head(), head)
      store.close()
    }
  })

  within('proofs made from the stored subtrees hold', (ground) => {
    const store = ground.open()
    const written = entries(0, 100)
    store.append(written, 0)
    const { root } = store.head()
    for (const n of [0, 1, 63, 64, 99]) {
      assert.ok(
        verifyInclusion(n, 100, leafHash(written[n]!), proveInclusion(n, 100, store.hashAt), root),
      )
    }
    const old = rootOf(written.slice(0, 77))
    assert.ok(verifyConsistency(77, 100, proveConsistency(77, 100, store.hashAt), old, root))
    store.close()
  })

  within('an append at another size than expected is refused and writes nothing', (ground) => {
    const store = ground.open()
    store.append(entries(0, 3), 0)
    const head = store.head()
    for (const expected of [0, 2, 4])
      assert.throws(() => store.append(entries(3, 4), expected), RecordMoved)
    assert.deepEqual(store.head(), head)
    assert.equal(store.entry(3), undefined)
    assert.equal(store.append(entries(3, 4), 3).size, 4)
    store.close()
  })

  within(
    'an entry of 65,535 bytes is kept; one byte more is refused, with its whole batch',
    (ground) => {
      const store = ground.open()
      const largest = Buffer.alloc(65_535, 'a')
      store.append([largest], 0)
      const tooLarge = () => store.append([Buffer.from('{}'), Buffer.alloc(65_536)], 1)
      assert.throws(tooLarge, (error) => error instanceof EntryTooLarge && error.size === 65_536)
      assert.equal(store.head().size, 1)
      assert.deepEqual(store.entry(0)?.bytes, largest)
      assert.equal(store.entry(1), undefined)
      store.close()
    },
  )

  within('a reader opened beside the writer sees each append, and cannot append', (ground) => {
    const writer = ground.open()
    writer.append(entries(0, 2), 0)
    const reader = ground.openToRead()
    assert.deepEqual(reader.head(), writer.head())
    writer.append(entries(2, 5), 2)
    assert.deepEqual(reader.head(), writer.head())
    assert.equal([...reader.read(0, 9)].length, 5)
    assert.throws(() => reader.append(entries(5, 6), 5), /reading only/)
    reader.close()
    writer.close()
  })

  within(
    'a checkpoint is kept only over the one before it, and never two roots at one size',
    (ground) => {
      let store = ground.open()
      store.append(entries(0, 3), 0)
      const first = { ...store.head(), note: 'first' }
      store.keepCheckpoint(undefined, first)
      store.append(entries(3, 5), 3)
      const second = { ...store.head(), note: 'second' }
      const refused: [Head | undefined, SignedCheckpoint][] = [
        [undefined, second],
        [{ size: 3, root: EMPTY_ROOT }, second],
        [first, { ...second, root: EMPTY_ROOT }],
        [first, { ...second, size: 6 }],
        [first, { ...second, size: 4 }],
        [first, { ...first, root: second.root }],
      ]
      for (const [previous, next] of refused)
        assert.throws(() => store.keepCheckpoint(previous, next), CheckpointMoved)
      store.keepCheckpoint(first, second)
      assert.throws(() => store.keepCheckpoint(second, first), CheckpointMoved)
      store.keepCheckpoint(second, { ...second, note: 'signed again' })
      store.close()
      store = ground.open()
      assert.deepEqual(store.lastCheckpoint(), { ...second, note: 'signed again' })
      store.close()
    },
  )

  within('appending while someone is half way through reading disturbs neither', (ground) => {
    const store = ground.open()
    store.append(entries(0, 600), 0)
    let seen = 0
    for (const entry of store.read(0, 600)) {
      assert.equal(entry.n, seen++)
      if (seen % 100 === 0) store.append([Buffer.from(`later ${seen}`)], store.head().size)
    }
    assert.equal(seen, 600)
    assert.equal(store.head().size, 606)
    store.close()
  })
}

/** Entry bytes as the clerk writes them, for the numbers [from, to). */
export function entries(from: number, to: number): Buffer[] {
  return Array.from({ length: to - from }, (_, i) =>
    Buffer.from(JSON.stringify({ n: from + i, at: 1, events: [] })),
  )
}

function rootOf(written: readonly Buffer[]): Buffer {
  const tree = openTree()
  for (const bytes of written) tree.append(leafHash(bytes))
  return tree.root()
}
