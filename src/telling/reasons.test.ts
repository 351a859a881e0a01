// Every figure of a sentence is tried at its boundary: the smallest number that is enough and the largest that is not.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rulebook } from '../rules/given.ts'
import { compileRulebook, rulesOn } from '../rules/rulebook/compile.ts'
import type { CompiledRules } from '../rules/rulebook/compiled.ts'
import { decideQuestion } from '../rules/rulebook/decision.ts'
import type { Reason } from '../rules/rulebook/outcome.ts'
import { type Language, pageLanguages } from '../text/language.ts'
import { saysEnough } from './figure-of-test.ts'
import { sayReason } from './reasons.ts'

const names = { member: (id: string) => id, body: (id: string) => id }
const shares = ['1/2', '2/3', '1/3', '3/5', '3/4', 1, 3] as const
const comparisons = ['atLeast', 'moreThan'] as const
const ceilings = ['atMost', 'fewerThan'] as const

/** A council of so many members under the shipped rules, with this quorum and this majority. */
function rulesWith(change: (version: Version) => void): CompiledRules {
  const book = structuredClone(rulebook) as unknown as { versions: Version[] }
  const version = book.versions[0] as Version
  change(version)
  const compiled = compileRulebook(book as never)
  assert.ok('rulebook' in compiled, JSON.stringify(compiled))
  const rules = rulesOn(compiled.rulebook, '2025-11-27')
  assert.ok(rules && !('code' in rules))
  return rules as CompiledRules
}

type Version = {
  quorum: unknown
  classes: { procedural: Record<string, unknown>; substantive: { other: Record<string, unknown> } }
}

/** A share is of something, a number of nothing. */
const ofBase = (share: string | number, base: string) =>
  typeof share === 'string' ? { of: base } : {}

const roster = (size: number) => Array.from({ length: size }, (_, i) => `M${i + 1}`)

function holds(reason: Reason | undefined, language: Language): void {
  assert.ok(reason && reason.got !== null && reason.met !== null)
  const { needed } = sayReason(language, reason, names)
  assert.equal(saysEnough(needed, reason.got), reason.met, `${needed}; got ${reason.got}`)
}

describe('what a rule needed, said in figures', () => {
  for (const language of pageLanguages) {
    it(`is true of every number present, for every quorum, in ${language}`, () => {
      for (const compare of comparisons)
        for (const share of shares)
          for (const size of [5, 6, 20, 21]) {
            const rules = rulesWith((version) => {
              version.quorum = { rule: 'quorum', [compare]: share, ...ofBase(share, 'roster') }
            })
            for (let present = 0; present <= size; present++)
              holds(quorumOf(rules, size, present), language)
          }
    })

    it(`is true of every number of votes, for every majority, in ${language}`, () => {
      for (const compare of [...comparisons, ...ceilings])
        for (const share of shares)
          for (const base of ['voting', 'present', 'roster']) {
            const count = compare === 'atMost' || compare === 'fewerThan' ? ['no'] : ['yes']
            const rules = rulesWith((version) => {
              version.classes.procedural.adopted = {
                rule: 'procedural-majority',
                [compare]: share,
                ...ofBase(share, base),
                count,
              }
            })
            for (let yes = 0; yes <= 21; yes++) holds(majorityOf(rules, yes), language)
          }
    })

    it(`is true of every number of objections to a consensus, in ${language}`, () => {
      for (const minus of [0, 1, 2]) {
        const rules = rulesWith((version) => {
          version.classes.substantive.other.consensus = { rule: 'charter-12', minus }
        })
        for (let objections = 0; objections <= 4; objections++) {
          const reason = consensusOf(rules, objections)
          const { needed } = sayReason(language, reason, names)
          const figure = Number(/\d+/.exec(needed)?.[0] ?? 0)
          assert.equal(objections <= figure, reason.met, `${needed}; got ${objections}`)
        }
      }
    })
  }

  it('says of more than half of twenty-one that eleven are needed, of which eleven are enough', () => {
    const rules = rulesWith((version) => {
      version.quorum = { rule: 'quorum', moreThan: '1/2', of: 'roster' }
    })
    const said = (present: number) => {
      const reason = quorumOf(rules, 21, present)
      return [
        sayReason('en', reason, names).needed,
        sayReason('ru', reason, names).needed,
        reason.met,
      ]
    }
    const needed = [
      'at least 11 of 21 members (more than half of the membership)',
      'не менее 11 из 21 члена (более половины состава)',
    ]
    assert.deepEqual(said(11).map(plain), [...needed, true])
    assert.deepEqual(said(10).map(plain), [...needed, false])
  })

  it('counts one vote in the singular', () => {
    const reason: Reason = {
      condition: 'threshold',
      rule: null,
      number: null,
      notional: false,
      needed: { compare: 'at-least', number: 1, stated: 1, by: 'members' },
      got: 1,
      met: true,
      counted: [],
    }
    const { needed, got } = sayReason('en', reason, names)
    assert.deepEqual([needed, got].map(plain), ['at least 1 vote', '1 vote'])
    const russian = sayReason('ru', reason, names)
    assert.deepEqual([russian.needed, russian.got].map(plain), ['не менее 1 голоса', '1 голос'])
  })
})

it('says of totals how many gave no vote, and of none that it was absent', () => {
  const reason: Reason = {
    condition: 'threshold',
    rule: null,
    number: null,
    notional: false,
    needed: { compare: 'at-least', number: 3, stated: '1/2', base: 4 },
    got: 3,
    met: true,
    counted: [
      { answer: 'yes', as: 'counted', number: 3 },
      { answer: 'absent', as: 'out', number: 2 },
    ],
  }
  assert.equal(plain(sayReason('en', reason, names).got), 'in favour: 3; no vote: 2')
  assert.equal(plain(sayReason('ru', reason, names).got), 'за — 3; без голоса — 2')
  const [yes, away] = reason.counted
  const named = { ...reason, counted: [yes!, { ...away!, members: ['M4', 'M5'] }] }
  assert.match(plain(sayReason('en', named, names).got), /absent: 2 \(M4, M5\)/)
})

const plain = <T>(said: T) =>
  typeof said === 'string' ? said.replaceAll('\u00a0', ' ').replace(/ +/g, ' ') : said

function reasonOf(outcome: { reasons: Reason[] }, condition: Reason['condition']): Reason {
  const reason = outcome.reasons.find((one) => one.condition === condition)
  return reason ?? assert.fail(`no ${condition} in ${JSON.stringify(outcome)}`)
}

function quorumOf(rules: CompiledRules, size: number, present: number): Reason {
  const members = roster(size)
  const there = members.slice(0, present)
  const outcome = decideQuestion(rules, {
    on: '2025-11-27',
    class: 'procedural',
    method: 'vote',
    roster: members.map((id) => ({ id })),
    present: there,
    answers: Object.fromEntries(members.map((id) => [id, there.includes(id) ? 'yes' : 'absent'])),
  })
  return reasonOf(outcome, 'quorum')
}

/** Of 21 present so many vote in favour, the others against. */
function majorityOf(rules: CompiledRules, yes: number): Reason {
  const members = roster(21)
  const outcome = decideQuestion(rules, {
    on: '2025-11-27',
    class: 'procedural',
    method: 'vote',
    roster: members.map((id) => ({ id })),
    present: members,
    answers: Object.fromEntries(members.map((id, i) => [id, i < yes ? 'yes' : 'no'])),
  })
  return reasonOf(outcome, 'threshold')
}

function consensusOf(rules: CompiledRules, objections: number): Reason {
  const members = roster(7)
  const outcome = decideQuestion(rules, {
    on: '2025-11-27',
    class: 'substantive',
    method: 'consensus',
    roster: members.map((id) => ({ id })),
    present: members,
    answers: Object.fromEntries(
      members.map((id, i) => [id, i < objections ? 'objects' : 'no-objection']),
    ),
  })
  return reasonOf(outcome, 'consensus')
}
