// What must not enter the record in clear: the words of what is laid for fewer than the public. In their place the record
// holds a commitment, 'sealed:' and 64 hexadecimal digits; the words lie in a store that can release or forget them.
import type { Act } from './acts.ts'
import { get, type Reading, type Thing } from './organisation.ts'
import type { Audience } from './values.ts'

/** Whose eyes something is for: an audience, and the member whose delegation laid it. */
export type Closed = { readonly audience: Exclude<Audience, 'public'>; readonly owner?: string }

const sealedPattern = /^sealed:[0-9a-f]{64}$/

export function isSealed(words: string): boolean {
  return sealedPattern.test(words)
}

/** For whom the words of an act are, when not for everyone. */
export function closedTo(org: Reading, act: Act): Closed | undefined {
  switch (act.type) {
    case 'document.lay':
      return closedAs(act.audience, act.proposedBy)
    case 'version.lay':
      return closedDocument(get(org, 'document', act.document))
    case 'correction.make':
      return act.of.kind === 'document' ? closedDocument(get(org, 'document', act.of.id)) : undefined
    default:
      return undefined
  }
}

/** The act with each of its secret words replaced. `seal` keeps the words and answers with their commitment. */
export function sealAct(act: Act, seal: (words: string) => string): Act {
  const secret = secretFields[act.type as keyof typeof secretFields] ?? []
  const fields: Record<string, unknown> = { ...act }
  for (const name of secret) if (fields[name] !== undefined) fields[name] = mapWords(fields[name], seal)
  return fields as unknown as Act
}

/** The thing with its sealed words opened, where `open` gives them; the others stay as they are. */
export function opened<T extends Thing>(thing: T, open: (sealed: string) => string | undefined): T {
  return mapWords(thing, (words) => (isSealed(words) ? (open(words) ?? words) : words)) as T
}

const secretFields = {
  'document.lay': ['title', 'symbol'],
  'version.lay': ['text', 'digest', 'fileName'],
  'correction.make': ['set'],
} as const satisfies Partial<Record<Act['type'], readonly string[]>>

function closedDocument(document: Thing<'document'> | undefined): Closed | undefined {
  return document && closedAs(document.audience, document.proposedBy)
}

function closedAs(audience: Audience, owner: string | undefined): Closed | undefined {
  return audience === 'public' ? undefined : { audience, ...(owner ? { owner } : {}) }
}

function mapWords(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapWords(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapWords(one, change)]))
}
