import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openDocuments } from '../record/store/documents.ts'
import { openUploads, type UploadLimits } from '../record/store/uploads.ts'
import { verifyStore } from '../record/store/verify.ts'
import type { Act, By } from '../rules/acts.ts'
import { council, sittingOpen } from '../rules/given.ts'
import { get, mustGet } from '../rules/organisation.ts'
import { readerOf } from '../audience/reader.ts'
import { openedFor } from '../audience/opened.ts'
import { openHouse } from './house.ts'

const secretary: By = { role: 'secretary' }
const plan = {
  id: 'd1',
  type: 'document.lay',
  document: 'plan',
  session: 's1',
  title: { en: 'A plan in confidence' },
  kind: 'plan',
  audience: 'participants',
}
const text = {
  id: 'd2',
  type: 'version.lay',
  document: 'plan',
  language: 'en',
  text: 'We shall meet at dawn',
}

test('what is laid in confidence is nowhere on disk in clear but where it is kept, and each reader reads what is theirs', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const house = openHouse(dir)
  for (const [index, told] of [...council, ...sittingOpen].entries())
    await lay({ id: `a${index}`, ...told })
  await lay(plan)
  await lay(text)
  await lay(text)
  const read = (by?: By) =>
    openedFor(
      house.clerk.org,
      { reader: readerOf(house.clerk.org, by), clerk: house.clerk },
      { open: house.opened, history: house.views.history },
    )
  assert.deepEqual(mustGet(read(secretary), 'document', 'plan').title, {
    en: 'A plan in confidence',
  })
  assert.equal(
    get(read({ role: 'delegate', member: 'KZ' }), 'version', 'plan/en')?.text,
    'We shall meet at dawn',
  )
  assert.match(mustGet(read(), 'document', 'plan').title.en ?? '', /^sealed:/)
  assert.match(mustGet(read({ role: 'observer' }), 'version', 'plan/en').text ?? '', /^sealed:/)
  assert.deepEqual(house.views.search('dawn', 10), [])

  await lay({ id: 'd3', type: 'document.release', document: 'plan', audience: 'public' })
  assert.deepEqual(mustGet(read(), 'document', 'plan').title, { en: 'A plan in confidence' })
  const commitment = mustGet(house.clerk.org, 'version', 'plan/en').text
  await lay({ id: 'd4', type: 'erasure.order', commitment, order: { en: 'By order of the court' } })
  assert.match(mustGet(read(secretary), 'version', 'plan/en').text ?? '', /^sealed:/)
  house.close()

  const verified = verifyStore(dir)
  assert.equal(verified.ok, true)
  const { sealed, erased, elsewhere } = verified.sealed
  assert.deepEqual([sealed.length, erased.length, elsewhere.length], [1, 1, 0])
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  const holding = files.filter((file) =>
    readFileSync(join(file.parentPath, file.name)).includes('in confidence'),
  )
  assert.deepEqual(
    holding.map((file) => file.parentPath.includes('sealed')),
    [true],
  )
  assert.ok(
    files.every((file) => !readFileSync(join(file.parentPath, file.name)).includes('at dawn')),
  )

  async function lay(act: object): Promise<void> {
    const taken = await house.clerk.take(act as unknown as Act, secretary)
    assert.ok('receipt' in taken, JSON.stringify(taken))
  }
})

async function openedHouse(t: TestContext, uploads?: UploadLimits) {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  const house = openHouse(dir, { uploads })
  t.after(() => {
    house.close()
    rmSync(dir, { recursive: true })
  })
  const take = (act: object) => house.clerk.take(act as unknown as Act, secretary)
  const lay = async (act: object) => {
    const taken = await take(act)
    assert.ok('receipt' in taken, JSON.stringify(taken))
    return taken.receipt.entry
  }
  for (const [index, told] of [...council, ...sittingOpen].entries())
    await lay({ id: `a${index}`, ...told })
  return { dir, house, take, lay }
}

const file = (document: string, digest: string, id: string, language = 'en') => ({
  id,
  type: 'version.lay',
  document,
  language,
  digest,
  fileName: 'plan.pdf',
  mediaType: 'application/pdf',
  bytes: 4,
})

test('an act that is refused leaves nothing of its closed words on the disk', async (t) => {
  const { dir, take, lay } = await openedHouse(t)
  await lay(plan)
  const before = readdirSync(join(dir, 'sealed'), { recursive: true }).length
  const both = {
    ...text,
    digest: 'ab'.repeat(32),
    fileName: 'a',
    mediaType: 'text/plain',
    bytes: 1,
  }
  assert.ok('refusal' in (await take(both)))
  assert.equal(readdirSync(join(dir, 'sealed'), { recursive: true }).length, before)
})

test('a file lies among the documents once an act names it, and an act that names one nobody sent is refused', async (t) => {
  const { house, take, lay } = await openedHouse(t)
  const digest = house.documents.put(Buffer.from('plan'), secretary)
  assert.ok(!house.documents.has(digest))
  await lay({ ...plan, audience: 'public' })
  await lay(file('plan', digest, 'f1'))
  assert.equal(house.documents.get(digest)?.toString(), 'plan')
  const refused = await take(file('plan', 'cd'.repeat(32), 'f2', 'ru'))
  assert.equal('refusal' in refused && refused.refusal.code, 'file-not-sent')
})

test('the bytes of an erased file go with the last document that names them, and not before', async (t) => {
  const { dir, house, lay } = await openedHouse(t)
  const digest = house.documents.put(Buffer.from('plan'), secretary)
  const closed = async (document: string) => {
    await lay({ ...plan, id: `d-${document}`, document })
    await lay(file(document, digest, `f-${document}`))
    return mustGet(house.clerk.org, 'version', `${document}/en`).digest ?? ''
  }
  const erase = (commitment: string) =>
    lay({
      id: `e-${commitment.slice(7, 20)}`,
      type: 'erasure.order',
      commitment,
      order: { en: 'X' },
    })
  const [one, two] = [await closed('one'), await closed('two')]
  await erase(one)
  assert.ok(house.documents.has(digest), 'another closed document names the same bytes')
  await lay({ ...plan, id: 'd-open', document: 'open', audience: 'public' })
  await lay(file('open', digest, 'f-open'))
  await erase(two)
  assert.equal(house.documents.get(digest)?.toString(), 'plan')
  const found = verifyStore(dir)
  assert.deepEqual([found.ok, found.lost], [true, []])

  const other = house.documents.put(Buffer.from('other'), secretary)
  await lay({ ...plan, id: 'd-three', document: 'three' })
  await lay(file('three', other, 'f-three'))
  await erase(mustGet(house.clerk.org, 'version', 'three/en').digest ?? '')
  assert.ok(!house.documents.has(other))
  assert.deepEqual(verifyStore(dir).lost, [])
})

test('files that no act names are taken up to a limit a person and in all, and let go after their time', async (t) => {
  const limits = { sender: 200_000, all: 300_000, leftFree: 0, milliseconds: 1_000 }
  const { dir, house } = await openedHouse(t, limits)
  const send = (size: number, mark: string, by: By) =>
    house.documents.put(Buffer.alloc(size, mark), by)
  const [kz, kg]: [By, By] = [
    { role: 'delegate', member: 'KZ' },
    { role: 'delegate', member: 'KG' },
  ]
  send(100_000, 'a', kz)
  send(100_000, 'b', kz)
  send(100_000, 'b', kz)
  assert.throws(() => send(1, 'c', kz), { why: 'sender-full' })
  send(100_000, 'd', kg)
  assert.throws(() => send(1, 'e', kg), { why: 'all-full' })
  openUploads(dir, openDocuments(dir), limits).sweep(Date.now() + 1_001)
  send(1, 'e', kg)
  const full = { ...limits, leftFree: Number.MAX_SAFE_INTEGER }
  const nearlyFull = openUploads(dir, openDocuments(dir), full)
  assert.throws(() => nearlyFull.put(Buffer.from('f'), 'kz'), { why: 'disk-low' })
})

test('what is sealed of a whole entry cannot be ordered erased: nobody could read the record any more', async (t) => {
  const { house, take, lay } = await openedHouse(t)
  const session = { session: 's2', body: 'council', kind: 'regular', from: '2025-11-27' }
  await lay({ id: 'c1', type: 'session.convene', ...session })
  const sitting = { sitting: 'x2', session: 's2', format: 'expanded', access: 'private' }
  await lay({ id: 'c2', type: 'sitting.schedule', ...sitting })
  await lay({ id: 'c3', type: 'sitting.close', sitting: 'x1' })
  await lay({ id: 'c4', type: 'sitting.open', sitting: 'x2' })
  const presence = { sitting: 'x2', member: 'KZ', state: 'present' }
  await lay({ id: 'c5', type: 'presence.record', ...presence })
  const { size } = house.clerk.head()
  const [, commitment] =
    /"sealed":"(sealed:[0-9a-f]{64})"/.exec(house.clerk.line(size - 1)?.bytes.toString() ?? '') ??
    []
  assert.ok(commitment)
  const order = { type: 'erasure.order', commitment, order: { en: 'By order' } }
  const taken = await take({ id: 'c6', ...order })
  assert.equal('refusal' in taken && taken.refusal.code, 'entry-itself')
})
