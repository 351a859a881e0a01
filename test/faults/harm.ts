import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDocuments } from '../../src/record/store/documents.ts'
import { ED25519 } from '../../src/record/log/note-key.ts'
import { formatPolicy, ordinaryPolicy, type Policy } from '../../src/record/log/policy.ts'
import { openPublisher } from '../../src/record/log/publisher.ts'
import { createKeyFile, openKeyFile, type Signer } from '../../src/record/log/signer.ts'
import { openStore } from '../../src/record/store/sqlite-store.ts'
import { type Cast, ORIGIN, until } from '../../src/record/log/test-cast.ts'
import { verifyStore } from '../../src/record/store/verify.ts'

/** A data directory with its key, its policy and its witness outside of the process that will be harmed. */
export type Place = {
  readonly dir: string
  readonly policy: Policy
  readonly log: Signer
  leave(): Promise<void>
}

export async function makePlace(cast: Cast): Promise<Place> {
  const home = cast.freshDir()
  const dir = join(home, 'data')
  mkdirSync(dir)
  createKeyFile(join(home, 'log.key'), ORIGIN, ED25519)
  const log = openKeyFile(join(home, 'log.key'))
  const witness = await cast.witness('kz', log)
  const policy = ordinaryPolicy(log.key, [witness.inPolicy])
  writeFileSync(join(home, 'policy'), formatPolicy(policy))
  return { dir, policy, log, leave: witness.leave }
}

/** What a harmed process said: the acts it acknowledged, by entry. */
/** `done`: it laid all its acts, and at the end took more, with its views caught up. */
export type Said = {
  readonly opened: boolean
  readonly acknowledged: Map<number, string>
  readonly done: boolean
  /** Node itself gave up: the call that failed woke one of its threads, and wrote to no disk. */
  readonly aborted: boolean
}

/** Runs the acting child, under another program if one is given; kills it some milliseconds after its first acknowledgement. */
export async function act(
  { dir }: Place,
  {
    clients,
    acts,
    run,
    under = [],
    killAfter,
  }: { clients: number; acts: number; run: string; under?: string[]; killAfter?: number },
): Promise<Said> {
  const script = fileURLToPath(new URL('acting-child.ts', import.meta.url))
  const [program, ...args] = [
    ...under,
    process.execPath,
    script,
    dir,
    String(clients),
    String(acts),
    run,
  ]
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_NO_WARNINGS: '1' }
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'ignore'], env, detached: true })
  const killAll = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL')
    } catch {
      // It was gone already.
    }
  }
  const tooLong = setTimeout(killAll, 20_000)
  let said = ''
  child.stdout.on('data', (text) => {
    const before = said.split('\n').length
    said += text
    if (killAfter !== undefined && before <= 2 && said.split('\n').length > 2)
      setTimeout(killAll, killAfter)
  })
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(tooLong)
  const lines = said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
  const acknowledged = new Map<number, string>()
  for (const line of lines.slice(1)) {
    const [entry, id] = line.split(' ')
    if (entry !== 'done') acknowledged.set(Number(entry), id!)
  }
  return {
    opened: lines[0] === 'open',
    acknowledged,
    done: lines.at(-1) === 'done true',
    aborted: child.signalCode === 'SIGABRT',
  }
}

/**
 * What must hold after any harm: the record opens and verifies, every acknowledged act stands where its receipt says and
 * once, documents are whole, and the witness cosigns what comes next. Answers what does not hold.
 */
export async function whatIsWrong(
  { dir, policy, log }: Place,
  { acknowledged }: Said,
  thorough = true,
): Promise<string[]> {
  const wrong: string[] = []
  const store = openStore(dir)
  try {
    if (thorough) {
      const { firstBad } = verifyStore(dir)
      if (firstBad) wrong.push(`does not verify: ${JSON.stringify(firstBad)}`)
      const ids = new Set<string>()
      for (const { n, bytes } of store.read(0, store.head().size)) {
        const { id } = JSON.parse(bytes.toString('utf8')).act
        if (ids.has(id)) wrong.push(`act ${id} stands twice, again in entry ${n}`)
        ids.add(id)
      }
    }
    for (const [n, id] of acknowledged) {
      const entry = store.entry(n)
      if (entry === undefined || JSON.parse(entry.bytes.toString('utf8')).act.id !== id)
        wrong.push(`act ${id} is not entry ${n}`)
    }
    for (const digest of openDocuments(dir).digests()) openDocuments(dir).get(digest)
    const publisher = openPublisher({
      store: () => store,
      origin: ORIGIN,
      signers: [log],
      policyAt: () => policy,
      retryMilliseconds: 50,
    })
    await publisher.start()
    await until(
      'what was kept is published',
      () => publisher.state().published === store.head().size || !!publisher.state().standstill,
    )
    const { standstill } = publisher.state()
    if (standstill) wrong.push(`stands still: ${JSON.stringify(standstill)}`)
    await publisher.stop()
  } finally {
    store.close()
  }
  return wrong
}
