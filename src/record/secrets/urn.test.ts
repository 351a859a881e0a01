import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openUrn } from './urn.ts'

test('a ballot repeated counts once, one that was never recorded does not count, and emptied nothing is left', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const urn = openUrn(dir)
  const cast = (member: string, choice: string) => urn.put([{ round: 'r1', member, choice }])
  cast('BY', 'candidate-of-the-north')
  cast('KZ', 'candidate-of-the-south')
  cast('KZ', 'candidate-of-the-north')
  cast('TJ', '')
  cast('RU', 'candidate-of-the-south')
  assert.deepEqual([...urn.count('r1', ['BY', 'KZ', 'TJ'])].sort(), [
    ['', 1],
    ['candidate-of-the-north', 2],
  ])
  assert.deepEqual([...urn.count('r2', ['BY'])], [])
  urn.close()
  const again = openUrn(dir)
  assert.equal(
    again.count('r1', ['RU']).get('candidate-of-the-south'),
    1,
    'ballots are on the disk',
  )
  assert.ok(
    !readFileSync(join(dir, 'urn.sqlite')).includes('RU'),
    'no member is named beside a ballot',
  )
  again.empty('r1')
  assert.deepEqual([...again.count('r1', ['BY', 'KZ', 'TJ', 'RU'])], [])
  const journal = readFileSync(join(dir, 'urn.sqlite-journal'))
  assert.ok(
    journal.length > 0 && journal.every((byte) => byte === 0),
    'the journal held the ballots, and is overwritten',
  )
  again.close()
  for (const file of readdirSync(dir))
    assert.ok(!readFileSync(join(dir, file)).includes('candidate-of-the'), file)
})

test('nothing is left of many ballots in many rounds, while the open one keeps its own', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const urn = openUrn(dir)
  const rounds = ['r1', 'r2', 'r3']
  const members = Array.from({ length: 200 }, (_, i) => `M${i}`)
  for (const round of rounds)
    for (let i = 0; i < members.length; i += 20)
      urn.put(
        members
          .slice(i, i + 20)
          .map((member) => ({ round, member, choice: `choice-in-${round}-of-sixty-letters` })),
      )
  urn.empty('r1')
  urn.empty('r3')
  assert.equal(urn.count('r2', members).get('choice-in-r2-of-sixty-letters'), 200)
  const left = () =>
    readdirSync(dir)
      .map((file) => readFileSync(join(dir, file)).toString('latin1'))
      .join()
  assert.doesNotMatch(left(), /choice-in-r[13]/)
  urn.empty('r2')
  assert.doesNotMatch(left(), /choice-in/)
  urn.close()
})
