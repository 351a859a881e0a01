import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { By } from '../../rules/acts.ts'
import { chair, council, delegate, sittingOpen, tell } from '../../rules/given.ts'
import { openCouncil } from '../council-of-test.ts'
import { liveFollow } from './follow-page.ts'
import { livePress } from './press-page.ts'
import { liveScreen } from './screen-page.ts'
import { visitTo } from './visit-of-test.ts'

const titled = (words: string) => ({ ru: `${words} Confidential`, en: `${words} Confidential` })
const secret = /Confidential/

const underEmbargo = [
  tell('item.propose', { item: 'i9', session: 's1', title: titled('Item') }),
  tell('agenda.adopt', { sitting: 'x1', items: ['i9'] }),
  tell('item.take', { item: 'i9', sitting: 'x1' }),
  tell('person.enter', { person: 'p9', name: titled('Person'), member: 'KZ' }),
  tell('floor.give', { floor: 'f9', sitting: 'x1', person: 'p9' }),
  tell('ruling.make', { ruling: 'u9', sitting: 'x1', text: titled('Ruling') }, chair),
  tell('document.lay', {
    document: 'd9',
    session: 's1',
    kind: 'decision',
    title: titled('Paper'),
    audience: 'public',
  }),
  tell('question.put', {
    question: 'q8',
    sitting: 'x1',
    title: titled('Closed question'),
    class: 'substantive',
    method: 'consensus',
    matter: { kind: 'text', text: titled('Words') },
  }),
  ...['BY', 'KZ', 'KG', 'RU', 'TJ'].map((member) =>
    tell('answer.give', { question: 'q8', member, answer: 'no-objection' }),
  ),
  tell('question.close', { question: 'q8' }),
  tell('question.put', {
    question: 'q9',
    sitting: 'x1',
    title: titled('Open question'),
    class: 'substantive',
    method: 'consensus',
    matter: { kind: 'text', text: titled('Words') },
  }),
]

test('of what is done under embargo the public, observers and the press find nothing in any page that follows', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(
    ...council,
    ...sittingOpen,
    tell('embargo.set', { session: 's1' }),
    ...underEmbargo,
  )
  const pages = ['live', 'screen', 'press'].map((page) => `/sessions/s1/${page}`)
  const told = async (reader?: string) => {
    const all: string[] = []
    for (const path of pages)
      for (const asked of ['', '?lang=ru', '.json']) {
        const answer = await house.get(
          asked === '.json' ? `${path}.json` : `${path}${asked}`,
          reader,
        )
        all.push(`${await answer.text()} ${JSON.stringify([...answer.headers])}`)
      }
    return all.join('\n')
  }
  const streamed = (by?: By) =>
    [liveFollow, liveScreen, livePress]
      .flatMap(({ layers }) => layers.map(({ parts }) => parts(visitTo(house, by), 's1') ?? {}))
      .flatMap((parts) => Object.values(parts).map(String))
      .join('\n')

  for (const reader of [undefined, 'observer']) assert.doesNotMatch(await told(reader), secret)
  for (const by of [undefined, { role: 'observer' }, { role: 'observer', as: 'press' }] as const)
    assert.doesNotMatch(streamed(by), secret)

  for (const by of [delegate('KZ'), chair, { role: 'observer', as: 'interpreter' }] as const)
    assert.match(streamed(by), secret)
  const seen = await told('delegate:KZ')
  for (const what of ['Item', 'Person', 'Ruling', 'Paper', 'Closed question', 'Open question'])
    assert.ok(seen.includes(`${what} Confidential`), what)

  await house.lay({ ...tell('embargo.lift', { session: 's1' }), by: chair })
  const released = await told()
  for (const what of ['Item', 'Person', 'Ruling', 'Paper', 'Closed question', 'Open question'])
    assert.ok(released.includes(`${what} Confidential`), `${what} after the release`)
})
