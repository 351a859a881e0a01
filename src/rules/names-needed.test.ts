// Totals do not tell whose hand was raised: where the rules ask who, names are asked for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  assembly,
  assemblyBook,
  bookWith,
  close,
  hands,
  put,
  sittingOf,
  votes,
} from './assembly-of-test.ts'
import { after, given, refusal, tell } from './given.ts'
import { mustGet } from './organisation.ts'

const show = { method: 'show-of-hands' } as const

test('a show of hands without names is refused where the rules give a veto, weights or groups', () => {
  for (const name of ['vetoed', 'weighted', 'grouped']) {
    const org = given(...assembly(), ...sittingOf(), put('q', name, show))
    const refused = refusal(org, hands('q', 5, 1))
    assert.deepEqual([refused.code, refused.facts], ['names-wanting', { class: name }])
    after(org, ...votes('q', { yes: 'BCDE', no: 'AF' }), close('q'))
    assert.equal(
      mustGet(org, 'question', 'q').outcome?.result,
      name === 'weighted' ? 'adopted' : 'rejected',
      'by name the question is decided',
    )
  }
})

test('a show of hands without names decides where numbers are enough', () => {
  for (const name of ['ordinary', 'absolute']) {
    const org = given(
      ...assembly(),
      ...sittingOf(),
      put('q', name, show),
      hands('q', 4, 1),
      close('q'),
    )
    assert.equal(mustGet(org, 'question', 'q').outcome?.result, 'adopted')
  }
})

const weightless = (member: string, table = 'shares') => ['member-without-weight', member, table]

test('rules that give a member no weight are refused when they are adopted, with the member and the table', () => {
  const [adopt] = assembly(assemblyBook, [...'ABCDEFG']).slice(-1)
  const org = given(...assembly(assemblyBook, []).slice(0, -1))
  for (const member of 'ABCDEFG')
    after(
      org,
      tell('member.admit', {
        member,
        name: { en: member },
        shortName: { en: member },
        status: 'member',
      }),
    )
  const { code, facts } = refusal(org, adopt!)
  assert.deepEqual([code, facts.member, facts.table], weightless('G'))
  after(org, tell('membership.change', { member: 'G', status: 'observer' }), adopt!)
})

test('who has no weight is not admitted, and does not become a member again, until the rules give one', () => {
  const org = given(...assembly())
  const admit = (member: string, status: 'member' | 'observer') =>
    tell('member.admit', { member, name: { en: member }, shortName: { en: member }, status })
  const refused = refusal(org, admit('G', 'member'))
  assert.deepEqual([refused.code, refused.facts.member, refused.facts.table], weightless('G'))
  after(org, admit('G', 'observer'))
  const join = tell('membership.change', { member: 'G', status: 'member', from: '2026-01-01' })
  assert.equal(refusal(org, join).code, 'member-without-weight')
  const weights = { A: 4, B: 3, C: 2, D: 1, E: 1, F: 1 }
  const book = bookWith({
    tables: {
      shares: [
        { from: '2020-01-01', weights },
        { from: '2026-01-01', weights: { ...weights, G: 1 } },
      ],
    },
  })
  after(org, tell('rulebook.adopt', { body: 'plenary', from: '2025-12-01', book }))
  assert.equal(refusal(org, { ...join, from: '2025-12-31' }).code, 'member-without-weight')
  after(org, join)
})

test('rules whose quorum rests on weights that no act brings are refused', () => {
  const book = bookWith({
    tables: { shares: 'given' },
    quorum: { moreThan: '1/2', of: 'roster', by: 'shares' },
  })
  const org = given(...assembly().slice(0, -1))
  const adopt = tell('rulebook.adopt', { body: 'plenary', from: '2020-01-01', book })
  assert.equal(refusal(org, adopt).code, 'quorum-not-known')
})

test('a correction does not make a member of someone without a weight', () => {
  const org = given(
    ...assembly(),
    tell('member.admit', {
      member: 'G',
      name: { en: 'G' },
      shortName: { en: 'G' },
      status: 'observer',
    }),
  )
  const correct = tell('correction.make', {
    correction: 'c',
    of: { kind: 'membership', id: 'G/1' },
    set: { status: 'member' },
    why: { en: 'Entered wrongly' },
  })
  assert.equal(refusal(org, correct).code, 'member-without-weight')
})
