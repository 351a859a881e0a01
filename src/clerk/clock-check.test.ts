// A server's clock that cannot be believed: nothing is recorded by it, and what it wrote is put right by an act.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptyDisk, openMemoryStore } from '../../test/simulation/memory-store.ts'
import { type Act, parseAct } from '../rules/acts.ts'
import { secretary } from '../rules/given.ts'
import { get } from '../rules/organisation.ts'
import { openClerk, type Taken } from './clerk.ts'
import { openClockCheck } from './clock-check.ts'
import { redeciding } from './redecide.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const noon = Date.parse('2026-11-29T12:00:00Z')

function act(fields: Record<string, unknown>): Act {
  const parsed = parseAct(fields)
  return 'act' in parsed ? parsed.act : assert.fail(JSON.stringify(parsed.errors))
}

const founding = act({
  type: 'organisation.found',
  id: 'founding',
  name: { en: 'Council' },
  shortName: { en: 'C' },
  seat: { en: 'Bishkek' },
  timeZone: 'Asia/Bishkek',
  languages: ['en'],
})
const source = (id: string) => act({ type: 'source.enter', id, source: id, title: { en: id } })
const correct = (id: string, since = 1) =>
  act({ type: 'clock.correct', id, clock: id, since, why: { en: 'The battery was flat' } })
const codeOf = (taken: Taken) => ('refusal' in taken ? taken.refusal.code : 'taken')

/** An office with two clocks: the one on the wall, and the time that has passed. */
function office(disk = emptyDisk(), wall = noon, today?: string) {
  const time = { wall, passed: 0 }
  const now = () => time.wall
  const clerk = openClerk({
    store: openMemoryStore(disk),
    now,
    checkClock: openClockCheck({ now, elapsed: () => time.passed, today }),
  })
  const pass = (milliseconds: number) => {
    time.wall += milliseconds
    time.passed += milliseconds
  }
  return { clerk, disk, time, pass }
}

describe('a clock', () => {
  test('that is set while the server runs has nothing recorded by it, until it is right again', async () => {
    const { clerk, time, pass } = office()
    await clerk.take(founding, secretary)
    pass(3 * 3_600_000)
    time.wall += 5 * MINUTE
    assert.equal(codeOf(await clerk.take(source('five-minutes'), secretary)), 'taken')
    time.wall += 1
    assert.equal(codeOf(await clerk.take(source('more'), secretary)), 'clock-jumped')
    time.wall += 3652 * DAY
    assert.equal(codeOf(await clerk.take(source('ten-years'), secretary)), 'clock-jumped')
    assert.equal(clerk.clockFault()?.code, 'clock-jumped')
    time.wall -= 3652 * DAY + 1
    assert.equal(codeOf(await clerk.take(source('right-again'), secretary)), 'taken')
    assert.equal(clerk.clockFault(), undefined)
  })

  test('that lies before the newest entry at a start has nothing recorded by it', async () => {
    const { clerk, disk } = office()
    await clerk.take(founding, secretary)
    assert.equal(
      codeOf(await office(disk, noon - 5 * MINUTE).clerk.take(source('a'), secretary)),
      'taken',
    )
    assert.equal(
      codeOf(await office(disk, noon - 5 * MINUTE - 1).clerk.take(source('b'), secretary)),
      'clock-behind',
    )
  })

  test('that is years past the newest entry at a start needs the operator’s word', async () => {
    const { clerk, disk } = office()
    await clerk.take(founding, secretary)
    const [within, past] = [noon + 5 * 366 * DAY, noon + 5 * 366 * DAY + 1]
    assert.equal(
      codeOf(await office(disk, past).clerk.take(source('a'), secretary)),
      'clock-far-ahead',
    )
    const stated = new Date(past).toISOString().slice(0, 10)
    assert.equal(
      codeOf(await office(disk, past + 3 * DAY, stated).clerk.take(source('b'), secretary)),
      'clock-not-as-stated',
    )
    assert.equal(codeOf(await office(disk, within).clerk.take(source('c'), secretary)), 'taken')
    assert.equal(
      codeOf(await office(disk, past, stated).clerk.take(source('d'), secretary)),
      'taken',
    )
  })
})

describe('a record whose time ran ahead', () => {
  test('is put right by an act, keeps both times, goes on from the true one, and is verified', async () => {
    const { clerk, disk } = office()
    await clerk.take(founding, secretary)
    assert.equal(codeOf(await clerk.take(correct('too-soon', 0), secretary)), 'clock-in-order')
    const ahead = office(disk, noon + 1000 * DAY)
    assert.equal(codeOf(await ahead.clerk.take(source('wrong-day'), secretary)), 'taken')
    const right = office(disk, noon + MINUTE)
    assert.equal(codeOf(await right.clerk.take(source('refused'), secretary)), 'clock-behind')
    assert.equal(codeOf(await right.clerk.take(correct('beyond', 2), secretary)), 'unknown-thing')
    assert.equal(codeOf(await right.clerk.take(correct('put-right'), secretary)), 'taken')
    const { stoodAt, correctedAt, since } = get(right.clerk.org, 'clock', 'put-right') ?? {}
    assert.deepEqual([stoodAt, correctedAt, since], [noon + 1000 * DAY, noon + MINUTE, 1])
    right.pass(MINUTE)
    assert.equal(codeOf(await right.clerk.take(source('next'), secretary)), 'taken')
    assert.equal(right.clerk.entry(3)?.at, noon + 2 * MINUTE)
    assert.equal(right.clerk.entry(1)?.at, noon + 1000 * DAY)
    const verify = redeciding()
    for (let n = 0; n < 4; n++)
      assert.equal(verify.depart(n, right.clerk.line(n)!.bytes), undefined)
  })
})
