// Elections to several places: who is elected, who stands next, and that nobody is chosen by chance unawares.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  assembly,
  bookWith,
  candidates,
  leave,
  openRound,
  round,
  sittingOf,
} from './assembly-of-test.ts'
import { after, delegate, given, refusal, tell } from './given.ts'
import { get, mustGet, ownedBy, type Organisation } from './organisation.ts'

const classWith = (election: object, adopted?: object) =>
  bookWith({
    classes: {
      ordinary: { adopted: { moreThan: '1/2', of: 'voting' } },
      election: { election, ...(adopted ? { adopted } : {}) },
    },
  })
const half = { moreThan: '1/2', of: 'voting' }
const mostVotes = (tie: 'round' | 'lot') => given(...assembly(classWith({ tie })), ...sittingOf())
const electionOf = (org: Organisation) => mustGet(org, 'election', 'e')

test('three places by most votes, 2-1-1-1-0: the first is elected, and the three level ones stand for two places', () => {
  const org = mostVotes('round')
  after(org, ...candidates('PQRST', { places: 3 }), ...round('n1', 5, { P: 2, Q: 1, R: 1, S: 1 }))
  assert.deepEqual(electionOf(org).elected, ['c-P'])
  assert.equal(electionOf(org).state, 'open')
  const { tied, tiedFor } = mustGet(org, 'round', 'n1')
  assert.deepEqual([tied, tiedFor], [['c-Q', 'c-R', 'c-S'], 2])
  const others = tell('round.open', { round: 'n2', election: 'e', candidates: ['c-Q', 'c-T'] })
  assert.deepEqual(refusal(org, others).facts.persons, ['Q', 'R', 'S'])
  after(org, ...round('n2', 6, { Q: 5, R: 4, S: 3 }, 0))
  assert.deepEqual(
    [electionOf(org).state, electionOf(org).elected],
    ['closed', ['c-P', 'c-Q', 'c-R']],
  )
  assert.equal(mustGet(org, 'decision', 'e').question, 'e')
})

test('equal votes for the last place by the lot: it is drawn among those alone, and only where the rules ask for it', () => {
  const org = mostVotes('lot')
  const draw = (...elected: string[]) => tell('lot.draw', { election: 'e', elected })
  after(org, ...candidates('PQRS', { places: 2 }))
  assert.equal(refusal(org, draw('c-P')).code, 'no-lot-to-draw')
  after(org, ...round('n1', 6, { P: 5, Q: 2, R: 2, S: 1 }, 0))
  assert.equal(refusal(org, openRound('n2')).code, 'election-lot-wanting')
  for (const wrong of [draw('c-S'), draw('c-Q', 'c-R'), draw('c-P')])
    assert.equal(refusal(org, wrong).code, 'names-on-ballot')
  after(org, draw('c-R'))
  assert.deepEqual([electionOf(org).elected, electionOf(org).drawn], [['c-P', 'c-R'], ['c-R']])
  const conditions = mustGet(org, 'question', 'e').outcome?.reasons.map((one) => one.condition)
  assert.ok(conditions?.includes('lot') && conditions.includes('most-votes'))
  const byRounds = after(mostVotes('round'), ...candidates('PQ'), ...round('n1', 4, { P: 2, Q: 2 }))
  assert.equal(refusal(byRounds, draw('c-P')).code, 'no-lot-to-draw')
})

test('two places by more than half, 4-1-1: one is elected, the election goes on for the other place', () => {
  const org = given(...assembly(), ...sittingOf(), ...candidates('PQR', { places: 2 }))
  after(org, ...round('n1', 6, { P: 4, Q: 1, R: 1 }))
  assert.deepEqual([electionOf(org).state, electionOf(org).elected], ['open', ['c-P']])
  assert.equal(get(org, 'decision', 'e'), undefined)
  after(org, openRound('n2'))
  const { candidates: next, places } = mustGet(org, 'round', 'n2')
  assert.deepEqual([next, places], [['c-Q', 'c-R'], 1])
  assert.equal(
    refusal(org, tell('candidate.withdraw', { candidate: 'c-P' })).code,
    'election-closed',
    'who is elected withdraws no more',
  )
})

test('more than half of six is four, and half of six elects nobody', () => {
  const held = (votes: number) =>
    given(
      ...assembly(),
      ...sittingOf(),
      ...candidates('PQ'),
      ...round('n1', 6, { P: votes, Q: 6 - votes }),
    )
  assert.deepEqual([electionOf(held(3)).state, electionOf(held(3)).elected], ['open', undefined])
  assert.deepEqual(electionOf(held(4)).elected, ['c-P'])
})

test('blank ballots are no part of the valid ones', () => {
  const org = given(...assembly(), ...sittingOf(), ...candidates('PQ'))
  after(org, ...round('n1', 6, { P: 2, Q: 1 }))
  const { blank, needed } = mustGet(org, 'round', 'n1')
  assert.deepEqual([blank, needed, electionOf(org).elected], [3, 2, ['c-P']])
})

test('a round elects nobody without the quorum, and whoever cast a ballot and left is part of it', () => {
  const held = (gone: string) =>
    given(
      ...assembly(),
      ...sittingOf([...'ABCD']),
      ...candidates('PQ'),
      ...round('n1', 3, { P: 3 }).slice(0, -1),
      ...[...gone].map(leave),
      ...round('n1', 3, { P: 3 }).slice(-1),
    )
  assert.deepEqual(electionOf(held('D')).elected, undefined, 'A, B and C are three of six')
  assert.deepEqual(electionOf(held('ABC')).elected, ['c-P'], 'their ballots and D are four')
})

test('a ballot takes as many names as there are places, each once; where the rules say so, exactly as many', () => {
  const open = (ballot?: string) =>
    given(
      ...assembly(classWith(ballot ? { ballot } : {}, half)),
      ...sittingOf(),
      ...candidates('PQRS', { places: 2 }),
      openRound('n1'),
    )
  const cast = (...names: string[]) =>
    tell('ballot.cast', { round: 'n1', member: 'A', choice: names }, delegate('A'))
  const blank = tell('ballot.cast', { round: 'n1', member: 'A' }, delegate('A'))
  for (const wrong of [cast('c-P', 'c-Q', 'c-R'), cast('c-P', 'c-P')])
    assert.equal(refusal(open(), wrong).code, 'names-on-ballot')
  for (const right of [cast('c-P'), cast('c-P', 'c-Q'), blank]) after(open(), right)
  const exactly = () => open('as-many-as-places')
  assert.equal(refusal(exactly(), cast('c-P')).code, 'names-on-ballot')
  for (const right of [cast('c-P', 'c-Q'), blank]) after(exactly(), right)
})

test('the counts of an urn must be possible: no candidate with more votes than ballots, no more names than places', () => {
  const org = given(
    ...assembly(),
    ...sittingOf(),
    ...candidates('PQR', { places: 2 }),
    ...round('n1', 3, { P: 3, Q: 2, R: 1 }, 0).slice(0, -1),
  )
  const closing = (votes: readonly number[], blank: number) =>
    tell('round.close', {
      round: 'n1',
      blank,
      counts: votes.map((number, i) => ({ candidate: `c-${'PQR'[i]}`, votes: number })),
    })
  for (const wrong of [
    closing([4, 0, 0], 0),
    closing([3, 2, 2], 0),
    closing([1, 1, 0], 0),
    closing([1, 0, 0], 4),
  ])
    assert.equal(refusal(org, wrong).code, 'urn-disagrees')
  after(org, closing([3, 2, 1], 0))
})

const nextOf = (nextRound: unknown, counts: Record<string, number>, places = 1) => {
  const org = given(
    ...assembly(classWith({ nextRound }, half)),
    ...sittingOf(),
    ...candidates('PQRST', { places }),
    ...round('n1', 6, counts, 0),
    openRound('n2'),
  )
  return mustGet(org, 'round', 'n2')
    .candidates.map((id) => id.slice(2))
    .join('')
}

test('who stands in the next round is said by the rules: all, so many for each place, or those with a share', () => {
  const counts = { P: 3, Q: 2, R: 1 }
  assert.equal(nextOf('all', counts), 'PQRST')
  assert.equal(nextOf({ perPlace: 2 }, counts), 'PQ')
  assert.equal(nextOf({ atLeast: '1/3' }, counts), 'PQ', 'two of six are a third')
  assert.equal(nextOf({ atLeast: '1/2' }, counts), 'P', 'three of six are a half')
  assert.equal(nextOf({ perPlace: 2 }, { P: 3, Q: 3, R: 3, S: 3 }, 2), 'PQRS')
})

test('equal votes at the cut for the next round are not parted', () => {
  assert.equal(nextOf({ perPlace: 2 }, { P: 2, Q: 2, R: 2 }), 'PQR')
  assert.equal(nextOf({ perPlace: 2 }, { P: 3, Q: 1, R: 1, S: 1 }), 'PQRS')
})

test('who withdrew stands in no further round, and an election without anyone left has none', () => {
  const org = given(
    ...assembly(),
    ...sittingOf(),
    ...candidates('PQ'),
    ...round('n1', 6, { P: 3, Q: 3 }),
  )
  after(org, tell('candidate.withdraw', { candidate: 'c-P' }))
  after(org, ...round('n2', 6, { Q: 1 }))
  assert.deepEqual(electionOf(org).elected, ['c-Q'])
  const empty = given(...assembly(), ...sittingOf(), ...candidates(''))
  assert.equal(refusal(empty, openRound('n1')).code, 'nobody-stands')
})

const post = tell('post.establish', {
  post: 'seat',
  name: { en: 'Seat' },
  body: 'plenary',
  heldBy: 'person',
  termYears: 2,
  citizensOnly: true,
  places: 2,
})

test("a post's own requirements are asked of its candidates: the length of the term and citizenship", () => {
  const founded = given(...assembly(), post, ...sittingOf())
  const seat = { post: 'seat', from: '2026-01-01', places: 2 }
  const opening = (years: number) =>
    tell('election.open', { election: 'e', sitting: 'x', title: { en: 'S' }, ...seat, years })
  assert.equal(refusal(founded, opening(3)).code, 'wrong-length')
  after(founded, opening(2))
  for (const [person, member] of [
    ['P', 'A'],
    ['Q', 'B'],
    ['R', undefined],
  ] as const)
    after(
      founded,
      tell('person.enter', { person, name: { en: person }, ...(member ? { member } : {}) }),
    )
  const nominate = (person: string) =>
    tell('candidate.nominate', { candidate: `c-${person}`, election: 'e', person })
  assert.equal(refusal(founded, nominate('R')).code, 'not-a-citizen')
  after(founded, nominate('P'), nominate('Q'), ...round('n1', 6, { P: 5, Q: 5 }, 0))
  assert.deepEqual(
    ownedBy(founded, 'term', 'seat')
      .filter(({ capacity }) => capacity === 'substantive')
      .map(({ person, from, to }) => [person, from, to]),
    [
      ['P', '2026-01-01', '2028-01-01'],
      ['Q', '2026-01-01', '2028-01-01'],
    ],
  )
})

test('an election ended early keeps whom it elected, and one that elected nobody makes no decision', () => {
  const end = tell('election.end', { election: 'e', why: { en: 'No agreement' } })
  const org = given(...assembly(), ...sittingOf(), ...candidates('PQR', { places: 2 }))
  after(org, ...round('n1', 6, { P: 4, Q: 1, R: 1 }), end)
  assert.deepEqual(
    [electionOf(org).elected, electionOf(org).why],
    [['c-P'], { en: 'No agreement' }],
  )
  assert.equal(mustGet(org, 'decision', 'e').question, 'e')
  const none = given(...assembly(), ...sittingOf(), ...candidates('PQ'), end)
  assert.deepEqual([electionOf(none).elected, get(none, 'decision', 'e')], [[], undefined])
})

test('a class of elections that asks who voted is refused: a ballot is secret', () => {
  const book = classWith({}, { allOf: [half, { veto: 'permanent' }] })
  const adopt = tell('rulebook.adopt', { body: 'plenary', from: '2020-01-01', book })
  const { code, facts } = refusal(given(...assembly().slice(0, -1)), adopt)
  assert.deepEqual([code, facts.mistake], ['bad-rulebook', 'election-by-name'])
})
