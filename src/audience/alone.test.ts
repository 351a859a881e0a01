// Who may read what is decided in this room alone: no other room compares an audience, or looks behind a thing by itself.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('..', import.meta.url))

/** Ways in which a file decides for itself. The rules decide what an act may set, and the store of sealed words keeps them. */
const deciding = [
  /\baudience\b\s*[!=]==?/,
  /[!=]==?\s*[\w.]*\baudience\b/,
  /\bswitch \([\w.]*\baudience\)/,
  /\baudience\.\w+\(/,
  /\[[^\]]*\]\.includes\([\w.]*\baudience\b/,
]

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('.ts') &&
    !/(\.test|-of-test)\.ts$/.test(file) &&
    !/^(audience|rules|record)\//.test(file),
)

test('no other room compares an audience', () => {
  assert.ok(files.length > 200)
  const found = files.flatMap((file) =>
    readFileSync(join(source, file), 'utf8')
      .split('\n')
      .filter((line) => deciding.some((pattern) => pattern.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  )
  assert.deepEqual(found, [])
})

test('the search finds what it looks for', () => {
  for (const line of [
    "document.audience === 'public'",
    "if ('delegation' !== document.audience) return",
    'switch (document.audience) {',
    "['public'].includes(audience)",
  ])
    assert.ok(
      deciding.some((pattern) => pattern.test(line)),
      line,
    )
})
