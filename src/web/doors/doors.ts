// What the doors stand on, handed in once by `createApp`.
import type { Clerk } from '../../clerk/clerk.ts'
import type { Files } from '../../clerk/house.ts'
import type { Health } from '../../clerk/health.ts'
import type { Standing } from '../../clerk/publication.ts'
import type { RecordAnswer } from '../../record/log/record-request.ts'
import type { Views } from '../../views/views.ts'
import type { Context } from 'hono'
import type { By } from '../../rules/acts.ts'
import type { Site } from './site.ts'

/** What pages are made from. */
export type Inside = {
  readonly clerk: Clerk
  readonly views: Views
  /** The words behind a commitment of the record; undefined once erased. */
  readonly opened?: (sealed: string) => string | undefined
  /** The newest published checkpoint and its witnesses, as every page says at its foot. */
  readonly standing?: () => Standing
  /** The signed receipt of an entry, for whoever laid its act. */
  readonly receiptOf?: (n: number) => string | undefined
  /** UTC milliseconds. */
  readonly now: () => number
}

export type Doors = Inside & {
  readonly documents: Files
  /** The record's public files by path: /record/checkpoint, tiles, proofs, the page that verifies them. */
  readonly recordFile?: (path: string) => RecordAnswer | undefined
  /** How the server is, part by part. Absent, only the record and the views are looked at. */
  readonly health?: () => Health
  /**
   * What is shown to act as a local persona. Only ever there on a server that listens on the loopback address and that no proxy
   * stands before; absent, there are no personas.
   */
  readonly personaToken?: string | undefined
  readonly site: Site
  /** In whose name a request that carries a sign-in acts on that day. Absent, nobody can sign in. */
  readonly signedIn?: ((c: Context, today: string) => By | undefined) | undefined
}
