import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkReveal, commitmentTo, openSealedStore, SealedTooLarge } from './sealed.ts'
import { openStore } from '../store/sqlite-store.ts'
import { openCast } from '../log/test-cast.ts'
import { verifyStore } from '../store/verify.ts'

const cast = openCast()
after(cast.clear)

const words = Buffer.from('Против: одна делегация')

/** A record whose entries commit to sealed words. */
function recordOf(...commitments: string[]): string {
  const dir = cast.freshDir()
  const store = openStore(dir)
  store.append(
    commitments.map((commitment, n) =>
      Buffer.from(JSON.stringify({ n, act: { words: `sealed:${commitment}` } })),
    ),
    0,
  )
  store.close()
  return dir
}

test('the same words sealed twice have two commitments, and each reveals only itself', () => {
  const sealed = openSealedStore(cast.freshDir())
  const [one, two] = [sealed.seal(words, 'delegation'), sealed.seal(words, 'secretariat')]
  assert.notEqual(one, two)
  const opened = sealed.open(one)!
  assert.deepEqual([opened.audience, opened.bytes], ['delegation', words])
  assert.ok(checkReveal(one, opened.salt, words))
  assert.ok(!checkReveal(two, opened.salt, words))
  assert.ok(!checkReveal(one, opened.salt, Buffer.from('За')))
  assert.ok(
    !checkReveal(one, opened.salt.subarray(1), Buffer.concat([opened.salt.subarray(0, 1), words])),
  )
  assert.equal(commitmentTo(opened.salt, words), one)
  assert.deepEqual([...sealed.commitments()].sort(), [one, two].sort())
  assert.equal(sealed.open('../x'), undefined)
  assert.throws(() => sealed.seal(Buffer.alloc(20_000_001), 'delegation'), SealedTooLarge)
})

test('a record verifies while words are sealed, after they were erased, and without their bytes, and says which', () => {
  const source = openSealedStore(cast.freshDir())
  const commitments = [1, 2, 3].map(() => source.seal(words, 'participants'))
  const dir = recordOf(...commitments)
  const here = openSealedStore(dir)
  assert.deepEqual(verifyStore(dir).sealed, { sealed: [], erased: [], elsewhere: [0, 1, 2] })
  const kept = here.seal(words, 'participants')
  const other = recordOf(kept, commitments[0]!)
  const there = openSealedStore(other)
  there.erase(kept, 1)
  there.erase(kept, 1)
  assert.deepEqual(there.state(kept), { type: 'erased', order: 1 })
  assert.equal(there.open(kept), undefined)
  assert.deepEqual(verifyStore(other), {
    ...verifyStore(other),
    ok: true,
    sealed: { sealed: [], erased: [0], elsewhere: [1] },
  })
})

test('erased words are nowhere in the store, and changed ones are found', () => {
  const dir = cast.freshDir()
  const sealed = openSealedStore(dir)
  const commitment = sealed.seal(words, 'delegation')
  const file = join(dir, 'sealed', commitment.slice(0, 2), commitment.slice(2))
  const bytes = readFileSync(file)
  bytes[bytes.length - 1]! ^= 1
  writeFileSync(file, bytes)
  assert.deepEqual(sealed.state(commitment), { type: 'damaged' })
  const store = openStore(dir)
  store.append([Buffer.from(JSON.stringify({ n: 0, words: `sealed:${commitment}` }))], 0)
  store.close()
  assert.equal(verifyStore(dir).firstBad?.why, 'sealed.damaged')
  sealed.erase(commitment, 0)
  const left = readdirSync(join(dir, 'sealed'), { recursive: true, withFileTypes: true }).filter(
    (at) => at.isFile(),
  )
  assert.equal(left.length, 1)
  assert.ok(!readFileSync(file).includes(words.subarray(0, 8)))
  assert.ok(verifyStore(dir).ok)
})
