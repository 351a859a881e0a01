import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { ATTEMPTS_MAX, ATTEMPTS_MINUTES } from '../../access/attempts.ts'
import { IDLE_MINUTES_MAX } from '../../access/sign-ins.ts'
import { council, sittingOpen } from '../../rules/given.ts'
import { openCouncil } from '../council-of-test.ts'
import { openDevice } from './device-of-test.ts'
import { accept, admit, cookieOf, sendHere, signInWith } from './signed-in-of-test.ts'

const open = openCouncil({ personas: false })
await open.lay(...council, ...sittingOpen)
after(() => open.close())
const who = async (cookie: string) =>
  /href="\/keys">([^<]*)/.exec(await (await open.get('/', undefined, { cookie })).text())?.[1]
const lines = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string } }).error.code

describe('an invitation', () => {
  const secretary = admit(open, { grant: 'g1', person: 'holder', role: 'secretary' })

  it('makes a key and signs its person in, with a cookie no script reads and no other site sends', async () => {
    const { cookie, device } = await secretary
    assert.match(await (await open.get('/', undefined, { cookie })).text(), /the secretariat<\/a>/)
    const again = await signInWith(open, device)
    assert.match(
      again.headers.get('set-cookie') ?? '',
      /^kurultai-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  it('is looked at as often as one likes, and used once', async () => {
    await open.lay({ type: 'access.grant', grant: 'g2', person: 'candidate', role: 'press' })
    const token = open.access.invitations.issue(
      { person: 'candidate', grant: 'g2', size: open.clerk.org.size },
      open.now,
    )
    for (let i = 0; i < 3; i++) {
      const page = await open.post('/invitation', { invitation: token })
      assert.equal(page.status, 200)
      assert.match(await page.text(), /Taalatbek, you are invited[\s\S]*press/)
    }
    await accept(open, token)
    assert.equal((await open.post('/invitation', { invitation: token })).status, 404)
    assert.equal((await sendHere(open, '/invitation/options', { invitation: token })).status, 404)
  })

  it('opens nothing once its grant has ended, or the person was recovered', async () => {
    await open.lay(
      { type: 'access.grant', grant: 'g3', person: 'head-BY', role: 'press' },
      { type: 'access.grant', grant: 'g4', person: 'head-KZ', role: 'press' },
    )
    const issue = (person: string, grant: string) =>
      open.access.invitations.issue({ person, grant, size: open.clerk.org.size }, open.now)
    const [ended, recovered] = [issue('head-BY', 'g3'), issue('head-KZ', 'g4')]
    await open.lay(
      { type: 'access.revoke', grant: 'g3', why: { en: 'Gone' } },
      { type: 'access.recover', grant: 'g4', why: { en: 'Lost' } },
    )
    for (const token of [ended, recovered])
      assert.equal((await open.post('/invitation', { invitation: token })).status, 404)
    assert.equal(
      (await open.post('/invitation', { invitation: issue('head-KZ', 'g4') })).status,
      200,
    )
  })

  it('does not take a challenge of another link, of another purpose, or twice', async () => {
    await open.lay({ type: 'access.grant', grant: 'g5', person: 'head-RU', role: 'press' })
    const issue = () =>
      open.access.invitations.issue(
        { person: 'head-RU', grant: 'g5', size: open.clerk.org.size },
        open.now,
      )
    const [one, other] = [issue(), issue()]
    const device = openDevice()
    const options = await (await sendHere(open, '/invitation/options', { invitation: one })).json()
    const astray = await sendHere(open, '/invitation/key', {
      invitation: other,
      answer: device.register(options),
      name: 'X',
    })
    assert.deepEqual([astray.status, await lines(astray)], [400, 'bad-key'])
    const toSignIn = (await (await sendHere(open, '/sign-in/options', {})).json()) as {
      challenge: string
    }
    const mixed = { ...(options as object), challenge: toSignIn.challenge }
    const purpose = await sendHere(open, '/invitation/key', {
      invitation: one,
      answer: device.register(mixed),
      name: 'X',
    })
    assert.equal(await lines(purpose), 'bad-key')
    const first = await sendHere(open, '/invitation/key', {
      invitation: one,
      answer: device.register(options),
      name: 'X',
    })
    assert.equal(first.status, 200)
  })

  it('takes no key from a device that does not check the person, nor from a page elsewhere', async () => {
    await open.lay({ type: 'access.grant', grant: 'g6', person: 'head-TJ', role: 'press' })
    const token = open.access.invitations.issue(
      { person: 'head-TJ', grant: 'g6', size: open.clerk.org.size },
      open.now,
    )
    for (const device of [
      openDevice({ checksPerson: false }),
      openDevice({ origin: 'http://evil.example' }),
    ]) {
      const options = await (
        await sendHere(open, '/invitation/options', { invitation: token })
      ).json()
      const sent = await sendHere(open, '/invitation/key', {
        invitation: token,
        answer: device.register(options),
        name: 'X',
      })
      assert.equal(await lines(sent), 'bad-key')
    }
  })
})

describe('signing in', () => {
  it('answers an unknown key, a strange signature and a repeated answer alike', async () => {
    const { device } = await admit(open, {
      grant: 'g7',
      person: 'head-KG',
      role: 'head',
      member: 'KG',
      session: 's1',
    })
    const options = await (await sendHere(open, '/sign-in/options', {})).json()
    const answer = device.signIn(options)
    assert.equal((await sendHere(open, '/sign-in', { answer })).status, 200)
    const repeated = await sendHere(open, '/sign-in', { answer })
    const stranger = openDevice()
    stranger.register(options)
    const unknown = await signInWith(open, stranger)
    const forged = await (async () => {
      const asked = await (await sendHere(open, '/sign-in/options', {})).json()
      return sendHere(open, '/sign-in', {
        answer: { ...stranger.signIn(asked), id: device.keys[0], rawId: device.keys[0] },
      })
    })()
    for (const refused of [repeated, unknown, forged])
      assert.deepEqual(
        [refused.status, await lines(refused), refused.headers.get('set-cookie')],
        [401, 'unknown-key', null],
      )
  })

  it('ends when idle, when signed out, when the grant ends, and when the keys are set aside', async () => {
    const { device, cookie } = await admit(open, {
      grant: 'g8',
      person: 'head-KG',
      role: 'alternate',
      member: 'KG',
    })
    assert.match((await who(cookie)) ?? '', /delegation of Kyrgyzstan/)
    open.now += (IDLE_MINUTES_MAX + 1) * 60_000
    assert.equal(await who(cookie), undefined)
    const signedIn = async () => cookieOf(await signInWith(open, device))
    const second = await signedIn()
    const out = await open.post('/sign-out', {}, undefined, { cookie: second })
    assert.match(out.headers.get('set-cookie') ?? '', /^kurultai-sign-in=; Max-Age=0; Path=\//)
    assert.equal(await who(second), undefined)
    const third = await signedIn()
    assert.ok(await who(third))
    await open.lay({ type: 'access.recover', grant: 'g8', why: { en: 'Lost' } })
    assert.equal(await who(third), undefined)
    assert.equal((await signInWith(open, device)).status, 401)
  })

  it('with a good key but no grant in force opens nothing', async () => {
    const { device, cookie } = await admit(open, { grant: 'g9', person: 'head-BY', role: 'press' })
    await open.lay({ type: 'access.revoke', grant: 'g9', why: { en: 'Over' } })
    assert.equal(await who(cookie), undefined)
    const refused = await signInWith(open, device)
    assert.deepEqual([refused.status, await lines(refused)], [403, 'no-role'])
  })

  it('fails as often as anyone likes behind one address, and holds up nobody else there', async () => {
    const hall = openCouncil({ personas: false })
    await hall.lay(...council)
    const { device } = await admit(hall, { grant: 'g1', person: 'holder', role: 'secretary' })
    const stranger = openDevice()
    stranger.register(await (await sendHere(hall, '/sign-in/options', {})).json())
    for (let i = 0; i <= ATTEMPTS_MAX; i++) {
      assert.equal((await signInWith(hall, stranger)).status, 401)
      const guessed = { invitation: String(i).padStart(43, 'x') }
      assert.equal((await sendHere(hall, '/invitation/options', guessed)).status, 404)
      assert.equal((await hall.post('/invitation', guessed)).status, 404)
    }
    assert.equal((await signInWith(hall, device)).status, 200)
    hall.close()
  })

  it('waits after failures aimed at one person from one address, and says when to come back', async () => {
    const limited = openCouncil({ personas: false })
    await limited.lay(...council)
    const { device } = await admit(limited, { grant: 'g1', person: 'holder', role: 'secretary' })
    const broken = async () => {
      const options = await (await sendHere(limited, '/sign-in/options', {})).json()
      const answer = device.signIn(options) as { response: { signature: string } }
      answer.response.signature = 'AAAA'
      return sendHere(limited, '/sign-in', { answer })
    }
    for (let i = 0; i < ATTEMPTS_MAX; i++) assert.equal((await broken()).status, 401)
    const blocked = await signInWith(limited, device)
    assert.deepEqual(
      [blocked.status, blocked.headers.get('retry-after')],
      [429, String(ATTEMPTS_MINUTES * 60)],
    )
    limited.now += ATTEMPTS_MINUTES * 60_000
    assert.equal((await signInWith(limited, device)).status, 200)
    limited.close()
  })

  it('by an invitation waits after failures with that invitation, and no other', async () => {
    const limited = openCouncil({ personas: false })
    await limited.lay(...council, {
      type: 'access.grant',
      grant: 'g1',
      person: 'holder',
      role: 'secretary',
    })
    const issue = () =>
      limited.access.invitations.issue(
        { person: 'holder', grant: 'g1', size: limited.clerk.org.size },
        limited.now,
      )
    const [tried, other] = [issue(), issue()]
    const send = async (invitation: string, device: ReturnType<typeof openDevice>) => {
      const options = await (await sendHere(limited, '/invitation/options', { invitation })).json()
      const answer = device.register(options)
      return sendHere(limited, '/invitation/key', { invitation, answer, name: 'X' })
    }
    const elsewhere = openDevice({ origin: 'http://evil.example' })
    for (let i = 0; i < ATTEMPTS_MAX; i++) assert.equal((await send(tried, elsewhere)).status, 400)
    assert.equal((await send(tried, openDevice())).status, 429)
    assert.equal((await send(other, openDevice())).status, 200)
    limited.close()
  })

  it('takes nothing from a page elsewhere, and no act by a cookie whose page is not named', async () => {
    const { cookie } = await admit(open, { grant: 'g10', person: 'holder', role: 'chair' })
    assert.equal(
      (await sendHere(open, '/sign-in/options', {}, undefined, 'http://evil.example')).status,
      403,
    )
    const silent = await open.app.request('/acts', {
      method: 'POST',
      body: '{}',
      headers: { cookie, 'content-type': 'application/json' },
    })
    assert.equal(silent.status, 403)
  })

  it('answers nonsense with a sentence, never with a fault', async () => {
    for (const value of [
      null,
      [],
      {},
      { answer: {} },
      { answer: { id: 'x' } },
      'x',
      { answer: { id: '\u0000' } },
    ])
      assert.equal((await sendHere(open, '/sign-in', value)).status, 400)
    assert.equal((await open.post('/invitation', { invitation: 'x' })).status, 404)
    for (const cookie of [
      'kurultai-sign-in=%E0%A4%A',
      'kurultai-sign-in=x',
      `kurultai-sign-in=${'a'.repeat(43)}`,
    ])
      assert.equal((await open.get('/', undefined, { cookie })).status, 200)
  })
})

describe('over TLS', () => {
  it('the cookie is for that server alone', async () => {
    const configuration = {
      origin: 'https://council.example',
      behindProxy: true,
      provider: undefined,
    }
    const abroad = openCouncil({ personas: false, configuration })
    await abroad.lay(...council)
    await abroad.lay({ type: 'access.grant', grant: 'g1', person: 'holder', role: 'secretary' })
    const token = abroad.access.invitations.issue(
      { person: 'holder', grant: 'g1', size: abroad.clerk.org.size },
      abroad.now,
    )
    const device = openDevice({ origin: 'https://council.example' })
    const options = await (
      await sendHere(abroad, '/invitation/options', { invitation: token })
    ).json()
    const accepted = await sendHere(abroad, '/invitation/key', {
      invitation: token,
      answer: device.register(options),
      name: 'X',
    })
    assert.match(
      accepted.headers.get('set-cookie') ?? '',
      /^__Host-kurultai-sign-in=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    abroad.close()
  })
})
