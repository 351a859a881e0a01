import { type ChildProcess, spawn } from 'node:child_process'
import { hash, sign, generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { openHouse } from '../src/clerk/house.ts'
import { encodeUtf8 } from '../src/record/log/grammar.ts'
import { folderSource } from '../src/record/log/log-source.ts'
import { leafHash, openTree } from '../src/record/log/merkle.ts'
import { COSIGNATURE_ED25519, ED25519, formatVkey, parseVkey } from '../src/record/log/note-key.ts'
import { formatNote } from '../src/record/log/note.ts'
import { formatCheckpointText } from '../src/record/log/checkpoint.ts'
import { ordinaryPolicy, type Witness } from '../src/record/log/policy.ts'
import { checkProof, formatProofFile, parseProofFile } from '../src/record/log/proof-file.ts'
import { proveInclusion } from '../src/record/log/merkle-proof.ts'
import { openPublisher } from '../src/record/log/publisher.ts'
import { createKeyFile, openKeyFile, type Signer, signNote } from '../src/record/log/signer.ts'
import { openStore } from '../src/record/store/sqlite-store.ts'
import type { Store } from '../src/record/store/store.ts'
import { verifyLog } from '../src/record/log/verify-log.ts'
import { parseAct } from '../src/rules/acts.ts'
import { council, secretary } from '../src/rules/given.ts'
import { median, type Row, tableOf } from './table.ts'

const ENTRIES = 1_000_000
const ENTRY_BYTES = 300
const ORIGIN = 'bench.example/record'

/** What the record costs beside the bare hashes, signatures and flushes that it cannot do without. */
export async function rows(entries = ENTRIES): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-bench-'))
  try {
    createKeyFile(join(dir, 'log.key'), ORIGIN, ED25519)
    const log = openKeyFile(join(dir, 'log.key'))
    const bare = bareHashes(entries)
    const inMemory = treeOf(entries)
    const store = openStore(join(dir, 'large'))
    try {
      return [
        ...inMemoryRows(entries, bare, inMemory),
        await appended(store, entries),
        await published(store, log, entries),
        await verified(store, entries, bare),
        proofMade(store),
        await proofChecked(store, log, dir),
        ...(await acknowledged(dir, log)),
        await cosigned(dir, log),
      ]
    } finally {
      store.close()
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function entryBytes(n: number): Buffer {
  const bytes = Buffer.alloc(ENTRY_BYTES, 'x')
  bytes.write(`{"n":${n},"pad":"`)
  bytes.write('"}', ENTRY_BYTES - 2)
  return bytes
}

/** Processor seconds for as many hashes of the same lengths as the tree needs, on buffers that are ready. */
function bareHashes(entries: number): number {
  const leaf = Buffer.alloc(1 + ENTRY_BYTES)
  const node = Buffer.alloc(65)
  return threadSeconds(() => {
    for (let n = 0; n < entries; n++) {
      hash('sha256', leaf, 'buffer')
      hash('sha256', node, 'buffer')
    }
  })
}

function treeOf(entries: number): number {
  const bytes = entryBytes(0)
  return threadSeconds(() => {
    const tree = openTree()
    for (let n = 0; n < entries; n++) {
      bytes.writeUInt32BE(n, 0)
      tree.append(leafHash(bytes))
    }
    tree.root()
  })
}

function inMemoryRows(entries: number, bare: number, tree: number): Row[] {
  return [
    {
      what: `entries of ${ENTRY_BYTES} bytes appended to the tree, and its root`,
      measured: entries / tree,
      unit: 'a second',
      limit: { what: 'bare SHA-256 over the same hashes', measured: entries / bare },
      aim: { of: 'ratio', least: 1 / 1.5, words: 'within 1.5 times of the bare hashes' },
    },
  ]
}

async function appended(store: Store, entries: number): Promise<Row> {
  const took = seconds(() => {
    for (let from = 0; from < entries; from += 1_000) {
      store.append(
        Array.from({ length: Math.min(1_000, entries - from) }, (_, i) => entryBytes(from + i)),
        from,
      )
    }
  })
  return {
    what: 'entries made durable in SQLite with their tree, in batches of 1,000',
    measured: entries / took,
    unit: 'a second',
  }
}

async function published(store: Store, log: Signer, entries: number): Promise<Row> {
  const policy = ordinaryPolicy(log.key, [])
  const publisher = openPublisher({
    store: () => store,
    origin: ORIGIN,
    signers: [log],
    policyAt: () => policy,
  })
  const started = performance.now()
  await publisher.start()
  const took = (performance.now() - started) / 1_000
  await publisher.stop()
  return {
    what: 'entries published as tiles for the first time',
    measured: entries / took,
    unit: 'a second',
  }
}

async function verified(store: Store, entries: number, bare: number): Promise<Row> {
  const before = process.threadCpuUsage()
  const found = await verifyLog(folderSource(join(store.dir, 'public')))
  if (!found.ok) throw new Error(JSON.stringify(found.firstBad))
  const took = threadSecondsSince(before)
  return {
    what: 'entries verified from tiles: every leaf, every tile, the root',
    measured: entries / took,
    unit: 'a second',
    limit: { what: 'bare SHA-256 over the same hashes', measured: entries / bare },
    aim: { of: 'ratio', least: 1 / 2, words: 'within 2 times of the bare hashes' },
  }
}

function proofMade(store: Store): Row {
  const { size } = store.head()
  const times = Array.from({ length: 1_000 }, (_, i) => {
    const n = (i * 7_919) % size
    return 1_000 * seconds(() => proveInclusion(n, size, store.hashAt))
  })
  return {
    what: `a proof made at ${size} entries`,
    measured: median(times),
    unit: 'ms',
    aim: { of: 'measured', most: 1 },
  }
}

async function proofChecked(store: Store, log: Signer, dir: string): Promise<Row> {
  const states = ['kz', 'kg', 'tj', 'uz'].map((state) => {
    createKeyFile(join(dir, `${state}.key`), `${state}.example`, COSIGNATURE_ED25519)
    return openKeyFile(join(dir, `${state}.key`))
  })
  const policy = ordinaryPolicy(
    log.key,
    states.map(({ key }) => ({ name: key.name, key })),
  )
  const { size, root } = store.head()
  const note = formatNote(
    await signNote([log, ...states], formatCheckpointText(ORIGIN, size, root), 1_700_000_000),
  )
  const { leaf } = store.entry(7)!
  const path = proveInclusion(7, size, store.hashAt)
  const file = encodeUtf8(formatProofFile({ index: 7, path, checkpointText: note }))
  const runs = 1_500
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const message = Buffer.alloc(120)
  const signature = sign(null, message, privateKey)
  const node = Buffer.alloc(65)
  const bareOnce = () => {
    for (let i = 0; i < runs; i++) {
      for (let h = 0; h < path.length; h++) hash('sha256', node, 'buffer')
      for (let s = 0; s < 5; s++) verify(null, message, publicKey, signature)
    }
  }
  const whole = async () => {
    for (let i = 0; i < runs; i++) {
      if (!(await checkProof(parseProofFile(file), leaf, policy)).ok)
        throw new Error('the proof does not hold')
    }
  }
  await whole()
  bareOnce()
  const bare: number[] = []
  const ours: number[] = []
  for (let round = 0; round < 3; round++) {
    bare.push(threadSeconds(bareOnce))
    const before = process.threadCpuUsage()
    await whole()
    ours.push(threadSecondsSince(before))
  }
  return {
    what: `proofs read and checked: ${path.length} hashes, the log's signature, 4 cosignatures`,
    measured: runs / median(ours),
    unit: 'a second',
    limit: { what: 'the bare hashes and signature checks', measured: runs / median(bare) },
    aim: { of: 'ratio', least: 0.7 },
  }
}

/** 50 clients who each lay the next act when the last was acknowledged. */
async function acknowledged(dir: string, log: Signer): Promise<Row[]> {
  const without: number[] = []
  const withCheckpoints: number[] = []
  for (let round = 0; round < 3; round++) {
    without.push(await actsASecond(join(dir, `plain-${round}`), undefined))
    withCheckpoints.push(await actsASecond(join(dir, `signed-${round}`), log))
  }
  return [
    {
      what: 'acts acknowledged to 50 clients while checkpoints are signed and tiles written every 100 ms',
      measured: median(withCheckpoints),
      unit: 'a second',
      limit: { what: 'the same without checkpoints', measured: median(without) },
      aim: { of: 'ratio', least: 0.8 },
      note: 'without witnesses, which run elsewhere',
    },
  ]
}

async function actsASecond(dir: string, log: Signer | undefined): Promise<number> {
  const house = openHouse(dir)
  const policy = log && ordinaryPolicy(log.key, [])
  const publisher =
    log &&
    openPublisher({
      store: () => house.store,
      origin: ORIGIN,
      signers: [log],
      policyAt: () => policy!,
    })
  for (const [i, { by = secretary, ...fields }] of council.entries())
    await lay(house, { id: `founding-${i}`, ...fields }, by)
  await publisher?.start()
  house.clerk.follow(() => publisher?.nudge())
  const lasting = 1_500
  const until = performance.now() + lasting
  let acts = 0
  const client = async (name: number) => {
    for (let i = 0; performance.now() < until; i++) {
      const id = `${name}-${i}`
      await lay(
        house,
        {
          id: `act-${id}`,
          type: 'person.enter',
          person: `person-${id}`,
          name: { ru: 'Имя', en: 'Name' },
        },
        secretary,
      )
      acts++
    }
  }
  await Promise.all(Array.from({ length: 50 }, (_, name) => client(name)))
  await publisher?.stop()
  house.close()
  return (acts * 1_000) / lasting
}

async function lay(
  house: ReturnType<typeof openHouse>,
  fields: object,
  by: typeof secretary,
): Promise<void> {
  const parsed = parseAct(fields)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  const taken = await house.clerk.take(parsed.act, by)
  if ('refusal' in taken) throw new Error(JSON.stringify(taken.refusal))
}

async function cosigned(dir: string, log: Signer): Promise<Row> {
  const running = await Promise.all(
    ['kz', 'kg', 'tj', 'uz', 'by'].map((state) => witnessProcess(state, join(dir, state), log)),
  )
  const store = openStore(join(dir, 'witnessed'))
  try {
    const policy = ordinaryPolicy(
      log.key,
      running.map(({ witness }) => witness),
    )
    let publishedSize = 0
    let told = () => {}
    const publisher = openPublisher({
      store: () => store,
      origin: ORIGIN,
      signers: [log],
      policyAt: () => policy,
      betweenMilliseconds: 0,
      onChange: ({ published, cosigned }) => {
        if (published === publishedSize && cosigned.length === 5) told()
      },
    })
    await publisher.start()
    const times: number[] = []
    for (let n = 0; n < 60; n++) {
      store.append([entryBytes(n)], n)
      publishedSize = n + 1
      const done = new Promise<void>((resolve) => (told = resolve))
      const started = performance.now()
      publisher.nudge()
      await done
      times.push(performance.now() - started)
    }
    await publisher.stop()
    return {
      what: 'a checkpoint signed, kept, cut into tiles, cosigned by all of five witnesses on loopback and published',
      measured: median(times.slice(10)),
      unit: 'ms',
      aim: { of: 'measured', most: 15 },
    }
  } finally {
    store.close()
    for (const { child } of running) child.kill()
  }
}

async function witnessProcess(
  state: string,
  dir: string,
  log: Signer,
): Promise<{ witness: Witness; child: ChildProcess }> {
  const args = [
    '--origin',
    ORIGIN,
    '--key',
    formatVkey(log.key),
    '--data',
    dir,
    '--port',
    '0',
    '--name',
    `${state}.example/w`,
  ]
  const file = new URL('../src/cli/witness.ts', import.meta.url).href
  const code = `const { run } = await import(${JSON.stringify(file)}); process.exitCode = await run(${JSON.stringify(args)}, process)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  while (!said.includes('policy: ')) said += String((await once(child.stdout!, 'data'))[0])
  const [, url] = /(http:\S+)/.exec(said)!
  const [, vkey] = /policy: (\S+)/.exec(said)!
  return { witness: { name: state, key: parseVkey(vkey!), url: url! }, child }
}

/** Processor time of this thread: what is compared with bare hashes must not depend on who else is at work. */
function threadSeconds(step: () => void): number {
  const before = process.threadCpuUsage()
  step()
  return threadSecondsSince(before)
}

function threadSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000_000
}

function seconds(step: () => void): number {
  const started = performance.now()
  step()
  return (performance.now() - started) / 1_000
}

if (import.meta.main) console.log(tableOf(await rows(Number(process.argv[2] ?? ENTRIES))))
