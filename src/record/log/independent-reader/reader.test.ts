import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ED25519, formatVkey } from '../note-key.ts'
import { NOTE_SIGNATURES_MAX } from '../note.ts'
import { ordinaryPolicy } from '../policy.ts'
import { openPublisher } from '../publisher.ts'
import { openStore } from '../../store/sqlite-store.ts'
import { entries } from '../../store/store-contract.ts'
import { openCast, ORIGIN } from '../test-cast.ts'

// Debian: golang-go, golang-golang-x-mod-dev.
const gocode = '/usr/share/gocode'
const there =
  existsSync(join(gocode, 'src/golang.org/x/mod/sumdb')) &&
  spawnSync('go', ['version']).status === 0
const missing =
  'needs Go and golang-golang-x-mod-dev (apt install golang-go golang-golang-x-mod-dev)'
const skip = there || process.env.CI !== undefined ? false : missing

const cast = openCast()
after(cast.clear)

/** Sizes around every border of a tile, up to 70,000. */
const sizes = [1, 2, 3, 255, 256, 257, 511, 512, 513, 1_000, 65_535, 65_536, 65_537, 65_792, 70_000]

test('Go’s checksum database reads every log that this project writes, and no forged one', {
  skip,
}, async () => {
  assert.ok(there, missing)
  const reader = join(cast.freshDir(), 'reader')
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: gocode, GOFLAGS: '' }
  execFileSync('go', ['build', '-o', reader, '.'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env,
  })
  const log = cast.signer(ORIGIN, ED25519)
  const policy = ordinaryPolicy(log.key, [])
  const store = openStore(cast.freshDir())
  const folder = join(store.dir, 'public')
  const read = () => spawnSync(reader, [formatVkey(log.key), folder], { encoding: 'utf8' })
  for (const size of sizes) {
    for (let from = store.head().size; from < size; from = store.head().size) {
      store.append(entries(from, Math.min(size, from + 5_000)), from)
    }
    const publisher = openPublisher({
      store: () => store,
      origin: ORIGIN,
      signers: [log],
      policyAt: () => policy,
    })
    await publisher.start()
    await publisher.stop()
    const { stdout, stderr } = read()
    assert.equal(stdout, `${size}\n`, stderr)
  }
  store.close()
  const published = readFileSync(join(folder, 'checkpoint'), 'utf8')
  const line = published.slice(published.lastIndexOf('\u2014'))
  const others = (count: number) =>
    Array.from({ length: count }, (_, n) => line.replace(ORIGIN, `w${n}.example`)).join('')
  for (const [lines, reads] of [
    [NOTE_SIGNATURES_MAX, true],
    [NOTE_SIGNATURES_MAX + 1, false],
  ] as const) {
    writeFileSync(join(folder, 'checkpoint'), published + others(lines - 1))
    assert.equal(read().status === 0, reads, `${lines} signature lines`)
  }
  writeFileSync(join(folder, 'checkpoint'), published)
  for (const path of [
    'checkpoint',
    'tile/0/273.p/112',
    'tile/1/000',
    'tile/2/000.p/1',
    'tile/entries/100',
  ]) {
    const honest = readFileSync(join(folder, path))
    const forged = Buffer.from(honest)
    forged[Math.min(40, forged.length - 1)]! ^= 1
    writeFileSync(join(folder, path), forged)
    assert.notEqual(read().status, 0, path)
    writeFileSync(join(folder, path), honest)
  }
})
