import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from './faults/tampering.ts'
import { killWhileVoting } from './voting/campaign.ts'

test('200 delegations vote while the server is killed: each vote counts once, and everyone follows again by itself', async (t) => {
  const held = await killWhileVoting(200, 3, randomFrom(11))
  assert.equal(held.kills, 3)
  assert.equal(held.votes, 600)
  assert.equal(held.back.length, 600)
  assert.ok(held.again > 0, 'no vote was under way when the server was killed')
  t.diagnostic(
    `slowest back after ${Math.round(Math.max(...held.back))} ms, the server itself ${Math.round(Math.max(...held.up))} ms`,
  )
})
