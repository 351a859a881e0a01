import type { CompiledRules } from './compiled.ts'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { compileRulebook, rulesOn } from './compile.ts'
import { decideQuestion } from './decision.ts'
import { describeClass } from './description.ts'
import { quorumOf } from './quorum.ts'
import { nextInRotation } from './rotation.ts'
import { endOfTerm } from './term.ts'

const council = shipped('collective-security-council', '2025-11-27')
const roster = ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']
const members = roster.map((id) => (id === 'ARM' ? { id, status: 'frozen' } : { id }))
const present = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']

describe('the Collective Security Council', () => {
  test('adopts by consensus when nobody present objects, and a frozen member does not prevent it', () => {
    const answers = Object.fromEntries(present.map((member) => [member, 'no-objection' as const]))
    const outcome = decideQuestion(council, {
      on: '2025-11-27',
      class: 'substantive',
      roster: members,
      present,
      answers,
    })
    assert.equal(outcome.outcome, 'adopted')
    assert.deepEqual(
      outcome.reasons.map((r) => [r.condition, r.needed.number, r.got, r.met]),
      [
        ['quorum', 4, 5, true],
        ['consensus', 0, 0, true],
      ],
    )
    assert.equal(outcome.reasons[0]?.notional, true)
  })

  test('one objection prevents consensus, a reservation does not', () => {
    const base = { on: '2025-11-27', class: 'substantive', roster: members, present }
    const objected = decideQuestion(council, {
      ...base,
      answers: { KAZ: 'objects', RUS: 'no-objection' },
    })
    assert.deepEqual([objected.outcome, objected.why], ['rejected', 'consensus'])
    assert.equal(
      decideQuestion(council, { ...base, answers: { KAZ: 'reserves' } }).outcome,
      'adopted',
    )
  })

  test('an answer of a frozen member is refused with the rule that freezes it', () => {
    const outcome = decideQuestion(council, {
      on: '2025-11-27',
      class: 'substantive',
      roster: members,
      present,
      answers: { ARM: 'objects' },
    })
    assert.deepEqual(
      [outcome.outcome, outcome.refusals?.[0]?.code, outcome.refusals?.[0]?.rule],
      ['refused', 'vote.not-entitled', 'frozen'],
    )
  })

  test('a decision in limited format binds those who voted for it and nobody else', () => {
    const base = {
      on: '2025-11-27',
      class: 'substantive',
      method: 'limited' as const,
      roster: members,
      present,
    }
    const answers = {
      BLR: 'yes',
      KAZ: 'not-participating',
      KGZ: 'yes',
      RUS: 'yes',
      TJK: 'yes',
    } as const
    const outcome = decideQuestion(council, { ...base, answers })
    assert.equal(outcome.outcome, 'adopted')
    assert.deepEqual([outcome.bound, outcome.released], [['BLR', 'KGZ', 'RUS', 'TJK'], ['KAZ']])
    const objected = decideQuestion(council, { ...base, answers, formatObjections: ['KAZ'] })
    assert.deepEqual([objected.outcome, objected.why], ['rejected', 'limited-format'])
  })

  test('a procedural question is carried by more yes than no, and falls on a tie', () => {
    const base = { on: '2025-11-27', class: 'procedural', roster: members }
    assert.equal(
      decideQuestion(council, {
        ...base,
        answers: { BLR: 'yes', KAZ: 'yes', KGZ: 'no', RUS: 'abstain' },
      }).outcome,
      'adopted',
    )
    const tie = decideQuestion(council, {
      ...base,
      answers: { BLR: 'yes', KAZ: 'yes', KGZ: 'no', RUS: 'no', TJK: 'abstain' },
    })
    assert.deepEqual([tie.outcome, tie.why], ['rejected', 'tie'])
    const few = decideQuestion(council, {
      ...base,
      answers: { BLR: 'yes', KAZ: 'yes', KGZ: 'yes' },
    })
    assert.deepEqual([few.outcome, few.why], ['rejected', 'quorum'])
  })

  test('two thirds of five members are four', () => {
    const quorum = quorumOf(council, {
      on: '2025-11-27',
      roster: members,
      present: ['BLR', 'KAZ', 'KGZ'],
    })
    assert.deepEqual([quorum?.needed, quorum?.got, quorum?.met], [4, 3, false])
  })

  test('a page can say before the vote what is needed', () => {
    const description = describeClass(council, 'procedural')
    assert.deepEqual(
      [
        description?.adopted?.compare,
        description?.adopted?.stated,
        description?.adopted?.of,
        description?.quorum?.stated,
      ],
      ['more-than', '1/2', 'voting', '2/3'],
    )
  })

  test('the chair passes in the Russian alphabetical order and skips the frozen member', () => {
    const names = {
      ARM: { ru: 'Армения' },
      BLR: { ru: 'Беларусь' },
      KAZ: { ru: 'Казахстан' },
      KGZ: { ru: 'Кыргызстан' },
      RUS: { ru: 'Россия' },
      TJK: { ru: 'Таджикистан' },
    }
    const next = (last: string) =>
      nextInRotation(council, { rotation: 'chair', on: '2026-01-01', roster: members, names, last })
    assert.equal((next('KGZ') as { holder: string }).holder, 'RUS')
    assert.equal((next('TJK') as { holder: string }).holder, 'BLR')
  })

  test('three years from 1 January 2026 end on 1 January 2029, and a leap day falls back', () => {
    assert.equal(endOfTerm('2026-01-01', { years: 3 }), '2029-01-01')
    assert.equal(endOfTerm('2024-02-29', { years: 1 }), '2025-02-28')
    assert.equal(endOfTerm('2024-01-31', { months: 1 }), '2024-02-29')
  })
})

function shipped(name: string, day: string): CompiledRules {
  const path = new URL(`../../../rulebooks/${name}.json`, import.meta.url)
  const read = compileRulebook(JSON.parse(readFileSync(path, 'utf8')))
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return rulesOn(read.rulebook, day)!
}
