// The main test: random councils, from their seeds. `npm run simulate -- --seeds N` lives through thousands.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after } from '../src/rules/acts/after.ts'
import { founding, personShape } from '../src/rules/acts/founding.ts'
import { preparing } from '../src/rules/acts/preparing.ts'
import { sitting } from '../src/rules/acts/sitting.ts'
import { simulate } from './simulation/simulate.ts'

const COUNCILS = 120

test('whatever random councils do, the record, the memory and the views tell the same, and no rule is broken', async (t) => {
  // Another seed every day, so that the councils of a year are not those of one night; the same all day, to be repeated.
  const from = 1_000_000 + Math.floor(Date.now() / 86_400_000) * 1_000
  const broken: string[] = []
  const { words, councils, figures } = await simulate({
    from,
    seeds: COUNCILS,
    tell: (line) => line.startsWith('seed') && broken.push(line),
  })
  t.diagnostic(`seeds from ${from}: ${words}`)
  assert.deepEqual(broken, [])
  assert.equal(councils, COUNCILS)
  const never = Object.keys({
    ...founding,
    ...personShape,
    ...preparing,
    ...sitting,
    ...after,
  }).filter((type) => !figures.types.has(type))
  assert.deepEqual(never, [], 'acts that no council ever took')
})
