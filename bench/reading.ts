/**
 * Reading of press reports: how long a warm report of about 5 kB takes, a cold one in a new process, how many a second
 * one core reads, and how much memory the process holds. `node bench/reading.ts` prints a table.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { goldReports } from '../src/reading/gold/gold.ts'
import { readReport } from '../src/reading/read.ts'

const units = 5000
const rounds = 200
const text = goldReports.map((gold) => gold.text).join('\n\n')
const report = text.repeat(Math.ceil(units / text.length)).slice(0, units)

if (process.argv[2] === 'cold') {
  const started = performance.now()
  readReport(report)
  console.log(performance.now() - started)
} else {
  const cold = coldMilliseconds()
  for (let i = 0; i < rounds; i++) readReport(report)
  const times = Array.from({ length: rounds }, () => elapsed(() => readReport(report))).sort((a, b) => a - b)
  const short = goldReports.map((gold) => gold.text)
  const all = elapsed(() => {
    for (let i = 0; i < 20; i++) for (const one of short) readReport(one)
  })
  const perSecond = (20 * short.length * 1000) / all
  const mean = Math.round(short.reduce((sum, one) => sum + one.length, 0) / short.length)
  console.log(
    `reading  a report of ${units} characters, warm: median ${middle(times).toFixed(2)} ms, p99 ${times[Math.floor(rounds * 0.99)]!.toFixed(2)} ms (under 10)`,
  )
  console.log(`reading  the same, cold, dictionary included: ${cold.toFixed(0)} ms (under 200)`)
  console.log(
    `reading  short reports of ${mean} characters: ${perSecond.toFixed(0)} a second on one core (1000 aimed at)`,
  )
  console.log(`reading  memory held: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB (under 150)`)
}

function coldMilliseconds(): number {
  const runs = [1, 2, 3].map(() =>
    Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'cold'], { encoding: 'utf8' })),
  )
  return middle(runs.sort((a, b) => a - b))
}

function elapsed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)]!
}
