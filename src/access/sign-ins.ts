import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { hashOf, newToken } from './token.ts'

/** One browser in which a person has shown who they are. What they may do is asked of the record each time. */
export type SignIn = {
  readonly person: string
  /** The grant under which they act here. */
  readonly grant: string
  readonly madeAt: number
  /** Entries in the record when it was made. A recovery entered later ends it. */
  readonly size: number
  /** The key it was made with; undefined where an identity provider vouched. */
  readonly passkey: string | undefined
  /** The grant of the person who issued the invitation (see invitations.ts). */
  readonly vouchedBy?: string | undefined
}

export type SignIns = {
  /** @returns the secret for the browser's cookie; it is not kept here */
  begin(signIn: Omit<SignIn, 'madeAt'>, at: number): string
  /** The sign-in of a cookie, if it is neither too old nor idle for too long. Records that it was seen, at most once per minute. */
  current(token: string, at: number): SignIn | undefined
  /** Acts under another grant from now on. The caller checks that the grant is the person's own. */
  choose(token: string, grant: string): void
  end(token: string): void
  /** Ends every sign-in of a person but the one with this cookie. */
  endOthers(person: string, token: string): number
}

/** A long sitting fits; a device left behind in the hall overnight does not. */
export const IDLE_MINUTES_MAX = 120
export const SIGN_IN_HOURS_MAX = 12
const SEEN_EVERY = 60_000

export function openSignIns(database: DatabaseSync): SignIns {
  const insert = database.prepare('INSERT INTO sign_in VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const one = database.prepare(
    'SELECT * FROM sign_in WHERE hash = ? AND made_at > ? AND seen_at > ?',
  )
  const seen = database.prepare('UPDATE sign_in SET seen_at = ? WHERE hash = ?')
  const choose = database.prepare('UPDATE sign_in SET access = ? WHERE hash = ?')
  const end = database.prepare('DELETE FROM sign_in WHERE hash = ?')
  const endOthers = database.prepare('DELETE FROM sign_in WHERE person = ? AND hash <> ?')
  const forget = database.prepare('DELETE FROM sign_in WHERE made_at <= ? OR seen_at <= ?')
  /** A full disk does not stop anyone from reading: the sign-in only becomes idle sooner. */
  const note = (at: number, hash: Uint8Array) => {
    try {
      seen.run(at, hash)
    } catch (error) {
      console.error(error)
    }
  }
  const oldest = (at: number) =>
    [at - SIGN_IN_HOURS_MAX * 3_600_000, at - IDLE_MINUTES_MAX * 60_000] as const
  return {
    begin({ person, grant, size, passkey, vouchedBy }, at) {
      forget.run(...oldest(at))
      const token = newToken()
      insert.run(hashOf(token), person, grant, at, at, size, passkey ?? null, vouchedBy ?? null)
      return token
    },
    current(token, at) {
      const hash = hashOf(token)
      const row = one.get(hash, ...oldest(at))
      if (row === undefined) return undefined
      if (at - Number(row.seen_at) >= SEEN_EVERY) note(at, hash)
      return signInOf(row)
    },
    choose: (token, grant) => void choose.run(grant, hashOf(token)),
    end: (token) => void end.run(hashOf(token)),
    endOthers: (person, token) => Number(endOthers.run(person, hashOf(token)).changes),
  }
}

function signInOf(row: Record<string, SQLOutputValue>): SignIn {
  return {
    person: String(row.person),
    grant: String(row.access),
    madeAt: Number(row.made_at),
    size: Number(row.size),
    ...(row.vouched_by === null ? {} : { vouchedBy: String(row.vouched_by) }),
    passkey: row.passkey === null ? undefined : String(row.passkey),
  }
}
