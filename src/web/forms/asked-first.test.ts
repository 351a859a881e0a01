// What may be a slip is asked before, never refused: the same form sent again is taken.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { council, sittingOpen, tell } from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'

async function opened(t: TestContext): Promise<Council> {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(...council, ...sittingOpen)
  return open
}

/** Sends a form, and again as it came back. Answers what was asked, and whether the act was taken then. */
async function sentTwice(open: Council, type: string, fields: Record<string, string>, lang = 'en') {
  const path = `/desk/acts/${type}?lang=${lang}`
  const before = open.clerk.org.size
  const first = await open.post(path, fields, 'secretary')
  const page = await first.text()
  assert.equal(open.clerk.org.size, before, 'it is not taken before the question was seen')
  const seen = /name="asked-seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const second = await open.post(path, { ...fields, 'asked-seen': seen }, 'secretary')
  return {
    asked: page.replaceAll('\u00a0', ' '),
    status: second.status,
    taken: open.clerk.org.size === before + 1,
  }
}

const person = { act: 'a-1', 'name.en': 'Head KZ', 'name.ru': 'Тёзка', person: 'another' }

test('a second person of one name is asked about and taken', async (t) => {
  const { asked, status, taken } = await sentTwice(await opened(t), 'person.enter', person)
  assert.match(asked, /A person of this name is already in the record: Head KZ, Kazakhstan/)
  assert.deepEqual([status, taken], [303, true])
})

test('the question is asked in the reader’s language', async (t) => {
  const { asked } = await sentTwice(await opened(t), 'person.enter', person, 'ru')
  assert.match(asked, /Лицо с таким именем уже есть в реестре: Глава KZ, Казахстан/)
})

test('one person heading two delegations is asked about and taken', async (t) => {
  const open = await opened(t)
  const { asked, taken } = await sentTwice(open, 'delegation.name', {
    act: 'a-2',
    session: 's1',
    member: 'BY',
    'people.0.person': 'head-KZ',
    'people.0.role': 'head',
  })
  assert.match(asked, /Head KZ already heads another delegation at this session: Kazakhstan/)
  assert.ok(taken)
})

test('a term that overlaps another in a post with one place is asked about, taken, and said on the page of the post', async (t) => {
  const open = await opened(t)
  await open.lay(tell('person.enter', { person: 'rival', name: { ru: 'Соперник', en: 'Rival' } }))
  assert.doesNotMatch(await (await open.get('/posts/secretary-general')).text(), /overlap/)
  const { asked, taken } = await sentTwice(open, 'term.record', {
    act: 'a-3',
    term: 'rival-term',
    post: 'secretary-general',
    person: 'rival',
    capacity: 'substantive',
    from: '2024-01-01',
  })
  assert.match(asked, /a term in the record overlaps: Secretary General, Imangali/)
  assert.ok(taken)
  const page = (await (await open.get('/posts/secretary-general')).text()).replaceAll('\u00a0', ' ')
  assert.match(page, /The terms below overlap, and the post has 1 place\..*Imangali.*Rival/s)
  const russian = (await (await open.get('/posts/secretary-general?lang=ru')).text()).replaceAll(
    '\u00a0',
    ' ',
  )
  assert.match(russian, /сроки пересекаются, а в должности 1 место/)
})

test('what is no slip is taken at once', async (t) => {
  const open = await opened(t)
  const before = open.clerk.org.size
  const fields = { act: 'a-4', 'name.en': 'Somebody New', person: 'new' }
  const answer = await open.post('/desk/acts/person.enter', fields, 'secretary')
  assert.deepEqual([answer.status, open.clerk.org.size], [303, before + 1])
})
