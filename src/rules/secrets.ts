// What must not enter the record in clear: the words of what is laid for fewer than the public. In their place the record
// holds a commitment, 'sealed:' and 64 hexadecimal digits; the words lie in a store that can release or forget them.
import type { Act } from './acts.ts'
import type { Thing } from './organisation.ts'

const sealedPattern = /^sealed:[0-9a-f]{64}$/

export function isSealed(words: string): boolean {
  return sealedPattern.test(words)
}

/** The act with each of its secret words replaced. `seal` keeps the words and answers with their commitment. */
export function sealAct(act: Act, seal: (words: string) => string): Act {
  const secret = secretFields[act.type as keyof typeof secretFields] ?? []
  const fields: Record<string, unknown> = { ...act }
  for (const name of secret)
    if (fields[name] !== undefined) fields[name] = mapWords(fields[name], seal)
  if (act.type === 'correction.make') fields.set = correctionSealed(act.set, seal)
  if ('matter' in act) fields.matter = matterSealed(act.matter, seal)
  return fields as unknown as Act
}

/** Whether any words of a thing are sealed. */
export function holdsSealed(value: unknown): boolean {
  if (typeof value === 'string') return isSealed(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(holdsSealed)
}

/** The thing with its sealed words opened, where `open` gives them; the others stay as they are. */
export function opened<T extends Thing>(thing: T, open: (sealed: string) => string | undefined): T {
  return mapWords(thing, (words) => (isSealed(words) ? (open(words) ?? words) : words)) as T
}

/** What of an act is words. Of a correction only those fields that are: a kind, a member or a day is set as it is. */
const secretFields = {
  'sitting.schedule': ['name', 'place'],
  'sitting.postpone': ['why'],
  'sitting.cancel': ['why'],
  'item.propose': ['title', 'note'],
  'item.withdraw': ['why'],
  'statement.record': ['text'],
  'ruling.make': ['text'],
  'poll.open': ['text'],
  'election.open': ['title'],
  'election.end': ['why'],
  'document.lay': ['title', 'symbol'],
  'version.lay': ['text', 'digest', 'fileName'],
  'document.sign': ['reservation'],
  'proposal.make': ['text'],
  'question.put': ['title'],
  'silence.begin': ['title'],
  'answer.give': ['why'],
  'vote.cast': ['why'],
  'silence.break': ['why'],
  'question.withdraw': ['why'],
  'measure.set': ['text'],
  'report.give': ['text'],
  'claim.enter': ['about', 'states'],
  'correction.make': ['why'],
  'minutes.edit': ['text'],
} as const satisfies Partial<Record<Act['type'], readonly string[]>>

const correctedWords = new Set(['title', 'symbol', 'text'])

function correctionSealed(set: Readonly<Record<string, unknown>>, seal: (words: string) => string) {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => [
      name,
      correctedWords.has(name) ? mapWords(value, seal) : value,
    ]),
  )
}

const wordsOfMatter = new Set(['text', 'departs'])

/** Of what is put to the body, its own words: a kind, a document or a person is named as it is. */
function matterSealed(matter: object, seal: (words: string) => string) {
  return Object.fromEntries(
    Object.entries(matter).map(([name, value]) => [
      name,
      wordsOfMatter.has(name) ? mapWords(value, seal) : value,
    ]),
  )
}

function mapWords(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapWords(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapWords(one, change)]),
  )
}

/** Whether an act laid again is the one on record, as far as can be told: of sealed words only that there are such. */
export function isSameAct(recorded: unknown, laid: unknown): boolean {
  if (typeof recorded === 'string')
    return recorded === laid || (typeof laid === 'string' && isSealed(recorded))
  if (
    typeof recorded !== 'object' ||
    recorded === null ||
    typeof laid !== 'object' ||
    laid === null
  )
    return recorded === laid
  const [a, b] = [recorded as Record<string, unknown>, laid as Record<string, unknown>]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) =>
    isSameAct(a[name], b[name]),
  )
}
