// The urn of a secret ballot. While a round is open it holds each choice under a number that only the round's secret links
// to a member, so that a ballot repeated after a crash replaces itself and nobody votes twice. When the round is counted
// both the secret and the choices are overwritten on disk: from then on nothing here links a ballot to a member.
import { createHmac, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDamage, keepToOwner } from '../store/durable-file.ts'

export const URN_FILE = 'urn.sqlite'

export type Ballot = { readonly round: string; readonly member: string; readonly choice: string }

export type Urn = {
  /** Keeps ballots, on the disk when it returns. A second ballot of a member in a round replaces the first. */
  put(ballots: readonly Ballot[]): void
  /** How many ballots each choice has among those of the members named; '' are the blank ones. */
  count(round: string, members: readonly string[]): ReadonlyMap<string, number>
  /** Whether anything of a round is still kept. */
  holds(round: string): boolean
  /** Forgets the round's choices and its secret for good. */
  empty(round: string): void
  close(): void
}

/** The urn's file is damaged: ballots of an open secret round are lost; the record is not. */
export class UrnDamaged extends Error {}

/** Throws UrnDamaged, or what the disk says. */
export function openUrn(dir: string): Urn {
  keepToOwner(join(dir, URN_FILE))
  const database = new DatabaseSync(join(dir, URN_FILE))
  try {
    return urnIn(dir, database)
  } catch (error) {
    database.close()
    if (isDamage(error)) throw new UrnDamaged((error as Error).message, { cause: error })
    throw error
  }
}

function urnIn(dir: string, database: DatabaseSync): Urn {
  // No write-ahead log: what is deleted must not live on in another file. Deleted rows are overwritten with zeros. The journal
  // holds the pages as they were before a change; it stays in its place so that it can be overwritten too.
  database.exec(`
    PRAGMA journal_mode = PERSIST; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS secret (round TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ballot (round TEXT, number BLOB, choice TEXT NOT NULL, PRIMARY KEY (round, number)) STRICT, WITHOUT ROWID;
  `)
  const journal = join(dir, 'urn.sqlite-journal')
  overwrite(journal)
  const secretOf = database.prepare('SELECT key FROM secret WHERE round = ?')
  const keepSecret = database.prepare('INSERT INTO secret VALUES (?, ?)')
  const keep = database.prepare('INSERT OR REPLACE INTO ballot VALUES (?, ?, ?)')
  const choices = database.prepare('SELECT number, choice FROM ballot WHERE round = ?')
  const forget = database.prepare('DELETE FROM ballot WHERE round = ?')
  const forgetSecret = database.prepare('DELETE FROM secret WHERE round = ?')

  function key(round: string): Uint8Array {
    const known = secretOf.get(round)?.key
    if (known instanceof Uint8Array) return known
    const fresh = randomBytes(32)
    keepSecret.run(round, fresh)
    return fresh
  }

  const numberOf = (secret: Uint8Array, member: string) =>
    createHmac('sha256', secret).update(member).digest()

  return {
    put(ballots) {
      if (ballots.length === 0) return
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const { round, member, choice } of ballots)
          keep.run(round, numberOf(key(round), member), choice)
        database.exec('COMMIT')
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    count(round, members) {
      const secret = secretOf.get(round)?.key
      const counts = new Map<string, number>()
      if (!(secret instanceof Uint8Array)) return counts
      const counted = new Set(members.map((member) => numberOf(secret, member).toString('hex')))
      for (const { number, choice } of choices.all(round)) {
        if (!counted.has(Buffer.from(number as Uint8Array).toString('hex'))) continue
        counts.set(String(choice), (counts.get(String(choice)) ?? 0) + 1)
      }
      return counts
    },
    holds: (round) => secretOf.get(round) !== undefined,
    empty(round) {
      database.exec('BEGIN IMMEDIATE')
      forget.run(round)
      forgetSecret.run(round)
      database.exec('COMMIT')
      overwrite(journal)
    },
    close: () => database.close(),
  }
}

/** Writes zeros over a journal whose change is done with: SQLite takes it for none (File Format, 3). */
function overwrite(journal: string): void {
  if (!existsSync(journal)) return
  const file = openSync(journal, 'r+')
  try {
    writeSync(file, Buffer.alloc(fstatSync(file).size))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
