// A real nginx on the same machine, before a real server: whoever comes through it is nobody, however it is configured.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { PERSONA_TOKEN, personaHeaders } from '../src/web/council-of-test.ts'
import { type Nginx, openNginx, wantingNginx } from './nginx.ts'
import { type Running, startServerWith } from './running-server.ts'

const act = JSON.stringify({
  id: 'a1',
  type: 'person.enter',
  person: 'asel',
  name: { en: 'Asel' },
})

const lay = (url: string, headers: Record<string, string>) =>
  fetch(`${url}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: act,
  })

describe('a server as npm start runs it, behind nginx as it is by itself', {
  skip: wantingNginx,
  timeout: 60_000,
}, () => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-nginx-'))
  let server: Running
  let plain: Nginx
  let forwarding: Nginx
  before(async () => {
    server = await startServerWith({}, dir, '--empty')
    const upstream = new URL(server.url).host
    plain = await openNginx(upstream)
    forwarding = await openNginx(upstream, [
      'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    ])
  })
  after(async () => {
    await plain?.close()
    await forwarding?.close()
    await server?.stop()
    rmSync(dir, { recursive: true })
  })

  it('is read by everyone who comes through it', async () => {
    assert.equal((await fetch(plain.url)).status, 200)
  })

  it('is nobody’s to act in: a persona’s name alone opens nothing', async () => {
    for (const persona of ['secretary', 'chair']) {
      assert.equal((await lay(plain.url, { 'kurultai-persona': persona })).status, 401)
      for (const path of ['/desk', '/desk/access']) {
        const headers = { cookie: `kurultai-persona=${persona}` }
        const asked = await fetch(plain.url + path, { headers, redirect: 'manual' })
        assert.equal(asked.status, 401, path)
      }
    }
    const chosen = await fetch(`${plain.url}/personas`, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'secretary' }),
    })
    assert.equal(chosen.headers.get('set-cookie'), null)
  })

  it('gives its token to whoever sits at the machine, and takes it from no forwarded request', async () => {
    const link = /http:\/\/localhost:\d+(\/personas\?token=([\w-]{32}))/.exec(server.said())
    assert.ok(link, server.said())
    const headers = { 'kurultai-persona': 'secretary', 'kurultai-persona-token': link[2]! }
    assert.equal((await lay(forwarding.url, headers)).status, 401)
    assert.equal((await fetch(forwarding.url + link[1]!, { redirect: 'manual' })).status, 404)
    const here = await fetch(server.url + link[1]!, { redirect: 'manual' })
    assert.equal(here.status, 303)
    // In order but for the founding, which has not been: the act came in.
    assert.equal((await lay(server.url, headers)).status, 409)
  })
})

describe('a server that says that a proxy stands before it', {
  skip: wantingNginx,
  timeout: 60_000,
}, () => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-nginx-'))
  let server: Running
  let nginx: Nginx
  before(async () => {
    const variables = { KURULTAI_URL: 'https://council.example', KURULTAI_BEHIND_PROXY: '1' }
    server = await startServerWith(variables, dir, '--empty')
    nginx = await openNginx(new URL(server.url).host, [
      'proxy_set_header Host council.example;',
      'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    ])
  })
  after(async () => {
    await nginx?.close()
    await server?.stop()
    rmSync(dir, { recursive: true })
  })

  it('has no personas, and says at start and in every refusal that people sign in', async () => {
    assert.match(server.said(), /https:\/\/council\.example\/sign-in/)
    assert.doesNotMatch(server.said(), /persona/i)
    for (const url of [nginx.url, server.url]) {
      const refused = await lay(url, personaHeaders('secretary'))
      assert.equal(refused.status, 401)
      const words = await refused.text()
      assert.match(words, /sign in on the page \/sign-in/)
      assert.doesNotMatch(words, /persona/i)
      assert.equal((await fetch(`${url}/personas?token=${PERSONA_TOKEN}`)).status, 404)
    }
  })
})
