import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAct } from '../rules/acts.ts'
import { council, given, sittingOpen, tell } from '../rules/given.ts'
import { mustGet } from '../rules/organisation.ts'

import { opened, sealAct } from '../rules/secrets.ts'
import { closedTo } from './closed.ts'

const lay = tell('document.lay', {
  document: 'd1',
  session: 's1',
  title: { ru: 'Тайный план', en: 'Secret plan' },
  symbol: 'CSC/7',
  kind: 'plan',
  audience: 'participants',
})
const parsed = (told: Record<string, unknown>) => {
  const answer = parseAct({ id: 'a1', ...told })
  return 'act' in answer ? answer.act : assert.fail(JSON.stringify(answer.errors))
}
const nothing = () => undefined
const kept = new Map<string, string>()
const seal = (words: string) => {
  const commitment = `sealed:${String(kept.size).padStart(64, '0')}`
  kept.set(commitment, words)
  return commitment
}

test('the words of what is laid for participants never enter the record, and open again for them', () => {
  const org = given(...council, ...sittingOpen)
  const act = parsed(lay)
  assert.deepEqual(closedTo(org, act, nothing), { audience: 'participants' })
  const sealed = sealAct(act, seal)
  const { id: _, ...told } = sealed
  const after = given(...council, ...sittingOpen, told as never)
  assert.ok(!JSON.stringify(mustGet(after, 'document', 'd1')).includes('Secret'))
  assert.ok(!JSON.stringify(sealed).includes('CSC/7'))
  const document = opened(mustGet(after, 'document', 'd1'), (commitment) => kept.get(commitment))
  assert.deepEqual(
    [document.title, document.symbol],
    [{ ru: 'Тайный план', en: 'Secret plan' }, 'CSC/7'],
  )
})

test('a version of a closed document is as closed as the document, one of a public document is not', () => {
  const closed = given(...council, ...sittingOpen, {
    ...lay,
    audience: 'delegation',
    proposedBy: 'KZ',
  })
  const open = given(...council, ...sittingOpen, { ...lay, audience: 'public' })
  const version = parsed(tell('version.lay', { document: 'd1', language: 'en', text: 'The plan' }))
  assert.deepEqual(closedTo(closed, version, nothing), { audience: 'delegation', owner: 'KZ' })
  assert.equal(closedTo(open, version, nothing), undefined)
})

test('whatever names a closed document is as closed as it: proposals, questions, answers, measures, reports, claims, corrections', () => {
  const org = given(
    ...council,
    ...sittingOpen,
    { ...lay, audience: 'secretariat' },
    tell('question.put', {
      question: 'q1',
      sitting: 'x1',
      title: { en: 'The secret plan' },
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'document', document: 'd1' },
    }),
    tell('proposal.make', {
      proposal: 'm1',
      sitting: 'x1',
      kind: 'amendment',
      member: 'KZ',
      document: 'd1',
      text: { en: 'At dawn' },
    }),
    tell('measure.set', {
      measure: 'n1',
      session: 's1',
      document: 'd1',
      kind: 'measure',
      text: { en: 'Meet' },
    }),
  )
  const question = {
    question: 'q2',
    sitting: 'x1',
    title: { en: 'Q' },
    class: 'substantive',
    method: 'roll-call',
  } as const
  const hanging = [
    tell('proposal.make', {
      proposal: 'm2',
      sitting: 'x1',
      kind: 'amendment',
      member: 'TJ',
      to: 'm1',
      text: { en: 'W' },
    }),
    tell('question.put', { ...question, matter: { kind: 'proposal', proposal: 'm1' } }),
    tell('answer.give', { question: 'q1', member: 'TJ', answer: 'objects', why: { en: 'W' } }),
    tell('question.withdraw', { question: 'q1', why: { en: 'W' } }),
    tell('document.sign', { document: 'd1', member: 'TJ', reservation: { en: 'W' } }),
    tell('report.give', { report: 'r1', measure: 'n1', progress: 'begun', text: { en: 'W' } }),
    tell('claim.enter', {
      claim: 'c1',
      of: { kind: 'document', id: 'd1' },
      about: { en: 'W' },
      states: { en: 'W' },
    }),
    tell('correction.make', {
      correction: 'k1',
      of: { kind: 'measure', id: 'n1' },
      set: {},
      why: { en: 'W' },
    }),
    tell('minutes.edit', { sitting: 'x1', entry: 5, text: { en: 'W' } }),
  ]
  const put = () => [{ type: 'question.put' as const, id: 'q1' }]
  for (const told of hanging) {
    const act = parsed(told)
    assert.deepEqual(closedTo(org, act, put), { audience: 'secretariat' }, act.type)
    assert.ok(!JSON.stringify(sealAct(act, seal)).includes('"W"'), act.type)
  }
})
