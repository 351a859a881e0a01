import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readReport } from '../read.ts'
import { isRefusal } from '../refusal.ts'

describe('a clause with a change of office', () => {
  it('tells the authority from the post by case, name and order', () => {
    assert.deepEqual(
      changes('Премьер-министром Иваном Орловым министром связи назначен Олег Зимин.'),
      ['appointment: Олег Зимин, министр связи'],
    )
    assert.deepEqual(changes('Президентом Олег Зимин освобождён от должности министра связи.'), [
      'dismissal: Олег Зимин, министр связи',
    ])
  })

  it('pairs names and posts that alternate, and leaves other rows open', () => {
    assert.deepEqual(changes('Совет назначил Ивана Орлова директором, а Анну Белову секретарём.'), [
      'appointment: Иван Орлов, директор',
      'appointment: Анна Белова, секретарь',
    ])
    assert.deepEqual(changes('Иван Орлов и Анна Белова назначены директором и секретарём.'), [
      'open: several-candidates',
    ])
  })

  it('is not made where it is denied, planned or undone, and is where another clause is', () => {
    assert.deepEqual(changes('Иван Орлов не был назначен директором завода.'), ['open: denied'])
    assert.deepEqual(changes('Совет может назначить Ивана Орлова директором завода.'), [
      'open: planned',
    ])
    assert.deepEqual(changes('Иван Орлов назначен директором завода. Позже указ был отменён.'), [
      'open: cancelled',
    ])
    assert.deepEqual(
      changes('Суд отменил прежний план, и Иван Орлов назначен директором завода.'),
      ['appointment: Иван Орлов, директор'],
    )
  })

  it('takes nobody out of a post where no word says so, nor a thing for a person', () => {
    assert.deepEqual(changes('Посол Индии Иван Орлов покинул Ереван.'), [])
    assert.deepEqual(changes('Министром связи назначена проверка завода.'), [])
  })
})

function changes(text: string): string[] {
  const reading = readReport(text)
  if (isRefusal(reading)) throw new Error(reading.code)
  const made = reading.proposals.filter(({ kind }) => /^(?:appointment|dismissal)$/.test(kind))
  return [
    ...made.map(({ kind, fields }) => `${kind}: ${fields.person?.value}, ${fields.post?.value}`),
    ...reading.unresolved.map(({ code }) => `open: ${code}`),
  ]
}
