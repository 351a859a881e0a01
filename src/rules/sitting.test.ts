import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  after,
  appointment,
  chair,
  council,
  delegate,
  given,
  refusal,
  sittingOpen,
  tell,
} from './given.ts'
import { mustGet } from './organisation.ts'

const organised = [...council, ...sittingOpen]
const thanks = tell('question.put', {
  question: 'q2',
  sitting: 'x1',
  title: { en: 'A procedural question' },
  class: 'procedural',
  method: 'roll-call',
  matter: { kind: 'text', text: { en: 'To begin at ten' } },
})
const votes = (...cast: [string, 'yes' | 'no' | 'abstain'][]) =>
  cast.map(([member, vote]) =>
    tell('vote.cast', { question: 'q2', member, vote }, delegate(member)),
  )

test('without a quorum nothing is put, and the refusal says how many are needed', () => {
  const before = organised.slice(
    0,
    organised.findIndex((one) => one.type === 'presence.record'),
  )
  const org = given(
    ...before,
    tell('presence.record', { sitting: 'x1', member: 'BY', state: 'present' }),
  )
  const refused = refusal(org, tell('quorum.establish', { sitting: 'x1' }))
  assert.equal(refused.code, 'no-quorum')
  assert.deepEqual(refused.facts, { needed: 4, got: 1 })
  assert.equal(refusal(org, appointment).code, 'no-quorum-established')
})

test('a procedural question carries by more than half of those voting', () => {
  const org = given(
    ...organised,
    thanks,
    ...votes(['BY', 'yes'], ['KZ', 'yes'], ['KG', 'no'], ['RU', 'abstain']),
  )
  after(org, tell('question.close', { question: 'q2' }, chair))
  const outcome = mustGet(org, 'question', 'q2').outcome
  assert.equal(outcome?.result, 'adopted')
  assert.equal(outcome?.reasons.at(-1)?.got, 2)
  assert.equal(mustGet(org, 'decision', 'q2').on, '2025-11-27')
})

test('equal votes fall where the rules say so, and no decision comes of it', () => {
  const org = given(
    ...organised,
    thanks,
    ...votes(['BY', 'yes'], ['KZ', 'no']),
    tell('question.close', { question: 'q2' }),
  )
  assert.equal(mustGet(org, 'question', 'q2').outcome?.result, 'rejected')
  assert.throws(() => mustGet(org, 'decision', 'q2'))
})

test('a member votes once, while the vote is open, and only if present', () => {
  const org = given(...organised, thanks, ...votes(['BY', 'yes']))
  assert.equal(refusal(org, votes(['BY', 'no'])[0]!).code, 'already-voted')
  after(org, tell('presence.record', { sitting: 'x1', member: 'TJ', state: 'left' }))
  assert.equal(refusal(org, votes(['TJ', 'yes'])[0]!).code, 'not-present')
  after(org, tell('question.close', { question: 'q2' }))
  assert.equal(refusal(org, votes(['KZ', 'yes'])[0]!).code, 'question-not-open')
})

test('an answer to a consensus is no vote, and a vote is no answer', () => {
  const org = given(...organised, thanks)
  const answer = tell('answer.give', { question: 'q2', member: 'BY', answer: 'objects' })
  assert.equal(refusal(org, answer).code, 'wrong-kind-of-answer')
})

test('a substantive question is not put to a vote where the rules ask for consensus', () => {
  const org = given(...organised)
  assert.equal(refusal(org, { ...appointment, method: 'roll-call' }).code, 'method-not-in-order')
})

test('one question at a time, and a sitting does not close over an open one', () => {
  const org = given(...organised, thanks)
  assert.equal(refusal(org, { ...thanks, question: 'q3' }).code, 'another-question-open')
  assert.equal(refusal(org, tell('sitting.close', { sitting: 'x1' })).code, 'question-open')
  after(
    org,
    tell('question.withdraw', { question: 'q2' }),
    tell('sitting.close', { sitting: 'x1' }),
    tell('session.close', { session: 's1' }),
  )
  assert.equal(mustGet(org, 'session', 's1').state, 'closed')
})

test('items are taken in turn from the adopted agenda only', () => {
  const org = given(
    ...organised,
    tell('item.propose', { item: 'i2', session: 's1', title: { en: 'Another' } }),
  )
  assert.equal(
    refusal(org, tell('item.take', { item: 'i1', sitting: 'x1' })).code,
    'agenda-not-adopted',
  )
  after(
    org,
    tell('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
    tell('item.take', { item: 'i1', sitting: 'x1' }),
  )
  assert.equal(
    refusal(org, tell('item.take', { item: 'i2', sitting: 'x1' })).code,
    'item-not-on-agenda',
  )
  assert.equal(refusal(org, tell('sitting.close', { sitting: 'x1' })).code, 'item-open')
  after(org, tell('item.close', { item: 'i1', result: 'discussed' }))
  assert.equal(
    refusal(org, tell('item.take', { item: 'i1', sitting: 'x1' })).code,
    'item-already-closed',
  )
})

test('the floor is one member’s at a time, and only a member present has it', () => {
  const org = given(...organised, tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }))
  assert.equal(
    refusal(org, tell('floor.give', { floor: 'f2', sitting: 'x1', member: 'KG' })).code,
    'floor-taken',
  )
  after(org, tell('floor.end', { floor: 'f1' }))
  assert.equal(
    refusal(org, tell('floor.give', { floor: 'f2', sitting: 'x1', member: 'AM' })).code,
    'not-present',
  )
  after(org, tell('floor.give', { floor: 'f2', sitting: 'x1', member: 'KG' }))
})

test('a suspended sitting takes no acts until it is resumed', () => {
  const org = given(...organised, tell('sitting.suspend', { sitting: 'x1' }))
  assert.equal(refusal(org, appointment).code, 'sitting-not-open')
  after(org, tell('sitting.resume', { sitting: 'x1' }), appointment)
})

test('an extraordinary session needs as many requests as the rules say', () => {
  const org = given(...council)
  const convene = tell('session.convene', {
    session: 'e1',
    body: 'council',
    kind: 'extraordinary',
    requestedBy: ['KZ'],
  })
  const refused = refusal(org, convene)
  assert.deepEqual([refused.code, refused.facts], ['too-few-requests', { needed: 2, got: 1 }])
  after(org, { ...convene, requestedBy: ['KZ', 'TJ'] })
})

test('an absent member stays visible as absent and cannot be present as well', () => {
  const org = given(
    ...organised,
    tell('absence.note', { session: 's1', member: 'AM', reason: { en: 'Took no part' } }),
  )
  assert.equal(mustGet(org, 'absence', 's1/AM').member, 'AM')
  assert.equal(
    refusal(org, tell('absence.note', { session: 's1', member: 'KZ', reason: { en: 'Away' } }))
      .code,
    'already-so',
  )
})

test('a delegation has one head', () => {
  const org = given(...council, ...sittingOpen.slice(0, 3))
  const named = (...roles: ('head' | 'adviser')[]) =>
    tell('delegation.name', {
      session: 's1',
      member: 'BY',
      people: roles.map((role) => ({ person: 'head-BY', role })),
    })
  assert.equal(refusal(org, named('adviser')).code, 'no-head')
  assert.equal(refusal(org, named('head', 'head')).code, 'two-heads')
})
