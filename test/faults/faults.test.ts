import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCast } from '../../src/record/log/test-cast.ts'
import { openStore } from '../../src/record/store/sqlite-store.ts'
import { NotPutInOrder } from '../../src/record/store/store.ts'
import { entries } from '../../src/record/store/store-contract.ts'
import { verifyStore } from '../../src/record/store/verify.ts'
import { hasStrace, inject } from './injections.ts'
import { kill } from './kills.ts'
import { restoreOldCopies } from './old-copies.ts'
import { fillUp, mountSmallDisk } from './small-disk.ts'
import { tamper } from './tampering.ts'
import { changeWhole } from './whole-directory.ts'

// A few of each; `npm run faults` does all of them.
const cast = openCast()
after(cast.clear)

test('a flipped bit anywhere that changes what the record says is found, and none is a crash', async () => {
  const { missed, found } = await tamper(cast, 60)
  assert.deepEqual(missed, [])
  assert.ok(found > 40, `${found} found`)
})

test('whatever is done to a file of a data directory is named by verify, refused by the server, or shown to nobody', async () => {
  const { missed, found, refused } = await changeWhole(cast, 1)
  assert.deepEqual(missed, [])
  assert.ok(found > 80 && refused > 10, `${found} found, ${refused} refused`)
})

test('an old copy shows no second history, with and without its public files, with and without witnesses', async () => {
  const { wrong, tried } = await restoreOldCopies(cast)
  assert.deepEqual(wrong, [])
  assert.equal(tried, 9)
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

test('a record on a file system that cannot be written is read; one left in disorder there is told from a damaged one', async (t) => {
  const disk = mountSmallDisk(cast)
  if (!disk) return t.skip('a file system of its own may not be mounted here')
  const { dir } = disk
  try {
    const store = openStore(dir)
    store.append(entries(0, 20), 0)
    cpSync(join(dir, 'record.sqlite'), join(dir, 'killed/record.sqlite'))
    cpSync(join(dir, 'record.sqlite-wal'), join(dir, 'killed/record.sqlite-wal'))
    store.close()
    assert.equal(spawnSync('mount', ['-o', 'remount,ro', dir]).status, 0)
    assert.deepEqual([verifyStore(dir).ok, verifyStore(dir).size], [true, 20])
    assert.throws(() => verifyStore(join(dir, 'killed')), NotPutInOrder)
  } finally {
    disk.unmount()
  }
})

test('a server killed while 50 clients act has kept every act it acknowledged, once', async () => {
  const { wrong, acts } = await kill(cast, 3)
  assert.deepEqual(wrong, [])
  assert.ok(acts > 0)
})
