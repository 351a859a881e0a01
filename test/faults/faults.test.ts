import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openCast } from '../../src/record/log/test-cast.ts'
import { hasStrace, inject } from './injections.ts'
import { kill } from './kills.ts'
import { fillUp } from './small-disk.ts'
import { tamper } from './tampering.ts'

// A few of each; `npm run faults` does all of them.
const cast = openCast()
after(cast.clear)

test('a flipped bit anywhere that changes what the record says is found, and none is a crash', async () => {
  const { missed, found } = await tamper(cast, 60)
  assert.deepEqual(missed, [])
  assert.ok(found > 40, `${found} found`)
})

test('a disk that fails or a process that dies at a write leaves a whole record', {
  skip: hasStrace ? false : 'needs strace',
}, async () => {
  const { wrong, tried } = await inject(cast, 6)
  assert.deepEqual(wrong, [])
  assert.ok(tried >= 6, `${tried} tried`)
})

test('a full disk, whatever is being written, leaves a house that reads, says so and comes back when there is room', async (t) => {
  const filled = await fillUp(cast, [0, 1, 2, 3, 5, 9, 17, 33])
  if (!filled) return t.skip('a file system of its own may not be mounted here')
  assert.deepEqual(filled.wrong, [])
  assert.ok(filled.refused > 0 && filled.taken > 0)
})

test('a server killed while 50 clients act has kept every act it acknowledged, once', async () => {
  const { wrong, acts } = await kill(cast, 3)
  assert.deepEqual(wrong, [])
  assert.ok(acts > 0)
})
