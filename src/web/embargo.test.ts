import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chair, council, sittingOpen, tell } from '../rules/given.ts'
import { openCouncil } from './council-of-test.ts'

const paths = [
  '/',
  '/sessions',
  '/sessions/s1',
  '/decisions',
  '/record',
  '/search?q=Confidential',
  '/feed.atom',
  '/questions/q1',
  '/decisions/q1',
  '/posts',
  '/data',
  '/members/KZ',
]

test('while a session is under embargo the public finds nothing of it anywhere, and all of it after the release', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen, tell('embargo.set', { session: 's1' }))
  const held = house.clerk.org.size
  await house.lay(
    tell('question.put', {
      question: 'q1',
      sitting: 'x1',
      title: { en: 'A Confidential Matter' },
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'text', text: { en: 'Confidential words' } },
    }),
    tell('question.close', { question: 'q1' }),
  )
  for (const path of [...paths, `/record/${held}`, `/record/${held + 1}`])
    for (const headers of [{}, { accept: 'application/json' }] as Record<string, string>[])
      for (const reader of [undefined, 'observer']) {
        const answer = await house.get(path, reader, headers)
        const known = `${await answer.text()} ${JSON.stringify([...answer.headers])}`
        assert.ok(
          !/Confidential (Matter|words)/.test(known),
          `${path} for ${reader ?? 'the public'}`,
        )
      }
  assert.match(
    await (await house.get('/decisions/q1', 'delegate:KZ')).text(),
    /A Confidential Matter/,
  )
  await house.lay({ ...tell('embargo.lift', { session: 's1' }), by: chair })
  assert.match(await (await house.get('/decisions/q1')).text(), /A Confidential Matter/)
})

test('under an embargo the public cannot tell how much is on record, nor search what was there before by what was put in its place', async (t) => {
  const house = openCouncil()
  t.after(() => house.close())
  await house.lay(...council, ...sittingOpen, tell('embargo.set', { session: 's1' }))
  const asked = ['/record.json', '/record', '/record/3', '/healthz', '/search.json?q=Confidential']
  const answers = () => Promise.all(asked.map(async (path) => (await house.get(path)).text()))
  const before = await answers()
  const set = { title: { en: 'A Confidential Matter' } }
  await house.lay(
    tell('correction.make', {
      correction: 'k1',
      of: { kind: 'item', id: 'i1' },
      set,
      why: { en: 'Confidential' },
    }),
  )
  assert.deepEqual(await answers(), before)
  const old = (await (await house.get('/search.json?q=Appointment')).json()) as {
    found: { id: string }[]
  }
  const known = (await (
    await house.get('/search.json?q=Confidential', 'chair')
  ).json()) as typeof old
  assert.ok(known.found.some(({ id }) => id === 'i1'))
  assert.ok(!JSON.stringify(old).includes('onfidential'))
})
