// Hostile input against the real server: nothing fails, nobody is shut out, nothing is kept. The full campaign is
// `npm run hostile -- --requests 100000`.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Waits } from '../src/web/server.ts'
import { type Besieged, besiege } from './hostile/besieged.ts'
import { campaign } from './hostile/campaign.ts'
import { hear, opened } from './hostile/wire.ts'
import { PERSONA_TOKEN } from '../src/web/council-of-test.ts'

describe('spoiled requests', () => {
  it('end in an answer, while the sitting goes on', async () => {
    const { byStatus, requests } = await campaign({ requests: 2000, seed: 20_251_127 })
    assert.ok(requests >= 2000)
    // The campaign reaches every door: pages, acts taken and refused, acts misshapen, what is turned away.
    for (const status of [200, 201, 303, 400, 403, 404, 409, 413, 415, 431])
      assert.ok((byStatus[status] ?? 0) > 0, `no ${status}: ${JSON.stringify(byStatus)}`)
  })
})

describe('connections that are not what they should be', () => {
  /** Short, so that the tests need not wait: the times themselves are the server's own. */
  const waits: Waits = { headersMs: 400, requestMs: 900, idleMs: 300, lookEveryMs: 50 }
  let besieged: Besieged
  before(async () => {
    besieged = await besiege(waits)
  })
  after(async () => {
    assert.deepEqual(besieged.complaints, [])
    await besieged.close()
  })
  const head = (...lines: string[]) =>
    `${['POST /acts HTTP/1.1', `Host: ${besieged.host}`, ...lines].join('\r\n')}\r\n\r\n`

  it('are cut off when a payload comes a byte at a time, and others are served meanwhile', async () => {
    const slow = await opened(besieged.served.port)
    slow.socket.write(
      head(
        'Content-Type: application/json',
        'Kurultai-Persona: secretary',
        `Kurultai-Persona-Token: ${PERSONA_TOKEN}`,
        'Content-Length: 1000',
      ),
    )
    const drip = setInterval(() => slow.socket.write('x'), 50)
    await besieged.goesOn()
    await besieged.goesOn()
    await slow.ended
    clearInterval(drip)
    assert.match(slow.heard(), /^HTTP\/1\.1 408|^$/)
    await besieged.goesOn()
  })

  it('are cut off when the headers come a byte at a time, or never', async () => {
    const slow = await opened(besieged.served.port)
    const silent = await opened(besieged.served.port)
    slow.socket.write('GET / HTTP/1.1\r\nHost: ')
    const drip = setInterval(() => slow.socket.write('x'), 50)
    await besieged.goesOn()
    await Promise.all([slow.ended, silent.ended])
    clearInterval(drip)
    await besieged.goesOn()
  })

  it('are told that their headers are too large', async () => {
    const { port } = besieged.served
    const long = await hear(port, Buffer.from(head(`X-Long: ${'y'.repeat(40_000)}`)))
    const many = Array.from({ length: 5000 }, (_, i) => `X-${i}: y`)
    const flood = await hear(port, Buffer.from(head(...many)))
    assert.deepEqual([long.status, flood.status], [431, 431])
    await besieged.goesOn()
  })

  it('may end in the middle of a request', async () => {
    for (const part of [
      'P',
      'POST /acts HT',
      head('Content-Length: 50'),
      `${head('Content-Length: 50')}{"type"`,
    ]) {
      const { socket, ended } = await opened(besieged.served.port)
      socket.write(part)
      await new Promise((wait) => setTimeout(wait, 20))
      socket.resetAndDestroy()
      await ended
    }
    await besieged.goesOn()
  })

  it('may speak another language, before or after a request', async () => {
    const { port } = besieged.served
    const get = `GET /healthz HTTP/1.1\r\nHost: ${besieged.host}\r\n\r\n`
    for (const noise of [
      '\u0016\u0003\u0001\u0002\u0000',
      'SSH-2.0-x\r\n',
      '\r\n\r\n\r\n',
      'GET /\r\n\r\n',
      '\u0000'.repeat(5000),
    ])
      for (const sent of [noise, `${get}${noise}`, `${get.repeat(50)}${noise}`])
        assert.ok((await hear(port, Buffer.from(sent))).status < 500)
    const twoLengths = head(
      'Content-Length: 2',
      'Content-Length: 20',
      'Content-Type: application/json',
    )
    const bothWays = head(
      'Content-Length: 2',
      'Transfer-Encoding: chunked',
      'Content-Type: application/json',
    )
    for (const smuggled of [twoLengths, bothWays])
      assert.equal((await hear(port, Buffer.from(`${smuggled}{}`))).status, 400)
    await besieged.goesOn()
  })

  it('may be a thousand and silent: the sitting goes on, and they are let go', async () => {
    const idle = await Promise.all(Array.from({ length: 1000 }, () => opened(besieged.served.port)))
    for (let i = 0; i < 5; i++) await besieged.goesOn()
    await Promise.all(idle.map(({ ended }) => ended))
    await besieged.goesOn()
  })
})
