import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAct } from './acts.ts'
import { council, given, sittingOpen, tell } from './given.ts'
import { the } from './organisation.ts'
import { closedTo, opened, sealAct } from './secrets.ts'

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
const kept = new Map<string, string>()
const seal = (words: string) => {
  const commitment = `sealed:${String(kept.size).padStart(64, '0')}`
  kept.set(commitment, words)
  return commitment
}

test('the words of what is laid for participants never enter the record, and open again for them', () => {
  const org = given(...council, ...sittingOpen)
  const act = parsed(lay)
  assert.deepEqual(closedTo(org, act), { audience: 'participants' })
  const sealed = sealAct(act, seal)
  const { id: _, ...told } = sealed
  const after = given(...council, ...sittingOpen, told as never)
  assert.ok(!JSON.stringify(the(after, 'document', 'd1')).includes('Secret'))
  assert.ok(!JSON.stringify(sealed).includes('CSC/7'))
  const document = opened(the(after, 'document', 'd1'), (commitment) => kept.get(commitment))
  assert.deepEqual([document.title, document.symbol], [{ ru: 'Тайный план', en: 'Secret plan' }, 'CSC/7'])
})

test('a version of a closed document is as closed as the document, one of a public document is not', () => {
  const closed = given(...council, ...sittingOpen, { ...lay, audience: 'delegation', proposedBy: 'KZ' })
  const open = given(...council, ...sittingOpen, { ...lay, audience: 'public' })
  const version = parsed(tell('version.lay', { document: 'd1', language: 'en', text: 'The plan' }))
  assert.deepEqual(closedTo(closed, version), { audience: 'delegation', owner: 'KZ' })
  assert.equal(closedTo(open, version), undefined)
})
