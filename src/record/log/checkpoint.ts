import { decodeHash, encodeBase64, FormatError, parseDecimal } from './grammar.ts'
import { type Note, parseNote } from './note.ts'

// c2sp.org/tlog-checkpoint v1.0.0: a note whose text is origin, size and root.

export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** The signed note it was parsed from. Extension lines are kept there and mean nothing here. */
  readonly note: Note
}

/** Throws FormatError. Says nothing about who signed it. */
export function parseCheckpoint(bytes: Uint8Array): Checkpoint {
  const note = parseNote(bytes)
  return { ...parseCheckpointText(note.text), note }
}

export function parseCheckpointText(text: string): {
  origin: string
  size: number
  root: Uint8Array
} {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n')
  if (!text.endsWith('\n') || !origin || size === undefined || root === undefined) {
    throw new FormatError('the checkpoint is not origin, size and root')
  }
  if (extensions.includes('')) throw new FormatError('the checkpoint has an empty line')
  return {
    origin,
    size: parseDecimal(size, 'the tree size'),
    root: decodeHash(root, 'the root hash'),
  }
}

/** The text to sign. */
export function formatCheckpointText(origin: string, size: number, root: Uint8Array): string {
  return `${origin}\n${size}\n${encodeBase64(root)}\n`
}
