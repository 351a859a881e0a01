import { hash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DOCUMENT_BYTES_MAX, DocumentTooLarge, digestOf, type Documents } from './documents.ts'
import { flushDirectory, makeDirectory, writeDurably } from './durable-file.ts'

// Files that someone sent and that no act names yet: `uploads/SENDER/DIGEST`. An act that names one makes it a document; what
// none named within a day is deleted. So every file among the documents is named by the record.

export type Uploads = {
  /** Keeps a file under its SHA-256, durably. Throws DocumentTooLarge, UploadRefused, or what the disk says. */
  put(bytes: Uint8Array, sender: string): string
  has(digest: string): boolean
  /** Makes an upload a document, durably, for the act that is about to name it. Nothing when it is one already. */
  name(digest: string): void
  /** Deletes every upload of these bytes. */
  forget(digest: string): void
  /** Deletes uploads that are too old. `now`: UTC milliseconds. */
  sweep(now: number): void
}

export type UploadLimits = {
  /** Bytes that no act names yet: of one sender, and of all. */
  readonly sender: number
  readonly all: number
  /** With fewer free bytes no file is accepted, so that there is still room for acts. */
  readonly leftFree: number
  readonly milliseconds: number
}

export const uploadLimits: UploadLimits = {
  sender: 100_000_000,
  all: 1_000_000_000,
  leftFree: 200_000_000,
  milliseconds: 24 * 3_600_000,
}

/** Why a file is not accepted. */
export class UploadRefused extends Error {
  readonly why: 'sender-full' | 'all-full' | 'disk-low'
  constructor(why: UploadRefused['why']) {
    super(`the file is not taken: ${why}`)
    this.why = why
  }
}

/** So many bytes at least are counted for a file, so that many small ones are limited too. */
const FILE_BYTES_LEAST = 64_000

export function openUploads(
  dir: string,
  documents: Documents,
  limits: UploadLimits = uploadLimits,
): Uploads {
  const root = join(dir, 'uploads')

  /** Every upload: its path, and its folder, which says who sent it. */
  function uploads(): { readonly path: string; readonly sender: string }[] {
    return namesIn(root).flatMap((sender) =>
      namesIn(join(root, sender)).map((name) => ({ path: join(root, sender, name), sender })),
    )
  }

  function copiesOf(digest: string): string[] {
    if (!/^[0-9a-f]{64}$/.test(digest)) return []
    return namesIn(root)
      .map((sender) => join(root, sender, digest))
      .filter(existsSync)
  }

  function whyNot(bytes: number, sender: string): UploadRefused['why'] | undefined {
    const { bavail, bsize } = statfsSync(dir)
    if (bavail * bsize - bytes < limits.leftFree) return 'disk-low'
    const lying = uploads().map((upload) => ({ ...upload, bytes: countedOf(upload.path) }))
    const sum = (some: typeof lying) =>
      some.reduce((total, one) => total + one.bytes, counted(bytes))
    if (sum(lying.filter((upload) => upload.sender === sender)) > limits.sender)
      return 'sender-full'
    return sum(lying) > limits.all ? 'all-full' : undefined
  }

  return {
    put(bytes, sender) {
      if (bytes.length > DOCUMENT_BYTES_MAX) throw new DocumentTooLarge(bytes.length)
      const digest = digestOf(bytes)
      const folder = hash('sha256', sender, 'hex').slice(0, 32)
      const path = join(root, folder, digest)
      if (documents.has(digest)) return digest
      const why = existsSync(path) ? undefined : whyNot(bytes.length, folder)
      if (why !== undefined) throw new UploadRefused(why)
      try {
        makeDirectory(dirname(path))
        writeDurably(path, bytes, 0o600)
      } catch (error) {
        if (!isFull(error)) throw error
        throw new UploadRefused('disk-low')
      }
      return digest
    },
    has: (digest) => copiesOf(digest).length > 0,
    name(digest) {
      if (documents.has(digest)) return
      const [path] = copiesOf(digest)
      if (path === undefined) throw new Error(`there is no upload of ${digest}`)
      const document = documents.pathOf(digest)
      makeDirectory(dirname(document))
      renameSync(path, document)
      flushDirectory(dirname(document))
    },
    forget(digest) {
      for (const path of copiesOf(digest)) rmSync(path, { force: true })
    },
    sweep(now) {
      for (const { path } of uploads()) {
        const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {}
        if (mtimeMs !== undefined && now - mtimeMs >= limits.milliseconds)
          rmSync(path, { force: true })
      }
    },
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function countedOf(path: string): number {
  return counted(statSync(path, { throwIfNoEntry: false })?.size ?? 0)
}

function counted(bytes: number): number {
  return Math.max(bytes, FILE_BYTES_LEAST)
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
