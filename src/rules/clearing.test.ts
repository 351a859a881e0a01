import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, appointment, council, delegate, given, sittingOpen, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const names = (ru: string, en: string) => ({ ru, en })

test('when an item is closed the next may be taken, and when a speaker ends another may have the floor', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    tell('item.propose', { item: 'i2', session: 's1', title: names('Второй', 'Second') }),
    tell('agenda.adopt', { sitting: 'x1', items: ['i1', 'i2'] }),
    tell('item.take', { item: 'i1', sitting: 'x1' }),
    tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KG' }),
    tell('floor.end', { floor: 'f1' }),
    tell('floor.give', { floor: 'f2', sitting: 'x1', member: 'RU' }),
    tell('floor.end', { floor: 'f2' }),
    tell('item.close', { item: 'i1', result: 'noted' }),
    tell('item.take', { item: 'i2', sitting: 'x1' }),
  )
  assert.equal(mustGet(org, 'sitting', 'x1').item, 'i2')
  assert.equal(mustGet(org, 'sitting', 'x1').floor, undefined)
})

test('a member that comes back is no longer shown as gone', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    tell('presence.record', { sitting: 'x1', member: 'RU', state: 'left' }),
    tell('presence.record', { sitting: 'x1', member: 'RU', state: 'present' }),
  )
  assert.equal(mustGet(org, 'presence', 'x1/RU').leftAt, undefined)
})

test('an objection withdrawn takes its reason with it', () => {
  const why = names('Не согласны', 'We do not agree')
  const org = given(
    ...council,
    ...sittingOpen,
    appointment,
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'objects', why }, delegate('TJ')),
  )
  assert.deepEqual(mustGet(org, 'answer', 'q1/TJ').why, why)
  after(
    org,
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'no-objection' }, delegate('TJ')),
  )
  assert.equal(mustGet(org, 'answer', 'q1/TJ').why, undefined)
})

test('a text laid in the place of a file replaces it whole', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    tell('document.lay', {
      document: 'd1',
      session: 's1',
      title: names('Решение', 'Decision'),
      kind: 'decision',
      audience: 'public',
    }),
    tell('version.lay', {
      document: 'd1',
      language: 'ru',
      digest: 'a'.repeat(64),
      fileName: 'decision.pdf',
      bytes: 7,
    }),
    tell('version.lay', { document: 'd1', language: 'ru', text: 'Принять.' }),
  )
  const version = mustGet(org, 'version', 'd1/ru')
  assert.deepEqual(
    [version.text, version.digest, version.fileName, version.bytes],
    ['Принять.', undefined, undefined, undefined],
  )
})
