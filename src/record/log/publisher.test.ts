import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseCheckpoint } from './checkpoint.ts'
import { encodeUtf8 } from './grammar.ts'
import { leafHash } from './merkle.ts'
import { COSIGNATURE_ED25519, COSIGNATURE_ML_DSA_44, ED25519 } from './note-key.ts'
import { judge, ordinaryPolicy, type Policy } from './policy.ts'
import { checkProof, parseProofFile } from './proof-file.ts'
import { openPublicFiles } from './public-files.ts'
import { openPublisher } from './publisher.ts'
import type { PublisherOptions } from './publisher-options.ts'
import { openRecordRequests } from './record-request.ts'
import type { Signer } from './signer.ts'
import { openStore } from '../store/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { entries } from '../store/store-contract.ts'
import { openCast, ORIGIN, type Standing, until } from './test-cast.ts'
import { newTiles, tilePath } from './tile.ts'

const cast = openCast()
after(cast.clear)

const log = cast.signer(ORIGIN, ED25519)
const members = async (...states: string[]) =>
  Promise.all(states.map((state) => cast.witness(state, log)))
const policyOf = (standing: Standing[]) =>
  ordinaryPolicy(
    log.key,
    standing.map(({ inPolicy }) => inPolicy),
  )

function publisherOf(store: Store, policy: Policy, more: Partial<PublisherOptions> = {}) {
  const pace = { betweenMilliseconds: 5, retryMilliseconds: 50, witnessMilliseconds: 1_000 }
  return openPublisher({
    store: () => store,
    origin: ORIGIN,
    signers: [log],
    policyAt: () => policy,
    ...pace,
    ...more,
  })
}

function grow(store: Store, to: number): void {
  store.append(entries(store.head().size, to), store.head().size)
}

test('without witnesses a record is published as it grows, with every tile that it needs and no partial one too many', async () => {
  const store = openStore(cast.freshDir())
  const publisher = publisherOf(store, ordinaryPolicy(log.key, []))
  const files = openPublicFiles(store.dir)
  await publisher.start()
  for (const size of [1, 2, 255, 256, 257, 600]) {
    grow(store, size)
    publisher.nudge()
    await until(`${size} are published`, () => publisher.state().published === size)
    assert.equal(parseCheckpoint(files.published()!).size, size)
    for (const tile of newTiles(0, size)) assert.ok(files.read(tilePath(tile)), tilePath(tile))
  }
  await publisher.stop()
  assert.deepEqual(readdirSync(join(store.dir, 'public/tile/0')).sort(), ['000', '001', '002.p'])
  store.close()
})

test('a checkpoint is published with three of four witnesses, and not with two; acts go on', async () => {
  const standing = await members('kz', 'kg', 'tj', 'uz')
  const policy = policyOf(standing)
  const store = openStore(cast.freshDir())
  const publisher = publisherOf(store, policy)
  const files = openPublicFiles(store.dir)
  grow(store, 3)
  await publisher.start()
  await until('all four cosigned', () => publisher.state().cosigned.length === 4)
  await until('3 are published', () => publisher.state().published === 3)
  await standing[0]!.leave()
  grow(store, 5)
  publisher.nudge()
  await until('5 are published', () => publisher.state().published === 5)
  assert.ok((await judge(policy, ORIGIN, parseCheckpoint(files.published()!).note)).ok)
  await standing[1]!.leave()
  grow(store, 9)
  publisher.nudge()
  await until(
    'two cosigned 9',
    () => publisher.state().signed === 9 && publisher.state().cosigned.length === 2,
  )
  assert.deepEqual(
    publisher.state().missing.map(({ name }) => name),
    ['kz', 'kg'],
  )
  assert.equal(parseCheckpoint(files.published()!).size, 5)
  await publisher.stop()
  store.close()
})

test('the proof of a published entry holds offline; an entry not yet published has none', async () => {
  const policy = policyOf(await members('kz'))
  const store = openStore(cast.freshDir())
  const publisher = publisherOf(store, policy)
  grow(store, 300)
  await publisher.start()
  await until('300 are published', () => publisher.state().published === 300)
  grow(store, 301)
  const proof = parseProofFile(encodeUtf8(publisher.proofOf(299)!))
  assert.deepEqual(Buffer.from(proof.extra!), store.entry(299)!.bytes)
  assert.ok((await checkProof(proof, leafHash(proof.extra!), policy)).ok)
  assert.equal(publisher.proofOf(300), undefined)
  const answer = openRecordRequests(store.dir, publisher)
  assert.equal(answer('/record/proof/299.tlog-proof')?.status, 200)
  assert.match(answer('/record/proof/299.svg')!.body.toString(), /^<svg /)
  assert.match(answer('/record/verify')!.headers['content-security-policy']!, /default-src 'none'/)
  assert.equal(
    answer('/record/tile/0/000')?.headers['cache-control'],
    'public, max-age=31536000, immutable',
  )
  assert.equal(answer('/record/tile/0/000')?.body.length, 8_192)
  assert.equal(
    answer('/record/tile/entries/001.p/44')?.headers['content-type'],
    'application/octet-stream',
  )
  assert.equal(answer('/record/checkpoint')?.headers['content-type'], 'text/plain; charset=utf-8')
  const nothing = [
    'checkpoint/',
    'tile/0/001',
    'tile/0/001.p/45',
    'tile/../record.sqlite',
    'proof/300.tlog-proof',
    'proof/00.tlog-proof',
    '',
  ]
  for (const path of nothing) assert.equal(answer(`/record/${path}`), undefined, path)
  await publisher.stop()
  store.close()
})

test('a record whose server died between any two steps is published as it was signed', async () => {
  const store = openStore(cast.freshDir())
  grow(store, 260)
  const policy = ordinaryPolicy(log.key, [])
  const first = publisherOf(store, policy)
  await first.start()
  await first.stop()
  const { note } = store.lastCheckpoint()!
  for (const lost of ['checkpoint', 'tile/0', 'tile/entries/001.p', 'tile/1', '.']) {
    rmSync(join(store.dir, 'public', lost), { recursive: true })
    const publisher = publisherOf(store, policy)
    await publisher.start()
    assert.equal(openPublicFiles(store.dir).published()?.toString(), note, lost)
    for (const tile of newTiles(0, 260))
      assert.ok(existsSync(join(store.dir, 'public', tilePath(tile))), tilePath(tile))
    await publisher.stop()
  }
  store.close()
})

test('an old copy that was restored refuses to sign: a witness, or what was published, is ahead of it', async () => {
  const policy = policyOf(await members('kz', 'kg'))
  const store = openStore(cast.freshDir())
  grow(store, 5)
  const old = cast.freshDir()
  store.close()
  cpSync(store.dir, old, { recursive: true })
  const live = openStore(store.dir)
  const publisher = publisherOf(live, policy)
  grow(live, 9)
  await publisher.start()
  await until('9 are published', () => publisher.state().published === 9)
  await publisher.stop()
  live.close()

  const restored = openStore(old)
  grow(restored, 7)
  const refusing = publisherOf(restored, policy)
  await refusing.start()
  assert.equal(refusing.state().standstill?.why, 'witness.ahead')
  assert.deepEqual([refusing.state().signed, refusing.state().published], [0, 0])
  const alone = publisherOf(restored, ordinaryPolicy(log.key, []))
  cpSync(join(live.dir, 'public'), join(old, 'public'), { recursive: true })
  await alone.start()
  assert.deepEqual(alone.state().standstill, {
    why: 'published.ahead',
    facts: { size: 9, ours: 7 },
  })
  restored.append([Buffer.from('{"n":7,"another":true}'), Buffer.from('{"n":8}')], 7)
  const other = publisherOf(restored, ordinaryPolicy(log.key, []))
  await other.start()
  assert.equal(other.state().standstill?.why, 'published.other')
  rmSync(join(old, 'public'), { recursive: true })
  const rewritten = publisherOf(restored, policy)
  await rewritten.start()
  assert.equal(rewritten.state().standstill?.why, 'witness.other')
  assert.equal(restored.lastCheckpoint(), undefined)
  for (const each of [refusing, alone, other, rewritten]) await each.stop()
  restored.close()
})

test('an old copy is found whatever became of its published checkpoint: gone, or of a time before there were witnesses', async () => {
  const standing = await members('kz', 'kg', 'tj')
  // Entry 2 adopts the policy with witnesses.
  const policyAt = (size: number) => policyOf(size > 2 ? standing : [])
  const live = openStore(cast.freshDir())
  const publisher = publisherOf(live, policyOf([]), { policyAt })
  grow(live, 2)
  await publisher.start()
  await until('2 are published', () => publisher.state().published === 2)
  const early = cast.freshDir()
  cpSync(join(live.dir, 'public'), join(early, 'public'), { recursive: true })
  const old = cast.freshDir()
  grow(live, 5)
  cpSync(live.dir, old, { recursive: true })
  publisher.nudge()
  await until('5 are published', () => publisher.state().published === 5)
  grow(live, 9)
  publisher.nudge()
  await until('9 are published', () => publisher.state().published === 9)
  await publisher.stop()
  live.close()
  rmSync(join(old, 'public'), { recursive: true })
  for (const publicFiles of ['gone', 'early']) {
    if (publicFiles === 'early')
      cpSync(join(early, 'public'), join(old, 'public'), { recursive: true })
    const restored = openStore(old)
    const signed = restored.lastCheckpoint()?.size
    const refusing = publisherOf(restored, policyOf([]), { policyAt })
    await refusing.start()
    assert.equal(refusing.state().standstill?.why, 'witness.ahead', publicFiles)
    assert.equal(restored.lastCheckpoint()?.size, signed, 'nothing was signed')
    const { published } = refusing.state()
    assert.equal(published, publicFiles === 'early' ? 2 : 0)
    await refusing.stop()
    restored.close()
  }
})

test('nothing is signed before so many witnesses told what they have seen as a publication needs', async () => {
  const standing = await members('kz', 'kg', 'tj')
  const policy = policyOf(standing)
  for (const each of standing.slice(0, 2)) await each.leave()
  const store = openStore(cast.freshDir())
  grow(store, 4)
  const publisher = publisherOf(store, policy)
  await publisher.start()
  assert.equal(publisher.state().trouble?.with, 'witnesses')
  assert.equal(store.lastCheckpoint(), undefined)
  await publisher.stop()
  store.close()
})

test('two histories shown to two halves of the witnesses cannot both be published', async () => {
  const standing = await members('kz', 'kg', 'tj')
  // The fourth State keeps two memories behind one key, and so cosigns both histories.
  const twoFaced = cast.signer('uz.example/witness', COSIGNATURE_ED25519)
  const faces = [await cast.witness('uz', log, twoFaced), await cast.witness('uz', log, twoFaced)]
  const stores = [openStore(cast.freshDir()), openStore(cast.freshDir())]
  const publishers = stores.map((store, side) => {
    grow(store, 4)
    store.append([encodeUtf8(`{"n":4,"side":${side}}`)], 4)
    return publisherOf(store, policyOf([...standing, faces[side]!]))
  })
  await Promise.all(publishers.map((publisher) => publisher.start()))
  await until('one is published', () =>
    publishers.some((publisher) => publisher.state().published === 5),
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  const published = publishers.map((publisher) => publisher.state().published)
  assert.deepEqual(published.sort(), [0, 5])
  for (const publisher of publishers) await publisher.stop()
  for (const store of stores) store.close()
})

test('a key that is away is trouble, not a standstill, and is tried again', async () => {
  const store = openStore(cast.freshDir())
  grow(store, 1)
  let away = true
  const sometimes: Signer = {
    key: log.key,
    sign: (message) => (away ? Promise.reject(new Error('no agent')) : log.sign(message)),
  }
  const publisher = publisherOf(store, ordinaryPolicy(log.key, []), { signers: [sometimes] })
  await publisher.start()
  assert.deepEqual(publisher.state().trouble, { with: 'keys', said: 'no agent' })
  away = false
  await until('1 is published', () => publisher.state().published === 1)
  assert.equal(publisher.state().trouble, undefined)
  await publisher.stop()
  store.close()
})

test('a rotated key signs the same tree again beside the old one', async () => {
  const store = openStore(cast.freshDir())
  grow(store, 2)
  const policy = ordinaryPolicy(log.key, [])
  const before = publisherOf(store, policy)
  await before.start()
  await before.stop()
  const next = cast.signer(ORIGIN, COSIGNATURE_ML_DSA_44)
  const rotated = publisherOf(store, policy, { signers: [log, next] })
  await rotated.start()
  assert.equal(parseCheckpoint(openPublicFiles(store.dir).published()!).note.signatures.length, 2)
  await rotated.stop()
  store.close()
})

test('a change of policy is published under the policy before it', async () => {
  const [kz, kg] = (await members('kz', 'kg')) as [Standing, Standing]
  const store = openStore(cast.freshDir())
  grow(store, 3)
  // Entry 3 adopts the second policy: what is published after it needs the second witness.
  const policyAt = (size: number) => policyOf(size > 3 ? [kg] : [kz])
  const files = openPublicFiles(store.dir)
  const publisher = publisherOf(store, policyOf([]), { policyAt })
  await publisher.start()
  await until('3 are published', () => publisher.state().published === 3)
  grow(store, 5)
  publisher.nudge()
  await until('5 are published', () => publisher.state().published === 5)
  assert.ok((await judge(policyOf([kz]), ORIGIN, parseCheckpoint(files.published()!).note)).ok)
  await kz.leave()
  grow(store, 6)
  publisher.nudge()
  await until('6 are published', () => publisher.state().published === 6)
  assert.ok((await judge(policyOf([kg]), ORIGIN, parseCheckpoint(files.published()!).note)).ok)
  await publisher.stop()
  store.close()
})

test('a checkpoint of ninety-nine witnesses has no more than a hundred signature lines while a key is rotated, and meets its policy', async () => {
  const standing = await members(...Array.from({ length: 99 }, (_, n) => `w${n}`))
  const policy = policyOf(standing)
  const store = openStore(cast.freshDir())
  grow(store, 1)
  const next = cast.signer(ORIGIN, ED25519)
  const publisher = publisherOf(store, policy, {
    signers: [log, next],
    witnessMilliseconds: 20_000,
  })
  await publisher.start()
  await until('all have cosigned', () => publisher.state().cosigned.length === 99)
  await publisher.stop()
  const { note } = parseCheckpoint(openPublicFiles(store.dir).published()!)
  assert.equal(note.signatures.length, 100)
  const { ok, cosigned } = await judge(policy, ORIGIN, note)
  assert.deepEqual([ok, cosigned.length], [true, 98])
  for (const each of standing) await each.leave()
  store.close()
})

test('a published checkpoint that was damaged is published again', async () => {
  const store = openStore(cast.freshDir())
  grow(store, 2)
  const files = openPublicFiles(store.dir)
  for (let round = 0; round < 2; round++) {
    const publisher = publisherOf(store, ordinaryPolicy(log.key, []))
    await publisher.start()
    assert.equal(parseCheckpoint(files.published()!).size, 2)
    await publisher.stop()
    writeFileSync(join(store.dir, 'public/checkpoint'), 'garbage')
  }
  store.close()
})
