import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { EMPTY_ROOT, leafHash, nodeHash, openTree, perfectSubtrees } from './merkle.ts'
import {
  type HashAt,
  proveConsistency,
  proveInclusion,
  verifyConsistency,
  verifyInclusion,
} from './merkle-proof.ts'

/** RFC 6962 2.1 word for word, as the slow truth that the tree is compared with. */
function definition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leaves[0]!
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(definition(leaves.slice(0, split)), definition(leaves.slice(split)))
}

const leaves = Array.from({ length: 300 }, (_, n) => leafHash(Buffer.from(`entry ${n}`)))
const hashAt: HashAt = (level, index) =>
  definition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))
const roots = leaves.map((_, n) => definition(leaves.slice(0, n)))

test('the tree of every size up to 299 has the root that RFC 6962 defines, also when reopened half way', () => {
  let tree = openTree()
  for (const [n, leaf] of leaves.entries()) {
    assert.deepEqual(tree.root(), roots[n], `size ${n}`)
    if (n % 7 === 0) {
      tree = openTree(
        n,
        perfectSubtrees(n).map((at) => hashAt(at.level, at.index)),
      )
    }
    tree.append(leaf, (level, index, hash) => assert.deepEqual(hash, hashAt(level, index)))
  }
})

test('a tree whose follower failed in the middle of an append is as it was before', () => {
  const tree = openTree()
  for (const leaf of leaves.slice(0, 7)) tree.append(leaf)
  const fail = () => {
    throw new Error('the disk')
  }
  assert.throws(() => tree.append(leaves[7]!, fail))
  assert.deepEqual(tree.root(), roots[7])
  tree.append(leaves[7]!)
  assert.deepEqual(tree.root(), roots[8])
})

test('the reference roots of RFC 6962 implementations hold', () => {
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const tree = openTree()
  for (const hex of inputs) tree.append(leafHash(Buffer.from(hex, 'hex')))
  assert.equal(
    tree.root().toString('hex'),
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  )
  assert.equal(
    EMPTY_ROOT.toString('hex'),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})

test('every entry of every tree is proved, and its proof fits no other place', () => {
  const place = fc
    .integer({ min: 1, max: 299 })
    .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
  fc.assert(
    fc.property(place, fc.nat(298), ([index, size], other) => {
      const proof = proveInclusion(index, size, hashAt)
      assert.ok(verifyInclusion(index, size, leaves[index]!, proof, roots[size]!))
      if (other !== index)
        assert.ok(!verifyInclusion(other, size, leaves[index]!, proof, roots[size]!))
      assert.ok(!verifyInclusion(index, size, leaves[index]!, [...proof, leaves[0]!], roots[size]!))
      if (proof.length > 0)
        assert.ok(!verifyInclusion(index, size, leaves[index]!, proof.slice(1), roots[size]!))
    }),
    { numRuns: 150 },
  )
})

test('every tree is shown to begin with every smaller one', () => {
  const sizes = fc
    .integer({ min: 1, max: 299 })
    .chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)))
  fc.assert(
    fc.property(sizes, ([size1, size2]) => {
      const proof = proveConsistency(size1, size2, hashAt)
      assert.ok(verifyConsistency(size1, size2, proof, roots[size1]!, roots[size2]!))
      if (size1 < size2)
        assert.ok(!verifyConsistency(size1, size2, proof, roots[size1 - 1]!, roots[size2]!))
    }),
    { numRuns: 150 },
  )
})

const shared = ['../shared', process.env.KURULTAI_SHARED].find(
  (dir) => dir && existsSync(join(dir, 'tlog/vectors')),
)
const missing =
  shared === undefined && process.env.CI === undefined ? 'needs ../shared/tlog/vectors' : false

test('the 196 vectors of transparency-dev/merkle are answered as they say', {
  skip: missing,
}, () => {
  const dir = join(shared ?? '../shared', 'tlog/vectors')
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  assert.equal(files.length, 196)
  for (const file of files) {
    const vector = JSON.parse(readFileSync(join(dir, file), 'utf8'))
    const proof = (vector.proof ?? []).map(bytes)
    const accepted = file.startsWith('inclusion')
      ? verifyInclusion(
          vector.leafIdx,
          vector.treeSize,
          bytes(vector.leafHash),
          proof,
          bytes(vector.root),
        )
      : verifyConsistency(
          vector.size1,
          vector.size2,
          proof,
          bytes(vector.root1),
          bytes(vector.root2),
        )
    assert.equal(accepted, !vector.wantErr, `${file}: ${vector.desc}`)
  }
})

function bytes(base64: string | null): Buffer {
  return Buffer.from(base64 ?? '', 'base64')
}
