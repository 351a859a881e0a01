import { sameBytes } from './grammar.ts'
import { HASH_BYTES, nodeHash } from './merkle.ts'

// Proofs of RFC 6962 2.1.1 (an entry is in the tree) and 2.1.2 (one tree begins another), made from stored hashes of
// perfect subtrees and checked with the algorithms of RFC 9162 2.1.3.2 and 2.1.4.2.

/** Answers the hash of the perfect subtree over leaves [index * 2^level, (index + 1) * 2^level). */
export type HashAt = (level: number, index: number) => Buffer

/** The audit path of leaf `index` in the tree of `size` leaves: its sibling first, the root's child last. */
export function proveInclusion(index: number, size: number, hashAt: HashAt): Buffer[] {
  if (!isSize(size) || !isSize(index) || index >= size)
    throw new RangeError(`no entry ${index} in a tree of ${size}`)
  const path: Buffer[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from)
    if (index < middle) {
      path.push(rangeHash(middle, to, hashAt))
      to = middle
    } else {
      path.push(rangeHash(from, middle, hashAt))
      from = middle
    }
  }
  return path.reverse()
}

/** The proof that the tree of `size2` leaves begins with the tree of `size1` leaves; empty when they are one size. */
export function proveConsistency(size1: number, size2: number, hashAt: HashAt): Buffer[] {
  if (!isSize(size1) || !isSize(size2) || size1 < 1 || size1 > size2) {
    throw new RangeError(`a tree of ${size2} cannot be shown to begin with one of ${size1}`)
  }
  const path: Buffer[] = []
  let from = 0
  let to = size2
  while (to !== size1) {
    const middle = from + largestPowerBelow(to - from)
    if (size1 <= middle) {
      path.push(rangeHash(middle, to, hashAt))
      to = middle
    } else {
      path.push(rangeHash(from, middle, hashAt))
      from = middle
    }
  }
  if (from > 0) path.push(rangeHash(from, to, hashAt))
  return path.reverse()
}

/** The root of the leaves [from, to), where `from` is a multiple of the largest power of two below the length. */
export function rangeHash(from: number, to: number, hashAt: HashAt): Buffer {
  const length = to - from
  if (isPowerOfTwo(length)) return hashAt(Math.log2(length), from / length)
  const middle = from + largestPowerBelow(length)
  return nodeHash(rangeHash(from, middle, hashAt), rangeHash(middle, to, hashAt))
}

/** Whether `proof` shows that `leaf` is entry `index` of the tree of `size` leaves with this root. Never throws. */
export function verifyInclusion(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, root, ...proof].every(isHash))
    return false
  let position = index
  let last = size - 1
  let joined = leaf
  for (const hash of proof) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      joined = nodeHash(hash, joined)
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = half(last)
      }
    } else {
      joined = nodeHash(joined, hash)
    }
    position = half(position)
    last = half(last)
  }
  return last === 0 && sameBytes(joined, root)
}

/** Whether `proof` shows that the tree (size2, root2) begins with the tree (size1, root1). Never throws. */
export function verifyConsistency(
  size1: number,
  size2: number,
  proof: readonly Uint8Array[],
  root1: Uint8Array,
  root2: Uint8Array,
): boolean {
  if (!isSize(size1) || !isSize(size2) || size1 < 1 || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2)
  if (![root1, root2, ...proof].every(isHash)) return false
  // When size1 is a power of two the old root is itself a subtree of the new tree, and the proof leaves it out.
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  let position = size1 - 1
  let last = size2 - 1
  while (position % 2 === 1) {
    position = half(position)
    last = half(last)
  }
  let old = path[0]
  let grown = path[0]
  if (old === undefined || grown === undefined || proof.length === 0) return false
  for (const hash of path.slice(1)) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      old = nodeHash(hash, old)
      grown = nodeHash(hash, grown)
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = half(last)
      }
    } else {
      grown = nodeHash(grown, hash)
    }
    position = half(position)
    last = half(last)
  }
  return last === 0 && sameBytes(old, root1) && sameBytes(grown, root2)
}

function largestPowerBelow(length: number): number {
  let power = 1
  while (power * 2 < length) power *= 2
  return power
}

/** Exact, where Math.log2 rounds near 2^53. */
function isPowerOfTwo(n: number): boolean {
  return n === 1 || largestPowerBelow(n) * 2 === n
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES
}
