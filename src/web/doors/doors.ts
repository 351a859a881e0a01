// What the doors stand on, handed in once by `createApp`.
import type { Clerk } from '../../clerk/clerk.ts'
import type { Standing } from '../../clerk/publication.ts'
import type { Documents } from '../../record/store/documents.ts'
import type { RecordAnswer } from '../../record/log/record-request.ts'
import type { Views } from '../../views/views.ts'
import type { Broadcast } from '../live/broadcast.ts'
import type { SigningIn } from '../sign-in/sign-in.ts'

export type Doors = {
  readonly clerk: Clerk
  readonly views: Views
  readonly documents: Documents
  /** The record's public files by path: /record/checkpoint, tiles, proofs, the page that verifies them. */
  readonly recordFile?: (path: string) => RecordAnswer | undefined
  /** The words behind a commitment of the record; undefined once erased. */
  readonly opened?: (sealed: string) => string | undefined
  /** The newest published checkpoint and its witnesses, as every page says at its foot. */
  readonly standing?: () => Standing
  /** Local personas may be chosen. Only ever true of a server that listens on the loopback address. */
  readonly personas: boolean
  /** Keys, invitations and sign-ins. Absent, nobody can sign in. */
  readonly signingIn?: SigningIn | undefined
  /** Sends what changes to the pages that are open. Absent, pages stand as they were opened. */
  readonly live?: Broadcast | undefined
  /** UTC milliseconds. */
  readonly now: () => number
}
