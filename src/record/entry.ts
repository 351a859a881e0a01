// One entry of the record: who submitted which act when, and which events it made. These bytes are what is hashed and stored.
import type { Act, By } from '../rules/acts.ts'
import type { Closure } from '../rules/closure.ts'
import type { Event } from '../rules/event.ts'
import { closedLine, type ClosedLine, opensAs } from './closed-entry.ts'

export type Entry = {
  readonly n: number
  /** UTC milliseconds. */
  readonly at: number
  /** The day of `at` at the organization's seat, stored so that replay needs no time zone. */
  readonly on: string
  readonly by: By
  readonly act: Act
  readonly events: readonly Event[]
  readonly release: string
  /** That it happened behind closed doors, whole or in part. */
  readonly closure?: Closure
}

/** The program's release, written into each entry so that a later reader knows whose rules decided it. */
export const release = '0.1'

const utf8 = new TextEncoder()
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What is sealed of an entry is not in its bytes: see closed-entry.ts. */
export function encodeEntry(entry: Entry): Uint8Array {
  return utf8.encode(JSON.stringify(entry.closure?.sealed ? closedLine(entry) : entry))
}

/** The words behind a commitment of the record. */
export type Open = (sealed: string) => string | undefined

/** What was sealed of an entry is not here, so it cannot be read whole. */
export class EntryWithheld extends Error {}

/**
 * Throws when the bytes are no entry: the record is then damaged. Throws EntryWithheld where `open` does not have what was
 * sealed of it.
 */
export function decodeEntry(bytes: Uint8Array, open?: Open): Entry {
  const line = JSON.parse(strict.decode(bytes)) as ClosedLine | null
  const entry = line?.closure?.sealed === undefined ? line : opened(line, open)
  if (!isEntry(entry as Partial<Entry> | null)) throw new Error('these bytes are not an entry')
  return entry as Entry
}

function opened(line: ClosedLine, open: Open | undefined): Entry {
  const words = open?.(String(line.closure?.sealed))
  if (words === undefined)
    throw new EntryWithheld(`entry ${line.n} is closed, and its words are not in sealed/`)
  return opensAs(line, words)
}

/** Whether it has an entry's fields; whether its act and its events are in order, the rules say. */
function isEntry(value: Partial<Entry> | null): value is Entry {
  return (
    typeof value?.at === 'number' &&
    typeof value.on === 'string' &&
    typeof value.by?.role === 'string' &&
    typeof value.act?.id === 'string' &&
    typeof value.act.type === 'string' &&
    Array.isArray(value.events)
  )
}
