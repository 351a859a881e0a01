// A few reports read one after another, as lines of JSON, which a thread can send.
import type { Refusal } from '../reading/refusal.ts'
import { readFile } from './read-file.ts'
import type { Unreadable } from './read-refusal.ts'

/** A report as JSON, an object; and why it was refused. */
export type Told = {
  readonly path: string
  readonly json: string
  readonly refusal: Refusal | Unreadable | undefined
}

export function readFew(paths: readonly string[]): Told[] {
  return paths.map((path) => {
    const result = readFile(path)
    return 'code' in result
      ? { path, json: JSON.stringify({ refused: result }), refusal: result }
      : { path, json: JSON.stringify(result), refusal: undefined }
  })
}
