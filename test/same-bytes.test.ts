// Nobody is sent what was made for another. On every route, readers of one role, one member or one reach open the same
// addresses in any order; each gets what one gets who is the first to ask. Those who may read the same get the same.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { addressesOf } from './leaks/addresses.ts'
import { fetchOne } from './leaks/fetching.ts'
import { type Frame, openFrame } from './leaks/frame.ts'
import { type Marks, marksIn, openMarks } from './leaks/marks.ts'
import { admitPairs, pairedReaders } from './leaks/pairs.ts'
import { plantAll } from './leaks/planting.ts'
import { withoutHashes } from './leaks/sameness.ts'

let frame: Frame
let marks: Marks
let headers: readonly Record<string, string>[]
let routes: ReadonlyMap<string, readonly string[]>

before(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const) console[level] = () => {}
  frame = await openFrame()
  marks = openMarks()
  await plantAll(frame, marks, async () => {})
  headers = await admitPairs(frame)
  const { byRoute } = addressesOf(frame)
  const asked = `?q=${encodeURIComponent('zqx')}`
  routes = new Map([...byRoute, ['/search', ['/search', `/search${asked}`]]])
})

after(() => frame.close())

type Form = 'html' | 'json'

/** Status, headers and payload, but for what chance and time put there. */
async function bytesFor(app: Frame['app'], reader: number, address: string, form: Form) {
  const { whole } = await fetchOne({ ...frame, app }, headers[reader] ?? {}, address, form)
  return withoutHashes(whole).replace(/^(etag|set-cookie): .*\n/gm, '')
}

/** Without the headers, which say whether an answer may be kept by a browser. */
function payloadOf(bytes: string): string {
  return bytes.slice(bytes.indexOf('\n\n'))
}

const honest = new Map<string, Promise<string>>()

/** What a reader gets who is the first to ask anything. */
function firstBytes(reader: number, address: string, form: Form): Promise<string> {
  const key = `${reader} ${form} ${address}`
  const known = honest.get(key) ?? bytesFor(frame.otherDoors(), reader, address, form)
  honest.set(key, known)
  return known
}

const nameOf = (reader: number) => pairedReaders[reader]?.name
const readers = pairedReaders.map((_, reader) => reader)
const forms: readonly Form[] = ['html', 'json']

/** Of what is closed, the record's own files hold that it was laid and under which id: they are for everyone. */
const isFileOfRecord = (address: string) => /^\/record\/(tile|proof)\//.test(address)

describe('on every route', () => {
  it('a reader gets the bytes of whoever asks first, in any order of opening', async () => {
    assert.ok(routes.size > 40)
    for (const [route, addresses] of routes) {
      if (addresses.length === 0) continue
      const hidden = addresses.filter((address) => address.includes('zqx'))
      const step = fc.record({
        reader: fc.constantFrom(...readers),
        form: fc.constantFrom(...forms),
      })
      const opening = fc.asyncProperty(
        fc.constantFrom(...(hidden.length > 0 ? hidden : addresses)),
        fc.array(step, { minLength: 6, maxLength: 12 }),
        async (address, steps) => {
          const doors = frame.otherDoors()
          for (const { reader, form } of steps) {
            const got = await bytesFor(doors, reader, address, form)
            const where = `${nameOf(reader)} at ${address} (${form})`
            assert.ok(got === (await firstBytes(reader, address, form)), where)
          }
        },
      )
      await fc.assert(opening, { numRuns: 3, verbose: 1 }).catch((error: unknown) => {
        throw new Error(`${route}: ${String(error)}`)
      })
    }
  })

  it('no reader gets a word that is not theirs', async () => {
    for (const [key, bytes] of honest) {
      const [, reader = '', address = ''] = /^(\d+) \w+ (.*)$/.exec(key) ?? []
      const { may = [], name } = pairedReaders[Number(reader)] ?? {}
      for (const mark of marksIn(await bytes)) {
        const seen = marks.all.get(mark) ?? 'nobody'
        const asked = decodeURIComponent(address).toLowerCase().includes(mark)
        const hidden = ['embargo', 'private', 'restricted'].includes(seen)
        const known = isFileOfRecord(address) && !hidden && !marks.words.has(mark)
        assert.ok(asked || known || may.includes(seen), `${name} finds ${mark} at ${address}`)
      }
    }
  })
})

describe('on every page and every stream that is shared', () => {
  const sharedLive = /^\/live\/(follow|press|screen)\//
  let shared: readonly string[]

  before(() => {
    const { dated, plain } = addressesOf(frame)
    shared = [...dated, '/search?q=zqx', ...plain.filter((address) => sharedLive.test(address))]
  })

  it('readers who may read the same get the same', async () => {
    const groups = [...Map.groupBy(readers, (one) => [...pairedReaders[one]!.may].sort().join())]
    assert.ok(groups.filter(([, group]) => group.length > 1).length >= 4)
    for (const address of shared.filter((_, i) => i % 3 === 0 || sharedLive.test(shared[i]!)))
      for (const [may, [first = 0, ...others]] of groups)
        for (const other of others) {
          const [one, two] = await Promise.all(
            [first, other].map((reader) => firstBytes(reader, address, 'json')),
          )
          assert.equal(
            payloadOf(one ?? ''),
            payloadOf(two ?? ''),
            `${nameOf(first)}, ${nameOf(other)} (${may}) at ${address}`,
          )
        }
  })

  it('readers who may read different things get different bytes somewhere', async () => {
    const sample = ['/documents', '/sessions/s1', '/sessions/s2', '/people', '/record']
    const all = await Promise.all(
      readers.map(async (reader) => {
        const bytes = sample.map((address) => firstBytes(reader, address, 'json'))
        return (await Promise.all(bytes)).join('\n')
      }),
    )
    for (const one of readers)
      for (const two of readers) {
        const alike = (reader: number) => [...pairedReaders[reader]!.may].sort().join()
        assert.equal(
          all[one] === all[two],
          alike(one) === alike(two),
          `${nameOf(one)}, ${nameOf(two)}`,
        )
      }
  })
})
