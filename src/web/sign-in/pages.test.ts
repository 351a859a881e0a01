import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { council, sittingOpen } from '../../rules/given.ts'
import { openCouncil, personaCookie } from '../council-of-test.ts'
import { accept, admit, cookieOf, sendHere, signInWith } from './signed-in-of-test.ts'

const open = openCouncil({ personas: false })
await open.lay(...council, ...sittingOpen)
const secretary = await admit(open, { grant: 'office', person: 'holder', role: 'secretary' })
after(() => open.close())
const text = async (path: string, cookie: string) =>
  (await open.get(path, undefined, { cookie })).text()
const post = (path: string, fields: Record<string, string>, cookie: string) =>
  open.post(path, fields, undefined, { cookie })
const issue = (grant: string, cookie: string) => post('/desk/access/invitations', { grant }, cookie)
const linkIn = async (answer: Response) => /\/invitation#([\w-]{43})/.exec(await answer.text())?.[1]
const keys = (person: string) => open.access.passkeys.of(person, -1)

describe('a person’s own keys', () => {
  it('are added, named and removed, all but the last; nobody touches another’s', async () => {
    const guest = await admit(open, { grant: 'press', person: 'candidate', role: 'press' })
    const [first] = keys('candidate')
    assert.equal((await post('/keys/removal', { key: first!.id }, guest.cookie)).status, 409)
    const options = await (await sendHere(open, '/keys/options', {}, guest.cookie)).json()
    const added = await sendHere(
      open,
      '/keys',
      { answer: guest.device.register(options), name: 'Security key' },
      guest.cookie,
    )
    assert.equal(added.status, 201)
    assert.match(await text('/keys', guest.cookie), /Phone[\s\S]*Security key/)
    assert.equal(
      (await post('/keys/name', { key: first!.id, name: 'Old <b>phone' }, guest.cookie)).status,
      303,
    )
    assert.match(await text('/keys', guest.cookie), /Old &lt;b&gt;phone/)
    for (const name of ['', 'x'.repeat(61), 'a\u202eb'])
      assert.equal((await post('/keys/name', { key: first!.id, name }, guest.cookie)).status, 400)
    assert.equal((await post('/keys/removal', { key: first!.id }, secretary.cookie)).status, 409)
    assert.equal((await post('/keys/removal', { key: first!.id }, guest.cookie)).status, 303)
    assert.deepEqual(
      keys('candidate').map(({ name }) => name),
      ['Security key'],
    )
  })

  it('open every role of the person, one at a time and only their own', async () => {
    await open.lay({
      type: 'access.grant',
      grant: 'gavel',
      person: 'holder',
      role: 'chair',
      session: 's1',
    })
    assert.match(await text('/keys', secretary.cookie), /Act as[\s\S]*chair/)
    await post('/keys/role', { grant: 'gavel' }, secretary.cookie)
    assert.match(await text('/', secretary.cookie), /href="\/keys">the Chair/)
    await post('/keys/role', { grant: 'press' }, secretary.cookie)
    assert.match(await text('/', secretary.cookie), /href="\/keys">the Chair/)
    await post('/keys/role', { grant: 'office' }, secretary.cookie)
    assert.match(await text('/', secretary.cookie), /href="\/keys">the secretariat/)
  })

  it('say plainly what needs script, and are used from no page that has it inline', async () => {
    for (const path of ['/sign-in', '/keys']) {
      const page = await text(path, secretary.cookie)
      assert.match(page, /<noscript>[^<]*<p class="note">Keys need JavaScript/)
      assert.doesNotMatch(page, /<script(?![^>]* src=)|\son\w+=|style="/)
      for (const [, source] of page.matchAll(/<script [^>]*src="([^"]+)"/g))
        assert.equal((await open.get(source!)).status, 200, source)
    }
  })
})

describe('the secretariat’s page of access', () => {
  it('shows a link once, in an answer that nothing keeps', async () => {
    await open.lay({
      type: 'access.grant',
      grant: 'aide',
      person: 'head-BY',
      role: 'adviser',
      member: 'BY',
    })
    const answer = await issue('aide', secretary.cookie)
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    const token = await linkIn(answer)
    assert.ok(token)
    assert.equal((await text('/desk/access', secretary.cookie)).includes(token), false)
    await accept(open, token)
  })

  it('ends a link that waits', async () => {
    const token = await linkIn(await issue('aide', secretary.cookie))
    const { id } = open.access.invitations.waiting(open.now).at(-1)!
    assert.equal(
      (await post('/desk/access/invitations/end', { invitation: String(id) }, secretary.cookie))
        .status,
      303,
    )
    assert.equal((await open.post('/invitation', { invitation: token ?? '' })).status, 404)
  })

  it('hands out no key for whoever may do more than the one who hands it out', async () => {
    const limited = await admit(open, {
      grant: 'one-session',
      person: 'head-RU',
      role: 'secretary',
      session: 's1',
    })
    const give = {
      type: 'access.grant',
      id: 'lend',
      grant: 'lent',
      person: 'holder',
      role: 'press',
      session: 's1',
    }
    assert.equal((await sendHere(open, '/acts', give, limited.cookie)).status, 201)
    assert.equal((await issue('lent', limited.cookie)).status, 409)
    assert.equal((await issue('office', limited.cookie)).status, 409)
    const recover = { type: 'access.recover', id: 'grab', grant: 'lent', why: { en: 'x' } }
    assert.equal((await sendHere(open, '/acts', recover, limited.cookie)).status, 409)
    await open.lay({
      type: 'access.grant',
      grant: 'guest',
      person: 'head-TJ',
      role: 'press',
      session: 's1',
    })
    assert.equal((await issue('guest', limited.cookie)).status, 200)
  })
})

describe('a link kept by whoever issued it', () => {
  it('opens no more than they could do themselves, even when its person is given more later', async () => {
    await open.lay(
      {
        type: 'access.grant',
        grant: 'lesser',
        person: 'head-KZ',
        role: 'secretary',
        body: 'council',
      },
      { type: 'access.grant', grant: 'small', person: 'head-KG', role: 'press', session: 's1' },
    )
    const vouchedBy = 'lesser'
    const invitation = { person: 'head-KG', grant: 'small', size: open.clerk.org.size, vouchedBy }
    const kept = await accept(open, open.access.invitations.issue(invitation, open.now))
    await open.lay({ type: 'access.grant', grant: 'great', person: 'head-KG', role: 'secretary' })
    await post('/keys/role', { grant: 'great' }, kept.cookie)
    const act = { type: 'person.enter', id: 'climb', person: 'climb', name: { en: 'X' } }
    assert.equal((await sendHere(open, '/acts', act, kept.cookie)).status, 403)
    const again = await signInWith(open, kept.device)
    assert.match(await text('/', cookieOf(again)), /href="\/keys">an observer/)
    const options = await (await sendHere(open, '/keys/options', {}, kept.cookie)).json()
    await sendHere(
      open,
      '/keys',
      { answer: kept.device.register(options), name: 'Second' },
      kept.cookie,
    )
    assert.match(
      await text('/', cookieOf(await signInWith(open, kept.device))),
      /href="\/keys">an observer/,
    )
    const whole = await linkIn(await issue('great', secretary.cookie))
    const { cookie } = await accept(open, whole ?? '')
    assert.equal((await sendHere(open, '/acts', act, cookie)).status, 201)
  })
})

describe('what is not for the record', () => {
  it('is not in it: no key, no link, no cookie, no name of a device', async () => {
    const record = Array.from({ length: open.clerk.org.size }, (_, n) =>
      JSON.stringify(open.clerk.entry(n)),
    ).join('\n')
    const secrets = [...keys('holder'), ...keys('candidate')].flatMap(({ id, name }) => [id, name])
    for (const secret of [...secrets, secretary.cookie.split('=')[1]!])
      assert.equal(record.includes(secret), false)
    assert.match(record, /"by":\{"role":"secretary","person":"head-RU","grant":"one-session"\}/)
  })

  it('is never said to the operator’s log, whatever is sent', async (t) => {
    const said: unknown[] = []
    for (const stream of ['log', 'error', 'warn', 'info'] as const)
      t.mock.method(console, stream, (...words: unknown[]) => said.push(...words))
    const token = 'A'.repeat(43)
    await open.post('/invitation', { invitation: token })
    await sendHere(open, '/invitation/options', { invitation: token })
    await sendHere(open, '/sign-in', { answer: { id: 'x' } }, `kurultai-sign-in=${token}`)
    await post('/keys/removal', { key: token }, secretary.cookie)
    assert.deepEqual(said, [])
  })
})

describe('a persona of this machine', () => {
  it('gives way to whoever signed in', async () => {
    const local = openCouncil()
    after(() => local.close())
    await local.lay(...council)
    const guest = await admit(local, { grant: 'press', person: 'candidate', role: 'press' })
    const page = await (
      await local.get('/', undefined, { cookie: `${personaCookie('secretary')}; ${guest.cookie}` })
    ).text()
    assert.match(page, /href="\/keys">an observer/)
    assert.doesNotMatch(page, /class="persona"|href="\/desk"/)
    assert.match(await (await local.get('/', 'secretary')).text(), /class="persona"/)
  })
})
