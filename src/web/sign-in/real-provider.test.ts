// Signing in through a provider that is not ours: oidc-provider, certified by the OpenID Foundation, as a council's own would
// be. By its default it keeps the address out of the token and gives it at its UserInfo endpoint (OpenID Connect Core 5.3, 5.4).
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import Provider from 'oidc-provider'
import { readConfiguration } from '../../configuration.ts'
import { council } from '../../rules/given.ts'
import { type Council, openCouncil } from '../council-of-test.ts'
import { admit, cookieOf } from './signed-in-of-test.ts'

const back = 'http://localhost/sign-in/provider/return'
const accounts: Readonly<Record<string, object>> = {
  taalatbek: { email: 'Taalatbek@example.org', email_verified: true },
  impostor: { email: 'taalatbek@example.org', email_verified: false },
  stranger: {},
}

function openProvider(server: Server): string {
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'kurultai',
        client_secret: 'a secret of the tests',
        redirect_uris: [back],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts[id] }),
    }),
    cookies: { keys: ['a key of the tests'] },
  })
  server.on('request', provider.callback())
  return issuer
}

/** A browser at the provider: keeps its cookies, follows it, signs in as `login` and agrees. Answers where it is sent back. */
async function agree(address: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let [next, form]: [string, URLSearchParams | undefined] = [address, undefined]
  for (let step = 0; step < 20; step++) {
    const answer = await fetch(next, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: form } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    form = undefined
    if (location?.startsWith(back)) return location
    if (location) {
      next = new URL(location, next).href
      continue
    }
    const page = await answer.text()
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    assert.ok(action && prompt, `${answer.status} ${page}`)
    next = new URL(action, next).href
    form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login, password: 'x' } : {}) })
  }
  return assert.fail(`the provider never sent the reader back: ${next}`)
}

describe('a provider that is not ours', () => {
  const server = createServer()
  let open: Council
  let secretary: string
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const configuration = readConfiguration({
      KURULTAI_URL: 'http://localhost',
      KURULTAI_OIDC_ISSUER: openProvider(server),
      KURULTAI_OIDC_CLIENT_ID: 'kurultai',
      KURULTAI_OIDC_CLIENT_SECRET: 'a secret of the tests',
    })
    open = openCouncil({ personas: false, configuration })
    await open.lay(...council)
    const office = { grant: 'office', person: 'holder', role: 'secretary' } as const
    secretary = (await admit(open, office)).cookie
    const head = { grant: 'g1', person: 'candidate', role: 'head', member: 'KG' } as const
    await open.lay({ type: 'access.grant', ...head })
    const stated = { grant: 'g1', address: 'taalatbek@example.org' }
    await open.post('/desk/access/address', stated, undefined, { cookie: secretary })
  })
  after(() => {
    open.close()
    server.close()
    server.closeAllConnections()
  })

  async function signIn(login: string): Promise<Response> {
    const away = await open.get('/sign-in/provider?back=/desk/delegation')
    assert.equal(away.status, 303, await away.clone().text())
    const came = new URL(await agree(away.headers.get('location') ?? '', login))
    return open.get(came.pathname + came.search, undefined, { cookie: cookieOf(away) })
  }

  it('opens nothing for an account without the address, or with one that it did not verify', async () => {
    for (const login of ['stranger', 'impostor']) {
      const answer = await signIn(login)
      assert.deepEqual(
        [answer.status, answer.headers.get('location')],
        [303, '/sign-in?failed'],
        login,
      )
    }
  })

  it('signs in whoever has the address that the secretariat stated, now and the next time', async () => {
    for (let i = 0; i < 2; i++) {
      const answer = await signIn('taalatbek')
      assert.equal(answer.status, 200, answer.headers.get('location') ?? '')
      const [signedIn = ''] = answer.headers.getSetCookie()
      const cookie = signedIn.split(';')[0] ?? ''
      const page = await (await open.get('/', undefined, { cookie })).text()
      assert.match(page, /the delegation of Kyrgyzstan/)
    }
  })
})
