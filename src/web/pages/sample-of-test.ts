// The sample organisation with its doors open and no socket: the frame in which the pages are tested.
import assert from 'node:assert/strict'
import { sampleActs } from '../../sample/sample.ts'
import { type Council, openCouncil } from '../council-of-test.ts'

/** `now`: the day after the session by default, when the new Secretary General is appointed and not yet in office. */
export async function openSample({
  now = Date.parse('2025-11-28T06:00:00Z'),
  personas = true,
} = {}): Promise<Council> {
  const council = openCouncil({ now, personas })
  const taken = await Promise.all(
    sampleActs().map(({ act, by, at }) => council.clerk.take(act, by, at)),
  )
  for (const one of taken)
    if ('refusal' in one) assert.fail(`the sample was refused: ${JSON.stringify(one.refusal)}`)
  return council
}
