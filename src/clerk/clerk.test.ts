import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyDisk, openMemoryStore } from '../../test/simulation/memory-store.ts'
import { type Act, parseAct } from '../rules/acts.ts'
import { secretary } from '../rules/given.ts'
import { NotRecorded, openClerk } from './clerk.ts'

const founding = act({
  type: 'organisation.found',
  id: 'founding',
  name: { en: 'Council' },
  shortName: { en: 'C' },
  seat: { en: 'Bishkek' },
  timeZone: 'Asia/Bishkek',
  languages: ['en'],
})
const member = (code: string) =>
  act({
    type: 'member.admit',
    id: `admit-${code}`,
    member: code,
    name: { en: code },
    shortName: { en: code },
    status: 'member',
  })

test('the same act again gives the same receipt and no second entry', async () => {
  const { clerk } = office()
  const [once, again] = [
    await clerk.take(founding, secretary),
    await clerk.take(founding, secretary),
  ]
  assert.deepEqual(receipt(again), receipt(once))
  assert.equal(clerk.head().size, 1)
})

test('nobody learns what an act made by laying a ballot, or closing a round, under its id', async () => {
  const { clerk } = office()
  await clerk.take(founding, secretary)
  const guesses = [
    { type: 'ballot.cast', id: 'founding', round: 'r', member: 'KG' },
    { type: 'round.close', id: 'founding', round: 'r' },
  ]
  for (const guess of guesses) {
    const taken = await clerk.take(act(guess), { role: 'delegate', member: 'KG' })
    assert.equal('refusal' in taken && taken.refusal.code, 'act-id-used')
  }
})

test('acts laid at once are decided in order and written together: of two that contradict, one is refused', async () => {
  const { clerk } = office()
  await clerk.take(founding, secretary)
  const same = { ...member('KG'), id: 'another-act' } as Act
  const [first, second] = await Promise.all([
    clerk.take(member('KG'), secretary),
    clerk.take(same, secretary),
  ])
  assert.equal(receipt(first)?.entry, 1)
  assert.equal('refusal' in second && second.refusal.code, 'id-taken')
})

test('an act that the disk did not take is said not to be recorded, and may be laid again', async () => {
  const { clerk, disk } = office()
  await clerk.take(founding, secretary)
  disk.fault = 'unwritten'
  await assert.rejects(clerk.take(member('KG'), secretary), NotRecorded)
  assert.equal(clerk.org.thing('member', 'KG'), undefined)
  assert.equal(receipt(await clerk.take(member('KG'), secretary))?.entry, 1)
})

test('when nobody knows whether an act was written, the record says: it is acknowledged, and the followers hear of it', async () => {
  const { clerk, disk, heard } = office()
  await clerk.take(founding, secretary)
  disk.fault = 'unknown-kept'
  assert.equal(receipt(await clerk.take(member('KG'), secretary))?.entry, 1)
  assert.deepEqual(heard, [0, 1])
  disk.fault = 'unknown-lost'
  await assert.rejects(clerk.take(member('RU'), secretary), NotRecorded)
  assert.equal(receipt(await clerk.take(member('RU'), secretary))?.entry, 2)
  assert.deepEqual(heard, [0, 1, 2])
})

test('a clock that jumps back does not make the record run backwards', async () => {
  const { clerk } = office()
  await clerk.take(founding, secretary, Date.UTC(2025, 10, 27))
  await clerk.take(member('KG'), secretary, Date.UTC(2025, 10, 20))
  assert.equal(clerk.entry(1)?.at, Date.UTC(2025, 10, 27))
})

function office() {
  const disk = emptyDisk()
  const heard: number[] = []
  const clerk = openClerk({
    store: openMemoryStore(disk),
    reopen: () => openMemoryStore(disk),
    followers: [(n) => void heard.push(n)],
  })
  return { clerk, disk, heard }
}

function receipt(taken: Awaited<ReturnType<ReturnType<typeof openClerk>['take']>>) {
  return 'receipt' in taken ? taken.receipt : undefined
}

function act(value: unknown): Act {
  const parsed = parseAct(value)
  if ('errors' in parsed) return assert.fail(JSON.stringify(parsed.errors))
  return parsed.act
}
