import type { DatabaseSync } from 'node:sqlite'

export type Vouched = {
  readonly person: string
  readonly size: number
  readonly vouchedBy?: string
}

/**
 * Which account at the organization's identity provider is which person. The secretariat registers an address; at the first
 * sign-in the provider's own name for the account (`sub`) is bound to it, and from then on only that counts: an address
 * given to someone else later opens nothing (OpenID Connect Core 5.7).
 */
export type Identities = {
  /** Registers a person's address, in place of any registered before. `size`: entries on record now. */
  state(
    issuer: string,
    email: string,
    person: string,
    size: number,
    vouchedBy: string | undefined,
  ): void
  /** The person of an account, binding it at the first sign-in. `email`: only one that the provider has verified. */
  personOf(issuer: string, subject: string, email: string | undefined): Vouched | undefined
  addressOf(person: string): string | undefined
}

export function openIdentities(database: DatabaseSync): Identities {
  const forget = database.prepare(
    'DELETE FROM identity WHERE issuer = ? AND (person = ? OR email = ?)',
  )
  const insert = database.prepare('INSERT INTO identity VALUES (?, ?, ?, NULL, ?, ?)')
  const bySubject = database.prepare(
    'SELECT person, size, vouched_by FROM identity WHERE issuer = ? AND subject = ?',
  )
  const bind = database.prepare(
    'UPDATE identity SET subject = ? WHERE issuer = ? AND email = ? AND subject IS NULL',
  )
  const address = database.prepare('SELECT email FROM identity WHERE person = ? LIMIT 1')
  return {
    state(issuer, email, person, size, vouchedBy) {
      forget.run(issuer, person, email.toLowerCase())
      insert.run(issuer, email.toLowerCase(), person, size, vouchedBy ?? null)
    },
    personOf(issuer, subject, email) {
      let row = bySubject.get(issuer, subject)
      if (!row && email !== undefined) {
        bind.run(subject, issuer, email.toLowerCase())
        row = bySubject.get(issuer, subject)
      }
      return (
        row && {
          person: String(row.person),
          size: Number(row.size),
          ...(row.vouched_by === null ? {} : { vouchedBy: String(row.vouched_by) }),
        }
      )
    },
    addressOf(person) {
      const row = address.get(person)
      return row && String(row.email)
    },
  }
}
