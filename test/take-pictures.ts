// `npm run pictures`: the pictures of README.md, taken again of the pages as they are now.
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { appointment, chair, council, delegate, sittingOpen, tell } from '../src/rules/given.ts'
import { type Council, openCouncil, PERSONA_TOKEN } from '../src/web/council-of-test.ts'
import { openSample } from '../src/web/pages/sample-of-test.ts'
import { serve } from '../src/web/server.ts'
import { launchBrowser, wanting } from './chromium.ts'

if (wanting) throw new Error(String(wanting))
const browser = await launchBrowser()

const sample = await openSample({ now: Date.parse('2026-11-22T06:00:00Z') })
await take(browser, sample, undefined, '/sessions/csc-2025-11-27?lang=en', 'session', 1500)
await take(browser, sample, undefined, '/posts/secretary-general?lang=en', 'post', 1500)
sample.close()

const sitting = await openSitting()
await take(browser, sitting, 'chair', '/desk/sessions/s1?lang=en', 'desk', 900)
sitting.close()
await browser.close()

/** A sitting in which a call for objections is open, and Tajikistan has the floor. */
async function openSitting(): Promise<Council> {
  const open = openCouncil({ now: Date.now() })
  await open.lay(
    ...council,
    ...sittingOpen,
    tell('item.propose', { item: 'i2', session: 's1', title: { en: 'Declaration' } }),
    tell('agenda.adopt', { sitting: 'x1', items: ['i1', 'i2'] }),
    tell('item.take', { sitting: 'x1', item: 'i1' }),
    tell('speakers.open', { sitting: 'x1', order: 'request', seconds: 300 }),
    ...['TJ', 'RU', 'BY'].map((member) =>
      tell('request.make', { request: `r-${member}`, sitting: 'x1', member, kind: 'floor' }),
    ),
    tell('floor.give', { floor: 'f1', sitting: 'x1', request: 'r-TJ' }, chair),
    {
      ...appointment,
      item: 'i1',
      seconds: 600,
      title: {
        en: 'To appoint Taalatbek Masadykov Secretary General from 1 January 2026 for a term of three years',
      },
    },
    tell('answer.give', { question: 'q1', member: 'BY', answer: 'no-objection' }, delegate('BY')),
    tell('answer.give', { question: 'q1', member: 'KZ', answer: 'reserves' }, delegate('KZ')),
  )
  return open
}

async function take(
  browser: Browser,
  { app }: Council,
  as: string | undefined,
  path: string,
  name: string,
  height: number,
): Promise<void> {
  const served = await serve({ app, port: 0, host: '127.0.0.1' })
  const context = await browser.newContext({ viewport: { width: 1440, height }, locale: 'en' })
  const cookies = { 'kurultai-persona': as, 'kurultai-persona-token': PERSONA_TOKEN }
  if (as)
    await context.addCookies(
      Object.entries(cookies).map(([name, value = '']) => ({ name, value, url: served.url })),
    )
  const page = await context.newPage()
  await page.goto(`${served.url}${path}`)
  await page.evaluate('document.fonts.ready')
  const file = fileURLToPath(new URL(`../docs/pictures/${name}.png`, import.meta.url))
  await page.screenshot({ path: file })
  await context.close()
  await served.close()
}
