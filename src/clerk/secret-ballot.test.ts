import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Act, ActOf, By } from '../rules/acts.ts'
import { council, sittingOpen } from '../rules/given.ts'
import { mustGet } from '../rules/organisation.ts'
import { openHouse } from './house.ts'

const secretary: By = { role: 'secretary' }
const members = ['BY', 'KZ', 'KG', 'RU', 'TJ']

test('a secret ballot survives a restart, counts once however often it is sent, and leaves nothing that links it to a member', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  let house = openHouse(dir)
  for (const [index, told] of [...council, ...sittingOpen].entries())
    await lay({ id: `a${index}`, ...told })
  await lay({
    id: 'e1',
    type: 'election.open',
    election: 'e',
    sitting: 'x1',
    title: { en: 'Election' },
    majority: 'absolute',
  })
  for (const member of ['BY', 'KZ'])
    await lay({
      id: `c${member}`,
      type: 'candidate.nominate',
      candidate: `choice-of-${member}`,
      election: 'e',
      person: `head-${member}`,
    })
  await lay({
    id: 'r1',
    type: 'round.open',
    round: 'n1',
    election: 'e',
    candidates: ['choice-of-BY', 'choice-of-KZ'],
  })
  const cast = (member: string, choice: string) =>
    house.clerk.take(
      { id: `b${member}`, type: 'ballot.cast', round: 'n1', member, choice: [choice] } as Act,
      {
        role: 'delegate',
        member,
      },
    )
  const sent = await Promise.all(
    members.map((member) => cast(member, member === 'TJ' ? 'choice-of-BY' : 'choice-of-KZ')),
  )
  assert.ok(sent.every((taken) => 'receipt' in taken))
  const entries = Array.from({ length: house.clerk.org.size }, (_, n) =>
    JSON.stringify(house.clerk.entry(n)),
  )
  assert.ok(
    entries
      .filter((entry) => entry.includes('"ballot.cast"'))
      .every((entry) => !entry.includes('choice-of')),
  )
  house.close()

  house = openHouse(dir)
  const again = await cast('TJ', 'choice-of-KZ')
  assert.ok(
    'receipt' in again && 'receipt' in sent[4]! && again.receipt.entry === sent[4].receipt.entry,
  )
  await lay({
    id: 'r2',
    type: 'round.close',
    round: 'n1',
    counts: [{ candidate: 'choice-of-BY', votes: 5 }],
  })
  assert.deepEqual(mustGet(house.clerk.org, 'round', 'n1').counts, [
    { candidate: 'choice-of-BY', votes: 1 },
    { candidate: 'choice-of-KZ', votes: 4 },
  ])
  assert.deepEqual(mustGet(house.clerk.org, 'election', 'e').elected, ['choice-of-KZ'])
  // What is counted is told as the candidates stand: not even the order of the urn enters the record.
  const closing = house.clerk.entry(house.clerk.org.size - 1)?.act as ActOf<'round.close'>
  assert.deepEqual(
    closing.counts?.map(({ candidate }) => candidate),
    ['choice-of-BY', 'choice-of-KZ'],
  )
  house.close()
  const urn = readdirSync(dir).filter((file) => file.startsWith('urn'))
  for (const file of urn) assert.ok(!readFileSync(join(dir, file)).includes('choice-of'), file)

  async function lay(act: object): Promise<void> {
    const taken = await house.clerk.take(act as unknown as Act, secretary)
    assert.ok('receipt' in taken, JSON.stringify(taken))
  }
})
