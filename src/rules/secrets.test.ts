import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAct } from './acts.ts'
import { tell } from './given.ts'
import { isSameAct, sealAct } from './secrets.ts'

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

test('a correction of what is closed seals its words, and leaves kinds, members and days as they are', () => {
  const set = { title: { en: 'The plan' }, symbol: 'CSC/8', kind: 'report', proposedBy: 'KZ' }
  const act = parsed(
    tell('correction.make', {
      correction: 'k1',
      of: { kind: 'document', id: 'd1' },
      set,
      why: { en: 'So' },
    }),
  )
  const sealed = sealAct(act, seal) as unknown as { set: Record<string, unknown> }
  assert.deepEqual([sealed.set.kind, sealed.set.proposedBy], ['report', 'KZ'])
  assert.doesNotMatch(JSON.stringify(sealed), /The plan|CSC|So"/)
})

test('an act laid again is known by all but its sealed words', () => {
  const act = parsed(lay)
  const sealed = sealAct(act, seal)
  assert.ok(isSameAct(sealed, act))
  assert.ok(!isSameAct(sealed, { ...act, kind: 'report' }))
  assert.ok(!isSameAct(sealed, parsed(tell('sitting.open', { sitting: 'x1' }))))
})
