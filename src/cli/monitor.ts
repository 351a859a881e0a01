import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkEntry } from '../record/log/entry-check.ts'
import { FormatError } from '../record/log/grammar.ts'
import {
  folderSource,
  type LogSource,
  SourceUnreadable,
  urlSource,
} from '../record/log/log-source.ts'
import { type Followed, followLog } from '../record/log/mirror.ts'
import { type Policy, parsePolicy } from '../record/log/policy.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import { RecordDamaged, RecordInUse, type Store } from '../record/store/store.ts'
import { sayBad } from './bad-sentence.ts'
import type { Out } from './replay.ts'
import { rulesReplay } from './rules-replay.ts'

const usage = `Usage: kurultai monitor URL --policy FILE --data DIR [--every SECONDS] [--old-after SECONDS] [--once]
  --data       where this monitor keeps its own copy of the record
  --every      how often to look (60)
  --old-after  how old the newest cosignature may get before that is an alarm (86400)
  --once       look once: 0 when all is well, 1 after an alarm
`

type Asked = {
  source: LogSource
  policy: Policy
  dir: string
  every: number
  oldAfter: number
  once: boolean
}

/** Follows a log until told to stop. 0: all was well. 1: there was an alarm. 2: the command is mistaken. */
export async function run(args: string[], out: Out): Promise<number> {
  try {
    const asked = readAsked(args)
    if (!asked) {
      out.stderr.write(usage)
      return 2
    }
    const copy = openStore(asked.dir)
    try {
      return await watch(asked, copy, out)
    } finally {
      copy.close()
    }
  } catch (error) {
    const known = [FormatError, RecordInUse, RecordDamaged]
    if (!known.some((kind) => error instanceof kind) && !('code' in (error as Error))) throw error
    out.stderr.write(`The monitor does not run: ${(error as Error).message}\n`)
    return 2
  }
}

function readAsked(args: string[]): Asked | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      policy: { type: 'string' },
      data: { type: 'string' },
      every: { type: 'string', default: '60' },
      'old-after': { type: 'string', default: '86400' },
      once: { type: 'boolean', default: false },
    },
  })
  const [url, ...rest] = positionals
  const every = seconds(values.every)
  const oldAfter = seconds(values['old-after'])
  if (!url || rest.length > 0 || !values.policy || !values.data || !every || !oldAfter)
    return undefined
  const source = /^https?:/.test(url) ? urlSource(url) : folderSource(url)
  return {
    source,
    policy: parsePolicy(readFileSync(values.policy)),
    dir: values.data,
    every,
    oldAfter,
    once: values.once,
  }
}

function seconds(text: string): number | undefined {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) * 1_000 : undefined
}

async function watch(
  { source, policy, dir, every, oldAfter, once }: Asked,
  copy: Store,
  out: Out,
): Promise<number> {
  const told = { alarms: 0 }
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort())
  const alarm = (line: string) => {
    told.alarms++
    out.stdout.write(`${new Date().toISOString()} ALARM ${line}\n`)
  }
  const replay = replayOf(copy, alarm)
  while (!stop.signal.aborted) {
    try {
      const found = await followLog(source, copy, policy)
      if (found.type === 'alarm') alarm(`${sayBad(found.bad)}${keepEvidence(dir, found)}`)
      else tellNew(found, copy, replay, oldAfter, out, alarm)
    } catch (error) {
      if (!(error instanceof SourceUnreadable)) throw error
      alarm(`The record cannot be read: ${error.message}.`)
    }
    if (once) break
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, every)
      stop.signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true })
    })
  }
  return told.alarms > 0 ? 1 : 0
}

/** Follows the rules through what was copied before, so that each new entry can be judged by them. */
function replayOf(copy: Store, alarm: (line: string) => void): (n: number, bytes: Buffer) => void {
  const rules = rulesReplay()
  let lost = false
  const follow = (n: number, bytes: Buffer) => {
    const bad = lost ? undefined : checkEntry(n, bytes, rules)
    if (!bad) return
    lost = true
    alarm(`${sayBad(bad)} Nothing after it is judged by the rules.`)
  }
  for (const { n, bytes } of copy.read(0, copy.head().size)) follow(n, bytes)
  return follow
}

function tellNew(
  { from, checkpoint, judged }: Extract<Followed, { type: 'follows' }>,
  copy: Store,
  follow: (n: number, bytes: Buffer) => void,
  oldAfter: number,
  out: Out,
  alarm: (line: string) => void,
): void {
  for (const { n, bytes } of copy.read(from, checkpoint.size)) {
    follow(n, bytes)
    out.stdout.write(`${new Date().toISOString()} entry ${n} ${whatItIs(bytes)}\n`)
  }
  const newest = Math.max(0, ...judged.cosigned.map(({ at }) => at * 1_000))
  if (newest > 0 && Date.now() - newest > oldAfter) {
    alarm(
      `The newest cosignature, at ${checkpoint.size} entries, is of ${new Date(newest).toISOString()}.`,
    )
  }
}

function whatItIs(bytes: Buffer): string {
  try {
    const { at, act } = JSON.parse(bytes.toString('utf8')) as {
      at?: number
      act?: { type?: string }
    }
    return `${act?.type ?? 'unknown'} of ${new Date(at ?? Number.NaN).toISOString()}`
  } catch {
    return `unreadable, ${bytes.length} bytes`
  }
}

/** What the log showed is the proof of what it did: it carries the log's own signature. */
function keepEvidence(dir: string, { evidence }: Extract<Followed, { type: 'alarm' }>): string {
  if (evidence === undefined) return ''
  const file = join(dir, `alarm-${Date.now()}.checkpoint`)
  writeFileSync(file, evidence)
  return ` What it showed is kept in ${file}.`
}
