import type { CompiledRules } from './compiled.ts'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { compileRulebook, rulesOn } from './compile.ts'
import { type Power, powerIn } from './power.ts'

const day = '2000-01-01'

describe('the power of members, against published figures', () => {
  test('the six of 1958: Luxembourg with one vote of seventeen has none', () => {
    const weights = { DEU: 4, FRA: 4, ITA: 4, NLD: 2, BEL: 2, LUX: 1 }
    const power = weighed(weights, { by: 'votes', atLeast: 12 })
    assert.deepEqual(rounded(power, 'banzhaf'), [0.2381, 0.2381, 0.2381, 0.1429, 0.1429, 0])
    assert.deepEqual(rounded(power, 'shapleyShubik'), [0.2333, 0.2333, 0.2333, 0.15, 0.15, 0])
  })
  test('50, 49 and 1: the least is as strong as the second', () => {
    const power = weighed({ A: 50, B: 49, C: 1 }, { by: 'votes', moreThan: '1/2', of: 'voting' })
    assert.deepEqual(rounded(power, 'banzhaf'), [0.6, 0.2, 0.2])
    assert.deepEqual(rounded(power, 'shapleyShubik'), [0.6667, 0.1667, 0.1667])
  })
  test('the Security Council: 421/2145 for a permanent member, 4/2145 for another', () => {
    const rules = read(
      JSON.parse(
        readFileSync(
          new URL('../../../rulebooks/un-security-council.json', import.meta.url),
          'utf8',
        ),
      ),
    )
    const roster = [
      'CHN',
      'FRA',
      'GBR',
      'RUS',
      'USA',
      ...Array.from({ length: 10 }, (_, i) => `other ${i}`),
    ]
    const power = powerIn(rules, 'substantive', day, roster)!
    assert.equal(power[0]?.shapleyShubik.toFixed(9), (421 / 2145).toFixed(9))
    assert.equal(power[5]?.shapleyShubik.toFixed(9), (4 / 2145).toFixed(9))
    assert.equal(power[0]?.decisive.toFixed(6), (848 / 16384).toFixed(6))
  })
  test('two hundred members with one vote each have a two-hundredth each, by counting and not by sampling', () => {
    const roster = Array.from({ length: 200 }, (_, i) => `m${i}`)
    const power = powerIn(question({ moreThan: '1/2', of: 'roster' }), 'question', day, roster)!
    for (const one of power)
      assert.deepEqual(
        [one.banzhaf.toFixed(12), one.shapleyShubik.toFixed(12)],
        ['0.005000000000', '0.005000000000'],
      )
  })
  test('a blocking minority counts noes: the same game said the other way round has the same power', () => {
    const roster = ['A', 'B', 'C', 'D', 'E']
    const forward = powerIn(question({ atLeast: 4 }), 'question', day, roster)
    assert.deepEqual(
      powerIn(question({ count: 'no', fewerThan: 2 }), 'question', day, roster),
      forward,
    )
    assert.deepEqual(
      powerIn(question({ noneOf: [{ count: 'no', atLeast: 2 }] }), 'question', day, roster),
      forward,
    )
    assert.deepEqual(
      powerIn(question({ noneOf: [{ atMost: 3 }] }), 'question', day, roster),
      forward,
    )
  })
  test('counting by weight and asking every coalition agree', () => {
    const weights = { A: 7, B: 5.5, C: 4, D: 3, E: 2.5, F: 1 }
    const condition = { by: 'votes', moreThan: '3/5', of: 'roster' } as const
    assert.deepEqual(
      weighed(weights, { allOf: [condition, condition] }),
      weighed(weights, condition),
    )
  })
  test('what is too large to count exactly is not guessed', () => {
    const roster = Array.from({ length: 40 }, (_, i) => `m${i}`)
    assert.equal(
      powerIn(question({ allOf: [{ atLeast: 9 }, { veto: ['m1'] }] }), 'question', day, roster),
      undefined,
    )
  })
})

function weighed(weights: Record<string, number>, adopted: unknown): Power[] {
  const rules = question(adopted, { votes: [{ from: day, weights }] })
  return powerIn(rules, 'question', day, Object.keys(weights))!
}

function question(adopted: unknown, tables: unknown = {}): CompiledRules {
  return read({
    kurultaiRulebook: 1,
    id: 'game',
    title: 'Game',
    versions: [{ from: day, tables, classes: { question: { adopted } } }],
  })
}

function read(book: unknown): CompiledRules {
  const compiled = compileRulebook(book)
  if ('errors' in compiled) throw new Error(JSON.stringify(compiled.errors))
  return rulesOn(compiled.rulebook, day)!
}

function rounded(power: readonly Power[], key: 'banzhaf' | 'shapleyShubik'): number[] {
  return power.map((one) => Number(one[key].toFixed(4)))
}
