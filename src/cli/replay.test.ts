import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { run as replay } from './replay.ts'
import { run as rotation } from './rotation.ts'
import { run as rulebook } from './rulebook.ts'

const folder = mkdtempSync(join(tmpdir(), 'kurultai-replay-'))
after(() => rmSync(folder, { recursive: true }))

const book = {
  kurultaiRulebook: 1,
  id: 'small',
  title: 'A small body',
  versions: [
    {
      from: '1990-01-01',
      rules: { '2': { number: 'Article 2' } },
      entitled: '2',
      statuses: { suspended: { votes: false, counted: false } },
      tables: { shares: 'given' },
      classes: {
        ordinary: { adopted: { rule: '2', moreThan: '1/2', of: 'voting' } },
        weighed: { adopted: { by: 'shares', moreThan: '1/2', of: 'roster' } },
      },
      defaultClass: 'ordinary',
      rotations: { chair: { order: { alphabetical: 'ru' } } },
    },
  ],
}
const adopted = {
  id: '1',
  date: '2000-01-01',
  votes: { A: 'yes', B: 'no', C: 'yes' },
  outcome: 'adopted',
}
const rejected = {
  id: '2',
  date: '2000-01-02',
  votes: { A: 'no', B: 'no', C: 'yes' },
  outcome: 'rejected',
}

describe('kurultai replay', () => {
  test('agrees with what is recorded and exits 0', async () => {
    const { code, json } = await replayed([adopted, rejected])
    assert.equal(code, 0)
    assert.deepEqual(
      { ...json, seconds: 0 },
      { decisions: 2, agree: 2, disagree: [], seconds: 0, undecided: [] },
    )
    assert.deepEqual(Object.keys(json).slice(0, 4), ['decisions', 'agree', 'disagree', 'seconds'])
  })
  test('tells a disagreement with its reasons and exits 1', async () => {
    const { code, json } = await replayed([adopted, { ...rejected, outcome: 'adopted' }])
    assert.equal(code, 1)
    const [told] = json.disagree
    assert.deepEqual(
      [told.id, told.expected, told.got, told.gotWhy],
      ['2', 'adopted', 'rejected', 'majority'],
    )
    assert.deepEqual(
      [told.reasons[0].number, told.reasons[0].needed.number, told.reasons[0].got],
      ['Article 2', 2, 1],
    )
  })
  test('a decision whose figures are missing neither agrees nor disagrees', async () => {
    const { code, json } = await replayed([
      adopted,
      { id: '2', date: '2000-01-02', outcome: 'adopted' },
    ])
    assert.deepEqual([code, json.agree, json.disagree.length, json.undecided[0].id], [0, 1, 0, '2'])
  })
  test('a file without a line is said to be empty, and nothing disagrees', async () => {
    const { code, err, json } = await replayed([])
    assert.deepEqual([code, json.decisions], [0, 0])
    assert.match(err, /v\.ndjson holds no line/)
    const plain = await run(replay, ['--rules', file('r.json', book), '--votes', file('v.ndjson')])
    assert.match(plain.out, /^Nothing was replayed\./)
  })
  test('more disagreements than are kept are told all the same', async () => {
    const lines = Array.from({ length: 2500 }, (_, i) => ({
      ...adopted,
      id: String(i),
      outcome: 'rejected',
    }))
    const { code, json } = await replayed(lines)
    assert.deepEqual(
      [code, json.agree, json.disagree.length, json.disagree[2499].id],
      [1, 0, 2500, '2499'],
    )
  })
})

describe('a mistaken vote file is refused whole, with line, field and mend', () => {
  const mistakes: [string, unknown, string, string][] = [
    ['no JSON', '{"id":"2",', '', 'not-json'],
    ['no object', [], '', 'not-an-object'],
    ['brackets without end', '['.repeat(400_000) + ']'.repeat(400_000), '', 'too-deep'],
    ['no outcome', { id: '2', date: '2000-01-02' }, 'outcome', 'missing'],
    ['no such day', { ...rejected, date: '2000-02-30' }, 'date', 'wrong-day'],
    ['no such answer', { ...rejected, votes: { A: 'maybe' } }, 'votes.A', 'wrong-value'],
    ['a key misspelt', { ...rejected, vote: {} }, 'vote', 'misspelt-key'],
    ['a key with letters swapped', { ...rejected, weihgts: {} }, 'weihgts', 'misspelt-key'],
    ['a key that no decision has', { ...rejected, foo: 1 }, 'foo', 'unknown-key'],
    [
      'a table of weights the rules do not know',
      { ...rejected, weights: { share: { A: 1, B: 1, C: 1 } } },
      'weights.share',
      'weights.unknown',
    ],
    [
      'a veto of nobody',
      { ...rejected, roster: ['A', 'B', 'C'], vetoes: ['A', 'a'] },
      'vetoes[1]',
      'not-on-roster',
    ],
    [
      'a party that is nobody',
      { ...rejected, roster: ['A', 'B', 'C'], parties: ['Z'] },
      'parties[0]',
      'not-on-roster',
    ],
    [
      'nobody present',
      { ...rejected, roster: ['A', 'B', 'C'], present: ['Z'] },
      'present[0]',
      'not-on-roster',
    ],
    [
      'nobody represented',
      { ...rejected, roster: ['A', 'B', 'C'], proxied: ['Z'] },
      'proxied[0]',
      'not-on-roster',
    ],
    [
      'nobody in the chair',
      { ...rejected, roster: ['A', 'B', 'C'], chair: 'Z' },
      'chair',
      'not-on-roster',
    ],
    [
      'a status the rules do not know',
      { ...rejected, roster: ['A', 'B', 'C', { id: 'D', status: 'suspnded' }] },
      'roster[3].status',
      'status.unknown',
    ],
    ['no such class', { ...rejected, class: 'odd' }, 'class', 'class.unknown'],
    [
      'a day before the rules',
      { ...adopted, id: '0', date: '1980-01-01' },
      'date',
      'day.before-rules',
    ],
    [
      'a vote of one not entitled',
      { ...rejected, roster: ['A', 'B'] },
      'votes.C',
      'vote.not-entitled',
    ],
    [
      'a member twice in the roster',
      { ...rejected, roster: ['A', 'B', 'C', 'A'] },
      'roster',
      'roster.twice',
    ],
    [
      'a vote given twice',
      '{"id":"2","date":"2000-01-02","votes":{"A":"yes","A":"no"},"outcome":"adopted"}',
      'votes.A',
      'vote.twice',
    ],
    [
      'a vote given twice, with spaces',
      '{"id": "2", "date": "2000-01-02", "votes": {"A" : "yes", "A": "no"}, "outcome": "adopted"}',
      'votes.A',
      'vote.twice',
    ],
    ['the same decision twice', adopted, 'id', 'twice'],
    ['no weights', { ...rejected, class: 'weighed' }, 'weights.shares', 'weights.missing'],
    [
      'a weight missing',
      { ...rejected, class: 'weighed', weights: { shares: { A: 1, B: 2 } } },
      'weights.shares.C',
      'weights.not-of-roster',
    ],
    [
      'a weight finer than any',
      { ...rejected, class: 'weighed', weights: { shares: { A: 1e-9, B: 2, C: 1 } } },
      'weights.shares',
      'weights.too-fine',
    ],
    [
      'a weight below nothing',
      { ...rejected, class: 'weighed', weights: { shares: { A: 1, B: 2, C: -1 } } },
      'weights.shares.C',
      'too-small',
    ],
    [
      'a tally the rules do not know',
      { ...rejected, tallies: { people: { yes: 1, no: 2 } } },
      'tallies.people',
      'tally.unknown',
    ],
  ]
  for (const [told, line, field, mistake] of mistakes)
    test(told, async () => {
      const { code, out, err, json } = await replayed([adopted, line])
      assert.equal(code, 2)
      assert.ok(!out.includes('"agree"'))
      const [error] = json.errors
      assert.deepEqual([error.line, error.field, error.code], [2, field, mistake])
      assert.match(err, /line 2/)
      assert.ok(!/\{\w+\}|undefined|\?\./.test(error.sentence), error.sentence)
    })
  test('more answers than seats', async () => {
    const { json } = await replayed([{ ...rejected, seats: 2 }])
    assert.deepEqual([json.errors[0].field, json.errors[0].code], ['votes', 'more-than-seats'])
    const tallied = {
      id: '1',
      date: '2000-01-01',
      seats: 100,
      tallies: { members: { yes: 90, no: 60 } },
    }
    const told = await replayed([{ ...tallied, outcome: 'adopted' }])
    assert.match(told.json.errors[0].sentence, /150 answers and 100 seats/)
  })
  test('what to write instead is told with an example', async () => {
    const { json } = await replayed([{ ...rejected, votes: ['A'], parties: 'A', id: 5 }])
    assert.deepEqual(
      json.errors.map((error: { sentence: string }) =>
        error.sentence.slice(error.sentence.indexOf('Write ')),
      ),
      [
        'Write a text in quotation marks, such as "A".',
        'Write names and values in braces, such as {"A": "yes"}.',
        'Write a list in square brackets, such as ["A", "B"].',
      ],
    )
  })
  test('the rule that says who may vote is named by its number', async () => {
    const { json } = await replayed([{ ...rejected, roster: ['A', 'B'] }])
    assert.deepEqual([json.errors[0].facts.rule, json.errors[0].facts.number], ['2', 'Article 2'])
    assert.match(json.errors[0].sentence, /\(rule Article 2\)$/)
  })
  test('a file that is not there, or not UTF-8', async () => {
    assert.equal(
      (
        await run(replay, [
          '--rules',
          file('r.json', book),
          '--votes',
          join(folder, 'none'),
          '--json',
        ])
      ).json.errors[0].code,
      'no-file',
    )
    writeFileSync(join(folder, 'latin.ndjson'), Buffer.from([0x7b, 0xff, 0x7d]))
    const told = await run(replay, [
      '--rules',
      file('r.json', book),
      '--votes',
      join(folder, 'latin.ndjson'),
      '--json',
    ])
    assert.deepEqual([told.code, told.json.errors[0].code], [2, 'not-utf8'])
  })
})

describe('a mistaken rulebook is refused whole, with line, field and mend', () => {
  const version = book.versions[0]!
  const adoptedBy = (condition: unknown) => ({
    ...book,
    versions: [{ ...version, classes: { ordinary: { adopted: condition } } }],
  })
  const mistakes: [string, unknown, string, string][] = [
    ['a comma too many', '{"kurultaiRulebook": 1,}', '', 'not-json'],
    ['a key twice', '{\n"kurultaiRulebook": 1,\n"id": "a",\n"id": "b"}', 'id', 'key-twice'],
    ['an unknown key', { ...book, colour: 'red' }, 'colour', 'unknown-key'],
    ['a missing key', { ...book, id: undefined }, 'id', 'missing'],
    ['conditions deeper than any', adoptedBy(deep(50)), '', 'too-deep'],
    ['brackets without end', '['.repeat(400_000) + ']'.repeat(400_000), '', 'too-deep'],
    [
      'a share as a decimal',
      adoptedBy({ atLeast: '0.65', of: 'cast' }),
      'versions[0].classes.ordinary.adopted.atLeast',
      'bad-share',
    ],
    [
      'an unknown rule',
      adoptedBy({ rule: '3', atLeast: 2 }),
      'versions[0].classes.ordinary.adopted.rule',
      'unknown-rule',
    ],
    [
      'a share of nothing',
      adoptedBy({ atLeast: '2/3' }),
      'versions[0].classes.ordinary.adopted',
      'share-of-what',
    ],
    [
      'a share above all',
      adoptedBy({ atLeast: '3/2', of: 'cast' }),
      'versions[0].classes.ordinary.adopted.atLeast',
      'bad-share',
    ],
    [
      'two comparisons',
      adoptedBy({ atLeast: 2, moreThan: 3 }),
      'versions[0].classes.ordinary.adopted',
      'one-comparison',
    ],
    [
      'a misspelt comparison',
      adoptedBy({ atleast: 2 }),
      'versions[0].classes.ordinary.adopted.atleast',
      'unknown-key',
    ],
    [
      'a wrong base deep inside',
      adoptedBy({ allOf: [{ atLeast: '2/3', of: 'memebers' }] }),
      'versions[0].classes.ordinary.adopted.allOf[0].of',
      'wrong-value',
    ],
    [
      'weights never declared',
      adoptedBy({ by: 'quota', atLeast: 2 }),
      'versions[0].classes.ordinary.adopted.by',
      'unknown-measure',
    ],
    [
      'no seats',
      adoptedBy({ moreThan: '1/2', of: 'seats' }),
      'versions[0].classes.ordinary.adopted.of',
      'no-seats',
    ],
    [
      'a group nobody made',
      adoptedBy({ veto: 'permanent' }),
      'versions[0].classes.ordinary.adopted.veto',
      'unknown-group',
    ],
    [
      'versions out of order',
      { ...book, versions: [version, { from: '1980-01-01' }] },
      'versions[1].from',
      'not-later',
    ],
    [
      'a negative weight',
      {
        ...book,
        versions: [
          { ...version, tables: { shares: [{ from: '1990-01-01', weights: { A: -1 } }] } },
        ],
      },
      'versions[0].tables.shares[0].weights.A',
      'too-small',
    ],
    [
      'a day that is none',
      { ...book, versions: [{ ...version, from: '1990-13-01' }] },
      'versions[0].from',
      'wrong-day',
    ],
  ]
  for (const [told, written, field, mistake] of mistakes)
    test(told, async () => {
      const { code, err, json } = await run(replay, [
        '--rules',
        file('wrong.json', written),
        '--votes',
        file('v.ndjson', adopted),
        '--json',
      ])
      assert.equal(code, 2)
      const [error] = json.errors
      assert.deepEqual([error.field, error.code], [field, mistake])
      assert.ok(error.line >= 1 && err.includes(`line ${error.line}`))
      assert.ok(!/\{\w+\}|undefined/.test(error.sentence), error.sentence)
    })
  test('the line is that of the mistake', async () => {
    const text = JSON.stringify(adoptedBy({ rule: '3', atLeast: 2 }), null, 1)
    const { json } = await run(replay, [
      '--rules',
      file('lines.json', text),
      '--votes',
      file('v.ndjson', adopted),
      '--json',
    ])
    assert.equal(text.split('\n')[json.errors[0].line - 1]?.trim(), '"rule": "3",')
  })
})

describe('kurultai rotation', () => {
  const names = ['ARM Армения', 'BLR Беларусь', 'KAZ Казахстан'].map((text) => ({
    id: text.slice(0, 3),
    ru: text.slice(4),
  }))
  const period = (from: string, holder: string, roster = ['KAZ', 'ARM', 'BLR']) => ({
    office: 'chair',
    body: 'X',
    from,
    holder,
    roster,
  })

  test('turns follow the names, the first of a series is left out', async () => {
    const periods = [
      period('2001', 'KAZ'),
      period('2002', 'ARM'),
      period('2003', 'BLR'),
      period('2004', 'ARM'),
    ]
    const args = [
      '--rules',
      file('r.json', book),
      '--periods',
      file('p.ndjson', ...periods),
      '--names',
      file('n.ndjson', ...names),
      '--json',
    ]
    const { code, json } = await run(rotation, args)
    assert.equal(code, 1)
    assert.deepEqual([json.decisions, json.agree, json.leftOut['first-of-series']], [3, 2, 1])
    assert.deepEqual(
      [json.disagree[0].id, json.disagree[0].expected, json.disagree[0].got],
      ['X chair 2004', 'ARM', 'KAZ'],
    )
  })
  test('a key that no period has is refused, with the one meant', async () => {
    const args = [
      '--rules',
      file('r.json', book),
      '--periods',
      file('p.ndjson', { ...period('2001', 'KAZ'), ordre: 'none' }),
    ]
    const { code, json } = await run(rotation, [...args, '--json'])
    assert.deepEqual(
      [code, json.errors[0].field, json.errors[0].facts.meant],
      [2, 'ordre', 'order'],
    )
  })
  test('a mistaken period is refused with its line', async () => {
    const { code, json } = await run(rotation, [
      '--rules',
      file('r.json', book),
      '--periods',
      file('p.ndjson', { office: 'chair', from: '20' }),
      '--json',
    ])
    assert.deepEqual(
      [code, json.errors.map((e: { field: string }) => e.field)],
      [2, ['from', 'holder']],
    )
  })
})

test('kurultai rulebook tells a quorum above the membership as a defect', async () => {
  const wrong = {
    ...book,
    versions: [
      {
        ...book.versions[0],
        seats: 5,
        tables: {},
        quorum: { atLeast: 6 },
        classes: { ordinary: book.versions[0]!.classes.ordinary },
      },
    ],
  }
  const { code, json } = await run(rulebook, ['--rules', file('q.json', wrong), '--json'])
  assert.deepEqual(
    [code, json.findings[0].code, json.findings[0].facts],
    [1, 'quorum-above-membership', { needed: '6', most: '5' }],
  )
})

for (const [name, command] of [
  ['replay', replay],
  ['rotation', rotation],
  ['rulebook', rulebook],
] as const)
  test(`kurultai ${name} without its files says how it is used and exits 2`, async () => {
    const { code, err } = await run(command, ['--nonsense'])
    assert.equal(code, 2)
    assert.match(err, /^There is no option --nonsense here\./)
    assert.match(err, new RegExp(`^Usage: kurultai ${name} --rules FILE`, 'm'))
  })

function deep(levels: number): object {
  return levels === 0 ? { atLeast: 1 } : { allOf: [deep(levels - 1)] }
}

function replayed(lines: unknown[]) {
  return run(replay, [
    '--rules',
    file('r.json', book),
    '--votes',
    file('v.ndjson', ...lines),
    '--json',
  ])
}

async function run(command: typeof replay, args: string[]) {
  let out = ''
  let err = ''
  const code = await command(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  })
  return { code, out, err, json: out.startsWith('{') ? JSON.parse(out) : undefined }
}

/** Writes a file of lines, each as JSON unless it is a text already. */
function file(name: string, ...lines: unknown[]): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return path
}
