// Search over the words of the newest versions of things, in every language they are in. SQLite's FTS5 keeps each word folded,
// with its dictionary forms beside it (see folding.ts); what is shown of it is the text as it was written.
import type { DatabaseSync } from 'node:sqlite'
import type { Thing } from '../rules/organisation.ts'
import { isSealed } from '../rules/secrets.ts'
import { matches, type Sought, sought, storedForms, wordsIn } from './folding.ts'

export const searchTable = `
  CREATE VIRTUAL TABLE words USING fts5(kind UNINDEXED, id UNINDEXED, said UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 5');
  CREATE TABLE worded (kind TEXT, id TEXT, words INTEGER NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
`

export const searched: ReadonlySet<string> = new Set([
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
  /** Things that have all the words asked for, in any of their forms, best first. At most `limit`. */
  search(asked: string, limit: number): Hit[]
}

export function openSearch(database: DatabaseSync): Search {
  const find = database.prepare(
    `SELECT kind, id, said FROM words WHERE words MATCH ? ORDER BY bm25(words, 0, 0, 0, 8, 1), rowid LIMIT ?`,
  )
  return {
    search(asked, limit) {
      const all = soughtIn(asked)
      if (all.length === 0) return []
      return find.all(all.map(query).join(' AND '), limit).map((row) => ({
        kind: String(row.kind),
        id: String(row.id),
        excerpt: excerpt(String(row.said), all),
      }))
    },
  }
}

/** FTS5 reads a string between quotation marks as words; folded words have none. */
function query({ whole, beginnings }: Sought): string {
  const all = [...whole.map((word) => `"${word}"`), ...beginnings.map((word) => `"${word}"*`)]
  return `(${all.join(' OR ')})`
}

const EXCERPT_BEFORE = 5
const EXCERPT_WORDS = 16

/** Some words of a text around the first that was asked for, as they were written. */
function excerpt(said: string, asked: readonly Sought[]): string {
  const words = said.split(/(?<=\s)/)
  const found = words.findIndex((word) =>
    wordsIn(word).some((one) => asked.some((each) => matches(each, storedForms(one)))),
  )
  const from = Math.max(0, found - EXCERPT_BEFORE)
  const to = from + EXCERPT_WORDS
  const shown = words.slice(from, to).join('').trim()
  return `${from > 0 ? '…' : ''}${shown}${to < words.length ? '…' : ''}`
}

/** Keeps the words of a thing as it changes. */
export function wordsOf(database: DatabaseSync) {
  const known = database.prepare('SELECT words FROM worded WHERE kind = ? AND id = ?')
  const forget = database.prepare('DELETE FROM words WHERE rowid = ?')
  const insert = database.prepare(
    'INSERT INTO words (kind, id, said, title, body) VALUES (?, ?, ?, ?, ?)',
  )
  const remember = database.prepare('INSERT OR REPLACE INTO worded VALUES (?, ?, ?)')
  return { keep, forget: leaveOut }

  function leaveOut(kind: string, id: string): void {
    const before = known.get(kind, id)
    if (before) forget.run(before.words ?? 0)
  }

  function keep(kind: string, thing: Thing): void {
    if (!searched.has(kind)) return
    leaveOut(kind, thing.id)
    const fields = thing as unknown as Record<string, unknown>
    const title = textsOf([fields.name, fields.title, fields.shortName, fields.symbol])
    const { lastInsertRowid } = insert.run(
      kind,
      thing.id,
      textsOf(fields).join('\n'),
      indexed(title),
      indexed(textsOf(fields)),
    )
    remember.run(kind, thing.id, lastInsertRowid)
  }
}

/** Every text of a thing that people read: its texts in each language. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return isSealed(value) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { id: _id, sources: _sources, ...rest } = value as Record<string, unknown>
  return Object.values(rest).flatMap(textsOf)
}

/** The words of texts as the index keeps them. */
function indexed(texts: readonly string[]): string {
  return texts.flatMap((text) => wordsIn(text).flatMap(storedForms)).join(' ')
}

/** Whether a thing has all the words asked for, as it is: the index knows only how things are now. */
export function hasWords(asked: string, thing: Thing): boolean {
  const words = textsOf(thing).flatMap((text) => wordsIn(text).map(storedForms))
  return soughtIn(asked).every((each) => words.some((forms) => matches(each, forms)))
}

const ASKED_WORDS_MAX = 12

function soughtIn(asked: string): Sought[] {
  return wordsIn(asked).slice(0, ASKED_WORDS_MAX).map(sought)
}
