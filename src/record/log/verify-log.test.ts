import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Why } from './bad.ts'
import { folderSource } from './log-source.ts'
import { ED25519 } from './note-key.ts'
import { ordinaryPolicy } from './policy.ts'
import { openPublisher } from './publisher.ts'
import { openStore } from '../store/sqlite-store.ts'
import { entries } from '../store/store-contract.ts'
import { openCast, ORIGIN } from './test-cast.ts'
import { verifyLog } from './verify-log.ts'

const cast = openCast()
after(cast.clear)
const log = cast.signer(ORIGIN, ED25519)
const policy = ordinaryPolicy(log.key, [])
let honest: string

before(async () => {
  const store = openStore(cast.freshDir())
  store.append(entries(0, 600), 0)
  const publisher = openPublisher({
    store: () => store,
    origin: ORIGIN,
    signers: [log],
    policyAt: () => policy,
  })
  await publisher.start()
  await publisher.stop()
  store.close()
  honest = join(store.dir, 'public')
})

function copy(): string {
  const dir = cast.freshDir()
  cpSync(honest, dir, { recursive: true })
  return dir
}

test('an honest log verifies from its files alone, with and without a policy', async () => {
  const found = await verifyLog(folderSource(honest), { policy, asEntries: true })
  assert.deepEqual([found.ok, found.entries, found.tiles], [true, 600, 7])
  const unsigned = await verifyLog(folderSource(honest))
  assert.deepEqual([unsigned.ok, unsigned.judged], [true, undefined])
})

test('signatures of another log, of too few witnesses, or broken ones are told apart', async () => {
  const stranger = cast.signer(ORIGIN, ED25519)
  const kz = await cast.witness('kz', log)
  const why = async (dir: string, by = policy) =>
    (await verifyLog(folderSource(dir), { policy: by })).firstBad?.why
  assert.equal(await why(honest, ordinaryPolicy(stranger.key, [])), 'checkpoint.unsigned')
  assert.equal(await why(honest, ordinaryPolicy(log.key, [kz.inPolicy])), 'checkpoint.quorum')
  const forged = copy()
  const file = join(forged, 'checkpoint')
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n600\n', '\n599\n'))
  assert.equal(await why(forged), 'checkpoint.broken')
  writeFileSync(file, 'nonsense')
  assert.equal(await why(forged), 'checkpoint.text')
  rmSync(file)
  assert.equal(await why(forged), 'checkpoint.missing')
})

test('a root that the entries do not come to is found, also where nobody checks signatures', async () => {
  const dir = copy()
  const file = join(dir, 'checkpoint')
  const [origin, size, , ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [origin, size, Buffer.alloc(32).toString('base64'), ...rest].join('\n'))
  assert.equal((await verifyLog(folderSource(dir))).firstBad?.why, 'tree.root')
})

test('a full bundle serves a checkpoint that needed part of it', async () => {
  const dir = copy()
  const store = openStore(cast.freshDir())
  store.append(entries(0, 768), 0)
  const grown = openPublisher({
    store: () => store,
    origin: ORIGIN,
    signers: [log],
    policyAt: () => policy,
  })
  await grown.start()
  await grown.stop()
  store.close()
  for (const level of ['0', 'entries']) {
    rmSync(join(dir, 'tile', level, '002.p'), { recursive: true })
    cpSync(join(store.dir, 'public/tile', level, '002'), join(dir, 'tile', level, '002'))
  }
  assert.ok((await verifyLog(folderSource(dir), { policy })).ok)
})

test('whatever file of the log is dropped or changed anywhere, it is found, and never a crash', async () => {
  const files = readdirSync(honest, { recursive: true, withFileTypes: true }).filter((at) =>
    at.isFile(),
  )
  const found = new Set<Why | undefined>()
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name).slice(honest.length + 1)
    const dir = copy()
    const bytes = readFileSync(join(dir, path))
    for (let i = 0; i < 12; i++) {
      const flipped = Buffer.from(bytes)
      flipped[Math.floor((i * 997 * bytes.length) / 12_000) % bytes.length]! ^= 1 << (i % 8)
      writeFileSync(join(dir, path), flipped)
      const { ok, firstBad } = await verifyLog(folderSource(dir), { policy, asEntries: true })
      assert.ok(!ok, `${path} flip ${i}`)
      found.add(firstBad?.why)
    }
    rmSync(join(dir, path))
    assert.ok(!(await verifyLog(folderSource(dir), { policy })).ok)
    rmSync(dir, { recursive: true })
  }
  assert.ok(found.has('tile.hashes') && found.has('checkpoint.broken'))
})
