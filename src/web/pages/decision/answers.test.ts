// What a page says of a member that gave no answer, or no signature: no more than the record knows.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { appointment, chair, council, delegate, sittingOpen, tell } from '../../../rules/given.ts'
import { type Council, openCouncil } from '../../council-of-test.ts'

async function sitting(t: TestContext): Promise<Council> {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(...council, ...sittingOpen)
  return open
}

/** The words of one member's row of the answers. */
async function rowOf(open: Council, path: string, member: string): Promise<string> {
  const page = await (await open.get(path)).text()
  const answers = page.slice(page.indexOf('id="answers"'))
  const row = answers.split('<tr').find((one) => one.includes(`/members/${member}`))
  assert.ok(row, `${path} has no row of ${member}`)
  return row
    .replace(/^[^>]*>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

test('who was silent on a consensus did not object; who had left was absent', async (t) => {
  const open = await sitting(t)
  await open.lay({ ...appointment })
  await open.lay(
    tell('answer.give', { question: 'q1', member: 'KZ', answer: 'no-objection' }),
    tell('presence.record', { sitting: 'x1', member: 'TJ', state: 'left' }),
  )
  assert.match(await rowOf(open, '/questions/q1', 'BY'), /answer awaited/, 'while it is open')
  open.now += 60_000
  await open.lay(tell('question.close', { question: 'q1' }))
  const row = (member: string) => rowOf(open, '/decisions/q1', member)
  assert.match(await row('KZ'), / no objection \d/)
  assert.match(await row('BY'), /no objection \(no answer\)/)
  assert.match(await row('TJ'), /absent/)
  open.now += 60_000
  await open.lay(tell('presence.record', { sitting: 'x1', member: 'BY', state: 'left' }))
  assert.match(await row('BY'), /no objection \(no answer\)/, 'it left when all was decided')
})

test('who was silent in a vote did not vote, and is not said to have no objection', async (t) => {
  const open = await sitting(t)
  const text = { ru: 'Текст.', en: 'The text.' }
  await open.lay(
    tell(
      'question.put',
      {
        question: 'q2',
        sitting: 'x1',
        title: { ru: 'Голосование', en: 'A vote' },
        class: 'procedural',
        method: 'roll-call',
        matter: { kind: 'text', text },
      },
      chair,
    ),
    ...(['KZ', 'KG', 'RU'] as const).map((member) =>
      tell('vote.cast', { question: 'q2', member, vote: 'yes' }),
    ),
  )
  await open.lay(tell('question.close', { question: 'q2' }))
  assert.match(await rowOf(open, '/decisions/q2', 'KZ'), /in favour/)
  assert.match(await rowOf(open, '/decisions/q2', 'BY'), /did not vote/)
})

test('who took part and has yet to sign is shown without a signature, not as absent', async (t) => {
  const open = await sitting(t)
  await open.lay(
    tell('document.lay', {
      document: 'd1',
      session: 's1',
      item: 'i1',
      title: { ru: 'Заявление', en: 'The statement' },
      kind: 'statement',
      audience: 'public',
    }),
    tell('question.put', {
      question: 'q3',
      sitting: 'x1',
      title: { ru: 'О заявлении', en: 'On the statement' },
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'document', document: 'd1' },
    }),
    tell('answer.give', { question: 'q3', member: 'BY', answer: 'no-objection' }),
    tell('question.close', { question: 'q3' }),
    tell('signature.open', { document: 'd1', signatories: ['BY', 'KZ'] }),
    tell('document.sign', { document: 'd1', member: 'KZ' }),
  )
  assert.match(await rowOf(open, '/decisions/q3', 'KZ'), /signed/)
  assert.match(await rowOf(open, '/decisions/q3', 'BY'), /no objection .*no signature/)
})

const vote = (question: string, method: 'roll-call' | 'show-of-hands') =>
  tell(
    'question.put',
    {
      question,
      sitting: 'x1',
      title: { ru: 'Голосование', en: 'A vote' },
      class: 'procedural',
      method,
      matter: { kind: 'text', text: { ru: 'Текст.', en: 'The text.' } },
    },
    chair,
  )

test('of a show of hands nobody is said to have voted, or not: votes are not on record by name', async (t) => {
  const open = await sitting(t)
  await open.lay(
    vote('q2', 'show-of-hands'),
    tell('count.enter', { question: 'q2', yes: 4, no: 1, abstain: 0 }),
    tell('question.close', { question: 'q2' }),
  )
  assert.match(await rowOf(open, '/decisions/q2', 'BY'), /votes not recorded by name/)
  assert.match(await rowOf(open, '/decisions/q2?lang=ru', 'BY'), /голоса поимённо не записаны/)
  assert.match(await rowOf(open, '/decisions/q2', 'AM'), /participation frozen/)
})

test('of a question that was withdrawn who had not answered is not said to have no objection', async (t) => {
  const open = await sitting(t)
  await open.lay(
    { ...appointment },
    tell('answer.give', { question: 'q1', member: 'KZ', answer: 'reserves', why: { en: 'Wait' } }),
    tell('question.withdraw', { question: 'q1' }, chair),
  )
  assert.match(await rowOf(open, '/questions/q1', 'KZ'), /reservation/)
  assert.match(await rowOf(open, '/questions/q1', 'BY'), /no reply before the withdrawal/)
  const page = await (await open.get('/questions/q1')).text()
  assert.doesNotMatch(page, /Why it was not adopted/)
})

test('whoever answered keeps its row though its membership ended on the day of the vote', async (t) => {
  const open = await sitting(t)
  await open.lay(
    vote('q2', 'roll-call'),
    ...(['BY', 'KZ', 'KG', 'RU'] as const).map((member) =>
      tell('vote.cast', { question: 'q2', member, vote: 'yes' }),
    ),
    tell('vote.cast', { question: 'q2', member: 'TJ', vote: 'no' }),
    tell('question.close', { question: 'q2' }),
    tell('membership.change', { member: 'TJ', status: 'ended', from: '2025-11-27' }),
  )
  assert.match(await rowOf(open, '/decisions/q2', 'TJ'), /against/)
  assert.match(await rowOf(open, '/decisions/q2?lang=ru', 'TJ'), /против/)
  const live = await (
    await open.get('/sessions/s1/live', undefined, { accept: 'application/json' })
  ).json()
  const { figures } = live as { figures: { present: number; members: number } }
  assert.ok(figures.present <= figures.members, `${figures.present} of ${figures.members}`)
})

test('an election names the winner, the tally and the ballots cast, and nobody is silent in it', async (t) => {
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
    ...(['BY', 'KZ', 'KG', 'RU'] as const).map((member, i) =>
      tell(
        'ballot.cast',
        { round: 'r1', member, ...(i < 3 ? { choice: ['c2'] } : {}) },
        delegate(member),
      ),
    ),
    tell('round.close', { round: 'r1' }),
  )
  const page = await (await open.get('/decisions/e1')).text()
  assert.match(page, /<title>Election of a rapporteur. Elected: Taalatbek/)
  assert.match(page, /Taalatbek, votes: 3/)
  assert.match(page, /Ballots cast: 4; blank: 1; votes required: 2/)
  assert.match(await rowOf(open, '/decisions/e1', 'BY'), /ballot cast/)
  assert.match(await rowOf(open, '/decisions/e1', 'TJ'), /no ballot cast/)
  assert.doesNotMatch(page, /no objection|nobody answered|not stated<\/dd>/)
  const russian = await (await open.get('/decisions/e1?lang=ru')).text()
  assert.match(russian, /Выборы докладчика. Результат выборов: Таалатбек/)
  const json = (await (await open.get('/decisions/e1.json')).json()) as {
    election: { elected: { name: string; votes: number }[]; rounds: { cast: number }[] }
  }
  assert.deepEqual(
    [
      json.election.elected[0]?.name,
      json.election.elected[0]?.votes,
      json.election.rounds[0]?.cast,
    ],
    ['Taalatbek', 3, 4],
  )
})
