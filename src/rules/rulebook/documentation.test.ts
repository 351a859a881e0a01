import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compileRulebook } from './compile.ts'
import { readDecisionLine } from './decision-line.ts'
import { readPeriodLine } from './period-line.ts'

const text = readFileSync(new URL('../../../docs/rulebooks.md', import.meta.url), 'utf8')
const examples = [...text.matchAll(/```json (\w+)\n([\s\S]*?)```/g)]

// Names that conditions in the documentation use, so that they can stand alone there.
const named = {
  seats: 100,
  tables: { votes: 'given', population: 'given' },
  groups: { north: ['A'], south: ['B'], isles: ['C'] },
}

for (const [index, [, kind, example = '']] of examples.entries())
  test(`example ${index + 1} of the documentation, a ${kind}, is read`, () => {
    const value = JSON.parse(example)
    const read = readExample(kind ?? '', value)
    assert.ok(!('errors' in read), JSON.stringify(read))
  })

test('the documentation has examples of every kind', () => {
  assert.deepEqual([...new Set(examples.map(([, kind]) => kind))].sort(), [
    'condition',
    'line',
    'period',
    'rulebook',
    'version',
  ])
})

function readExample(kind: string, value: unknown): object {
  switch (kind) {
    case 'rulebook':
      return compileRulebook(value)
    case 'version':
      return compileRulebook(bookOf(value))
    case 'condition':
      return compileRulebook(
        bookOf({ from: '2000-01-01', ...named, classes: { question: { adopted: value } } }),
      )
    case 'line':
      return readDecisionLine(value)
    default:
      return readPeriodLine(value)
  }
}

function bookOf(version: unknown): unknown {
  return { kurultaiRulebook: 1, id: 'example', title: 'Example', versions: [version] }
}
