// Items of the agenda: deferred and taken again, added after the adoption, closed as what happened to them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembly, candidates, close, put, round, sittingOf, votes } from './assembly-of-test.ts'
import { after, given, refusal, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const item = (id: string) =>
  tell('item.propose', { item: id, session: 's', title: { en: `Item ${id}` } })
const adopt = (sitting: string, ...items: string[]) => tell('agenda.adopt', { sitting, items })
const take = (id: string, sitting = 'x') => tell('item.take', { item: id, sitting })
const end = (id: string, result: 'discussed' | 'noted' | 'decided' | 'deferred') =>
  tell('item.close', { item: id, result })
const ready = (...items: string[]) =>
  given(...assembly(), ...sittingOf(), ...items.map(item), adopt('x', ...items))
const nextSitting = [
  tell('sitting.close', { sitting: 'x' }),
  tell('sitting.schedule', { sitting: 'y', session: 's', format: 'expanded' }),
  tell('sitting.open', { sitting: 'y' }),
  ...[...'ABCD'].map((member) =>
    tell('presence.record', { sitting: 'y', member, state: 'present' }),
  ),
  tell('quorum.establish', { sitting: 'y' }),
]

test('a deferred item stands on the next agenda and is taken there', () => {
  const org = ready('i', 'j')
  after(org, take('i'), end('i', 'deferred'), ...nextSitting, adopt('y', 'i', 'j'))
  const { state, result } = mustGet(org, 'item', 'i')
  assert.deepEqual([state, result], ['on-agenda', undefined])
  after(org, take('i', 'y'), end('i', 'noted'))
  assert.deepEqual(
    [mustGet(org, 'item', 'i').result, mustGet(org, 'item', 'i').takenIn],
    ['noted', 'y'],
  )
})

test('an item that is done with does not stand on a later agenda', () => {
  const org = ready('i')
  after(org, take('i'), end('i', 'discussed'), ...nextSitting)
  assert.equal(refusal(org, adopt('y', 'i')).code, 'item-already-closed')
})

const adding = (...items: string[]) =>
  put('q', 'ordinary', { matter: { kind: 'agenda', items }, title: { en: 'A further item' } })

test('after its adoption the agenda takes a further item by a question, and only if that is adopted', () => {
  const org = ready('i')
  after(org, item('j'))
  assert.equal(refusal(org, adopt('x', 'j')).code, 'agenda-already-adopted')
  assert.equal(refusal(org, adding('i')).code, 'already-so')
  after(org, adding('j'), ...votes('q', { yes: 'AB', no: 'CDEF' }), close('q'))
  assert.equal(refusal(org, take('j')).code, 'item-not-on-agenda')
  after(org, { ...adding('j'), question: 'q2' }, ...votes('q2', { yes: 'ABCDEF' }), close('q2'))
  assert.deepEqual(mustGet(org, 'sitting', 'x').agenda, ['i', 'j'])
  after(org, take('j'))
})

test('an item closes as decided only where something was decided under it, and then not as discussed', () => {
  const org = ready('i', 'j')
  after(org, take('i'))
  assert.equal(refusal(org, end('i', 'decided')).code, 'nothing-decided')
  after(org, put('q', 'ordinary', { item: 'i' }), ...votes('q', { no: 'ABCDEF' }), close('q'))
  assert.equal(
    refusal(org, end('i', 'decided')).code,
    'nothing-decided',
    'a rejection decides nothing',
  )
  after(org, put('q2', 'ordinary', { item: 'i' }), ...votes('q2', { yes: 'ABCDEF' }), close('q2'))
  for (const result of ['discussed', 'noted'] as const)
    assert.equal(refusal(org, end('i', result)).code, 'something-decided')
  after(org, end('i', 'decided'))
})

test("an election's item waits for the election, and ends decided", () => {
  const org = ready('i')
  after(org, take('i'), ...candidates('P'))
  assert.equal(mustGet(org, 'election', 'e').item, 'i')
  assert.equal(refusal(org, end('i', 'discussed')).code, 'election-open')
  after(org, ...round('n1', 6, { P: 6 }))
  assert.equal(refusal(org, end('i', 'discussed')).code, 'something-decided')
  after(org, end('i', 'decided'))
})
