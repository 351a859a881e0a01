// People with keys, in a real browser with authenticators of its own: the Secretary makes a key by a link, issues another link
// for a head of delegation, who makes a key, signs in with it, and loses nothing of a form when the sign-in ends.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { IDLE_MINUTES_MAX } from '../src/access/sign-ins.ts'
import { council, sittingOpen, tell } from '../src/rules/given.ts'
import { allOf } from '../src/rules/organisation.ts'
import { openCouncil } from '../src/web/council-of-test.ts'
import { type Served, serve } from '../src/web/server.ts'
import { faultsOf } from './axe.ts'
import { launchBrowser, wanting } from './chromium.ts'

describe('signing in with a browser', { skip: wanting }, () => {
  const open = openCouncil({ personas: false })
  let [served, browser]: [Served?, Browser?] = []

  before(async () => {
    await open.lay(
      ...council,
      ...sittingOpen,
      tell('access.grant', { grant: 'office', person: 'holder', role: 'secretary' }),
      tell('access.grant', {
        grant: 'head',
        person: 'head-KG',
        role: 'head',
        member: 'KG',
        session: 's1',
      }),
    )
    served = await serve({ app: open.app, port: 0, host: '127.0.0.1' })
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    await served?.close()
    open.close()
  })

  /** A browser of one person, with a device that checks them. */
  async function person(): Promise<Page> {
    const baseURL = served!.url.replace('127.0.0.1', 'localhost')
    const page = await (await browser!.newContext({ locale: 'en-GB', baseURL })).newPage()
    page.setDefaultTimeout(30_000)
    const session = await page.context().newCDPSession(page)
    await session.send('WebAuthn.enable')
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    return page
  }

  async function accessible(page: Page): Promise<void> {
    assert.deepEqual(await faultsOf(page), [], page.url())
  }

  async function makeKey(page: Page, link: string): Promise<void> {
    await page.goto(link)
    await accessible(page)
    await page.getByLabel('What to call the key').fill('Test device')
    await page.getByRole('button', { name: 'Make a key and sign in' }).click()
    await page.waitForURL('**/keys')
  }

  it('a link makes a key, the key signs in, and a form outlives the sign-in', {
    timeout: 120_000,
  }, async () => {
    const secretary = await person()
    const token = open.access.invitations.issue(
      { person: 'holder', grant: 'office', size: open.clerk.org.size },
      open.now,
    )
    await makeKey(secretary, `/invitation#${token}`)
    await accessible(secretary)
    assert.match(await secretary.locator('main').innerText(), /Imangali[\s\S]*Test device/)

    await secretary.goto('/desk/access')
    await accessible(secretary)
    const row = secretary.getByRole('row').filter({ hasText: 'Head KG' })
    await row.locator('summary').click()
    await row.getByRole('button', { name: 'Issue a link' }).click()
    const link = await secretary.locator('main code').innerText()
    assert.match(link, /^http:\/\/localhost:\d+\/invitation#[\w-]{43}$/)

    const head = await person()
    await makeKey(head, link)
    await head.goto(link)
    assert.match(await head.locator('h1').innerText(), /no longer works/)

    await head.goto('/keys')
    await head.getByRole('button', { name: 'Sign out', exact: true }).click()
    await head.waitForURL((url) => url.pathname === '/')
    await head.goto('/desk/delegation')
    await head.getByRole('link', { name: 'Sign in' }).last().click()
    await accessible(head)
    await head.getByRole('button', { name: 'Sign in with a key' }).click()
    await head.waitForURL('**/desk/delegation')

    await head.goto('/desk/acts/item.propose?session=s1&proposedBy=KG')
    await head.locator('[name="title.en"]').fill('A thing worth keeping')
    open.now += (IDLE_MINUTES_MAX + 1) * 60_000
    const form = head.locator('form[action="/desk/acts/item.propose"]')
    const send = () => form.locator('button:not([name="more"])').last().click()
    await send()
    await head.getByText('Your sign-in has expired').waitFor()
    assert.equal(await head.locator('[name="title.en"]').inputValue(), 'A thing worth keeping')
    assert.equal(
      allOf(open.clerk.org, 'item').some(({ title }) => title.en === 'A thing worth keeping'),
      false,
    )
    await accessible(head)
    await head.getByRole('button', { name: 'Sign in with a key' }).click()
    await head.getByText('You are signed in. Send the form now').waitFor()
    await send()
    await head.waitForURL((url) => !url.pathname.startsWith('/desk/acts/'))
    const item = allOf(open.clerk.org, 'item').find(
      ({ title }) => title.en === 'A thing worth keeping',
    )
    assert.deepEqual(open.clerk.entry(item!.made)?.by, {
      role: 'delegate',
      member: 'KG',
      person: 'head-KG',
      grant: 'head',
    })
  })

  it('a browser whose device refuses is told so, and nothing is recorded against it', {
    timeout: 60_000,
  }, async () => {
    const nobody = await person()
    await nobody.goto('/sign-in?lang=ru')
    await accessible(nobody)
    await nobody.getByRole('button', { name: 'Войти по ключу' }).click()
    await nobody.getByText('Ничего не отправлено').waitFor()
  })
})
