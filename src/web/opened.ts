// What is laid for fewer than the public is sealed in the record. A reader who may see it reads it opened; everyone else
// reads that it is sealed. Released, it is open to all; erased, to nobody.
import { get, type Reading, type Thing } from '../rules/organisation.ts'
import { opened } from '../rules/secrets.ts'
import type { By } from '../rules/acts.ts'
import { maySee } from './visit.ts'

/** The organisation as one reader may read it. `open` gives the words of a commitment, if they are still there. */
export function openedFor(org: Reading, by: By | undefined, open: (sealed: string) => string | undefined): Reading {
  const shown = (kind: string, thing: Thing): Thing => {
    const document = documentOf(org, kind, thing)
    return document && maySee(by, document.audience, document.proposedBy) ? opened(thing, open) : thing
  }
  return {
    size: org.size,
    thing(kind, id) {
      const thing = org.thing(kind, id)
      return thing && closable.has(kind) ? shown(kind, thing) : thing
    },
    things(kind) {
      return closable.has(kind) ? [...org.things(kind)].map((thing) => shown(kind, thing)) : org.things(kind)
    },
    belonging: (kind, owner) => org.belonging(kind, owner),
  }
}

const closable = new Set(['document', 'version', 'correction'])

function documentOf(org: Reading, kind: string, thing: Thing): Thing<'document'> | undefined {
  if (kind === 'document') return thing as Thing<'document'>
  if (kind === 'version') return get(org, 'document', (thing as Thing<'version'>).document)
  const { of } = thing as Thing<'correction'>
  return of.kind === 'document' ? get(org, 'document', of.id) : undefined
}
