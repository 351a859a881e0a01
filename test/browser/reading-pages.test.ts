// Every kind of public page of the sample, opened in a real browser: axe finds nothing, nothing scrolls sideways, and the
// policy that guards the reader is never broken.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type House, openHouse } from '../../src/clerk/house.ts'
import { sampleActs } from '../../src/sample/sample.ts'
import { createApp } from '../../src/web/app.ts'
import { type Served, serve } from '../../src/web/server.ts'
import { faultsOf } from '../axe.ts'
import { launchBrowser, wanting } from '../chromium.ts'

const dir = mkdtempSync(join(tmpdir(), 'kurultai-browser-'))
let house: House
let served: Served
let browser: Browser | undefined
/** One address of each kind of page, such as one session and one decision. */
let kinds: string[]

before(async () => {
  house = openHouse(dir)
  for (const { at, by, act } of sampleActs()) {
    const taken = await house.clerk.take(act, by, at)
    if ('refusal' in taken) assert.fail(`${act.id} was refused: ${JSON.stringify(taken.refusal)}`)
  }
  const { clerk, views, documents } = house
  const app = createApp({ clerk, views, documents, now: Date.now })
  served = await serve({ app, port: 0, host: '127.0.0.1' })
  if (!wanting) browser = await launchBrowser()
  kinds = await crawl()
})

after(async () => {
  await browser?.close()
  await served?.close()
  house?.close()
  rmSync(dir, { recursive: true, force: true })
})

describe('the public pages in a browser', () => {
  test('are free of what axe can find, on a wide screen and on a phone, light and dark', async (t) => {
    if (browser === undefined) return t.skip(String(wanting))
    const found: string[] = []
    for (const [language, colorScheme, width] of [
      ['ru', 'light', 1440] as const,
      ['en', 'dark', 390] as const,
    ]) {
      const page = await open(browser, { colorScheme, width })
      // Each kind of page in one of the two, in turn, so that the whole stays within a minute.
      for (const kind of kinds.filter((_, i) => (i % 2 === 0) === (width === 1440))) {
        await page.goto(inLanguage(kind, language))
        const faults = await faultsOf(page)
        found.push(...faults.map((fault) => `${kind} ${language} ${width}: ${fault}`))
      }
      await page.context().close()
    }
    assert.deepEqual(found, [])
  })

  test('are read by an axe that finds a picture and a link without words', async (t) => {
    if (browser === undefined) return t.skip(String(wanting))
    const page = await open(browser, { width: 390 })
    await page.goto(inLanguage('/', 'en'))
    await page.evaluate(
      `document.querySelector('main').innerHTML += '<img src="x"><a href="/"></a>'`,
    )
    const rules = (await faultsOf(page)).map((fault) => fault.split(':')[0])
    assert.deepEqual(rules.sort(), ['image-alt', 'link-name'])
    await page.context().close()
  })

  test('never scroll sideways, down to 320 pixels', async (t) => {
    if (browser === undefined) return t.skip(String(wanting))
    const page = await open(browser, { width: 320 })
    const wide: string[] = []
    for (const [i, kind] of kinds.entries()) {
      const language = i % 2 === 0 ? 'en' : 'ru'
      await page.goto(inLanguage(kind, language))
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      if (Number(over) > 0) wide.push(`${kind} ${language}: ${over} px`)
    }
    await page.context().close()
    assert.deepEqual(wide, [])
  })

  test('load nothing that is missing and break no rule of their own policy', async (t) => {
    if (browser === undefined) return t.skip(String(wanting))
    const page = await open(browser, { width: 1440 })
    const said: string[] = []
    page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`))
    page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`))
    for (const kind of kinds) await page.goto(served.url + kind)
    await page.context().close()
    assert.deepEqual(said, [])
  })

  test('open their menu on a phone without script', async (t) => {
    if (browser === undefined) return t.skip(String(wanting))
    const context = await browser.newContext({
      viewport: { width: 390, height: 800 },
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    await page.goto(`${served.url}/?lang=en`)
    assert.equal(await page.getByRole('link', { name: 'Search', exact: true }).isVisible(), false)
    await page.getByRole('button', { name: 'Menu' }).click()
    assert.equal(await page.getByRole('link', { name: 'Search', exact: true }).isVisible(), true)
    await context.close()
  })
})

async function open(
  one: Browser,
  { colorScheme, width }: { colorScheme?: 'light' | 'dark'; width: number },
): Promise<Page> {
  const context = await one.newContext({
    viewport: { width, height: 900 },
    colorScheme: colorScheme ?? 'light',
  })
  return context.newPage()
}

function inLanguage(address: string, language: string): string {
  return `${served.url}${address}${address.includes('?') ? '&' : '?'}lang=${language}`
}

/** From the first page on, one address for each pattern of paths. */
async function crawl(): Promise<string[]> {
  const kept = new Map<string, string>([['/', '/']])
  for (const address of kept.values()) {
    for (const next of await linksOf(address)) {
      const kind = kindOf(next)
      if (!kept.has(kind) && kept.size < 40 && (await isPage(next))) kept.set(kind, next)
    }
  }
  return [...kept.values()]
}

/** '/posts/secretary-general?on=…' is '/posts/*'. What a query asks of a page is the same kind of page. */
function kindOf(address: string): string {
  const [first, ...rest] = address.split('?')[0]!.split('/').slice(1)
  return `/${first}${rest.map(() => '/*').join('')}`
}

async function isPage(address: string): Promise<boolean> {
  const { ok, headers } = await fetch(served.url + address)
  return ok && headers.get('content-type')?.startsWith('text/html') === true
}

/** Addresses of this server's pages that a page links to. */
async function linksOf(address: string): Promise<string[]> {
  const markup = await (await fetch(served.url + address)).text()
  const addresses = [...markup.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&'),
  )
  return [...new Set(addresses)].filter((href) => !href.startsWith('//'))
}
