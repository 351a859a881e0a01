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
}

/** The one file that sees all, and the one that starts it. */
const outside = new Set(['main.ts', 'program.ts'])

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

  test('thinks without clock, disk or network: the rules import zod, EDTF and themselves', () => {
    const pure = new Set(['zod', '@edtf-ts/core'])
    const impure = imports
      .filter(
        ({ file, to }) =>
          to === undefined && file.startsWith('rules/') && file !== 'rules/given.ts',
      )
      .filter(({ named }) => !pure.has(named))
      .map(({ file, named }) => `${file} imports ${named}`)
    assert.deepEqual(impure, [])
    for (const file of files.filter(
      (one) => one.startsWith('rules/') && one !== 'rules/given.ts',
    )) {
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
  const rows = [...architecture.matchAll(/^\| `src\/([\w/]+)` \|[^|]*\| ([^|]*) \|$/gm)]
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
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from '([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
    ),
  ]
  return found.map(([, from, lazily, bare]) => {
    const named = (from ?? lazily ?? bare) as string
    const inside = named.startsWith('.')
    return {
      file,
      from: roomOf(file),
      named,
      to: inside ? roomOf(relative(source, resolve(source, dirname(file), named))) : undefined,
    }
  })
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
