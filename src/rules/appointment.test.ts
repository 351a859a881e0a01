import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  after,
  appointment,
  council,
  delegate,
  given,
  refusal,
  sittingOpen,
  tell,
} from './given.ts'
import { get, mustGet } from './organisation.ts'
import { holdersOn } from './terms.ts'

const persons = (org: ReturnType<typeof given>, on: string, post = 'secretary-general') =>
  holdersOn(org, post, on).map((term) => term.person)

test('nobody’s post changes before its day comes', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('question.close', { question: 'q1' }),
  )
  assert.deepEqual(persons(org, '2025-12-31'), ['holder'])
  assert.deepEqual(persons(org, '2026-01-01'), ['candidate'])
})

test('a term of three years is half-open: it ends before 1 January 2029', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('question.close', { question: 'q1' }),
  )
  const term = mustGet(org, 'term', 'q1.term')
  assert.deepEqual([term.from, term.to, term.decidedOn], ['2026-01-01', '2029-01-01', '2025-11-27'])
  assert.deepEqual(persons(org, '2028-12-31'), ['candidate'])
  assert.deepEqual(persons(org, '2029-01-01'), [])
})

test('the former holder’s term ends the day the new one begins, and the deputy’s post falls vacant that day', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('question.close', { question: 'q1' }),
  )
  assert.equal(mustGet(org, 'term', 'holder-term').to, '2026-01-01')
  assert.equal(mustGet(org, 'term', 'deputy-term').to, '2026-01-01')
  assert.deepEqual(persons(org, '2025-12-31', 'deputy'), ['candidate'])
  assert.deepEqual(persons(org, '2026-01-01', 'deputy'), [])
})

test('between the decision and the day the appointee is designate', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('question.close', { question: 'q1' }),
  )
  const designate = mustGet(org, 'term', 'q1.designate')
  assert.deepEqual(
    [designate.capacity, designate.from, designate.to],
    ['designate', '2025-11-27', '2026-01-01'],
  )
})

test('one objection prevents consensus, nobody is appointed, and mending it appoints', () => {
  const objected = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'objects' }, delegate('TJ')),
  )
  const mended = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'objects' }, delegate('TJ')),
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'no-objection' }, delegate('TJ')),
    tell('question.close', { question: 'q1' }),
  )
  after(objected, tell('question.close', { question: 'q1' }))
  const outcome = mustGet(objected, 'question', 'q1').outcome
  assert.equal(outcome?.result, 'rejected')
  assert.equal(outcome?.why, 'consensus')
  assert.equal(get(objected, 'term', 'q1.term'), undefined)
  assert.equal(mustGet(mended, 'question', 'q1').outcome?.result, 'adopted')
})

test('a member out of turn, a wrong length or a wrong proposer is refused with the article', () => {
  const org = given(...council, ...sittingOpen)
  const matter = appointment.matter as Record<string, unknown>
  const put = (change: Record<string, unknown>) =>
    refusal(org, { ...appointment, matter: { ...matter, ...change } })
  assert.equal(put({ represents: 'RU' }).code, 'out-of-turn')
  assert.deepEqual(put({ represents: 'RU' }).rule, {
    en: 'Charter, article 17',
    ru: 'Устав, статья 17',
  })
  assert.equal(put({ years: 5 }).code, 'wrong-length')
  assert.equal(put({ proposedBy: 'council' }).code, 'wrong-proposer')
})

test('a member whose participation is frozen neither answers nor prevents consensus', () => {
  const org = given(...council, ...sittingOpen, appointment)
  assert.equal(
    refusal(org, tell('answer.give', { question: 'q1', member: 'AM', answer: 'objects' })).code,
    'not-taking-part',
  )
  after(org, tell('question.close', { question: 'q1' }))
  assert.equal(mustGet(org, 'question', 'q1').outcome?.result, 'adopted')
})

test('a delegate speaks for one member only', () => {
  const org = given(...council, ...sittingOpen, appointment)
  assert.equal(
    refusal(
      org,
      tell('answer.give', { question: 'q1', member: 'RU', answer: 'objects' }, delegate('TJ')),
    ).code,
    'not-yours',
  )
})

test('a term that begins with the opening of a sitting begins when that sitting opens', () => {
  const matter = { ...(appointment.matter as Record<string, unknown>), from: { opening: 'x2' } }
  const org = given(
    ...council,
    ...sittingOpen,
    tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'expanded' }),
    { ...appointment, matter },
    tell('question.close', { question: 'q1' }),
    tell('sitting.close', { sitting: 'x1' }),
  )
  assert.equal(mustGet(org, 'term', 'q1.term').from, undefined)
  assert.deepEqual(persons(org, '2026-06-01'), ['holder'])
  after(org, tell('sitting.open', { sitting: 'x2' }, undefined, '2026-05-02'))
  assert.equal(mustGet(org, 'term', 'q1.term').to, '2029-05-02')
  assert.deepEqual(persons(org, '2026-05-01'), ['holder'])
  assert.deepEqual(persons(org, '2026-05-02'), ['candidate'])
})
