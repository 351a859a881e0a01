// Times that people state: in their order, not in the future, and on the day of the place where the body sits.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, chair, council, given, refusal, sittingOpen, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const names = (en: string) => ({ en })
const now = (time: string) => `2025-11-27T${time}`

/** A sitting that was opened at 13:20, as entered at 13:25. */
const opened = (...more: Parameters<typeof after>[1][]) =>
  given(
    ...council,
    ...sittingOpen.filter(
      ({ type }) => !['sitting.open', 'presence.record', 'quorum.establish'].includes(type),
    ),
    tell('sitting.open', { sitting: 'x1', at: now('13:20Z') }, chair, now('13:25:00Z')),
    ...more,
  )
const close = (at: string, when = now('18:00:00Z')) =>
  tell('sitting.close', { sitting: 'x1', at }, chair, when)
const present = (state: 'present' | 'left', at: string) =>
  tell('presence.record', { sitting: 'x1', member: 'KZ', state, at }, undefined, now('17:00:00Z'))

describe('a sitting', () => {
  test('opened at 13:20 is not closed at 09:00, nor a second before it was opened', () => {
    assert.equal(refusal(opened(), close(now('09:00Z'))).code, 'time-too-early')
    const early = refusal(opened(), close(now('13:19:59Z')))
    assert.equal(early.facts.earliestAt, Date.parse(now('13:20:00Z')))
    assert.equal(early.facts.latestAt, Date.parse(now('18:00:00Z')))
    after(opened(), close(now('13:20Z')))
  })

  test('is not closed days ahead, nor more than five minutes ahead of the clock', () => {
    assert.equal(refusal(opened(), close('2025-12-03T10:00Z')).code, 'time-ahead')
    assert.equal(refusal(opened(), close(now('18:05:01Z'))).code, 'time-ahead')
    after(opened(), close(now('18:05:00Z')))
  })

  test('is not opened next year, nor before the first day of its session', () => {
    const org = given(
      ...council,
      ...sittingOpen.filter(
        ({ type }) => type === 'session.convene' || type === 'sitting.schedule',
      ),
    )
    const open = (at: string) =>
      tell('sitting.open', { sitting: 'x1', at }, chair, now('10:00:00Z'))
    assert.equal(refusal(org, open('2026-11-27T10:00+06:00')).code, 'time-ahead')
    // The session sits in Bishkek, six hours ahead of UTC: its day begins at 18:00 of the day before.
    assert.equal(refusal(org, open('2025-11-26T23:59+06:00')).code, 'before-the-session')
    after(org, open('2025-11-27T00:00+06:00'))
  })

  test('is not opened within another sitting of its session', () => {
    const org = opened(
      close(now('17:00Z')),
      tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'narrow' }),
    )
    const open = (at: string) =>
      tell('sitting.open', { sitting: 'x2', at }, chair, now('18:30:00Z'))
    assert.equal(refusal(org, open(now('16:59:59Z'))).code, 'time-too-early')
    after(org, open(now('17:00Z')))
  })

  test('is resumed after it was suspended, and closed after it was resumed', () => {
    const org = opened(
      tell('sitting.suspend', { sitting: 'x1', at: now('14:00Z') }, chair, now('14:00:00Z')),
    )
    const resume = (at: string) =>
      tell('sitting.resume', { sitting: 'x1', at }, chair, now('15:00:00Z'))
    assert.equal(refusal(org, resume(now('13:59:59Z'))).code, 'time-too-early')
    after(org, resume(now('14:30Z')))
    assert.equal(refusal(org, close(now('14:29:59Z'))).code, 'time-too-early')
    after(org, close(now('14:30Z')))
  })

  test('that is entered later keeps its own times: what is entered without one does not bound its closing', () => {
    const later = '2026-02-01T10:00:00Z'
    const org = given(
      ...council,
      ...sittingOpen.filter(
        ({ type }) => !['sitting.open', 'presence.record', 'quorum.establish'].includes(type),
      ),
      tell('sitting.open', { sitting: 'x1', at: now('13:20Z') }, chair, later),
      tell('presence.record', { sitting: 'x1', member: 'KZ', state: 'present' }, undefined, later),
      close(now('17:00Z'), later),
    )
    assert.equal(mustGet(org, 'sitting', 'x1').closedOn, '2025-11-27')
  })
})

describe('a delegation', () => {
  test('leaves after it came, and comes back after it left', () => {
    const org = opened(present('present', now('13:30Z')))
    assert.equal(refusal(org, present('left', now('13:29:59Z'))).code, 'time-too-early')
    after(org, present('left', now('14:00Z')))
    assert.equal(refusal(org, present('present', now('13:59:59Z'))).code, 'time-too-early')
    after(org, present('present', now('14:00Z')))
  })

  test('may be in the room before the sitting opens, but not the day before', () => {
    after(opened(), present('present', now('13:00Z')))
    assert.equal(refusal(opened(), present('present', '2025-11-26T13:20Z')).code, 'time-too-early')
  })
})

describe('a speech', () => {
  const speak = (floor: string, at: string) =>
    tell('floor.give', { floor, sitting: 'x1', member: 'KZ', at }, chair, now('17:00:00Z'))
  const end = (floor: string, at: string) =>
    tell('floor.end', { floor, at }, chair, now('17:00:00Z'))

  test('begins after the opening and after the one before it, and ends after it began', () => {
    const org = opened(present('present', now('13:20Z')))
    assert.equal(refusal(org, speak('f1', now('13:19:59Z'))).code, 'time-too-early')
    after(org, speak('f1', now('13:30Z')))
    assert.equal(refusal(org, end('f1', now('13:29:59Z'))).code, 'time-too-early')
    after(org, end('f1', now('13:40Z')))
    assert.equal(refusal(org, speak('f2', now('13:39:59Z'))).code, 'time-too-early')
    after(org, speak('f2', now('13:40Z')))
  })
})

describe('the day', () => {
  test('of a sitting and its decisions is the day where the body sits', () => {
    const kiritimati = sittingOpen.map((act) =>
      act.type === 'session.convene'
        ? { ...act, from: '2025-11-30', to: '2025-11-30', timeZone: 'Pacific/Kiritimati' }
        : act,
    )
    // 29 November, 22:00 in Moscow is 30 November, 09:00 on Kiritimati.
    const then = '2025-11-29T19:00:00Z'
    const org = given(
      ...council,
      ...kiritimati.map((act) => ({ ...act, at_: then })),
      tell(
        'question.put',
        {
          question: 'q',
          sitting: 'x1',
          title: names('On the report'),
          class: 'procedural',
          method: 'consensus',
          matter: { kind: 'text', text: names('The report is noted.') },
        },
        chair,
        then,
      ),
      tell('question.close', { question: 'q' }, chair, then),
    )
    assert.equal(mustGet(org, 'sitting', 'x1').openedOn, '2025-11-30')
    assert.equal(mustGet(org, 'question', 'q').on, '2025-11-30')
    assert.equal(mustGet(org, 'decision', 'q').on, '2025-11-30')
  })

  test('of a decision taken past midnight is the next one', () => {
    const put = (question: string, when: string) => [
      tell(
        'question.put',
        {
          question,
          sitting: 'x1',
          title: names('On the report'),
          class: 'procedural',
          method: 'consensus',
          matter: { kind: 'text', text: names('The report is noted.') },
        },
        chair,
        when,
      ),
      tell('question.close', { question }, chair, when),
    ]
    const org = given(
      ...council,
      ...sittingOpen,
      ...put('before', '2025-11-27T17:59:59Z'),
      ...put('after', '2025-11-27T18:00:00Z'),
    )
    assert.equal(mustGet(org, 'decision', 'before').on, '2025-11-27')
    assert.equal(mustGet(org, 'decision', 'after').on, '2025-11-28')
  })
})

describe('a time that was entered wrongly', () => {
  const correct = (kind: string, id: string, set: Record<string, string>) =>
    tell(
      'correction.make',
      { correction: `c-${kind}`, of: { kind, id }, set, why: names('Misread') } as never,
      undefined,
      now('20:00:00Z'),
    )
  const speech = tell(
    'floor.give',
    { floor: 'f1', sitting: 'x1', member: 'KZ', at: now('14:00Z') },
    chair,
    now('17:00:00Z'),
  )

  test('is corrected, and then stands in its order', () => {
    const org = opened(present('present', now('13:30Z')), speech, close(now('17:00Z')))
    const opening = (at: string) => correct('sitting', 'x1', { openedAt: at })
    assert.equal(refusal(org, opening(now('14:00:01Z'))).code, 'time-too-late')
    assert.equal(refusal(org, opening('2026-11-27T13:20Z')).code, 'time-ahead')
    after(org, opening(now('13:02Z')))
    assert.equal(mustGet(org, 'sitting', 'x1').openedAt, Date.parse(now('13:02:00Z')))
    assert.equal(mustGet(org, 'sitting', 'x1').openedOn, '2025-11-27')
    assert.equal(
      refusal(org, correct('presence', 'x1/KZ', { arrivedAt: now('17:00:01Z') })).code,
      'time-too-late',
    )
    after(org, correct('presence', 'x1/KZ', { arrivedAt: now('13:00Z') }))
    assert.equal(mustGet(org, 'presence', 'x1/KZ').arrivedAt, Date.parse(now('13:00:00Z')))
    assert.equal(
      refusal(org, correct('floor', 'f1', { givenAt: now('13:01:59Z') })).code,
      'time-too-early',
    )
    after(org, correct('floor', 'f1', { givenAt: now('13:02Z'), endedAt: now('13:10Z') }))
    assert.equal(mustGet(org, 'floor', 'f1').endedAt, Date.parse(now('13:10:00Z')))
  })

  test('takes the day of a sitting with it, unless something was decided there', () => {
    const org = opened(close(now('17:00Z')))
    after(org, correct('sitting', 'x1', { openedAt: '2025-11-26T18:30Z' }))
    assert.equal(mustGet(org, 'sitting', 'x1').openedOn, '2025-11-27')
    after(
      org,
      tell(
        'correction.make',
        {
          correction: 'earlier',
          of: { kind: 'sitting', id: 'x1' },
          set: { openedAt: '2025-11-26T17:59Z' },
          why: names('The evening before'),
        },
        undefined,
        now('20:00:00Z'),
      ),
    )
    assert.equal(mustGet(org, 'sitting', 'x1').openedOn, '2025-11-26')
    const decided = given(
      ...council,
      ...sittingOpen,
      tell('question.put', {
        question: 'q',
        sitting: 'x1',
        title: names('On the report'),
        class: 'procedural',
        method: 'consensus',
        matter: { kind: 'text', text: names('The report is noted.') },
      }),
      tell('question.close', { question: 'q' }),
    )
    assert.equal(
      refusal(decided, correct('sitting', 'x1', { openedAt: '2025-11-26T17:59Z' })).code,
      'day-decided-on',
    )
  })
})
