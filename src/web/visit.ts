// One request as the pages see it: who reads, in which language, as of which day, as known at which entry.
import type { Standing } from '../clerk/publication.ts'
import type { Clerk } from '../clerk/clerk.ts'
import type { By } from '../rules/acts.ts'
import { coversThing } from '../rules/access.ts'
import { openEntries } from '../rules/embargo.ts'
import { get, type Reading, type Thing } from '../rules/organisation.ts'
import type { Audience } from '../rules/values.ts'
import type { Language } from '../text/language.ts'
import type { Views } from '../views/views.ts'

export type Visit = {
  readonly language: Language
  /** The organisation as known at entry `at`. */
  readonly org: Reading
  /** The day asked about, 'YYYY-MM-DD'; today at the organisation's seat unless the reader chose another. */
  readonly on: string
  readonly today: string
  /** The entry as known at which the answer is given, and the newest there is. */
  readonly at: number
  readonly newest: number
  /** Whether the reader looks at the past: another day than today, or an earlier entry. */
  readonly past: boolean
  /** Who is signed in, or nobody: the public. */
  readonly by: By | undefined
  /** Whether `by` showed a key, or could. Absent where nobody can sign in. */
  readonly account?: 'signed-in' | 'may-sign-in' | undefined
  /** Path and query as asked, for links back and the language switch. */
  readonly path: string
  readonly query: URLSearchParams
  readonly clerk: Clerk
  readonly views: Views
  /** The newest published checkpoint and its witnesses; absent where nothing is published. */
  readonly standing?: Standing | undefined
  /** Made for many readers at once, to be sent to pages that are open: ids of acts are then the pages' own. */
  readonly streamed?: boolean | undefined
  /** Who follows live at this moment; known to streamed pages only. */
  readonly connected?: Connected | undefined
  /** Personas may be chosen: the server listens on the loopback address only. */
  readonly personas: boolean
}

/** How many streams are open: delegations are counted once, however many of their devices follow. */
export type Connected = {
  readonly delegations: number
  readonly screens: number
  readonly others: number
}

/**
 * The newest entry that a reader may know of. While a session is under embargo the public reads the record as it was known
 * before: nothing of what follows can show, on any page, because none of it is there.
 */
export function newestFor(by: By | undefined, org: Reading): number {
  if (by?.role === 'clock') return org.size - 1
  const takesPart = maySee(by, 'participants', undefined)
  return openEntries(org, ({ id }) => takesPart && reaches(by, org, 'session', id)) - 1
}

/** Whether the reader may see a document: its audience, and that what the reader was granted reaches its session. */
export function maySeeDocument(
  { by, clerk }: Pick<Visit, 'by' | 'clerk'>,
  document: Thing<'document'>,
): boolean {
  const { audience, proposedBy, id } = document
  return (
    audience === 'public' ||
    (maySee(by, audience, proposedBy) && reaches(by, clerk.org, 'document', id))
  )
}

/** A grant for one session or one body shows nothing of the others; a local persona has none, and is not held. */
function reaches(by: By | undefined, org: Reading, kind: string, id: string): boolean {
  if (by?.grant === undefined) return true
  const grant = get(org, 'grant', by.grant)
  return grant !== undefined && coversThing(org, grant, kind, id)
}

/** Whether the reader may see what was laid for an audience. `owner`: the member whose delegation laid it. */
export function maySee(by: By | undefined, audience: Audience, owner: string | undefined): boolean {
  if (audience === 'public') return true
  if (by === undefined) return false
  if (by.role === 'secretary') return true
  switch (audience) {
    case 'participants':
      return (
        by.role === 'chair' ||
        by.role === 'delegate' ||
        by.as === 'adviser' ||
        by.as === 'interpreter'
      )
    case 'delegation':
      return (
        (by.role === 'delegate' || by.as === 'adviser') &&
        by.member !== undefined &&
        by.member === owner
      )
    case 'secretariat':
      return false
    default:
      return audience satisfies never
  }
}
