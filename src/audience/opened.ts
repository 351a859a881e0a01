// What is laid for fewer than the public is sealed in the record. A reader who may see it reads it opened; everyone else
// reads that it is sealed. Released, it is open to all; erased, to nobody.
import type { Reading, Thing } from '../rules/organisation.ts'
import { holdsSealed, opened } from '../rules/secrets.ts'
import { isAdmitted, mayRead, type Sight } from './may-read.ts'
import { type History, withoutClosed } from './without-closed.ts'

/** What the house knows beside the organisation. */
export type Behind = {
  /** The words of a commitment, if they are still there. */
  readonly open: (sealed: string) => string | undefined
  readonly history: History
}

/**
 * The organisation as one reader may read it. `admittedAt`: as known at which entry the reader must be admitted to what
 * happened behind closed doors; absent, at the one read.
 */
export function openedFor(
  org: Reading,
  sight: Omit<Sight, 'org'>,
  { open, history }: Behind,
  admittedAt: Reading = org,
): Reading {
  const known = withoutClosed(org, { ...sight, org: admittedAt }, history)
  const shown = (kind: string, thing: Thing): Thing =>
    hasSealedWords(thing) && mayOpen({ ...sight, org: admittedAt }, kind, thing.id)
      ? opened(thing, open)
      : thing
  return {
    size: known.size,
    thing(kind, id) {
      const thing = known.thing(kind, id)
      return thing && closable.has(kind) ? shown(kind, thing) : thing
    },
    things(kind) {
      return closable.has(kind)
        ? [...known.things(kind)].map((thing) => shown(kind, thing))
        : known.things(kind)
    },
    belonging: (kind, owner) => known.belonging(kind, owner),
  }
}

/** That a closed sitting or item is there is known to all; its words are for those who are admitted. */
function mayOpen(sight: Sight, kind: string, id: string): boolean {
  return kind === 'sitting' || kind === 'item'
    ? isAdmitted(sight, { kind, id })
    : mayRead(sight, kind, id)
}

/** Kinds whose words may be sealed. */
const closable = new Set([
  'sitting',
  'item',
  'statement',
  'ruling',
  'poll',
  'election',
  'document',
  'version',
  'signature',
  'proposal',
  'question',
  'answer',
  'decision',
  'measure',
  'report',
  'claim',
  'correction',
  'passage',
])

/** A thing that changes is another object, so what was once looked through need not be again. */
const lookedThrough = new WeakMap<Thing, boolean>()

/** Whether any words of a thing are sealed. */
export function hasSealedWords(thing: Thing): boolean {
  const known = lookedThrough.get(thing)
  if (known !== undefined) return known
  const closed = holdsSealed(thing)
  lookedThrough.set(thing, closed)
  return closed
}
