// What the doors stand on, handed in once by `createApp`.
import type { Clerk } from '../../clerk/clerk.ts'
import type { Documents } from '../../record/documents.ts'
import type { Views } from '../../views/views.ts'

export type Doors = {
  readonly clerk: Clerk
  readonly views: Views
  readonly documents: Documents
  /** Local personas may be chosen. Only ever true of a server that listens on the loopback address. */
  readonly personas: boolean
  /** UTC milliseconds. */
  readonly now: () => number
}
