import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, council, given, type TestAct, tell } from '../rules/given.ts'
import { allOf } from '../rules/organisation.ts'
import { claimActs, conflictsIn, type ReadReport } from './claims.ts'
import { compareReadings } from './compare.ts'
import { type Reading, readReport } from './read.ts'
import { isRefusal } from './refusal.ts'

const person = tell('person.enter', { person: 'ivanov', name: { ru: 'Павел Иванов' } })
const term = tell('term.record', {
  term: 't1',
  post: 'secretary-general',
  person: 'ivanov',
  capacity: 'substantive',
  from: '2030-01-01',
})
const told = (from: string) =>
  `Принято решение о назначении Павла Иванова генеральным секретарём с ${from} 2030 года.`

test('a difference is a claim about the term on record, else about the person, else about the session', () => {
  assert.deepEqual(subjects([]), ['session s1'])
  assert.deepEqual(subjects([person]), ['person ivanov'])
  assert.deepEqual(subjects([person, term]), ['term t1'])
})

test('without a session, a difference about nobody on record is left', () => {
  const org = given(...council)
  const { acts, left } = claimActs(org, conflicts(), reports(), undefined)
  assert.deepEqual([acts.length, left.length], [0, 1])
})

test('each report is a source on record once, and both claims stand', () => {
  const org = given(...council, person)
  const { acts } = claimActs(org, conflicts(), reports(), undefined)
  assert.deepEqual(
    acts.map(({ type }) => type),
    ['source.enter', 'source.enter', 'claim.enter', 'claim.enter'],
  )
  after(org, ...(acts as unknown as TestAct[]))
  assert.deepEqual(
    allOf(org, 'claim').map(({ states, sources }) => [states.ru, sources?.['*']]),
    [
      ['2030-01-01', ['r1']],
      ['2030-02-01', ['r2']],
    ],
  )
  const again = claimActs(org, conflicts(), reports(), undefined).acts
  assert.deepEqual(
    again.map(({ id }) => id),
    acts.slice(2).map(({ id }) => id),
  )
})

function subjects(more: readonly TestAct[]): string[] {
  const { acts } = claimActs(given(...council, ...more), conflicts(), reports(), 's1')
  const claims = acts.filter((act) => act.type === 'claim.enter')
  return [...new Set(claims.map(({ of }) => `${of.kind} ${of.id}`))]
}

function readings(): [Reading, Reading] {
  const [first, second] = [readReport(told('1 января')), readReport(told('1 февраля'))]
  if (isRefusal(first) || isRefusal(second)) return assert.fail('refused')
  return [first, second]
}

function conflicts() {
  return compareReadings(...readings()).flatMap((comparison) =>
    conflictsIn(comparison).map((row) => ({ comparison, row, about: { ru: 'Начало' } })),
  )
}

function reports(): [ReadReport, ReadReport] {
  const [first, second] = readings()
  const named = (id: string, { proposals }: Reading) => ({
    id,
    title: id,
    digest: 'a'.repeat(64),
    proposals,
  })
  return [named('r1', first), named('r2', second)]
}
