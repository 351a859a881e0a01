// Nothing of a closed audience appears anywhere for the wrong reader. A council is made in which every text that can be closed
// is a marked word, every address that anyone could ask for is asked for by every kind of reader, and what came is searched
// for marks that are not theirs: pages, JSON, streams, feed, search, files, headers, refusals, and the bytes on disk.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type ActType, shapes } from '../src/rules/acts.ts'
import { mayLayAct } from '../src/rules/decide.ts'
import { chair, tell } from '../src/rules/given.ts'
import { get } from '../src/rules/organisation.ts'
import { serve } from '../src/web/server.ts'
import { follow } from './follower.ts'
import { addressesOf } from './leaks/addresses.ts'
import { type Fetched, fetchOne, linksIn, sendOne } from './leaks/fetching.ts'
import { type Frame, openFrame } from './leaks/frame.ts'
import { plantClosedDoors, plantClosedSession } from './leaks/closed-doors.ts'
import { type Marks, marksIn, openMarks } from './leaks/marks.ts'
import {
  plantAll,
  plantBallot,
  plantClosed,
  plantEmbargo,
  plantEmbargoed,
  plantOpenBeginning,
} from './leaks/planting.ts'
import { admitReaders, maySee, type Reader, readerNames, type Seen } from './leaks/readers.ts'
import { hiddenActs } from './leaks/refused.ts'
import { difference, withoutHashes } from './leaks/sameness.ts'

let frame: Frame
let marks: Marks
let headers: Record<Reader, Record<string, string>>
const logged: string[] = []
const found = new Map<string, Set<Reader>>()
const wrong: string[] = []
/** Those whose requests differ in kind ask for everything; the others ask for the pages alone. */
const thorough: readonly Reader[] = ['nobody', 'delegation of TJ']
const inJson: readonly Reader[] = [...thorough, 'interpreter']
const fetched = new Map<Reader, Map<string, string>>()

before(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    console[level] = (...said: unknown[]) => void logged.push(said.map(String).join(' '))
  frame = await openFrame()
  marks = openMarks()
  headers = await plantAll(frame, marks, () => admitReaders(frame))
})

after(() => frame.close())

/** Asks, and keeps what was found for whom and whatever was not theirs. Words of the address itself tell nothing. */
async function ask(
  reader: Reader,
  address: string,
  form?: Fetched['form'],
  language?: string,
): Promise<Fetched> {
  const one = await fetchOne(frame, headers[reader], address, form, language)
  const asked = fetched.get(reader) ?? new Map<string, string>()
  fetched.set(reader, asked.set(address, one.payload))
  look(reader, one)
  return one
}

function look(reader: Reader, { address, form, language, status, whole }: Fetched): void {
  if (status >= 500 && !address.startsWith('/sign-in/provider')) wrong.push(`${address}: ${status}`)
  for (const mark of marksIn(whole)) {
    const seen = marks.all.get(mark)
    if (seen === undefined || decodeURIComponent(address).toLowerCase().includes(mark)) continue
    found.set(mark, (found.get(mark) ?? new Set()).add(reader))
    if (!maySee(reader, seen) && !isKnownOnRecord(address, mark, seen))
      wrong.push(`${reader} finds ${mark} at ${address} (${form}, ${language})`)
  }
}

/**
 * The record's own files are for everyone: of what is closed they hold that it was laid, when, by whom and under which id, and
 * commitments in place of its words. Of an embargo they hold nothing; of a closed sitting, that entries were made.
 */
function isKnownOnRecord(address: string, mark: string, seen: Seen): boolean {
  const hidden = ['embargo', 'private', 'restricted'].includes(seen)
  return /^\/record\/(tile|proof)\//.test(address) && !hidden && !marks.words.has(mark)
}

function nothingWrong(): void {
  assert.deepEqual(wrong.splice(0).slice(0, 20), [])
}

describe('what is laid for fewer than everyone', () => {
  for (const reader of readerNames)
    it(`is found by ${reader} where it is theirs and nowhere else`, async () => {
      const { plain, dated } = addressesOf(frame)
      // Forms are for those who act: to the public each is the same refusal, whatever it is filled with.
      const whole =
        reader === 'nobody'
          ? plain.filter((address) => !/^\/desk\/acts\/.*\?/.test(address))
          : plain
      for (const address of thorough.includes(reader) ? whole : dated) await ask(reader, address)
      for (const address of inJson.includes(reader) ? dated : []) await ask(reader, address, 'json')
      for (const address of reader === 'nobody' ? dated : [])
        await ask(reader, address, 'html', 'ru')
      nothingWrong()
    })

  it('was there to be found: each marked word was read by someone for whom it is', async () => {
    for (let n = 0; n < frame.house.clerk.org.size; n++)
      await ask('secretary', `/record/${n}`, 'json')
    for (const digest of frame.house.documents.digests()) await ask('secretary', `/files/${digest}`)
    nothingWrong()
    const unseen = [...marks.words].filter(([mark, seen]) => seen !== 'nobody' && !found.has(mark))
    // Claims about documents have no place on a page yet; what they say is in their sealed entries.
    assert.deepEqual(
      unseen.map(([mark]) => mark).filter((mark) => !/claim/.test(mark)),
      [],
    )
  })

  for (const reader of thorough)
    it(`stays closed to ${reader} on other days and as known at other entries, hidden ones too`, async () => {
      const { dated } = addressesOf(frame)
      const embargo = get(frame.house.clerk.org, 'session', 's2')?.embargo ?? 0
      const past = [`at=${Math.round(embargo * 0.6)}`, `at=${embargo + 9}`, 'on=2026-02-01']
      for (const question of past)
        for (const address of dated) await ask(reader, `${address}?${question}`)
      nothingWrong()
    })

  for (const reader of thorough)
    it(`is behind no link that ${reader} is given`, async () => {
      const asked = fetched.get(reader) ?? new Map()
      const links = new Set([...asked.values()].flatMap(linksIn).filter((link) => !asked.has(link)))
      for (const link of [...links].slice(0, 400)) await ask(reader, link)
      nothingWrong()
    })

  for (const reader of ['nobody', 'delegation of TJ', 'interpreter'] as const)
    it(`is not told to ${reader} by what a search finds, or how much it finds`, async () => {
      const never = await ask(reader, '/search?q=zqxneverplanted')
      for (const [word, seen] of marks.words) {
        if (maySee(reader, seen)) continue
        // Asked for by all but its last letters: what is found, and not the question, would show the whole.
        const asked = word.slice(0, -2)
        const answer = await ask(reader, `/search?q=${asked}`)
        assert.equal(
          answer.payload.replaceAll(asked, 'zqxneverplanted'),
          never.payload,
          `${reader} asks for ${word}`,
        )
      }
      nothingWrong()
    })

  it('has no tag that tells: a file that is not theirs is not there, whatever a reader claims to have of it', async () => {
    const digests = [...frame.house.documents.digests()]
    for (const digest of digests)
      for (const method of ['GET', 'HEAD']) {
        const answer = await frame.app.request(`/files/${digest}`, {
          method,
          headers: { 'if-none-match': `"${digest}"` },
        })
        assert.equal(answer.status, 404)
        assert.equal(answer.headers.get('etag'), null)
      }
    assert.equal(digests.length, 4)
  })
})

describe('two councils that differ in hidden words alone', () => {
  const compared: readonly {
    readonly filled: readonly Seen[]
    readonly readers: readonly Reader[]
  }[] = [
    {
      filled: [
        'participants',
        'delegation of KG',
        'secretariat',
        'embargo',
        'private',
        'restricted',
        'nobody',
      ],
      readers: ['nobody'],
    },
    {
      filled: ['delegation of KG', 'secretariat', 'nobody'],
      readers: ['delegation of TJ', 'chair'],
    },
  ]
  for (const { filled, readers } of compared)
    it(`are the same to ${readers.join(', ')}, to the length of every answer and to its tag`, async () => {
      const other = await openFrame()
      try {
        // The same count of the same secret ballot, by other choices.
        const choices = { KG: 'c-two', TJ: 'c-one', RU: 'c-one' }
        const others = await plantAll(other, openMarks(filled), () => admitReaders(other), choices)
        const { plain, dated } = addressesOf(frame)
        const pages = plain.filter((address) =>
          /^\/(live|sittings|desk\/(delegation|sessions|questions))/.test(address),
        )
        const asked = [
          ...[...new Set([...dated, ...pages])].map((address) => [address, 'html'] as const),
          ...[...dated, ...plain.filter((address) => /^\/record\/\d+$/.test(address))].map(
            (address) => [address, 'json'] as const,
          ),
        ]
        for (const reader of readers)
          for (const [address, form] of asked) {
            const one = await fetchOne(frame, headers[reader], address, form)
            const two = await fetchOne(other, others[reader], address, form)
            const where = `${reader}, ${address} (${form})`
            const differs = difference(withoutHashes(one.payload), withoutHashes(two.payload))
            if (two.status !== one.status) wrong.push(`${where}: ${one.status} or ${two.status}`)
            if (differs) wrong.push(`${where}: ${differs}`)
            else if (two.payload.length !== one.payload.length)
              wrong.push(`${where}: not of one length`)
            // Only the record's pages, and sealed words in JSON, show hashes that rest on what is hidden.
            else if (one.payload === two.payload && one.etag !== two.etag)
              wrong.push(`${where}: tags`)
            else if (
              one.payload !== two.payload &&
              !/^\/(record|desk|live)|sealed:/.test(address + one.payload)
            )
              wrong.push(`${where}: hashes ${difference(one.payload, two.payload)}`)
          }
      } finally {
        await other.close()
      }
      nothingWrong()
    })
})

describe('a stream', () => {
  it('carries nothing that its reader may not see, while hidden things happen, nor an entry beyond an embargo', async () => {
    const council = await openFrame()
    const hidden = openMarks()
    await plantOpenBeginning(council)
    const known = await admitReaders(council)
    const { url, close } = await serve({ app: council.app, host: '127.0.0.1', port: 0 })
    const streams: {
      reader: Reader
      path: string
      frames: string[]
      at: number[]
      close: () => void
    }[] = []
    const open = async (reader: Reader, path: string) => {
      const frames: string[] = []
      const at: number[] = []
      const onFrame = (one: { at: number; frame: string }) => {
        frames.push(one.frame)
        at.push(one.at)
      }
      const { close } = await follow(url, path, { heard: onFrame, headers: known[reader] })
      streams.push({ reader, path, frames, at, close })
    }
    try {
      const { org } = council.house.clerk
      /** Waits until a stream has what entry `n` changed. Streams opened before it are written to before it. */
      const heard = async (reader: Reader, path: string, n: number) => {
        const { at } = streams.find((one) => one.reader === reader && one.path === path) ?? {}
        const latest = performance.now() + 60_000
        while (Math.max(-1, ...(at ?? [])) < n && performance.now() < latest)
          await new Promise((done) => setTimeout(done, 20))
        assert.ok(Math.max(-1, ...(at ?? [])) >= n, `${reader} hears of entry ${n} at ${path}`)
      }
      for (const reader of ['nobody', 'observer', 'interpreter', 'delegation of TJ'] as const)
        await open(reader, '/live/follow/s1')
      await open('delegation of TJ', '/live/delegation/s1')
      await open('adviser of TJ', '/live/delegation/s1')
      await open('chair', '/live/desk/s1')
      await open('secretary', '/live/desk/s1')
      await plantClosed(council, hidden)
      await plantBallot(council, { KG: 'c-one', TJ: 'c-two', RU: 'c-one' })
      await heard('secretary', '/live/desk/s1', org.size - 1)
      await council.lay(
        tell('item.close', { item: 'i1', result: 'decided' }),
        tell('sitting.close', { sitting: 'x1' }),
      )
      await plantClosedSession(council)
      for (const reader of ['nobody', 'press', 'interpreter', 'delegation of TJ'] as const)
        await open(reader, '/live/follow/s3')
      await open('nobody', '/live/screen/s3')
      await open('delegation of TJ', '/live/delegation/s3')
      await open('adviser of TJ', '/live/delegation/s3')
      await open('chair', '/live/desk/s3')
      await plantClosedDoors(council, hidden)
      await heard('chair', '/live/desk/s3', get(org, 'sitting', 'x-items')?.changed ?? 0)
      await plantEmbargo(council)
      for (const reader of ['nobody', 'press', 'delegation of TJ'] as const)
        await open(reader, '/live/follow/s2')
      const embargo = get(council.house.clerk.org, 'session', 's2')?.embargo ?? 0
      await plantEmbargoed(council, hidden)
      await heard('delegation of TJ', '/live/follow/s2', get(org, 'session', 's2')?.changed ?? 0)
      for (const { reader, path, frames, at } of streams) {
        const marked = frames.flatMap((frame) => [...marksIn(frame)])
        // Whoever is asked must be able to answer, and the chair to close, what they may not read: its id is in the form.
        const asked = /^zqx[ds](fallen|question|onamendment|silence)idzz$/
        const others = marked.filter(
          (mark) =>
            !maySee(reader, hidden.all.get(mark) ?? 'nobody') &&
            !(/delegation|desk/.test(path) && asked.test(mark)),
        )
        assert.deepEqual([...new Set(others)], [], `${reader} follows ${path}`)
        if (!maySee(reader, 'embargo'))
          assert.ok(Math.max(...at) < embargo, `${reader} follows ${path}`)
        assert.ok(
          frames.length > (path === '/live/follow/s2' && !maySee(reader, 'embargo') ? 0 : 1),
          path,
        )
      }
      await council.lay(tell('embargo.lift', { session: 's2' }, chair))
      await heard('nobody', '/live/follow/s2', embargo + 1)
    } finally {
      for (const { close } of streams) close()
      await close()
      await council.close()
    }
  })
})

describe('a refusal', () => {
  it('tells a delegation nothing of what it may not see, however it is asked', async () => {
    const reader = 'delegation of TJ'
    const before = frame.house.clerk.org.size
    for (const { type, fields } of hiddenActs(frame, marks)) {
      look(
        reader,
        await sendOne(frame, headers[reader], '/acts', { id: `try-${type}`, type, ...fields }),
      )
      if (!mayLayAct(type, 'delegate')) continue
      const form = new URLSearchParams(
        Object.entries(fields).filter(
          (pair): pair is [string, string] => typeof pair[1] === 'string',
        ),
      )
      look(reader, await sendOne(frame, headers[reader], `/desk/acts/${type}`, form))
    }
    nothingWrong()
    assert.equal(frame.house.clerk.org.size, before)
  })

  it('gives nobody the receipt of an act that they did not lay, whatever they lay under its id', async () => {
    const reader = 'delegation of TJ'
    for (let n = 0; n < frame.house.clerk.org.size; n++) {
      const entry = frame.house.clerk.entry(n)!
      if (entry.by.role === 'delegate' && entry.by.member === 'TJ') continue
      const { type, id } = entry.act
      const guesses = [
        { type: 'ballot.cast', id, round: 'u1', member: 'TJ' },
        ...(mayLayAct(type, 'delegate') ? [{ ...entry.act }] : []),
      ]
      for (const guess of guesses) {
        const answer = await sendOne(frame, headers[reader], '/acts', guess)
        look(reader, { ...answer, address: JSON.stringify(guess) })
        assert.ok(answer.status >= 400, `${type} ${answer.payload}`)
      }
    }
    nothingWrong()
  })
})

describe('on disk', () => {
  const filesOf = (dir: string, not: readonly string[]) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !not.some((room) => file.startsWith(join(dir, room))))
      .map((file) => [file.slice(dir.length + 1), readFileSync(file)] as const)

  it('closed words lie where they are kept and nowhere else; those of an embargo in nothing that is published', () => {
    for (const [file, bytes] of filesOf(frame.house.dir, ['sealed', 'documents'])) {
      const inside = [...marksIn(bytes.toString('latin1'))].filter((mark) => marks.words.has(mark))
      const wrongly = inside.filter(
        (mark) => file.startsWith('public') || marks.words.get(mark) !== 'embargo',
      )
      assert.deepEqual(wrongly, [], file)
    }
  })

  it('nothing is left of words that were erased', () => {
    for (const [file, bytes] of filesOf(frame.house.dir, []))
      assert.doesNotMatch(bytes.toString('latin1'), /zqxerased/i, file)
  })

  it('no file tells who chose whom, and the urn is empty', () => {
    const cast = Array.from({ length: frame.house.clerk.org.size }, (_, n) =>
      frame.house.clerk.line(n)!.bytes.toString(),
    )
    const ballots = cast.filter((entry) => entry.includes('"ballot.cast"'))
    assert.equal(ballots.length, 4)
    for (const ballot of ballots) assert.doesNotMatch(ballot, /c-one|c-two|candidate/)
    for (const [file, bytes] of filesOf(frame.house.dir, []).filter(([file]) =>
      file.startsWith('urn'),
    ))
      assert.doesNotMatch(bytes.toString('latin1'), /c-one|c-two|candidate/, file)
  })

  it('no secret of a sign-in or an invitation is on disk, on a page or in the log', async () => {
    const token = frame.access.invitations.issue(
      { person: 'holder', grant: 'g', size: 1 },
      frame.now,
    )
    await ask('nobody', `/invitation?invitation=${token}`)
    const secrets = [
      token,
      ...Object.values(headers).flatMap(
        ({ cookie }) => /kurultai-sign-in=(.+)/.exec(cookie ?? '')?.[1] ?? [],
      ),
    ]
    assert.equal(secrets.length, 5)
    for (const [file, bytes] of filesOf(frame.house.dir, []))
      for (const secret of secrets) assert.ok(!bytes.includes(secret), file)
    for (const [reader, pages] of fetched)
      for (const [address, payload] of pages)
        for (const secret of secrets)
          assert.ok(address.includes(secret) || !payload.includes(secret), `${reader} ${address}`)
    for (const line of logged) for (const secret of secrets) assert.ok(!line.includes(secret))
  })

  it('the log says nothing of what is hidden', () => {
    assert.deepEqual([...marksIn(logged.join('\n'))], [])
  })
})

/** A type that is not tried is a type that nobody thought of. */
describe('the acts that touch hidden things', () => {
  it('are all that a delegation may lay', () => {
    const tried = new Set(hiddenActs(frame, marks).map(({ type }) => type))
    const may = (Object.keys(shapes) as ActType[]).filter((type) => mayLayAct(type, 'delegate'))
    assert.deepEqual(
      may.filter((type) => !tried.has(type)),
      [],
    )
  })
})
