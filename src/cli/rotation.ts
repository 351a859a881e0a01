import type { RulebookMistake } from '../rules/rulebook/mistake.ts'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readNameLine, readPeriodLine } from '../rules/rulebook/period-line.ts'
import type { Names } from '../rules/rulebook/rotation.ts'
import { type ReplayedPeriod, startRotationReplay } from '../rules/rulebook/rotation-replay.ts'
import { readAsked } from './asked.ts'
import { tellMistakes } from './mistakes.ts'
import { parseLine, readLines } from './parsed-lines.ts'
import { startProgress } from './progress.ts'
import { type Mistake, readRules } from './rules-file.ts'
import type { Arguments } from '../text/say.ts'
import { languageOf, type Out, say } from './terminal.ts'

/** The most names read: every State in the world, many times over. */
const namesMax = 100_000

/**
 * `kurultai rotation --rules FILE --periods FILE.ndjson [--names FILE.ndjson] [--json]`: replays who held an office when.
 * Without --names, a file names.ndjson beside the periods is read if there is one.
 * 0: nothing disagrees. 1: something does. 2: a mistake in a file or in the command; then nothing else is reported.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const language = languageOf(out.env)
  const options = readAsked('rotation', args, out)?.values
  if (!options) return 2
  const started = performance.now()
  const rules = await readRules(options.rules)
  if ('mistakes' in rules) return tellMistakes(rules.mistakes, options.json, out)
  const named = await readNames(options.names ?? namesBeside(options.periods))
  if ('mistakes' in named) return tellMistakes(named.mistakes, options.json, out)
  const progress = startProgress(out, (done) => say(language, 'replay-progress', { done }))
  const replay = startRotationReplay(rules.rulebook, named.names)
  const leftOut = { 'no-rule': 0, 'first-of-series': 0 }
  const disagree: Extract<ReplayedPeriod, { type: 'disagrees' }>['told'][] = []
  const mistakes: Mistake[] = []
  let agree = 0
  let read = 0
  const judge = (value: unknown): RulebookMistake[] => {
    const line = readPeriodLine(value)
    if ('errors' in line) return line.errors
    const replayed = replay(line.line)
    if (replayed.type === 'agrees') agree++
    else if (replayed.type === 'left-out') leftOut[replayed.why]++
    else disagree.push(replayed.told)
    progress.tell(++read, 0)
    return []
  }
  await readLines(options.periods, (text) => parseLine(text, judge), mistakes)
  progress.end()
  if (mistakes.length > 0) return tellMistakes(mistakes, options.json, out)
  if (read === 0) out.stderr.write(`${say(language, 'replay-empty', { file: options.periods })}\n`)
  const seconds = Math.round(performance.now() - started) / 1000
  const decisions = agree + disagree.length
  if (options.json)
    out.stdout.write(`${JSON.stringify({ decisions, agree, disagree, seconds, leftOut })}\n`)
  else {
    const tell = (key: string, facts: Arguments) =>
      out.stdout.write(`${say(language, key, facts)}\n`)
    for (const { id, expected, got } of disagree) tell('rotation-held', { id, expected, got })
    tell('rotation-total', { decisions, agree, disagree: disagree.length, seconds })
    tell('rotation-left-out', { first: leftOut['first-of-series'], ruleless: leftOut['no-rule'] })
  }
  return disagree.length === 0 ? 0 : 1
}

async function readNames(
  file: string | undefined,
): Promise<{ names: Record<string, Names> | undefined } | { mistakes: Mistake[] }> {
  if (file === undefined) return { names: undefined }
  const names: Record<string, Names> = Object.create(null)
  const mistakes: Mistake[] = []
  let count = 0
  const keep = (value: unknown): RulebookMistake[] => {
    const read = readNameLine(value)
    if ('errors' in read) return read.errors
    if (++count > namesMax) return [{ path: [], code: 'too-long', mend: 'see-format', facts: {} }]
    names[read.id] = read.names
    return []
  }
  await readLines(file, (text) => parseLine(text, keep), mistakes)
  return mistakes.length > 0 ? { mistakes } : { names }
}

/** The file of names beside the periods, if there is one. */
function namesBeside(periods: string): string | undefined {
  const beside = join(dirname(periods), 'names.ndjson')
  return existsSync(beside) ? beside : undefined
}
