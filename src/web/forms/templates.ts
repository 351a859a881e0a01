// Rulebooks to begin from: the files of rulebooks/, read once, when first asked for.
import { readdirSync, readFileSync } from 'node:fs'
import { compileRulebook } from '../../rules/rulebook/compile.ts'

export type Template = {
  readonly id: string
  readonly title: Readonly<Record<string, string>>
  readonly about: Readonly<Record<string, string>>
  readonly json: string
}

let known: readonly Template[] | undefined

export function templates(): readonly Template[] {
  known ??= readTemplates()
  return known
}

export function templateOf(id: string): Template | undefined {
  return templates().find((template) => template.id === id)
}

/** Files that are no rulebooks (schemas, cases) lie beside them and are passed over. */
function readTemplates(): Template[] {
  const folder = new URL('../../../rulebooks/', import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const json = readFileSync(new URL(file, folder), 'utf8')
      const book = JSON.parse(json) as Record<string, unknown>
      if (book.kurultaiRulebook === undefined || 'errors' in compileRulebook(book)) return []
      const id = file.slice(0, -'.json'.length)
      return [{ id, title: asText(book.title, id), about: asText(book.about, ''), json }]
    })
}

function asText(words: unknown, otherwise: string): Record<string, string> {
  if (typeof words === 'object' && words !== null) return words as Record<string, string>
  return { en: typeof words === 'string' ? words : otherwise }
}
