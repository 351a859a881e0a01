import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FormatError } from './grammar.ts'
import { newTiles, parseBundle, parseTilePath, type Tile, tilePath } from './tile.ts'

test('tile paths are written as the specification shows them, and read only so', () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 'entries', index: 273, width: 112 }), 'tile/entries/273.p/112')
  const refused = [
    'tile/0/1',
    'tile/00/000',
    'tile/0/x000/001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/07',
    'tile/0/000/',
    'tile/0/../000',
    'tile/data/000',
    'tile/-1/000',
    '/tile/0/000',
    'tile/0/x001/x001/x001/x001/x001/x001/001',
  ]
  for (const path of refused) assert.equal(parseTilePath(path), undefined, path)
  const tiles = fc.record(
    {
      level: fc.oneof(fc.nat(63), fc.constant('entries' as const)),
      index: fc.oneof(fc.nat(3_000), fc.nat(2 ** 31)),
      width: fc.integer({ min: 1, max: 256 }),
    },
    { noNullPrototype: true },
  )
  fc.assert(fc.property(tiles, (tile) => assert.deepEqual(parseTilePath(tilePath(tile)), tile)))
})

test('a tree of 70,000 has the tiles that the specification counts', () => {
  const tiles = [...newTiles(0, 70_000)]
  const at = (level: Tile['level'], width?: number) =>
    tiles.filter((tile) => tile.level === level && (width === undefined || tile.width === width))
      .length
  assert.deepEqual([at(0, 256), at(0, 112), at(1, 256), at(1, 17), at(2, 1)], [273, 1, 1, 1, 1])
  assert.equal(at('entries'), 274)
  assert.equal(tiles.length, 274 + 274 + 2 + 1)
  assert.deepEqual([...newTiles(0, 256)].map(tilePath), [
    'tile/entries/000',
    'tile/0/000',
    'tile/1/000.p/1',
  ])
})

test('growing by steps writes in the end every tile that growing at once writes, and none that is wider', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(steps, (all) => {
      const written = new Set<string>()
      let size = 0
      for (const step of all) {
        for (const tile of newTiles(size, size + step)) written.add(tilePath(tile))
        size += step
        assert.deepEqual([...newTiles(size, size)], [], 'a tree that did not grow has nothing new')
        for (const tile of newTiles(0, size))
          assert.ok(written.has(tilePath(tile)), `${tilePath(tile)} of ${size}`)
      }
    }),
    { numRuns: 50 },
  )
})

test('a bundle with a piece of an entry, or another number of them, is refused', () => {
  const bundle = Buffer.from('0002616200000001630000', 'hex')
  assert.deepEqual(parseBundle(bundle, 4).map(String), ['ab', '', 'c', ''])
  for (const width of [3, 5]) assert.throws(() => parseBundle(bundle, width), FormatError)
  for (const cut of [1, 2, 4, 9])
    assert.throws(() => parseBundle(bundle.subarray(0, bundle.length - cut), 4), FormatError)
  assert.throws(() => parseBundle(Buffer.from('0003616200', 'hex').subarray(0, 4), 1), FormatError)
})

test('whatever bytes come, a bundle is read whole or refused, and what was read is what was written', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(6), (bytes, width) => {
      try {
        const read = parseBundle(Buffer.from(bytes), width)
        const written = read.flatMap((entry) => [
          Buffer.from([entry.length >> 8, entry.length & 255]),
          entry,
        ])
        assert.deepEqual(Buffer.concat(written), Buffer.from(bytes))
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }),
    { numRuns: 1_000, interruptAfterTimeLimit: 1_000 },
  )
})
