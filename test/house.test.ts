// The house keeps its plan: what each room imports is what the table in ARCHITECTURE.md allows it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')

type Import = {
  readonly file: string
  readonly from: string
  readonly named: string
  readonly to: string | undefined
  /** The file imported, from src/; undefined of packages. */
  readonly path: string | undefined
  /** Gone once the types are taken off: nothing is loaded for it. */
  readonly typeOnly: boolean
}

/** The one file that sees all, and the one that starts it. */
const outside = new Set(['main.ts', 'program.ts'])

/** Files of the web that stand beside its folders: a page and who asks for it. The others put the app together. */
const frame = ['page.ts', 'visit.ts', 'persona.ts', 'following.ts', 'entry-runs.ts', 'cited.ts']

const plan = readPlan(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort()
const imports = files.flatMap(importsOf)

describe('the house', () => {
  test('has no room that is not on the plan, and none on the plan without a meaning', () => {
    const rooms = new Set(files.map(roomOf))
    assert.deepEqual(
      [...rooms].filter((room) => !outside.has(room) && !plan.has(room)),
      [],
    )
    for (const [room, allowed] of plan)
      for (const other of allowed) assert.ok(plan.has(other), `${room}: ${other}?`)
  })

  test('imports nothing but what the plan allows', () => {
    const trespasses = imports
      .filter(
        ({ from, to }) =>
          to !== undefined && from !== to && !outside.has(from) && !plan.get(from)?.has(to),
      )
      .map(({ file, named }) => `${file} imports ${named}`)
    assert.deepEqual(trespasses, [])
  })

  test('has no two rooms that need each other, however far round', () => {
    const needs = Map.groupBy(
      imports.filter(({ from, to }) => to !== undefined && from !== to),
      ({ from }) => from,
    )
    const behind: string[] = []
    const walk = (room: string): string[] => {
      if (behind.includes(room)) return [...behind.slice(behind.indexOf(room)), room]
      behind.push(room)
      for (const next of new Set(needs.get(room)?.map(({ to }) => to as string))) {
        const circle = walk(next)
        if (circle.length > 0) return circle
      }
      behind.pop()
      return []
    }
    for (const room of needs.keys()) assert.deepEqual(walk(room), [])
  })

  test('has no circle of files that load each other, and of files that know each other by type none of more than three', () => {
    assert.deepEqual(circles(imports.filter(({ typeOnly }) => !typeOnly)), [])
    assert.deepEqual(
      circles(imports).filter((circle) => circle.length > 3),
      [],
    )
  })

  test('has the folders of the web in the order that its README states: each imports those above it', () => {
    const order = foldersOfWeb(readFileSync(join(source, 'web/README.md'), 'utf8'))
    const folders = new Set(files.filter((file) => file.startsWith('web/')).map(folderOf))
    assert.deepEqual([...folders].sort(), [...order].sort())
    const wrong = imports
      .filter(({ file, path }) => file.startsWith('web/') && path?.startsWith('web/'))
      .filter(({ file }) => !file.endsWith('-of-test.ts'))
      .filter(({ file, path }) => order.indexOf(folderOf(file)) < order.indexOf(folderOf(path!)))
      .map(({ file, path }) => `${file} imports ${path}`)
    assert.deepEqual(wrong, [])
  })

  const isPure = (file: string) => /^(rules|audience)\//.test(file) && file !== 'rules/given.ts'

  test('has no file of the web that is longer than a reader takes in: 300 lines', () => {
    const long = files
      .filter((file) => file.startsWith('web/'))
      .map((file) => ({ file, lines: readFileSync(join(source, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
    assert.deepEqual(long, [])
  })

  test('thinks without clock, disk or network: the rules import zod, EDTF and themselves', () => {
    const pure = new Set(['zod', '@edtf-ts/core'])
    const impure = imports
      .filter(({ file, to }) => to === undefined && isPure(file))
      .filter(({ named }) => !pure.has(named))
      .map(({ file, named }) => `${file} imports ${named}`)
    assert.deepEqual(impure, [])
    for (const file of files.filter(isPure)) {
      const impurity = /\b(Date\.now|Math\.random|new Date\(\)|process\.|await |fetch\()/.exec(
        code(file),
      )
      assert.equal(impurity?.[0], undefined, `${file} asks ${impurity?.[0]}`)
    }
  })

  test('opens every package it uses by a name that package.json declares', () => {
    const declared = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
      .dependencies as Record<string, string>
    const foreign = imports.filter(
      ({ to, named }) => to === undefined && !named.startsWith('node:'),
    )
    const undeclared = foreign.filter(({ named }) => !Object.hasOwn(declared, packageOf(named)))
    assert.deepEqual(undeclared, [])
  })
})

/** Room -> the rooms it may import, from the table: names in backticks; "all but" turns them round. */
function readPlan(architecture: string): Map<string, Set<string>> {
  const rows = [...architecture.matchAll(/^\| `src\/([\w/.]+)` \|[^|]*\| ([^|]*) \|$/gm)]
  const rooms = rows.map(([, room]) => room as string)
  assert.ok(rooms.length >= 10, 'ARCHITECTURE.md has lost its table of rooms')
  return new Map(
    rows.map(([, room, may]) => {
      const named = [...(may as string).matchAll(/`([\w/]+)`/g)].map(([, name]) => name as string)
      const allowed = may?.startsWith('all but')
        ? rooms.filter((one) => !named.includes(one))
        : named
      return [room as string, new Set(room === 'rules' ? [...allowed, 'rules/rulebook'] : allowed)]
    }),
  )
}

function importsOf(file: string): Import[] {
  const words = code(file)
  const found = [
    ...words.matchAll(
      /(?:^|\n)\s*(?:import|export)\b([^'"`;]*?)from '([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
    ),
  ]
  return found.map(([, what, from, lazily, bare]) => {
    const named = (from ?? lazily ?? bare) as string
    const path = named.startsWith('.')
      ? relative(source, resolve(source, dirname(file), named))
      : undefined
    const to = path === undefined ? undefined : roomOf(path)
    return { file, from: roomOf(file), named, to, path, typeOnly: namesTypesOnly(what ?? '') }
  })
}

/** Of what stands between `import` and `from`: whether every name is a type. */
function namesTypesOnly(what: string): boolean {
  const words = what.trim()
  if (words.startsWith('type ')) return true
  const names = /^\{([^}]*)\}$/
    .exec(words)?.[1]
    ?.split(',')
    .map((name) => name.trim())
  const given = names?.filter((name) => name !== '') ?? []
  return given.length > 0 && given.every((name) => name.startsWith('type '))
}

/** The sets of files of which each leads to each other (strongly connected components, after Tarjan). */
function circles(among: readonly Import[]): string[][] {
  const next = Map.groupBy(among, ({ file }) => file)
  const found: string[][] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const walk = (file: string): void => {
    order.set(file, order.size)
    lowest.set(file, order.get(file)!)
    open.push(file)
    for (const { path } of next.get(file) ?? []) {
      if (path === undefined) continue
      if (!order.has(path)) walk(path)
      if (open.includes(path)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(path)!))
    }
    if (lowest.get(file) !== order.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1) found.push(circle.sort())
  }
  for (const file of next.keys()) if (!order.has(file)) walk(file)
  return found
}

/** The first column of the table of folders, in its order; '.' stands for the files beside them. */
function foldersOfWeb(readme: string): string[] {
  return [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder]) =>
    (folder as string).replace(/\/$/, ''),
  )
}

/** The folder of a file of the web; the frame and the app are files of their own. */
function folderOf(file: string): string {
  const [, first = '', second] = file.split('/')
  return second === undefined ? (frame.includes(first) ? 'the frame' : 'the app') : first
}

function roomOf(file: string): string {
  if (file.startsWith('rules/rulebook/')) return 'rules/rulebook'
  return file.split('/')[0] as string
}

function code(file: string): string {
  return readFileSync(join(source, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')
}

function packageOf(named: string): string {
  return named
    .split('/')
    .slice(0, named.startsWith('@') ? 2 : 1)
    .join('/')
}
