// Courses of events that the simulation found, and what must come of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  after,
  appointment,
  council,
  given,
  refusal,
  sittingOpen,
  tell,
  type TestAct,
} from './given.ts'
import { statusOn } from './membership.ts'
import { mustGet } from './organisation.ts'
import { holdersOn, mayHold } from './terms.ts'

const names = (ru: string, en: string) => ({ ru, en })
const other = tell('person.enter', { person: 'other', name: names('Иной', 'Other'), member: 'RU' })
const deputyOn = (org: ReturnType<typeof given>, on: string) =>
  holdersOn(org, 'deputy', on).map(({ person }) => person)

/** An appointment to the deputy's post, put and adopted. */
function appoint(question: string, matter: Record<string, unknown>): TestAct[] {
  return [
    {
      ...tell('question.put', {
        question,
        sitting: 'x1',
        title: names('О назначении', 'On the appointment'),
        class: 'appointment',
        method: 'consensus',
        matter: {
          kind: 'appointment',
          post: 'deputy',
          person: 'other',
          from: '2026-01-01',
          years: 3,
        },
      }),
      matter: {
        kind: 'appointment',
        post: 'deputy',
        person: 'other',
        from: '2026-01-01',
        years: 3,
        ...matter,
      },
    },
    tell('question.close', { question }),
  ]
}

test('of two appointed to one place from the same day the one decided last holds it, and the first waits no longer', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    other,
    ...appoint('a', { person: 'holder' }),
    ...appoint('b', {}),
  )
  assert.deepEqual(deputyOn(org, '2026-01-01'), ['other'])
  const first = mustGet(org, 'term', 'a.term')
  assert.deepEqual([first.from, first.to, first.endedBy], ['2026-01-01', '2026-01-01', 'b'])
  assert.equal(mustGet(org, 'term', 'a.designate').to, '2025-11-27')
})

test('who is appointed until a day on which another is already to begin holds the post until then', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    other,
    ...appoint('late', { person: 'holder', from: '2027-01-01' }),
    ...appoint('early', { from: '2026-01-01' }),
  )
  assert.equal(mustGet(org, 'term', 'early.term').to, '2027-01-01')
  assert.deepEqual(deputyOn(org, '2026-12-31'), ['other'])
  assert.deepEqual(deputyOn(org, '2027-01-01'), ['holder'])
})

test('a release after a term is over does not lengthen it, and one before it begins means it is never held', () => {
  const release = (question: string, term: string, from: string) => [
    tell('question.put', {
      question,
      sitting: 'x1',
      title: names('Об освобождении', 'On the release'),
      class: 'appointment',
      method: 'consensus',
      matter: { kind: 'release', term, from },
    }),
    tell('question.close', { question }),
  ]
  const org = given(
    ...council,
    ...sittingOpen,
    other,
    ...appoint('a', {}),
    ...release('r1', 'deputy-term', '2026-06-01'),
  )
  assert.equal(mustGet(org, 'term', 'deputy-term').to, '2026-01-01')
  after(org, ...release('r2', 'a.term', '2025-12-01'))
  assert.deepEqual(deputyOn(org, '2026-01-01'), [])
  assert.equal(mustGet(org, 'term', 'a.designate').to, '2025-11-27')
})

test('when the awaited sitting opens the designate becomes the holder and leaves the post held before', () => {
  const scheduled = tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'expanded' })
  const matter = { ...(appointment.matter as Record<string, unknown>), from: { opening: 'x2' } }
  const org = given(
    ...council,
    ...sittingOpen,
    scheduled,
    { ...appointment, matter },
    tell('question.close', { question: 'q1' }),
    tell('sitting.close', { sitting: 'x1' }),
  )
  assert.deepEqual(deputyOn(org, '2026-05-02'), ['candidate'])
  after(org, tell('sitting.open', { sitting: 'x2' }, undefined, '2026-05-02'))
  assert.equal(mustGet(org, 'term', 'q1.designate').to, '2026-05-02')
  assert.deepEqual(deputyOn(org, '2026-05-02'), [])
})

test('a term is not corrected to end before it begins', () => {
  const org = given(...council)
  const correction = tell('correction.make', {
    correction: 'c1',
    of: { kind: 'term', id: 'holder-term' },
    set: { to: '2020' },
    why: names('Описка', 'A slip'),
  })
  assert.equal(refusal(org, correction).code, 'days-reversed')
})

test('an item that is being taken is closed, not withdrawn', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    tell('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
    tell('item.take', { item: 'i1', sitting: 'x1' }),
  )
  assert.equal(refusal(org, tell('item.withdraw', { item: 'i1' })).code, 'item-open')
})

test('what is laid for a session that is not on record is refused, whatever else it names', () => {
  const org = given(...council)
  const people = [{ person: 'holder', role: 'head' as const }]
  const delegation = tell('delegation.name', { session: 'none', member: 'KG', people })
  assert.equal(refusal(org, delegation).code, 'unknown-thing')
  const absence = tell('absence.note', {
    session: 'none',
    member: 'KG',
    reason: names('Болен', 'Ill'),
  })
  assert.equal(refusal(org, absence).code, 'unknown-thing')
})

test('a term with an imprecise end is in office until the last day it may mean, and no longer', () => {
  const ended = (to: string) =>
    tell('term.record', {
      term: `past-${to}`,
      post: 'deputy',
      person: 'other',
      capacity: 'substantive',
      from: '2020-06-XX',
      to,
    })
  const org = given(...council, other, ended('2024-XX'), ended('2023-22'))
  const holds = (term: string, on: string) => mayHold(mustGet(org, 'term', term), on)
  assert.equal(holds('past-2024-XX', '2020-05-31'), false)
  assert.equal(holds('past-2024-XX', '2020-06-01'), true)
  assert.equal(holds('past-2024-XX', '2024-12-30'), true)
  assert.equal(holds('past-2024-XX', '2024-12-31'), false)
  assert.equal(holds('past-2024-XX', '2025-11-27'), false)
  assert.equal(holds('past-2023-22', '2023-08-30'), true)
  assert.equal(holds('past-2023-22', '2023-08-31'), false)
})

test('who holds a post from a season holds it in that season', () => {
  const from = tell('term.record', {
    term: 'from-spring',
    post: 'deputy',
    person: 'other',
    capacity: 'substantive',
    from: '2024-21',
  })
  const org = given(...council, other, from)
  assert.equal(mayHold(mustGet(org, 'term', 'from-spring'), '2024-02-29'), false)
  assert.equal(mayHold(mustGet(org, 'term', 'from-spring'), '2024-03-01'), true)
})

test('a membership frozen from a year that is to come is not frozen today', () => {
  const frozen = tell('membership.change', { member: 'TJ', status: 'frozen', from: '2031-XX' })
  const org = given(...council, frozen)
  assert.equal(statusOn(org, 'TJ', '2030-12-31'), 'member')
  assert.equal(statusOn(org, 'TJ', '2031-01-01'), 'frozen')
})
