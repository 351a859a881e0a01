import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { openHouse } from '../clerk/house.ts'
import { openPublication } from '../clerk/publication.ts'
import { ED25519 } from '../record/log/note-key.ts'
import { formatPolicy, ordinaryPolicy } from '../record/log/policy.ts'
import { openPublisher } from '../record/log/publisher.ts'
import { createKeyFile, openKeyFile } from '../record/log/signer.ts'
import { until } from '../record/log/test-cast.ts'
import { backUp } from '../record/store/backup.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import { parseAct } from '../rules/acts.ts'
import { council, secretary, sittingOpen } from '../rules/given.ts'
import { run as restore } from './restore.ts'
import { run } from './verify.ts'

const dir = mkdtempSync(join(tmpdir(), 'verify-'))
const data = join(dir, 'data')
/** A copy that no test changes. */
const intact = join(dir, 'intact')
const policyFile = join(dir, 'policy')
const proofFile = join(dir, '2.tlog-proof')
after(() => rmSync(dir, { recursive: true }))

before(async () => {
  const house = openHouse(data)
  for (const [i, told] of council.entries()) {
    const { by = secretary, ...fields } = told
    const parsed = parseAct({ id: `act-${i}`, ...fields })
    if ('errors' in parsed) assert.fail(JSON.stringify(parsed.errors))
    const taken = await house.clerk.take(parsed.act, by)
    assert.ok('receipt' in taken, JSON.stringify(taken))
  }
  createKeyFile(join(dir, 'key'), 'record.example', ED25519)
  const log = openKeyFile(join(dir, 'key'))
  const policy = ordinaryPolicy(log.key, [])
  const publisher = openPublisher({
    store: () => house.store,
    origin: 'record.example',
    signers: [log],
    policyAt: () => policy,
  })
  await publisher.start()
  writeFileSync(policyFile, formatPolicy(policy))
  writeFileSync(proofFile, publisher.proofOf(2)!)
  await publisher.stop()
  house.close()
  cpSync(data, intact, { recursive: true })
})

/** In Russian where `env` says so. */
async function verifyIn(
  env: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; told: string; wrong: string }> {
  let told = ''
  let wrong = ''
  const code = await run(args, {
    stdout: { write: (text) => (told += text) },
    stderr: { write: (text) => (wrong += text) },
    env,
  })
  return { code, told, wrong }
}

const verify = (...args: string[]) => verifyIn({}, ...args)

test('a data directory is verified: database, rules of the day, tiles and signature, and what is not checked is said', async () => {
  const { code, told } = await verify(data, '--policy', policyFile)
  assert.equal(code, 0, told)
  assert.match(told, /checked {6}every act was decided again/)
  assert.match(told, /checked {6}signed by the log record\.example/)
  assert.match(told, /checked {6}the published checkpoint is of this record/)
  assert.match(told, /not checked {2}what no record can show/)
})

test('under a Russian terminal everything is said in Russian', async () => {
  const russian = { LANG: 'ru_RU.UTF-8' }
  const lines = async (...args: string[]) =>
    (await verifyIn(russian, ...args)).told.trimEnd().split('\n')
  for (const what of [data, join(data, 'public'), proofFile])
    for (const line of await lines(what, '--policy', policyFile))
      assert.match(line, /^(проверено|не проверено) +.*[а-яё]{4}/)
  writeFileSync(join(dir, 'note'), 'not in the record')
  const wrong = await lines(proofFile, '--document', join(dir, 'note'))
  assert.match(wrong.at(-1) ?? '', /^ОШИБКА +Запись 2 не называет этот документ\.$/)
})

test('the public files alone are enough', async () => {
  const { code, told } = await verify(join(data, 'public'), '--policy', policyFile)
  assert.equal(code, 0, told)
  assert.match(told, /every act was decided again/)
  assert.match((await verify(join(data, 'public'))).told, /not checked {2}who signed/)
})

test('a proof is checked offline, under a policy or saying that there was none', async () => {
  assert.match((await verify(proofFile, '--policy', policyFile)).told, /the policy is met/)
  assert.match((await verify(proofFile)).told, /anybody could have made this proof/)
  writeFileSync(join(dir, 'letter'), 'not in the record')
  const { code, told } = await verify(proofFile, '--document', join(dir, 'letter'))
  assert.equal(code, 1)
  assert.match(told, /WRONG {8}Entry 2 does not name/)
})

test('an entry that does not follow by the rules is named', async () => {
  const store = openStore(data)
  const last = store.head().size
  const entry = {
    n: last,
    at: 1,
    on: '2026-11-22',
    by: secretary,
    act: { id: 'x', type: 'organisation.found' },
    events: [],
  }
  store.append([Buffer.from(JSON.stringify(entry))], last)
  store.close()
  const { code, told } = await verify(data)
  assert.equal(code, 1)
  assert.match(told, new RegExp(`WRONG {8}Entry ${last}: it does not follow`))
  assert.equal((await verify(data, '--no-replay')).code, 0)
})

test('mistaken commands and files are told, with nothing verified', async () => {
  assert.equal((await verify()).code, 2)
  assert.equal((await verify(join(dir, 'nothing'))).code, 2)
  assert.equal((await verify(data, '--policy', join(dir, 'nothing'))).code, 2)
  assert.equal((await verify(data, '--policy', proofFile)).code, 2)
  assert.equal((await verify(policyFile)).code, 2)
  assert.equal((await verify('http://127.0.0.1:9/record')).code, 2)
})

test('closed words that are gone without an order are named, by verify and by a restore, with an exit status of their own', async () => {
  const closed = join(dir, 'closed')
  const house = openHouse(closed)
  const lay = async (fields: object) => {
    const parsed = parseAct(fields)
    if ('errors' in parsed) assert.fail(JSON.stringify(parsed.errors))
    assert.ok('receipt' in (await house.clerk.take(parsed.act, secretary)))
  }
  for (const [i, told] of [...council, ...sittingOpen].entries())
    await lay({ id: `a${i}`, ...told })
  const document = { document: 'plan', session: 's1', kind: 'plan', audience: 'participants' }
  await lay({ id: 'd1', type: 'document.lay', ...document, title: { en: 'Plan' } })
  const digest = house.documents.put(Buffer.from('bytes'), secretary)
  const file = { digest, fileName: 'f', mediaType: 'text/plain', bytes: 5 }
  await lay({ id: 'd2', type: 'version.lay', document: 'plan', language: 'en', ...file })
  house.close()
  assert.equal((await verify(closed)).code, 0)
  rmSync(join(closed, 'documents', digest.slice(0, 2)), { recursive: true })
  const withoutFile = await verify(closed)
  assert.equal(withoutFile.code, 3)
  assert.match(withoutFile.told, /LOST +the file of a closed document is gone/)
  const backup = join(dir, 'backup-closed')
  backUp(closed, backup)
  rmSync(join(closed, 'sealed'), { recursive: true })
  const without = await verify(closed)
  assert.equal(without.code, 3)
  assert.match(without.told, /LOST +closed texts are gone, and no act ordered them erased: entries/)
  let said = ''
  const out = { write: (text: string) => (said += text) }
  const code = await restore([backup, join(dir, 'restored')], { stdout: out, stderr: out })
  assert.deepEqual([code, /LOST: the file of a closed document/.test(said)], [3, true])
})

test('a directory that was just restored verifies: tiles that are not there are told, and any that is there and differs is wrong', async () => {
  const again = join(dir, 'again')
  const backup = join(dir, 'backup-published')
  backUp(intact, backup)
  let said = ''
  const out = { write: (text: string) => (said += text) }
  const terminal = { stdout: out, stderr: out, env: {} }
  assert.equal(await restore([backup, again], terminal), 0, said)
  const restored = await verify(again, '--policy', policyFile)
  assert.equal(restored.code, 0, restored.told)
  assert.match(restored.told, /public tiles that are not there; the server makes them again/)
  // A tile of another width than any checkpoint needs is served too.
  const tile = join(again, 'public/tile/0/000.p/1')
  mkdirSync(dirname(tile), { recursive: true })
  writeFileSync(tile, Buffer.alloc(32))
  const forged = await verify(again)
  assert.deepEqual([forged.code, /tile\/0\/000\.p\/1/.test(forged.told)], [1, true])
})

test('the address of the organization is enough: the record is found under /record, whatever page was pasted', async (t) => {
  const server = createServer((request, response) => {
    const file = join(intact, 'public', (request.url ?? '').replace('/record/', ''))
    const there = request.url?.startsWith('/record/') && existsSync(file) && statSync(file).isFile()
    response.writeHead(there ? 200 : 404).end(there ? readFileSync(file) : 'no such page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  for (const path of ['', '/', '/record', '/record/', '/record/verify', '/sessions/s1?lang=ru']) {
    const found = await verify(`http://127.0.0.1:${port}${path}`, '--policy', policyFile)
    assert.equal(found.code, 0, `${path}: ${found.told}${found.wrong}`)
  }
})

test('a signed receipt is checked against the record, its keys included, and shows a record that holds another entry', async () => {
  const kept = join(dir, 'kept')
  const house = openHouse(kept)
  const publication = openPublication(house, { origin: 'council.example/record' })
  const person = (id: string) => ({ id, type: 'person.enter', person: id, name: { en: id } })
  const lay = async (fields: object) => {
    const parsed = parseAct(fields)
    if ('errors' in parsed) assert.fail(JSON.stringify(parsed.errors))
    assert.ok('receipt' in (await house.clerk.take(parsed.act, secretary)))
  }
  publication.nameReceiptKey()
  await lay({ id: 'founding', ...council[0] })
  await until('the key is named', () => house.clerk.org.size === 2)
  await lay(person('p1'))
  const receipt = publication.receiptOf(2)
  assert.ok(receipt)
  await publication.start()
  await publication.close()
  house.close()
  const file = join(dir, '2.receipt')
  writeFileSync(file, receipt)
  assert.equal((await verify(file)).code, 2)
  for (const record of [kept, join(kept, 'public')]) {
    const { code, told } = await verify(file, '--record', record)
    assert.equal(code, 0, told)
    assert.match(told, /act p1 stands as entry 2, as the receipt promises/)
  }
  const changes: [string, RegExp][] = [
    [receipt.replace('entry 2', 'entry 1'), /No key that the record names for receipts/],
    [receipt.replace('/receipts ', '/others '), /No key that the record names for receipts/],
  ]
  for (const [changed, sentence] of changes) {
    writeFileSync(file, changed)
    const { code, told } = await verify(file, '--record', kept)
    assert.deepEqual([code, sentence.test(told)], [1, true], told)
  }
  writeFileSync(file, receipt)
  const dropped = join(dir, 'dropped')
  cpSync(kept, dropped, { recursive: true })
  for (const other of [false, true]) {
    rmSync(join(dropped, 'record.sqlite'))
    const lines = openStore(kept, { readOnly: true })
    const store = openStore(dropped)
    store.append(
      [...lines.read(0, 2)].map(({ bytes }) => bytes),
      0,
    )
    if (other) store.append([Buffer.from('{"n":2,"act":{"id":"p2"}}')], 2)
    store.close()
    lines.close()
    const { code, told } = await verify(file, '--record', dropped)
    const sentence = other
      ? /Entry 2 is another one/
      : /promises entry 2, and the record has only 2/
    assert.deepEqual([code, sentence.test(told)], [1, true], told)
  }
})
