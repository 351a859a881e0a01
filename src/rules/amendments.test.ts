// Amendments come before their text, in the order of the rules, and never after it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembly, bookWith, close, put, sittingOf, votes } from './assembly-of-test.ts'
import { after, given, refusal, type TestAct, tell } from './given.ts'
import { mustGet, type Organisation } from './organisation.ts'

const make = (proposal: string, kind: 'proposal' | 'amendment', target: object = {}): TestAct =>
  tell('proposal.make', {
    proposal,
    kind,
    sitting: 'x',
    member: 'A',
    text: { en: `Text of ${proposal}` },
    ...target,
  })
const amend = (proposal: string, to = 'p') => make(proposal, 'amendment', { to })
const ask = (proposal: string) =>
  put(`q-${proposal}`, 'amendment', { matter: { kind: 'proposal', proposal } })
const decided = (proposal: string, adopted = true): TestAct[] => [
  ask(proposal),
  ...votes(`q-${proposal}`, adopted ? { yes: 'ABCDEF' } : { no: 'ABCDEF' }),
  close(`q-${proposal}`),
]
const order = (...amendments: string[]) => tell('amendment.order', { amendments })
const three = (...more: TestAct[]): Organisation =>
  given(
    ...assembly(),
    ...sittingOf(),
    make('p', 'proposal'),
    amend('a'),
    amend('b'),
    amend('c'),
    ...more,
  )

test('amendments to one text are numbered as they are made, each text on its own', () => {
  const org = three(make('p2', 'proposal'), amend('d', 'p2'))
  assert.deepEqual(
    ['a', 'b', 'c', 'd', 'p'].map((id) => mustGet(org, 'proposal', id).number),
    [1, 2, 3, 1, undefined],
  )
})

test('a text is not put while amendments to it wait, and is put when the last is decided or withdrawn', () => {
  const org = three()
  const refused = refusal(org, ask('p'))
  assert.deepEqual([refused.code, refused.facts.proposals], ['amendments-first', ['a', 'b', 'c']])
  after(org, ...decided('a'), ...decided('b', false))
  assert.equal(refusal(org, ask('p')).code, 'amendments-first')
  after(org, tell('proposal.withdraw', { proposal: 'c' }), ...decided('p'))
  assert.deepEqual(mustGet(org, 'decision', 'q-p').amendments, ['a'], 'adopted as amended')
})

test('amendments are voted on in the order that the chair gave, the furthest from the text first', () => {
  const org = three()
  assert.deepEqual(refusal(org, ask('b')).facts, { proposal: 'a' })
  for (const wrong of [
    order('c', 'a'),
    order('c', 'a', 'a'),
    order('p'),
    order('c', 'b', 'a', 'p'),
  ])
    assert.equal(refusal(org, wrong).code, 'not-all-amendments')
  after(org, order('c', 'a', 'b'))
  assert.deepEqual(refusal(org, ask('a')).facts, { proposal: 'c' })
  after(org, ...decided('c'), ...decided('a'), ...decided('b'), ...decided('p'))
})

test('where the rules leave the order free, any amendment is put, and still before the text', () => {
  const book = bookWith({ amendments: { order: 'free' } })
  const org = given(
    ...assembly(book),
    ...sittingOf(),
    make('p', 'proposal'),
    amend('a'),
    amend('b'),
  )
  assert.equal(refusal(org, ask('p')).code, 'amendments-first')
  after(org, ...decided('b'), ...decided('a'), ...decided('p'))
})

test('the rule of the body is cited where its rules say the order', () => {
  const book = bookWith({ amendments: { order: 'furthest-first', rule: 'tie' } })
  const org = given(...assembly(book), ...sittingOf(), make('p', 'proposal'), amend('a'))
  assert.equal(refusal(org, ask('p')).rule, 'rule 2')
  assert.equal(refusal(three(), ask('p')).rule, 'S29')
})

test('a text that is decided is not amended, and an amendment to it is not put', () => {
  const org = three(...decided('a'), ...decided('b'), ...decided('c'), ...decided('p'))
  assert.equal(refusal(org, amend('d')).code, 'proposal-not-open')
  const gone = three(tell('proposal.withdraw', { proposal: 'p' }))
  assert.equal(refusal(gone, ask('a')).code, 'proposal-not-open')
})

test('an amendment to an amendment comes before it', () => {
  const org = three(amend('aa', 'a'))
  assert.deepEqual(refusal(org, ask('a')).facts.proposals, ['aa'])
  after(org, ...decided('aa'), ...decided('a'))
})

test('a document waits for the amendments to it, and is not amended once it is adopted', () => {
  const paper = tell('document.lay', {
    document: 'd',
    session: 's',
    title: { en: 'Budget' },
    kind: 'budget',
    audience: 'public',
  })
  const toPaper = (id: string) => make(id, 'amendment', { document: 'd' })
  const asked = put('q-d', 'amendment', { matter: { kind: 'document', document: 'd' } })
  const org = given(...assembly(), ...sittingOf(), paper, toPaper('a'))
  assert.equal(refusal(org, asked).code, 'amendments-first')
  after(org, ...decided('a'), asked, ...votes('q-d', { yes: 'ABCDEF' }), close('q-d'))
  assert.deepEqual(mustGet(org, 'decision', 'q-d').amendments, ['a'])
  assert.equal(refusal(org, toPaper('b')).code, 'document-already-adopted')
})
