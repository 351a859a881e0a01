// One request as the pages see it: who reads, in which language, as of which day, as known at which entry.
import type { Standing } from '../clerk/publication.ts'
import type { Clerk } from '../clerk/clerk.ts'
import type { By } from '../rules/acts.ts'
import type { Context } from '../telling/context.ts'

export type Visit = Context & {
  /** Who is signed in and may act, or nobody: the public. */
  readonly by: By | undefined
  /** The newest entry there is. */
  readonly newest: number
  /** Whether the reader looks at the past: another day than today, or an earlier entry. */
  readonly past: boolean
  /** Whether `by` showed a key, or could. Absent where nobody can sign in. */
  readonly account?: 'signed-in' | 'may-sign-in' | undefined
  /** Path and query as asked, for links back and the language switch. */
  readonly path: string
  readonly query: URLSearchParams
  readonly clerk: Clerk
  /** The newest published checkpoint and its witnesses; absent where nothing is published. */
  readonly standing?: Standing | undefined
  /** The signed receipt of an entry, for whoever laid its act. */
  readonly receiptOf?: ((n: number) => string | undefined) | undefined
  /** Made for many readers at once, to be sent to pages that are open: ids of acts are then the pages' own. */
  readonly streamed?: boolean | undefined
  /** Who follows live at this moment; known to streamed pages only. */
  readonly connected?: Connected | undefined
  /** Personas are offered to this reader: the server has them, and no proxy passed the request on. */
  readonly personas: boolean
}

/** How many streams are open: delegations are counted once, however many of their devices follow. */
export type Connected = {
  readonly delegations: number
  readonly screens: number
  readonly others: number
}
