import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { writeDurably } from '../store/durable-file.ts'
import {
  bigEndian,
  concatBytes,
  decodeBase64,
  encodeBase64,
  encodeUtf8,
  FormatError,
} from './grammar.ts'
import { type Note, parseNote, type SignatureLine } from './note.ts'
import { COSIGNATURE_ML_DSA_44, ED25519, makeNoteKey, type NoteKey } from './note-key.ts'
import { cosignatureMessage, signersOf, subtreeMessage } from './signatures.ts'

/** A holder of a private key: a file, or an agent on a socket. `sign` returns the bare signature. */
export type Signer = { readonly key: NoteKey; sign(message: Uint8Array): Promise<Uint8Array> }

/** The key file can be read or written by somebody else than its owner. */
export class KeyFileOpen extends Error {
  readonly path: string

  constructor(path: string) {
    super(`the key file ${path} can be read by others than its owner; run: chmod 600 ${path}`)
    this.path = path
  }
}

/** The file in the place of a key file is not one. */
export class KeyFileMistaken extends FormatError {
  readonly path: string
  readonly mistake: keyof typeof keyFileMistakes

  constructor(path: string, mistake: keyof typeof keyFileMistakes) {
    super(`${path} ${keyFileMistakes[mistake]}`)
    this.path = path
    this.mistake = mistake
  }
}

const keyFileMistakes = {
  absent: 'does not exist',
  'not-a-key-file': 'is not a key file',
  'other-length': 'holds a key of another length',
  'other-key': 'does not hold the key it names',
}

/** A signer whose key lies in a file: it need not be waited for. */
export type FileSigner = Signer & { signNow(message: Uint8Array): Uint8Array }

const PKCS8_ED25519 = '302e020100300506032b657004220420'
const PKCS8_ML_DSA_44_SEED = '3034020100300b060960864801650304031104228020'
const SEED_BYTES = 32

/**
 * Makes a key and keeps it in a file that only its owner can read, in the format of Go's note package
 * (`PRIVATE+KEY+name+id+base64`). Never replaces a file: throws when there is one.
 */
export function createKeyFile(path: string, name: string, type: number): NoteKey {
  if (existsSync(path)) throw new Error(`there is a key at ${path} already; it is never replaced`)
  const seed = randomBytes(SEED_BYTES)
  const { key } = signerOf(name, type, seed)
  const id = key.keyId.toString(16).padStart(8, '0')
  const text = `PRIVATE+KEY+${name}+${id}+${encodeBase64(concatBytes(Uint8Array.of(type), seed))}\n`
  writeDurably(path, encodeUtf8(text), 0o600)
  return key
}

/** Opens a key file. Throws KeyFileOpen when others can read it, KeyFileMistaken when it is something else or nothing. */
export function openKeyFile(path: string): FileSigner {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new KeyFileMistaken(path, 'absent')
  if (!found.isFile()) throw new KeyFileMistaken(path, 'not-a-key-file')
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) throw new KeyFileOpen(path)
  const [, name, id, base64] =
    /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(\S+)\n?$/.exec(readFileSync(path, 'utf8')) ?? []
  if (name === undefined || id === undefined || base64 === undefined)
    throw new KeyFileMistaken(path, 'not-a-key-file')
  const bytes = keyBytes(path, base64)
  if (bytes.length !== 1 + SEED_BYTES) throw new KeyFileMistaken(path, 'other-length')
  const signer = signerOf(name, bytes[0]!, bytes.subarray(1))
  if (signer.key.keyId !== Number.parseInt(id, 16)) throw new KeyFileMistaken(path, 'other-key')
  return signer
}

function keyBytes(path: string, base64: string): Uint8Array {
  try {
    return decodeBase64(base64, 'the key file')
  } catch {
    throw new KeyFileMistaken(path, 'not-a-key-file')
  }
}

/** One signature line of a signer on a checkpoint's text; `at` (POSIX seconds) goes into timestamped ones. */
export async function signLine(
  { key, sign }: Signer,
  text: string,
  at: number,
): Promise<SignatureLine> {
  const named = { name: key.name, keyId: key.keyId }
  if (key.type === ED25519) return { ...named, signature: await sign(encodeUtf8(text)) }
  const message =
    key.type === COSIGNATURE_ML_DSA_44
      ? subtreeMessage(key.name, at, text)
      : cosignatureMessage(at, text)
  return { ...named, signature: concatBytes(bigEndian(at, 8), await sign(message)) }
}

export async function signNote(
  signers: readonly Signer[],
  text: string,
  at: number,
): Promise<Note> {
  return {
    text,
    signatures: await Promise.all(signers.map((signer) => signLine(signer, text, at))),
  }
}

/** Whether a signed note has the signature of each of them. */
export async function isSignedByAll(note: string, signers: readonly Signer[]): Promise<boolean> {
  const keys = signers.map(({ key }) => key)
  return (await signersOf(parseNote(encodeUtf8(note)), keys)).length === keys.length
}

function signerOf(name: string, type: number, seed: Uint8Array): FileSigner {
  const prefix = type === COSIGNATURE_ML_DSA_44 ? PKCS8_ML_DSA_44_SEED : PKCS8_ED25519
  const pkcs8 = Buffer.concat([Buffer.from(prefix, 'hex'), seed])
  const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return {
    key: makeNoteKey(name, type, rawPublicKey(secret)),
    sign: async (message) => sign(null, message, secret),
    signNow: (message) => sign(null, message, secret),
  }
}

function rawPublicKey(secret: KeyObject): Uint8Array {
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return spki.subarray(secret.asymmetricKeyType === 'ed25519' ? 12 : 22)
}
