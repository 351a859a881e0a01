import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, council, given, refusal, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const correct = (kind: string, id: string, set: Record<string, unknown>, correction = 'c1') =>
  tell('correction.make', { correction, of: { kind, id }, set, why: { en: 'A slip of the pen' } })

test('a correction mends the fact and keeps what stood before', () => {
  const org = given(
    ...council,
    correct('person', 'candidate', { name: { en: 'Taalatbek Masadykov' } }),
  )
  assert.deepEqual(mustGet(org, 'person', 'candidate').name, { en: 'Taalatbek Masadykov' })
  assert.deepEqual(mustGet(org, 'correction', 'c1').before, {
    name: { ru: 'Таалатбек', en: 'Taalatbek' },
  })
})

test('a corrected beginning of a term moves the days on which it holds', () => {
  const org = given(...council, correct('term', 'holder-term', { begin: '2023-01', to: '2025-12' }))
  const { from, fromLatest, to, toLatest } = mustGet(org, 'term', 'holder-term')
  assert.deepEqual(
    [from, fromLatest, to, toLatest],
    ['2023-01-01', '2023-01-31', '2025-12-01', '2025-12-31'],
  )
})

test('what the rules computed is not corrected', () => {
  const org = given(...council)
  assert.equal(
    refusal(org, correct('term', 'holder-term', { decision: 'q9' })).code,
    'field-not-correctable',
  )
  assert.equal(
    refusal(org, correct('person', 'candidate', { name: { en: '' } })).code,
    'field-not-correctable',
  )
  assert.equal(
    refusal(org, correct('rulebook', 'council/1', { from: '2020-01-01' })).code,
    'field-not-correctable',
  )
})

test('a correction that changes nothing is refused', () => {
  const org = given(...council, correct('person', 'candidate', { name: { en: 'T' } }))
  assert.equal(
    refusal(org, correct('person', 'candidate', { name: { en: 'T' } }, 'c2')).code,
    'already-corrected-so',
  )
  assert.equal(refusal(org, correct('person', 'candidate', {}, 'c2')).code, 'nothing-corrected')
  assert.equal(
    refusal(org, correct('person', 'nobody', { name: { en: 'T' } }, 'c2')).code,
    'unknown-thing',
  )
})

test('an ambiguous line of a dossier is resolved by a person, and all readings stay', () => {
  const org = given(
    ...council,
    tell('dossier.enter', {
      dossier: 'gov',
      person: 'candidate',
      topic: 'career',
      what: { en: 'Member of the Government' },
      ambiguous: { en: 'The years may belong to the next post only' },
      readings: [
        { reading: { en: 'No date' } },
        { reading: { en: 'Both posts' }, when: '1995/1996' },
      ],
    }),
  )
  assert.equal(
    refusal(org, tell('dossier.resolve', { dossier: 'gov', reading: 3, why: { en: 'x' } })).code,
    'no-such-reading',
  )
  after(
    org,
    tell('dossier.resolve', { dossier: 'gov', reading: 2, why: { en: 'Letter of 3 March' } }),
  )
  assert.equal(mustGet(org, 'dossier', 'gov').resolved, 2)
  assert.equal(mustGet(org, 'dossier', 'gov').readings?.length, 2)
})
