// Debian's chromium: found, installed with apt where that is possible, or the way to it is said.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

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

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium']
const named = process.env.KURULTAI_CHROMIUM
const path = named ?? places.find((place) => existsSync(place)) ?? installed()

/** Why a test that needs a browser is skipped: how to come by one. False where there is one; in CI there has to be. */
export const wanting: string | false =
  path !== undefined && existsSync(path)
    ? false
    : 'There is no chromium here. Install it: sudo apt-get install chromium; or name one in KURULTAI_CHROMIUM.'
if (wanting && process.env.CI) throw new Error(wanting)

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: path ?? '', args, timeout: 60_000 })
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const options = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return places.find((place) => existsSync(place))
}
