import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compileRulebook } from './compile.ts'
import { readDecisionLine } from './decision-line.ts'
import { type Replayed, startReplay } from './replay.ts'

const half = { moreThan: '1/2', of: 'voting' }
const twoThirds = { atLeast: '2/3', of: 'voting' }
const members = ['A', 'B', 'C', 'D'].map((member) => ({ member }))
const tied = { A: 'yes', B: 'no', C: 'abstain', D: 'abstain' }

describe('the recorded outcome of an earlier line', () => {
  const version = {
    classes: {
      motion: { adopted: half },
      hard: { adopted: twoThirds },
      substance: { adopted: half, becomes: [{ after: 'motion', class: 'hard' }] },
    },
  }
  const three = { A: 'yes', B: 'yes', C: 'yes', D: 'no', E: 'no' }
  test('binds the later ones, even where the rules would have it otherwise', () => {
    const lost = { A: 'yes', B: 'no', C: 'no' }
    assert.deepEqual(
      replayed(version, [
        { class: 'motion', votes: lost, outcome: 'adopted' },
        { class: 'substance', votes: three, outcome: 'rejected' },
      ]),
      ['disagrees', 'agrees'],
    )
  })
})

describe('a tie', () => {
  const ownVote = {
    members,
    classes: { q: { adopted: half, tie: { resolve: 'own-vote' } } },
    defaultClass: 'q',
  }
  const casting = {
    members,
    classes: { q: { adopted: half, tie: { resolve: 'casting-vote' } } },
    defaultClass: 'q',
  }
  test('falls where the chair, whose own vote counts twice, abstained or stayed away', () => {
    for (const D of ['abstain', 'absent', 'not-participating'])
      assert.deepEqual(
        replayed(ownVote, [{ votes: { ...tied, D }, chair: 'D', outcome: 'rejected', why: 'tie' }]),
        ['agrees'],
      )
    assert.deepEqual(replayed(ownVote, [{ votes: tied, outcome: 'rejected', why: 'tie' }]), [
      'undecided',
    ])
  })
  test('falls where one who only casts is recorded as absent', () => {
    const rules = { ...casting, casting: ['VP'] }
    const line = { votes: { ...tied, VP: 'absent' }, outcome: 'rejected', why: 'tie' }
    assert.deepEqual(replayed(rules, [line]), ['agrees'])
    assert.deepEqual(replayed(rules, [{ ...line, votes: tied }]), ['undecided'])
  })
  test('falls where the chair did not cast', () => {
    const line = { votes: tied, chair: 'D', outcome: 'rejected', why: 'tie' }
    assert.deepEqual(replayed(casting, [{ ...line, casting: 'none' }]), ['agrees'])
    assert.deepEqual(replayed(casting, [line]), ['undecided'])
  })
})

describe('who was there', () => {
  const votes = { A: 'yes', B: 'yes' }
  const quorum = { atLeast: '3/4', of: 'roster' }
  const classes = { q: { adopted: half } }
  test('a quorum on challenge decides when the line says it was challenged', () => {
    const rules = {
      members,
      quorum: { ...quorum, checked: 'on-challenge' },
      classes,
      defaultClass: 'q',
    }
    assert.deepEqual(
      replayed(rules, [{ votes, challenged: true, outcome: 'rejected', why: 'quorum' }]),
      ['agrees'],
    )
    assert.deepEqual(replayed(rules, [{ votes, outcome: 'adopted' }]), ['agrees'])
  })
  test('the represented count for the quorum where the rule lets them', () => {
    const line = { votes, present: ['A', 'B'], proxied: ['C'] }
    const rules = (proxies: boolean) => ({
      members,
      quorum: { ...quorum, proxies },
      classes,
      defaultClass: 'q',
    })
    assert.deepEqual(replayed(rules(true), [{ ...line, outcome: 'adopted' }]), ['agrees'])
    assert.deepEqual(replayed(rules(false), [{ ...line, outcome: 'rejected', why: 'quorum' }]), [
      'agrees',
    ])
  })
  test('silence whose deadline has not passed has not ended', () => {
    const rules = {
      members,
      classes: { q: { method: 'silence', other: { silence: { hours: 24 } } } },
      defaultClass: 'q',
    }
    assert.deepEqual(replayed(rules, [{ deadlinePassed: false, outcome: 'adopted' }]), [
      'undecided',
    ])
    assert.deepEqual(
      replayed(rules, [{ votes: { A: 'objects' }, outcome: 'rejected', why: 'silence' }]),
      ['agrees'],
    )
  })
  test('an objection to the limited format stops it', () => {
    const rules = {
      members,
      classes: { q: { method: 'limited', other: { limited: { decides: 'consensus' } } } },
      defaultClass: 'q',
    }
    const line = { votes: { A: 'yes', B: 'yes' } }
    assert.deepEqual(replayed(rules, [{ ...line, outcome: 'adopted' }]), ['agrees'])
    assert.deepEqual(
      replayed(rules, [
        { ...line, formatObjections: ['D'], outcome: 'rejected', why: 'limited-format' },
      ]),
      ['agrees'],
    )
  })
})

test('several requirements of a line are each looked for', () => {
  const rules = {
    classes: { ordinary: { adopted: half }, hard: { adopted: twoThirds } },
    assign: [{ class: 'hard', requires: ['two-thirds'] }],
    defaultClass: 'ordinary',
  }
  const votes = { A: 'yes', B: 'yes', C: 'yes', D: 'no', E: 'no' }
  assert.deepEqual(
    replayed(rules, [{ votes, requires: ['roll-call', 'two-thirds'], outcome: 'rejected' }]),
    ['agrees'],
  )
  assert.deepEqual(replayed(rules, [{ votes, requires: ['roll-call'], outcome: 'adopted' }]), [
    'agrees',
  ])
})

test('fewer than a share of nothing is nobody, never less than nobody', () => {
  const rules = {
    members,
    classes: {
      q: { adopted: { allOf: [{ count: 'no', fewerThan: '1/3', of: 'voting' }, { atLeast: 1 }] } },
    },
    defaultClass: 'q',
  }
  const votes = { A: 'abstain' }
  const [told] = replayedLines(rules, [{ votes, outcome: 'adopted' }])
  assert.ok(told?.type === 'disagrees')
  const [blocking, enough] = told.told.reasons[0]?.parts ?? []
  assert.deepEqual(
    [blocking?.needed.number, blocking?.got, blocking?.met, enough?.met],
    [0, 0, true, false],
  )
})

/** What becomes of each line under rules of one version. */
function replayed(version: object, lines: object[]): string[] {
  return replayedLines(version, lines).map((replayed) => replayed.type)
}

function replayedLines(version: object, lines: object[]): Replayed[] {
  const read = compileRulebook({
    kurultaiRulebook: 1,
    id: 'lines',
    title: 'Lines',
    versions: [{ from: '1990-01-01', ...version }],
  })
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const replay = startReplay(read.rulebook)
  return lines.map((line, index) => {
    const taken = readDecisionLine({ id: String(index), date: '2000-01-01', ...line })
    if ('errors' in taken) throw new Error(JSON.stringify(taken.errors))
    return replay(taken.line)
  })
}
