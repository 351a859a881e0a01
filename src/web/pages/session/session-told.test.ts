// What the pages of a session state about it: no more than happened, and on the day on which it did.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { chair, council, delegate, sittingOpen, tell } from '../../../rules/given.ts'
import { type Council, openCouncil } from '../../council-of-test.ts'

async function sitting(t: TestContext): Promise<Council> {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(...council, ...sittingOpen)
  return open
}

const taking = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const

async function plain(open: Council, path: string): Promise<string> {
  const answer = await open.get(path)
  assert.equal(answer.status, 200, path)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

const rollCall = tell(
  'question.put',
  {
    question: 'q2',
    sitting: 'x1',
    title: { ru: 'О порядке работы', en: 'On the order of work' },
    class: 'procedural',
    method: 'roll-call',
    matter: { kind: 'text', text: { ru: 'Текст.', en: 'The text.' } },
  },
  chair,
)

/** A council whose delegations were never named: members came, voted, and the session was closed. */
async function withoutDelegations(t: TestContext): Promise<Council> {
  const open = openCouncil()
  t.after(() => open.close())
  const acts = sittingOpen.filter(
    ({ type, member }) =>
      !['delegation.name', 'credentials.present'].includes(type) || member === 'BY',
  )
  await open.lay(...council, ...acts)
  await open.lay(
    rollCall,
    ...taking.map((member, i) =>
      tell('vote.cast', { question: 'q2', member, vote: i < 4 ? 'yes' : 'no' }),
    ),
    tell('question.close', { question: 'q2' }),
    tell('sitting.close', { sitting: 'x1' }),
    tell('session.close', { session: 's1' }),
    tell('communique.issue', { session: 's1' }),
  )
  return open
}

test('the communique counts who was present and voted, not who named a delegation', async (t) => {
  const open = await withoutDelegations(t)
  const english = await plain(open, '/sessions/s1/communique')
  assert.match(english, /5 of 6 members took part: Belarus \(Head BY\); Kazakhstan; Kyrgyzstan;/)
  const russian = await plain(open, '/sessions/s1/communique?lang=ru')
  assert.match(russian, /Участвовали 5 из 6 членов: Беларусь \(Глава BY\); Казахстан;/)
  const home = await plain(open, '/')
  assert.doesNotMatch(home, /took no part|takes no part/)
})

test('a decision taken by roll call stands in the communique, its text adopted and opened for signature', async (t) => {
  const open = await sitting(t)
  await open.lay(
    tell('document.lay', {
      document: 'd1',
      session: 's1',
      title: { ru: 'Заявление', en: 'The statement' },
      kind: 'statement',
      audience: 'public',
    }),
    { ...rollCall, matter: { kind: 'document', document: 'd1' } },
    ...taking.map((member) => tell('vote.cast', { question: 'q2', member, vote: 'yes' })),
    tell('question.close', { question: 'q2' }),
    tell('signature.open', { document: 'd1', signatories: ['BY', 'KZ'] }),
    tell('document.sign', { document: 'd1', member: 'KZ' }),
    tell('sitting.close', { sitting: 'x1' }),
    tell('session.close', { session: 's1' }),
    tell('communique.issue', { session: 's1' }),
  )
  assert.match(
    await plain(open, '/sessions/s1/communique'),
    /Decision adopted: On the order of work/,
  )
})

test('the communique of a body of English and French is issued in English, and says so', async (t) => {
  const open = openCouncil()
  t.after(() => open.close())
  const [found, ...others] = council
  await open.lay({ ...found!, languages: ['en', 'fr'] }, ...others, ...sittingOpen)
  await open.lay(
    tell('sitting.close', { sitting: 'x1' }),
    tell('session.close', { session: 's1' }),
    tell('communique.issue', { session: 's1' }),
  )
  const page = await plain(open, '/sessions/s1')
  assert.doesNotMatch(page, /Russian, English|Russian and English/)
  const json = (await (await open.get('/sessions/s1/communique.json')).json()) as { text: object }
  assert.deepEqual(Object.keys(json.text), ['en'])
})

test('a session is closed on the day on which it was closed where it sits, whatever day was planned', async (t) => {
  const open = openCouncil()
  t.after(() => open.close())
  const planned = sittingOpen.map((act) =>
    act.type === 'session.convene' ? { ...act, to: '2025-11-30' } : act,
  )
  await open.lay(...council, ...planned)
  open.now = Date.parse('2025-11-29T12:00:00Z')
  await open.lay(tell('sitting.close', { sitting: 'x1' }), tell('session.close', { session: 's1' }))
  assert.match(await plain(open, '/sessions'), /closed 29 Nov 2025/)
  assert.match(await plain(open, '/sessions?lang=ru'), /закрыта 29\.11\.2025/)
})

test('a sitting nine days past that nobody opened is not still to come', async (t) => {
  const open = await sitting(t)
  await open.lay(
    tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'narrow', on: '2025-11-28' }),
  )
  assert.match(await plain(open, '/sessions/s1'), /upcoming/)
  open.now = Date.parse('2025-12-07T12:00:00Z')
  const page = await plain(open, '/sessions/s1')
  assert.doesNotMatch(page, /upcoming/)
  assert.match(page, /day passed, not opened/)
  assert.match(await plain(open, '/sessions/s1?lang=ru'), /день прошёл, не открыто/)
})

test('a running silence procedure states its deadline on its own page, and no reason why it was not adopted', async (t) => {
  const open = await sitting(t)
  await open.lay(
    tell('silence.begin', {
      question: 'n1',
      session: 's1',
      title: { ru: 'О сроках', en: 'On the dates' },
      class: 'substantive',
      matter: { kind: 'text', text: { ru: 'Текст.', en: 'The text.' } },
    }),
  )
  const page = await plain(open, '/questions/n1')
  assert.match(page, /Adopted unless silence is broken by 30 Nov 2025, 12:00 \(Asia\/Bishkek\)/)
  assert.doesNotMatch(page, /Why it was not adopted|no objection/)
  assert.match(
    await plain(open, '/questions/n1?lang=ru'),
    /если процедура умолчания не нарушена до 30\.11\.2025, 12:00/,
  )
})

test('two persons of one name are named with their State on the live page, the screen and in the course', async (t) => {
  const open = await sitting(t)
  const name = { ru: 'Иван Петров', en: 'Ivan Petrov' }
  await open.lay(
    tell('person.enter', { person: 'p1', name, member: 'BY' }),
    tell('person.enter', { person: 'p2', name, member: 'RU' }),
    tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'RU', person: 'p2' }),
  )
  for (const path of ['/sessions/s1/live', '/sessions/s1/screen', '/people', '/people/p2']) {
    assert.match(await plain(open, path), /Ivan Petrov \(Russia\)/, path)
    assert.match(await plain(open, `${path}?lang=ru`), /Иван Петров \(Россия\)/, path)
  }
  const live = (await (await open.get('/sessions/s1/live.json')).json()) as {
    floor: { speaker: string }
  }
  assert.equal(live.floor.speaker, 'Ivan Petrov (Russia)')
})

test('a ballot that elected is told by its winner on the screen and in the communique', async (t) => {
  const open = await sitting(t)
  await open.lay(
    tell('election.open', {
      election: 'e1',
      sitting: 'x1',
      title: { ru: 'Выборы докладчика', en: 'Election of a rapporteur' },
    }),
    tell('candidate.nominate', { candidate: 'c1', election: 'e1', person: 'holder' }),
    tell('candidate.nominate', { candidate: 'c2', election: 'e1', person: 'candidate' }),
    tell('round.open', { round: 'r1', election: 'e1', candidates: ['c1', 'c2'] }),
    ...taking.map((member, i) =>
      tell('ballot.cast', { round: 'r1', member, choice: [i < 3 ? 'c2' : 'c1'] }, delegate(member)),
    ),
    tell('round.close', { round: 'r1' }),
  )
  assert.match(await plain(open, '/sessions/s1/screen'), /<h1>Taalatbek<\/h1>/)
  await open.lay(
    tell('sitting.close', { sitting: 'x1' }),
    tell('session.close', { session: 's1' }),
    tell('communique.issue', { session: 's1' }),
  )
  assert.match(
    await plain(open, '/sessions/s1/communique'),
    /Election of a rapporteur\. Elected by secret ballot: Taalatbek \(votes: 3\)\. Ballots cast: 5\./,
  )
  assert.match(
    await plain(open, '/sessions/s1/communique?lang=ru'),
    /Выборы докладчика\. Результат тайного голосования: Таалатбек \(голосов: 3\)\. Подано бюллетеней: 5\./,
  )
})
