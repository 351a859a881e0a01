// Both sides of each boundary: deadlines to the millisecond, terms and grants to the day, turns round the whole table.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inForce } from './access.ts'
import type { Act, By } from './acts.ts'
import { assembly, put, sittingOf } from './assembly-of-test.ts'
import { decide } from './decide.ts'
import { after, delegate, given, tell } from './given.ts'
import { mustGet, type Organisation, ownedBy } from './organisation.ts'
import { nextInTurn } from './rotation.ts'
import { holdersOn } from './terms.ts'

/** The code of the refusal of an act at an instant, or 'taken'. Nothing is changed by asking. */
function at(org: Organisation, act: object, by: By, ms: number): string {
  const on = new Date(ms).toISOString().slice(0, 10)
  const answered = decide(org, { id: 'asked', ...act } as Act, by, { at: ms, on })
  return 'refusal' in answered ? answered.refusal.code : 'taken'
}

const secretary: By = { role: 'secretary' }

test('an answer is taken at the last millisecond of the window, and not one later', () => {
  const org = given(
    ...assembly(),
    ...sittingOf(),
    put('q', 'consensus', { method: 'consensus', seconds: 60 }),
  )
  const { closesAt = 0, putAt } = mustGet(org, 'question', 'q')
  assert.equal(closesAt, putAt + 60_000)
  const answer = { type: 'answer.give', question: 'q', member: 'A', answer: 'no-objection' }
  assert.equal(at(org, answer, delegate('A'), closesAt), 'taken')
  assert.equal(at(org, answer, delegate('A'), closesAt + 1), 'window-over')
})

test('a question whose window runs is closed at its end and not a millisecond sooner, while someone is awaited', () => {
  const org = given(
    ...assembly(),
    ...sittingOf(),
    put('q', 'consensus', { method: 'consensus', seconds: 60 }),
  )
  const { closesAt = 0 } = mustGet(org, 'question', 'q')
  const close = { type: 'question.close', question: 'q' }
  assert.equal(at(org, close, secretary, closesAt - 1), 'window-open')
  assert.equal(at(org, close, secretary, closesAt), 'taken')
})

const silent = {
  versions: [
    {
      from: '2020-01-01',
      classes: { text: { other: { silence: { hours: 24, extensions: 1, extensionHours: 12 } } } },
    },
  ],
  kurultaiRulebook: 1,
  id: 'silent',
  title: { en: 'Silence' },
}

test('silence is broken until its deadline and ends at it: each to the millisecond', () => {
  const org = given(
    ...assembly(silent),
    tell('session.convene', { session: 's', body: 'plenary', kind: 'regular' }),
    tell('silence.begin', {
      question: 'q',
      session: 's',
      title: { en: 'By silence' },
      class: 'text',
      matter: { kind: 'text', text: { en: 'x' } },
    }),
  )
  const { closesAt = 0, putAt } = mustGet(org, 'question', 'q')
  assert.equal(closesAt - putAt, 24 * 3_600_000)
  const breaking = { type: 'silence.break', question: 'q', member: 'A' }
  const ending = { type: 'silence.end', question: 'q' }
  assert.equal(at(org, breaking, delegate('A'), closesAt - 1), 'taken')
  assert.equal(at(org, breaking, delegate('A'), closesAt), 'silence-over')
  assert.equal(at(org, ending, { role: 'clock' }, closesAt - 1), 'window-open')
  assert.equal(at(org, ending, { role: 'clock' }, closesAt), 'taken')
  const extending = { type: 'silence.extend', question: 'q' }
  assert.equal(at(org, extending, secretary, closesAt - 1), 'taken')
  assert.equal(at(org, extending, secretary, closesAt), 'silence-over')
})

const post = (more: object = {}) =>
  tell('post.establish', {
    post: 'office',
    name: { en: 'Office' },
    body: 'plenary',
    heldBy: 'person',
    ...more,
  })
const held = (represents: string, from: string, to?: string) =>
  tell('term.record', {
    term: `of-${represents}-${from}`,
    post: 'office',
    person: 'p',
    capacity: 'substantive',
    from,
    represents,
    ...(to ? { to } : {}),
  })
const person = tell('person.enter', { person: 'p', name: { en: 'P' } })

test('a term is held from its first day to the day before its end', () => {
  const org = given(...assembly(), post(), person, held('A', '2024-01-01', '2026-01-01'))
  const on = (day: string) => holdersOn(org, 'office', day).length
  assert.deepEqual(['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01'].map(on), [0, 1, 1, 0])
})

test('the turn goes to the next member in the alphabet, and from the last to the first', () => {
  const org = given(...assembly(), post({ rotation: true }), person)
  const next = () => nextInTurn(org, 'office', '2025-11-27')?.next
  assert.equal(next(), undefined, 'while nobody has held it nobody is out of turn')
  after(org, held('A', '2020-01-01'))
  assert.equal(next(), 'B')
  after(org, held('E', '2021-01-01'))
  assert.equal(next(), 'F')
  after(org, held('F', '2022-01-01'))
  assert.equal(next(), 'A')
})

test('a grant holds until the day before its end', () => {
  const org = given(
    ...assembly(),
    person,
    tell('access.grant', { grant: 'g', person: 'p', role: 'secretary', until: '2026-01-01' }),
  )
  const [grant] = ownedBy(org, 'grant', 'p')
  assert.deepEqual(
    ['2025-12-31', '2026-01-01'].map((day) => inForce(grant!, day)),
    [true, false],
  )
})
