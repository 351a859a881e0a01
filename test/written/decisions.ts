// docs/decisions/README.md: what is written by hand, and after it the list of the pages.
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../docs/decisions/', import.meta.url)
const heading = '| number | decision |\n|---|---|\n'

/** The list of decisions, in the order of their numbers. */
export function decisionList(): string {
  const [kept = ''] = readFileSync(new URL('README.md', folder), 'utf8').split(heading)
  const pages = readdirSync(folder).filter((file) => /^\d{4}-.*\.md$/.test(file))
  const rows = pages
    .sort()
    .map((file) => `| ${Number(file.slice(0, 4))} | [${titleOf(file)}](${file}) |\n`)
  return `${kept}${heading}${rows.join('')}`
}

function titleOf(file: string): string {
  const [first = ''] = readFileSync(new URL(file, folder), 'utf8').split('\n')
  return first.replace(/^# (?:\d+\. )?/, '')
}
