// What a page does with an act when the network, a gateway or the browser's storage are not as they should be. The page's own
// script in a real browser; what the server answers is the test's.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page, Route } from 'playwright-core'
import { launchBrowser, wanting } from './chromium.ts'

const script = readFileSync(new URL('../src/web/static/laying.js', import.meta.url), 'utf8')
const form = (vote: string) =>
  `<form data-lay method="post" action="/desk/acts/vote.cast"><input type="hidden" name="act" value="made-with-the-page"><input type="hidden" name="vote" value="${vote}"><button id="${vote}">${vote}</button></form>`
const page_ = `<!doctype html><html lang="en"><meta charset="utf-8"><body>${form('yes')}${form('no')}
<form data-lay method="post" action="/desk/acts/proposal.make" id="proposal"><label>Words<textarea name="text"></textarea></label><button id="propose">Propose</button></form>
<div data-link><span data-when="sending" hidden>Being sent</span><span data-when="laid" hidden>Recorded <b data-laid></b></span></div>
<div data-trouble data-otherwise="Not taken" role="alert" hidden></div><script type="module" src="/laying.js"></script></body></html>`
const taken = (entry: number) => ({ status: 201, json: { receipt: { entry } } })

describe('an act laid over a weak network', { skip: wanting, timeout: 120_000 }, () => {
  let browser: Browser
  before(async () => {
    browser = await launchBrowser()
  })
  after(() => browser?.close())

  /** A page whose acts are answered by `answer`; what came is told in order. */
  async function open(
    answer: (route: Route, fields: URLSearchParams, nth: number) => Promise<void>,
    init?: string,
  ) {
    const page = await browser.newPage()
    page.setDefaultTimeout(15_000)
    if (init) await page.addInitScript(init)
    const came: URLSearchParams[] = []
    await page.route('http://council.test/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/laying.js')
        return route.fulfill({ contentType: 'text/javascript', body: script })
      if (route.request().method() !== 'POST')
        return route.fulfill({ contentType: 'text/html', body: page_ })
      const fields = new URLSearchParams(route.request().postData() ?? '')
      came.push(fields)
      return answer(route, fields, came.length)
    })
    await page.goto('http://council.test/')
    return { page, came }
  }
  const laid = (page: Page) => page.locator('[data-when="laid"]:not([hidden])').waitFor()
  const votes = (came: readonly URLSearchParams[]) => came.map((fields) => fields.get('vote'))

  it('arrives in the order in which it was laid, though the first of two found no network', async () => {
    const heard: (string | null)[] = []
    let away = 3
    const { page } = await open((route, fields) => {
      if (fields.get('vote') === 'yes' && away-- > 0) return route.abort()
      heard.push(fields.get('vote'))
      return route.fulfill(taken(heard.length))
    })
    await page.click('#yes')
    await page.locator('[data-when="sending"]:not([hidden])').waitFor()
    await page.click('#no')
    await page.reload()
    while (heard.length < 2) await page.waitForTimeout(50)
    assert.deepEqual(heard, ['yes', 'no'])
    await page.close()
  })

  it('is sent again when a gateway or a network answers in place of the server', async () => {
    const { page, came } = await open((route, _, nth) =>
      nth === 1
        ? route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad gateway' })
        : nth === 2
          ? route.fulfill({ status: 200, contentType: 'text/html', body: 'Sign in to this hotel' })
          : route.fulfill(taken(7)),
    )
    await page.click('#yes')
    await laid(page)
    assert.equal(
      new Set(came.map((fields) => fields.get('act'))).size,
      1,
      'one act, however often it is sent',
    )
    assert.equal(came.length, 3)
    await page.close()
  })

  it('is sent from a browser that keeps nothing for the page', async () => {
    const { page, came } = await open(
      (route) => route.fulfill(taken(7)),
      `Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError') } })`,
    )
    await page.click('#yes')
    await laid(page)
    assert.deepEqual(votes(came), ['yes'])
    await page.close()
  })

  it('is said not to be taken where nobody says why, and its words stay', async () => {
    const { page } = await open((route) =>
      route.fulfill({ status: 413, contentType: 'text/html', body: '<p>Too large</p>' }),
    )
    await page.fill('textarea', 'To adjourn')
    await page.click('#propose')
    await page.getByText('Not taken').waitFor()
    assert.equal(await page.inputValue('textarea'), 'To adjourn')
    await page.close()
  })

  it('gives its words back when it is refused after the page was opened anew', async () => {
    let away = true
    const { page } = await open((route) =>
      away
        ? route.abort()
        : route.fulfill({ status: 409, json: { refusal: { message: 'The sitting is closed.' } } }),
    )
    await page.fill('textarea', 'To adjourn')
    await page.click('#propose')
    await page.locator('[data-when="sending"]:not([hidden])').waitFor()
    await page.addInitScript(
      `document.addEventListener('unsent', ({ detail }) => { globalThis.unsent = detail.map(({ value }) => value) })`,
    )
    await page.reload()
    away = false
    await page.getByText('The sitting is closed.').waitFor()
    assert.deepEqual(await page.evaluate('globalThis.unsent'), ['To adjourn'])
    await page.close()
  })

  it('is another act when the same form is sent after an answer', async () => {
    const { page, came } = await open((route) =>
      route.fulfill({ status: 409, json: { refusal: { message: 'The question is closed.' } } }),
    )
    await page.click('#yes')
    await page.getByText('The question is closed.').waitFor()
    await page.click('#yes')
    while (came.length < 2) await page.waitForTimeout(50)
    assert.equal(new Set(came.map((fields) => fields.get('act'))).size, 2)
    await page.close()
  })
})
