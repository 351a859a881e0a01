import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { sha256 } from '../primitives.ts'

// The verifier as one HTML file that anybody can save and open offline: the very modules that check proofs on the
// server, with their types taken off, over the browser's own cryptography.

const MODULES = [
  'grammar.ts',
  'merkle.ts',
  'merkle-proof.ts',
  'note.ts',
  'note-key.ts',
  'checkpoint.ts',
  'signatures.ts',
  'policy.ts',
  'proof-file.ts',
  'entry-document.ts',
]

/** Where the finished page lies, as `npm run verifier` writes it and a test compares it. */
export const PAGE_FILE = new URL('./verifier.html', import.meta.url)

let kept: string | undefined

/**
 * The page with a policy filled in, and its Content-Security-Policy: its own inline script and style, and nothing else.
 * Saved, it works the same without either.
 */
export function verifierPage(policy = ''): { html: string; contentSecurityPolicy: string } {
  kept ??= readFileSync(PAGE_FILE, 'utf8')
  const [script, style] = ['script', 'style'].map((tag) => hashOf(kept!, tag))
  const escaped = policy.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return {
    html: kept.replace('{{policy}}', () => escaped),
    contentSecurityPolicy: `default-src 'none'; script-src ${script}; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  }
}

function hashOf(html: string, tag: string): string {
  const [, inside] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html) ?? []
  if (inside === undefined) throw new Error(`the verifier page has no ${tag}`)
  return `'sha256-${sha256(Buffer.from(inside)).toString('base64')}'`
}

/** Puts the page together from its template and the modules. */
export function makeVerifierPage(): string {
  const primitives = asFunction('./primitives.ts', read('./browser-primitives.js'))
  const rest = MODULES.map((name) =>
    asFunction(`./${name}`, stripTypeScriptTypes(read(`../${name}`))),
  )
  const modules = ['const modules = {}', primitives, ...rest].join('\n')
  if (modules.includes('</script')) throw new Error('a module would end the script')
  return read('./template.html').replace('{{modules}}', () => modules)
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** One module as a function of its own scope: imports become constants, exports an object. */
function asFunction(name: string, code: string): string {
  const names = [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(
    ([, found]) => found,
  )
  const body = code
    .replaceAll(
      /^import \{([^}]*)\} from '(\.\/[\w-]+\.ts)'$/gm,
      (_, wanted, from) => `const {${wanted}} = modules['${from}']`,
    )
    .replaceAll(/^export /gm, '')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
  if (/^import /m.test(body)) throw new Error(`${name} imports what a browser does not have`)
  return `modules['${name}'] = (() => {\n${body.trim()}\nreturn { ${names.join(', ')} }\n})()`
}
