// The log's keys: where they are held, which of them an act put in force, and that none is made in silence for a log that
// already has one.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseCheckpoint } from '../record/log/checkpoint.ts'
import { encodeUtf8, FormatError } from '../record/log/grammar.ts'
import { openKey } from '../record/log/key-source.ts'
import { ED25519, formatVkey, parseVkey } from '../record/log/note-key.ts'
import { openPublicFiles } from '../record/log/public-files.ts'
import { signersOf } from '../record/log/signatures.ts'
import { createKeyFile, type Signer } from '../record/log/signer.ts'
import { KeyMissing } from '../record/log/trouble.ts'
import type { Store } from '../record/store/store.ts'
import { allOf, type Reading } from '../rules/organisation.ts'

export type LogKeys = {
  /** The log's name. */
  readonly origin: string
  readonly signers: readonly Signer[]
}

/**
 * Opens the log's keys: those at the places named, or those in the data directory. Only for a log that never signed anything
 * is one made; of one that did, and whose key is not here, the name alone is known, and nothing is signed.
 */
export function openLogKeys(
  store: Store,
  { origin, keyFiles }: { origin?: string | undefined; keyFiles?: readonly string[] | undefined },
): LogKeys {
  const found = keyFiles ?? keyFilesIn(store.dir)
  const before = signedBefore(store)
  if (found.length === 0 && before === undefined) {
    const file = join(store.dir, 'log.key')
    createKeyFile(file, origin ?? `kurultai.invalid/${randomBytes(4).toString('hex')}`, ED25519)
    return openLogKeys(store, { keyFiles: [file] })
  }
  const signers = found.map(openKey)
  return { origin: before?.origin ?? signers[0]?.key.name ?? '', signers }
}

/**
 * Whether the keys held here are the log's: one of them signed the last checkpoint, or an act named one. Throws KeyMissing.
 */
export async function checkLogKeys(
  store: Store,
  org: Reading,
  { signers }: LogKeys,
): Promise<void> {
  const last = signedBefore(store)
  if (last === undefined) return
  const keys = signers.map(({ key }) => key)
  const named = logKeysNamed(org).map(({ key }) => key)
  if (keys.some((key) => named.includes(formatVkey(key)))) return
  const ours = await signersOf(last.note, keys).catch(() => [])
  if (ours.length === 0)
    throw new KeyMissing(`the key that signs for ${last.origin} is not held here`)
}

/**
 * Who signs a checkpoint of a size: the founding key, until an act names another; then that one, and the one before it
 * beside it, so that whoever knows only the older key can follow. Keys of another algorithm sign a second line always.
 * Throws KeyMissing when the key in force is not held here: nothing is signed until it is.
 */
export function inForce(
  org: Reading,
  { signers, origin }: LogKeys,
  size: number,
): readonly Signer[] {
  const others = signers.filter(({ key }) => key.type !== ED25519)
  const named = logKeysNamed(org).filter(
    ({ made, key }) => made < size && parseVkey(key).type === ED25519,
  )
  const [founding] = signers.filter(({ key }) => key.type === ED25519)
  const [now, before] = [
    ...(founding ? [formatVkey(founding.key)] : []),
    ...named.map(({ key }) => key),
  ].reverse()
  const held = (vkey: string | undefined) => signers.filter(({ key }) => formatVkey(key) === vkey)
  if (held(now).length === 0)
    throw new KeyMissing(`the key in force for ${origin} is not held here`)
  return [...held(now), ...(before === now ? [] : held(before)), ...others]
}

function logKeysNamed(org: Reading) {
  return allOf(org, 'key').filter(({ signs }) => signs === undefined)
}

/** The last checkpoint that is known to be signed: kept in the record, or published. */
function signedBefore(store: Store) {
  const kept = store.lastCheckpoint()?.note
  const shown = kept === undefined ? openPublicFiles(store.dir).published() : encodeUtf8(kept)
  try {
    return shown && parseCheckpoint(shown)
  } catch (error) {
    if (error instanceof FormatError) return undefined
    throw error
  }
}

/** log.key, log-2.key …: the founding key first, then those that acts put in force after it. */
function keyFilesIn(dir: string): string[] {
  const numberOf = (file: string) => Number(/\d+/.exec(file)?.[0] ?? 1)
  return readdirSync(dir)
    .filter((file) => /^log(-\d+)?\.key$/.test(file))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((file) => join(dir, file))
}
