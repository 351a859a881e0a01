// The public side of the record beside the clerk: the log's keys, the witness policy that the acts adopted, checkpoints
// signed and published as entries come. Never on the path of an act.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openKey } from '../record/key-source.ts'
import { ED25519, parseVkey } from '../record/note-key.ts'
import { formatPolicy, type Policy } from '../record/policy.ts'
import { openPublisher, type Publisher, type PublisherState } from '../record/publisher.ts'
import { openRecordRequests, type RecordAnswer } from '../record/record-request.ts'
import { createKeyFile, type Signer } from '../record/signer.ts'
import { all, type Reading } from '../rules/organisation.ts'
import type { House } from './house.ts'

export type Publication = {
  /** The log's name, and the verifier keys that sign for it. */
  readonly origin: string
  readonly signers: readonly Signer[]
  readonly publisher: Publisher
  /** The witness policy in force after the record's first `size` entries. */
  policyAt(size: number): Policy
  /** The record's public files, by path: /record/checkpoint, tiles, proofs. */
  answer(path: string): RecordAnswer | undefined
  close(): Promise<void>
}

export type Publishing = {
  /** The log's name for a new data directory; afterwards the key file says it. */
  readonly origin?: string | undefined
  /** Keys held elsewhere, instead of those in the data directory: paths, or `agent:SOCKET:VKEY` of an SSH agent. */
  readonly keyFiles?: readonly string[] | undefined
  readonly onChange?: (state: PublisherState) => void
}

/** Opens the public side of a house. Makes the log's key when there is none: readable by its owner only. */
export function openPublication(house: House, { origin, keyFiles, onChange }: Publishing = {}): Publication {
  const signers = (keyFiles ?? keyFilesIn(house.dir, origin)).map(openKey)
  const name = signers[0]?.key.name
  if (name === undefined) throw new Error('no key signs for the log')
  const policyAt = (size: number): Policy => policyOf(house.clerk.org, signers, size)
  const publisher = openPublisher({
    store: () => house.store,
    origin: name,
    signers,
    policyAt,
    ...(onChange ? { onChange } : {}),
  })
  house.clerk.follow(() => publisher.nudge())
  return {
    origin: name,
    signers,
    publisher,
    policyAt,
    answer: openRecordRequests(house.dir, publisher, () => formatPolicy(policyAt(publisher.state().published))),
    close: () => publisher.stop(),
  }
}

/** log.key, log-2.key …: all of them sign while a key is being rotated. */
function keyFilesIn(dir: string, origin: string | undefined): string[] {
  const found = readdirSync(dir)
    .filter((file) => /^log(-\d+)?\.key$/.test(file))
    .sort()
  if (found.length > 0) return found.map((file) => join(dir, file))
  const file = join(dir, 'log.key')
  createKeyFile(file, origin ?? `kurultai.invalid/${randomBytes(4).toString('hex')}`, ED25519)
  return [file]
}

/** The last policy adopted before that size. Without one no witness is asked, and what is signed is published. */
function policyOf(org: Reading, signers: readonly Signer[], size: number): Policy {
  const logs = signers.map(({ key }) => ({ key }))
  const adopted = all(org, 'policy')
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
    groups: [{ name: 'quorum-of-members', k: adopted.needed, members: witnesses.map(({ name }) => name) }],
    quorum: 'quorum-of-members',
  }
}
