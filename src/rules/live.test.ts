import assert from 'node:assert/strict'
import { test } from 'node:test'
import { waitingAt } from './decide/floor.ts'
import { spokenFor } from './decide/speech-clock.ts'
import {
  after,
  chair,
  council,
  delegate,
  events,
  given,
  refusal,
  sittingOpen,
  tell,
} from './given.ts'
import { get, ownedBy, mustGet } from './organisation.ts'

const organised = [...council, ...sittingOpen]
const ask = (member: string, kind: 'floor' | 'point-of-order' | 'right-of-reply' = 'floor') =>
  tell(
    'request.make',
    { request: `r-${member}-${kind}`, sitting: 'x1', member, kind },
    delegate(member),
  )

test('the floor is asked for while the list is open, once each, in the order of the list', () => {
  const org = given(...organised)
  assert.equal(refusal(org, ask('KZ')).code, 'speakers-not-open')
  after(
    org,
    tell('speakers.open', { sitting: 'x1', order: 'alphabet', seconds: 300 }),
    ask('TJ'),
    ask('BY'),
  )
  assert.equal(refusal(org, { ...ask('BY'), request: 'again' }).code, 'already-so')
  assert.deepEqual(
    waitingAt(org, 'x1').map((one) => one.member),
    ['BY', 'TJ'],
  )
  after(org, tell('speakers.close', { sitting: 'x1' }))
  assert.equal(refusal(org, ask('KZ')).code, 'speakers-not-open')
  after(org, ask('KZ', 'point-of-order'))
})

test('a point of order interrupts the speaker, who goes on where the clock stood', () => {
  const org = given(
    ...organised,
    tell('speakers.open', { sitting: 'x1', order: 'request', seconds: 300 }),
    ask('KZ'),
    tell('floor.give', {
      floor: 'f1',
      sitting: 'x1',
      request: 'r-KZ-floor',
      at: '2025-11-27T10:00:00Z',
    }),
  )
  after(
    org,
    ask('TJ', 'point-of-order'),
    tell('floor.give', {
      floor: 'f2',
      sitting: 'x1',
      request: 'r-TJ-point-of-order',
      at: '2025-11-27T10:01:30Z',
    }),
  )
  assert.equal(mustGet(org, 'floor', 'f1').spent, 90_000)
  assert.equal(mustGet(org, 'sitting', 'x1').floor, 'f2')
  after(org, tell('floor.end', { floor: 'f2', at: '2025-11-27T10:02:00Z' }))
  assert.equal(mustGet(org, 'sitting', 'x1').floor, 'f1')
  assert.equal(spokenFor(mustGet(org, 'floor', 'f1'), Date.parse('2025-11-27T10:02:10Z')), 100_000)
  assert.equal(mustGet(org, 'floor', 'f1').seconds, 300)
})

test('a consensus is not declared before the window ends unless all have answered', () => {
  const put = tell('question.put', {
    question: 'q5',
    sitting: 'x1',
    title: { en: 'A text' },
    class: 'substantive',
    method: 'consensus',
    seconds: 120,
    matter: { kind: 'text', text: { en: 'Resolved' } },
  })
  const org = given(...organised, put)
  const refused = refusal(org, tell('question.close', { question: 'q5' }, chair))
  assert.equal(refused.code, 'window-open')
  assert.deepEqual(refused.facts.waiting, ['BY', 'KZ', 'KG', 'RU', 'TJ'])
  for (const member of ['BY', 'KZ', 'KG', 'RU', 'TJ'])
    after(
      org,
      tell('answer.give', { question: 'q5', member, answer: 'no-objection' }, delegate(member)),
    )
  after(org, tell('question.close', { question: 'q5' }, chair))
  assert.equal(mustGet(org, 'question', 'q5').outcome?.result, 'adopted')
})

const windowed = tell('question.put', {
  question: 'q-window',
  sitting: 'x1',
  title: { en: 'A text' },
  class: 'substantive',
  method: 'consensus',
  seconds: 120,
  matter: { kind: 'text', text: { en: 'Resolved' } },
})
const late = tell(
  'answer.give',
  { question: 'q-window', member: 'KZ', answer: 'objects' },
  delegate('KZ'),
  '2025-11-28',
)

test('an objection after the time for it is refused with the time, and taken when the Chair extends it', () => {
  const org = given(...organised, windowed)
  const refused = refusal(org, late)
  assert.equal(refused.code, 'window-over')
  assert.equal(refused.facts.closesAt, Date.parse('2025-11-27T09:02:00Z'))
  after(
    org,
    tell('question.extend', { question: 'q-window', seconds: 60 }, chair, '2025-11-28'),
    late,
  )
})

test('clocks stand during a break: a speech does not grow, and objections are taken as long as they would have been', () => {
  const org = given(
    ...organised,
    windowed,
    tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
    tell('sitting.suspend', { sitting: 'x1', at: '2025-11-27T09:00:30Z' }),
  )
  assert.equal(mustGet(org, 'floor', 'f1').spent, 30_000)
  assert.equal(mustGet(org, 'floor', 'f1').runningSince, undefined)
  after(org, tell('sitting.resume', { sitting: 'x1' }, chair, '2025-11-28'), late)
  assert.equal(mustGet(org, 'question', 'q-window').closesAt, Date.parse('2025-11-28T09:01:30Z'))
  assert.equal(spokenFor(mustGet(org, 'floor', 'f1'), Date.parse('2025-11-28T09:30:00Z')), 30_000)
})

test('a speech ends with its sitting, and so does the one that it interrupted', () => {
  const org = given(
    ...organised,
    tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
    ask('TJ', 'point-of-order'),
    tell('floor.give', { floor: 'f2', sitting: 'x1', request: 'r-TJ-point-of-order' }),
    tell('sitting.close', { sitting: 'x1' }),
  )
  for (const id of ['f1', 'f2']) {
    const { endedAt, runningSince } = mustGet(org, 'floor', id)
    assert.deepEqual([endedAt, runningSince], [Date.parse('2025-11-27T09:00:00Z'), undefined])
  }
  assert.equal(mustGet(org, 'sitting', 'x1').interrupted, undefined)
})

test('a roll call in turn asks the members in their order', () => {
  const org = given(
    ...organised,
    tell('question.put', {
      question: 'q6',
      sitting: 'x1',
      title: { en: 'Procedure' },
      class: 'procedural',
      method: 'roll-call',
      order: 'in-turn',
      matter: { kind: 'text', text: { en: 'x' } },
    }),
  )
  const vote = (member: string) =>
    tell('vote.cast', { question: 'q6', member, vote: 'yes' }, delegate(member))
  assert.deepEqual(refusal(org, vote('KZ')).facts, { member: 'KZ', next: 'BY' })
  after(org, vote('BY'), vote('KZ'))
})

test('a show of hands is entered by the secretary as figures, no more than are present', () => {
  const org = given(
    ...organised,
    tell('question.put', {
      question: 'q7',
      sitting: 'x1',
      title: { en: 'Procedure' },
      class: 'procedural',
      method: 'show-of-hands',
      matter: { kind: 'text', text: { en: 'x' } },
    }),
  )
  assert.equal(
    refusal(org, tell('count.enter', { question: 'q7', yes: 4, no: 2, abstain: 0 })).code,
    'more-than-present',
  )
  after(
    org,
    tell('count.enter', { question: 'q7', yes: 3, no: 2, abstain: 0 }),
    tell('question.close', { question: 'q7' }),
  )
  assert.equal(mustGet(org, 'question', 'q7').outcome?.result, 'adopted')
})

test('in limited format those who did not vote for it bear no responsibility, and one objection to the format prevents it', () => {
  const put = tell('question.put', {
    question: 'q8',
    sitting: 'x1',
    title: { en: 'Limited' },
    class: 'substantive',
    method: 'limited',
    matter: { kind: 'text', text: { en: 'x' } },
  })
  const answer = (
    member: string,
    answer: 'no-objection' | 'not-participating' | 'objects-to-format',
  ) => tell('answer.give', { question: 'q8', member, answer }, delegate(member))
  const org = given(
    ...organised,
    put,
    answer('BY', 'no-objection'),
    answer('KZ', 'not-participating'),
    answer('RU', 'no-objection'),
    tell('question.close', { question: 'q8' }),
  )
  const outcome = mustGet(org, 'question', 'q8').outcome
  assert.equal(outcome?.result, 'adopted')
  assert.deepEqual([outcome?.bound, outcome?.released?.includes('KZ')], [['BY', 'RU'], true])
  const stopped = given(
    ...organised,
    put,
    answer('BY', 'no-objection'),
    answer('TJ', 'objects-to-format'),
    tell('question.close', { question: 'q8' }),
  )
  assert.deepEqual(
    [
      mustGet(stopped, 'question', 'q8').outcome?.result,
      mustGet(stopped, 'question', 'q8').outcome?.why,
    ],
    ['rejected', 'limited-format'],
  )
})

const silence = tell('silence.begin', {
  question: 's',
  session: 's1',
  title: { en: 'By silence' },
  class: 'substantive',
  matter: { kind: 'text', text: { en: 'x' } },
})
const clock = { role: 'clock' } as const

test('silence adopts at its deadline and not before, and whoever breaks it ends it', () => {
  const org = given(...organised, silence)
  assert.equal(refusal(org, tell('silence.end', { question: 's' }, clock)).code, 'window-open')
  after(org, tell('silence.end', { question: 's' }, clock, '2025-11-30'))
  assert.equal(mustGet(org, 'decision', 's').question, 's')
  const broken = given(
    ...organised,
    silence,
    tell(
      'silence.break',
      { question: 's', member: 'TJ', why: { en: 'Not like this' } },
      delegate('TJ'),
      '2025-11-28',
    ),
  )
  assert.equal(mustGet(broken, 'question', 's').outcome?.why, 'silence')
  assert.equal(get(broken, 'decision', 's'), undefined)
  assert.equal(
    refusal(broken, tell('silence.end', { question: 's' }, clock, '2025-11-30')).code,
    'question-not-open',
  )
})

test('silence is extended as often as the rules allow, and only while it lasts', () => {
  const org = given(...organised, silence, tell('silence.extend', { question: 's' }))
  assert.equal(refusal(org, tell('silence.extend', { question: 's' })).code, 'no-more-extensions')
  assert.equal(
    refusal(org, tell('silence.end', { question: 's' }, clock, '2025-11-30')).code,
    'window-open',
  )
  assert.equal(
    refusal(
      org,
      tell('silence.break', { question: 's', member: 'TJ' }, delegate('TJ'), '2025-12-02'),
    ).code,
    'silence-over',
  )
})

const election = [
  tell('election.open', {
    election: 'e',
    sitting: 'x1',
    title: { en: 'A deputy' },
    post: 'deputy',
    from: '2026-02-01',
    years: 3,
  }),
  ...(['BY', 'KZ', 'KG'] as const).map((member) =>
    tell(
      'candidate.nominate',
      { candidate: `c-${member}`, election: 'e', person: `head-${member}`, member },
      delegate(member),
    ),
  ),
]
const ballot = (round: string, member: string, choice?: string) =>
  tell('ballot.cast', { round, member, ...(choice ? { choice: [choice] } : {}) }, delegate(member))

test('a secret election goes to a second round, and the record never holds who chose whom', () => {
  const org = given(
    ...organised,
    ...election,
    tell('round.open', { round: 'n1', election: 'e', candidates: ['c-BY', 'c-KZ', 'c-KG'] }),
  )
  const cast = events(org, ballot('n1', 'TJ', 'c-KZ'))
  assert.ok(!JSON.stringify(cast).includes('c-KZ'))
  assert.equal(refusal(org, ballot('n1', 'TJ', 'c-BY')).code, 'already-voted')
  assert.equal(refusal(org, ballot('n1', 'AM', 'c-BY')).code, 'not-taking-part')
  after(org, ...['BY', 'KZ', 'KG', 'RU'].map((member) => ballot('n1', member, 'c-BY')))
  const counts = [
    { candidate: 'c-BY', votes: 2 },
    { candidate: 'c-KZ', votes: 2 },
    { candidate: 'c-KG', votes: 1 },
  ]
  after(org, tell('round.close', { round: 'n1', counts }))
  assert.deepEqual(
    [mustGet(org, 'round', 'n1').needed, mustGet(org, 'round', 'n1').elected],
    [3, []],
  )
  assert.equal(refusal(org, tell('sitting.close', { sitting: 'x1' })).code, 'election-open')
  after(org, tell('candidate.withdraw', { candidate: 'c-KG' }))
  assert.equal(
    refusal(org, tell('round.open', { round: 'n2', election: 'e', candidates: ['c-KG'] })).code,
    'round-not-by-rules',
  )
  after(
    org,
    tell('round.open', { round: 'n2', election: 'e', candidates: ['c-BY', 'c-KZ'] }),
    ...['BY', 'KZ', 'KG', 'RU', 'TJ'].map((member) => ballot('n2', member)),
  )
  after(
    org,
    tell('round.close', {
      round: 'n2',
      counts: [
        { candidate: 'c-KZ', votes: 3 },
        { candidate: 'c-BY', votes: 1 },
      ],
    }),
  )
  assert.deepEqual(
    [mustGet(org, 'round', 'n2').elected, mustGet(org, 'round', 'n2').blank],
    [['c-KZ'], 1],
  )
  assert.equal(mustGet(org, 'election', 'e').state, 'closed')
  assert.deepEqual(
    ownedBy(org, 'term', 'deputy')
      .map((term) => [term.person, term.from, term.to])
      .at(-1)?.[0],
    'head-KZ',
  )
})

test('a proposal put to the body carries or falls with the question', () => {
  const org = given(
    ...organised,
    tell(
      'proposal.make',
      { proposal: 'm1', sitting: 'x1', kind: 'motion', member: 'KZ', text: { en: 'To adjourn' } },
      delegate('KZ'),
    ),
    tell('question.put', {
      question: 'q9',
      sitting: 'x1',
      title: { en: 'To adjourn' },
      class: 'procedural',
      method: 'roll-call',
      matter: { kind: 'proposal', proposal: 'm1' },
    }),
  )
  assert.equal(
    refusal(org, tell('proposal.withdraw', { proposal: 'm1' }, delegate('KZ'))).code,
    'question-open',
  )
  after(
    org,
    tell('vote.cast', { question: 'q9', member: 'BY', vote: 'no' }),
    tell('question.close', { question: 'q9' }),
  )
  assert.equal(mustGet(org, 'proposal', 'm1').state, 'rejected')
})

test('minutes are drafted from a closed sitting, agreed, and adopted at a later one', () => {
  const org = given(...organised)
  assert.equal(refusal(org, tell('minutes.draft', { sitting: 'x1' })).code, 'sitting-not-closed')
  after(
    org,
    tell('sitting.close', { sitting: 'x1' }),
    tell('minutes.draft', { sitting: 'x1' }),
    tell('minutes.edit', { sitting: 'x1', entry: 3, text: { en: 'The Chair welcomed all.' } }),
  )
  after(
    org,
    tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'narrow' }),
    tell('sitting.open', { sitting: 'x2' }),
  )
  assert.equal(
    refusal(org, tell('minutes.adopt', { sitting: 'x1', in: 'x2' })).code,
    'minutes-not-agreed',
  )
  after(
    org,
    tell('minutes.agree', { sitting: 'x1' }),
    tell('minutes.adopt', { sitting: 'x1', in: 'x2' }),
  )
  assert.equal(
    refusal(org, tell('minutes.edit', { sitting: 'x1', entry: 3, text: { en: 'y' } })).code,
    'minutes-adopted',
  )
})

test('what was said is attached to its speech, in any language, until the minutes are adopted', () => {
  const org = given(
    ...organised,
    tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ', person: 'holder' }),
    tell('floor.end', { floor: 'f1' }),
    tell('sitting.close', { sitting: 'x1' }),
  )
  const text = { kk: 'Құрметті төраға!' }
  const said = { statement: 't1', sitting: 'x1', kind: 'statement', text } as const
  assert.equal(
    refusal(org, tell('statement.record', { ...said, person: 'holder' })).code,
    'sitting-not-open',
  )
  assert.equal(
    refusal(org, tell('statement.record', { ...said, floor: 'f1', person: 'candidate' })).code,
    'not-their-speech',
  )
  assert.equal(
    refusal(org, tell('statement.record', { ...said, floor: 'nothing' })).code,
    'sitting-not-open',
  )
  after(org, tell('statement.record', { ...said, floor: 'f1' }))
  const statement = mustGet(org, 'statement', 't1')
  assert.deepEqual([statement.by, statement.person, statement.text], [['KZ'], 'holder', text])
  after(
    org,
    tell('minutes.draft', { sitting: 'x1' }),
    tell('minutes.agree', { sitting: 'x1' }),
    tell('sitting.schedule', { sitting: 'x2', session: 's1', format: 'narrow' }),
    tell('sitting.open', { sitting: 'x2' }),
    tell('minutes.adopt', { sitting: 'x1', in: 'x2' }),
  )
  assert.equal(
    refusal(org, tell('statement.record', { ...said, statement: 't2', floor: 'f1' })).code,
    'minutes-adopted',
  )
})

test('a straw poll decides nothing', () => {
  const org = given(
    ...organised,
    tell('poll.open', { poll: 'p', sitting: 'x1', text: { en: 'Tea?' } }),
    tell('poll.answer', { poll: 'p', member: 'KZ', answer: 'yes' }, delegate('KZ')),
    tell('poll.close', { poll: 'p' }),
  )
  assert.equal(
    refusal(org, tell('poll.answer', { poll: 'p', member: 'BY', answer: 'no' })).code,
    'poll-closed',
  )
  assert.deepEqual([...org.things('decision')], [])
})

test('only the Chair releases a session from embargo', () => {
  const org = given(...organised, tell('embargo.set', { session: 's1' }))
  assert.equal(refusal(org, tell('embargo.lift', { session: 's1' })).code, 'not-yours')
  after(org, tell('embargo.lift', { session: 's1' }, chair))
  assert.equal(mustGet(org, 'session', 's1').embargo, undefined)
})

test('the delegation is led by whom its head hands over to', () => {
  const org = given(
    ...council,
    ...sittingOpen.slice(0, 2),
    tell('person.enter', { person: 'a', name: { en: 'A' } }),
    tell('person.enter', { person: 'b', name: { en: 'B' } }),
    tell('delegation.name', {
      session: 's1',
      member: 'BY',
      people: [
        { person: 'a', role: 'head' },
        { person: 'b', role: 'alternate' },
      ],
    }),
  )
  assert.equal(
    refusal(org, tell('delegation.hand-over', { session: 's1', member: 'BY', person: 'candidate' }))
      .code,
    'not-of-delegation',
  )
  after(
    org,
    tell('delegation.hand-over', { session: 's1', member: 'BY', person: 'b' }, delegate('BY')),
  )
  assert.equal(mustGet(org, 'delegation', 's1/BY').leading, 'b')
})

test('an election in which nobody has enough can end with nobody elected, and the sitting with it', () => {
  const org = given(
    ...organised,
    tell('election.open', {
      election: 'e9',
      sitting: 'x1',
      title: { en: 'A seat' },
    }),
    tell('candidate.nominate', { candidate: 'c9', election: 'e9', person: 'holder' }),
    tell('round.open', { round: 'n9', election: 'e9', candidates: ['c9'] }),
  )
  const end = tell('election.end', { election: 'e9', why: { en: 'Equal votes' } }, chair)
  assert.equal(refusal(org, end).code, 'round-open')
  after(org, tell('round.close', { round: 'n9' }))
  assert.equal(refusal(org, tell('sitting.close', { sitting: 'x1' })).code, 'election-open')
  after(org, end, tell('sitting.close', { sitting: 'x1' }))
  assert.deepEqual(
    [mustGet(org, 'election', 'e9').state, mustGet(org, 'election', 'e9').elected],
    ['closed', []],
  )
  assert.equal(refusal(org, end).code, 'election-closed')
})

test('hands that were counted are not undone by a vote by name', () => {
  const put = tell('question.put', {
    question: 'q-hands',
    sitting: 'x1',
    title: { en: 'Procedure' },
    class: 'procedural',
    method: 'show-of-hands',
    matter: { kind: 'text', text: { en: 'x' } },
  })
  const org = given(
    ...organised,
    put,
    tell('count.enter', { question: 'q-hands', yes: 4, no: 1, abstain: 0 }),
  )
  const vote = tell('vote.cast', { question: 'q-hands', member: 'TJ', vote: 'no' }, delegate('TJ'))
  assert.equal(refusal(org, vote).code, 'hands-counted')
  after(org, tell('question.close', { question: 'q-hands' }))
  assert.equal(mustGet(org, 'question', 'q-hands').outcome?.result, 'adopted')
})

test('silence is not extended as a question before a sitting is', () => {
  const org = given(...organised, silence)
  assert.equal(
    refusal(org, tell('question.extend', { question: 's', seconds: 60 }, chair)).code,
    'wrong-kind-of-answer',
  )
})

test('a point of order is heard to its end, though nobody spoke before it', () => {
  const give = (member: string) =>
    tell('floor.give', {
      floor: `f-${member}`,
      sitting: 'x1',
      request: `r-${member}-point-of-order`,
    })
  const org = given(
    ...organised,
    ask('TJ', 'point-of-order'),
    ask('KZ', 'point-of-order'),
    give('TJ'),
  )
  assert.equal(refusal(org, give('KZ')).code, 'floor-taken')
  after(org, tell('floor.end', { floor: 'f-TJ' }), give('KZ'))
})

test('a straw poll takes no answers while its sitting is suspended, and ends with it', () => {
  const answer = tell('poll.answer', { poll: 'p', member: 'KZ', answer: 'yes' }, delegate('KZ'))
  const org = given(
    ...organised,
    tell('poll.open', { poll: 'p', sitting: 'x1', text: { en: 'A break?' } }),
    tell('sitting.suspend', { sitting: 'x1' }),
  )
  assert.equal(refusal(org, answer).code, 'sitting-not-open')
  after(
    org,
    tell('sitting.resume', { sitting: 'x1' }),
    answer,
    tell('sitting.close', { sitting: 'x1' }),
  )
  assert.equal(mustGet(org, 'poll', 'p').state, 'closed')
  assert.equal(refusal(org, answer).code, 'poll-closed')
})

test('a proposal on the table of a later sitting, or put in silence, is not withdrawn', () => {
  const org = given(
    ...organised,
    tell(
      'proposal.make',
      {
        proposal: 'm',
        sitting: 'x1',
        kind: 'proposal',
        member: 'KZ',
        text: { en: 'To meet in May' },
      },
      delegate('KZ'),
    ),
    tell('sitting.close', { sitting: 'x1' }),
    { ...silence, matter: { kind: 'proposal', proposal: 'm' } },
  )
  assert.equal(
    refusal(org, tell('proposal.withdraw', { proposal: 'm' }, delegate('KZ'))).code,
    'question-open',
  )
})

test('nobody withdraws from an election that is over', () => {
  const org = given(
    ...organised,
    ...election,
    tell('round.open', { round: 'n1', election: 'e' }),
    ballot('n1', 'TJ', 'c-KZ'),
    tell('round.close', { round: 'n1', counts: [{ candidate: 'c-KZ', votes: 1 }] }),
  )
  assert.equal(
    refusal(org, tell('candidate.withdraw', { candidate: 'c-KZ' })).code,
    'election-closed',
  )
})

test('minutes are adopted by the body whose sitting it was', () => {
  const org = given(
    ...organised,
    tell('sitting.close', { sitting: 'x1' }),
    tell('minutes.draft', { sitting: 'x1' }),
    tell('minutes.agree', { sitting: 'x1' }),
    tell('body.establish', { body: 'other', kind: 'committee', name: { en: 'Another body' } }),
    tell('session.convene', { session: 's-other', body: 'other', kind: 'regular' }),
    tell('sitting.schedule', { sitting: 'x-other', session: 's-other', format: 'narrow' }),
    tell('sitting.open', { sitting: 'x-other' }),
  )
  assert.equal(
    refusal(org, tell('minutes.adopt', { sitting: 'x1', in: 'x-other' })).code,
    'minutes-of-another-body',
  )
})

test('an election to several places of a post gives each of the elected a term', () => {
  const to = (post: string, places: number) =>
    tell('election.open', {
      election: 'e',
      sitting: 'x1',
      title: { en: 'Judges' },
      places,
      post,
      from: '2026-02-01',
      years: 3,
    })
  const judges = tell('post.establish', {
    post: 'judge',
    name: { en: 'Judge' },
    body: 'council',
    heldBy: 'person',
    places: 2,
  })
  const org = given(...organised, judges)
  assert.equal(refusal(org, to('deputy', 2)).code, 'more-than-places')
  after(
    org,
    to('judge', 2),
    ...election.slice(1),
    tell('round.open', { round: 'n1', election: 'e', candidates: ['c-BY', 'c-KZ', 'c-KG'] }),
    ...['BY', 'KZ', 'KG', 'RU', 'TJ'].map((member) => ballot('n1', member)),
    tell('round.close', {
      round: 'n1',
      counts: [
        { candidate: 'c-BY', votes: 4 },
        { candidate: 'c-KZ', votes: 3 },
      ],
    }),
  )
  const holders = ownedBy(org, 'term', 'judge').filter(({ capacity }) => capacity === 'substantive')
  assert.deepEqual(
    holders.map(({ person }) => person),
    ['head-BY', 'head-KZ'],
  )
  assert.equal(
    new Set(mustGet(org, 'decision', 'e').terms).size,
    4,
    'two terms, and the time as designate of each',
  )
})

test('with an item end its list of speakers, who waits on it, and an interrupted speech', () => {
  const org = given(
    ...organised,
    tell('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
    tell('item.take', { sitting: 'x1', item: 'i1' }),
    tell('floor.give', { floor: 'f1', sitting: 'x1', member: 'KZ' }),
    ask('TJ', 'point-of-order'),
    ask('RU', 'right-of-reply'),
    tell('floor.give', { floor: 'f2', sitting: 'x1', request: 'r-TJ-point-of-order' }),
    tell('item.close', { item: 'i1', result: 'discussed' }),
  )
  const sitting = mustGet(org, 'sitting', 'x1')
  assert.deepEqual(
    [sitting.floor, sitting.interrupted, sitting.speakers, sitting.item],
    [undefined, undefined, undefined, undefined],
  )
  for (const id of ['f1', 'f2']) assert.ok(mustGet(org, 'floor', id).endedAt !== undefined)
  assert.equal(mustGet(org, 'request', 'r-RU-right-of-reply').state, 'lapsed')
  assert.equal(mustGet(org, 'request', 'r-TJ-point-of-order').state, 'given')
})

test('the floor is given to a member’s own people', () => {
  const org = given(...organised)
  const speak = (person: string) =>
    tell('floor.give', { floor: `f-${person}`, sitting: 'x1', member: 'KZ', person })
  assert.equal(refusal(org, speak('head-RU')).code, 'not-of-delegation')
  after(org, speak('head-KZ'))
})
