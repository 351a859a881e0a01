// What was done behind closed doors, from the clerk's hand to the disk and back.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { rulesReplay } from '../cli/rules-replay.ts'
import { RecordDamaged } from '../record/store/store.ts'
import { verifyStore } from '../record/store/verify.ts'
import type { Act } from '../rules/acts.ts'
import { council, secretary, sittingOpen, tell } from '../rules/given.ts'
import { get } from '../rules/organisation.ts'
import { type House, openHouse } from './house.ts'

const acts = [
  ...council,
  ...sittingOpen,
  tell('sitting.close', { sitting: 'x1' }),
  tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'narrow', access: 'private' }),
  tell('sitting.open', { sitting: 'x2' }),
  ...['BY', 'KZ', 'KG', 'RU', 'TJ'].map((member) =>
    tell('presence.record', { sitting: 'x2', member, state: 'present' }),
  ),
  tell('quorum.establish', { sitting: 'x2' }),
  tell('poll.open', { poll: 'p1', sitting: 'x2', text: { en: 'A closed poll' } }),
  tell('poll.answer', { poll: 'p1', member: 'TJ', answer: 'no' }),
  tell('sitting.close', { sitting: 'x2' }),
]

describe('a closed entry', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-closed-'))
  let house: House
  after(() => rmSync(dir, { recursive: true, force: true }))
  const entryOf = (type: Act['type']) =>
    [...Array(house.clerk.org.size).keys()].findLast(
      (n) => house.clerk.entry(n)?.act.type === type,
    ) ?? -1

  before(async () => {
    house = openHouse(dir)
    for (const [n, { by = secretary, ...fields }] of acts.entries()) {
      const taken = await house.clerk.take({ id: `a${n}`, ...fields } as unknown as Act, by)
      if ('refusal' in taken) assert.fail(JSON.stringify(taken.refusal))
    }
  })

  it('holds for everyone that it was made, and when, and nothing of who did what', () => {
    const line = JSON.parse(house.clerk.line(entryOf('poll.answer'))?.bytes.toString() ?? '') as {
      [name: string]: unknown
    }
    assert.deepEqual([line.by, line.act, line.events], [null, null, null])
    assert.equal(typeof line.at, 'number')
    const ending = house.clerk.line(entryOf('sitting.close'))?.bytes.toString() ?? ''
    assert.match(ending, /"events":\[null,.*"sitting\.closed"/)
    assert.doesNotMatch(ending, /p1|poll/)
  })

  it('is read whole again when the house is opened anew', () => {
    const poll = get(house.clerk.org, 'poll', 'p1')
    const closed = house.clerk.org.closed?.entries.size
    house.close()
    house = openHouse(dir)
    assert.deepEqual(get(house.clerk.org, 'poll', 'p1'), poll)
    assert.equal(get(house.clerk.org, 'opinion', 'p1/TJ')?.answer, 'no')
    assert.equal(house.clerk.org.closed?.entries.size, closed)
    assert.ok((closed ?? 0) > 8)
  })

  it('is decided again by the rules where its words are here, and not without them', () => {
    const whole = rulesReplay('en', house.opened)
    assert.equal(verifyStore(dir, { replay: whole.replay }).firstBad, undefined)
    assert.equal(whole.withheldFrom(), undefined)
    const public_ = rulesReplay()
    assert.equal(verifyStore(dir, { replay: public_.replay }).firstBad, undefined)
    assert.equal(public_.withheldFrom(), house.clerk.org.closed?.entries.keys().next().value)
  })

  it('is not erased whole, though the words in it may be', async () => {
    const n = entryOf('poll.open')
    const entry = house.clerk.entry(n)
    const order = (commitment: string) =>
      house.clerk.take(
        {
          id: `erase-${commitment.slice(-8)}`,
          type: 'erasure.order',
          commitment,
          order: { en: 'Court' },
        },
        secretary,
      )
    const refused = await order(entry?.closure?.sealed ?? '')
    assert.equal('refusal' in refused && refused.refusal.code, 'entry-itself')
    const words = /sealed:[0-9a-f]{64}/.exec(JSON.stringify(entry?.act))?.[0] ?? ''
    const erased = await order(words)
    assert.ok('receipt' in erased)
    assert.equal(house.opened(words), undefined)
    assert.equal(house.clerk.entry(n)?.act.type, 'poll.open')
  })

  it('of which the words are lost stops the record with a sentence that says which', () => {
    house.close()
    rmSync(join(dir, 'sealed'), { recursive: true })
    assert.throws(
      () => openHouse(dir),
      (error: Error) => {
        return error instanceof RecordDamaged && /entry \d+ is closed/.test(error.message)
      },
    )
  })
})
