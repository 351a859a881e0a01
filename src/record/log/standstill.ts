import { formatCheckpointText, parseCheckpoint } from './checkpoint.ts'
import { FormatError, sameBytes } from './grammar.ts'
import { EMPTY_ROOT } from './merkle.ts'
import { rangeHash } from './merkle-proof.ts'
import { formatNote } from './note.ts'
import type { Policy, Witness } from './policy.ts'
import { signersOf } from './signatures.ts'
import { type Signer, signNote } from './signer.ts'
import type { Store } from '../store/store.ts'
import { askWitness, witnessedCheckpoint } from './witness-client.ts'

/** Why nothing is signed. The sentence for each lives in `src/text`. */
export type Standstill = {
  readonly why:
    | 'published.ahead' // what was published is larger than this record: an old copy was restored
    | 'published.other' // what was published is not the beginning of this record
    | 'witness.ahead' // a witness shows our own signature over a larger tree
    | 'witness.other' // a witness shows our own signature over another tree
    | 'witness.claims' // a witness says that it saw a larger tree, and does not show it
    | 'signer.moved' // somebody else signed meanwhile
  readonly facts: Record<string, string | number>
}

export type Asking = {
  readonly store: () => Store
  readonly origin: string
  readonly signers: readonly Signer[]
  readonly distrusted: readonly string[]
  readonly witnessMilliseconds: number
}

/**
 * Looks, before anything is signed, for whatever is ahead of this record or not its beginning: the published checkpoint
 * and what each reachable witness has seen. Signing on top of an old copy would show two histories under one key.
 */
export async function whatIsAhead(
  asking: Asking,
  policyAt: (publishedSize: number) => Policy,
  published: Buffer | undefined,
): Promise<{ standstill?: Standstill; published: number }> {
  const shown = published && parsed(published)
  if (shown) {
    const difference = compare(asking.store(), shown)
    if (difference)
      return {
        standstill: { why: `published.${difference}`, facts: facts(asking, shown) },
        published: 0,
      }
  }
  const size = shown?.size ?? 0
  const found = await Promise.all(
    policyAt(size).witnesses.map((witness) => lookAt(witness, asking)),
  )
  const standstill = found.find((at) => at !== undefined)
  return { published: size, ...(standstill && { standstill }) }
}

/** Whether our own key signed, for a witness, what this record does not begin with or has not reached. */
export async function lookAt(witness: Witness, asking: Asking): Promise<Standstill | undefined> {
  if (witness.url === undefined) return undefined
  const { store, origin, signers, witnessMilliseconds } = asking
  const shown = await witnessedCheckpoint(witness.url, origin, witnessMilliseconds)
  if (shown) {
    const keys = signers.map(({ key }) => key)
    const ours = await signersOf(shown.note, keys).catch(() => [])
    const difference =
      ours.length > 0 && shown.origin === origin ? compare(store(), shown) : undefined
    if (difference)
      return {
        why: `witness.${difference}`,
        facts: { witness: witness.name, ...facts(asking, shown) },
      }
  }
  if (asking.distrusted.includes(witness.name)) return undefined
  const size = await claimedSize(witness.url, witness, asking)
  if (size <= store().head().size) return undefined
  return {
    why: 'witness.claims',
    facts: { witness: witness.name, size, ours: store().head().size },
  }
}

/** A witness answers its size to whoever offers from 0; the empty tree begins every history, so signing it is safe. */
async function claimedSize(
  url: string,
  { key }: Witness,
  { origin, signers, witnessMilliseconds }: Asking,
): Promise<number> {
  const text = formatCheckpointText(origin, 0, EMPTY_ROOT)
  const note = formatNote(await signNote(signers, text, 0))
  const reply = await askWitness(url, key, { old: 0, proof: [], text, note }, witnessMilliseconds)
  return reply.type === 'at' ? reply.size : 0
}

function compare(
  store: Store,
  { size, root }: { size: number; root: Uint8Array },
): 'ahead' | 'other' | undefined {
  if (size > store.head().size) return 'ahead'
  const ours = size === 0 ? EMPTY_ROOT : rangeHash(0, size, store.hashAt)
  return sameBytes(ours, root) ? undefined : 'other'
}

function facts({ store }: Asking, { size }: { size: number }): Record<string, number> {
  return { size, ours: store().head().size }
}

/** A checkpoint of ours that cannot be read was damaged on the disk; it is published again. */
function parsed(bytes: Buffer): { size: number; root: Uint8Array } | undefined {
  try {
    return parseCheckpoint(bytes)
  } catch (error) {
    if (error instanceof FormatError) return undefined
    throw error
  }
}
