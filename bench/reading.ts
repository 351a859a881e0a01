// Press reports read: a report of about 5 kB warm and cold, short reports a second on one core, and the memory it takes.
// Measured in processes of its own, so that nothing else is warm or in memory.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { goldReports } from '../test/reading/gold/gold.ts'
import { readReport } from '../src/reading/read.ts'
import { type Row, tableOf } from './table.ts'

const units = 5000
const batches = 5
const rounds = 40
const short = goldReports.map((gold) => gold.text)
const report = short.join('\n\n').slice(0, units)

export async function rows(): Promise<Row[]> {
  const { warm, perSecond, megabytes } = JSON.parse(inProcess('warm')) as {
    warm: number
    perSecond: number
    megabytes: number
  }
  const cold = Math.min(...[1, 2, 3].map(() => Number(inProcess('cold'))))
  const mean = Math.round(short.reduce((sum, one) => sum + one.length, 0) / short.length)
  return [
    {
      what: `a press report of ${units} characters read, warm`,
      measured: warm,
      unit: 'ms',
      aim: { of: 'measured', most: 10 },
      note: 'dense with names: the gold reports in a row',
    },
    {
      what: 'the same, cold, dictionary included',
      measured: cold,
      unit: 'ms',
      aim: { of: 'measured', most: 200 },
    },
    {
      what: `short press reports read (${mean} characters)`,
      measured: perSecond,
      unit: 'a second',
      aim: { of: 'measured', least: 1000 },
    },
    {
      what: 'memory of the process that reads',
      measured: megabytes,
      unit: 'MB',
      aim: { of: 'measured', most: 150 },
    },
  ]
}

function inProcess(kind: 'warm' | 'cold'): string {
  return execFileSync(process.execPath, [fileURLToPath(import.meta.url), kind], {
    encoding: 'utf8',
  })
}

function elapsed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** The best of several batches: what the machine can do when it does nothing else. */
function best(work: () => void): number {
  return Math.min(...Array.from({ length: batches }, () => elapsed(work)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  switch (process.argv[2]) {
    case 'cold':
      console.log(elapsed(() => void readReport(report)))
      break
    case 'warm': {
      const warm = best(() => {
        for (let i = 0; i < rounds; i++) readReport(report)
      })
      const all = best(() => {
        for (const one of short) readReport(one)
      })
      const megabytes = process.memoryUsage().rss / 1e6
      console.log(
        JSON.stringify({ warm: warm / rounds, perSecond: (short.length * 1000) / all, megabytes }),
      )
      break
    }
    default:
      console.log(tableOf(await rows()))
  }
}
