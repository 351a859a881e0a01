// The ways of docs/finding-your-way.md: whoever walks them arrives.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8')
const hopsMost = 3

const ways = read('docs/finding-your-way.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => {
    const [question = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const named = cells.filter((cell) => cell !== '').map((cell) => cell.replace(/^`(.*)`$/, '$1'))
    return { question, hops: named.slice(0, -1), words: named.at(-1) ?? '' }
  })

test('there are ten of them', () => assert.equal(ways.length, 10))

for (const { question, hops, words } of ways)
  test(`${question} is answered ${hops.length} hops from ARCHITECTURE.md`, () => {
    assert.ok(hops.length >= 1 && hops.length <= hopsMost)
    let from = 'ARCHITECTURE.md'
    for (const hop of hops) {
      assert.ok(existsSync(`${root}/${hop}`), `${hop} is not there`)
      assert.ok(names(from, hop), `${from} does not name ${hop}`)
      from = hop
    }
    assert.ok(read(from).includes(words), `${from} does not hold ${words}`)
  })

/** Whether a file says where another is: by its path, by its name beside its folder, or, of a README, by its folder. */
function names(from: string, to: string): boolean {
  const text = read(from)
  const folder = dirname(to)
  const own = dirname(from)
  const near = folder.startsWith(`${own}/`) ? folder.slice(own.length + 1) : folder
  if (to.endsWith('README.md')) return text.includes(folder) || text.includes(`\`${near}/\``)
  const name = to.slice(folder.length + 1)
  return (
    text.includes(to) || (folder === own && text.includes(name)) || text.includes(`${near}/${name}`)
  )
}
