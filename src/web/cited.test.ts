// Whoever cited a page learns what of it was corrected since, and how to cite it so that others find what it said.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { council, sittingOpen, tell } from '../rules/given.ts'
import { type Council, openCouncil } from './council-of-test.ts'

async function corrected(t: TestContext): Promise<{ open: Council; cited: number }> {
  const open = openCouncil()
  t.after(() => open.close())
  await open.lay(...council, ...sittingOpen)
  const cited = open.clerk.org.size - 1
  await open.lay(
    tell('correction.make', {
      correction: 'k1',
      of: { kind: 'session', id: 's1' },
      set: { place: { ru: 'Бишкек', en: 'Bishkek' } },
      why: { ru: 'Опечатка', en: 'A slip' },
    }),
  )
  return { open, cited }
}

const read = async (open: Council, path: string) =>
  (await (await open.get(path)).text()).replaceAll('\u00a0', ' ')

type Cited = {
  cite: { words: string; address: string; entry: number; checkpoint: number | null }
  corrections: { entry: number; fields: string[] }[]
  correctedSince: number[]
}

const json = async (open: Council, path: string) => (await (await open.get(path)).json()) as Cited

test('a page that was cited says in which entry it was corrected since, and leads to how it stands now', async (t) => {
  const { open, cited } = await corrected(t)
  const entry = cited + 1
  const english = await read(open, `/sessions/s1?at=${cited}`)
  assert.match(english, new RegExp(`Corrected since, in entry ${entry}\\.`))
  assert.match(english, /<a href="\/sessions\/s1#corrections">Current information/)
  assert.match(
    await read(open, `/sessions/s1?at=${cited}&lang=ru`),
    new RegExp(`Исправлено позднее, в записи ${entry}\\.`),
  )
  assert.doesNotMatch(await read(open, '/sessions/s1'), /Corrected since/)
  assert.doesNotMatch(await read(open, `/members/KZ?at=${cited}`), /Corrected since/)
})

test('programs are told of the corrections of a thing, and which of them came after the entry asked about', async (t) => {
  const { open, cited } = await corrected(t)
  const then = await json(open, `/sessions/s1.json?at=${cited}`)
  assert.deepEqual(then.correctedSince, [cited + 1])
  const now = await json(open, '/sessions/s1.json')
  assert.deepEqual(now.correctedSince, [])
  assert.deepEqual(
    now.corrections.map(({ entry, fields }) => [entry, fields]),
    [[cited + 1, ['place']]],
  )
})

test('the feed says of an item that it was corrected, and dates it anew', async (t) => {
  const { open, cited } = await corrected(t)
  const feed = await read(open, '/feed.atom')
  assert.match(feed, new RegExp(`Corrected since, in entry ${cited + 1}\\.`))
  assert.match(await read(open, '/feed.atom?lang=ru'), /Исправлено позднее, в записи/)
})

test('a page says how to cite it: whose, what, as of which entry, at an address that shows the same for ever', async (t) => {
  const { open, cited } = await corrected(t)
  const page = await read(open, `/sessions/s1?at=${cited}`)
  assert.match(
    page,
    new RegExp(`How to cite</dt><dd>Council of Six\\. [^<]*As of entry ${cited}\\.`),
  )
  const { cite } = await json(open, `/sessions/s1.json?at=${cited}`)
  assert.deepEqual([cite.entry, cite.address], [cited, `/sessions/s1?at=${cited}`])
  const strip = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const before = strip(await read(open, cite.address))
  await open.lay(tell('person.enter', { person: 'late', name: { en: 'Late' } }))
  assert.equal(strip(await read(open, cite.address)), before)
})
