// A page that is open while its server is killed and started again: it says that it is behind, comes back by itself to where it
// was, and shows what happened since; what was typed is still there.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { launchBrowser, wanting } from './chromium.ts'
import { largeCouncil, question } from './large-council.ts'
import { openLayer } from './laying.ts'
import { startServer } from './running-server.ts'
import { PERSONA_TOKEN } from '../src/web/council-of-test.ts'

it('a delegation whose server is killed comes back by itself and loses nothing', {
  skip: wanting,
  timeout: 120_000,
}, async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'kurultai-back-'))
  let server = await startServer(dir, '--empty')
  const port = new URL(server.url).port
  const laying = openLayer(server.url)
  const lay = async (act: object) =>
    assert.ok((await laying.lay(act, 'secretary')).entry !== undefined)
  for (const act of largeCouncil(3)) await lay(act)
  await lay({ ...question('first'), method: 'roll-call' })
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ locale: 'en-GB', baseURL: server.url })
    await context.addCookies([
      { name: 'kurultai-persona', value: encodeURIComponent('delegate:M001'), url: server.url },
      { name: 'kurultai-persona-token', value: PERSONA_TOKEN, url: server.url },
    ])
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto('/desk/delegation')
    await page.evaluate('globalThis.neverReloaded = true')
    await page.locator('[data-when="here"]:not([hidden])').waitFor()
    const motion = page.locator('form:has([name="kind"][value="motion"]) textarea').first()
    await motion.evaluate((field) => field.closest('details')?.setAttribute('open', ''))
    await motion.fill('To adjourn the debate')

    const killed = performance.now()
    await server.kill()
    await page
      .locator('[data-when="behind"]:not([hidden]), [data-when="offline"]:not([hidden])')
      .waitFor()
    // A vote that meets no server waits for it.
    await page
      .locator('form[action="/desk/acts/vote.cast"]:has([name="vote"][value="yes"]) button')
      .click()
    server = await startServer(dir, '--empty', '--port', port)
    const up = performance.now() - killed
    await page
      .locator('[data-when="here"]:not([hidden]), [data-when="laid"]:not([hidden])')
      .waitFor()
    t.diagnostic(
      `back ${Math.round(performance.now() - killed)} ms after the kill, the server ${Math.round(up)} ms`,
    )
    // The vote that waited is laid by itself, and shown as the one that was given.
    await page.locator('[data-live="answer"] .settled.chosen').waitFor()
    await lay({
      id: 'second-floor',
      type: 'floor.give',
      floor: 'f1',
      sitting: 'x1',
      member: 'M002',
    })
    await page.locator('[data-live="floor"] .speech-clock').waitFor()
    assert.equal(await motion.inputValue(), 'To adjourn the debate')
    assert.equal(await page.evaluate('globalThis.neverReloaded'), true)
    const answers = (await (await fetch(`${server.url}/questions/first.json`)).json()) as {
      answers: unknown[]
    }
    assert.equal(answers.answers.length, 1)
  } finally {
    await browser.close()
    laying.close()
    await server.stop()
    rmSync(dir, { recursive: true })
  }
})
