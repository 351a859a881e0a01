// Acts acknowledged one at a time and 200 at once, against what the disk itself can do: a bare fsync, and SQLite committing
// one row. Acknowledged means on the disk.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openHouse } from '../src/clerk/house.ts'
import { type Act, type By, parseAct } from '../src/rules/acts.ts'
import { council } from '../src/rules/given.ts'
import { median, type Row } from './table.ts'

const ONE_BY_ONE = 300
const AT_ONCE = 200
const ROUNDS = 15
const secretary: By = { role: 'secretary' }

export async function rows(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-commits-'))
  try {
    const house = openHouse(join(dir, 'house'))
    for (const [n, { by: _, ...told }] of council.entries())
      await lay(house, actOf({ id: `setting-${n}`, ...told }))
    const [fsync, sqlite] = [bareFsync(dir), bareCommit(dir)]
    const one = await oneByOne(house)
    const together = await atOnce(house)
    house.close()
    return [
      {
        what: 'acts acknowledged, one at a time',
        measured: one,
        unit: 'a second',
        limit: { what: 'SQLite committing one row, synchronous', measured: sqlite },
        note: `bare fsync: ${Math.round(fsync)} a second`,
      },
      {
        what: `acts acknowledged, ${AT_ONCE} at once`,
        measured: together,
        unit: 'a second',
        limit: { what: 'the same, one at a time', measured: one },
        aim: { of: 'ratio', least: 20, words: '20 times as many' },
      },
    ]
  } finally {
    rmSync(dir, { recursive: true })
  }
}

type House = ReturnType<typeof openHouse>

async function lay({ clerk }: House, act: Act): Promise<void> {
  const taken = await clerk.take(act, secretary)
  if ('refusal' in taken) throw new Error(`refused: ${JSON.stringify(taken.refusal)}`)
}

let persons = 0
const person = () => {
  const id = `p${++persons}`
  return actOf({
    id,
    type: 'person.enter',
    person: id,
    name: { ru: `Участник ${id}`, en: `Participant ${id}` },
  })
}

function actOf(value: unknown): Act {
  const parsed = parseAct(value)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.act
}

async function oneByOne(house: House): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < ONE_BY_ONE; n++) {
    const act = person()
    const began = performance.now()
    await lay(house, act)
    times.push(performance.now() - began)
  }
  return 1_000 / median(times)
}

async function atOnce(house: House): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const acts = Array.from({ length: AT_ONCE }, person)
    const began = performance.now()
    await Promise.all(acts.map((act) => lay(house, act)))
    times.push(performance.now() - began)
  }
  return (AT_ONCE * 1_000) / median(times)
}

function bareFsync(dir: string): number {
  const file = openSync(join(dir, 'bare'), 'w')
  const bytes = Buffer.alloc(400, 'x')
  const times = Array.from({ length: ONE_BY_ONE }, () => {
    const began = performance.now()
    writeSync(file, bytes)
    fsyncSync(file)
    return performance.now() - began
  })
  closeSync(file)
  return 1_000 / median(times)
}

function bareCommit(dir: string): number {
  const database = new DatabaseSync(join(dir, 'bare.sqlite'))
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (n INTEGER PRIMARY KEY, b BLOB)',
  )
  const insert = database.prepare('INSERT INTO t (b) VALUES (?)')
  const bytes = Buffer.alloc(400, 'x')
  const times = Array.from({ length: ONE_BY_ONE }, () => {
    const began = performance.now()
    insert.run(bytes)
    return performance.now() - began
  })
  database.close()
  return 1_000 / median(times)
}
