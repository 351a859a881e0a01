// Small mutations of the rules and of who may read what, each in a copy of the sources, run against the tests beside them:
// `npm run mutations -- [--number N] [--seed S]`. A mutation that no test notices is listed with its line.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chance as chanceOf } from '../simulation/chance.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rooms = ['src/rules', 'src/audience']
/** Least share of the mutations that the tests must notice. */
const NOTICED = 0.9
const LONGEST_MS = 120_000

/** What is found, and what it is changed to. */
const changes: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ 1\b/g, ' + 2'],
  [/ - 1\b/g, ' + 1'],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
]

type Mutation = {
  readonly file: string
  readonly line: number
  readonly from: string
  readonly to: string
  readonly text: string
}

const { values } = parseArgs({ options: { number: { type: 'string' }, seed: { type: 'string' } } })
const number = Number(values.number ?? 400)
const seed = Number(values.seed ?? 1)
const sources = rooms.flatMap((room) => filesIn(room))
const tests = sources.filter((file) => file.endsWith('.test.ts'))
const mutable = sources.filter((file) => !/(\.test|-of-test)\.ts$|\/given\.ts$/.test(file))
const every = mutable.flatMap(mutationsOf)
const chance = chanceOf(seed)
const sample = Array.from({ length: Math.min(number, every.length) }, () =>
  every.splice(chance.below(every.length), 1),
).flat()
const needs = new Map(sources.map((file) => [file, importsOf(file)]))
const copy = mkdtempSync(join(tmpdir(), 'mutations-'))
for (const name of ['src', 'rulebooks', 'docs', 'package.json', 'test'])
  cpSync(join(root, name), join(copy, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
const survivors = sample.filter((mutation, index) => {
  const survived = !isNoticed(mutation)
  if (survived) console.error(`${index + 1}/${sample.length} survived: ${described(mutation)}`)
  return survived
})
rmSync(copy, { recursive: true })
const noticed = sample.length - survivors.length
console.log(`seed ${seed}: ${noticed} of ${sample.length} mutations noticed`)
for (const survivor of survivors) console.log(described(survivor))
process.exit(noticed >= NOTICED * sample.length ? 0 : 1)

function filesIn(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file))
    .sort()
}

/** Every place in a file's code where a change applies; comments, types and imports are no code. */
function mutationsOf(file: string): Mutation[] {
  const text = readFileSync(join(root, file), 'utf8')
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (/^\s*(\/\/|\*|\/\*|import |export type|type |readonly |\| )/.test(line)) return []
    return changes.flatMap(([from, to]) =>
      [...line.matchAll(from)].map((found): Mutation => {
        const after = line.slice(0, found.index) + to + line.slice(found.index + found[0].length)
        const mutated = lines.toSpliced(index, 1, after).join('\n')
        return { file, line: index + 1, from: line.trim(), to: after.trim(), text: mutated }
      }),
    )
  })
}

/** Whether a test that reaches the file fails; those that import it most directly are asked first. */
function isNoticed({ file, text }: Mutation): boolean {
  const whole = readFileSync(join(root, file), 'utf8')
  writeFileSync(join(copy, file), text)
  const near = tests
    .map((test) => [test, distance(test, file)] as const)
    .filter(([, steps]) => steps !== undefined)
    .sort(([, a], [, b]) => (a ?? 0) - (b ?? 0))
    .map(([test]) => test)
  const noticed = (near.length > 6 && fails(near.slice(0, 6))) || (near.length > 0 && fails(near))
  writeFileSync(join(copy, file), whole)
  return noticed
}

function fails(some: readonly string[]): boolean {
  const flags = ['--test', '--test-isolation=none', '--test-reporter=dot', '--test-timeout=60000']
  const run = spawnSync(process.execPath, [...flags, ...some], { cwd: copy, timeout: LONGEST_MS })
  return run.status !== 0
}

/** How many imports lead from one file to another; undefined: none do. */
function distance(from: string, to: string): number | undefined {
  let reached = new Set([from])
  const known = new Set(reached)
  for (let steps = 0; reached.size > 0; steps++) {
    if (reached.has(to)) return steps
    reached = new Set(
      [...reached].flatMap((file) => needs.get(file) ?? []).filter((file) => !known.has(file)),
    )
    for (const file of reached) known.add(file)
  }
  return undefined
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) =>
    relative(root, resolve(root, dirname(file), path as string)),
  )
}

function described({ file, line, from, to }: Mutation): string {
  return `${file}:${line}\n  ${from}\n  ${to}`
}
