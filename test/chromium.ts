// Debian's chromium: found, installed with apt where that is possible, or the way to it is said.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const flags = [
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

/** The path of a chromium, or how to come by one. */
export function findChromium(): { readonly path: string } | { readonly wanting: string } {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? { path: named } : { wanting: `CHROMIUM names ${named}, and nothing is there.` }
  const path = places.find((place) => existsSync(place)) ?? installed()
  return path
    ? { path }
    : { wanting: 'There is no chromium here. Install it: sudo apt-get install chromium; or name one in CHROMIUM.' }
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return places.find((place) => existsSync(place))
}
