// One question is told by its page, the press view, the screen, the live page, the minutes, the communique and JSON. Field by
// field they say the same: the outcome, who decided how, the figures, the reasons, the entry.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { council, chair, delegate, sittingOpen, tell, type TestAct } from '../rules/given.ts'
import { type Council, openCouncil } from './council-of-test.ts'

const members = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const

/** One question as every place tells it. */
type Told = { readonly where: string; readonly text: string }

async function places(open: Council, decision: string, lang: string): Promise<Told[]> {
  const paths = {
    decision: `/decisions/${decision}?lang=${lang}`,
    press: `/sessions/s1/press?lang=${lang}`,
    live: `/sessions/s1/live?lang=${lang}`,
    screen: `/sessions/s1/screen?lang=${lang}`,
  }
  return Promise.all(
    Object.entries(paths).map(async ([where, path]) => ({ where, text: await plain(open, path) })),
  )
}

/** The same once the sitting is over. */
async function afterwards(open: Council, lang: string): Promise<Told[]> {
  return [
    { where: 'minutes', text: await plain(open, `/sittings/x1/minutes?lang=${lang}`) },
    { where: 'communique', text: await plain(open, `/sessions/s1/communique?lang=${lang}`) },
  ]
}

async function plain(open: Council, path: string): Promise<string> {
  const answer = await open.get(path)
  assert.equal(answer.status, 200, path)
  return (await answer.text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0\u2060\u00ad]+/g, ' ')
}

async function json<T>(open: Council, path: string): Promise<T> {
  return (await (await open.get(path)).json()) as T
}

async function held(t: TestContext, ...acts: readonly TestAct[]): Promise<Council> {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(...council, ...sittingOpen, ...acts)
  return open
}

const over = [
  tell('sitting.close', { sitting: 'x1' }),
  tell('session.close', { session: 's1' }),
  tell('communique.issue', { session: 's1' }),
  tell('minutes.draft', { sitting: 'x1' }),
]

function allSay(places: readonly Told[], field: string, ...words: readonly RegExp[]): void {
  for (const { where, text } of places)
    for (const one of words) assert.match(text, one, `${where} does not agree on ${field}`)
}

type QuestionJson = {
  decision: { made: number }
  question: { outcome: { result: string; reasons: { needed: { number: number }; got: number }[] } }
  members: { member: string; answer: string | null; did: string }[]
}
type LiveJson = {
  table: {
    result: string
    counts: { count: number }[]
    reasons: { needed: { number: number }; got: number }[]
    answers: { member: string; answer: string | null }[]
  }
}
type PressJson = { decided: { id: string; adopted: boolean; entry: number; title: string }[] }

const rollCall = [
  tell(
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
  ),
  ...members
    .slice(0, 4)
    .map((member, i) => tell('vote.cast', { question: 'q2', member, vote: i < 3 ? 'yes' : 'no' })),
  tell('question.close', { question: 'q2' }),
]

for (const [lang, words] of [
  [
    'en',
    {
      title: /On the order of work/,
      method: /by roll-call vote/,
      votes: /in favour: 3.*against: 1/i,
      needed: /at least 3 of 4/,
    },
  ],
  [
    'ru',
    {
      title: /О порядке работы/,
      method: /поимённым голосованием/,
      votes: /за:? ?—? ?3.*против:? ?—? ?1/i,
      needed: /не менее 3 из 4/,
    },
  ],
] as const)
  test(`a roll call is told alike everywhere, in ${lang}: its title, method, votes and what was needed`, async (t) => {
    const open = await held(t, ...rollCall)
    const now = await places(open, 'q2', lang)
    allSay(now, 'the title', words.title)
    allSay(now, 'the method', words.method)
    allSay(
      now.filter(({ where }) => where !== 'screen'),
      'the votes',
      words.votes,
    )
    await open.lay(...over)
    const later = await afterwards(open, lang)
    allSay(later, 'the title', words.title)
    allSay(later, 'the votes', words.votes)
    allSay(
      [...later, ...now.filter(({ where }) => where === 'decision' || where === 'live')],
      'what was needed',
      words.needed,
    )
  })

test('programs are told of a roll call the same by each JSON: result, figures, members, entry', async (t) => {
  const open = await held(t, ...rollCall)
  const page = await json<QuestionJson>(open, '/decisions/q2.json')
  const live = await json<LiveJson>(open, '/sessions/s1/live.json')
  const press = await json<PressJson>(open, '/sessions/s1/press.json')
  const [decided] = press.decided
  assert.equal(page.question.outcome.result, live.table.result)
  assert.equal(decided?.adopted, live.table.result === 'adopted')
  assert.equal(decided?.entry, page.decision.made)
  const figures = (reasons: LiveJson['table']['reasons']) =>
    reasons.map(({ needed, got }) => [needed.number, got])
  assert.deepEqual(figures(page.question.outcome.reasons), figures(live.table.reasons))
  assert.deepEqual(
    page.members.map(({ member, answer }) => [member, answer]),
    live.table.answers.map(({ member, answer }) => [member, answer]),
  )
  assert.deepEqual(
    page.members.filter(({ answer }) => answer === null).map(({ member, did }) => [member, did]),
    [
      ['AM', 'frozen'],
      ['TJ', 'not-voted'],
    ],
  )
  assert.deepEqual(
    live.table.counts.map(({ count }) => count),
    [3, 1, 0],
  )
})

const elected = [
  tell('election.open', {
    election: 'e1',
    sitting: 'x1',
    title: { ru: 'Выборы докладчика', en: 'Election of a rapporteur' },
  }),
  tell('candidate.nominate', { candidate: 'c1', election: 'e1', person: 'holder' }),
  tell('candidate.nominate', { candidate: 'c2', election: 'e1', person: 'candidate' }),
  tell('round.open', { round: 'r1', election: 'e1', candidates: ['c1', 'c2'] }),
  ...members.map((member, i) =>
    tell('ballot.cast', { round: 'r1', member, choice: [i < 3 ? 'c2' : 'c1'] }, delegate(member)),
  ),
  tell('round.close', { round: 'r1' }),
]

for (const [lang, winner, title] of [
  ['en', /Taalatbek/, /Election of a rapporteur/],
  ['ru', /Таалатбек/, /Выборы докладчика/],
] as const)
  test(`an election is told alike everywhere, in ${lang}: its title, the winner and the winner’s votes`, async (t) => {
    const open = await held(t, ...elected)
    const now = await places(open, 'e1', lang)
    await open.lay(...over)
    const all = [...now, ...(await afterwards(open, lang))]
    allSay(all, 'the title', title)
    allSay(all, 'the winner', winner)
    const votes = new RegExp(`${winner.source}[^.]{0,40}?\\b3\\b`)
    allSay(all, 'the votes', votes)
  })

test('programs are told of an election the same by each JSON: winner, votes, ballots cast', async (t) => {
  const open = await held(t, ...elected)
  type Election = {
    elected: { person: string; votes: number }[]
    rounds: { cast: number; blank: number; needed: number }[]
  }
  const page = await json<{ election: Election }>(open, '/decisions/e1.json')
  const live = await json<{ table: { election: Election } }>(open, '/sessions/s1/live.json')
  const press = await json<{ decided: { elected: { name: string; votes: number }[] }[] }>(
    open,
    '/sessions/s1/press.json',
  )
  assert.deepEqual(page.election, live.table.election)
  assert.deepEqual(
    page.election.elected.map(({ person, votes }) => [person, votes]),
    [['candidate', 3]],
  )
  assert.deepEqual(press.decided[0]?.elected, [{ name: 'Taalatbek', votes: 3 }])
  assert.equal(page.election.rounds[0]?.cast, 5)
})
