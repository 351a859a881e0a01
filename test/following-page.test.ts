// What a page that follows says and asks by itself, in a real browser; what its stream sends is the test's.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { linkState } from '../src/web/look/link-state.ts'
import { launchBrowser, wanting } from './chromium.ts'

const script = (name: string) =>
  readFileSync(new URL(`../src/web/static/${name}`, import.meta.url), 'utf8')
const page_ = `<!doctype html><html lang="en"><meta charset="utf-8"><body data-stream="/live?lang=en" data-from="3" data-stays>
<main><div data-live="figures">0</div></main>${linkState('en')}<button data-switch="keys" data-on="On" data-off="Off" hidden></button>
<form data-lay method="post" action="/acts"><input type="hidden" name="act" value=""><button id="lay">Lay</button></form>
<script type="module" src="/following.js"></script><script type="module" src="/laying.js"></script><script type="module" src="/keys.js"></script></body></html>`

describe('a page that follows the record', { skip: wanting, timeout: 120_000 }, () => {
  let browser: Browser
  let asked = 0
  let streams: ServerResponse[] = []
  let laid = false
  const json = { 'content-type': 'application/json' }
  const receipt = { receipt: { entry: 9 } }
  let begins = 'event: here\ndata: {"now":1}\n\n'
  const server = createServer(({ url = '' }, answer) => {
    if (url === '/') return answer.writeHead(200, { 'content-type': 'text/html' }).end(page_)
    if (url.endsWith('.js'))
      return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(script(url.slice(1)))
    if (url.startsWith('/acts'))
      return answer.writeHead(laid ? 201 : 503, json).end(JSON.stringify(receipt))
    if (!url.startsWith('/live')) return answer.writeHead(404).end()
    asked++
    answer.writeHead(200, { 'content-type': 'text/event-stream' }).write(`retry: 200\n${begins}`)
    return streams.push(answer)
  })
  before(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    for (const stream of streams) stream.destroy()
    server.close()
  })

  async function open(init = '') {
    asked = 0
    streams = []
    const page = await browser.newPage()
    page.setDefaultTimeout(15_000)
    if (init) await page.addInitScript(init)
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return page
  }

  it('tells a screen reader once that it is connected, however many votes come in', async () => {
    const page = await open()
    await page.locator('[data-when="here"]:not([hidden])').waitFor()
    await page.evaluate(`
      globalThis.said = 0
      new MutationObserver((changes) => {
        globalThis.said += changes.filter(({ target }) => !(target.parentElement ?? target).closest('[aria-live="off"]') && !target.closest?.('[aria-live="off"]')).length
      }).observe(document.querySelector('[data-link]'), { subtree: true, childList: true, characterData: true, attributes: true })`)
    for (let at = 4; at < 24; at++)
      streams[0]!.write(
        `event: parts\nid: ${at}-run\ndata: ${JSON.stringify({ at, parts: { figures: String(at) } })}\n\n`,
      )
    streams[0]!.write('event: here\ndata: {"now":2}\n\n')
    await page.locator('[data-live="figures"]', { hasText: '23' }).waitFor()
    await page.locator('[data-entry]', { hasText: '23' }).first().waitFor()
    assert.equal(await page.evaluate('globalThis.said'), 0)
    await page.close()
  })

  it('goes on saying that an act is not laid yet, though all else comes in', async () => {
    const page = await open()
    await page.locator('[data-when="here"]:not([hidden])').waitFor()
    await page.click('#lay')
    await page.locator('[data-when="sending"]:not([hidden])').waitFor()
    streams[0]!.write(
      `event: parts\nid: 4-run\ndata: ${JSON.stringify({ at: 4, parts: { figures: 'four' } })}\n\n`,
    )
    await page.locator('[data-live="figures"]', { hasText: 'four' }).waitFor()
    assert.deepEqual(
      await page
        .locator('[data-when]:not([hidden])')
        .evaluateAll((lines) => lines.map(({ dataset }) => dataset.when)),
      ['sending'],
    )
    laid = true
    await page.locator('[data-when="laid"]:not([hidden])').waitFor()
    await page.close()
  })

  it('asks no more once it is told that the sign-in has ended', async () => {
    begins = 'event: ended\ndata: {}\n\n'
    const page = await open()
    await page.locator('[data-when="ended"]:not([hidden])').waitFor()
    streams[0]!.end()
    await page.waitForTimeout(1_000)
    assert.equal(asked, 1)
    begins = 'event: here\ndata: {"now":1}\n\n'
    await page.close()
  })

  it('has its keys and the switch for them in a browser that keeps nothing', async () => {
    const page = await open(
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })`,
    )
    const keys = page.locator('[data-switch="keys"]')
    await keys.waitFor()
    await keys.click()
    assert.equal(await keys.getAttribute('aria-pressed'), 'false')
    await page.close()
  })
})
