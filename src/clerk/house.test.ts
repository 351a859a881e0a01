import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
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
      house.opened,
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
