import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { council, tell } from '../../rules/given.ts'
import { openCouncil, PERSONA_TOKEN, personaHeaders } from '../council-of-test.ts'
import { personasAllowed } from '../server.ts'
import type { Visit } from '../visit.ts'
import { keptAnswers } from './kept-answers.ts'
import { showKept } from './showing.ts'
import { thisMachineOnly } from './site.ts'

const open = openCouncil()
await open.lay(...council)
after(() => open.close())

describe('a page', () => {
  it('is in the language of the address, then of the cookie, then of the browser', async () => {
    const lang = async (path: string, headers: Record<string, string>) =>
      /<html lang="(\w+)"/.exec(await (await open.get(path, undefined, headers)).text())?.[1]
    assert.equal(await lang('/', { 'accept-language': 'ru' }), 'ru')
    assert.equal(await lang('/', { 'accept-language': 'ru', cookie: 'kurultai-language=en' }), 'en')
    assert.equal(await lang('/?lang=ru', { cookie: 'kurultai-language=en' }), 'ru')
    const chosen = await open.get('/?lang=ru')
    assert.match(
      chosen.headers.get('set-cookie') ?? '',
      /^kurultai-language=ru; .*HttpOnly; SameSite=Strict/,
    )
  })

  it('has a JSON twin at the same address', async () => {
    const asked = await open.get('/', undefined, { accept: 'application/json' })
    assert.match(asked.headers.get('content-type') ?? '', /^application\/json/)
    const twin = (await asked.json()) as { organisation: { name: unknown } }
    assert.deepEqual(twin.organisation.name, { ru: 'Совет шести', en: 'Council of Six' })
    assert.match((await open.get('/')).headers.get('content-type') ?? '', /^text\/html/)
    assert.equal((await open.get('/none.json')).status, 404)
  })

  it('is kept until the next entry, and not sent to who has it', async () => {
    const first = await open.get('/')
    const etag = first.headers.get('etag') ?? ''
    assert.match(etag, /^"[\w-]{22}"$/)
    const again = await open.get('/', undefined, { 'if-none-match': etag })
    assert.equal(again.status, 304)
    assert.equal(await again.text(), '')
    await open.lay(
      tell('correction.make', {
        correction: 'c1',
        of: { kind: 'organisation', id: 'organisation' },
        set: { name: { ru: 'Совет', en: 'The Council' } },
        why: { en: 'It is called so' },
      }),
    )
    assert.equal((await open.get('/', undefined, { 'if-none-match': etag })).status, 200)
  })

  it('is not made anew for names in its address that it does not read, nor for another spelling', async () => {
    let made = 0
    const kept = keptAnswers()
    const app = new Hono()
    const { clerk, views, documents } = open
    const doors = { clerk, views, documents, site: thisMachineOnly, now: () => open.now }
    const page = ({ query, path }: Visit) => {
      made++
      return { title: 'T', rests: [], body: html`${path} ${query.toString()}`, json: { made } }
    }
    app.get('/of/:id', (c) => showKept(doors, kept, c, { path: '/of/:id', asks: ['q'], page }))
    const ask = async (address: string) => (await app.request(`http://localhost${address}`)).text()
    const first = await ask('/of/a')
    for (const address of ['/of/a?x=1', '/of/a?x=2&y=3', '/of/%61', '/of/a?lang=zz', '/of/a?Q=1'])
      assert.equal(await ask(address), first, address)
    assert.equal(made, 1)
    const asked = await ask('/of/a?q=1')
    assert.equal(await ask('/of/a?x=1&q=1&q=2'), asked)
    assert.equal(made, 2)
    await ask('/of/a?q=2')
    await ask('/of/b')
    await ask('/of/a?at=0')
    assert.equal(made, 5)
  })

  it('can be asked as of an earlier entry, and says that it shows the past', async () => {
    const past = await (await open.get('/?at=3')).text()
    assert.match(past, /Council of Six/)
    assert.match(past, /You are viewing earlier information/)
  })

  it('says what is wrong with a day or an entry that cannot be, and how to mend it', async () => {
    for (const [question, words] of [
      ['on=2025-02-30', /“2025-02-30” is not a day. Enter a day, for example 2025-11-27/],
      ['at=999999', /“999999” is not the number of an entry. Enter a whole number from 0 to \d+/],
      ['at=-1', /not the number of an entry/],
      ['at=0x1', /not the number of an entry/],
    ] as const) {
      const answer = await open.get(`/?${question}`)
      assert.equal(answer.status, 400, question)
      assert.match((await answer.text()).replaceAll('\u00a0', ' '), words)
    }
    const json = await open.get('/.json?on=x')
    assert.equal(json.status, 400)
  })

  it('understands days as people write them', async () => {
    assert.equal((await open.get('/?on=01.01.2026')).status, 200)
    assert.equal((await open.get('/?on=&at=')).status, 200)
  })

  it('says that local personas are in use, and as whom the reader acts', async () => {
    assert.match(await (await open.get('/')).text(), /class="persona"/)
    assert.match(await (await open.get('/', 'delegate:KG')).text(), /the delegation of Kyrgyzstan/)
  })
})

describe('local personas', () => {
  const withToken = (address: string, headers: Record<string, string> = {}) =>
    open.get(address, undefined, { ...personaHeaders('secretary'), ...headers })

  it('are chosen with the token that was printed at start', async () => {
    const link = await open.get(`/personas?token=${PERSONA_TOKEN}&back=%2Fdesk`)
    assert.equal(link.status, 303)
    assert.equal(link.headers.get('location'), '/personas?back=%2Fdesk')
    const [token = ''] = (link.headers.get('set-cookie') ?? '').split(';')
    assert.match(
      link.headers.get('set-cookie') ?? '',
      /^kurultai-persona-token=the-token-of-the-tests; Max-Age=86400; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const choice = await open.get('/personas', undefined, { cookie: token })
    assert.match(await choice.text(), /value="delegate:KG"/)
    const chosen = await open.post(
      '/personas',
      { persona: 'delegate:KG', back: '/desk' },
      undefined,
      {
        cookie: token,
      },
    )
    assert.equal(chosen.headers.get('location'), '/desk')
    assert.match(
      chosen.headers.get('set-cookie') ?? '',
      /^kurultai-persona=delegate%3AKG; .*HttpOnly; SameSite=Strict/,
    )
    const back = { persona: 'secretary', back: '//evil.example' }
    const astray = await open.post('/personas', back, undefined, { cookie: token })
    assert.equal(astray.headers.get('location'), '/desk')
    const typed = await open.post('/personas', { token: PERSONA_TOKEN })
    assert.equal(typed.headers.get('location'), '/personas')
  })

  it('are nobody’s without the token, or with another', async () => {
    for (const token of [undefined, '', 'another-token-entirely', `${PERSONA_TOKEN}x`]) {
      const cookie = token === undefined ? '' : `; kurultai-persona-token=${token}`
      const page = await open.get('/desk', undefined, {
        cookie: `kurultai-persona=secretary${cookie}`,
      })
      assert.equal(page.status, 401, token)
      const asked = await open.get('/desk', undefined, {
        'kurultai-persona': 'secretary',
        ...(token === undefined ? {} : { 'kurultai-persona-token': token }),
      })
      assert.equal(asked.status, 401, token)
    }
    assert.equal((await open.get('/personas')).status, 401)
    assert.equal((await open.get('/personas?token=guessed')).status, 401)
    const chosen = await open.post('/personas', { persona: 'secretary' })
    assert.deepEqual([chosen.status, chosen.headers.get('set-cookie')], [401, null])
    assert.equal((await withToken('/desk')).status, 200)
  })

  it('do not exist for a request that a proxy passed on, whatever it carries', async () => {
    for (const [name, value] of [
      ['forwarded', 'for=192.0.2.7'],
      ['x-forwarded-for', '192.0.2.7'],
      ['x-forwarded-proto', 'https'],
      ['x-forwarded-host', 'localhost'],
      ['x-real-ip', '192.0.2.7'],
      ['via', '1.1 proxy'],
    ] as const) {
      assert.equal((await withToken('/desk', { [name]: value })).status, 401, name)
      assert.equal((await withToken('/personas', { [name]: value })).status, 404, name)
      const sent = await open.send('/acts', { id: 'x' }, 'secretary', { [name]: value })
      assert.equal(sent.status, 401, name)
      assert.doesNotMatch(await sent.text(), /Persona/)
    }
    assert.match(await (await open.send('/acts', {})).text(), /Kurultai-Persona-Token/)
  })

  it('do not exist on a server that others can reach', async () => {
    const reachable = openCouncil({ personas: false })
    await reachable.lay(...council)
    assert.equal((await reachable.get('/personas', 'secretary')).status, 404)
    const asked = await reachable.post('/personas', { persona: 'secretary' })
    assert.equal(asked.status, 404)
    assert.equal(asked.headers.get('set-cookie'), null)
    assert.doesNotMatch(await (await reachable.get('/', 'secretary')).text(), /class="persona"/)
    const act = await reachable.send('/acts', { id: 'x' }, 'secretary')
    assert.equal(act.status, 401)
    assert.match(await act.text(), /sign in on the page/)
    reachable.close()
  })

  it('are for a server that only this machine reaches and no proxy stands before', () => {
    const here = { origin: undefined, behindProxy: false }
    assert.equal(personasAllowed('127.0.0.1', here), true)
    assert.equal(personasAllowed('localhost', here), true)
    assert.equal(personasAllowed('0.0.0.0', here), false)
    assert.equal(personasAllowed('127.0.0.1', { ...here, behindProxy: true }), false)
    for (const origin of ['https://council.example', 'http://localhost:8080'])
      assert.equal(personasAllowed('127.0.0.1', { ...here, origin }), false, origin)
  })

  it('do not exist when the connection is not over the loopback address, whatever the server was told', async () => {
    const env = { incoming: { socket: { localAddress: '192.0.2.7' } } }
    const request = new Request('http://localhost/personas', {
      headers: personaHeaders('secretary'),
    })
    assert.equal((await open.app.fetch(request, env)).status, 404)
  })
})

describe('the health of the server', () => {
  it('is well when the views have followed the record', async () => {
    const answer = await open.get('/healthz')
    const { size } = open.clerk.org
    assert.deepEqual(
      [answer.status, await answer.json()],
      [200, { status: 'ok', size, views: size, parts: {} }],
    )
  })
})
