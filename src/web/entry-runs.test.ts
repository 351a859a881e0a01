import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { entryRuns, RUNS_MAX } from './entry-runs.ts'

describe('the entries that a page rests on', () => {
  it('are said as runs, each once, in their order', () => {
    assert.deepEqual(entryRuns([7, 3, 2, 3, 1]), [
      [1, 3],
      [7, 7],
    ])
    assert.deepEqual(entryRuns([0]), [[0, 0]])
    assert.deepEqual(entryRuns([1, 3]), [
      [1, 1],
      [3, 3],
    ])
  })

  it('are said as their span once there are more runs than a reader takes in', () => {
    const apart = (count: number) => Array.from({ length: count }, (_, i) => 10 * i)
    assert.equal(RUNS_MAX, 6)
    assert.equal(entryRuns(apart(6)).length, 6)
    assert.deepEqual(entryRuns(apart(7)), [[0, 60]])
  })
})
