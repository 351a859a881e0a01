// What pages say of the members as a whole: their number and their order, and nothing that only the rules of a body know.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { appointment, council, sittingOpen, tell } from '../../../rules/given.ts'
import { openCouncil } from '../../council-of-test.ts'

/** A council whose first language is this one. */
async function founded(t: TestContext, ...languages: string[]) {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(
    ...council.map((act) => (act.type === 'organisation.found' ? { ...act, languages } : act)),
  )
  const read = async (path: string) =>
    (await (await open.get(path)).text()).replaceAll('\u00a0', ' ')
  return { open, read }
}

test('the members are counted, and neither called States nor given a vote each', async (t) => {
  const { read } = await founded(t, 'ru', 'en')
  const home = await read('/')
  assert.match(home, /6 members in alphabetical order\./)
  assert.doesNotMatch(home, /one vote|States in/)
})

test('the order is that of the first language of the organization, and the page names it', async (t) => {
  const russian = await (await founded(t, 'ru', 'en')).read('/members')
  assert.match(russian, /Members in Russian alphabetical order\./)
  const english = await (await founded(t, 'en', 'ru')).read('/members')
  assert.match(english, /Members in English alphabetical order\./)
  assert.ok(english.indexOf('>Kyrgyzstan<') > english.indexOf('>Kazakhstan<'))
})

test('a member whose delegation is not named yet is not said to take no part', async (t) => {
  const { open, read } = await founded(t, 'ru', 'en')
  await open.lay(...sittingOpen, { ...appointment })
  await open.lay(tell('question.close', { question: 'q1' }))
  const armenia = async () =>
    (await read('/')).split('<tr').find((one) => one.includes('/members/AM')) ?? ''
  assert.match(await armenia(), /delegation not named/)
  await open.lay(tell('absence.note', { session: 's1', member: 'AM', reason: { en: 'A reason.' } }))
  assert.match(await armenia(), /non-participation/)
})
