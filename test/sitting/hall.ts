// A council with its doors open, and people in it, each with a browser of their own: how a whole sitting is tried.
import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { council, sittingOpen, tell, type TestAct } from '../../src/rules/given.ts'
import { type Council, openCouncil } from '../../src/web/council-of-test.ts'
import { admit } from '../../src/web/sign-in/signed-in-of-test.ts'
import { type Served, serve } from '../../src/web/server.ts'
import { faultsOf } from '../axe.ts'
import { launchBrowser } from '../chromium.ts'

export type Person = {
  readonly page: Page
  readonly context: BrowserContext
  /** Presses the button that lays this act; with `fields`, the one that says so. */
  press(act: string, fields?: Readonly<Record<string, string>>): Promise<void>
  /** The same by keyboard alone: Tab until the button has the focus, then Enter. */
  type(act: string, fields?: Readonly<Record<string, string>>): Promise<void>
  /** Waits until the page says so, without a reload. */
  sees(words: string | RegExp): Promise<void>
  doesNotSee(words: RegExp): Promise<void>
}

export type Hall = {
  readonly open: Council
  readonly url: string
  /** Someone whom the record lets in, with a key. */
  admit(role: Role, member?: string, path?: string): Promise<Person>
  /** Someone whom nobody knows. */
  passer(path: string, locale?: string): Promise<Person>
  close(): Promise<void>
}

type Role = 'secretary' | 'chair' | 'head' | 'press'

/** Everything before the sitting: the council, its session, delegations and items. */
const prepared: readonly TestAct[] = [
  ...council,
  ...sittingOpen.slice(
    0,
    sittingOpen.findIndex(({ type }) => type === 'sitting.open'),
  ),
  tell('item.propose', { item: 'i2', session: 's1', title: { ru: 'Выборы', en: 'Election' } }),
]

export async function openHall(): Promise<Hall> {
  const open = openCouncil({ personas: false })
  await open.lay(...prepared)
  const served: Served = await serve({ app: open.app, port: 0, host: '127.0.0.1' })
  const browser: Browser = await launchBrowser()
  const url = served.url.replace('127.0.0.1', 'localhost')

  async function enter(
    path: string,
    cookie: string | undefined,
    locale = 'en-GB',
  ): Promise<Person> {
    const context = await browser.newContext({
      locale,
      baseURL: url,
      viewport: { width: 1280, height: 900 },
    })
    if (cookie) {
      const [name = '', value = ''] = cookie.split('=')
      await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }])
    }
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => assert.fail(`${path}: ${error.message}`))
    await page.goto(path)
    return personAt(page, context)
  }

  return {
    open,
    url,
    async admit(role, member, path = role === 'head' ? '/desk/delegation' : '/desk/sessions/s1') {
      const person = member ? `head-${member}` : `the-${role}`
      if (!member) await open.lay(tell('person.enter', { person, name: { en: role, ru: role } }))
      const grant = { grant: `grant-${person}`, person, role, ...(member ? { member } : {}) }
      return enter(path, (await admit(open, grant)).cookie)
    },
    passer: (path, locale) => enter(path, undefined, locale),
    async close() {
      await browser.close()
      await served.close()
      open.close()
    },
  }
}

function personAt(page: Page, context: BrowserContext): Person {
  const button = (act: string, fields: Readonly<Record<string, string>> = {}) => {
    let form = page.locator(`form[action="/desk/acts/${act}"]`)
    let chosen = ''
    for (const [name, value] of Object.entries(fields)) {
      const said = `[name="${name}"][value="${value}"]`
      form = form.filter({ has: page.locator(said) })
      chosen += `, button${said}`
    }
    const named = form.locator(chosen.slice(2) || 'button[type="submit"]')
    return named.or(form.locator('button[type="submit"]:not([name])')).first()
  }
  /** Of several answers to one form, the one that the fields name. */
  const choose = async (act: string, fields: Readonly<Record<string, string>> = {}) => {
    for (const [name, value] of Object.entries(fields)) {
      const radio = page.locator(
        `form[action="/desk/acts/${act}"] input[type="radio"][name="${name}"][value="${value}"]`,
      )
      if ((await radio.count()) > 0) await radio.first().check()
    }
  }
  return {
    page,
    context,
    async press(act, fields) {
      await openAround(button(act, fields))
      await choose(act, fields)
      await button(act, fields).click()
    },
    async type(act, fields) {
      const wanted = button(act, fields)
      await wanted.waitFor({ state: 'attached' })
      await openAround(wanted)
      for (let steps = 0; steps < 200; steps++) {
        if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) {
          await page.keyboard.press('Enter')
          return
        }
        await page.keyboard.press('Tab')
      }
      assert.fail(`${act} cannot be reached by keyboard`)
    },
    sees: (words) => page.locator('body').filter({ hasText: words }).waitFor(),
    async doesNotSee(words) {
      assert.doesNotMatch(await page.locator('main').innerText(), words)
    },
  }
}

/** What stands in a closed `details` is opened first, as a person would. */
async function openAround(wanted: ReturnType<Page['locator']>): Promise<void> {
  await wanted.waitFor({ state: 'attached' })
  await wanted.evaluate((element) => {
    for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true
  })
}

/** axe finds nothing, and nothing scrolls sideways. */
export async function wellMade(...people: readonly Person[]): Promise<void> {
  for (const { page } of people) {
    assert.deepEqual(await faultsOf(page), [], page.url())
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    assert.ok((over as number) <= 0, `${page.url()} scrolls sideways by ${over}`)
  }
}

/** What a screen reader is told of by itself: the texts of live regions, as the accessibility tree has them. */
export async function readOut(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textOf = (id: string): string => {
    const node = byId.get(id)
    if (!node) return ''
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '')
    return (node.childIds ?? []).map(textOf).join('')
  }
  const isLive = ({ properties }: (typeof nodes)[number]) =>
    properties?.some(({ name, value }) => name === 'live' && value.value === 'polite')
  return nodes
    .filter((node) => isLive(node) && node.role?.value === 'status')
    .map(({ nodeId }) => textOf(nodeId))
}
