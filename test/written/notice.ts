// The packages of NOTICE: each with its version and licence from package-lock.json, and the copyright line of its own licence.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const heading = 'Packages installed with this program'

type Locked = {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
}

export type Package = Locked & { readonly folder: string; readonly name: string }

/** Every package that package-lock.json pins, in the order of their names. */
export function lockedPackages(): Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>
  }
  return Object.entries(lock.packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, locked]) => ({
      ...locked,
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
    }))
}

/** NOTICE as it should be: what is written by hand, and after it the packages. */
export function notice(): string {
  const kept = readFileSync(join(root, 'NOTICE'), 'utf8').split(`${heading}\n`)[0] ?? ''
  const all = lockedPackages()
  const lines = (packages: readonly Package[]) => packages.map(lineOf).join('\n')
  return `${kept.trimEnd()}

${heading}
(written by npm run written from package-lock.json; the text of each licence is in the folder of the package):

${lines(all.filter(({ dev }) => !dev))}

Packages used only to develop and test it, not needed to run it:

${lines(all.filter(({ dev }) => dev))}
`
}

/** `name version, licence. Copyright …` */
function lineOf(one: Package): string {
  const head = `${one.name} ${one.version}, ${licenceOf(one)}.`
  const copyright = copyrightOf(one)
  return copyright === undefined ? head : `${head} ${copyright}`
}

export function licenceOf({ license }: Package): string {
  return (license ?? 'UNKNOWN').replace(/^\((.*)\)$/, '$1')
}

/** The first copyright line of its licence. None for packages of one platform, of which only one is installed. */
function copyrightOf({ folder, os, cpu }: Package): string | undefined {
  const path = join(root, folder)
  if (os || cpu || !existsSync(path)) return undefined
  const files = readdirSync(path).filter((file) => /^(licen[cs]e|copying)/i.test(file))
  const text = files.map((file) => readFileSync(join(path, file), 'utf8')).join('\n')
  const line = /^.*?(copyright (?:\(c\)|©|\d{4}).*)$/im.exec(text)?.[1]
  return line?.trim().replace(/[.\s]*$/, '.')
}
