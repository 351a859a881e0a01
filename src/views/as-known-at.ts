// The organization as it was known at an earlier entry, read lazily from the versions of its things.
import type { DatabaseSync } from 'node:sqlite'
import type { Reading, Thing } from '../rules/organisation.ts'

/** The organization as known at entry `n`, that entry included. */
export function asKnownAt(database: DatabaseSync, n: number): Reading {
  const one = database.prepare(
    'SELECT body FROM thing WHERE kind = ? AND id = ? AND until > ? AND since <= ? ORDER BY until LIMIT 1',
  )
  const every = database.prepare(
    'SELECT body FROM thing WHERE kind = ? AND since <= ? AND until > ? ORDER BY place',
  )
  const owned = database.prepare(
    'SELECT id FROM thing WHERE kind = ? AND owner = ? AND since <= ? AND until > ? ORDER BY place',
  )
  return {
    size: n + 1,
    thing(kind, id) {
      const row = one.get(kind, id, n, n)
      return row && (JSON.parse(String(row.body)) as Thing)
    },
    things: (kind) => every.all(kind, n, n).map((row) => JSON.parse(String(row.body)) as Thing),
    belonging: (kind, owner) => owned.all(kind, owner, n, n).map((row) => String(row.id)),
  }
}
