import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseAct } from './acts.ts'

const note = (text: string) =>
  parseAct({
    id: 'a1',
    type: 'person.enter',
    person: 'asel',
    name: { en: 'Asel', ru: text },
  })

const codes = (text: string) => {
  const parsed = note(text)
  return 'errors' in parsed ? parsed.errors.map(({ path, code }) => `${path} ${code}`) : []
}

describe('an act', () => {
  it('with the e-mail address of a person is not taken: the record keeps it for ever', () => {
    for (const text of [
      'asel@council.example',
      'Write to Asel <asel.t+desk@mail.council.example>.',
      'mailto:a@b.kg',
      'почта@совет.рф',
      'https://asel@council.example/',
      'first.last@council.example, and others',
    ])
      assert.deepEqual(codes(text), ['name.ru email-address'], text)
  })

  it('with a link that lets someone in is not taken', () => {
    const token = 'A'.repeat(43)
    for (const text of [
      `https://council.example/invitation#${token}`,
      `See /invitation#${token} today`,
      `http://localhost:8080/personas?token=${token}`,
      `http://localhost:8080/personas?back=%2F&token=${token}`,
    ])
      assert.deepEqual(codes(text), ['name.ru secret-link'], text)
  })

  it('may say what only looks like one', () => {
    for (const text of [
      'https://t.me/@council and medium.com/@council',
      '@council',
      'two @ a time',
      'a@b',
      '5 kg @ 3',
      'https://council.example/invitations#how-they-work',
      'https://council.example/posts?token=none',
    ])
      assert.deepEqual(codes(text), [], text)
  })

  it('is told every such place, however deep it lies', () => {
    const parsed = parseAct({
      id: 'a1',
      type: 'delegation.name',
      session: 's1',
      member: 'KG',
      people: [{ person: 'asel', role: 'head', title: { en: 'a@b.example' } }],
    })
    assert.deepEqual(parsed, {
      errors: [{ path: 'people.0.title.en', code: 'email-address' }],
    })
  })
})
