import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { pageLanguages } from './language.ts'
import { filesOf, say } from './say.ts'

const source = new URL('../', import.meta.url)

describe('the words', () => {
  it('are the same messages in every language', () => {
    const [first, ...others] = pageLanguages
    for (const other of others)
      assert.deepEqual([...messages(other).keys()].sort(), [...messages(first).keys()].sort())
  })

  it('lie in files of the same name in every language', () => {
    const [first, ...others] = pageLanguages
    for (const other of others) assert.deepEqual(names(other), names(first))
  })

  it('take the same arguments in every language', () => {
    const [first, ...others] = pageLanguages
    for (const [key, words] of messages(first)) {
      for (const other of others) {
        assert.deepEqual(
          argumentsOf(other, messages(other).get(key) ?? ''),
          argumentsOf(first, words),
          `'${key}'`,
        )
      }
    }
  })

  it('exist for every key the program says', () => {
    const missing = [...spoken().literal].filter((key) => !messages('ru').has(key))
    assert.deepEqual(missing, [])
  })

  it('exist for every family of keys the program says', () => {
    const missing = spoken().families.filter(
      (family) => ![...messages('ru').keys()].some((key) => family.test(key)),
    )
    assert.deepEqual(missing, [])
  })

  it('are all said somewhere', () => {
    const { families, quoted } = spoken()
    const referred = new Set(
      pageLanguages.flatMap((language) => [...messages(language).values()].flatMap(references)),
    )
    const silent = [...messages('ru').keys()].filter(
      (key) =>
        !quoted.has(key) && !referred.has(key) && !families.some((family) => family.test(key)),
    )
    assert.deepEqual(silent, [])
  })

  it('throw when a key or an argument is missing', () => {
    assert.throws(() => say('en', 'no-such-key'), /no words for 'no-such-key'/)
    assert.throws(() => say('en', 'day-in-text', { day: 1 }), /day-in-text/)
  })
})

const names = (language: 'ru' | 'en') => filesOf(language).map(({ file }) => file)

const messagesRead = new Map<'ru' | 'en', Map<string, string>>()

/** Messages by key, each with its text; the files are read once. */
function messages(language: 'ru' | 'en'): Map<string, string> {
  const read = messagesRead.get(language) ?? readMessages(language)
  messagesRead.set(language, read)
  return read
}

function readMessages(language: 'ru' | 'en'): Map<string, string> {
  const all = filesOf(language)
    .map(({ words }) => words)
    .join('\n')
  const parts = all.split(/^(-?[a-zA-Z][\w-]*)[ \t]*=/m).slice(1)
  return new Map(
    parts
      .flatMap((part, i) =>
        i % 2 === 0 ? [[part, parts[i + 1]!.replace(/^#.*$/gm, '')] as const] : [],
      )
      .filter(([key]) => !key.startsWith('-')),
  )
}

const references = (words: string) =>
  [...words.matchAll(/\{\s*([a-z][\w-]*)\s*[}.]/g)].map(([, key]) => key!)

function argumentsOf(language: 'ru' | 'en', words: string): string[] {
  const own = [...words.matchAll(/\$([\w-]+)/g)].map(([, name]) => name!)
  const lent = references(words).flatMap((key) =>
    argumentsOf(language, messages(language).get(key) ?? ''),
  )
  return [...new Set([...own, ...lent])].sort()
}

/** The keys in the program: literal second arguments of `say`, template families, and any quoted text at all. */
function spoken() {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, source), 'utf8'))
    .join('\n')
  const said = [...code.matchAll(/\bsay\(\s*[\w.]+(?:\([^()]*\))?\s*,([^)]*)/g)].map(
    ([, rest]) => rest!,
  )
  const literal = new Set(said.flatMap((rest) => [/^\s*'([^']+)'/.exec(rest)?.[1] ?? []].flat()))
  const families = [...code.matchAll(/`([a-z][a-z-]*-|)\$\{[^`{}]*\}(-[a-z-]+|)`/g)]
    .filter(([, before, after]) => before !== '' || after !== '')
    .filter((match) => code.slice(0, match.index).match(/\bsay\(\s*[\w.]+\s*,[^;]{0,80}$/))
    .map(([, before, after]) => new RegExp(`^${before}.+${after}$`))
  return {
    literal,
    families,
    quoted: new Set([...code.matchAll(/'([a-z][\w-]*)'/g)].map(([, text]) => text!)),
  }
}
