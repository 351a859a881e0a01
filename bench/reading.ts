// Press reports read: a report of about 5 kB warm and cold, short reports a second on one core, and the memory it takes.
// Measured in processes of its own, so that nothing else is warm or in memory; beside it what an earlier version takes in the
// same run.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goldReports } from '../test/reading/gold/gold.ts'
import { type Row, tableOf } from './table.ts'

const units = 5000
const batches = 5
const rounds = 40
const short = goldReports.map((gold) => gold.text)
const report = short.join('\n\n').slice(0, units)
const here = fileURLToPath(new URL('../src/reading/read.ts', import.meta.url))

/** A version before the clause layer of the grammar: what that may cost is said beside it. */
const before = 'c4d16e6'
const folderFiles = 1000
const folderUnits = 2500

type Warm = { warm: number; perSecond: number; megabytes: number }

export async function rows(): Promise<Row[]> {
  const old = versionBefore()
  try {
    // By turns, so that what else the machine does falls on both alike.
    const [now, then] = measured(here, old?.reading)
    const mean = Math.round(short.reduce((sum, one) => sum + one.length, 0) / short.length)
    return [
      {
        what: `a press report of ${units} characters read, warm`,
        measured: now.warm,
        unit: 'ms',
        ...(then && { limit: { what: `the same at ${before}`, measured: then.warm } }),
        aim: then ? { of: 'ratio', most: 1.2 } : { of: 'measured', most: 10 },
        note: 'dense with names: the gold reports in a row',
      },
      {
        what: 'the same, cold, dictionary included',
        measured: now.cold,
        unit: 'ms',
        ...(then && { limit: { what: `the same at ${before}`, measured: then.cold } }),
        aim: then ? { of: 'ratio', most: 1.25 } : { of: 'measured', most: 200 },
      },
      {
        what: `short press reports read (${mean} characters)`,
        measured: now.perSecond,
        unit: 'a second',
        aim: { of: 'measured', least: 1000 },
      },
      {
        what: 'memory of the process that reads',
        measured: now.megabytes,
        unit: 'MB',
        aim: { of: 'measured', most: 150 },
      },
      ...folderRows(),
    ]
  } finally {
    old?.remove()
  }
}

type Measured = Warm & { cold: number }

function measured(reading: string, other: string | undefined): [Measured, Measured | undefined] {
  const turns = [1, 2, 3].map(() => [once(reading), other === undefined ? undefined : once(other)])
  return [
    least(turns.map(([one]) => one!)),
    other === undefined ? undefined : least(turns.map(([, one]) => one!)),
  ]
}

function once(reading: string): Measured {
  const cold = Number(inProcess('cold', reading))
  return { ...(JSON.parse(inProcess('warm', reading)) as Warm), cold }
}

function least(turns: readonly Measured[]): Measured {
  return {
    warm: Math.min(...turns.map(({ warm }) => warm)),
    cold: Math.min(...turns.map(({ cold }) => cold)),
    perSecond: Math.max(...turns.map(({ perSecond }) => perSecond)),
    megabytes: Math.max(...turns.map(({ megabytes }) => megabytes)),
  }
}

/** The sources of the version before, out of the repository; undefined where that has no such commit. */
function versionBefore(): { reading: string; remove: () => void } | undefined {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const archive = spawnSync('git', ['-C', root, 'archive', before, 'src', 'package.json'], {
    maxBuffer: 1e9,
  })
  if (archive.status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kurultai-before-'))
  execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return {
    reading: join(folder, 'src/reading/read.ts'),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** `kurultai read FOLDER --json` on one core and on two, by the processor set that the system gives it. */
function folderRows(): Row[] {
  if (availableParallelism() < 2 || spawnSync('taskset', ['-V']).status !== 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'kurultai-reports-'))
  try {
    let next = 0
    for (let n = 0; n < folderFiles; n++) {
      let text = ''
      while (text.length < folderUnits) text += `${short[(next++ * 7) % short.length]}\n\n`
      writeFileSync(join(folder, `${n}.txt`), text)
    }
    const runs = [1, 2, 3].map(() => [readFolderOn('0', folder), readFolderOn('0,1', folder)])
    const one = Math.min(...runs.map(([time]) => time!))
    const two = Math.min(...runs.map(([, time]) => time!))
    return [
      {
        what: `kurultai read of ${folderFiles} reports of ${folderUnits} characters, two cores`,
        measured: folderFiles / two,
        unit: 'a second',
        limit: { what: 'the same, one core', measured: folderFiles / one },
        aim: { of: 'ratio', least: 1.7 },
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Seconds from start to end of the process. */
function readFolderOn(cores: string, folder: string): number {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const command = ['-c', cores, process.execPath, main, 'read', folder, '--json']
  return elapsed(() => void execFileSync('taskset', command, { stdio: 'ignore' })) / 1000
}

function inProcess(kind: 'warm' | 'cold', reading: string): string {
  return execFileSync(process.execPath, [fileURLToPath(import.meta.url), kind, reading], {
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
  const { readReport } = (await import(process.argv[3] ?? here)) as {
    readReport: (report: string) => unknown
  }
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
