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
  assert.equal(again.count('r1', ['RU']).get('candidate-of-the-south'), 1, 'ballots are on the disk')
  assert.ok(!readFileSync(join(dir, 'urn.sqlite')).includes('RU'), 'no member is named beside a ballot')
  again.empty('r1')
  assert.deepEqual([...again.count('r1', ['BY', 'KZ', 'TJ', 'RU'])], [])
  again.close()
  for (const file of readdirSync(dir)) assert.ok(!readFileSync(join(dir, file)).includes('candidate-of-the'), file)
})
