// Search over the words of the newest versions of things, in every language they are in. SQLite's FTS5; a word is found by
// its beginning, so that «Масадыкова» finds «Масадыков».
import type { DatabaseSync } from 'node:sqlite'
import type { Thing } from '../rules/organisation.ts'
import { isSealed } from '../rules/secrets.ts'

export const searchTable = `
  CREATE VIRTUAL TABLE words USING fts5(kind UNINDEXED, id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 5');
  CREATE TABLE worded (kind TEXT, id TEXT, words INTEGER NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
`

const wordPattern = /[\p{L}\p{N}]+/gu

const searched = new Set([
  'person',
  'dossier',
  'decision',
  'document',
  'version',
  'item',
  'session',
  'post',
  'body',
  'member',
  'statement',
  'measure',
  'report',
  'source',
])

export type Hit = { readonly kind: string; readonly id: string; readonly excerpt: string }

export type Search = {
  /** Things whose words begin with all the words asked for, best first. At most `limit`. */
  search(asked: string, limit: number): Hit[]
}

export function openSearch(database: DatabaseSync): Search {
  const find = database.prepare(
    `SELECT kind, id, snippet(words, 3, '', '', '…', 16) AS excerpt FROM words WHERE words MATCH ? ORDER BY bm25(words, 0, 0, 8, 1), rowid LIMIT ?`,
  )
  return {
    search(asked, limit) {
      const query = beginnings(asked)
        .map((beginning) => `"${beginning}"*`)
        .join(' ')
      if (query === '') return []
      return find.all(query, limit).map((row) => ({
        kind: String(row.kind),
        id: String(row.id),
        excerpt: String(row.excerpt),
      }))
    },
  }
}

/** Keeps the words of a thing as it changes. */
export function wordsOf(database: DatabaseSync): (kind: string, thing: Thing) => void {
  const known = database.prepare('SELECT words FROM worded WHERE kind = ? AND id = ?')
  const forget = database.prepare('DELETE FROM words WHERE rowid = ?')
  const insert = database.prepare('INSERT INTO words (kind, id, title, body) VALUES (?, ?, ?, ?)')
  const remember = database.prepare('INSERT OR REPLACE INTO worded VALUES (?, ?, ?)')
  return (kind, thing) => {
    if (!searched.has(kind)) return
    const before = known.get(kind, thing.id)
    if (before) forget.run(before.words ?? 0)
    const fields = thing as unknown as Record<string, unknown>
    const title = textsOf([fields.name, fields.title, fields.shortName, fields.symbol])
    const { lastInsertRowid } = insert.run(
      kind,
      thing.id,
      plain(title.join('\n')),
      plain(textsOf(fields).join('\n')),
    )
    remember.run(kind, thing.id, lastInsertRowid)
  }
}

/** Every text within a thing that is said to people: the leaves of its texts in several languages. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return isSealed(value) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { id: _id, sources: _sources, ...rest } = value as Record<string, unknown>
  return Object.values(rest).flatMap(textsOf)
}

/** Whether a thing has all the words asked for, as it is: the index knows only how things are now. */
export function hasWords(asked: string, thing: Thing): boolean {
  const words = plain(textsOf(thing).join('\n')).match(wordPattern) ?? []
  return beginnings(asked).every((beginning) => words.some((word) => word.startsWith(beginning)))
}

/** A word of five letters or more is asked for without its last two, which Russian inflects; all of them must be found. */
function beginnings(asked: string): string[] {
  const words = plain(asked).match(wordPattern) ?? []
  return words
    .slice(0, 12)
    .map((word) => (word.length >= 6 && /\p{L}$/u.test(word) ? word.slice(0, -2) : word))
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll('ё', 'е')
}
