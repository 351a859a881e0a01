// What signing in needs and the record must not hold: invitations, public keys, sign-ins, failed attempts. It is kept in
// access.sqlite. Who may do what is in the record, so nothing in this file gives anyone a right: it says who
// someone is. Secrets are kept as their SHA-256 only, so a stolen file does not let anyone sign in.
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Attempts, openAttempts } from './attempts.ts'
import { type Identities, openIdentities } from './identities.ts'
import { type Invitations, openInvitations } from './invitations.ts'
import { openPasskeys, type Passkeys } from './passkeys.ts'
import { openSignIns, type SignIns } from './sign-ins.ts'

export type AccessStore = {
  readonly invitations: Invitations
  readonly passkeys: Passkeys
  readonly signIns: SignIns
  readonly identities: Identities
  readonly attempts: Attempts
  close(): void
}

export const ACCESS_FILE = 'access.sqlite'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, handle BLOB NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS invitation (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, person TEXT NOT NULL,
    access TEXT NOT NULL, issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, size INTEGER NOT NULL,
    founder TEXT, vouched_by TEXT, used_at INTEGER, revoked_at INTEGER) STRICT;
  CREATE TABLE IF NOT EXISTS passkey (id TEXT PRIMARY KEY, person TEXT NOT NULL, domain TEXT NOT NULL, public_key BLOB NOT NULL,
    counter INTEGER NOT NULL, transports TEXT NOT NULL, name TEXT NOT NULL, made_at INTEGER NOT NULL,
    used_at INTEGER, size INTEGER NOT NULL, vouched_by TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS passkey_person ON passkey (person);
  CREATE TABLE IF NOT EXISTS sign_in (hash BLOB PRIMARY KEY, person TEXT NOT NULL, access TEXT NOT NULL,
    made_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, size INTEGER NOT NULL, passkey TEXT, vouched_by TEXT) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS sign_in_person ON sign_in (person);
  CREATE TABLE IF NOT EXISTS identity (issuer TEXT NOT NULL, email TEXT NOT NULL, person TEXT NOT NULL, subject TEXT,
    size INTEGER NOT NULL, vouched_by TEXT, PRIMARY KEY (issuer, email)) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS identity_subject ON identity (issuer, subject) WHERE subject IS NOT NULL;
  CREATE TABLE IF NOT EXISTS attempt (source TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS attempt_source ON attempt (source, at);
`

/** The file is damaged: keys and sign-ins are lost; the record is not. */
export class AccessDamaged extends Error {}

/** Opens access.sqlite of a data directory, making it, readable by its owner only. Several processes may have it open. */
export function openAccessStore(dir: string): AccessStore {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, ACCESS_FILE)
  // SQLite gives its write-ahead log the rights of the file it belongs to.
  closeSync(openSync(file, 'a', 0o600))
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  const database = new DatabaseSync(file, { timeout: 5_000 })
  try {
    database.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL',
    )
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`)
  } catch (error) {
    database.close()
    const { errcode = 0, message } = error as { errcode?: number; message: string }
    // SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_NOTADB
    if ([1, 11, 26].includes(errcode & 0xff)) throw new AccessDamaged(message, { cause: error })
    throw error
  }
  return {
    invitations: openInvitations(database),
    passkeys: openPasskeys(database),
    signIns: openSignIns(database),
    identities: openIdentities(database),
    attempts: openAttempts(database),
    close: () => database.close(),
  }
}
