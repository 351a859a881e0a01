import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { compileRulebook } from './compile.ts'
import { checkRulebook } from './self-check.ts'

const half = { moreThan: '1/2', of: 'voting' }

describe('a rulebook checked by itself', () => {
  test('tells a threshold above the membership, and what the most would be', () =>
    assert.deepEqual(
      defects({ seats: 15, classes: { q: { adopted: { allOf: [half, { atLeast: 16 }] } } } }),
      [
        ['class-never-adopted', 'q', { why: 'majority' }],
        ['threshold-never-met', 'q', { why: 'majority', needed: '16', most: '15', rule: '' }],
      ],
    ))
  test('tells a quorum above the membership', () =>
    assert.deepEqual(
      defects({ seats: 15, quorum: { atLeast: 16 }, classes: { q: { adopted: half } } }),
      [['quorum-above-membership', 'q', { needed: '16', most: '15' }]],
    ))
  test('tells a group naming one who is no member', () =>
    assert.deepEqual(
      defects({
        members: [{ member: 'A' }, { member: 'B' }],
        groups: { first: ['A', 'QQ'] },
        classes: { q: { adopted: half } },
      }),
      [['group-stranger', undefined, { group: 'first', member: 'QQ' }]],
    ))
  test('tells weights that nobody can bring together', () =>
    assert.deepEqual(
      defects({
        tables: { votes: [{ from: '2000-01-01', weights: { A: 3, B: 2 } }] },
        classes: { q: { adopted: { by: 'votes', atLeast: 6 } } },
      }).map(([code]) => code),
      ['class-never-adopted', 'threshold-never-met'],
    ))
  test('tells a class that is always renamed, and an assignment that comes too late', () => {
    const found = defects({
      classes: { q: { adopted: half }, odd: { adopted: half } },
      defaultClass: 'q',
      assign: [
        { class: 'q', whenClass: ['odd'] },
        { class: 'q', title: ['budget', 'money'] },
        { class: 'q', title: ['money'] },
      ],
    })
    assert.deepEqual(
      found.map(([code]) => code),
      ['assignment-never-used', 'class-unreachable'],
    )
  })
  test('tells a step that another always goes before', () =>
    assert.deepEqual(
      defects({
        classes: {
          motion: { adopted: half },
          high: { adopted: { atLeast: '2/3', of: 'voting' } },
          q: {
            adopted: half,
            becomes: [
              { after: 'motion', class: 'high' },
              { after: 'motion', times: 2, class: 'motion' },
            ],
          },
        },
      }),
      [['step-never-used', 'q', { after: 'motion', before: 'high' }]],
    ))
  test('tells an empty group and a member without a weight', () =>
    assert.deepEqual(
      defects({
        members: [{ member: 'A' }, { member: 'B' }],
        groups: { founders: [{ member: 'A', from: '2010-01-01' }] },
        tables: { votes: [{ from: '2000-01-01', weights: { A: 3 } }] },
        classes: { q: { adopted: half } },
      }).map(([code]) => code),
      ['group-empty', 'member-without-weight'],
    ))
  for (const file of readdirSync(new URL('../../../rulebooks/', import.meta.url)).filter(
    (name) => !name.includes('schema'),
  ))
    test(`the shipped ${file} has no defect`, () => {
      const text = readFileSync(new URL(`../../../rulebooks/${file}`, import.meta.url), 'utf8')
      assert.deepEqual(defectsOf(JSON.parse(text)), [])
    })
})

function defects(
  version: Record<string, unknown>,
): [string, string | undefined, Record<string, string>][] {
  return defectsOf({
    kurultaiRulebook: 1,
    id: 'checked',
    title: 'Checked',
    versions: [{ from: '2000-01-01', ...version }],
  })
}

function defectsOf(book: unknown): [string, string | undefined, Record<string, string>][] {
  const read = compileRulebook(book)
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const found = checkRulebook(read.rulebook).filter((finding) => finding.severity === 'defect')
  return found.map((finding) => [finding.code, finding.class, finding.facts])
}
