import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { council } from '../../rules/given.ts'
import { openCouncil } from '../council-of-test.ts'
import { readConfiguration } from '../../configuration.ts'
import { openTestProvider, type TestProvider } from './provider-of-test.ts'
import { admit, cookieOf } from './signed-in-of-test.ts'

const provider = await openTestProvider('kurultai')
const configuration = readConfiguration({
  KURULTAI_URL: 'http://localhost',
  KURULTAI_OIDC_ISSUER: provider.issuer,
  KURULTAI_OIDC_CLIENT_ID: 'kurultai',
  KURULTAI_OIDC_CLIENT_SECRET: 'a secret',
  KURULTAI_OIDC_NAME: 'the Ministry',
})
const open = openCouncil({ personas: false, configuration })
await open.lay(...council)
const secretary = await admit(open, { grant: 'office', person: 'holder', role: 'secretary' })
await open.lay({
  type: 'access.grant',
  grant: 'g1',
  person: 'candidate',
  role: 'head',
  member: 'KG',
})
after(async () => {
  open.close()
  await provider.close()
})

const state = (address: string) =>
  open.post('/desk/access/address', { grant: 'g1', address }, undefined, {
    cookie: secretary.cookie,
  })

/** A person who presses the button, agrees at the provider and comes back. */
async function flow(
  account: TestProvider['account'],
  change: (back: string) => string = (back) => back,
) {
  provider.account = account
  const away = await open.get('/sign-in/provider?back=/desk/delegation')
  assert.equal(away.status, 303)
  const back = new URL(change(provider.agree(away.headers.get('location') ?? '')))
  const flowCookie = cookieOf(away)
  return {
    answer: await open.get(back.pathname + back.search, undefined, { cookie: flowCookie }),
    flowCookie,
    back,
  }
}

const refused = (answer: Response) =>
  answer.status === 303 && answer.headers.get('location') === '/sign-in?failed'
const verified = { sub: 's1', email: 'Taalatbek@example.org', email_verified: true }

describe('the organisation’s identity provider', () => {
  it('stands on the page of signing in where it is configured', async () => {
    assert.match(await (await open.get('/sign-in')).text(), /Sign in with the Ministry/)
  })

  it('opens nothing for an account whose address the secretariat has not stated', async () => {
    assert.ok(refused((await flow(verified)).answer))
  })

  it('opens nothing for an address that the provider has not verified', async () => {
    assert.equal((await state('taalatbek@example.org')).status, 303)
    assert.ok(refused((await flow({ ...verified, email_verified: false })).answer))
    assert.ok(refused((await flow({ sub: 's1', email: 'taalatbek@example.org' })).answer))
  })

  it('signs in whoever it vouches for, in the name of their grant, and goes back to where they were', async () => {
    const { answer, flowCookie } = await flow(verified)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('refresh'), '0; url=/desk/delegation')
    assert.match(flowCookie, /^kurultai-provider=/)
    const [signIn, flowGone] = answer.headers.getSetCookie()
    assert.match(signIn ?? '', /^kurultai-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    assert.match(flowGone ?? '', /^kurultai-provider=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax/)
    const cookie = (signIn ?? '').split(';')[0] ?? ''
    assert.match(
      await (await open.get('/', undefined, { cookie })).text(),
      /the delegation of Kyrgyzstan/,
    )
  })

  it('knows the account by its own name from then on, and not by an address that changed hands', async () => {
    assert.equal((await flow({ sub: 's1' })).answer.status, 200)
    assert.ok(refused((await flow({ ...verified, sub: 's2' })).answer))
  })

  it('is not believed when the token has another nonce, issuer, audience or signature, or is old', async () => {
    for (const lie of ['nonce', 'issuer', 'audience', 'signature', 'expired'] as const) {
      provider.lie = lie
      assert.ok(refused((await flow(verified)).answer), lie)
    }
    provider.lie = 'nothing'
  })

  it('is not believed when the answer belongs to another browser or another flow', async () => {
    const away = await open.get('/sign-in/provider')
    const back = new URL(provider.agree(away.headers.get('location') ?? ''))
    assert.ok(refused(await open.get(back.pathname + back.search)), 'no cookie')
    const { flowCookie } = await flow(verified)
    assert.ok(
      refused(await open.get(back.pathname + back.search, undefined, { cookie: flowCookie })),
      'other cookie',
    )
    const astray = await flow(verified, (address) => address.replace(/state=[^&]*/, 'state=forged'))
    assert.ok(refused(astray.answer))
    const twice = await flow(verified)
    assert.ok(
      refused(
        await open.get(twice.back.pathname + twice.back.search, undefined, {
          cookie: twice.flowCookie,
        }),
      ),
    )
  })

  it('opens nothing once the person was recovered, until the address is stated again', async () => {
    await open.lay({ type: 'access.recover', grant: 'g1', why: { en: 'Lost' } })
    assert.ok(refused((await flow(verified)).answer))
    await state('taalatbek@example.org')
    assert.equal((await flow(verified)).answer.status, 200)
  })

  it('does not send the reader anywhere but here', async () => {
    const away = await open.get('/sign-in/provider?back=//evil.example')
    const back = new URL(provider.agree(away.headers.get('location') ?? ''))
    const answer = await open.get(back.pathname + back.search, undefined, {
      cookie: cookieOf(away),
    })
    assert.equal(answer.headers.get('refresh'), '0; url=/desk')
  })
})
