import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseAct, shapes } from './acts.ts'

const admit = {
  id: 'a1',
  type: 'member.admit',
  member: 'KG',
  name: { en: 'Kyrgyz Republic' },
  shortName: { en: 'Kyrgyzstan' },
  status: 'member',
}
const mistakes = (change: Record<string, unknown>) => {
  const parsed = parseAct({ ...admit, ...change })
  return 'errors' in parsed ? parsed.errors.map(({ path, code }) => `${path}: ${code}`) : []
}

test('a well-formed act is taken as it is', () => {
  assert.deepEqual(parseAct(admit), { act: admit })
})

test('each mistake names its field and its kind', () => {
  assert.deepEqual(mistakes({ name: undefined }), ['name: missing'])
  assert.deepEqual(mistakes({ member: 'no spaces allowed' }), ['member: bad-id'])
  assert.deepEqual(mistakes({ status: 'friend' }), ['status: not-a-choice'])
  assert.deepEqual(mistakes({ from: '2025-02-30' }), ['from: bad-when'])
  assert.deepEqual(mistakes({ name: { en: '' } }), ['name.en: empty'])
  assert.deepEqual(mistakes({ name: { en: 'a\u0007b' } }), ['name.en: control-character'])
  assert.deepEqual(mistakes({ name: { en: 'a\u202Eb' } }), ['name.en: control-character'])
  assert.deepEqual(mistakes({ name: { en: 'x'.repeat(301) } }), ['name.en: too-long'])
  assert.deepEqual(mistakes({ colour: 'red' }), ['colour: unknown-field'])
  assert.deepEqual(mistakes({ id: '' }), ['id: bad-id'])
  assert.deepEqual(mistakes({ type: 'member.adore' }), ['type: unknown-act'])
})

test('imprecise dates are dates: a year, a month, a span', () => {
  for (const from of ['1961', '2024-01', '1988/1991', '1995~', '2024-01-05'])
    assert.deepEqual(mistakes({ from }), [], from)
})

test('nothing from outside makes the reader of acts fall over', () => {
  const type = fc.oneof(fc.constantFrom(...Object.keys(shapes)), fc.string())
  const anything = fc.oneof(
    fc.anything(),
    fc.record({
      id: fc.anything(),
      type,
      member: fc.anything(),
      name: fc.anything(),
      matter: fc.anything(),
      sources: fc.anything(),
    }),
  )
  fc.assert(
    fc.property(anything, (value) => {
      const parsed = parseAct(value)
      assert.ok('act' in parsed || parsed.errors.length > 0)
    }),
    { numRuns: 2000 },
  )
})
