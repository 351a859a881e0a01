import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkReveal, commitmentTo, openSealedStore, SealedTooLarge } from './sealed.ts'
import { openDocuments } from '../store/documents.ts'
import { openStore } from '../store/sqlite-store.ts'
import { openCast, sealIn } from '../log/test-cast.ts'
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
  const dir = cast.freshDir()
  const sealed = openSealedStore(dir)
  const [one, two] = [sealIn(dir, words, 'delegation'), sealIn(dir, words, 'secretariat')]
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
  assert.throws(() => sealed.prepare(Buffer.alloc(20_000_001), 'delegation'), SealedTooLarge)
})

test('what is prepared and never kept, or forgotten again, leaves nothing', () => {
  const dir = cast.freshDir()
  const sealing = openSealedStore(dir).prepare(words, 'participants')
  assert.ok(!existsSync(join(dir, 'sealed')))
  sealing.keep()
  assert.deepEqual([...openSealedStore(dir).commitments()], [sealing.commitment])
  sealing.forget()
  assert.deepEqual([...openSealedStore(dir).commitments()], [])
})

test('a record verifies while words are sealed and after an act ordered them erased; words gone without an order are named', () => {
  const elsewhere = cast.freshDir()
  const [one, two, three] = [1, 2, 3].map(() => sealIn(elsewhere, words, 'participants')) as [
    string,
    string,
    string,
  ]
  const dir = recordOf(one, two, three)
  const gone = verifyStore(dir)
  assert.ok(gone.ok)
  assert.deepEqual(gone.lost, [
    { n: 0, why: 'words' },
    { n: 1, why: 'words' },
    { n: 2, why: 'words' },
  ])
  assert.deepEqual(verifyStore(dir, { withoutDocuments: true }).sealed.elsewhere, [0, 1, 2])

  const store = openStore(dir)
  const order = { type: 'erasure.order', commitment: `sealed:${one}` }
  store.append([Buffer.from(JSON.stringify({ n: 3, act: order }))], 3)
  store.close()
  cpSync(join(elsewhere, 'sealed'), join(dir, 'sealed'), { recursive: true })
  assert.deepEqual(verifyStore(dir).sealed, {
    sealed: [1, 2],
    erased: [],
    elsewhere: [],
    due: [0],
  })
  const sealed = openSealedStore(dir)
  sealed.erase(one, 3)
  sealed.erase(one, 3)
  assert.deepEqual(sealed.state(one), { type: 'erased', order: 3 })
  assert.equal(sealed.open(one), undefined)
  assert.deepEqual(verifyStore(dir).sealed.erased, [0])
  assert.deepEqual(verifyStore(dir).lost, [])
  sealed.erase(two, 3)
  assert.deepEqual(verifyStore(dir).lost, [{ n: 1, why: 'tombstone' }])
})

test('erased words are nowhere in the store, and changed ones are found', () => {
  const dir = cast.freshDir()
  const sealed = openSealedStore(dir)
  const commitment = sealIn(dir, words, 'delegation')
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

test('a file that only a closed entry names is named when it is gone, and so are closed words within it', () => {
  const dir = cast.freshDir()
  const inner = openSealedStore(dir).prepare(words, 'participants').commitment
  const digest = openDocuments(dir).put(Buffer.from('bytes'))
  const act = { digest, text: `sealed:${inner}` }
  const closed = sealIn(dir, Buffer.from(JSON.stringify({ act, events: [] })), 'participants')
  const store = openStore(dir)
  const line = { n: 0, act: null, closure: { by: [], sealed: `sealed:${closed}` } }
  store.append([Buffer.from(JSON.stringify(line))], 0)
  store.close()
  assert.deepEqual(verifyStore(dir).lost, [{ n: 0, why: 'words' }])
  openDocuments(dir).erase(digest)
  assert.deepEqual(verifyStore(dir).lost, [
    { n: 0, why: 'file' },
    { n: 0, why: 'words' },
  ])
})
