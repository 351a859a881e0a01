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
import { allOf, mustGet } from './organisation.ts'
import { nextInTurn } from './rotation.ts'
import { holdersOn, mayHold, neverHeld } from './terms.ts'

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

/** A release from a term, put and adopted. */
function release(question: string, term: string, from: string): TestAct[] {
  return [
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
}

test('a release after a term is over does not lengthen it, and one before it begins means it is never held', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    other,
    ...appoint('a', {}),
    ...release('r1', 'deputy-term', '2026-06-01'),
  )
  assert.equal(mustGet(org, 'term', 'deputy-term').to, '2026-01-01')
  after(org, ...release('r2', 'a.term', '2025-12-01'))
  assert.ok(neverHeld(mustGet(org, 'term', 'a.term')))
  assert.equal(mustGet(org, 'term', 'a.designate').to, '2025-11-27')
  // The successor does not begin, so the release that was decided for later ends the term.
  assert.deepEqual(deputyOn(org, '2026-05-31'), ['candidate'])
  assert.deepEqual(deputyOn(org, '2026-06-01'), [])
  assert.equal(mustGet(org, 'term', 'deputy-term').endedBy, 'r1')
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

test('who was to be succeeded stays when the successor is released before taking office', () => {
  const org = given(...council, ...sittingOpen, other, ...appoint('a', {}))
  assert.equal(mustGet(org, 'term', 'deputy-term').endedBy, 'a')
  after(org, ...release('r', 'a.term', '2025-12-15'))
  const before = mustGet(org, 'term', 'deputy-term')
  assert.deepEqual([before.to, before.end, before.endedBy], [undefined, 'not-said', undefined])
  assert.deepEqual(deputyOn(org, '2026-01-01'), [mustGet(org, 'term', 'deputy-term').person])
  assert.ok(neverHeld(mustGet(org, 'term', 'a.term')))
})

test('who was to be succeeded is succeeded by the next one who is appointed', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    other,
    ...appoint('later', { person: 'holder', from: '2027-01-01' }),
    ...appoint('a', { years: 1 }),
    ...release('r', 'a.term', '2025-12-15'),
  )
  const before = mustGet(org, 'term', 'deputy-term')
  assert.deepEqual([before.to, before.end, before.endedBy], ['2027-01-01', 'succeeded', 'later'])
  after(org, ...release('r2', 'later.term', '2026-12-31'))
  assert.equal(mustGet(org, 'term', 'deputy-term').to, undefined)
})

test('a release on the first day of a term ends it before it is held, and one a day later does not', () => {
  const released = (from: string) =>
    given(...council, ...sittingOpen, other, ...appoint('a', {}), ...release('r', 'a.term', from))
  assert.deepEqual(deputyOn(released('2026-01-01'), '2026-01-01').length, 1)
  assert.ok(neverHeld(mustGet(released('2026-01-01'), 'term', 'a.term')))
  const held = released('2026-01-02')
  assert.ok(!neverHeld(mustGet(held, 'term', 'a.term')))
  assert.equal(mustGet(held, 'term', 'deputy-term').to, '2026-01-01')
  assert.deepEqual(deputyOn(held, '2026-01-01'), ['other'])
  assert.deepEqual(deputyOn(held, '2026-01-02'), [])
})

for (const [whenUnfilled, to, end] of [
  [undefined, '2026-01-01', 'length'],
  ['vacant', '2026-01-01', 'length'],
  ['acting', '2026-01-01', 'length'],
  ['holder-goes-on', undefined, 'until-succeeded'],
] as const) {
  test(`a term whose length is over when its successor does not begin: ${whenUnfilled ?? 'the rules are silent'}`, () => {
    const post = tell('post.establish', {
      post: 'auditor',
      name: names('Ревизор', 'Auditor'),
      body: 'council',
      heldBy: 'person',
      appointedBy: 'council',
      ...(whenUnfilled ? { whenUnfilled } : {}),
    })
    const org = given(
      ...council,
      post,
      ...sittingOpen,
      other,
      ...appoint('first', { post: 'auditor', from: '2025-11-27', years: 1 }),
      ...appoint('second', { post: 'auditor', person: 'holder', from: '2026-11-27', years: 1 }),
      ...release('r', 'second.term', '2026-01-01'),
    )
    const first = mustGet(org, 'term', 'first.term')
    const length = to === undefined ? undefined : '2026-11-27'
    assert.deepEqual([first.to, first.end], [length, end])
    after(
      org,
      ...appoint('third', { post: 'auditor', person: 'holder', from: '2027-03-01', years: 1 }),
    )
    assert.deepEqual(
      holdersOn(org, 'auditor', '2027-02-28').map(({ id }) => id),
      to === undefined ? ['first.term'] : [],
    )
    assert.deepEqual(
      holdersOn(org, 'auditor', '2027-03-01').map(({ id }) => id),
      ['third.term'],
    )
  })
}

test('a term that never began is no turn: the member whose candidate was released keeps it', () => {
  const chair = (question: string, represents: string, person: string): TestAct[] =>
    appoint(question, {
      post: 'secretary-general',
      person,
      represents,
      proposedBy: 'ministers',
      from: '2026-01-01',
      years: 3,
    })
  const org = given(...council, ...sittingOpen, other)
  const turn = nextInTurn(org, 'secretary-general', '2025-11-27')?.next ?? ''
  const theirs = allOf(org, 'person').find(({ member }) => member === turn)?.id ?? 'candidate'
  after(org, ...chair('a', turn, theirs))
  assert.notEqual(nextInTurn(org, 'secretary-general', '2025-11-27')?.next, turn)
  after(org, ...release('r', 'a.term', '2025-12-01'))
  assert.equal(nextInTurn(org, 'secretary-general', '2025-11-27')?.next, turn)
})
