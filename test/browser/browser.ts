// Debian's Chromium for the tests that need a real browser: found, or installed where that is allowed, or asked for.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  process.env.KURULTAI_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Says nothing over the network by itself, and starts as root. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Undefined where there is no browser and none may be installed; `howToGetOne` says what to do. In CI that is a failure. */
export async function openBrowser(): Promise<Browser | undefined> {
  const found = find() ?? installed()
  if (found === undefined && process.env.CI) throw new Error(howToGetOne)
  return found === undefined ? undefined : chromium.launch({ executablePath: found, args })
}

export const howToGetOne =
  'no Chromium: install it with "apt-get install chromium", or name one in the environment variable KURULTAI_CHROMIUM'

function find(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place))
}

/** Only root may install, and only CI asks for it: nobody else's machine is changed by a test. */
function installed(): string | undefined {
  if (!process.env.CI || process.getuid?.() !== 0) return undefined
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 120_000 })
    execFileSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      timeout: 240_000,
    })
  } catch {
    return undefined
  }
  return find()
}
