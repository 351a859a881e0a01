import type { CompiledRules } from './compiled.ts'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { admitVote } from './admission.ts'
import { compileRulebook, rulesOn } from './compile.ts'
import { type NextTurn, nextInRotation, type Turn } from './rotation.ts'
import { startRotationReplay } from './rotation-replay.ts'
import type { PostRule } from './rulebook.ts'
import { mayServe } from './term.ts'

const day = '2000-01-01'

describe('turns', () => {
  test('the European presidency from 1993: own names, the second of each pair first', () => {
    const own =
      'BEL Belgique,DNK Danmark,DEU Deutschland,GRC Ellas,ESP España,FRA France,IRL Ireland,ITA Italia,LUX Luxembourg,NLD Nederland,PRT Portugal,GBR United Kingdom'
    const names = Object.fromEntries(
      own.split(',').map((text) => [text.slice(0, 3), { own: text.slice(4) }]),
    )
    const rules = rotating({ order: { alphabetical: 'own', pairsReversed: true } })
    const held = ['DNK']
    while (held.length < 11)
      held.push(
        holderOf(next(rules, { roster: Object.keys(names).toSorted(), names, last: held.at(-1) })),
      )
    // As held: first half of 1993 to first half of 1998.
    assert.deepEqual(held, [
      'DNK',
      'BEL',
      'GRC',
      'DEU',
      'FRA',
      'ESP',
      'ITA',
      'IRL',
      'NLD',
      'LUX',
      'GBR',
    ])
  })
  test('a holder who left keeps the place that its name gave it', () => {
    const names = { A: { en: 'Alba' }, C: { en: 'Cava' }, D: { en: 'Dora' } }
    const rules = rotating({ order: { alphabetical: 'en' } })
    assert.equal(holderOf(next(rules, { roster: ['D', 'A'], names, last: 'C' })), 'D')
    assert.equal(holderOf(next(rules, { roster: ['A', 'C'], names, last: 'D' })), 'A')
  })
  test('a holder who left a ring keeps its place there', () => {
    const rules = rotating({ order: { list: ['A', 'B', 'C', 'D'] } })
    assert.equal(holderOf(next(rules, { roster: ['A', 'C', 'D'], last: 'B' })), 'C')
  })
  test('who joins takes its place at once, or waits for the next cycle', () => {
    const order = { list: ['A', 'B', 'C'] }
    const turn = { roster: ['A', 'B', 'C'], last: 'A', cycle: ['A', 'C'] }
    assert.equal(holderOf(next(rotating({ order }), turn)), 'B')
    const waited = next(rotating({ order, joiners: 'next-cycle' }), turn)
    assert.deepEqual(
      [holderOf(waited), 'skipped' in waited && waited.skipped],
      ['C', [{ member: 'B', why: 'joined-mid-cycle' }]],
    )
  })
  test('the suspended and the absent are passed over where the rule says so, and told', () => {
    const rules = rotating({ order: { roster: true }, skips: ['suspended', 'absent'] })
    const roster = [{ id: 'A' }, { id: 'B', status: 'suspended' }, { id: 'C' }, { id: 'D' }]
    const turn = next(rules, { roster, last: 'A', absent: ['C'] })
    assert.deepEqual(
      [holderOf(turn), 'skipped' in turn && turn.skipped.map((s) => s.why)],
      ['D', ['suspended', 'absent']],
    )
    assert.deepEqual(next(rules, { roster: [{ id: 'B', status: 'suspended' }] }), {
      refused: 'rotation.nobody',
      members: ['B'],
    })
  })
  test('a name that is missing is asked for, never guessed', () =>
    assert.deepEqual(
      next(rotating({ order: { alphabetical: 'ru' } }), {
        roster: ['A', 'B'],
        names: { A: { ru: 'А' } },
      }),
      {
        refused: 'rotation.names-missing',
        members: ['B'],
      },
    ))
  test('Russian names stand in the Russian order', () => {
    const names = { A: { ru: 'Ёлкино' }, B: { ru: 'Елань' }, C: { ru: 'Жары' } }
    const turn = next(rotating({ order: { alphabetical: 'ru' } }), {
      roster: ['C', 'A', 'B'],
      names,
    })
    assert.deepEqual('order' in turn && turn.order, ['B', 'A', 'C'])
  })
})

describe('the European presidency, half-year by half-year', () => {
  // As held from 1958 to the first half of 1998, when a list took the place of the alphabet.
  const six = 'BEL DEU FRA ITA LUX NLD'
  const held = [
    ...[six, six, six, six, six].join(' ').split(' '),
    ...'BEL DNK DEU FRA IRL ITA LUX NLD GBR BEL DNK DEU FRA IRL ITA LUX NLD GBR'.split(' '),
    ...'BEL DNK DEU GRC FRA IRL ITA LUX NLD GBR'.split(' '),
    ...'BEL DNK DEU GRC ESP FRA IRL ITA LUX NLD PRT GBR'.split(' '),
    ...'DNK BEL GRC DEU FRA ESP ITA IRL NLD LUX GBR'.split(' '),
  ]
  const alphabet = 'BEL DNK DEU GRC ESP FRA IRL ITA LUX NLD PRT GBR'.split(' ')
  const own =
    'Belgique,Danmark,Deutschland,Ellas,España,France,Ireland,Italia,Luxembourg,Nederland,Portugal,United Kingdom'.split(
      ',',
    )
  const names = Object.fromEntries(alphabet.map((member, i) => [member, { own: own[i]! }]))
  const joined: Record<string, number> = {
    DNK: 1973,
    IRL: 1973,
    GBR: 1973,
    GRC: 1981,
    ESP: 1986,
    PRT: 1986,
  }
  const periods = held.map((holder, i) => {
    const year = 1958 + Math.floor(i / 2)
    const members = alphabet.filter((member) => (joined[member] ?? 1958) <= year)
    const [from, to] =
      i % 2 === 0 ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`]
    return {
      office: 'presidency',
      body: 'EU',
      from,
      to,
      holder,
      roster: year < 1993 ? members : reversed(members),
    }
  })
  const order = { alphabetical: 'own' }
  const read = compileRulebook({
    kurultaiRulebook: 1,
    id: 'eu',
    title: 'EU',
    versions: [
      { from: '1958-01-01', rotations: { presidency: { order, joiners: 'next-cycle' } } },
      {
        from: '1993-01-01',
        rotations: {
          presidency: { order: { ...order, pairsReversed: true }, joiners: 'next-cycle' },
        },
      },
    ],
  })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const { rulebook } = read

  for (const sorted of [true, false])
    test(`every turn as held, Portugal waiting in 1986, ${sorted ? 'by names' : 'in the order given'}`, () => {
      const replay = startRotationReplay(rulebook, sorted ? names : undefined)
      const lines = periods.map((line) =>
        sorted ? { ...line, roster: line.roster.toSorted() } : line,
      )
      const told = lines
        .map((line) => replay(line))
        .map((one) => ('told' in one ? one.told : one.type))
      assert.deepEqual(told, ['left-out', ...held.slice(1).map(() => 'agrees')])
    })
})

function reversed(members: string[]): string[] {
  return members.flatMap((_, i) => (i % 2 === 0 ? members.slice(i, i + 2).toReversed() : []))
}

describe('terms', () => {
  const held = (from: string, holder: string) => ({ from, holder })
  const may = (post: PostRule, earlier: { from: string; holder: string }[], holder = 'X') =>
    mayServe(post, { holder, from: '2020-01-01' }, earlier)

  test('renewed once and no more', () => {
    assert.deepEqual(may({ renewals: 1 }, [held('2010-01-01', 'X')]), { may: true })
    assert.deepEqual(may({ renewals: 1 }, [held('2010-01-01', 'X'), held('2015-01-01', 'X')]), {
      may: false,
      limit: 'renewals',
      most: 1,
      held: 1,
    })
  })
  test('never renewed, and back only after another has served', () => {
    const post: PostRule = { renewals: 0, again: 'after-a-term' }
    assert.equal(may(post, [held('2015-01-01', 'X')]).may, false)
    assert.equal(may(post, [held('2010-01-01', 'X'), held('2015-01-01', 'Y')]).may, true)
  })
  test('two terms in a lifetime', () =>
    assert.equal(
      may({ termsInAll: 2 }, [
        held('2000-01-01', 'X'),
        held('2005-01-01', 'Y'),
        held('2010-01-01', 'X'),
        held('2015-01-01', 'Y'),
      ]).may,
      false,
    ))
  test('citizens of members only', () => {
    const appointment = { holder: 'X', from: '2020-01-01', citizenOf: ['FRA'] }
    assert.equal(mayServe({ from: 'citizens-of-members' }, appointment, [], ['KAZ']).may, false)
    assert.equal(
      mayServe({ from: 'citizens-of-members' }, appointment, [], ['KAZ', 'FRA']).may,
      true,
    )
  })
})

describe('a vote as it comes in', () => {
  const rules = rotating({ order: { roster: true } })
  const vote = {
    member: 'A',
    on: day,
    roster: [{ id: 'A' }, { id: 'B', status: 'suspended' }],
    voted: false,
    closed: false,
  }

  test('is taken once, from those entitled, before the close; a refusal carries the rule', () => {
    assert.equal(admitVote(rules, vote), undefined)
    assert.deepEqual(admitVote(rules, { ...vote, voted: true }), {
      code: 'vote.twice',
      rule: 'once',
      number: 'Rule 2',
      facts: { member: 'A' },
    })
    assert.equal(admitVote(rules, { ...vote, closed: true })?.number, 'Rule 3')
    assert.equal(admitVote(rules, { ...vote, member: 'C' })?.number, 'Rule 1')
    assert.equal(admitVote(rules, { ...vote, member: 'B' })?.number, 'Rule 4')
  })
})

function rotating(rotation: object): CompiledRules {
  const read = compileRulebook({
    kurultaiRulebook: 1,
    id: 'turns',
    title: 'Turns',
    versions: [
      {
        from: day,
        rules: {
          entitled: { number: 'Rule 1' },
          once: { number: 'Rule 2' },
          closing: { number: 'Rule 3' },
          suspended: { number: 'Rule 4' },
        },
        entitled: 'entitled',
        once: 'once',
        closing: 'closing',
        statuses: { suspended: { rule: 'suspended', votes: false, counted: false } },
        rotations: { chair: rotation },
      },
    ],
  })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return rulesOn(read.rulebook, day)!
}

function next(rules: CompiledRules, turn: Omit<Turn, 'rotation' | 'on'>): NextTurn {
  return nextInRotation(rules, { rotation: 'chair', on: day, ...turn })
}

function holderOf(turn: NextTurn): string {
  return 'holder' in turn ? turn.holder : turn.refused
}
