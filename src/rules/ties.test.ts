// Equal votes: each of the ways in which rules of procedure end them, and none of them in silence.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembly, close, put, sittingOf, votes } from './assembly-of-test.ts'
import { after, given, refusal, tell } from './given.ts'
import { get, mustGet } from './organisation.ts'

const three = { yes: 'ABC', no: 'DEF' }
const tied = (name: string) =>
  given(...assembly(), ...sittingOf(), put('q', name), ...votes('q', three))

test('a tie that falls is not adopted, and no casting vote was asked for', () => {
  const org = after(tied('amendment'), close('q'))
  const { outcome } = mustGet(org, 'question', 'q')
  assert.deepEqual([outcome?.result, outcome?.why], ['rejected', 'tie'])
})

test('a tie for the casting vote stays open until the chair casts it, and then it decides', () => {
  for (const [castingVote, result] of [
    ['yes', 'adopted'],
    ['no', 'rejected'],
  ] as const) {
    const org = tied('ordinary')
    assert.equal(refusal(org, close('q')).code, 'casting-vote-wanting')
    assert.equal(refusal(org, close('q', { lot: 'yes' })).code, 'casting-vote-wanting')
    assert.equal(mustGet(org, 'question', 'q').state, 'open')
    after(org, close('q', { castingVote }))
    assert.equal(mustGet(org, 'question', 'q').outcome?.result, result)
  }
})

test('a tie for the lot stays open until the lot is drawn, and then it decides', () => {
  for (const [lot, result] of [
    ['yes', 'adopted'],
    ['no', 'rejected'],
  ] as const) {
    const org = tied('drawn')
    assert.equal(refusal(org, close('q')).code, 'lot-wanting')
    assert.equal(refusal(org, close('q', { castingVote: 'yes' })).code, 'lot-wanting')
    after(org, close('q', { lot }))
    assert.equal(mustGet(org, 'question', 'q').outcome?.result, result)
    assert.equal(get(org, 'decision', 'q') !== undefined, lot === 'yes')
  }
})

test('where votes are not equal neither a casting vote nor a lot is taken', () => {
  for (const name of ['ordinary', 'drawn']) {
    const org = given(
      ...assembly(),
      ...sittingOf(),
      put('q', name),
      ...votes('q', { yes: 'ABCD', no: 'EF' }),
    )
    assert.equal(refusal(org, close('q', { castingVote: 'no' })).code, 'no-tie')
    assert.equal(refusal(org, close('q', { lot: 'no' })).code, 'no-tie')
    after(org, close('q'))
    assert.equal(mustGet(org, 'question', 'q').outcome?.result, 'adopted')
  }
})

const again = tell('question.put-again', { question: 'q2', earlier: 'q', sitting: 'x' })

test('a tie for a second vote is neither adopted nor rejected, and the same matter is put once more', () => {
  const org = after(tied('repeated'), close('q'))
  assert.equal(mustGet(org, 'question', 'q').outcome?.result, 'tie-second-vote')
  assert.equal(get(org, 'decision', 'q'), undefined)
  after(org, again)
  const { earlier, title, matter, method } = mustGet(org, 'question', 'q2')
  const first = mustGet(org, 'question', 'q')
  assert.deepEqual([earlier, title, matter, method], ['q', first.title, first.matter, first.method])
  after(org, ...votes('q2', { yes: 'ABCD', no: 'EF' }), close('q2'))
  assert.equal(mustGet(org, 'question', 'q2').outcome?.result, 'adopted')
  assert.equal(mustGet(org, 'decision', 'q2').question, 'q2')
})

test('equal votes in the second vote are the end of it, and there is no third', () => {
  const org = after(tied('repeated'), close('q'), again, ...votes('q2', three), close('q2'))
  const { outcome } = mustGet(org, 'question', 'q2')
  assert.deepEqual([outcome?.result, outcome?.why], ['rejected', 'tie'])
  for (const earlier of ['q', 'q2'])
    assert.equal(refusal(org, { ...again, question: 'q3', earlier }).code, 'no-second-vote')
})

test('a second vote that was withdrawn can be put again, one that runs cannot', () => {
  const org = after(tied('repeated'), close('q'), again)
  assert.equal(refusal(org, { ...again, question: 'q3' }).code, 'no-second-vote')
  after(org, tell('question.withdraw', { question: 'q2' }), { ...again, question: 'q3' })
  assert.equal(mustGet(org, 'question', 'q3').earlier, 'q')
})

test('a proposal whose vote is tied waits for the second vote, and falls only with that', () => {
  const org = given(
    ...assembly(),
    ...sittingOf(),
    tell('proposal.make', {
      proposal: 'p',
      sitting: 'x',
      kind: 'proposal',
      member: 'A',
      text: { en: 'Build it' },
    }),
    put('q', 'repeated', { matter: { kind: 'proposal', proposal: 'p' } }),
    ...votes('q', three),
    close('q'),
  )
  assert.equal(mustGet(org, 'proposal', 'p').state, 'made')
  after(org, again, ...votes('q2', three), close('q2'))
  assert.equal(mustGet(org, 'proposal', 'p').state, 'rejected')
})

test('the reasons of a tie name a casting vote only where the rules give the chair one', () => {
  const reasons = (name: string, more = {}) => {
    const org = after(tied(name), close('q', more))
    return (mustGet(org, 'question', 'q').outcome?.reasons ?? []).slice(2)
  }
  for (const name of ['amendment', 'repeated']) {
    const [equal] = reasons(name)
    assert.deepEqual(
      [equal?.condition, equal?.needed.holders, equal?.needed.number, equal?.got, equal?.met],
      ['equal-votes', undefined, 4, 3, false],
    )
    assert.deepEqual(
      equal?.counted.map(({ members }) => members),
      [
        ['A', 'B', 'C'],
        ['D', 'E', 'F'],
      ],
    )
  }
  const [casting] = reasons('ordinary', { castingVote: 'no' })
  assert.deepEqual(
    [casting?.condition, casting?.needed.holders, casting?.counted[0]?.answer],
    ['tie', ['F'], 'no'],
  )
  const [lot] = reasons('drawn', { lot: 'no' })
  assert.deepEqual([lot?.condition, lot?.needed.holders, lot?.got], ['lot', undefined, 0])
})

test('a casting vote is refused where equal votes simply fall', () => {
  assert.equal(refusal(tied('amendment'), close('q', { castingVote: 'yes' })).code, 'no-tie')
})
