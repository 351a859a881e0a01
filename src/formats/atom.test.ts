import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomFeed, stableId } from './atom.ts'

const words = 'Rules & order: “<Articles> 1 & 2”, "final"'

const feed = atomFeed({
  id: 'urn:uuid:0',
  title: words,
  language: 'en',
  author: words,
  self: '/feed.atom?lang=en&full=1',
  home: '/?a=1&b=2',
  updated: 0,
  entries: [
    { id: 'urn:uuid:1', title: words, href: '/decisions/a&b', updated: 1_000, summary: words },
  ],
})

/** What a reader of XML takes a text for. */
const read = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

test('a feed escapes what XML would take for markup, in texts and in addresses', () => {
  assert.deepEqual(feed.match(/&(?!#\d+;)/g), null, 'no bare ampersand')
  for (const [, title] of feed.matchAll(/<(?:title|name|summary)>([^<]*)</g))
    assert.equal(read(title ?? ''), words)
  assert.equal(feed.match(/<(?:title|name|summary)>/g)?.length, 4)
  const links = [...feed.matchAll(/href="([^"]*)"/g)].map(([, href]) => read(href ?? ''))
  assert.deepEqual(links, ['/feed.atom?lang=en&full=1', '/?a=1&b=2', '/decisions/a&b'])
})

test('the id of an item is the same for the same entry and matter, and another for another', () => {
  const leaf = new Uint8Array(32)
  const id = stableId(leaf, 'decision q1 adopted')
  assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(stableId(leaf, 'decision q1 adopted'), id)
  assert.notEqual(stableId(leaf, 'decision q2 adopted'), id)
  assert.notEqual(stableId(new Uint8Array(32).fill(1), 'decision q1 adopted'), id)
})
