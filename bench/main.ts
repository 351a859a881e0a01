// `npm run bench [-- NAME ...]`: every figure in one run, beside the limit that this machine sets. NAME: acts, commits, pages,
// as-of, rulebook, record, reading, live; all of them when none is named.
import { cpus } from 'node:os'
import type { Row } from './table.ts'
import { isMet, tableOf } from './table.ts'

const parts: Record<string, () => Promise<{ rows: () => Promise<Row[]> }>> = {
  acts: () => import('./acts.ts'),
  commits: () => import('./commits.ts'),
  pages: () => import('./pages.ts'),
  'as-of': () => import('./as-of.ts'),
  rulebook: () => import('./rulebook.ts'),
  record: () => import('./record.ts'),
  reading: () => import('./reading.ts'),
  live: () => import('./live.ts'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}. The parts are: ${Object.keys(parts).join(', ')}`,
  )
  process.exit(2)
}
const rows: Row[] = []
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.error(`measuring: ${name}`)
  const part = await parts[name]?.()
  rows.push(...((await part?.rows()) ?? []))
}
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; Node ${process.versions.node}`,
)
console.log(tableOf(rows))
const missed = rows.filter((row) => isMet(row) === false).length
console.log(missed === 0 ? 'every aim is met' : `${missed} aims missed`)
