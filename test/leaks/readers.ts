// Who reads, and what each may see: docs/who-may-do-what.md says who lays acts, this says who reads what was laid for whom.
import { tell } from '../../src/rules/given.ts'
import type { Frame } from './frame.ts'
import { personaCookie } from '../../src/web/council-of-test.ts'

/**
 * For whose eyes something is. `embargo`: laid in a session before its release. `private` and `restricted`: done at such a
 * sitting, or under such an item.
 */
export type Seen =
  | 'participants'
  | 'delegation of KG'
  | 'secretariat'
  | 'embargo'
  | 'private'
  | 'restricted'
  | 'nobody'

export const readers = {
  nobody: [],
  observer: [],
  press: [],
  interpreter: ['participants', 'embargo', 'private'],
  'adviser of TJ': ['participants', 'embargo', 'private'],
  'adviser of KG': ['participants', 'embargo', 'private', 'delegation of KG'],
  'delegation of TJ': ['participants', 'embargo', 'private', 'restricted'],
  'delegation of KG': ['participants', 'embargo', 'private', 'restricted', 'delegation of KG'],
  chair: ['participants', 'embargo', 'private', 'restricted'],
  secretary: [
    'participants',
    'embargo',
    'private',
    'restricted',
    'delegation of KG',
    'secretariat',
  ],
} as const satisfies Readonly<Record<string, readonly Seen[]>>

export type Reader = keyof typeof readers

export const readerNames = Object.keys(readers) as Reader[]

export function maySee(reader: Reader, seen: Seen): boolean {
  return (readers[reader] as readonly Seen[]).includes(seen)
}

const grants = {
  press: { role: 'press' },
  interpreter: { role: 'interpreter' },
  'adviser of TJ': { role: 'adviser', member: 'TJ' },
  'adviser of KG': { role: 'adviser', member: 'KG' },
} as const satisfies Partial<Record<Reader, object>>

const personas = {
  observer: 'observer',
  'delegation of TJ': 'delegate:TJ',
  'delegation of KG': 'delegate:KG',
  chair: 'chair',
  secretary: 'secretary',
} as const satisfies Partial<Record<Reader, string>>

/** The headers by which each reader is known. Those whom no persona stands for are granted access and sign in. */
export async function admitReaders(frame: Frame): Promise<Record<Reader, Record<string, string>>> {
  const known = Object.fromEntries(readerNames.map((reader) => [reader, {}])) as Record<
    Reader,
    Record<string, string>
  >
  for (const [reader, persona] of Object.entries(personas))
    known[reader as Reader] = { cookie: personaCookie(persona) }
  for (const [reader, fields] of Object.entries(grants)) {
    const person = `person-${reader.replaceAll(' ', '-')}`
    await frame.lay(
      tell('person.enter', { person, name: { en: person } }),
      tell('access.grant', { grant: `grant-${person}`, person, ...fields }),
    )
    known[reader as Reader] = { cookie: frame.signIn(person, `grant-${person}`) }
  }
  return known
}
