import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileRulebook } from '../src/rules/rulebook/compile.ts'
import { type DecisionLine, readDecisionLine } from '../src/rules/rulebook/decision-line.ts'
import { startReplay } from '../src/rules/rulebook/replay.ts'
import { type Row, tableOf } from './table.ts'

/**
 * Decisions of the General Assembly replayed each second, beside a loop that only counts the same votes, both on lines
 * already parsed; and from the text of the file. Empty, and said on stderr, when the votes are not beside the project.
 */
export async function rows(): Promise<Row[]> {
  const file = votesFile()
  if (!file) {
    console.error('rulebook: ../shared/replay/unga.ndjson is not there, nothing measured')
    return []
  }
  const book = compileRulebook(
    JSON.parse(
      readFileSync(new URL('../rulebooks/un-general-assembly.json', import.meta.url), 'utf8'),
    ),
  )
  if ('errors' in book) throw new Error(JSON.stringify(book.errors))
  const texts = readFileSync(file, 'utf8').trimEnd().split('\n')
  const lines = texts.map((text) => JSON.parse(text) as DecisionLine)
  const votes = lines.reduce((sum, line) => sum + Object.keys(line.votes ?? {}).length, 0)
  const bare = best(() => {
    let carried = 0
    for (const line of lines) if (countOnly(line)) carried++
    return carried
  })
  const engine = best(() => {
    const replay = startReplay(book.rulebook)
    let carried = 0
    for (const line of lines) if (replay(line).type === 'agrees') carried++
    return carried
  })
  const fromText = best(() => {
    const replay = startReplay(book.rulebook)
    let carried = 0
    for (const text of texts) {
      const read = readDecisionLine(JSON.parse(text))
      if ('line' in read && replay(read.line).type === 'agrees') carried++
    }
    return carried
  })
  const unit = 'a second'
  const limit = { what: 'a bare loop that only counts', measured: votes / bare }
  return [
    { what: 'decisions replayed (about 166 votes each)', measured: lines.length / engine, unit },
    {
      what: 'votes replayed, on one core',
      measured: votes / engine,
      unit,
      aim: { of: 'measured', least: 1_000_000 },
    },
    {
      what: 'votes replayed, beside a bare loop',
      measured: votes / engine,
      unit,
      limit,
      aim: { of: 'ratio', least: 1 / 3, words: 'within 3 times of the bare loop' },
    },
    {
      what: 'votes replayed from the text of the file',
      measured: votes / fromText,
      unit,
      note: 'JSON read and checked',
    },
  ]
}

/** The least that any program must do: look at every vote, and compare. */
function countOnly(line: DecisionLine): boolean {
  let yes = 0
  let no = 0
  for (const member in line.votes) {
    const answer = line.votes[member]
    if (answer === 'yes') yes++
    else if (answer === 'no') no++
  }
  return line.class === 'important' ? yes >= 2 * no : yes > no
}

/** Seconds of the fastest of several runs. */
function best(run: () => number): number {
  let seconds = Number.POSITIVE_INFINITY
  for (let i = 0; i < 9; i++) {
    const started = performance.now()
    if (run() === 0) throw new Error('nothing was counted')
    seconds = Math.min(seconds, (performance.now() - started) / 1000)
  }
  return seconds
}

function votesFile(): string | undefined {
  const beside = fileURLToPath(new URL('../../shared/replay/unga.ndjson', import.meta.url))
  const elsewhere = `${process.env.KURULTAI_SHARED ?? '/nowhere'}/replay/unga.ndjson`
  return [beside, elsewhere].find(existsSync)
}

if (import.meta.main) console.log(tableOf(await rows()))
