import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compileRulebook, rulesOn } from './compile.ts'
import { decideQuestion } from './decision.ts'
import type { Outcome } from './outcome.ts'
import type { Question, Tally } from './question.ts'
import { startReplay } from './replay.ts'
import type { Answer } from './rulebook.ts'

// Bodies that no shipped rulebook is about, by rulebooks as a lawyer would write them. Rules as they stood; figures made
// up except where a day is told.

describe('a council of ministers by double majority and a blocking minority of four', () => {
  const share = { A: 20, B: 15, C: 13, D: 12, E: 10, F: 8, G: 7, H: 6, I: 5, J: 4 }
  const book = bookOf({
    tables: { population: [{ from: '2014-11-01', weights: share }] },
    classes: {
      proposal: {
        adopted: {
          allOf: [
            { atLeast: '55%', of: 'roster', why: 'members' },
            {
              anyOf: [
                { by: 'population', atLeast: '65%', of: 'roster', why: 'population' },
                { count: ['no', 'abstain', 'absent'], fewerThan: 4 },
              ],
            },
          ],
        },
      },
    },
  })
  const vote = (against: string[], answer: Answer = 'no') =>
    book({
      class: 'proposal',
      answers: Object.fromEntries(
        Object.keys(share).map((m) => [m, against.includes(m) ? answer : 'yes']),
      ),
    })

  test('three members with 48 per cent cannot block, four with 36 can', () => {
    assert.equal(vote(['A', 'B', 'C']).outcome, 'adopted')
    assert.deepEqual(short(vote(['B', 'E', 'F', 'J'])), ['rejected', 'population'])
  })
  test('an abstention is as good as a no', () =>
    assert.deepEqual(short(vote(['B', 'E', 'F', 'J'], 'abstain')), ['rejected', 'population']))
  test('five of ten are not 55 per cent', () =>
    assert.deepEqual(short(vote(['F', 'G', 'H', 'I', 'J'])), ['rejected', 'members']))
})

describe('weights that change from a day, with votes and members and population', () => {
  const before = {
    A: 10,
    B: 10,
    C: 10,
    D: 10,
    E: 8,
    F: 5,
    G: 5,
    H: 5,
    I: 5,
    J: 4,
    K: 4,
    L: 3,
    M: 3,
    N: 3,
    O: 2,
  }
  const members = Object.keys(before)
  const book = bookOf(
    {
      from: '1995-01-01',
      tables: {
        votes: [
          { from: '1995-01-01', weights: before },
          {
            from: '2004-11-01',
            weights: Object.fromEntries(members.map((m, i) => [m, i < 4 ? 29 : i < 5 ? 27 : 12])),
          },
        ],
        population: 'given',
      },
      classes: {
        law: { adopted: { by: 'votes', atLeast: 62 } },
        other: { adopted: { allOf: [{ by: 'votes', atLeast: 62 }, { atLeast: 10 }] } },
      },
    },
    {
      from: '2004-11-01',
      classes: {
        law: {
          adopted: {
            allOf: [
              { by: 'votes', atLeast: 190, why: 'votes' },
              { moreThan: '1/2', of: 'roster', why: 'members' },
              { by: 'population', atLeast: '62%', of: 'roster', why: 'population' },
            ],
          },
        },
      },
    },
  )
  const yes = (n: number) =>
    Object.fromEntries(members.map((m, i) => [m, i < n ? 'yes' : 'no'] as const))

  test('62 of 87 votes carry, 61 do not, whoever abstains', () => {
    assert.equal(book({ on: '2000-05-05', class: 'law', answers: yes(8) }).outcome, 'adopted')
    assert.equal(book({ on: '2000-05-05', class: 'law', answers: yes(7) }).outcome, 'rejected')
  })
  test('where ten members are asked for, eight with the votes are not enough', () => {
    assert.equal(book({ on: '2000-05-05', class: 'other', answers: yes(8) }).outcome, 'rejected')
    assert.equal(book({ on: '2000-05-05', class: 'other', answers: yes(10) }).outcome, 'adopted')
  })
  test('from the new day the third majority is of the population brought with the question', () => {
    const population = Object.fromEntries(members.map((m, i) => [m, i < 12 ? 5.1 : 13]))
    const question = { on: '2005-05-05', class: 'law', answers: yes(12) }
    assert.deepEqual(short(book({ ...question, weights: { population } })), [
      'rejected',
      'population',
    ])
    assert.deepEqual(
      short(
        book({
          ...question,
          weights: { population: { ...population, M: 12.5, N: 12.5, O: 12.5 } },
        }),
      ),
      ['adopted', undefined],
    )
    assert.deepEqual(short(book(question)), ['refused', 'weights.missing'])
  })
})

describe('absolute majorities of the whole composition, of those present and of those voting', () => {
  const book = bookOf({ seats: 709, classes: classes() }, { from: '2021-10-26', seats: 736 })
  function classes() {
    return {
      chancellor: { adopted: { moreThan: '1/2', of: 'seats' } },
      constitution: { adopted: { atLeast: '2/3', of: 'seats' } },
      'three-fifths-present': { adopted: { atLeast: '3/5', of: 'present' } },
      'three-fifths-cast': { adopted: { atLeast: '3/5', of: 'cast' } },
      'two-thirds-voting-half-members': {
        adopted: {
          allOf: [
            { atLeast: '2/3', of: 'voting' },
            { moreThan: '1/2', of: 'seats', why: 'members' },
          ],
        },
      },
    }
  }
  const tally = (on: string, name: string, members: Tally) =>
    short(book({ on, class: name, tallies: { members } }))

  test('355 of 709 seats are a majority of the whole composition, 354 are not', () => {
    assert.deepEqual(tally('2018-03-14', 'chancellor', { yes: 355, no: 300, abstain: 20 }), [
      'adopted',
      undefined,
    ])
    assert.deepEqual(tally('2018-03-14', 'chancellor', { yes: 354, no: 0 }), [
      'rejected',
      'majority',
    ])
  })
  test('the chancellor of 14 March 2018 had 364 of 709', () =>
    assert.deepEqual(
      tally('2018-03-14', 'chancellor', {
        yes: 364,
        no: 315,
        abstain: 9,
        'not-participating': 4,
        absent: 17,
      }),
      ['adopted', undefined],
    ))
  test('the next Bundestag had 736 seats: 369 are needed', () => {
    assert.deepEqual(tally('2021-12-08', 'chancellor', { yes: 395, no: 303, abstain: 6 }), [
      'adopted',
      undefined,
    ])
    assert.deepEqual(tally('2021-12-08', 'chancellor', { yes: 368, no: 0 }), [
      'rejected',
      'majority',
    ])
  })
  test('three fifths of those present count the silent, of votes cast they do not', () => {
    const figures = { yes: 60, no: 38, abstain: 2, 'not-participating': 5 }
    assert.deepEqual(tally('2019-01-01', 'three-fifths-present', figures), ['rejected', 'majority'])
    assert.deepEqual(tally('2019-01-01', 'three-fifths-cast', figures), ['adopted', undefined])
  })
  test('two thirds of those voting must be half the members as well', () =>
    assert.deepEqual(tally('2019-01-01', 'two-thirds-voting-half-members', { yes: 300, no: 100 }), [
      'rejected',
      'members',
    ]))
})

describe('a senate with a vice-president who votes on a tie alone', () => {
  const book = bookOf({
    casting: ['VP'],
    classes: {
      bill: { adopted: { moreThan: '1/2', of: 'voting' }, tie: { resolve: 'casting-vote' } },
      cloture: { adopted: { atLeast: '3/5', of: 'roster' } },
    },
  })
  const senators = (yes: number, no: number, more: Record<string, Answer> = {}) => ({
    ...Object.fromEntries(
      Array.from({ length: yes + no }, (_, i) => [
        `S${i}`,
        i < yes ? ('yes' as const) : ('no' as const),
      ]),
    ),
    ...more,
  })
  test('50 to 50 waits for the vice-president, and follows', () => {
    assert.equal(book({ class: 'bill', answers: senators(50, 50) }).outcome, 'tie-casting-vote')
    assert.equal(
      book({ class: 'bill', answers: senators(50, 50, { VP: 'yes' }) }).outcome,
      'adopted',
    )
    assert.deepEqual(short(book({ class: 'bill', answers: senators(50, 50, { VP: 'no' }) })), [
      'rejected',
      'tie',
    ])
  })
  test('without a tie the vice-president changes nothing', () => {
    assert.equal(
      book({ class: 'bill', answers: senators(49, 51, { VP: 'yes' }) }).outcome,
      'rejected',
    )
    assert.equal(
      book({ class: 'cloture', answers: senators(59, 41, { VP: 'yes' }) }).outcome,
      'rejected',
    )
    assert.equal(book({ class: 'cloture', answers: senators(60, 40) }).outcome, 'adopted')
  })
})

describe('requirements that an earlier vote sets', () => {
  const version = {
    classes: {
      objection: {
        adopted: { by: 'votes', moreThan: '1/2', of: 'roster' },
        marks: { 'two-thirds': { by: 'votes', atLeast: '2/3', of: 'roster' } },
      },
      override: {
        adopted: { moreThan: '1/2', of: 'seats' },
        becomes: [{ after: 'objection', mark: 'two-thirds', class: 'hard' }],
      },
      hard: {
        adopted: {
          allOf: [
            { atLeast: '2/3', of: 'voting' },
            { moreThan: '1/2', of: 'seats' },
          ],
        },
      },
      election: {
        adopted: { moreThan: '1/2', of: 'seats' },
        becomes: [{ after: 'election', outcome: 'rejected', times: 2, class: 'last' }],
      },
      last: { adopted: { moreThan: '1/2', of: 'voting' } },
    },
    seats: 100,
    tables: { votes: 'given' },
  }
  const read = compileRulebook(book(version))
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const { rulebook } = read
  const line = (
    id: string,
    name: string,
    yes: number,
    no: number,
    outcome: 'adopted' | 'rejected',
    subject = 'a',
  ) => ({
    id,
    date: '2000-01-01',
    class: name,
    subject,
    outcome,
    ...(name === 'objection'
      ? { tallies: { votes: { yes, no, absent: 0 } } }
      : { tallies: { members: { yes, no } } }),
  })

  test('an objection by two thirds asks two thirds to override it, on the same subject only', () => {
    const replay = startReplay(rulebook)
    assert.equal(replay(line('1', 'objection', 46, 23, 'adopted')).type, 'agrees')
    assert.equal(replay(line('2', 'override', 55, 40, 'rejected')).type, 'agrees')
    assert.equal(replay(line('3', 'override', 55, 40, 'adopted', 'b')).type, 'agrees')
    assert.equal(replay(line('4', 'objection', 45, 24, 'adopted')).type, 'agrees')
    assert.equal(replay(line('5', 'override', 55, 40, 'adopted')).type, 'agrees')
  })
  test('after two ballots lost a simple majority elects, and the next election begins anew', () => {
    const replay = startReplay(rulebook)
    assert.equal(replay(line('1', 'election', 45, 40, 'rejected')).type, 'agrees')
    assert.equal(replay(line('2', 'election', 49, 40, 'rejected')).type, 'agrees')
    assert.equal(replay(line('3', 'election', 49, 40, 'adopted')).type, 'agrees')
    assert.equal(replay(line('4', 'election', 49, 40, 'rejected')).type, 'agrees')
  })
})

describe('other rules that a lawyer may meet', () => {
  const half = (n: number): Record<string, Answer> =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`m${i}`, i % 2 ? 'no' : 'yes']))

  test('a lead of ten is counted, and unanimity that all may abstain from', () => {
    const decide = bookOf({
      classes: {
        lead: { adopted: { less: 'no', atLeast: 10 } },
        unanimous: { adopted: { count: 'no', atMost: 0 } },
      },
    })
    assert.equal(
      decide({ class: 'lead', tallies: { members: { yes: 30, no: 20 } } }).outcome,
      'adopted',
    )
    assert.equal(
      decide({ class: 'lead', tallies: { members: { yes: 29, no: 20 } } }).outcome,
      'rejected',
    )
    assert.equal(
      decide({ class: 'unanimous', tallies: { members: { yes: 0, no: 0, abstain: 5 } } }).outcome,
      'adopted',
    )
  })
  test('half rounded down plus one: seven of twelve, seven of thirteen', () => {
    const decide = bookOf({
      seats: 'given',
      classes: { law: { adopted: { atLeast: '1/2', of: 'seats', round: 'down', plus: 1 } } },
    })
    for (const seats of [12, 13]) {
      assert.equal(
        decide({ class: 'law', seats, tallies: { members: { yes: 7, no: 0 } } }).outcome,
        'adopted',
      )
      assert.equal(
        decide({ class: 'law', seats, tallies: { members: { yes: 6, no: 0 } } }).outcome,
        'rejected',
      )
    }
  })
  test('a quorum of 75 per cent of 59 members is 45, a proxy counts where the rule says so', () => {
    const roster = Array.from({ length: 59 }, (_, i) => `m${i}`)
    const decide = bookOf({
      quorum: { atLeast: '75%', of: 'roster', round: 'up', proxies: true },
      classes: {
        question: {
          adopted: {
            allOf: [
              { count: ['yes', 'no'], atLeast: '80%', of: 'present' },
              { atLeast: '80%', of: 'voting' },
            ],
          },
        },
      },
    })
    const present = roster.slice(0, 44)
    const answers = Object.fromEntries(present.map((member) => [member, 'yes' as const]))
    assert.deepEqual(short(decide({ class: 'question', roster, present, answers })), [
      'rejected',
      'quorum',
    ])
    const outcome = decide({ class: 'question', roster, present, proxied: ['m58'], answers })
    assert.deepEqual(
      [outcome.outcome, outcome.reasons[0]?.needed.number, outcome.reasons[0]?.got],
      ['adopted', 45, 45],
    )
  })
  test('a quorum of those present: eight of ten must vote', () => {
    const decide = bookOf({
      quorum: { atLeast: '80%', of: 'present', counts: ['yes', 'no'] },
      classes: { q: { adopted: { moreThan: '1/2', of: 'voting' } } },
    })
    const tally = (no: number, abstain: number) =>
      short(decide({ class: 'q', tallies: { members: { yes: 6, no, abstain } } }))
    assert.deepEqual(tally(2, 2), ['adopted', undefined])
    assert.deepEqual(tally(1, 3), ['rejected', 'quorum'])
  })
  test('a tie falls, is voted again, drawn, or broken by the vote the chair gave', () => {
    const tied = (resolve: string, more: Partial<Question> = {}) =>
      short(
        bookOf({
          classes: { q: { adopted: { moreThan: '1/2', of: 'voting' }, tie: { resolve } } },
        })({
          class: 'q',
          answers: half(4),
          ...more,
        }),
      )
    assert.deepEqual(tied('falls'), ['rejected', 'tie'])
    assert.deepEqual(tied('second-vote'), ['tie-second-vote', 'tie'])
    assert.deepEqual(tied('second-vote', { ballot: 2 }), ['rejected', 'tie'])
    assert.deepEqual(tied('lot'), ['tie-lot', 'tie'])
    assert.deepEqual(tied('lot', { lot: 'yes' }), ['adopted', undefined])
    assert.deepEqual(tied('own-vote', { chair: 'm0' }), ['adopted', undefined])
    assert.deepEqual(tied('own-vote', { chair: 'm1' }), ['rejected', 'tie'])
  })
  test('two of three regions, each by its own majority', () => {
    const among = (group: string) => ({ among: group, moreThan: '1/2', of: 'voting' })
    const decide = bookOf({
      groups: { north: ['A', 'B', 'C'], south: ['D', 'E', 'F'], isles: ['G'] },
      classes: {
        q: { adopted: { needed: 2, someOf: [among('north'), among('south'), among('isles')] } },
      },
    })
    const vote = (yes: string) =>
      decide({
        class: 'q',
        answers: Object.fromEntries([...'ABCDEFG'].map((m) => [m, yes.includes(m) ? 'yes' : 'no'])),
      }).outcome
    assert.equal(vote('ABG'), 'adopted')
    assert.equal(vote('ABCD'), 'rejected')
  })
  test('silence is broken by those who may break it, and holds until the deadline', () => {
    const decide = bookOf({
      groups: { breakers: ['A'] },
      classes: {
        q: { method: 'silence', other: { silence: { hours: 48, breakers: 'breakers' } } },
      },
    })
    assert.equal(
      decide({ class: 'q', roster: ['A', 'B'], answers: { B: 'objects' } }).outcome,
      'adopted',
    )
    assert.deepEqual(short(decide({ class: 'q', roster: ['A', 'B'], answers: { A: 'objects' } })), [
      'rejected',
      'silence',
    ])
    assert.equal(
      decide({ class: 'q', roster: ['A', 'B'], deadlinePassed: false }).outcome,
      'pending',
    )
  })
  test('consensus minus one, and without the party concerned', () => {
    const decide = bookOf({
      classes: {
        q: { method: 'consensus', other: { consensus: { minus: 1, withoutParties: true } } },
      },
    })
    const question = { class: 'q', roster: ['A', 'B', 'C'], present: ['A', 'B', 'C'] }
    assert.equal(decide({ ...question, answers: { A: 'objects' } }).outcome, 'adopted')
    assert.equal(
      decide({ ...question, answers: { A: 'objects', B: 'objects' } }).outcome,
      'rejected',
    )
    assert.equal(
      decide({ ...question, answers: { A: 'objects', B: 'objects' }, parties: ['B'] }).outcome,
      'adopted',
    )
  })
  test('a class for some members alone refuses the vote of another, and a party abstains', () => {
    const decide = bookOf({
      groups: { euro: ['A', 'B'] },
      classes: {
        q: { voters: 'euro', adopted: { moreThan: '1/2', of: 'roster' } },
        dispute: { withoutParties: true, adopted: { atLeast: 2 } },
        league: { withoutParties: 'uncounted', adopted: { unanimity: 'roster' } },
      },
    })
    assert.equal(
      decide({ class: 'q', roster: ['A', 'B', 'C'], answers: { A: 'yes', B: 'yes' } }).outcome,
      'adopted',
    )
    assert.deepEqual(
      short(decide({ class: 'q', roster: ['A', 'B', 'C'], answers: { C: 'yes' } })),
      ['refused', 'vote.not-entitled'],
    )
    assert.equal(
      decide({ class: 'dispute', parties: ['C'], answers: { A: 'yes', B: 'yes', C: 'abstain' } })
        .outcome,
      'adopted',
    )
    const unanimous = decide({
      class: 'league',
      parties: ['C'],
      answers: { A: 'yes', B: 'yes', C: 'no' },
    })
    assert.deepEqual([unanimous.outcome, unanimous.reasons[0]?.needed.base], ['adopted', 2])
    assert.deepEqual(
      short(decide({ class: 'dispute', parties: ['C'], answers: { A: 'yes', C: 'yes' } })),
      ['refused', 'vote.party'],
    )
  })
  test('a member in arrears counts for the quorum and does not vote', () => {
    const decide = bookOf({
      rules: { '19': { number: 'Charter, Article 19' } },
      statuses: { 'in-arrears': { rule: '19', votes: false, counted: true } },
      quorum: { moreThan: '1/2', of: 'roster' },
      classes: { q: { adopted: { moreThan: '1/2', of: 'voting' } } },
    })
    const roster = [{ id: 'A' }, { id: 'B', status: 'in-arrears' }, { id: 'C', to: '2020-01-01' }]
    const refused = decide({
      class: 'q',
      on: '2021-01-01',
      roster,
      answers: { A: 'yes', B: 'yes' },
    })
    assert.deepEqual(
      [refused.refusals?.[0]?.code, refused.refusals?.[0]?.number],
      ['vote.not-entitled', 'Charter, Article 19'],
    )
    assert.deepEqual(
      short(decide({ class: 'q', on: '2021-01-01', roster, answers: { A: 'yes' } })),
      ['rejected', 'quorum'],
    )
  })
  test('missing figures are told as missing, unless the others settle it', () => {
    const decide = bookOf({
      tallies: ['people'],
      classes: {
        q: {
          adopted: { allOf: [{ by: 'people', moreThan: '1/2', of: 'voting' }, { atLeast: 2 }] },
        },
      },
    })
    assert.deepEqual(short(decide({ class: 'q', answers: { A: 'yes', B: 'yes' } })), [
      'undecided',
      'figures',
    ])
    assert.deepEqual(short(decide({ class: 'q', answers: { A: 'yes', B: 'no' } })), [
      'rejected',
      'majority',
    ])
  })
  test('half votes and tenths add up exactly', () => {
    const decide = bookOf({
      tables: { shares: 'given' },
      classes: { q: { adopted: { by: 'shares', moreThan: '1/2', of: 'voting' } } },
    })
    const shares = { A: 0.1, B: 0.2, C: 0.3 }
    assert.equal(
      decide({ class: 'q', answers: { A: 'yes', B: 'yes', C: 'no' }, weights: { shares } }).outcome,
      'rejected',
    )
    assert.equal(
      decide({
        class: 'q',
        answers: { A: 'yes', B: 'yes', C: 'no' },
        weights: { shares: { ...shares, A: 0.11 } },
      }).outcome,
      'adopted',
    )
  })
})

function bookOf(...versions: Record<string, unknown>[]): (question: Partial<Question>) => Outcome {
  const read = compileRulebook(book(...versions))
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return (question) => {
    const on = question.on ?? '2020-01-01'
    return decideQuestion(rulesOn(read.rulebook, on)!, { ...question, on })
  }
}

function book(...versions: Record<string, unknown>[]): unknown {
  const dated = versions.map((version, i) =>
    i === 0 ? { from: '1990-01-01', ...version } : version,
  )
  return { kurultaiRulebook: 1, id: 'another-body', title: 'Another body', versions: dated }
}

function short(outcome: Outcome): [string, string | undefined] {
  return [outcome.outcome, outcome.why]
}
