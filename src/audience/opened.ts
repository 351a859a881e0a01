// What is laid for fewer than the public is sealed in the record. A reader who may see it reads it opened; everyone else
// reads that it is sealed. Released, it is open to all; erased, to nobody.
import type { Reading, Thing } from '../rules/organisation.ts'
import { holdsSealed, opened } from '../rules/secrets.ts'
import { mayRead, type Sight } from './may-read.ts'

/** The organisation as one reader may read it. `open` gives the words of a commitment, if they are still there. */
export function openedFor(
  org: Reading,
  sight: Omit<Sight, 'org'>,
  open: (sealed: string) => string | undefined,
): Reading {
  const shown = (kind: string, thing: Thing): Thing =>
    isClosed(thing) && mayRead({ ...sight, org }, kind, thing.id) ? opened(thing, open) : thing
  return {
    size: org.size,
    thing(kind, id) {
      const thing = org.thing(kind, id)
      return thing && closable.has(kind) ? shown(kind, thing) : thing
    },
    things(kind) {
      return closable.has(kind)
        ? [...org.things(kind)].map((thing) => shown(kind, thing))
        : org.things(kind)
    },
    belonging: (kind, owner) => org.belonging(kind, owner),
  }
}

/** Kinds whose words may be sealed. */
const closable = new Set([
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

function isClosed(thing: Thing): boolean {
  const known = lookedThrough.get(thing)
  if (known !== undefined) return known
  const closed = holdsSealed(thing)
  lookedThrough.set(thing, closed)
  return closed
}
