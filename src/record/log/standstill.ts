import { formatCheckpointText, parseCheckpoint } from './checkpoint.ts'
import { FormatError, sameBytes } from './grammar.ts'
import { EMPTY_ROOT } from './merkle.ts'
import { rangeHash } from './merkle-proof.ts'
import { formatNote } from './note.ts'
import { type Policy, quorumMet, type Witness } from './policy.ts'
import { signersOf } from './signatures.ts'
import { type Signer, signNote } from './signer.ts'
import type { Store } from '../store/store.ts'
import { askWitness, witnessedCheckpoint } from './witness-client.ts'

/** Whether a standstill is proved: entries added to this record would not be kept. The mere claim of a witness proves nothing. */
export function isProved({ why }: Standstill): boolean {
  return why !== 'witness.claims'
}

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

/** Whether this record is behind what its own directory shows as published, or is not its beginning. */
export function behindPublished(
  store: Store,
  shownBytes: Buffer | undefined,
): Standstill['why'] | undefined {
  const shown = shownBytes && parsed(shownBytes)
  const difference = shown && compare(store, shown)
  return difference && `published.${difference}`
}

export type Asking = {
  readonly store: () => Store
  readonly origin: string
  readonly signers: readonly Signer[]
  readonly distrusted: readonly string[]
  readonly witnessMilliseconds: number
}

/** What was found before anything is signed. */
export type Looked = {
  readonly standstill?: Standstill
  /** How many entries were published, as far as this directory shows; undefined when it does not show it. */
  readonly published: number | undefined
  /** Whether as many witnesses said what they have seen as are required to publish. */
  readonly heard: boolean
}

/**
 * Looks, before anything is signed, for whatever is ahead of this record or not its beginning: the published checkpoint
 * and what each reachable witness has seen. Signing on top of an old copy would show two histories under one key. Who is
 * asked does not rest on the published checkpoint alone, which may be missing or old: also every witness of the newest policy.
 */
export async function whatIsAhead(
  asking: Asking,
  policyAt: (size: number) => Policy,
  shownBytes: Buffer | undefined,
): Promise<Looked> {
  const shown = shownBytes && parsed(shownBytes)
  const difference = shown && compare(asking.store(), shown)
  if (shown && difference) {
    const standstill = { why: `published.${difference}`, facts: facts(asking, shown) } as const
    return { standstill, published: undefined, heard: false }
  }
  const newest = policyAt(asking.store().head().size)
  const policy = shown ? policyAt(shown.size) : newest
  const witnesses = new Map(
    [...newest.witnesses, ...policy.witnesses].map((witness) => [witness.name, witness]),
  )
  const found = await Promise.all([...witnesses.values()].map((witness) => lookAt(witness, asking)))
  const standstill = found.find((at) => at.standstill)?.standstill
  const heard = new Set(found.flatMap(({ heard, name }) => (heard ? [name] : [])))
  return {
    published: shown?.size,
    heard: quorumMet(policy, heard),
    ...(standstill && { standstill }),
  }
}

/** What a witness shows or claims to have seen of our log; `heard`: it answered. */
export type WitnessView = {
  readonly name: string
  readonly heard: boolean
  readonly standstill?: Standstill
}

/** Whether our own key signed, for a witness, what this record does not begin with or has not reached. */
export async function lookAt(witness: Witness, asking: Asking): Promise<WitnessView> {
  const { name, url } = witness
  if (url === undefined) return { name, heard: false }
  const { store, origin, signers, witnessMilliseconds } = asking
  const shown = await witnessedCheckpoint(url, origin, witnessMilliseconds)
  if (shown) {
    const keys = signers.map(({ key }) => key)
    const ours = await signersOf(shown.note, keys).catch(() => [])
    const difference =
      ours.length > 0 && shown.origin === origin ? compare(store(), shown) : undefined
    if (difference) {
      const told = { witness: name, ...facts(asking, shown) }
      return { name, heard: true, standstill: { why: `witness.${difference}`, facts: told } }
    }
  }
  if (asking.distrusted.includes(name)) return { name, heard: true }
  const size = await claimedSize(url, witness, asking)
  const ours = store().head().size
  if (size === undefined || size <= ours) return { name, heard: size !== undefined }
  return {
    name,
    heard: true,
    standstill: { why: 'witness.claims', facts: { witness: name, size, ours } },
  }
}

/** A witness answers its size to whoever offers from 0; the empty tree begins every history, so signing it is safe. */
async function claimedSize(
  url: string,
  { key }: Witness,
  { origin, signers, witnessMilliseconds }: Asking,
): Promise<number | undefined> {
  const text = formatCheckpointText(origin, 0, EMPTY_ROOT)
  const note = formatNote(await signNote(signers, text, 0))
  const reply = await askWitness(url, key, { old: 0, proof: [], text, note }, witnessMilliseconds)
  if (reply.type === 'at') return reply.size
  return reply.type === 'cosigned' ? 0 : undefined
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
