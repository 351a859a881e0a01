import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { urlSource } from './log-source.ts'
import { isPublicAddress, PrivateAddress, readOutside } from './outside.ts'

const limits = { milliseconds: 5_000, bytesMax: 1_000 }

describe('an address', () => {
  it('is public only where it can be reached from everywhere', () => {
    for (const address of [
      '127.0.0.1',
      '127.255.255.254',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
      '::1',
      '::',
      '::ffff:10.0.0.1',
      '::ffff:7f00:1',
      '::ffff:169.254.169.254',
      'fd00::1',
      'fe80::1',
      '64:ff9b::a00:1',
      '2002:a00:1::1',
      'localhost',
    ])
      assert.equal(isPublicAddress(address), false, address)
    for (const address of [
      '1.1.1.1',
      '172.15.255.255',
      '172.32.0.1',
      '11.0.0.1',
      '2606:4700::1111',
    ])
      assert.equal(isPublicAddress(address), true, address)
  })
})

describe('a server that leads the reader on', () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to')
    if (to !== null) response.writeHead(302, { location: to }).end()
    else response.end('x'.repeat(request.url === '/long' ? 2_000 : 3))
  })
  const inner = createServer((_, response) => response.end('secret'))
  let url = ''
  let within = ''
  before(async () => {
    const listening = [server, inner].map(
      (one) => new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve)),
    )
    await Promise.all(listening)
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    within = `http://127.0.0.1:${(inner.address() as AddressInfo).port}`
  })
  after(() => {
    server.close()
    inner.close()
  })
  const redirect = (to: string) => `${url}/?to=${encodeURIComponent(to)}`

  it('is followed within itself, where a person named it', async () => {
    const { status, bytes } = await readOutside(redirect('/checkpoint'), { ...limits, named: true })
    assert.deepEqual([status, bytes.toString()], [200, 'xxx'])
  })

  it('is not followed into a private network, by number or by name', async () => {
    for (const to of [
      within,
      within.replace('127.0.0.1', 'localhost'),
      within.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
      'http://169.254.169.254/latest/meta-data',
    ])
      await assert.rejects(
        readOutside(redirect(to), { ...limits, named: true }),
        PrivateAddress,
        to,
      )
  })

  it('is not asked at all where nobody named it', async () => {
    asked.length = 0
    await assert.rejects(readOutside(`${url}/checkpoint`, limits), PrivateAddress)
    const byName = url.replace('127.0.0.1', 'localhost')
    await assert.rejects(readOutside(`${byName}/checkpoint`, limits), PrivateAddress)
    assert.deepEqual(asked, [])
  })

  it('is left when it leads on and on, elsewhere than to a page, or says too much', async () => {
    await assert.rejects(
      readOutside(redirect(redirect('/')), { ...limits, named: true, bytesMax: 2 }),
    )
    const round = `${url}/?to=${encodeURIComponent(`${url}/?to=/`)}`
    assert.equal((await readOutside(round, { ...limits, named: true })).status, 200)
    await assert.rejects(readOutside(`${url}/?to=`, { ...limits, named: true }), /on and on/)
    await assert.rejects(readOutside(redirect('file:///etc/passwd'), { ...limits, named: true }))
    await assert.rejects(readOutside(`${url}/long`, { ...limits, named: true }), /too long/)
  })

  it('cannot make a log of somewhere else be read', async () => {
    const source = urlSource(`${url}/?to=${within}`)
    await assert.rejects(source.read('checkpoint'), /not a public address/)
  })
})
