// The public side of the record beside the clerk: the log's keys, the witness policy that the acts adopted, checkpoints
// signed and published as entries come. Never on the path of an act.
import { parseVkey } from '../record/log/note-key.ts'
import { formatPolicy, type Policy } from '../record/log/policy.ts'
import { openPublisher, type Publisher, type PublisherState } from '../record/log/publisher.ts'
import { openRecordRequests, type RecordAnswer } from '../record/log/record-request.ts'
import type { Signer } from '../record/log/signer.ts'
import { isProved } from '../record/log/standstill.ts'
import { KeyMissing } from '../record/log/trouble.ts'
import { openEntries } from '../audience/embargo.ts'
import { allOf, type Reading } from '../rules/organisation.ts'
import type { House } from './house.ts'
import { openReceipts } from './receipts.ts'
import { checkLogKeys, inForce, openLogKeys } from './log-keys.ts'

export type Publication = {
  /** The log's name, and the verifier keys that sign for it. */
  readonly origin: string
  readonly signers: readonly Signer[]
  readonly publisher: Publisher
  /** UTC milliseconds. */
  readonly openedAt: number
  /** Looks for whatever is ahead of this record: until then an act may be taken that will not be kept. */
  look(): Promise<void>
  /** Begins to publish; while a session is under embargo, what is from before it. */
  start(): Promise<void>
  /** What every page says at its foot. */
  standing(): Standing
  /** The signed receipt of an entry, to be shown to others. */
  receiptOf(n: number): string | undefined
  /** Names the key for receipts in the record, now or when the organisation is founded. */
  nameReceiptKey(): void
  /** The witness policy in force after the record's first `size` entries. */
  policyAt(size: number): Policy
  /** The record's public files, by path: /record/checkpoint, tiles, proofs. */
  answer(path: string): RecordAnswer | undefined
  close(): Promise<void>
}

/** The newest published checkpoint, when it came (UTC milliseconds), and how many witnesses stand behind it. */
export type Standing = {
  readonly published: { readonly size: number; readonly at: number } | undefined
  readonly witnesses:
    | { readonly signed: number; readonly of: number; readonly needed: number }
    | undefined
  readonly standstill: boolean
}

export type Publishing = {
  /** The log's name for a new data directory; afterwards the key file says it. */
  readonly origin?: string | undefined
  /** Keys held elsewhere, instead of those in the data directory: paths, or `agent:SOCKET:VKEY` of an SSH agent. */
  readonly keyFiles?: readonly string[] | undefined
  /** Witnesses, by their names in the policy, whose claim to have seen more the operator has looked into. */
  readonly distrusted?: readonly string[] | undefined
  readonly onChange?: (state: PublisherState) => void
}

/** Opens the public side of a house. Makes the log's key for a log that is new: readable by its owner only. */
export function openPublication(
  house: House,
  { origin, keyFiles, distrusted = [], onChange }: Publishing = {},
): Publication {
  const keys = openLogKeys(house.store, { origin, keyFiles })
  const { signers } = keys
  let wrongKey: KeyMissing | undefined
  const signersAt = (size: number) => {
    if (wrongKey) throw wrongKey
    return inForce(house.clerk.org, keys, size)
  }
  const policyAt = (size: number): Policy => policyOf(house.clerk.org, heldAt(size), size)
  /** For the policy, which names whom it can. */
  const heldAt = (size: number) => {
    try {
      return signersAt(size)
    } catch (error) {
      if (error instanceof KeyMissing) return []
      throw error
    }
  }
  let publishedAt = Date.now()
  let seen = 0
  const publisher = openPublisher({
    store: () => house.store,
    origin: keys.origin,
    signers,
    signersAt,
    reopen: () => house.clerk.reopen(),
    policyAt,
    // What is under embargo is not published: the log's files are open to everyone. It follows at the release.
    upTo: () => openEntries(house.clerk.org),
    distrusted,
    onChange(state) {
      if (state.published !== seen) {
        seen = state.published
        publishedAt = Date.now()
      }
      const { standstill } = state
      // What is taken now would not be kept: another history is the one that members have seen.
      house.clerk.halt(standstill && isProved(standstill) ? standstill.why : undefined)
      onChange?.(state)
    },
  })
  const receipts = openReceipts(house, keys.origin)
  let looking: Promise<void> | undefined
  const look = () => {
    looking ??= lookOnce()
    return looking
  }

  async function lookOnce(): Promise<void> {
    await checkLogKeys(house.store, house.clerk.org, keys).catch((error) => {
      if (!(error instanceof KeyMissing)) throw error
      wrongKey = error
    })
    await publisher.look()
  }

  return {
    origin: keys.origin,
    signers,
    publisher,
    openedAt: Date.now(),
    look,
    async start() {
      house.clerk.follow(() => publisher.nudge())
      await look()
      await publisher.start()
    },
    standing() {
      const { published, cosigned, standstill } = publisher.state()
      const policy = allOf(house.clerk.org, 'policy').at(-1)
      return {
        published: published > 0 ? { size: published, at: publishedAt } : undefined,
        witnesses: policy && {
          signed: cosigned.length,
          of: policy.witnesses.length,
          needed: policy.needed,
        },
        standstill: standstill !== undefined,
      }
    },
    receiptOf: receipts.receiptOf,
    nameReceiptKey: receipts.nameKey,
    policyAt,
    answer: openRecordRequests(house.dir, publisher, () =>
      formatPolicy(policyAt(publisher.state().published)),
    ),
    close: () => publisher.stop(),
  }
}

/** The last policy adopted before that size. Without one no witness is asked, and what is signed is published. */
function policyOf(org: Reading, signers: readonly Signer[], size: number): Policy {
  const logs = signers.map(({ key }) => ({ key }))
  const adopted = allOf(org, 'policy')
    .filter((policy) => policy.made < size)
    .at(-1)
  if (!adopted) return { logs, witnesses: [], groups: [], quorum: 'none' }
  const witnesses = adopted.witnesses.map(({ name, key, url }) => ({
    name,
    key: parseVkey(key),
    ...(url ? { url } : {}),
  }))
  return {
    logs,
    witnesses,
    groups: [
      { name: 'quorum-of-members', k: adopted.needed, members: witnesses.map(({ name }) => name) },
    ],
    quorum: 'quorum-of-members',
  }
}
