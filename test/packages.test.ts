// The packages, as package-lock.json pins them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Locked = { readonly version?: string; readonly engines?: { readonly node?: string } }

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
const packages = read('package-lock.json').packages as Readonly<Record<string, Locked>>
const own = read('package.json') as {
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

/** '>=20.19' as [20, 19], '>=0.6.x' as [0, 6]. Nothing else is understood: a package that asks for more has to be looked at. */
function leastOf(range: string): readonly [number, number] {
  const [, major, minor = '0'] = /^>= ?(\d+)(?:\.(\d+))?(?:\.(?:\d+|x))?$/.exec(range) ?? []
  assert.ok(major, `${range} is not understood`)
  return [Number(major), Number(minor)]
}

test('every package runs on the oldest Node that the program promises to start from, so that npm ci warns of none', () => {
  const [major, minor] = leastOf(own.engines.node)
  const wanting = Object.entries(packages).filter(([, { engines }]) => {
    if (engines?.node === undefined) return false
    const [least, leastMinor] = leastOf(engines.node)
    return least > major || (least === major && leastMinor > minor)
  })
  assert.deepEqual(wanting, [])
})

test('every package that is asked for is pinned to one version', () => {
  const asked = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }
  for (const [name, version] of Object.entries(asked))
    assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
})
