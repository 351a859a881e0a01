// What an event may say: a wrong type or field is no program at all, so these tests are read by the compiler first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Event, type EventType, eventTypes } from './event.ts'
import { evolve } from './evolve.ts'
import { emptyOrganisation, get } from './organisation.ts'

test('the compiler refuses an event with a misspelt type, field, value or field of the act', () => {
  const wrong: Event[] = [
    // @ts-expect-error nothing is 'closd'
    { type: 'question.closd', id: 'q1' },
    // @ts-expect-error a question has no closdAt
    { type: 'question.withdrawn', id: 'q1', set: { state: 'withdrawn', closdAt: 1 } },
    // @ts-expect-error a question is never 'withdrawned'
    { type: 'question.withdrawn', id: 'q1', set: { state: 'withdrawned' } },
    // @ts-expect-error what is always stated cannot cease to hold
    { type: 'question.withdrawn', id: 'q1', set: { state: null } },
    // @ts-expect-error no act has this field
    { type: 'question.put', id: 'q1', laid: ['questoin'] },
    // @ts-expect-error only a sitting takes an item
    { type: 'question.item-taken', id: 'q1' },
  ]
  const right: Event = { type: 'question.extended', id: 'q1', set: { closesAt: null } }
  assert.equal(wrong.length, 6)
  assert.ok(eventTypes.includes(right.type))
})

test('every event type is named once, a kind and what happened to it', () => {
  assert.equal(new Set(eventTypes).size, eventTypes.length)
  for (const type of eventTypes) assert.match(type, /^[a-z]+\.[a-z]+(-[a-z]+)*$/)
  const one: EventType = 'sitting.item-taken'
  assert.ok(eventTypes.includes(one))
})

test('what an event leaves undefined stays as it was, and what it sets to null no longer holds', () => {
  const org = emptyOrganisation()
  const lay = (n: number, event: Event) =>
    evolve(org, n, { id: `act-${n}`, type: 'speakers.close', sitting: 'x1' }, [event])
  lay(0, { type: 'sitting.item-taken', id: 'x1', set: { item: 'i1', floor: 'f1' } })
  lay(1, { type: 'sitting.floor-ended', id: 'x1', set: { item: undefined, floor: null } })
  const { item, floor } = get(org, 'sitting', 'x1') ?? {}
  assert.deepEqual([item, floor], ['i1', undefined])
})
