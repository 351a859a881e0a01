import assert from 'node:assert/strict'
import { test } from 'node:test'
import { council, given, sittingOpen, tell } from '../rules/given.ts'
import { sessionAhead } from './next-session.ts'

const session = (id: string, from?: string, to?: string) =>
  tell('session.convene', {
    session: id,
    body: 'council',
    kind: 'regular',
    ...(from ? { from, to: to ?? from } : {}),
  })

const org = given(
  ...council,
  session('undated'),
  session('spring', '2026-03-10', '2026-03-12'),
  session('winter', '2026-01-15'),
  session('summer', '2026-06-01'),
)
const ahead = (on: string) => sessionAhead(org, on)?.session.id

test('the next session is the one that begins first after the day', () => {
  assert.equal(ahead('2025-12-01'), 'winter')
  assert.equal(ahead('2026-01-15'), 'winter', 'on its own day it is still the next')
  assert.equal(ahead('2026-01-16'), 'spring', 'the day after it is not')
})

test('a session that should have begun and is planned to last is still ahead, on its last day too', () => {
  assert.equal(ahead('2026-03-12'), 'spring')
  assert.equal(ahead('2026-03-13'), 'summer')
})

test('a session without a day comes when no dated one is left', () => {
  assert.equal(ahead('2026-06-02'), 'undated')
})

test('a session under way comes before all that are convened', () => {
  const sitting = given(...council, session('next', '2025-11-27'), ...sittingOpen)
  assert.deepEqual(
    [sessionAhead(sitting, '2025-11-27')].map((one) => [one?.session.id, one?.underWay]),
    [['s1', true]],
  )
})

test('where none is convened none is ahead', () => {
  assert.equal(sessionAhead(given(...council), '2025-11-27'), undefined)
})
