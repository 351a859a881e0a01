import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileRulebook } from './compile.ts'
import { readDecisionLine } from './decision-line.ts'
import { describeClass } from './description.ts'
import { readPeriodLine } from './period-line.ts'
import { startReplay } from './replay.ts'
import { checkRulebook } from './self-check.ts'

// A shipped rulebook, or a line, with one thing in it replaced by something else: it is read, or told what is wrong, and
// nothing is ever thrown.

const folder = new URL('../../../rulebooks/', import.meta.url)
const books = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.includes('schema'))
  .map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const line = {
  id: '1',
  date: '2001-01-01',
  title: 'A question',
  class: 'ordinary',
  method: 'vote',
  roster: ['A', { id: 'B', status: 'suspended', from: '1990-01-01' }, 'C'],
  votes: { A: 'yes', B: 'absent', C: 'no' },
  tallies: { people: { yes: 1, no: 2, abstain: 3 } },
  vetoes: ['A'],
  weights: { shares: { A: 1, B: 2.5, C: 3 } },
  outcome: 'adopted',
  why: 'majority',
}
const other = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '2/3',
    'roster',
    'ordinary',
    'members',
    '2001-02-30',
    -1,
    0,
    1.5,
    1e300,
    [],
    {},
    ['yes'],
    { allOf: [] },
    '__proto__',
    'constructor',
  ),
  fc.anything({ maxDepth: 2, withNullPrototype: false }),
)

test('a rulebook with one thing wrong is told so, or works', () => {
  fc.assert(
    fc.property(fc.constantFrom(...books), fc.nat(), other, (book, pick, value) => {
      const read = compileRulebook(changed(book, pick, value))
      if ('errors' in read) {
        assert.ok(read.errors.length > 0)
        for (const error of read.errors) assert.ok(error.code !== '' && error.mend !== '')
        return
      }
      checkRulebook(read.rulebook)
      for (const rules of read.rulebook.versions)
        for (const name of rules.classes.keys()) assert.ok(describeClass(rules, name))
      const replayed = startReplay(read.rulebook)({
        ...line,
        outcome: 'adopted',
        method: 'vote',
        roster: ['A', 'C'],
        votes: { A: 'yes', C: 'no' },
      })
      assert.notEqual(replayed.type, undefined)
    }),
    { numRuns: 200 },
  )
})

test('a line with one thing wrong is told so, or is decided', () => {
  const read = compileRulebook(books[books.length - 1])
  assert.ok('rulebook' in read)
  fc.assert(
    fc.property(fc.nat(), other, (pick, value) => {
      const made = changed(line, pick, value)
      const taken = readDecisionLine(made)
      if ('errors' in taken)
        assert.ok(taken.errors.every((error) => error.code !== '' && error.mend !== ''))
      else assert.notEqual(startReplay(read.rulebook)(taken.line).type, undefined)
      const period = readPeriodLine({ ...Object(made), office: 'chair', from: '2001', holder: 'A' })
      assert.ok('line' in period || period.errors.length > 0)
    }),
    { numRuns: 500 },
  )
})

/** A copy with one of its places, whichever `pick` falls on, holding another value. */
function changed(value: unknown, pick: number, other: unknown): unknown {
  const copy = structuredClone(value)
  const places: [Record<string, unknown>, string][] = []
  const walk = (here: unknown): void => {
    if (typeof here !== 'object' || here === null) return
    for (const key of Object.keys(here)) {
      places.push([here as Record<string, unknown>, key])
      walk((here as Record<string, unknown>)[key])
    }
  }
  walk(copy)
  const [around, key] = places[pick % places.length]!
  around[key] = other
  return copy
}
