import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { goldReports } from '../../test/reading/gold/gold.ts'
import type { Field } from './proposal.ts'
import { readReport } from './read.ts'
import { isRefusal } from './refusal.ts'
import { derive } from './rule.ts'

const sentences = goldReports.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/))
const dirt = [
  '\u200f',
  '\u00ad',
  '\u0301',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '<b>',
  '</p>',
  '«',
  '»',
  '(',
  ')',
  ' — ',
  ', ',
  '. ',
  'и ',
  '\u00a0',
  '2025',
  ' г. ',
  '\ud800',
  '😀',
  '&nbsp;',
  'a',
  'о',
  'XXI',
  '-',
  '\u2028',
]
const chosen = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...sentences) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  ),
  { maxLength: 8 },
)
const spoiled = fc
  .tuple(
    chosen,
    fc.array(fc.tuple(fc.nat(2000), fc.constantFrom(...dirt)), { maxLength: 12 }),
    fc.constantFrom(' ', '\n', '\n\n'),
  )
  .map(([parts, spots, join]) =>
    spots.reduce(
      (text, [at, mark]) =>
        text.slice(0, at % (text.length + 1)) + mark + text.slice(at % (text.length + 1)),
      parts.join(join),
    ),
  )

describe('on any text at all', () => {
  it('each span cuts its words out of the text, and they yield the value by the named rule', () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        for (const field of fieldsIn(text)) {
          for (const span of field.spans) assert.equal(text.slice(span.start, span.end), span.text)
          assert.deepEqual(
            derive(
              field.rule,
              field.spans.map((span) => span.text),
            ),
            field.value,
          )
          assert.ok(field.spans.length > 0)
        }
      }),
      { numRuns: 300, interruptAfterTimeLimit: 4000 },
    )
  })

  it('the same text gives the same bytes, whatever was read before', () => {
    fc.assert(
      fc.property(spoiled, spoiled, (text, other) => {
        const first = JSON.stringify(readReport(text))
        readReport(other)
        assert.equal(JSON.stringify(readReport(text)), first)
      }),
      { numRuns: 100, interruptAfterTimeLimit: 3000 },
    )
  })

  it('a stated value is the words themselves, and nothing inferred is without a rule', () => {
    for (const { text } of goldReports) {
      for (const { status, rule } of fieldsIn(text)) {
        assert.equal(status === 'stated', rule === 'words' || rule === 'words[]')
      }
    }
  })
})

function fieldsIn(text: string): Field[] {
  const reading = readReport(text)
  if (isRefusal(reading)) return []
  const read = [...reading.proposals, ...reading.unresolved.flatMap(({ readings }) => readings)]
  return read.flatMap(({ fields }) => Object.values(fields))
}
