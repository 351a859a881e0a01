import type { Store } from '../store/store.ts'
import type { Policy } from './policy.ts'
import type { PublisherState } from './publisher.ts'
import type { Signer } from './signer.ts'

export type PublisherOptions = {
  /** The record as it is open now: the clerk opens it again after a write whose outcome was unknown. */
  readonly store: () => Store
  /** The log's name: a schema-less address, and the name of its keys. */
  readonly origin: string
  /** Who signs for the log: Ed25519 first, ML-DSA-44 beside it if there is one; old and new while a key is rotated. */
  readonly signers: readonly Signer[]
  /** Which of them sign a checkpoint of this size; all of them when left out. */
  readonly signersAt?: (size: number) => readonly Signer[]
  /** The policy that the record has after its first `size` entries; asked with what is published, so that a change of
   * policy is itself published under the policy before it. */
  readonly policyAt: (size: number) => Policy
  /** How many entries may be published; all of them when left out. What was published before stays published. */
  readonly upTo?: () => number
  /** Witnesses whose unproved claim to be ahead of us the operator has examined, by their names in the policy. */
  readonly distrusted?: readonly string[]
  /** POSIX milliseconds. */
  readonly now?: () => number
  /** It is unknown whether a checkpoint that was written was kept: the record must be opened again. */
  readonly reopen?: () => void
  /** Called whenever the state may have changed. */
  readonly onChange?: (state: PublisherState) => void
  readonly betweenMilliseconds?: number
  readonly retryMilliseconds?: number
  readonly witnessMilliseconds?: number
}
