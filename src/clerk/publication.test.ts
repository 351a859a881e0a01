import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseCheckpoint } from '../record/log/checkpoint.ts'
import { COSIGNATURE_ED25519, ED25519, formatVkey, makeNoteKey } from '../record/log/note-key.ts'
import { createKeyFile } from '../record/log/signer.ts'
import type { Act, By } from '../rules/acts.ts'
import { council, sittingOpen } from '../rules/given.ts'
import { Halted } from './clerk.ts'
import { healthOf } from './health.ts'
import { openHouse } from './house.ts'
import { openPublication } from './publication.ts'

const secretary = { role: 'secretary' } as const

test('entries are published under the witness policy that the acts adopted, and the policy itself under the one before it', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const house = openHouse(dir)
  const publication = openPublication(house, { origin: 'council.example/record' })
  await publication.start()
  for (const [index, told] of council.slice(0, 3).entries()) {
    const taken = await house.clerk.take({ id: `a${index}`, ...told } as unknown as Act, secretary)
    assert.ok('receipt' in taken)
  }
  await published(3)
  const body = publication.answer('/record/checkpoint')?.body
  assert.ok(body)
  assert.equal(parseCheckpoint(body).size, 3)
  assert.ok(publication.publisher.proofOf(2)?.startsWith('c2sp.org/tlog-proof@v1\n'))

  const key = formatVkey(
    makeNoteKey(
      'w.example',
      COSIGNATURE_ED25519,
      Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex'),
    ),
  )
  const adopt = {
    id: 'p1',
    type: 'policy.adopt',
    witnesses: [{ name: 'w', key }],
  } as unknown as Act
  assert.ok('receipt' in (await house.clerk.take(adopt, secretary)))
  await published(4)
  assert.ok(
    'receipt' in (await house.clerk.take({ id: 'a9', ...council[3] } as unknown as Act, secretary)),
  )
  await new Promise((done) => setTimeout(done, 300))
  assert.equal(publication.publisher.state().published, 4, 'what follows waits for the witness')
  await publication.close()
  house.close()

  async function published(size: number): Promise<void> {
    for (let i = 0; i < 100 && publication.publisher.state().published < size; i++)
      await new Promise((done) => setTimeout(done, 20))
    assert.equal(publication.publisher.state().published, size)
  }
})

test('an act puts a new log key in force: both keys sign from then on, and a key that no act named signs nothing', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const house = openHouse(dir)
  createKeyFile(join(dir, 'log.key'), 'council.example/record', ED25519)
  const next = createKeyFile(join(dir, 'log-2.key'), 'council.example/record', ED25519)
  const publication = openPublication(house)
  await publication.start()
  await house.clerk.take({ id: 'a0', ...council[0] } as unknown as Act, secretary)
  assert.equal(await signaturesAt(1), 1)
  await house.clerk.take(
    { id: 'k1', type: 'key.rotate', key: formatVkey(next) } as unknown as Act,
    secretary,
  )
  assert.equal(await signaturesAt(2), 2)
  await publication.close()
  house.close()

  async function signaturesAt(size: number): Promise<number> {
    for (let i = 0; i < 200 && publication.publisher.state().published < size; i++)
      await new Promise((done) => setTimeout(done, 20))
    const text = publication.answer('/record/checkpoint')?.body.toString() ?? ''
    assert.equal(text.split('\n')[1], String(size))
    return text.split('\n').filter((line) => line.startsWith('— ')).length
  }
})

test('a key that is no key is refused before it enters the record', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const house = openHouse(dir)
  await house.clerk.take({ id: 'a0', ...council[0] } as unknown as Act, secretary)
  const adopt = {
    id: 'p1',
    type: 'policy.adopt',
    witnesses: [{ name: 'w', key: 'w.example+01234567+BAAA' }],
  } as unknown as Act
  const taken = await house.clerk.take(adopt, secretary)
  assert.ok('refusal' in taken && taken.refusal.code === 'bad-key')
  house.close()
})

test('what is under embargo never leaves the house, however soon it follows; what was before it does, and all of it at the release', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const house = openHouse(dir)
  const publication = openPublication(house, { origin: 'council.example/record' })
  await publication.start()
  const lay = async (act: object, by: By = secretary) => {
    const taken = await house.clerk.take(act as Act, by)
    assert.ok('receipt' in taken, JSON.stringify(taken))
    return taken.receipt.entry
  }
  for (const [index, told] of [...council, ...sittingOpen].entries())
    await lay({ id: `a${index}`, ...told })
  const held = await lay({ id: 'e1', type: 'embargo.set', session: 's1' })
  await lay(
    { id: 'e2', type: 'ruling.make', sitting: 'x1', ruling: 'g1', text: { en: 'Hush' } },
    { role: 'chair' },
  )
  await until(held)
  // Witnesses that are awaited, and entries that wait, wake the publisher again and again.
  publication.publisher.nudge()
  await new Promise((done) => setTimeout(done, 250))
  assert.equal(publication.publisher.state().published, held)
  assert.equal(publication.answer(`/record/tile/entries/000.p/${held + 2}`), undefined)
  const released = await lay({ id: 'e3', type: 'embargo.lift', session: 's1' }, { role: 'chair' })
  await until(released + 1)
  assert.equal(publication.publisher.state().published, released + 1)
  await publication.close()
  house.close()

  async function until(size: number): Promise<void> {
    for (let i = 0; i < 150 && publication.publisher.state().published < size; i++)
      await new Promise((done) => setTimeout(done, 20))
  }
})

test('a log whose key is lost gets no other one in silence: acts go on, nothing is signed, and the health says why', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const first = openHouse(dir)
  const signing = openPublication(first, { origin: 'council.example/record' })
  await signing.start()
  await first.clerk.take({ id: 'a0', ...council[0] } as unknown as Act, secretary)
  await signing.close()
  first.close()
  rmSync(join(dir, 'log.key'))
  for (const key of ['lost', 'another']) {
    if (key === 'another') createKeyFile(join(dir, 'log.key'), 'council.example/record', ED25519)
    const house = openHouse(dir)
    const publication = openPublication(house)
    await publication.start()
    const act = { id: `a-${key}`, type: 'member.admit', member: key === 'lost' ? 'KG' : 'KZ' }
    const words = { name: { en: 'M' }, shortName: { en: 'M' }, status: 'member' }
    const taken = await house.clerk.take({ ...act, ...words } as unknown as Act, secretary)
    assert.ok('receipt' in taken, JSON.stringify(taken))
    assert.equal(publication.origin, 'council.example/record')
    assert.equal(publication.publisher.state().trouble?.with, 'keys', key)
    assert.equal(existsSync(join(dir, 'log.key')), key === 'another')
    const { serving, parts } = healthOf(house, publication, Date.now(), 0)
    assert.deepEqual([serving, parts.keys, parts.record], [true, 'missing', 'ok'])
    await publication.close()
    house.close()
  }
})

test('an old copy of a published record takes no act, and says so in its health', async (t) => {
  const [dir, old] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'kurultai-'))) as [string, string]
  t.after(() => {
    for (const each of [dir, old]) rmSync(each, { recursive: true })
  })
  const house = openHouse(dir)
  await house.clerk.take({ id: 'a0', ...council[0] } as unknown as Act, secretary)
  house.close()
  cpSync(dir, old, { recursive: true })
  const later = openHouse(dir)
  const publication = openPublication(later, { origin: 'council.example/record' })
  await later.clerk.take({ id: 'a1', ...council[1] } as unknown as Act, secretary)
  await publication.start()
  assert.equal(publication.publisher.state().published, 2)
  await publication.close()
  later.close()
  cpSync(join(dir, 'public'), join(old, 'public'), { recursive: true })
  const restored = openHouse(old)
  assert.equal(restored.clerk.standing.taking, false, 'also where nothing is published from')
  const refusing = openPublication(restored)
  await refusing.look()
  await assert.rejects(
    restored.clerk.take({ id: 'a2', ...council[2] } as unknown as Act, secretary),
    Halted,
  )
  const { serving, parts } = healthOf(restored, refusing, Date.now(), 0)
  assert.deepEqual([serving, parts.record, parts.publication], [false, 'halted', 'standstill'])
  assert.equal(restored.clerk.head().size, 1)
  await refusing.close()
  restored.close()
})

test('the health names a clock that shows a time before that of the newest entry', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const at = Date.UTC(2025, 10, 27)
  const house = openHouse(dir, { now: () => at })
  await house.clerk.take({ id: 'a0', ...council[0] } as unknown as Act, secretary)
  const clockAt = (now: number) => healthOf(house, undefined, now, 0).parts.clock
  assert.deepEqual([clockAt(at - 60_001), clockAt(at - 60_000)], ['behind', 'ok'])
  const disk = (leftFree: number) => healthOf(house, undefined, at, leftFree).parts.disk
  assert.deepEqual([disk(Number.MAX_SAFE_INTEGER), disk(0)], ['low', 'ok'])
  house.close()
})
