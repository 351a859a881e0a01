import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { council } from '../../rules/given.ts'
import { openCouncil, personaCookie } from '../council-of-test.ts'

const open = openCouncil()
const reachable = openCouncil({ personas: false })
await open.lay(...council)
after(() => {
  open.close()
  reachable.close()
})

describe('the guard at the doors', () => {
  it('turns away a host that is not this machine, as a rebound name would be', async () => {
    for (const host of [
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '10.0.0.1',
      '',
    ])
      assert.equal((await open.get('/', undefined, { host })).status, 421, host)
    for (const host of ['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:8080'])
      assert.equal((await open.get('/', undefined, { host })).status, 200, host)
    assert.equal((await reachable.get('/', undefined, { host: 'council.example' })).status, 200)
  })

  it('turns away a form from another site', async () => {
    const strange = [
      { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      { origin: 'http://localhost:9', 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of strange)
      assert.equal(
        (await open.post('/personas', { persona: 'secretary' }, 'chair', headers)).status,
        403,
      )
    assert.equal((await open.post('/personas', { persona: 'secretary' }, 'chair')).status, 303)
  })

  it('answers unknown methods, malformed and over-long addresses in a sentence', async () => {
    const put = await open.app.request('/', { method: 'DELETE' })
    assert.equal(put.status, 405)
    assert.equal(put.headers.get('allow'), 'GET, HEAD, POST')
    const posted = await open.post('/', {})
    assert.equal(posted.status, 405)
    assert.equal(posted.headers.get('allow'), 'GET')
    assert.equal((await open.get('/%zz')).status, 400)
    assert.equal((await open.get('/%00')).status, 400)
    assert.equal((await open.get(`/?q=${'a'.repeat(3000)}`)).status, 414)
    assert.match(
      await (await open.get('/%zz', undefined, { 'accept-language': 'ru' })).text(),
      /Адрес составлен с\u00a0ошибкой/,
    )
  })

  it('lets bad cookies say nothing', async () => {
    for (const cookie of [
      personaCookie('').replace('=', '=%E0%A4%A'),
      `${personaCookie('root')}; =;;`,
      personaCookie('delegate:ZZ'),
      'kurultai-persona=secretary; kurultai-persona-token=%E0%A4%A',
      '\u00ff',
    ])
      assert.equal((await open.get('/', undefined, { cookie })).status, 200)
  })

  it('goes back nowhere that a header cannot say: what was done is then answered all the same', async () => {
    for (const back of [
      '/Ж',
      '/desk/Ж',
      '/desk/\u0001',
      '/desk\u007f',
      '//evil.example',
      '/\\evil.example',
      '/a b',
    ]) {
      const sent = await open.post('/personas', { persona: 'chair', back }, 'observer')
      assert.deepEqual([sent.status, sent.headers.get('location')], [303, '/desk'], back)
    }
  })

  it('sends every answer with a strict policy', async () => {
    for (const path of ['/', '/none', '/%zz', '/personas', '/healthz']) {
      const { headers } = await open.get(path)
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'none'.*frame-ancestors 'none'/,
      )
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
    }
    assert.doesNotMatch(
      (await open.get('/')).headers.get('content-security-policy') ?? '',
      /unsafe/,
    )
  })
})

describe('a server whose address is https', () => {
  const configuration = {
    origin: 'https://council.example',
    behindProxy: true,
    provider: undefined,
  }
  const abroad = openCouncil({ personas: false, configuration })
  before(() => abroad.lay(...council))
  after(() => abroad.close())
  const host = { host: 'council.example' }

  it('tells browsers with every answer to ask for it over TLS alone', async () => {
    for (const path of ['/', '/none', '/healthz', '/sign-in', '/live/follow/s1', '/look/none'])
      assert.equal(
        (await abroad.get(path, undefined, host)).headers.get('strict-transport-security'),
        'max-age=31536000',
        path,
      )
    assert.equal((await open.get('/')).headers.get('strict-transport-security'), null)
  })

  it('sends no cookie that would go out without TLS', async () => {
    const chosen = await abroad.get('/?lang=ru', undefined, host)
    assert.match(chosen.headers.get('set-cookie') ?? '', /^kurultai-language=ru; .*; Secure/)
    const here = await open.get('/?lang=ru')
    assert.doesNotMatch(here.headers.get('set-cookie') ?? 'Secure', /Secure/)
  })
})
