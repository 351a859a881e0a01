// One entry of the record: who laid which act when, and what it made. These bytes are what is hashed and stored.
import type { Act, By } from '../rules/acts.ts'
import type { Event } from '../rules/event.ts'

export type Entry = {
  readonly n: number
  /** UTC milliseconds. */
  readonly at: number
  /** The day of `at` at the organisation's seat, written down so that replay never asks a time zone. */
  readonly on: string
  readonly by: By
  readonly act: Act
  readonly events: readonly Event[]
  readonly release: string
}

/** The program's release, written into each entry so that a later reader knows whose rules decided it. */
export const release = '0.1'

const utf8 = new TextEncoder()
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function encodeEntry(entry: Entry): Uint8Array {
  return utf8.encode(JSON.stringify(entry))
}

/** Throws when the bytes are no entry: the record is then damaged. */
export function decodeEntry(bytes: Uint8Array): Entry {
  const entry = JSON.parse(strict.decode(bytes)) as Partial<Entry> | null
  if (!isEntry(entry)) throw new Error('these bytes are not an entry')
  return entry
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
