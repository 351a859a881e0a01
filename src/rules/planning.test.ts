// Plans that change: a sitting or a session is postponed or cancelled, with its reason, and nothing is held that was not.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, council, given, refusal, sittingOpen, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const why = { en: 'The hall is not ready', ru: 'Зал не готов' }
const convened = [
  ...council,
  ...sittingOpen.filter(({ type }) => type === 'session.convene'),
  tell('sitting.schedule', {
    sitting: 'x1',
    session: 's1',
    format: 'narrow',
    starts: '2025-11-27T10:00+06:00',
    ends: '2025-11-27T13:00+06:00',
  }),
  tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'expanded', on: '2025-11-28' }),
]
const postpone = (fields: Record<string, unknown>) =>
  tell('session.postpone', { session: 's1', why, ...fields })

describe('a sitting', () => {
  test('is planned for a day and a time where it sits', () => {
    const { on, startsAt, endsAt } = mustGet(given(...convened), 'sitting', 'x1')
    assert.deepEqual(
      [on, startsAt, endsAt],
      ['2025-11-27', Date.parse('2025-11-27T04:00Z'), Date.parse('2025-11-27T07:00Z')],
    )
  })

  test('does not end before it begins, nor at the same moment', () => {
    const schedule = (ends: string) =>
      tell('sitting.schedule', {
        sitting: 'x3',
        session: 's1',
        format: 'narrow',
        starts: '2025-11-27T10:00+06:00',
        ends,
      })
    const org = given(...convened)
    assert.equal(refusal(org, schedule('2025-11-27T10:00+06:00')).code, 'ends-before-start')
    after(org, schedule('2025-11-27T10:00:01+06:00'))
  })

  test('is postponed with its reason, keeps what was planned before, and is held on the new day', () => {
    const org = given(
      ...convened,
      tell('sitting.postpone', { sitting: 'x1', starts: '2025-11-28T10:00+06:00', why }),
    )
    const sitting = mustGet(org, 'sitting', 'x1')
    assert.equal(sitting.on, '2025-11-28')
    assert.equal(sitting.endsAt, undefined)
    assert.equal(sitting.moved?.on, '2025-11-27')
    assert.deepEqual(sitting.moved?.why, why)
    after(org, tell('sitting.open', { sitting: 'x1' }, undefined, '2025-11-28'))
    assert.equal(
      refusal(org, tell('sitting.postpone', { sitting: 'x1', why })).code,
      'sitting-not-scheduled',
    )
  })

  test('is not postponed to a day before its session', () => {
    const org = given(...convened)
    const to = (on: string) => tell('sitting.postpone', { sitting: 'x1', on, why })
    assert.equal(refusal(org, to('2025-11-26')).code, 'days-reversed')
    after(org, to('2025-11-27'))
  })

  test('once cancelled is neither opened nor cancelled again', () => {
    const org = given(...convened, tell('sitting.cancel', { sitting: 'x1', why }))
    assert.equal(mustGet(org, 'sitting', 'x1').state, 'cancelled')
    assert.equal(
      refusal(org, tell('sitting.open', { sitting: 'x1' })).code,
      'sitting-not-scheduled',
    )
    assert.equal(
      refusal(org, tell('sitting.cancel', { sitting: 'x1', why })).code,
      'sitting-not-scheduled',
    )
  })

  test('that was still scheduled when its session closed was not held', () => {
    const org = given(
      ...convened,
      tell('sitting.open', { sitting: 'x1' }, undefined, '2025-11-27'),
      tell('sitting.close', { sitting: 'x1' }, undefined, '2025-11-27'),
      tell('session.close', { session: 's1' }, undefined, '2025-11-28'),
    )
    assert.equal(mustGet(org, 'sitting', 'x1').state, 'closed')
    assert.equal(mustGet(org, 'sitting', 'x2').state, 'not-held')
  })
})

describe('a session', () => {
  test('that is postponed takes its sittings along by as many days', () => {
    const org = given(...convened, postpone({ from: '2025-12-04' }))
    const session = mustGet(org, 'session', 's1')
    assert.deepEqual([session.from, session.to], ['2025-12-04', '2025-12-04'])
    assert.equal(session.moved?.from, '2025-11-27')
    assert.equal(mustGet(org, 'sitting', 'x1').startsAt, Date.parse('2025-12-04T04:00Z'))
    assert.equal(mustGet(org, 'sitting', 'x1').on, '2025-12-04')
    assert.equal(mustGet(org, 'sitting', 'x2').on, '2025-12-05')
  })

  test('that is postponed without a day leaves its sittings without one', () => {
    const org = given(...convened, postpone({}))
    assert.equal(mustGet(org, 'session', 's1').from, undefined)
    const { on, startsAt } = mustGet(org, 'sitting', 'x1')
    assert.deepEqual([on, startsAt], [undefined, undefined])
  })

  test('whose first day is corrected moves its sittings too', () => {
    const org = given(
      ...convened,
      tell('correction.make', {
        correction: 'c1',
        of: { kind: 'session', id: 's1' },
        set: { from: '2025-11-26', to: '2025-11-27' },
        why,
      }),
    )
    assert.equal(mustGet(org, 'sitting', 'x2').on, '2025-11-27')
  })

  test('once cancelled takes nothing more, and its sittings are cancelled', () => {
    const org = given(...convened, tell('session.cancel', { session: 's1', why }))
    assert.equal(mustGet(org, 'session', 's1').state, 'cancelled')
    assert.equal(mustGet(org, 'sitting', 'x2').state, 'cancelled')
    for (const act of [
      tell('sitting.open', { sitting: 'x1' }),
      tell('session.close', { session: 's1' }),
      postpone({ from: '2025-12-04' }),
    ])
      assert.equal(refusal(org, act).code, 'session-cancelled')
  })

  test('that has begun is not postponed or cancelled', () => {
    const org = given(...convened, tell('sitting.open', { sitting: 'x1' }, undefined, '2025-11-27'))
    assert.equal(refusal(org, postpone({ from: '2025-12-04' })).code, 'session-begun')
    assert.equal(refusal(org, tell('session.cancel', { session: 's1', why })).code, 'session-begun')
  })
})
