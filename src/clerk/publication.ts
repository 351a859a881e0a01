// The public side of the record beside the clerk: the log's keys, the witness policy that the acts adopted, checkpoints
// signed and published as entries come. Never on the path of an act.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openKey } from '../record/log/key-source.ts'
import { ED25519, formatVkey, parseVkey } from '../record/log/note-key.ts'
import { formatPolicy, type Policy } from '../record/log/policy.ts'
import { openPublisher, type Publisher, type PublisherState } from '../record/log/publisher.ts'
import { openRecordRequests, type RecordAnswer } from '../record/log/record-request.ts'
import { createKeyFile, type Signer } from '../record/log/signer.ts'
import { openEntries } from '../audience/embargo.ts'
import { allOf, type Reading } from '../rules/organisation.ts'
import type { House } from './house.ts'

export type Publication = {
  /** The log's name, and the verifier keys that sign for it. */
  readonly origin: string
  readonly signers: readonly Signer[]
  readonly publisher: Publisher
  /** Begins to publish; while a session is under embargo, what is from before it. */
  start(): Promise<void>
  /** What every page says at its foot. */
  standing(): Standing
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

/** Opens the public side of a house. Makes the log's key when there is none: readable by its owner only. */
export function openPublication(
  house: House,
  { origin, keyFiles, distrusted = [], onChange }: Publishing = {},
): Publication {
  const signers = (keyFiles ?? keyFilesIn(house.dir, origin)).map(openKey)
  const name = signers[0]?.key.name
  if (name === undefined) throw new Error('no key signs for the log')
  const signersAt = (size: number) => inForce(house.clerk.org, signers, size)
  const policyAt = (size: number): Policy => policyOf(house.clerk.org, signersAt(size), size)
  let publishedAt = Date.now()
  let seen = 0
  const publisher = openPublisher({
    store: () => house.store,
    origin: name,
    signers,
    signersAt,
    policyAt,
    // What is under embargo is not published: the log's files are open to everyone. It follows at the release.
    upTo: () => openEntries(house.clerk.org),
    distrusted,
    onChange(state) {
      if (state.published !== seen) {
        seen = state.published
        publishedAt = Date.now()
      }
      onChange?.(state)
    },
  })
  return {
    origin: name,
    signers,
    publisher,
    start: () => {
      house.clerk.follow(() => publisher.nudge())
      return publisher.start()
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
    policyAt,
    answer: openRecordRequests(house.dir, publisher, () =>
      formatPolicy(policyAt(publisher.state().published)),
    ),
    close: () => publisher.stop(),
  }
}

/**
 * Who signs a checkpoint of a size: the founding key, until an act names another; then that one, and the one before it
 * beside it, so that whoever knows only the older key can follow. Keys of another algorithm sign a second line always.
 * Throws when the key that an act put in force is not held here: nothing is signed until it is.
 */
function inForce(org: Reading, signers: readonly Signer[], size: number): readonly Signer[] {
  const others = signers.filter(({ key }) => key.type !== ED25519)
  const named = allOf(org, 'key').filter(
    ({ made, key }) => made < size && parseVkey(key).type === ED25519,
  )
  const [founding] = signers.filter(({ key }) => key.type === ED25519)
  const [now, before] = [
    ...(founding ? [formatVkey(founding.key)] : []),
    ...named.map(({ key }) => key),
  ].reverse()
  const held = (vkey: string | undefined) => signers.filter(({ key }) => formatVkey(key) === vkey)
  if (now !== undefined && held(now).length === 0)
    throw new Error(`the key in force is not held here: ${now.split('+')[0]}`)
  return [...held(now), ...(before === now ? [] : held(before)), ...others]
}

/** log.key, log-2.key …: the founding key first, then those that acts put in force after it. */
function keyFilesIn(dir: string, origin: string | undefined): string[] {
  const numberOf = (file: string) => Number(/\d+/.exec(file)?.[0] ?? 1)
  const found = readdirSync(dir)
    .filter((file) => /^log(-\d+)?\.key$/.test(file))
    .sort((a, b) => numberOf(a) - numberOf(b))
  if (found.length > 0) return found.map((file) => join(dir, file))
  const file = join(dir, 'log.key')
  createKeyFile(file, origin ?? `kurultai.invalid/${randomBytes(4).toString('hex')}`, ED25519)
  return [file]
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
