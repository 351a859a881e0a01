import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Act, By } from '../rules/acts.ts'
import { council, sittingOpen } from '../rules/given.ts'
import { mustGet } from '../rules/organisation.ts'
import { type Clock, due, startClock } from './clock.ts'
import { type House, openHouse } from './house.ts'

const HOUR = 3_600_000
const secretary: By = { role: 'secretary' }

describe('the clock that ends a silence', () => {
  let dir: string
  let house: House
  let now: number
  let clocks: Clock[]
  const question = 'a-text-put-to-the-members-in-silence-under-a-rather-long-id-1'

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
    now = Date.parse('2025-11-27T09:00:00Z')
    clocks = []
    house = openHouse(dir, { now: () => now })
    for (const [index, told] of [...council, ...sittingOpen].entries())
      await lay({ id: `a${index}`, ...told })
    await lay({
      id: 'silence',
      type: 'silence.begin',
      question,
      session: 's1',
      title: { en: 'By silence' },
      class: 'substantive',
      matter: { kind: 'text', text: { en: 'x' } },
    })
  })
  afterEach(() => {
    for (const clock of clocks) clock.stop()
    house.close()
    rmSync(dir, { recursive: true })
  })

  async function lay(act: object, by: By = secretary): Promise<void> {
    const taken = await house.clerk.take(act as Act, by)
    assert.ok('receipt' in taken, JSON.stringify(taken))
  }
  const silence = () => mustGet(house.clerk.org, 'question', question)
  const start = () => clocks.push(startClock(house.clerk, () => now))
  /** Until nothing more is being taken. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 120))
  const laid = (type: string) =>
    Array.from({ length: house.clerk.org.size }, (_, n) => house.clerk.entry(n)!).filter(
      ({ act }) => act.type === type,
    )

  it('reminds once and ends once, though two clocks watch and one of them jumps', async () => {
    const { closesAt = 0 } = silence()
    now = closesAt - HOUR
    start()
    start()
    await settled()
    now = closesAt
    start()
    await settled()
    now = closesAt - 48 * HOUR
    start()
    await settled()
    now = closesAt + 48 * HOUR
    start()
    await settled()
    assert.deepEqual([laid('silence.remind').length, laid('silence.end').length], [1, 1])
    assert.equal(silence().outcome?.result, 'adopted')
    assert.ok(laid('silence.end').every(({ act }) => act.id.length <= 64))
  })

  it('reminds a day before the deadline and ends at it, each to the millisecond', () => {
    const { closesAt = 0 } = silence()
    const types = (at: number) => due(house.clerk, at).map(({ type }) => type)
    assert.deepEqual(types(closesAt - 24 * HOUR - 1), [])
    assert.deepEqual(types(closesAt - 24 * HOUR), ['silence.remind'])
    assert.deepEqual(types(closesAt - 1), ['silence.remind'])
    assert.deepEqual(types(closesAt), ['silence.end'])
  })

  it('ends it though somebody laid another act under the id of the end', async () => {
    const { closesAt = 0 } = silence()
    for (const { id } of [...due(house.clerk, closesAt - 1), ...due(house.clerk, closesAt)])
      await lay({ id, type: 'person.enter', person: id.slice(-8), name: { en: 'Somebody' } })
    now = closesAt
    start()
    await settled()
    assert.equal(silence().state, 'closed')
  })
})
