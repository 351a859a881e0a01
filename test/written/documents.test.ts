import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { eventTypes } from '../../src/rules/event.ts'
import { documents } from './documents.ts'
import { licenceOf, lockedPackages } from './notice.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

for (const [file, text] of Object.entries(documents))
  test(`${file} is what the program makes of itself (npm run written writes it)`, () => {
    assert.equal(read(file), text())
  })

test('the list of events names each event once', () => {
  const named = [...read('docs/events.md').matchAll(/^\|.*\| `([a-z-]+\.[a-z-]+)` \|/gm)]
  assert.deepEqual(named.map(([, type]) => type).sort(), [...eventTypes].sort())
})

test('NOTICE names every package that is pinned, with its version and its licence', () => {
  const notice = read('NOTICE')
  for (const one of lockedPackages()) {
    const licence = licenceOf(one)
    assert.notEqual(licence, 'UNKNOWN', `${one.name} states no licence`)
    assert.ok(notice.includes(`\n${one.name} ${one.version}, ${licence}.`), one.name)
  }
})

test('no package needs more of whoever passes the program on than to name its licence', () => {
  const known = ['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'MIT', 'MIT OR Apache-2.0', 'OFL-1.1']
  const running = lockedPackages().filter(({ dev }) => !dev)
  assert.deepEqual(
    running.filter((one) => !known.includes(licenceOf(one))).map(({ name }) => name),
    [],
  )
})
