import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import type { Language } from '../../text/language.ts'

/** `etag` is quoted as a header wants it. Every path carries the hash of its bytes, so an answer may be kept for ever. */
export type Asset = { bytes: Buffer; type: string; etag: string }

/**
 * The file at a path under /look/, or undefined. Style sheet, fonts and what lies in static/ are read once, at the start;
 * a path that is not known is never looked for on the disk.
 */
export function asset(path: string): Asset | undefined {
  return assets.get(path)
}

/** Where a file of static/ is served: `staticPath('live.js')`. An unknown name is a broken invariant. */
export function staticPath(name: string): string {
  const path = staticPaths.get(name)
  if (path === undefined) throw new Error(`no file '${name}' in web/static`)
  return path
}

/** The letters a page in this language begins with, to be fetched before the style sheet has been read. */
export function firstFonts(language: Language): readonly string[] {
  const letters = language === 'ru' ? 'cyrillic' : 'latin'
  return ['400', '600'].map(
    (weight) => fontPaths.get(`golos-text-${letters}-${weight}-normal.woff2`)!,
  )
}

/** In the order of the cascade: tokens first, paper last. */
export const styleSheets = [
  'tokens',
  'base',
  'shell',
  'parts',
  'course',
  'timeline',
  'forms',
  'reading',
  'desk',
  'follow',
  'delegation',
  'minutes',
  'screen',
  'print',
] as const

/** Families and weights of look.md; only the letters of our languages. */
const fonts = [
  {
    family: 'golos-text',
    styles: ['400', '500', '600'],
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'],
  },
  { family: 'noto-sans-armenian', styles: ['400', '500', '600'], subsets: ['armenian'] },
  {
    family: 'pt-serif',
    styles: ['400', '700', '400-italic'],
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'],
  },
  { family: 'pt-mono', styles: ['400'], subsets: ['latin', 'cyrillic'] },
] as const

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const assets = new Map<string, Asset>()
const staticPaths = new Map<string, string>()
const fontPaths = new Map<string, string>()

for (const name of readdirSync(new URL('../static/', import.meta.url)).filter(
  (file) => extname(file) in types,
)) {
  staticPaths.set(name, keep(name, readFileSync(new URL(`../static/${name}`, import.meta.url))))
}

/** The browser's half of signing in with passkeys, as its package ships it. */
export const passkeyLibraryPath = keep(
  'passkey-library.js',
  readFileSync(
    join(
      dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser')),
      '../dist/bundle/index.umd.min.js',
    ),
  ),
)

/** Where pages find the sign of the program and their one style sheet. */
export const iconPath = staticPath('icon.svg')
export const stylesheetPath = keep('kurultai.css', Buffer.from(fontFaces() + ownStyles()))

function keep(name: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
  const extension = extname(name)
  const path = `/look/${name.slice(0, -extension.length)}.${hash}${extension}`
  assets.set(path, { bytes, type: types[extension]!, etag: `"${hash}"` })
  return path
}

function ownStyles(): string {
  return styleSheets
    .map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'))
    .join('\n')
}

/** The @font-face rules of the packages, with their ranges of letters, for the subsets we serve. */
function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url)
  return fonts
    .flatMap(({ family, styles, subsets }) => {
      const folder = dirname(resolve(`@fontsource/${family}`))
      const wanted = subsets.map((subset) => `${family}-${subset}-`)
      return styles.flatMap((style) => rules(folder, style, wanted))
    })
    .join('\n')
}

function rules(folder: string, style: string, wanted: readonly string[]): string[] {
  const sheet = readFileSync(join(folder, `${style}.css`), 'utf8')
  return [...sheet.matchAll(/@font-face \{[^}]*\}/g)].flatMap(([rule]) => {
    const file = /url\(\.\/files\/([\w-]+\.woff2)\)/.exec(rule)?.[1]
    if (
      file === undefined ||
      !wanted.some((start) => file.startsWith(start) && /^\d/.test(file.slice(start.length)))
    )
      return []
    const path = keep(file, readFileSync(join(folder, 'files', file)))
    fontPaths.set(file, path)
    return [rule.replace(/src: [^;]+;/, `src: url(${path}) format('woff2');`)]
  })
}
