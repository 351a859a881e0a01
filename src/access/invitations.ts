import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { hashOf, newToken } from './token.ts'

/** A link that lets one person register their first key, once. */
export type Invitation = {
  readonly id: number
  readonly person: string
  /** The grant in the record for which it was issued; for a founder, the grant that will be entered. */
  readonly grant: string
  readonly issuedAt: number
  readonly expiresAt: number
  /** Entries in the record when it was issued. A recovery entered later makes it void. */
  readonly size: number
  /** The grant of the person who issued it: a key made with it opens no more than that grant. Undefined: no limits. */
  readonly vouchedBy?: string | undefined
  /** For a secretary invited by the operator before the record has any person: their name, by language. */
  readonly founder?: Readonly<Record<string, string>>
}

export type Invitations = {
  /** @returns the secret of the link. It is returned once and not kept. */
  issue(
    invited: Pick<Invitation, 'person' | 'grant' | 'size' | 'founder' | 'vouchedBy'>,
    at: number,
  ): string
  /** The invitation of a link, if it is good: not used, not revoked, not expired. */
  good(token: string, at: number): Invitation | undefined
  /** Good invitations that have not been used yet, oldest first. */
  waiting(at: number): Invitation[]
  /** @returns whether it had not been used until now */
  revoke(id: number, at: number): boolean
  /** Founders whose invitation was used: they may not be in the record yet. */
  founders(): Invitation[]
}

export const INVITATION_HOURS = 72

export function openInvitations(database: DatabaseSync): Invitations {
  const insert = database.prepare(
    'INSERT INTO invitation (hash, person, access, issued_at, expires_at, size, founder, vouched_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const good = 'used_at IS NULL AND revoked_at IS NULL AND expires_at > ?'
  const byHash = database.prepare(`SELECT * FROM invitation WHERE hash = ? AND ${good}`)
  const waiting = database.prepare(`SELECT * FROM invitation WHERE ${good} ORDER BY id LIMIT 1000`)
  const revoke = database.prepare(
    'UPDATE invitation SET revoked_at = ? WHERE id = ? AND used_at IS NULL AND revoked_at IS NULL',
  )
  const founders = database.prepare(
    'SELECT * FROM invitation WHERE founder IS NOT NULL AND used_at IS NOT NULL',
  )
  return {
    issue({ person, grant, size, founder, vouchedBy }, at) {
      const token = newToken()
      const name = founder ? JSON.stringify(founder) : null
      insert.run(
        hashOf(token),
        person,
        grant,
        at,
        at + INVITATION_HOURS * 3_600_000,
        size,
        name,
        vouchedBy ?? null,
      )
      return token
    },
    good(token, at) {
      const row = byHash.get(hashOf(token), at)
      return row && invitationOf(row)
    },
    waiting: (at) => waiting.all(at).map(invitationOf),
    revoke: (id, at) => revoke.run(at, id).changes === 1,
    founders: () => founders.all().map(invitationOf),
  }
}

function invitationOf(row: Record<string, SQLOutputValue>): Invitation {
  return {
    id: Number(row.id),
    person: String(row.person),
    grant: String(row.access),
    issuedAt: Number(row.issued_at),
    expiresAt: Number(row.expires_at),
    size: Number(row.size),
    ...(row.vouched_by === null ? {} : { vouchedBy: String(row.vouched_by) }),
    ...(row.founder === null
      ? {}
      : { founder: JSON.parse(String(row.founder)) as Record<string, string> }),
  }
}
