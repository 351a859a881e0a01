import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareReadings } from './compare.ts'
import { type Reading, readReport } from './read.ts'
import { isRefusal } from './refusal.ts'

describe('a second report of the same session', () => {
  const first = read(
    '27 ноября 2025 года состоялось заседание Совета министров Союза. Ольга Белова назначена генеральным секретарём Союза с 1 января 2026 года на три года.',
  )

  it('agrees, conflicts or is silent, field by field', () => {
    const second = read(
      'В Бишкеке 28 ноября 2025 года прошло расширенное заседание Совета министров Союза. Генеральным секретарём Союза назначена Ольга Ивановна Белова с января 2026 года.',
    )
    assert.deepEqual(verdicts(first, second), {
      'session.body': 'agree',
      'session.organisation': 'agree',
      'session.date': 'conflict',
      'session.format': 'first-silent',
      'session.place': 'first-silent',
      'appointment.person': 'agree',
      'appointment.post': 'agree',
      'appointment.organisation': 'agree',
      'appointment.capacity': 'agree',
      'appointment.from': 'agree',
      'appointment.length': 'second-silent',
      'appointment.to': 'second-silent',
    })
  })

  it('that names another person for the post conflicts, and both claims keep their words', () => {
    const second = read('Генеральным секретарём Союза назначен Иван Петров.')
    const row = compareReadings(first, second)
      .find(({ kind }) => kind === 'appointment')!
      .rows.find(({ field }) => field === 'person')!
    assert.equal(row.verdict, 'conflict')
    assert.deepEqual(
      [row.first!.spans[0]!.text, row.second!.spans[0]!.text],
      ['Ольга Белова', 'Иван Петров'],
    )
  })

  it('that is the same report agrees in everything', () => {
    assert.ok(Object.values(verdicts(first, first)).every((verdict) => verdict === 'agree'))
  })
})

function verdicts(first: Reading, second: Reading): Record<string, string> {
  return Object.fromEntries(
    compareReadings(first, second).flatMap(({ kind, rows }) =>
      rows.map(({ field, verdict }) => [`${kind}.${field}`, verdict]),
    ),
  )
}

function read(text: string): Reading {
  const reading = readReport(text)
  assert.ok(!isRefusal(reading))
  return reading
}
