import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flushDirectory, makeDirectory, writeDurably } from '../store/durable-file.ts'

// What is not public. The record holds a salted commitment only; the bytes lie here, with who may see them, until they
// are released or erased. Without the salt a commitment says nothing about the bytes, however few they could have been.

export type Audience = 'participants' | 'heads' | 'delegation' | 'secretariat'
export const audiences: readonly Audience[] = ['participants', 'heads', 'delegation', 'secretariat']

/** What was sealed, and the salt that shows it: publishing both is the release. */
export type Opened = { readonly audience: Audience; readonly salt: Buffer; readonly bytes: Buffer }

/** Where the bytes of a commitment are: sealed, erased by the act in entry `order`, or not the bytes committed to. */
export type SealedState =
  | { readonly type: 'sealed'; readonly audience: Audience }
  | { readonly type: 'erased'; readonly order: number }
  | { readonly type: 'damaged' }

/** Bytes about to be sealed: `keep` writes them, durably; `forget` takes them away again where no entry came of it. */
export type Sealing = { readonly commitment: string; keep(): void; forget(): void }

export type SealedStore = {
  /** The commitment to bytes, before anything is written: it is not known yet whether the act that holds it will be accepted. Throws SealedTooLarge. */
  prepare(bytes: Uint8Array, audience: Audience): Sealing
  /** The bytes and the salt; undefined when unknown, erased or damaged. The caller checks who may ask. */
  open(commitment: string): Opened | undefined
  /** Forgets bytes and salt for good, on the order of the act in this entry. Doing it twice is harmless. */
  erase(commitment: string, order: number): void
  state(commitment: string): SealedState | undefined
  commitments(): Iterable<string>
}

export const SEALED_BYTES_MAX = 20_000_000
const SALT_BYTES = 32
const HEADER = 'kurultai sealed v1\n'

export class SealedTooLarge extends Error {
  readonly size: number
  constructor(size: number) {
    super(`the bytes to seal are ${size}; at most ${SEALED_BYTES_MAX} are kept`)
    this.size = size
  }
}

/** The commitment to bytes under a salt: SHA-256 of a fixed line, the salt and the bytes, in hexadecimal. */
export function commitmentTo(salt: Uint8Array, bytes: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(HEADER), salt, bytes]), 'hex')
}

/** Whether released bytes are the ones that were committed to. */
export function checkReveal(commitment: string, salt: Uint8Array, bytes: Uint8Array): boolean {
  if (!isCommitment(commitment) || salt.length !== SALT_BYTES) return false
  return timingSafeEqual(Buffer.from(commitment), Buffer.from(commitmentTo(salt, bytes)))
}

export function openSealedStore(dir: string): SealedStore {
  const root = join(dir, 'sealed')
  const fileOf = (commitment: string) => join(root, commitment.slice(0, 2), commitment.slice(2))

  function write(commitment: string, bytes: Uint8Array): void {
    const file = fileOf(commitment)
    makeDirectory(dirname(file))
    writeDurably(file, bytes, 0o600)
  }

  function read(commitment: string): Buffer | undefined {
    return isCommitment(commitment) && existsSync(fileOf(commitment))
      ? readFileSync(fileOf(commitment))
      : undefined
  }

  function open(commitment: string): Opened | undefined {
    const whole = read(commitment)
    const opened = whole && parse(whole)
    return opened && checkReveal(commitment, opened.salt, opened.bytes) ? opened : undefined
  }

  return {
    prepare(bytes, audience) {
      if (bytes.length > SEALED_BYTES_MAX) throw new SealedTooLarge(bytes.length)
      const salt = randomBytes(SALT_BYTES)
      const commitment = commitmentTo(salt, bytes)
      const whole = Buffer.concat([Buffer.from(`${HEADER}${audience}\n`), salt, bytes])
      return {
        commitment,
        keep: () => write(commitment, whole),
        forget() {
          rmSync(fileOf(commitment), { force: true })
          if (existsSync(dirname(fileOf(commitment)))) flushDirectory(dirname(fileOf(commitment)))
        },
      }
    },
    open,
    erase(commitment, order) {
      if (isCommitment(commitment)) write(commitment, Buffer.from(`${HEADER}erased ${order}\n`))
    },
    state(commitment) {
      const whole = read(commitment)
      if (whole === undefined) return undefined
      const [, order] =
        /^kurultai sealed v1\nerased (0|[1-9][0-9]{0,14})\n$/.exec(whole.toString('latin1')) ?? []
      if (order !== undefined) return { type: 'erased', order: Number(order) }
      const opened = open(commitment)
      return opened ? { type: 'sealed', audience: opened.audience } : { type: 'damaged' }
    },
    *commitments() {
      if (!existsSync(root)) return
      for (const folder of readdirSync(root).sort()) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue
        for (const name of readdirSync(join(root, folder)).sort())
          if (isCommitment(folder + name)) yield folder + name
      }
    },
  }
}

function parse(whole: Buffer): Opened | undefined {
  for (const audience of audiences) {
    const header = Buffer.from(`${HEADER}${audience}\n`)
    if (
      !whole.subarray(0, header.length).equals(header) ||
      whole.length < header.length + SALT_BYTES
    )
      continue
    const salt = whole.subarray(header.length, header.length + SALT_BYTES)
    return { audience, salt, bytes: whole.subarray(header.length + SALT_BYTES) }
  }
  return undefined
}

function isCommitment(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
