import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDocuments } from '../record/store/documents.ts'
import { COSIGNATURE_ED25519, ED25519, formatVkey, parseVkey } from '../record/log/note-key.ts'
import { formatPolicy, ordinaryPolicy, type Policy } from '../record/log/policy.ts'
import { openPublisher } from '../record/log/publisher.ts'
import { createKeyFile } from '../record/log/signer.ts'
import { openSealedStore } from '../record/secrets/sealed.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import type { Store } from '../record/store/store.ts'
import { entries } from '../record/store/store-contract.ts'
import { openCast, ORIGIN, sealIn, until } from '../record/log/test-cast.ts'
import { verifyStore } from '../record/store/verify.ts'
import { run as backup } from './backup.ts'
import { run as monitor } from './monitor.ts'
import { run as restore } from './restore.ts'
import { sayStandstill } from './standstill-sentence.ts'
import { run as verify } from './verify.ts'

const cast = openCast()
const children: ChildProcess[] = []
after(async () => {
  for (const child of children) child.kill('SIGKILL')
  await cast.clear()
})

const log = cast.signer(ORIGIN, ED25519)

async function command(
  run: typeof backup,
  ...args: string[]
): Promise<{ code: number; told: string }> {
  let told = ''
  const out = { write: (text: string) => (told += text) }
  const code = await run(args, { stdout: out, stderr: out })
  return { code, told }
}

/** `kurultai witness` in a process of its own; answers its line of a policy once it listens. */
async function witnessProcess(
  state: string,
  dir: string,
): Promise<{ policy: Policy['witnesses'][number]; child: ChildProcess }> {
  const args = [
    '--origin',
    ORIGIN,
    '--key',
    formatVkey(log.key),
    '--data',
    dir,
    '--port',
    '0',
    '--name',
    `${state}.example/witness`,
  ]
  const file = new URL('./witness.ts', import.meta.url).href
  const code = `const { run } = await import(${JSON.stringify(file)}); process.exitCode = await run(${JSON.stringify(args)}, process)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  children.push(child)
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  await until(`${state} listens`, () => said.includes('verifier key'))
  const [, url] = /(http:\S+)/.exec(said)!
  const [, vkey] = /policy: (\S+)/.exec(said)!
  return { policy: { name: state, key: parseVkey(vkey!), url: url! }, child }
}

function publisherOf(store: Store, policy: Policy) {
  const pace = { betweenMilliseconds: 5, retryMilliseconds: 50, witnessMilliseconds: 1_000 }
  return openPublisher({
    store: () => store,
    origin: ORIGIN,
    signers: [log],
    policyAt: () => policy,
    ...pace,
  })
}

test('a record is witnessed, watched, backed up while it grows, lost, restored, refused, caught up and continued', async () => {
  const witnessDir = cast.freshDir()
  const kz = await witnessProcess('kz', witnessDir)
  const policy = ordinaryPolicy(log.key, [kz.policy])
  const home = cast.freshDir()
  const policyFile = join(home, 'policy')
  writeFileSync(policyFile, formatPolicy(policy))
  const dir = cast.freshDir()
  const copy = cast.freshDir()
  const digest = openDocuments(dir).put(Buffer.from('Коммюнике'))
  const commitment = sealIn(dir, Buffer.from('тайное'), 'delegation')
  const store = openStore(dir)
  store.append([...entries(0, 299), Buffer.from(JSON.stringify({ n: 299, digest, commitment }))], 0)
  const publisher = publisherOf(store, policy)
  await publisher.start()
  await until('300 are published', () => publisher.state().published === 300)

  const file = join(home, 'backup')
  assert.equal((await command(backup, dir, file)).code, 0)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal((await command(backup, dir, file)).code, 1, 'a backup is never overwritten')

  store.append(entries(300, 520), 300)
  publisher.nudge()
  await until('520 are published', () => publisher.state().published === 520)
  const watched = await command(
    monitor,
    join(dir, 'public'),
    '--policy',
    policyFile,
    '--data',
    copy,
    '--once',
  )
  assert.match(watched.told, /entry 519 /)
  await publisher.stop()
  store.close()
  assert.equal(verifyStore(copy).firstBad?.why, 'document.missing')
  const seen = await command(
    verify,
    copy,
    '--policy',
    policyFile,
    '--no-replay',
    '--without-documents',
  )
  assert.equal(seen.code, 0, seen.told)
  assert.match(seen.told, /cosigned by kz/)

  const again = join(cast.freshDir(), 'data')
  const restored = await command(restore, file, again)
  assert.equal(restored.code, 0, restored.told)
  assert.equal((await command(restore, file, again)).code, 1, 'a record is never overwritten')
  assert.deepEqual(openDocuments(again).get(digest)?.toString(), 'Коммюнике')
  assert.equal(openSealedStore(again).open(commitment)?.bytes.toString(), 'тайное')

  const behind = openStore(again)
  const refusing = publisherOf(behind, policy)
  await refusing.start()
  const { standstill } = refusing.state()
  assert.equal(standstill?.why, 'witness.ahead')
  assert.match(
    sayStandstill('en', standstill),
    /has 300 entries.*our signature on 520.*restore --catch-up/,
  )
  await refusing.stop()
  behind.close()

  const caught = await command(
    restore,
    '--catch-up',
    join(copy, 'public'),
    '--policy',
    policyFile,
    again,
  )
  assert.equal(caught.code, 0, caught.told)
  assert.match(caught.told, /220 entries were taken/)
  const continued = openStore(again)
  const signing = publisherOf(continued, policy)
  continued.append(entries(520, 521), 520)
  await signing.start()
  await until('521 are published', () => signing.state().published === 521)
  await signing.stop()
  continued.close()

  const next = await command(
    monitor,
    join(again, 'public'),
    '--policy',
    policyFile,
    '--data',
    copy,
    '--once',
  )
  assert.match(next.told, /entry 520 /)
  kz.child.kill('SIGTERM')
  await new Promise((resolve) => kz.child.once('close', resolve))
  assert.equal(kz.child.exitCode, 0)
})

test('two histories shown to witness processes, one of them two-faced, cannot both be published', async () => {
  const faces = [cast.freshDir(), cast.freshDir()] as const
  createKeyFile(join(faces[0], 'witness.key'), 'uz.example/witness', COSIGNATURE_ED25519)
  cpSync(join(faces[0], 'witness.key'), join(faces[1], 'witness.key'))
  const honest = await Promise.all(
    ['kz', 'kg', 'tj'].map((state) => witnessProcess(state, cast.freshDir())),
  )
  const twoFaced = await Promise.all(faces.map((dir) => witnessProcess('uz', dir)))
  const histories = twoFaced.map((liar, side) => {
    const store = openStore(cast.freshDir())
    store.append([...entries(0, 4), Buffer.from(JSON.stringify({ n: 4, side }))], 0)
    const policy = ordinaryPolicy(
      log.key,
      [...honest, liar].map((at) => at.policy),
    )
    return { store, publisher: publisherOf(store, policy) }
  })
  await Promise.all(histories.map(({ publisher }) => publisher.start()))
  await until('one is published', () =>
    histories.some(({ publisher }) => publisher.state().published === 5),
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.deepEqual(histories.map(({ publisher }) => publisher.state().published).sort(), [0, 5])
  const loser = histories.find(({ publisher }) => publisher.state().published === 0)
  assert.ok(loser?.publisher.state().cosigned.includes('uz'), 'the two-faced witness cosigned both')
  for (const { store, publisher } of histories) {
    await publisher.stop()
    store.close()
  }
  for (const { child } of [...honest, ...twoFaced]) child.kill('SIGTERM')
})

test('a monitor raises an alarm for a log that changed its mind, keeps the evidence, and keeps its copy', async () => {
  const policy = ordinaryPolicy(log.key, [])
  const home = cast.freshDir()
  const policyFile = join(home, 'policy')
  writeFileSync(policyFile, formatPolicy(policy))
  const copy = cast.freshDir()
  const dirs = []
  for (const change of ['', 'forged', 'shorter']) {
    const store = openStore(cast.freshDir())
    store.append([...entries(0, 4), Buffer.from(JSON.stringify({ n: 4, change }))], 0)
    if (change !== 'shorter') store.append(entries(5, 6), 5)
    if (change === 'forged') store.append(entries(6, 9), 6)
    const publisher = publisherOf(store, policy)
    await publisher.start()
    await publisher.stop()
    store.close()
    dirs.push(join(store.dir, 'public'))
  }
  const look = (dir: string) =>
    command(monitor, dir, '--policy', policyFile, '--data', copy, '--once')
  await look(dirs[0]!)
  const alarmed = await look(dirs[1]!)
  assert.equal(alarmed.code, 1)
  assert.match(alarmed.told, /ALARM The checkpoint of size 9 is not of this record/)
  const [evidence] = readdirSync(copy).filter((name) => name.startsWith('alarm-'))
  assert.match(readFileSync(join(copy, evidence!), 'utf8'), /\n9\n/)
  assert.match((await look(dirs[2]!)).told, /ALARM The checkpoint of size 5 is not of this record/)
  rmSync(join(dirs[0]!, 'checkpoint'))
  assert.match((await look(dirs[0]!)).told, /ALARM There is no checkpoint/)
  assert.match((await look('http://127.0.0.1:9/record')).told, /ALARM The record cannot be read/)
  const kept = openStore(copy, { readOnly: true })
  assert.equal(kept.head().size, 6)
  kept.close()
})

test('a file that is no backup is refused and leaves nothing', async () => {
  const home = cast.freshDir()
  for (const [name, bytes] of [
    ['text', Buffer.from('not a database')],
    ['zeros', Buffer.alloc(8_192)],
  ] as const) {
    writeFileSync(join(home, name), bytes)
    assert.equal((await command(restore, join(home, name), join(home, 'data'))).code, 1)
  }
  assert.deepEqual(readdirSync(join(home, 'data')), [])
  assert.equal((await command(restore)).code, 2)
  assert.equal((await command(backup, home)).code, 2)
  assert.equal((await command(backup, home, join(home, 'x'))).code, 1)
  assert.equal((await command(monitor)).code, 2)
})
