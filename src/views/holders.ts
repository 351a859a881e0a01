// Who held which post on day D, as known at entry N. Two tables: what stands now, ordered by the day a term begins, and what
// stood before, ordered by the entry it was known from. `reach_before` is the furthest that any row before this one goes, so a walk
// backwards knows when nothing earlier can still hold: the answer mostly costs one row of each, not the history.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Thing } from '../rules/organisation.ts'

export const holderTable = `
  CREATE TABLE holder_now (
    post TEXT, from_day TEXT, term TEXT, to_day TEXT NOT NULL, reach_before TEXT NOT NULL, since INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (post, from_day, term)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE holder_then (
    post TEXT, since INTEGER, term TEXT, until INTEGER NOT NULL, reach_before INTEGER NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, body TEXT NOT NULL,
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
  const now = walkBack(
    database,
    'SELECT to_day, reach_before, since, body FROM holder_now WHERE post = ? AND from_day <= ? ORDER BY from_day DESC, term DESC',
  )
  const then = walkBack(
    database,
    'SELECT until, reach_before, from_day, to_day, body FROM holder_then WHERE post = ? AND since <= ? ORDER BY since DESC, term DESC',
  )
  return {
    holdersOf(post, on, at) {
      const found: Thing<'term'>[] = []
      const add = (row: Row) => found.push(JSON.parse(row.body as string))
      now(post, on, (row) => {
        if ((row.to_day as string) > on && (row.since as number) <= at) add(row)
      })
      then(post, at, (row) => {
        if (
          (row.until as number) > at &&
          (row.from_day as string) <= on &&
          (row.to_day as string) > on
        )
          add(row)
      })
      return found.length < 2 ? found : found.sort(inOrder)
    },
  }
}

type Row = Record<string, SQLOutputValue>

/** Rows from the last one within `bound` backwards, until none before can reach beyond it. Mostly that is one row. */
function walkBack(database: DatabaseSync, query: string) {
  const first = database.prepare(`${query} LIMIT 1`)
  const others = database.prepare(`${query} LIMIT -1 OFFSET 1`)
  return (post: string, bound: string | number, look: (row: Row) => void): void => {
    const row = first.get(post, bound)
    if (!row) return
    look(row)
    if ((row.reach_before as typeof bound) <= bound) return
    for (const other of others.iterate(post, bound)) {
      look(other)
      if ((other.reach_before as typeof bound) <= bound) return
    }
  }
}

function inOrder(a: Thing<'term'>, b: Thing<'term'>): number {
  if ((a.from ?? '') === (b.from ?? '')) return a.made - b.made
  return (a.from ?? '') < (b.from ?? '') ? -1 : 1
}

/** Keeps the rows of a term as it changes. A term whose first day is not known yet is held by nobody on any day. */
export function holderRow(database: DatabaseSync) {
  const standing = database.prepare(
    'SELECT from_day, to_day, since, body FROM holder_now WHERE post = ? AND from_day = ? AND term = ?',
  )
  const find = database.prepare('SELECT post, from_day FROM holder_at WHERE term = ?')
  const place = database.prepare('INSERT OR REPLACE INTO holder_at VALUES (?, ?, ?)')
  const remove = database.prepare(
    'DELETE FROM holder_now WHERE post = ? AND from_day = ? AND term = ?',
  )
  const insertNow = database.prepare('INSERT INTO holder_now VALUES (?, ?, ?, ?, ?, ?, ?)')
  const insertThen = database.prepare(
    'INSERT OR REPLACE INTO holder_then VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const nowFrom = reachOf(database, 'holder_now', 'from_day', 'to_day')
  const thenFrom = reachOf(database, 'holder_then', 'since', 'until')

  return { keep, forget }

  /** Moves the version of a term that held until now to the past. */
  function forget(n: number, id: string): void {
    const at = find.get(id)
    const before = at && standing.get(at.post ?? '', at.from_day ?? '', id)
    if (at && before) {
      remove.run(at.post ?? '', at.from_day ?? '', id)
      if (Number(before.since) < n) {
        insertThen.run(
          at.post ?? '',
          before.since ?? 0,
          id,
          n,
          NOTHING.since,
          before.from_day ?? '',
          before.to_day ?? '',
          before.body ?? '',
        )
        thenFrom(String(at.post), Number(before.since))
      }
      nowFrom(String(at.post), String(at.from_day))
    }
  }

  function keep(n: number, term: Thing<'term'>): void {
    forget(n, term.id)
    if (term.from === undefined) return
    const to = term.toLatest ?? term.to ?? OPEN
    insertNow.run(term.post, term.from, term.id, to, NOTHING.from_day, n, JSON.stringify(term))
    place.run(term.id, term.post, term.from)
    nowFrom(term.post, term.from)
  }
}

/** The reach of nothing: before every day, and before every entry. */
const NOTHING = { from_day: '', since: -1 } as const

/** Computes `reach_before` again from a row on, until it no longer changes: mostly that row and the next. */
function reachOf(
  database: DatabaseSync,
  table: 'holder_now' | 'holder_then',
  order: 'from_day' | 'since',
  end: 'to_day' | 'until',
) {
  const before = database.prepare(
    `SELECT reach_before, ${end} AS ends FROM ${table} WHERE post = ? AND ${order} < ? ORDER BY ${order} DESC, term DESC LIMIT 1`,
  )
  const onwards = database.prepare(
    `SELECT ${order} AS place, term, ${end} AS ends, reach_before FROM ${table} WHERE post = ? AND ${order} >= ? ORDER BY ${order}, term`,
  )
  const set = database.prepare(
    `UPDATE ${table} SET reach_before = ? WHERE post = ? AND ${order} = ? AND term = ?`,
  )
  return (post: string, from: string | number): void => {
    const earlier = before.get(post, from)
    let reach = earlier
      ? further(earlier.reach_before as Place, earlier.ends as Place)
      : NOTHING[order]
    const changed: [Place, Place, string][] = []
    for (const row of onwards.iterate(post, from)) {
      if (row.reach_before === reach && row.place !== from) break
      if (row.reach_before !== reach) changed.push([reach, row.place as Place, String(row.term)])
      reach = further(reach, row.ends as Place)
    }
    for (const [value, at, term] of changed) set.run(value, post, at, term)
  }
}

type Place = string | number

const further = (one: Place, other: Place): Place => (one > other ? one : other)
