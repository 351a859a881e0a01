// The real server, killed at random moments while it takes acts: what it acknowledged is there once, and no half of anything.
// `npm run kill` does it for two minutes.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { rulesReplay } from '../src/cli/rules-replay.ts'
import { decodeEntry } from '../src/record/entry.ts'
import { openStore } from '../src/record/store/sqlite-store.ts'
import { verifyStore } from '../src/record/store/verify.ts'
import { type Running, startServer } from './running-server.ts'
import { personaHeaders } from '../src/web/council-of-test.ts'

const SECONDS = Number(process.env.KURULTAI_KILL_SECONDS ?? 12)
const SENDERS = 8

const founding = {
  id: 'founding',
  type: 'organisation.found',
  name: { en: 'Council' },
  shortName: { en: 'C' },
  seat: { en: 'Bishkek' },
  timeZone: 'Asia/Bishkek',
  languages: ['en'],
}

test('a server killed at any moment keeps every act it acknowledged, once, and no half of one', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'killed-'))
  const acknowledged = new Map<string, number>()
  let unanswered: string[] = []
  let [rounds, kept] = [0, 0]
  const until = performance.now() + SECONDS * 1_000
  while (rounds < 2 || performance.now() < until) {
    const server = await startServer(dir, '--empty')
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
    if (rounds === 0) assert.equal(await lay(server, founding), 0)
    // What nobody answered for is laid again, under the same id.
    for (const id of unanswered) acknowledged.set(id, (await lay(server, person(id))) as number)
    unanswered = await layUntilKilled(server, rounds, acknowledged)
    kept = checkRecord(dir, acknowledged)
    rounds++
  }
  t.diagnostic(
    `killed ${rounds} times: ${acknowledged.size} acts acknowledged, ${kept} entries on record`,
  )
  rmSync(dir, { recursive: true })
})

test('a second process on the same data directory is refused with a sentence, and the first goes on', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shared-'))
  const first = await startServer(dir, '--empty')
  await assert.rejects(
    startServer(dir, '--empty'),
    /ended with 1 .*Another process has the record in .* open/s,
  )
  assert.equal(await lay(first, founding), 0)
  assert.equal(await first.stop(), 0)
  rmSync(dir, { recursive: true })
})

test('a server asked to stop answers what it was laid and lets go of its directory', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'stopped-'))
  const server = await startServer(dir, '--empty')
  await lay(server, founding)
  const laid = Array.from({ length: 20 }, (_, n) => lay(server, person(`p${n}`)))
  await Promise.all(laid)
  assert.equal(await server.stop(), 0)
  // The founding, the key for receipts that the program names, and twenty persons.
  assert.equal(checkRecord(dir, new Map()), 22)
  openStore(dir).close()
  rmSync(dir, { recursive: true })
})

/** Lays acts from several senders at once and kills the server in their midst. Answers the ids that got no answer. */
async function layUntilKilled(
  server: Running,
  round: number,
  acknowledged: Map<string, number>,
): Promise<string[]> {
  const unanswered: string[] = []
  const most = 30 + ((round * 137) % 500)
  let [killed, answers] = [false, 0]
  const send = async (sender: number) => {
    for (let n = 0; !killed; n++) {
      const id = `r${round}-s${sender}-${n}`
      const entry = await lay(server, person(id)).catch(() => undefined)
      if (entry === undefined) unanswered.push(id)
      else acknowledged.set(id, entry)
      // In the midst of the others' acts.
      if (++answers === most) {
        killed = true
        await server.kill()
      }
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(sender)))
  return unanswered
}

/** Everything acknowledged is on record once, where it was said to be; the record follows its rules. Answers its size. */
function checkRecord(dir: string, acknowledged: ReadonlyMap<string, number>): number {
  const verified = verifyStore(dir, { replay: rulesReplay().replay })
  assert.ok(verified.ok, JSON.stringify(verified.firstBad))
  const store = openStore(dir, { readOnly: true })
  const places = new Map<string, number>()
  for (const { n, bytes } of store.read(0, verified.size)) {
    const { act } = decodeEntry(bytes)
    assert.ok(!places.has(act.id), `${act.id} is on record twice`)
    places.set(act.id, n)
  }
  store.close()
  for (const [id, entry] of acknowledged)
    assert.equal(places.get(id), entry, `${id} was acknowledged as entry ${entry}`)
  return verified.size
}

/** Lays an act as the Secretary. Answers its entry; throws when there is no answer. */
async function lay(server: Running, act: object): Promise<number | undefined> {
  const response = await fetch(`${server.url}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...personaHeaders('secretary') },
    body: JSON.stringify(act),
  })
  const answer = (await response.json()) as { receipt?: { entry: number } }
  assert.ok(response.ok, JSON.stringify(answer))
  return answer.receipt?.entry
}

const person = (id: string) => ({ id, type: 'person.enter', person: id, name: { en: id } })
