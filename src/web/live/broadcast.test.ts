import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, get as request, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { html } from 'hono/html'
import { council, sittingOpen, tell } from '../../rules/given.ts'
import { allOf } from '../../rules/organisation.ts'
import type { By } from '../../rules/acts.ts'
import { openCouncil } from '../council-of-test.ts'
import { readerOf } from '../../audience/reader.ts'
import { sharersOf } from '../../audience/sharing.ts'
import { type Broadcast, openBroadcast } from './broadcast.ts'
import type { Layer } from './live-page.ts'
import { openPipe } from './pipe.ts'

describe('a broadcast', () => {
  const open = openCouncil()
  const doors = {
    clerk: open.clerk,
    views: open.views,
    documents: open.documents,
    now: () => open.now,
  }
  let live: Broadcast
  let renderings = 0
  const speakers: Layer = {
    sharing: 'audience',
    parts: ({ org }) => {
      renderings++
      return {
        floor: html`${allOf(org, 'floor').length} speeches`,
        people: html`${allOf(org, 'person').length} people ${'x'.repeat(weight)}`,
      }
    },
  }
  let weight = 0
  let here: string
  let by: By | undefined
  let same = true
  const shownNow = () => [
    {
      layer: speakers,
      id: 's1',
      path: '/',
      language: 'en' as const,
      sharers: sharersOf(readerOf(open.clerk.org, by), by, 'audience'),
    },
  ]
  const server = createServer((_, outgoing) => {
    const shown = shownNow()
    const from = live.entryOf(_.headers['last-event-id'] as string | undefined)
    const joining = () =>
      openPipe(outgoing as ServerResponse, { 'content-type': 'text/event-stream' })
    live.join({
      open: joining,
      shown,
      kind: 'x',
      by,
      source: 'a',
      from,
      stillTheSame: by && (() => same),
    })
  })

  before(async () => {
    await open.lay(...council, ...sittingOpen)
    live = openBroadcast(doors, { streamsPerSource: 3 })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    here = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  after(() => {
    live.close()
    server.close()
    open.close()
  })

  type Heard = { at: number; parts: Record<string, string> }

  /** A reader who stays: `next` waits for what comes. */
  async function reader(last?: string) {
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      request(here, { headers: last === undefined ? {} : { 'last-event-id': last } }, resolve).on(
        'error',
        reject,
      ),
    )
    let unread = ''
    let id = ''
    const heard: Heard[] = []
    const events: string[] = []
    answer.on('error', () => {})
    answer.on('data', (bytes: Buffer) => {
      unread += bytes.toString()
      const frames = unread.split('\n\n')
      unread = frames.pop()!
      for (const frame of frames) {
        const lines = Object.fromEntries(
          frame.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]),
        )
        events.push(lines.event!)
        if (lines.id) id = lines.id
        if (lines.event === 'parts') heard.push(JSON.parse(lines.data!) as Heard)
      }
      answer.emit('heard')
    })
    return {
      answer,
      events,
      get id() {
        return id
      },
      async next(): Promise<Heard> {
        while (heard.length === 0) await once(answer, 'heard')
        return heard.shift()!
      },
    }
  }
  const enter = (person: string) => tell('person.enter', { person, name: { en: person } })

  it('gives a newcomer all parts, and then what changes', async () => {
    const one = await reader()
    const first = await one.next()
    assert.equal(first.at, open.clerk.org.size - 1)
    assert.deepEqual(Object.keys(first.parts), ['floor', 'people'])
    await open.lay(enter('new-1'))
    const next = await one.next()
    assert.equal(next.at, first.at + 1)
    assert.deepEqual(Object.keys(next.parts), ['people'])
    one.answer.destroy()
  })

  it('renders a change once for all who see the same, and for nobody not at all', async () => {
    const readers = await Promise.all([reader(), reader(), reader()])
    for (const one of readers) await one.next()
    renderings = 0
    await open.lay(enter('new-2'))
    const heard = await Promise.all(readers.map((one) => one.next()))
    assert.equal(renderings, 1)
    assert.deepEqual(heard[0], heard[2])
    for (const { answer } of readers) answer.destroy()
    await new Promise((resolve) => setTimeout(resolve, 250))
    renderings = 0
    await open.lay(enter('new-3'))
    await new Promise((resolve) => setTimeout(resolve, 250))
    assert.equal(renderings, 0)
  })

  it('sends one message for many changes, not one for each', async () => {
    const one = await reader()
    await one.next()
    await open.lay(enter('first'))
    await one.next()
    const before = one.events.length
    for (let i = 0; i < 100; i++) await open.lay(enter(`many-${i}`))
    let heard = await one.next()
    while (heard.at < open.clerk.org.size - 1) heard = await one.next()
    assert.ok(one.events.length - before < 10, `${one.events.length - before} messages`)
    one.answer.destroy()
  })

  it('goes on from the entry where a reader broke off', async () => {
    const one = await reader()
    const stays = await reader()
    await one.next()
    await stays.next()
    one.answer.destroy()
    await open.lay(enter('while-away'))
    await stays.next()
    const back = await reader(one.id)
    assert.deepEqual(Object.keys((await back.next()).parts), ['people'])
    const again = await reader(back.id)
    assert.deepEqual(
      Object.keys((await again.next()).parts),
      ['people'],
      'a part is whole: twice is once',
    )
    for (const { answer } of [stays, back, again]) answer.destroy()
  })

  it('gives all parts to whoever comes back from another run of the server', async () => {
    const one = await reader(`${open.clerk.org.size - 1}-0123abcd`)
    assert.deepEqual(Object.keys((await one.next()).parts), ['floor', 'people'])
    one.answer.destroy()
  })

  it('drops a reader who does not read, and the others go on', async () => {
    const slow = await reader()
    const quick = await reader()
    await quick.next()
    slow.answer.pause()
    let dropped = false
    slow.answer.once('close', () => {
      dropped = true
    })
    weight = 1_000_000
    try {
      for (let i = 0; i < 20 && live.connected().others === 2; i++) {
        await open.lay(enter(`heavy-${i}`))
        await quick.next()
      }
    } finally {
      weight = 0
    }
    assert.equal(live.connected().others, 1)
    await open.lay(enter('after-heavy'))
    assert.equal((await quick.next()).at, open.clerk.org.size - 1)
    slow.answer.resume()
    await once(slow.answer, 'close')
    assert.ok(dropped)
    quick.answer.destroy()
  })

  it('holds no more streams from one address than it may', async () => {
    const readers = await Promise.all([reader(), reader(), reader()])
    assert.equal(live.hasRoom('a'), false)
    assert.equal(live.hasRoom('b'), true)
    readers[0]?.answer.destroy()
    while (!live.hasRoom('a')) await new Promise((resolve) => setTimeout(resolve, 5))
    for (const { answer } of readers) answer.destroy()
  })

  it('ends the stream of whoever may no longer read it, and says so', async () => {
    by = { role: 'secretary' }
    const one = await reader()
    await one.next()
    same = false
    const gone = once(one.answer, 'close')
    await open.lay(
      enter('granted'),
      tell('access.grant', { grant: 'g', person: 'granted', role: 'observer' }),
    )
    await gone
    assert.equal(one.events.at(-1), 'ended')
    by = undefined
    same = true
  })

  it('looks again when the time for objections has passed, though no entry says so', async () => {
    await open.lay(
      tell('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
      tell('item.take', { item: 'i1', sitting: 'x1' }),
      tell('question.put', {
        question: 'q9',
        sitting: 'x1',
        item: 'i1',
        title: { en: 'A statement' },
        class: 'substantive',
        method: 'consensus',
        seconds: 5,
        matter: { kind: 'text', text: { en: 'A statement' } },
      }),
    )
    open.now += 4_900
    const one = await reader()
    await one.next()
    renderings = 0
    const started = performance.now()
    while (renderings === 0 && performance.now() - started < 3_000)
      await new Promise((r) => setTimeout(r, 10))
    assert.equal(renderings, 1)
    one.answer.destroy()
  })

  it('gives all parts to whoever comes back when the time for objections has passed meanwhile', async () => {
    await open.lay(tell('question.extend', { question: 'q9', seconds: 60 }))
    const one = await reader()
    await one.next()
    one.answer.destroy()
    while (live.connected().others > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const soon = await reader(one.id)
    assert.deepEqual(Object.keys((await soon.next()).parts), [], 'nothing has changed yet')
    soon.answer.destroy()
    while (live.connected().others > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    open.now += 61_000
    const late = await reader(one.id)
    assert.deepEqual(Object.keys((await late.next()).parts), ['floor', 'people'])
    late.answer.destroy()
  })

  it('shows nothing old to whoever comes after one whose answer could not begin', async () => {
    while (live.connected().others > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const gone = () => {
      throw new Error('a stream without a connection')
    }
    const [shown, from] = [shownNow(), undefined]
    assert.throws(() => live.join({ open: gone, shown, kind: 'x', by, source: 'a', from }))
    await open.lay(enter('after-nobody'))
    const one = await reader()
    assert.equal((await one.next()).at, open.clerk.org.size - 1)
    one.answer.destroy()
  })

  it('closes though a reader that sleeps does not hang up', async () => {
    const socket = connect({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      allowHalfOpen: true,
    })
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
    await once(socket, 'data')
    socket.on('error', () => {})
    live.close()
    const started = performance.now()
    while ((await connections()) > 0 && performance.now() - started < 5_000)
      await new Promise((r) => setTimeout(r, 50))
    assert.equal(await connections(), 0)
    socket.destroy()
  })

  const connections = () =>
    new Promise<number>((resolve, reject) => {
      server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
    })
})
