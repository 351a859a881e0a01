import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flushDirectory, makeDirectory, writeDurably } from './durable-file.ts'

/** 20 MB: a scanned treaty fits, a film does not. */
export const DOCUMENT_BYTES_MAX = 20_000_000

export class DocumentTooLarge extends Error {
  readonly size: number
  constructor(size: number) {
    super(`a document has ${size} bytes; the record keeps at most ${DOCUMENT_BYTES_MAX}`)
    this.size = size
  }
}

/**
 * The bytes of documents, each under the SHA-256 of itself in lower-case hexadecimal. Entries name the digest, so a
 * changed file no longer answers to its name: `get` throws DocumentDamaged for one.
 */
export type Documents = {
  /** Keeps the bytes and answers their digest; they are on the disk when it returns. Throws DocumentTooLarge. */
  put(bytes: Uint8Array): string
  get(digest: string): Buffer | undefined
  has(digest: string): boolean
  /** Where the bytes of a digest lie, or would. */
  pathOf(digest: string): string
  /** Forgets the bytes for good. The caller knows whether anything else refers to them. */
  erase(digest: string): void
  /** Every digest kept. */
  digests(): Iterable<string>
}

export class DocumentDamaged extends Error {
  readonly digest: string
  constructor(digest: string) {
    super(`the document ${digest} no longer has the bytes that the record names`)
    this.digest = digest
  }
}

/** Opens the documents of a data directory; the folder is made with the first one. */
export function openDocuments(dir: string): Documents {
  const root = join(dir, 'documents')

  function has(digest: string): boolean {
    return isDigest(digest) && existsSync(fileOf(root, digest))
  }

  return {
    put(bytes) {
      if (bytes.length > DOCUMENT_BYTES_MAX) throw new DocumentTooLarge(bytes.length)
      const digest = digestOf(bytes)
      const file = fileOf(root, digest)
      if (has(digest) && digestOf(readFileSync(file)) === digest) {
        flushDirectory(dirname(file)) // an earlier put may have died between the name and its flush
        return digest
      }
      makeDirectory(dirname(file))
      writeDurably(file, bytes, 0o600)
      return digest
    },
    get(digest) {
      if (!has(digest)) return undefined
      const bytes = readFileSync(fileOf(root, digest))
      if (digestOf(bytes) !== digest) throw new DocumentDamaged(digest)
      return bytes
    },
    has,
    pathOf: (digest) => fileOf(root, digest),
    erase(digest) {
      if (!has(digest)) return
      rmSync(fileOf(root, digest))
      flushDirectory(dirname(fileOf(root, digest)))
    },
    *digests() {
      if (!existsSync(root)) return
      for (const folder of readdirSync(root).sort()) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue
        for (const name of readdirSync(join(root, folder)).sort())
          if (isDigest(folder + name)) yield folder + name
      }
    },
  }
}

/** The name of a document: the SHA-256 of its bytes, in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

export function isDigest(digest: string): boolean {
  return /^[0-9a-f]{64}$/.test(digest)
}

function fileOf(root: string, digest: string): string {
  return join(root, digest.slice(0, 2), digest.slice(2))
}
