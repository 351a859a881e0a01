import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { rulebookSchema } from './schema.ts'

const published = new URL('../../../rulebooks/rulebook.schema.json', import.meta.url)

test('the published schema is the shape the engine reads (KURULTAI_WRITE_SCHEMA=1 writes it anew)', () => {
  const text = `${JSON.stringify(rulebookSchema(), null, 2)}\n`
  if (process.env.KURULTAI_WRITE_SCHEMA) writeFileSync(published, text)
  assert.equal(readFileSync(published, 'utf8'), text)
})
