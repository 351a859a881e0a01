import { concatBytes } from './grammar.ts'
import { sha256 } from './primitives.ts'

// The Merkle tree of RFC 6962 2.1 over SHA-256: leaf = H(0x00 ‖ entry), node = H(0x01 ‖ left ‖ right), and a tree of n
// leaves splits at the largest power of two below n. Sizes and indices are safe integers, so no bit operators: those
// stop at 32 bits.

export const HASH_BYTES = 32

/** The root of the tree of no leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = sha256(new Uint8Array(0))

const leafInput = new Uint8Array(1 + 65_535)
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES).fill(1)

/** RFC 6962 2.1: the hash of one entry's bytes. */
export function leafHash(entry: Uint8Array): Buffer {
  if (entry.length >= leafInput.length) return sha256(concatBytes(Uint8Array.of(0), entry))
  leafInput.set(entry, 1)
  return sha256(leafInput.subarray(0, 1 + entry.length))
}

/** RFC 6962 2.1: the hash of a node with two children. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + HASH_BYTES)
  return sha256(nodeInput)
}

/** Told of each perfect subtree as an entry completes it: it covers leaves [index * 2^level, (index + 1) * 2^level). */
export type Completed = (level: number, index: number, hash: Buffer) => void

/** A tree that only grows, kept as the roots of its perfect subtrees: at most 53 hashes, whatever its size. */
export type Tree = {
  readonly size: number
  append(leaf: Buffer, completed?: Completed): void
  root(): Buffer
  /** The same tree, growing apart from here on. */
  copy(): Tree
}

/**
 * Opens a tree of `size` leaves from the roots of its perfect subtrees, the largest first; see `perfectSubtrees`.
 * Throws when their number does not fit the size.
 */
export function openTree(size = 0, subtrees: readonly Buffer[] = []): Tree {
  if (perfectSubtrees(size).length !== subtrees.length)
    throw new Error(`a tree of ${size} leaves has other subtrees`)
  const stack = [...subtrees]
  let leaves = size
  return {
    get size() {
      return leaves
    },
    append(leaf, completed) {
      // Nothing changes before the end: `completed` may throw.
      let joined = leaf
      let level = 0
      for (let rest = leaves; rest % 2 === 1; rest = (rest - 1) / 2) {
        level++
        joined = nodeHash(stack[stack.length - level]!, joined)
        completed?.(level, (rest - 1) / 2, joined)
      }
      stack.length -= level
      stack.push(joined)
      leaves++
    },
    root() {
      if (leaves === 0) return EMPTY_ROOT
      return stack.reduceRight((right, left) => nodeHash(left, right))
    },
    copy: () => openTree(leaves, stack),
  }
}

/** The perfect subtrees that a tree of `size` leaves is made of, the largest (leftmost) first. */
export function perfectSubtrees(size: number): { level: number; index: number }[] {
  const found: { level: number; index: number }[] = []
  let rest = size
  for (let level = 0; rest > 0; level++) {
    if (rest % 2 === 1) found.push({ level, index: rest - 1 })
    rest = Math.floor(rest / 2)
  }
  return found.reverse()
}
