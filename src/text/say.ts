import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { type Language, pageLanguages } from './language.ts'
import { typeset } from './typeset.ts'

export type Arguments = Readonly<Record<string, string | number>>

/**
 * A sentence in one language. A number chooses the plural form and is written with the language's own separators; a year
 * or an entry number is handed in as a string. A missing key or argument throws: a sentence is never left out and never falls
 * back to another language.
 */
export function say(language: Language, key: string, args: Arguments = {}): string {
  const bundle = bundles[language]
  const pattern = bundle.getMessage(key)?.value
  if (pattern === undefined || pattern === null)
    throw new Error(`text/${language}: no words for '${key}'`)
  if (typeof pattern === 'string') return typeset(pattern)
  const faults: Error[] = []
  const sentence = bundle.formatPattern(pattern, args, faults)
  if (faults[0] !== undefined) throw new Error(`text/${language}: '${key}': ${faults[0].message}`)
  return typeset(sentence)
}

/** Whether there are words for a key: used where a particular sentence may replace a general one. All languages have the same keys. */
export function knows(key: string): boolean {
  return bundles[pageLanguages[0]].hasMessage(key)
}

/** The words of one language by file, for the test that compares languages. */
export function filesOf(language: Language): { file: string; words: string }[] {
  const folder = new URL(`./${language}/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .sort()
    .map((file) => ({ file, words: readFileSync(new URL(file, folder), 'utf8') }))
}

const bundles = Object.fromEntries(
  pageLanguages.map((language) => [language, load(language)]),
) as Record<Language, FluentBundle>

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const { file, words } of filesOf(language)) {
    const resource = new FluentResource(words)
    // The parser silently skips what it cannot read, so the entries are counted by their first lines.
    const written = words.match(/^-?[a-zA-Z][\w-]*[ \t]*=/gm)?.length ?? 0
    if (resource.body.length !== written) {
      const read = new Set(resource.body.map(({ id }) => id))
      const lost = [...words.matchAll(/^(-?[a-zA-Z][\w-]*)[ \t]*=/gm)]
        .map(([, id]) => id)
        .filter((id) => !read.has(id!))
      throw new Error(`text/${language}/${file}: cannot read ${lost.join(', ')}`)
    }
    const faults = bundle.addResource(resource)
    if (faults[0] !== undefined) throw new Error(`text/${language}/${file}: ${faults[0].message}`)
  }
  return bundle
}
