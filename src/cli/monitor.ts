import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkEntry } from '../record/log/entry-check.ts'
import { SourceUnreadable } from '../record/log/log-source.ts'
import { type Followed, followLog } from '../record/log/mirror.ts'
import type { Policy } from '../record/log/policy.ts'
import { openStore } from '../record/store/sqlite-store.ts'
import type { Store } from '../record/store/store.ts'
import type { Language } from '../text/language.ts'
import { numberWithin, readAsked, tellUsage } from './asked.ts'
import { sayBad } from './bad-sentence.ts'
import { tellEnd } from './fault.ts'
import { readPolicy, sourceAt } from './record-source.ts'
import { rulesReplay } from './rules-replay.ts'
import { languageOf, type Out, say } from './terminal.ts'

const SECONDS_MAX = 999_999_999

type Watch = {
  readonly where: string
  readonly policy: Policy
  readonly dir: string
  /** Milliseconds. */
  readonly every: number
  /** Milliseconds. */
  readonly oldAfter: number
  readonly once: boolean
}

/** `kurultai monitor`: follows a log until it is stopped. 0: all was well. 1: there was an alarm. 2: the command is mistaken. */
export async function run(args: string[], out: Out): Promise<number> {
  const asked = readAsked('monitor', args, out)
  if (!asked) return 2
  const { values } = asked
  const { data: dir, once } = values
  const every = numberWithin(values.every, 1, SECONDS_MAX)
  const oldAfter = numberWithin(values['old-after'], 1, SECONDS_MAX)
  if (every === undefined || oldAfter === undefined) {
    const seconds = every === undefined ? values.every : values['old-after']
    return tellUsage('monitor', 'cli-not-seconds', { seconds }, out)
  }
  const policy = readPolicy(values.policy, out)
  if (!policy) return 2
  const [where = ''] = asked.positionals
  try {
    const copy = openStore(dir)
    try {
      const watching = { where, policy, dir, once }
      return await watch(
        { ...watching, every: every * 1_000, oldAfter: oldAfter * 1_000 },
        copy,
        out,
      )
    } finally {
      copy.close()
    }
  } catch (error) {
    tellEnd('monitor-failed', error, { dir }, out)
    return 2
  }
}

/** How the monitor prints: each line with its instant. */
type Telling = {
  readonly language: Language
  readonly line: (words: string) => void
  readonly alarm: (sentence: string) => void
}

async function watch(asked: Watch, copy: Store, out: Out): Promise<number> {
  const language = languageOf(out.env)
  const line = (words: string) => out.stdout.write(`${new Date().toISOString()} ${words}\n`)
  let alarms = 0
  const alarm = (sentence: string) => {
    alarms++
    line(say(language, 'monitor-alarm', { sentence }))
  }
  const telling = { language, line, alarm }
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort())
  const replay = replayOf(copy, telling)
  while (!stop.signal.aborted) {
    await look(asked, copy, replay, telling)
    if (asked.once) break
    await pause(asked.every, stop.signal)
  }
  return alarms > 0 ? 1 : 0
}

async function look(
  { where, policy, dir, oldAfter }: Watch,
  copy: Store,
  replay: Judge,
  telling: Telling,
): Promise<void> {
  const { language, alarm } = telling
  try {
    const found = await followLog(await sourceAt(where), copy, policy)
    if (found.type === 'alarm')
      alarm(`${sayBad(language, found.bad)}${keepEvidence(language, dir, found)}`)
    else tellNew(found, copy, replay, oldAfter, telling)
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error
    alarm(say(language, 'monitor-unreadable', { said: error.message }))
  }
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    stop.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true })
  })
}

type Judge = (n: number, bytes: Buffer) => void

/** Follows the rules through what was copied before, so that each new entry can be judged by them. */
function replayOf(copy: Store, { language, alarm }: Telling): Judge {
  const { replay: rules } = rulesReplay(language)
  let lost = false
  const judge = (n: number, bytes: Buffer) => {
    const bad = lost ? undefined : checkEntry(n, bytes, rules)
    if (!bad) return
    lost = true
    alarm(say(language, 'monitor-judged-no-further', { bad: sayBad(language, bad) }))
  }
  for (const { n, bytes } of copy.read(0, copy.head().size)) judge(n, bytes)
  return judge
}

function tellNew(
  { from, checkpoint, judged }: Extract<Followed, { type: 'follows' }>,
  copy: Store,
  judge: Judge,
  oldAfter: number,
  { language, line, alarm }: Telling,
): void {
  for (const { n, bytes } of copy.read(from, checkpoint.size)) {
    judge(n, bytes)
    line(say(language, 'monitor-entry', { n: String(n), what: whatItIs(language, bytes) }))
  }
  const newest = Math.max(0, ...judged.cosigned.map(({ at }) => at * 1_000))
  if (newest === 0 || Date.now() - newest <= oldAfter) return
  const when = new Date(newest).toISOString()
  alarm(say(language, 'monitor-old', { count: checkpoint.size, when }))
}

function whatItIs(language: Language, bytes: Buffer): string {
  try {
    const { at, act } = JSON.parse(bytes.toString('utf8')) as {
      at?: number
      act?: { type?: string } | null
    }
    const when = new Date(at ?? Number.NaN).toISOString()
    if (act === null) return say(language, 'monitor-closed', { when })
    return say(language, 'monitor-act', { type: act?.type ?? '?', when })
  } catch {
    return say(language, 'monitor-unreadable-entry', { bytes: bytes.length })
  }
}

/** Keeps the checkpoint that the log showed: with the log's own signature it proves what the log did. */
function keepEvidence(
  language: Language,
  dir: string,
  { evidence }: Extract<Followed, { type: 'alarm' }>,
): string {
  if (evidence === undefined) return ''
  const file = join(dir, `alarm-${Date.now()}.checkpoint`)
  writeFileSync(file, evidence)
  return ` ${say(language, 'monitor-kept', { file })}`
}
