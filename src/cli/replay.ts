import type { RulebookMistake } from '../rules/rulebook/mistake.ts'
import { readDecisionLine } from '../rules/rulebook/decision-line.ts'
import { type Disagreement, type Replayed, startReplay } from '../rules/rulebook/replay.ts'
import type { CompiledRulebook } from '../rules/rulebook/compile.ts'
import { readAsked } from './asked.ts'
import { tellMistakes } from './mistakes.ts'
import { parseLine, readLines } from './parsed-lines.ts'
import { startProgress } from './progress.ts'
import { type Mistake, readRules } from './rules-file.ts'
import { drained, languageOf, type Out, say } from './terminal.ts'
import type { Arguments } from '../text/say.ts'

/** Disagreements kept in memory; when there are more, the file is read again and they are written one by one. */
const keptMax = 1000

/**
 * `kurultai replay --rules FILE --votes FILE.ndjson [--json]`: replays recorded decisions through a rulebook.
 * 0: nothing disagrees. 1: something does. 2: a mistake in the rulebook, the votes or the command; then no decision is reported.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const language = languageOf(out.env)
  const options = readAsked('replay', args, out)?.values
  if (!options) return 2
  const started = performance.now()
  const rules = await readRules(options.rules)
  if ('mistakes' in rules) return tellMistakes(rules.mistakes, options.json, out)
  const book = rules.rulebook
  const progress = startProgress(out, (done) => say(language, 'replay-progress', { done }))
  const sum = { decisions: 0, agree: 0, disagree: 0, undecided: 0 }
  const kept: Disagreement[] = []
  const open: Omit<Disagreement, 'got'>[] = []
  const mistakes: Mistake[] = []
  await replayFile(options.votes, book, mistakes, (replayed) => {
    progress.tell(++sum.decisions, 0)
    if (replayed.type === 'agrees') sum.agree++
    else if (replayed.type === 'undecided') sum.undecided = keep(open, replayed.told, sum.undecided)
    else sum.disagree = keep(kept, replayed.told, sum.disagree)
  })
  progress.end()
  if (mistakes.length > 0) return tellMistakes(mistakes, options.json, out)
  if (sum.decisions === 0)
    out.stderr.write(`${say(language, 'replay-empty', { file: options.votes })}\n`)
  const seconds = () => Math.round(performance.now() - started) / 1000
  if (options.json) {
    out.stdout.write(`{"decisions":${sum.decisions},"agree":${sum.agree},"disagree":[`)
    await writeAll(kept, sum.disagree, 'disagrees')
    out.stdout.write(`],"seconds":${seconds()},"undecided":[`)
    await writeAll(open, sum.undecided, 'undecided')
    out.stdout.write(']}\n')
  } else {
    const tell = (key: string, facts: Arguments) =>
      out.stdout.write(`${say(language, key, facts)}\n`)
    for (const { id, expected, expectedWhy, got, gotWhy } of kept)
      tell('replay-recorded', { id, expected: said(expected, expectedWhy), got: said(got, gotWhy) })
    for (const { id, expected, expectedWhy } of open)
      tell('replay-figures-missing', { id, expected: said(expected, expectedWhy) })
    if (sum.decisions === 0) tell('replay-nothing', {})
    tell('replay-total', { ...sum, seconds: seconds() })
  }
  return sum.disagree === 0 ? 0 : 1

  /** All of one kind, from memory, or by reading the file again when they were too many to keep. */
  async function writeAll(
    list: readonly object[],
    all: number,
    type: Replayed['type'],
  ): Promise<void> {
    let written = 0
    let full = false
    const write = (told: object) => {
      full = out.stdout.write((written++ ? ',' : '') + JSON.stringify(told)) === false
    }
    if (all <= list.length) {
      for (const told of list) write(told)
      return
    }
    const take = (replayed: Judged) => {
      if (replayed.type === type && 'told' in replayed) write(replayed.told)
    }
    await replayFile(options!.votes, book, [], take, () =>
      full ? drained(out.stdout) : Promise.resolve(),
    )
  }
}

type Judged = Exclude<Replayed, { type: 'mistaken' }>

/** Passes on what the rules decide for every line, and collects the mistakes. */
async function replayFile(
  file: string,
  rulebook: CompiledRulebook,
  mistakes: Mistake[],
  take: (replayed: Judged) => void,
  breathe?: () => Promise<void>,
): Promise<void> {
  const replay = startReplay(rulebook)
  const judge = (value: unknown): RulebookMistake[] => {
    const read = readDecisionLine(value)
    if ('errors' in read) return read.errors
    const replayed = replay(read.line)
    if (replayed.type === 'mistaken') return replayed.errors
    take(replayed)
    return []
  }
  await readLines(file, (text) => parseLine(text, judge), mistakes, breathe)
}

function keep<T>(list: T[], told: T, before: number): number {
  if (list.length < keptMax) list.push(told)
  return before + 1
}

function said(outcome: string, why: string | undefined): string {
  return why === undefined ? outcome : `${outcome} (${why})`
}
