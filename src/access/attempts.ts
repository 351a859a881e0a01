import type { DatabaseSync } from 'node:sqlite'

/**
 * Failed attempts to sign in, by where they came from ('address …') and whom they were aimed at ('person …'). Only failures
 * count: two hundred delegations behind one address of a conference hall can all sign in at nine o'clock.
 */
export type Attempts = {
  failed(sources: readonly string[], at: number): void
  /** Whole seconds to wait before the next attempt from or at any of these; 0: none. */
  waitSeconds(sources: readonly string[], at: number): number
}

export const ATTEMPTS_MAX = 20
export const ATTEMPTS_MINUTES = 10

export function openAttempts(database: DatabaseSync): Attempts {
  const insert = database.prepare('INSERT INTO attempt VALUES (?, ?)')
  const forget = database.prepare('DELETE FROM attempt WHERE at <= ?')
  // A new attempt is allowed when this one is too old to count: the ATTEMPTS_MAX-th newest.
  const nth = database.prepare(
    'SELECT at FROM attempt WHERE source = ? AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ?',
  )
  const span = ATTEMPTS_MINUTES * 60_000
  return {
    failed(sources, at) {
      forget.run(at - span)
      for (const source of sources) insert.run(source, at)
    },
    waitSeconds(sources, at) {
      const waits = sources.map((source) => {
        const row = nth.get(source, at - span, ATTEMPTS_MAX - 1)
        return row === undefined ? 0 : Math.ceil((Number(row.at) + span - at) / 1000)
      })
      return Math.max(0, ...waits)
    },
  }
}
