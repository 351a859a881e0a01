// A record in memory that keeps the store's contract, and fails when asked: before the commit, or with nobody knowing.
import { leafHash, nodeHash, openTree } from '../../src/record/log/merkle.ts'
import {
  type Entry,
  RecordMoved,
  RecordUnknown,
  RecordUnwritten,
} from '../../src/record/store/store.ts'
import type { ClerkStore } from '../../src/clerk/clerk.ts'
import type { Fault } from './step.ts'

/** The disk: what outlives the store that wrote it. */
export type Disk = { readonly entries: Entry[]; fault: Fault | undefined }

export const emptyDisk = (): Disk => ({ entries: [], fault: undefined })

export function openMemoryStore(disk: Disk): ClerkStore {
  const tree = openTree()
  for (const { leaf } of disk.entries) tree.append(leaf)
  let head = { size: tree.size, root: tree.root() }
  let done: Error | undefined

  function write(entries: readonly Uint8Array[]): void {
    for (const bytes of entries) {
      const entry = { n: disk.entries.length, bytes: Buffer.from(bytes), leaf: leafHash(bytes) }
      disk.entries.push(entry)
      tree.append(entry.leaf)
    }
    head = { size: tree.size, root: tree.root() }
  }

  return {
    head: () => head,
    append(entries, expectedSize) {
      if (done) throw done
      if (expectedSize !== head.size) throw new RecordMoved(expectedSize)
      const { fault } = disk
      disk.fault = undefined
      if (fault === 'unwritten') throw new RecordUnwritten(new Error('the disk is full'))
      if (fault !== 'unknown-lost') write(entries)
      if (fault === undefined) return head
      done = new RecordUnknown(new Error('the disk went away'))
      throw done
    },
    read: (from, to) => disk.entries.slice(from, to),
    entry: (n) => disk.entries[n],
    hashAt,
    close() {},
  }

  function hashAt(level: number, index: number): Buffer {
    if (level === 0) return disk.entries[index]!.leaf
    return nodeHash(hashAt(level - 1, 2 * index), hashAt(level - 1, 2 * index + 1))
  }
}
