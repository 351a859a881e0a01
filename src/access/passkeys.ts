import { randomBytes } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { hashOf } from './token.ts'

/** The public half of a key that a person registered. The private half never leaves their device. */
export type Passkey = {
  /** Chosen by the device (WebAuthn: credential id), base64url. */
  readonly id: string
  readonly person: string
  /** The domain for which it was made, and where alone it opens anything (WebAuthn: relying party id). */
  readonly domain: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly madeAt: number
  readonly usedAt: number | undefined
  /** Entries in the record when it was registered. A recovery entered later makes it void. */
  readonly size: number
  /** The grant of the person who issued the invitation (see invitations.ts); a key added with a key has the same. */
  readonly vouchedBy?: string | undefined
}

export type NewPasskey = Omit<Passkey, 'madeAt' | 'usedAt'>

export type Passkeys = {
  /** What a person's devices know them by (WebAuthn: user handle): random, so that a stolen device names nobody. */
  handleOf(person: string): Uint8Array<ArrayBuffer>
  /** Uses up the invitation and registers the first key, both or neither. False: the invitation is no longer good. */
  registerInvited(key: NewPasskey, token: string, at: number): boolean
  /** False: a key of this id is registered already, or the person has as many as anyone may. */
  register(key: NewPasskey, at: number): boolean
  /** Those registered when the record had more than `after` entries, oldest first. */
  of(person: string, after: number): Passkey[]
  get(id: string): Passkey | undefined
  /** How many keys were made for each domain. */
  domains(): readonly { readonly domain: string; readonly keys: number }[]
  used(id: string, counter: number, at: number): void
  rename(person: string, id: string, name: string): boolean
  /** Forgets a key and ends the sign-ins made with it. False: the key is not theirs, or it is their last good one. */
  remove(person: string, id: string, after: number): boolean
}

export const PASSKEYS_MAX = 20

export function openPasskeys(database: DatabaseSync): Passkeys {
  const handle = database.prepare('SELECT handle FROM person WHERE id = ?')
  const newHandle = database.prepare('INSERT OR IGNORE INTO person VALUES (?, ?)')
  const use = database.prepare(
    'UPDATE invitation SET used_at = ? WHERE hash = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?',
  )
  const insert = database.prepare(
    'INSERT OR IGNORE INTO passkey (id, person, domain, public_key, counter, transports, name, made_at, size, vouched_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const domains = database.prepare(
    'SELECT domain, count(*) AS keys FROM passkey GROUP BY domain ORDER BY domain',
  )
  const one = database.prepare('SELECT * FROM passkey WHERE id = ?')
  const theirs = database.prepare(
    'SELECT * FROM passkey WHERE person = ? AND size > ? ORDER BY rowid',
  )
  const used = database.prepare('UPDATE passkey SET counter = ?, used_at = ? WHERE id = ?')
  const rename = database.prepare('UPDATE passkey SET name = ? WHERE id = ? AND person = ?')
  const remove = database.prepare('DELETE FROM passkey WHERE id = ? AND person = ?')
  const endSignIns = database.prepare('DELETE FROM sign_in WHERE passkey = ?')

  /** Does all of it, or none of it when it returns false or throws. */
  function together(step: () => boolean): boolean {
    database.exec('BEGIN IMMEDIATE')
    try {
      const done = step()
      database.exec(done ? 'COMMIT' : 'ROLLBACK')
      return done
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }

  function add(
    { id, person, domain, publicKey, counter, transports, name, size, vouchedBy }: NewPasskey,
    at: number,
  ): boolean {
    return (
      insert.run(
        id,
        person,
        domain,
        publicKey,
        counter,
        JSON.stringify(transports),
        name,
        at,
        size,
        vouchedBy ?? null,
      ).changes === 1
    )
  }

  const of = (person: string, after: number) => theirs.all(person, after).map(passkeyOf)

  return {
    handleOf(person) {
      newHandle.run(person, randomBytes(32))
      return new Uint8Array(handle.get(person)!.handle as Uint8Array)
    },
    registerInvited: (key, token, at) =>
      together(() => use.run(at, hashOf(token), at).changes === 1 && add(key, at)),
    register: (key, at) => together(() => of(key.person, -1).length < PASSKEYS_MAX && add(key, at)),
    of,
    domains: () =>
      domains.all().map((row) => ({ domain: String(row.domain), keys: Number(row.keys) })),
    get(id) {
      const row = one.get(id)
      return row && passkeyOf(row)
    },
    used: (id, counter, at) => void used.run(counter, at, id),
    rename: (person, id, name) => rename.run(name, id, person).changes === 1,
    remove: (person, id, after) =>
      together(() => {
        if (!of(person, after).some((key) => key.id !== id)) return false
        if (remove.run(id, person).changes !== 1) return false
        endSignIns.run(id)
        return true
      }),
  }
}

function passkeyOf(row: Record<string, SQLOutputValue>): Passkey {
  return {
    id: String(row.id),
    person: String(row.person),
    domain: String(row.domain),
    publicKey: new Uint8Array(row.public_key as Uint8Array),
    counter: Number(row.counter),
    transports: JSON.parse(String(row.transports)) as string[],
    name: String(row.name),
    madeAt: Number(row.made_at),
    usedAt: row.used_at === null ? undefined : Number(row.used_at),
    size: Number(row.size),
    ...(row.vouched_by === null ? {} : { vouchedBy: String(row.vouched_by) }),
  }
}
