import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Touched } from '../../rules/evolve.ts'
import { appointment, council, delegate, sittingOpen, tell } from '../../rules/given.ts'
import { openCouncil } from '../council-of-test.ts'
import { liveFollow } from './follow-page.ts'
import { livePress } from './press-page.ts'
import { visitTo } from './visit-of-test.ts'

test('a vote leaves standing what does not count it, and an objection does not', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  let last: readonly Touched[] = []
  house.clerk.follow((_, touched) => {
    last = touched
  })
  await house.lay(...council, ...sittingOpen, { ...appointment })
  const standing = [...liveFollow.layers.slice(1), ...livePress.layers]
  const made = () =>
    standing.map(({ parts }) =>
      Object.entries(parts(visitTo(house), 's1') ?? {}).map(([name, words]) => `${name}: ${words}`),
    )
  const concerned = () =>
    standing.map(({ concerns }) => concerns?.(visitTo(house), 's1', last) ?? true)
  const before = made()

  await house.lay(
    tell('answer.give', { question: 'q1', member: 'KZ', answer: 'no-objection' }, delegate('KZ')),
  )
  assert.deepEqual(concerned(), [false, false])
  assert.deepEqual(made(), before, 'nothing there would have been different')

  await house.lay(
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'objects' }, delegate('TJ')),
  )
  assert.deepEqual(concerned(), [true, true])
  assert.notDeepEqual(made(), before)

  await house.lay(
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'no-objection' }, delegate('TJ')),
  )
  assert.deepEqual(concerned(), [true, true], 'a consensus that is mended is news as well')
})
