import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Act, parseAct } from '../rules/acts.ts'
import type { Closure } from '../rules/closure.ts'
import { decide } from '../rules/decide.ts'
import type { Event } from '../rules/event.ts'
import { evolve } from '../rules/evolve.ts'
import {
  chair,
  council,
  given,
  secretary,
  sittingOpen,
  tell,
  type TestAct,
} from '../rules/given.ts'
import { get } from '../rules/organisation.ts'
import type { Access } from '../rules/values.ts'
import { closureOf } from './closed-doors.ts'
import { type EntryRead, isAdmitted, isWithheld, openEvents } from './may-read.ts'
import { everyone, type Reader } from './reader.ts'
import { withoutClosed } from './without-closed.ts'

const taking = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const

/** A record as the clerk makes it: each entry with what closes it. */
function recordOf(acts: readonly TestAct[]) {
  const org = given(...council, ...sittingOpen)
  const entries = new Map<number, EntryRead & { closure: Closure | undefined }>()
  for (const { by = secretary, ...fields } of acts) {
    const parsed = parseAct({ id: `act-${org.size}`, ...fields })
    if ('errors' in parsed) assert.fail(JSON.stringify(parsed.errors))
    const moment = { at: Date.parse('2025-11-27T09:00:00Z'), on: '2025-11-27' }
    const decided = decide(org, parsed.act, by, moment)
    if ('refusal' in decided) assert.fail(`${fields.type}: ${JSON.stringify(decided.refusal)}`)
    const events = JSON.parse(JSON.stringify(decided.events)) as Event[]
    const closure = closureOf(org, parsed.act, events)
    entries.set(org.size, { n: org.size, act: parsed.act, events, closure })
    evolve(org, org.size, parsed.act, events, closure)
  }
  const history = (kind: string, id: string) =>
    [...entries.values()]
      .filter(({ events }) =>
        events.some((one) => one.id === id && one.type.startsWith(`${kind}.`)),
      )
      .map(({ n }) => n)
  return { org, entries, history, clerk: { org, entry: (n: number) => entries.get(n) } }
}

const closedItem = (access: Access): readonly TestAct[] => [
  tell('item.propose', { item: 'i2', session: 's1', title: { en: 'Pay' }, access }),
  tell('agenda.adopt', { sitting: 'x1', items: ['i1', 'i2'] }),
  tell('item.take', { item: 'i2', sitting: 'x1' }),
  tell('presence.record', { sitting: 'x1', member: 'KG', state: 'left' }),
  tell('ruling.make', { ruling: 'r1', sitting: 'x1', text: { en: 'No' } }, chair),
  tell('poll.open', { poll: 'p1', sitting: 'x1', text: { en: 'Who?' } }),
  tell('item.close', { item: 'i2', result: 'discussed' }),
  tell('item.take', { item: 'i1', sitting: 'x1' }),
  tell('item.close', { item: 'i1', result: 'discussed' }),
  tell('sitting.close', { sitting: 'x1' }),
]

const typesOf = (entries: ReadonlyMap<number, EntryRead & { closure: Closure | undefined }>) =>
  [...entries.values()].flatMap(({ act, closure }) =>
    closure && closure.only === undefined ? [act.type] : [],
  )

describe('under a closed item', () => {
  const { org, entries, history, clerk } = recordOf(closedItem('private'))

  it('everything is closed but what is not about the item', () => {
    const closed: readonly Act['type'][] = ['item.take', 'ruling.make', 'poll.open', 'item.close']
    assert.deepEqual(typesOf(entries), closed)
  })

  it('what is made is closed also where a public act ends it', () => {
    const closing = [...entries.values()].at(-1)
    const poll = closing?.events.findIndex(({ type }) => type === 'poll.closed')
    assert.deepEqual(closing?.closure?.only, [poll])
    const open = openEvents({ reader: everyone, clerk }, closing!)
    assert.ok(open.some(({ type }) => type === 'sitting.closed'))
    assert.ok(open.every(({ id }) => id !== 'p1'))
  })

  it('the public reads the organisation that the other entries made', () => {
    const read = withoutClosed(org, { reader: everyone, clerk }, history)
    assert.equal(read.thing('ruling', 'r1'), undefined)
    assert.deepEqual([...read.things('poll')], [])
    assert.deepEqual([...read.belonging('ruling', 'x1')], [])
    const item = get(read, 'item', 'i2')
    assert.deepEqual(
      [item?.state, item?.takenAt, item?.result],
      ['on-agenda', undefined, undefined],
    )
    assert.equal(get(read, 'item', 'i1')?.state, 'closed')
    assert.equal(get(read, 'sitting', 'x1')?.state, 'closed')
    assert.equal(get(read, 'presence', 'x1/KG')?.state, 'left')
  })
})

describe('who is admitted', () => {
  const may = (access: Access) => {
    const { clerk } = recordOf(closedItem(access))
    const readers: readonly Reader[] = [
      everyone,
      { who: 'press' },
      { who: 'interpreter' },
      { who: 'adviser', member: 'KG' },
      { who: 'delegation', member: 'KG' },
      { who: 'chair' },
      { who: 'secretariat' },
      { who: 'secretariat', reach: { session: 's2' } },
    ]
    return readers.map((reader) => isAdmitted({ reader, clerk }, { kind: 'item', id: 'i2' }))
  }

  it('to a private item is whoever takes part in its session', () => {
    assert.deepEqual(may('private'), [false, false, true, true, true, true, true, false])
  })

  it('to a restricted one are heads and alternates, the Chair and the secretariat', () => {
    assert.deepEqual(may('restricted'), [false, false, false, false, true, true, true, false])
  })

  it('to a public one is anyone', () => {
    assert.deepEqual(new Set(may('public')), new Set([true]))
  })
})

describe('a release', () => {
  const before = closedItem('restricted')
  const then = recordOf(before).org
  const { org, clerk, history } = recordOf([...before, tell('item.release', { item: 'i2' })])
  const made = get(org, 'ruling', 'r1')?.made ?? 0

  it('opens what was done to everyone', () => {
    assert.equal(isWithheld({ reader: everyone, clerk }, made), false)
    assert.equal(withoutClosed(org, { reader: everyone, clerk }, history), org)
  })

  it('opens nothing in the past, where only those admitted then read it', () => {
    const past = (reader: Reader) => isWithheld({ reader, clerk, org: then }, made)
    assert.deepEqual([past(everyone), past({ who: 'chair' })], [true, false])
    const read = withoutClosed(then, { reader: everyone, clerk, org: then }, history)
    assert.equal(read.thing('ruling', 'r1'), undefined)
  })
})

describe('a closed sitting', () => {
  it('is known to be scheduled, opened and closed, and nothing else of it', () => {
    const { entries } = recordOf([
      tell('sitting.close', { sitting: 'x1' }),
      tell('sitting.schedule', {
        sitting: 'x2',
        session: 's1',
        format: 'narrow',
        access: 'restricted',
      }),
      tell('sitting.open', { sitting: 'x2' }),
      ...taking.map((member) =>
        tell('presence.record', { sitting: 'x2', member, state: 'present' }),
      ),
      tell('quorum.establish', { sitting: 'x2' }),
      tell('sitting.suspend', { sitting: 'x2' }),
      tell('sitting.resume', { sitting: 'x2' }),
      tell('sitting.close', { sitting: 'x2' }),
      tell('minutes.draft', { sitting: 'x2' }),
    ])
    const open = [...entries.values()].filter(({ closure }) => closure === undefined)
    assert.deepEqual(
      open.map(({ act }) => act.type),
      ['sitting.close', 'sitting.schedule', 'sitting.open', 'sitting.close'],
    )
  })
})
