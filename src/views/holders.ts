// Who held which post on day D, as known at entry N. Two tables: what stands now, ordered by the day a term begins, and what
// stood before, ordered by the entry it was known from. `reach` is the furthest that any row up to and including this one
// goes, so a walk backwards knows when nothing earlier can still hold: the answer costs a few rows, not the history.
import type { DatabaseSync } from 'node:sqlite'
import type { Thing } from '../rules/organisation.ts'

export const holderTable = `
  CREATE TABLE holder_now (
    post TEXT, from_day TEXT, term TEXT, to_day TEXT NOT NULL, reach TEXT NOT NULL, since INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (post, from_day, term)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE holder_then (
    post TEXT, since INTEGER, term TEXT, until INTEGER NOT NULL, reach INTEGER NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (post, since, term)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE holder_at (term TEXT PRIMARY KEY, post TEXT NOT NULL, from_day TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** Later than any day. */
const OPEN = '9999-99-99'

export type Holders = {
  /** Terms that hold, or may hold, on a day, as known at an entry; designates included. In the order they began. */
  holdersOf(post: string, on: string, at: number): Thing<'term'>[]
}

export function openHolders(database: DatabaseSync): Holders {
  const now = database.prepare(
    'SELECT to_day, reach, since, body FROM holder_now WHERE post = ? AND from_day <= ? ORDER BY from_day DESC, term DESC',
  )
  const then = database.prepare(
    'SELECT until, reach, from_day, to_day, body FROM holder_then WHERE post = ? AND since <= ? ORDER BY since DESC, term DESC',
  )
  return {
    holdersOf(post, on, at) {
      const found: Thing<'term'>[] = []
      for (const row of now.iterate(post, on)) {
        if (String(row.reach) <= on) break
        if (String(row.to_day) > on && Number(row.since) <= at) found.push(JSON.parse(String(row.body)))
      }
      for (const row of then.iterate(post, at)) {
        if (Number(row.reach) <= at) break
        if (Number(row.until) > at && String(row.from_day) <= on && String(row.to_day) > on)
          found.push(JSON.parse(String(row.body)))
      }
      return found.sort((a, b) =>
        (a.from ?? '') === (b.from ?? '') ? a.made - b.made : (a.from ?? '') < (b.from ?? '') ? -1 : 1,
      )
    },
  }
}

/** Keeps the rows of a term as it changes. A term whose first day is not known yet is held by nobody on any day. */
export function holderRow(database: DatabaseSync): (n: number, term: Thing<'term'>) => void {
  const standing = database.prepare(
    'SELECT from_day, to_day, since, body FROM holder_now WHERE post = ? AND from_day = ? AND term = ?',
  )
  const find = database.prepare('SELECT post, from_day FROM holder_at WHERE term = ?')
  const place = database.prepare('INSERT OR REPLACE INTO holder_at VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM holder_now WHERE post = ? AND from_day = ? AND term = ?')
  const insertNow = database.prepare('INSERT INTO holder_now VALUES (?, ?, ?, ?, ?, ?, ?)')
  const insertThen = database.prepare('INSERT OR REPLACE INTO holder_then VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const nowFrom = reachOf(database, 'holder_now', 'from_day', 'to_day')
  const thenFrom = reachOf(database, 'holder_then', 'since', 'until')

  return (n, term) => {
    const at = find.get(term.id)
    const before = at && standing.get(at.post ?? '', at.from_day ?? '', term.id)
    if (at && before) {
      remove.run(at.post ?? '', at.from_day ?? '', term.id)
      if (Number(before.since) < n) {
        insertThen.run(
          at.post ?? '',
          before.since ?? 0,
          term.id,
          n,
          n,
          before.from_day ?? '',
          before.to_day ?? '',
          before.body ?? '',
        )
        thenFrom(String(at.post), Number(before.since))
      }
      nowFrom(String(at.post), String(at.from_day))
    }
    if (term.from === undefined) return
    const to = term.toLatest ?? term.to ?? OPEN
    insertNow.run(term.post, term.from, term.id, to, to, n, JSON.stringify(term))
    place.run(term.id, term.post, term.from)
    nowFrom(term.post, term.from)
  }
}

/** Sets `reach` anew from a row on, until it no longer changes: mostly the one row. */
function reachOf(
  database: DatabaseSync,
  table: 'holder_now' | 'holder_then',
  order: 'from_day' | 'since',
  end: 'to_day' | 'until',
) {
  const before = database.prepare(
    `SELECT reach FROM ${table} WHERE post = ? AND ${order} < ? ORDER BY ${order} DESC, term DESC LIMIT 1`,
  )
  const onwards = database.prepare(
    `SELECT ${order} AS place, term, ${end} AS ends, reach FROM ${table} WHERE post = ? AND ${order} >= ? ORDER BY ${order}, term`,
  )
  const set = database.prepare(`UPDATE ${table} SET reach = ? WHERE post = ? AND ${order} = ? AND term = ?`)
  return (post: string, from: string | number): void => {
    const earlier = before.get(post, from)
    let reach: string | number | undefined = earlier ? (earlier.reach as string | number) : undefined
    const changed: [string | number, string | number, string][] = []
    for (const row of onwards.iterate(post, from)) {
      const ends = row.ends as string | number
      reach = reach === undefined || ends > reach ? ends : reach
      if (row.reach === reach && row.place !== from) break
      if (row.reach !== reach) changed.push([reach, row.place as string | number, String(row.term)])
    }
    for (const [value, at, term] of changed) set.run(value, post, at, term)
  }
}
