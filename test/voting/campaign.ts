// 200 delegations vote, each from its own connection, and follow the sitting; the server is killed in their midst (SIGKILL) and
// started again. What was acknowledged counts once; whoever got no answer sends the same vote until there is one; every
// stream comes back by itself and goes on from where it was.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rulesReplay } from '../../src/cli/rules-replay.ts'
import { decodeEntry } from '../../src/record/entry.ts'
import { openStore } from '../../src/record/store/sqlite-store.ts'
import { verifyStore } from '../../src/record/store/verify.ts'
import { type Follower, follow } from '../follower.ts'
import { closing, largeCouncil, memberIds, question } from '../large-council.ts'
import { type Layer, openLayer } from '../laying.ts'
import { type Running, startServer } from '../running-server.ts'
import { personaHeaders } from '../../src/web/council-of-test.ts'

export type Held = {
  readonly kills: number
  readonly votes: number
  /** Votes that got no answer at first and were sent again. */
  readonly again: number
  /** From each kill until each delegation followed again, in milliseconds. */
  readonly back: readonly number[]
  /** From each kill until the server answered again: nobody can be back before. */
  readonly up: readonly number[]
}

/** What static/following.js waits before it comes again; up to half as much less or more. */
const AGAIN_MS = 300
/** Councils are begun anew after so many kills: each start reads all that was before it. */
const KILLS_A_COUNCIL = 25

export async function killWhileVoting(
  delegations: number,
  kills: number,
  chance: () => number,
  tell: (line: string) => void = () => {},
): Promise<Held> {
  process.env.KURULTAI_STREAMS_PER_ADDRESS = '20000'
  const held = { kills: 0, votes: 0, again: 0, back: [] as number[], up: [] as number[] }
  while (held.kills < kills) {
    await oneCouncil(delegations, Math.min(KILLS_A_COUNCIL, kills - held.kills), chance, held)
    tell(
      `${held.kills} kills, ${held.votes} votes, ${held.again} sent again, slowest back ${slowest(held.back)} ms`,
    )
  }
  return held
}

const slowest = (times: readonly number[]) => Math.round(Math.max(...times))

type Totals = { kills: number; votes: number; again: number; back: number[]; up: number[] }

async function oneCouncil(
  delegations: number,
  kills: number,
  chance: () => number,
  held: Totals,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-voting-'))
  const port = String(await freePort())
  const start = () => startServer(dir, '--empty', '--port', port)
  let server: Running = await start()
  const acknowledged = new Map<string, number>()
  const laying = openLayer(server.url, delegations)
  const members = memberIds(delegations)
  for (const act of largeCouncil(delegations))
    await lay(laying, act, 'secretary', acknowledged, held)
  const crowd = await openCrowd(server.url, members, chance)
  for (let n = 0; n < kills; n++) {
    const id = `q${n}`
    await lay(laying, question(id), 'secretary', acknowledged, held)
    const voting = members.map(async (member) => {
      await pause(chance() * 60)
      const act = { id: `v-${id}-${member}`, type: 'vote.cast', question: id, member, vote: 'yes' }
      const entry = await lay(laying, act, `delegate:${member}`, acknowledged, held)
      held.votes++
      // A finger that pressed twice: the same act, the same receipt.
      if (chance() < 0.2)
        assert.equal(await lay(laying, act, `delegate:${member}`, acknowledged, held), entry)
    })
    await pause(chance() * 90)
    const killed = performance.now()
    crowd.killedAt(killed)
    await server.kill()
    server = await start()
    held.up.push(performance.now() - killed)
    held.kills++
    await Promise.all(voting)
    await crowd.allBack()
    await lay(laying, closing(id), 'secretary', acknowledged, held)
    assert.equal(await answersTo(server.url, id), delegations, `${id}: every vote counts once`)
  }
  held.back.push(...crowd.back)
  crowd.leave()
  laying.close()
  await server.stop()
  checkRecord(dir, acknowledged)
  rmSync(dir, { recursive: true })
}

/** Lays an act until there is an answer, under the same id, as laying.js does. */
async function lay(
  laying: Layer,
  act: { readonly id: string },
  as: string,
  acknowledged: Map<string, number>,
  held: Totals,
): Promise<number> {
  for (let tries = 0; ; tries++) {
    const answer = await laying.lay(act, as).catch(() => undefined)
    if (answer && answer.status !== 503) {
      assert.ok(answer.entry !== undefined, `${act.id}: ${answer.body}`)
      assert.equal(acknowledged.get(act.id) ?? answer.entry, answer.entry)
      acknowledged.set(act.id, answer.entry)
      return answer.entry
    }
    if (tries === 0) held.again++
    await pause(AGAIN_MS)
  }
}

async function openCrowd(url: string, members: readonly string[], chance: () => number) {
  const back: number[] = []
  const following = new Map<string, Follower>()
  let killed = 0
  let left = false

  async function come(member: string, place: string | undefined): Promise<void> {
    const headers = {
      ...personaHeaders(`delegate:${member}`),
      ...(place ? { 'last-event-id': place } : {}),
    }
    const closed = () => {
      const before = following.get(member)
      if (!before) return
      following.delete(member)
      void again(member, before.place)
    }
    following.set(member, await follow(url, '/live/delegation/s1?lang=en', { headers, closed }))
  }

  async function again(member: string, place: string): Promise<void> {
    while (!left) {
      await pause(AGAIN_MS * (0.5 + chance()))
      const came = await come(member, place).then(
        () => true,
        () => false,
      )
      if (!came) continue
      back.push(performance.now() - killed)
      return
    }
  }

  for (const member of members) await come(member, undefined)
  return {
    back,
    killedAt(at: number) {
      killed = at
    },
    async allBack() {
      while (following.size < members.length) await pause(10)
    },
    leave() {
      left = true
      const those = [...following.values()]
      following.clear()
      for (const one of those) one.close()
    },
  }
}

async function answersTo(url: string, id: string): Promise<number> {
  const answer = await fetch(`${url}/questions/${id}.json`)
  const { answers } = (await answer.json()) as { answers: unknown[] }
  return answers.length
}

/** Everything acknowledged is on record once, where it was said to be; the record follows its rules. */
function checkRecord(dir: string, acknowledged: ReadonlyMap<string, number>): void {
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
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
