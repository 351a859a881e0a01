// Who reads, as far as it decides what may be read. Whoever acts is a `By`; what a `By` may read is found here, once.
import { coversThing, type Reach } from '../rules/access.ts'
import type { By } from '../rules/acts.ts'
import { get, type Reading } from '../rules/organisation.ts'
import type { Access, Audience } from '../rules/values.ts'

/**
 * Observers, and the press, read what the public reads. `reach`: the session and the body that the reader's grant is limited
 * to; absent, the reader is admitted to everything.
 */
export type Reader =
  | { readonly who: 'public' | 'observer' | 'press' }
  | {
      readonly who: 'delegation' | 'adviser'
      readonly member: string
      readonly reach?: Reach
    }
  | { readonly who: 'interpreter' | 'chair' | 'secretariat'; readonly reach?: Reach }

/** Anyone at all. */
export const everyone: Reader = { who: 'public' }

/** How someone who is signed in, or chose a persona, reads; nobody is the public. */
export function readerOf(org: Reading, by: By | undefined): Reader {
  if (by === undefined) return everyone
  const grant = by.grant === undefined ? undefined : get(org, 'grant', by.grant)
  // A grant that is not on record admits to nothing. A local persona has none, and is admitted to everything.
  if (by.grant !== undefined && grant === undefined) return everyone
  return { ...roleOf(by), ...limitedTo(grant) }
}

function roleOf({ role, as, member }: By): Reader {
  switch (role) {
    case 'secretary':
    case 'clock':
      return { who: 'secretariat' }
    case 'chair':
      return { who: 'chair' }
    case 'delegate':
      return member === undefined ? { who: 'interpreter' } : { who: 'delegation', member }
    case 'observer':
      return observing(as, member)
    default:
      return role satisfies never
  }
}

function observing(as: By['as'], member: string | undefined): Reader {
  switch (as) {
    case 'adviser':
      return member === undefined ? { who: 'interpreter' } : { who: 'adviser', member }
    case 'interpreter':
      return { who: 'interpreter' }
    case 'press':
      return { who: 'press' }
    case 'observer':
    case undefined:
      return { who: 'observer' }
    default:
      return as satisfies never
  }
}

function limitedTo(grant: Reach | undefined): { readonly reach?: Reach } {
  const { session, body } = grant ?? {}
  if (session === undefined && body === undefined) return {}
  return {
    reach: {
      ...(session === undefined ? {} : { session }),
      ...(body === undefined ? {} : { body }),
    },
  }
}

/** Whether a reader takes part in what a body does, and does not only watch it. */
export function takesPart(reader: Reader): boolean {
  switch (reader.who) {
    case 'public':
    case 'observer':
    case 'press':
      return false
    case 'delegation':
    case 'adviser':
    case 'interpreter':
    case 'chair':
    case 'secretariat':
      return true
    default:
      return reader satisfies never
  }
}

/** Whether a reader is admitted where only heads of delegation and their alternates, the Chair and the secretariat are. */
export function isHead({ who }: Reader): boolean {
  return who === 'delegation' || who === 'chair' || who === 'secretariat'
}

/** Whether a reader is admitted to a sitting or an item. */
export function isAdmittedTo(reader: Reader, access: Access): boolean {
  switch (access) {
    case 'public':
      return true
    case 'private':
      return takesPart(reader)
    case 'restricted':
      return isHead(reader)
    default:
      return access satisfies never
  }
}

/** Whether a reader is of an audience. `owner`: the member whose delegation something was laid by. */
export function isOf(reader: Reader, audience: Audience, owner: string | undefined): boolean {
  switch (audience) {
    case 'public':
      return true
    case 'participants':
      return takesPart(reader)
    case 'delegation':
      return reader.who === 'secretariat' || ('member' in reader && reader.member === owner)
    case 'secretariat':
      return reader.who === 'secretariat'
    default:
      return audience satisfies never
  }
}

/** What a reader was limited to; undefined where to nothing. */
export function reachOf(reader: Reader): Reach | undefined {
  return 'reach' in reader ? reader.reach : undefined
}

/** Whether a thing lies within what a reader was admitted to: a grant for one session shows nothing of the others. */
export function reaches(org: Reading, reader: Reader, kind: string, id: string): boolean {
  const reach = reachOf(reader)
  return reach === undefined || coversThing(org, reach, kind, id)
}

/**
 * What a reader may read, as a key: two readers with one key may read the same. It does not say what they may do, nor
 * what they are called.
 */
export function keyOfReader(reader: Reader): string {
  if (!takesPart(reader)) return 'public'
  const member = 'member' in reader ? reader.member : undefined
  const { session, body } = reachOf(reader) ?? {}
  return [
    reader.who === 'secretariat' ? 'secretariat' : 'participants',
    ...(member === undefined ? [] : [`of ${member}`]),
    ...(isHead(reader) ? ['heads'] : []),
    ...(session === undefined ? [] : [`session ${session}`]),
    ...(body === undefined ? [] : [`body ${body}`]),
  ].join(' ')
}
