// A sitting of 200 delegations with its followers, in a server of its own; all of them are here, in another process of the same
// machine. Votes at once and without end, one change to 2,000, 5,000 held, a tally under way, a thousand who come at once.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Follower, follow, type Heard } from '../test/follower.ts'
import { closing, largeCouncil, memberIds, question } from '../test/large-council.ts'
import { type Layer, openLayer } from '../test/laying.ts'
import { type Running, startServer } from '../test/running-server.ts'
import { cpuOf, memoryOf } from './live/process.ts'
import { median, type Row } from './table.ts'

const DELEGATIONS = 200
const FOLLOWERS = 2_000
const MANY = 5_000
const STREAM = '/live/follow/s1?lang=en'
const PAGE = '/sessions/s1/live?lang=en'

type Bench = {
  readonly server: Running
  readonly layer: Layer
  readonly members: readonly string[]
}

export async function rows(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-live-'))
  process.env.KURULTAI_STREAMS_PER_ADDRESS = '20000'
  const server = await startServer(join(dir, 'house'), '--empty')
  const layer = openLayer(server.url, DELEGATIONS)
  try {
    for (const act of largeCouncil(DELEGATIONS)) await lay(layer, act)
    const bench = { server, layer, members: memberIds(DELEGATIONS) }
    const voting = await votesAtOnce(bench)
    const joining = await coldJoin(bench)
    const change = await oneChange(bench)
    const tally = await tallyAge(bench)
    return [...voting, ...change, ...tally, ...(await held(bench)), joining]
  } finally {
    layer.close()
    await server.stop()
    rmSync(dir, { recursive: true })
  }
}

async function lay(layer: Layer, act: object, as = 'secretary'): Promise<number> {
  const { entry, body } = await layer.lay(act, as)
  if (entry === undefined) throw new Error(`refused: ${body}`)
  return entry
}

let questions = 0

async function withQuestion<T>({ layer }: Bench, then: (id: string) => Promise<T>): Promise<T> {
  const id = `q${++questions}`
  await lay(layer, question(id))
  const done = await then(id)
  await lay(layer, closing(id))
  return done
}

const vote = (of: string, member: string) => ({
  id: `vote-${of}-${member}`,
  type: 'vote.cast',
  question: of,
  member,
  vote: ['yes', 'no', 'abstain'][member.charCodeAt(3) % 3],
})

/** 200 delegations at once, again and again: from the click to the receipt, and how many a second for as long as it goes on. */
async function votesAtOnce(bench: Bench): Promise<Row[]> {
  const times: number[] = []
  const round = () =>
    withQuestion(bench, async (id) => {
      const began = performance.now()
      await Promise.all(
        bench.members.map(async (member) => {
          const clicked = performance.now()
          await lay(bench.layer, vote(id, member), `delegate:${member}`)
          times.push(performance.now() - clicked)
        }),
      )
      return performance.now() - began
    })
  for (let i = 0; i < 3; i++) await round()
  times.length = 0
  const rounds = 25
  const began = performance.now()
  for (let i = 0; i < rounds; i++) await round()
  const sustained = (rounds * DELEGATIONS * 1_000) / (performance.now() - began)
  return [
    {
      what: `${DELEGATIONS} delegations vote at once: from click to durable receipt, p99`,
      measured: quantile(times, 0.99),
      unit: 'ms',
      aim: { of: 'measured', most: 250 },
    },
    {
      what: 'durable votes, sustained (questions put and closed between)',
      measured: sustained,
      unit: 'a second',
      aim: { of: 'measured', least: 2_000 },
    },
  ]
}

/** A thousand who come within five seconds: the page, and then its stream. */
async function coldJoin({ server }: Bench): Promise<Row> {
  const times: number[] = []
  const came: Follower[] = []
  await Promise.all(
    Array.from({ length: 1_000 }, async (_, n) => {
      await pause(n * 5)
      const began = performance.now()
      const page = await fetch(`${server.url}${PAGE}`)
      if (page.status !== 200) throw new Error(`the page answered ${page.status}`)
      const from = /data-from="(\d+)"/.exec(await page.text())?.[1]
      came.push(await follow(server.url, `${STREAM}&from=${from}`))
      times.push(performance.now() - began)
    }),
  )
  for (const one of came) one.close()
  return {
    what: '1,000 come within 5 s: page and stream, p99',
    measured: quantile(times, 0.99),
    unit: 'ms',
    aim: { of: 'measured', most: 1_000 },
  }
}

type Crowd = {
  readonly followers: readonly Follower[]
  listen(listener: (heard: Heard) => void): void
  leave(): Promise<void>
}

async function crowd(url: string, path: string, count: number): Promise<Crowd> {
  const followers: Follower[] = []
  let listener: (heard: Heard) => void = () => {}
  const heard = (one: Heard) => listener(one)
  while (followers.length < count) {
    const coming = Array.from({ length: Math.min(100, count - followers.length) }, () =>
      follow(url, path, { heard }),
    )
    followers.push(...(await Promise.all(coming)))
  }
  return {
    followers,
    listen(next) {
      listener = next
    },
    async leave() {
      for (const one of followers) one.close()
      await pause(500)
    },
  }
}

/** One change, and the moment when the last of the followers has it; the same bytes written by a bare loop beside it. */
async function oneChange({ server, layer, members }: Bench): Promise<Row[]> {
  let speech = 0
  const change = () => {
    const act =
      speech % 2 === 0
        ? {
            type: 'floor.give',
            floor: `f${speech}`,
            sitting: 'x1',
            member: members[speech % members.length],
          }
        : { type: 'floor.end', floor: `f${speech - 1}` }
    return lay(layer, { id: `speech-${speech++}`, ...act })
  }
  const ours = await crowd(server.url, STREAM, FOLLOWERS)
  const mine = await spread(ours, server.process.pid!, change)
  await ours.leave()
  const bare = await startBare()
  const theirs = await crowd(bare.url, '/', FOLLOWERS)
  let entry = 0
  const limit = await spread(theirs, bare.pid, async () => {
    await post(bare.url, `${mine.frame.replace(/id: \d+/, `id: ${++entry}`)}\n\n`)
    return entry
  })
  await theirs.leave()
  bare.stop()
  const what = `one change to ${FOLLOWERS} followers (${mine.frame.length} characters)`
  const words = 'a bare loop writing the same bytes'
  return [
    {
      what: `${what}: until the last has it, p99`,
      measured: quantile(mine.times, 0.99),
      unit: 'ms',
      aim: { of: 'measured', most: 150 },
    },
    {
      what: `${what}: until the last has it, median`,
      measured: median(mine.times),
      unit: 'ms',
      limit: { what: words, measured: median(limit.times) },
      aim: { of: 'ratio', most: 2 },
    },
    {
      what: `${what}: processor time`,
      measured: mine.cpu,
      unit: 'ms',
      limit: { what: words, measured: limit.cpu },
      aim: { of: 'ratio', most: 3 },
    },
  ]
}

const CHANGES = 60

/** Times from laying each change until the last follower has it, and the processor time of the process that sends, a change. */
async function spread({ followers, listen }: Crowd, pid: number, change: () => Promise<number>) {
  const times: number[] = []
  let frame = ''
  let used = 0
  for (let n = -5; n < CHANGES; n++) {
    // One change at a time: the one before has been sent, and the pause between two renderings is over.
    await pause(260)
    if (n === 0) used = cpuOf(pid)
    const before = followers[0]!.at
    const began = performance.now()
    const all = new Promise<void>((resolve) => {
      let having = 0
      listen((heard) => {
        if (heard.at <= before) return
        frame = heard.frame
        if (++having === followers.length) resolve()
      })
    })
    await Promise.all([change(), all])
    if (n >= 0) times.push(performance.now() - began)
  }
  return { times, frame, cpu: (cpuOf(pid) - used) / CHANGES }
}

const VOTES_A_SECOND = 500

/** Votes pour in; how old is the tally that the last follower sees, and how many messages did each of them get? */
async function tallyAge(bench: Bench): Promise<Row[]> {
  const watching = await crowd(bench.server.url, STREAM, FOLLOWERS)
  /** When the last follower had the record through an entry. */
  const had = new Map<number, number>()
  watching.listen(({ at }) => had.set(at, performance.now()))
  const acknowledged: (readonly [entry: number, at: number])[] = []
  const before = watching.followers[0]!.frames
  for (let n = 0; n < 20; n++)
    await withQuestion(bench, async (id) => {
      const began = performance.now()
      await Promise.all(
        bench.members.map(async (member, i) => {
          await pause(Math.max(0, began + (i * 1_000) / VOTES_A_SECOND - performance.now()))
          const entry = await lay(bench.layer, vote(id, member), `delegate:${member}`)
          acknowledged.push([entry, performance.now()])
        }),
      )
    })
  await pause(1_000)
  const seen = [...had].sort(([a], [b]) => a - b)
  const ages = acknowledged.map(([entry, at]) =>
    Math.max(0, seen.find(([through]) => through >= entry)![1] - at),
  )
  const frames = watching.followers[0]!.frames - before
  await watching.leave()
  return [
    {
      what: `votes at ${VOTES_A_SECOND} a second before ${FOLLOWERS} followers: age of the tally that the last one sees, p99`,
      measured: quantile(ages, 0.99),
      unit: 'ms',
      aim: { of: 'measured', most: 300 },
      note: `${frames} messages for ${acknowledged.length} votes; at most ${Math.round(Math.max(...ages))} ms`,
    },
  ]
}

/** Five thousand who only listen: what they cost, and whether the sitting goes on. */
async function held({ server, layer }: Bench): Promise<Row[]> {
  const before = memoryOf(server.process.pid!)
  const many = await crowd(server.url, STREAM, MANY)
  await pause(2_000)
  const after = memoryOf(server.process.pid!)
  const times: number[] = []
  for (let n = 0; n < 200; n++) {
    const began = performance.now()
    await lay(layer, {
      id: `held-${n}`,
      type: 'person.enter',
      person: `held-${n}`,
      name: { en: 'Held' },
    })
    times.push(performance.now() - began)
    await pause(10)
  }
  await many.leave()
  return [
    {
      what: `an act acknowledged while ${MANY} follow, p99`,
      measured: quantile(times, 0.99),
      unit: 'ms',
      aim: { of: 'measured', most: 250 },
    },
    {
      what: `${MANY} followers held: memory of the server beyond what it had`,
      measured: (after - before) / 1_000_000,
      unit: 'MB',
      aim: { of: 'measured', most: 200 },
      note: `${Math.round(after / 1_000_000)} MB in all`,
    },
  ]
}

function startBare(): Promise<{ url: string; pid: number; stop(): void }> {
  const file = fileURLToPath(new URL('./live/bare-writer.ts', import.meta.url))
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve) =>
    child.stdout.once('data', (piece: Buffer) => {
      const url = /http:\/\/\S+?(?=\/ )/.exec(piece.toString())![0]
      resolve({ url, pid: child.pid!, stop: () => void child.kill() })
    }),
  )
}

function post(url: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST' }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve())
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function quantile(values: readonly number[], part: number): number {
  const inOrder = values.toSorted((a, b) => a - b)
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * part))] ?? Number.NaN
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
