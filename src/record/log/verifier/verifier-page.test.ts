import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ED25519 } from '../note-key.ts'
import { formatPolicy, ordinaryPolicy } from '../policy.ts'
import { sha256 } from '../primitives.ts'
import { openPublisher } from '../publisher.ts'
import { openStore } from '../../store/sqlite-store.ts'
import { openCast, ORIGIN, until } from '../test-cast.ts'
import { makeVerifierPage, PAGE_FILE, verifierPage } from './verifier-page.ts'

const cast = openCast()
const executablePath = process.env.KURULTAI_CHROMIUM ?? '/usr/bin/chromium'
const noBrowser = existsSync(executablePath) ? false : `needs a Chromium at ${executablePath}`
let browser: Browser | undefined
after(async () => {
  await browser?.close()
  await cast.clear()
})

const letter = Buffer.from('Совет принял решение.')
let page: string
let proof: string
let policy: string

before(async () => {
  const log = cast.signer(ORIGIN, ED25519)
  const witnesses = await Promise.all(
    ['kz', 'kg', 'tj', 'uz'].map((state) => cast.witness(state, log)),
  )
  const rule = ordinaryPolicy(
    log.key,
    witnesses.map(({ inPolicy }) => inPolicy),
  )
  const store = openStore(cast.freshDir())
  const digest = sha256(letter).toString('hex')
  store.append(
    ['{"n":0}', `{"n":1,"act":{"digest":"${digest}"}}`, '{"n":2}'].map((text) => Buffer.from(text)),
    0,
  )
  const publisher = openPublisher({
    store: () => store,
    origin: ORIGIN,
    signers: [log],
    policyAt: () => rule,
  })
  await publisher.start()
  await until(
    'all cosigned',
    () => publisher.state().published === 3 && publisher.state().cosigned.length === 4,
  )
  await publisher.stop()
  const dir = cast.freshDir()
  page = join(dir, 'page.html')
  proof = join(dir, '1.tlog-proof')
  policy = formatPolicy(rule)
  writeFileSync(page, verifierPage(policy).html)
  writeFileSync(proof, publisher.proofOf(1)!)
  writeFileSync(join(dir, 'letter'), letter)
  writeFileSync(join(dir, 'forged'), 'Совет принял другое решение.')
  store.close()
})

/** Opens the saved page with no network at all, hands it files, and answers its lines. */
async function drop(files: Record<string, string | Buffer>, rule = policy): Promise<string[]> {
  browser ??= await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
  const context = await browser.newContext({ offline: true, locale: 'en' })
  const tab: Page = await context.newPage()
  await tab.goto(pathToFileURL(page).href)
  await tab.fill('#policy', rule)
  for (const [id, file] of Object.entries(files)) {
    await tab.setInputFiles(
      `#${id}`,
      typeof file === 'string'
        ? file
        : { name: 'x.tlog-proof', mimeType: 'text/plain', buffer: file },
    )
  }
  await tab.waitForSelector('#answer li')
  if (files.document)
    await tab.waitForFunction("document.querySelectorAll('#answer li').length > 0")
  await tab.waitForTimeout(60)
  const lines = await tab.$$eval('#answer li', (items) =>
    items.map(
      (item) =>
        `${(item as unknown as { dataset: { said: string } }).dataset.said}: ${item.textContent}`,
    ),
  )
  await context.close()
  return lines
}

test('the page is made of the modules as they are now (npm run verifier writes it anew)', () => {
  assert.equal(readFileSync(PAGE_FILE, 'utf8'), makeVerifierPage())
})

test('the page calls for nothing outside itself', () => {
  const { html, contentSecurityPolicy } = verifierPage('</textarea><b>&')
  assert.doesNotMatch(html, /(src|href|action)=|@import|url\(|fetch\(|XMLHttp/)
  assert.match(html, /&lt;\/textarea>&lt;b>&amp;/)
  assert.match(contentSecurityPolicy, /script-src 'sha256-[A-Za-z0-9+/]{43}='; style-src 'sha256-/)
})

test('its SHA-256 is the one that Node has', () => {
  const code = readFileSync(new URL('./browser-primitives.js', import.meta.url), 'utf8').replaceAll(
    'export ',
    '',
  )
  const own = runInNewContext(`${code}; sha256`) as typeof sha256
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1_000, 100_000]) {
    const bytes = Buffer.alloc(length, 'ж')
    assert.equal(
      Buffer.from(own(bytes)).toString('hex'),
      sha256(bytes).toString('hex'),
      String(length),
    )
  }
})

test('saved and opened offline, it proves the document and names the witnesses', {
  skip: noBrowser,
}, async () => {
  const lines = await drop({ proof, document: join(proof, '../letter') })
  assert.ok(
    lines.includes(`checked: entry 1 is in the record of ${ORIGIN} at 3 entries`),
    lines.join('\n'),
  )
  assert.equal(lines.filter((line) => line.startsWith('checked: cosigned by')).length, 4)
  assert.ok(lines.includes('checked: the policy is met'))
  assert.ok(lines.includes('checked: the entry names this document (SHA-256)'))
})

test('it finds a forged document, a forged proof, too few witnesses and no policy', {
  skip: noBrowser,
}, async () => {
  const forged = await drop({ proof, document: join(proof, '../forged') })
  assert.ok(forged.includes('WRONG: the entry does not name this document'), forged.join('\n'))
  const text = readFileSync(proof, 'utf8')
  const other = await drop({ proof: Buffer.from(text.replace('index 1', 'index 2')) })
  assert.match(other[0]!, /^WRONG: the entry in the proof is not entry 2/)
  const signature = Buffer.from(
    text.replace(
      /(kg\.example\/witness .{30})(.)/,
      (_, head, letter) => `${head}${letter === 'A' ? 'B' : 'A'}`,
    ),
  )
  assert.match((await drop({ proof: signature }))[0]!, /^WRONG: a signature in the name of kg/)
  const fewer = text
    .split('\n')
    .filter((line) => !/kg\.example|kz\.example/.test(line))
    .join('\n')
  assert.ok(
    (await drop({ proof: Buffer.from(fewer) })).some((line) =>
      line.startsWith('WRONG: only 2 of 4 witnesses'),
    ),
  )
  assert.ok((await drop({ proof }, '')).some((line) => line.startsWith('not checked: who signed')))
  assert.match((await drop({ proof }, 'quorum x\n'))[0]!, /^WRONG: the policy:/)
})
