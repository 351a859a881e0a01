import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseCheckpoint } from '../record/log/checkpoint.ts'
import { COSIGNATURE_ED25519, ED25519, formatVkey, makeNoteKey } from '../record/log/note-key.ts'
import { createKeyFile } from '../record/log/signer.ts'
import type { Act, By } from '../rules/acts.ts'
import { council, sittingOpen } from '../rules/given.ts'
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
