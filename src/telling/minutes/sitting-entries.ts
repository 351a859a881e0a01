// Which entries of the record a sitting's minutes are drafted from, and the record as it was known when they were.
import type { Entry } from '../../record/entry.ts'
import { kindOf } from '../../rules/evolve.ts'
import { parents } from '../../rules/kinds.ts'
import {
  allOf,
  get,
  type Kind,
  ownedBy,
  type Reading,
  type Thing,
} from '../../rules/organisation.ts'
import { holdsSealed } from '../../rules/secrets.ts'
import { touches } from '../touches.ts'
import type { Context } from '../context.ts'

/**
 * The visit as known at the entry of the draft: what came later changes no fact in it. Words that were sealed then are read
 * as this reader may read them now.
 */
export function asDrafted<C extends Context>(visit: C, at: number): C {
  const then = visit.views.asKnownAt(at, visit.org)
  const thing: Reading['thing'] = (kind, id) => {
    const known = then.thing(kind, id)
    return known !== undefined && holdsSealed(known)
      ? withWords(known, visit.org.thing(kind, id))
      : known
  }
  return { ...visit, at, org: { ...then, thing } }
}

/** The thing as it was, with the words that it has now in place of those that were sealed. */
function withWords(known: Thing, now: Thing | undefined): Thing {
  const words = Object.entries(now ?? {}).filter(([name]) =>
    holdsSealed(known[name as keyof Thing]),
  )
  return { ...known, ...Object.fromEntries(words) }
}

/**
 * The entries of a sitting: everything of it and of its session from its opening to its closing, and afterwards what was
 * attached or corrected.
 */
export function entriesOf(visit: Context, sitting: Thing<'sitting'>): Entry[] {
  const { clerk, org, at } = visit
  const turns = touches(visit, 'sitting', sitting.id)
  const opened = turns.find(({ event }) => event.type === 'sitting.opened')?.entry.n
  if (opened === undefined) return []
  const closed = turns.find(({ event }) => event.type === 'sitting.closed')?.entry.n ?? at
  const during: Entry[] = []
  for (let n = opened; n <= closed; n++) {
    const entry = clerk.entry(n)
    if (entry?.events.some((event) => belongs(org, kindOf(event), event.id, sitting)))
      during.push(entry)
  }
  const later = [
    ...ownedBy(org, 'statement', sitting.id).map(({ made }) => made),
    ...allOf(org, 'correction')
      .filter((correction) => isOfSitting(org, correction.of.kind, correction.of.id, sitting.id))
      .map(({ made }) => made),
  ].filter((n) => n > closed)
  return [...during, ...later.sort((a, b) => a - b).flatMap((n) => clerk.entry(n) ?? [])]
}

/** Whether a thing is of the sitting, or of its session and of no other sitting. */
function belongs(org: Reading, kind: string, id: string, sitting: Thing<'sitting'>): boolean {
  if (kind === 'session') return id === sitting.session
  if (kind === 'sitting') return id === sitting.id
  const owner = ownerOf(org, kind, id)
  return owner !== undefined && belongs(org, owner.kind, owner.id, sitting)
}

function isOfSitting(org: Reading, kind: string, id: string, sitting: string): boolean {
  if (kind === 'sitting') return id === sitting
  if (kind === 'item') return get(org, 'item', id)?.takenIn === sitting
  if (kind === 'decision') return get(org, 'decision', id)?.sitting === sitting
  const owner = ownerOf(org, kind, id)
  return owner !== undefined && isOfSitting(org, owner.kind, owner.id, sitting)
}

function ownerOf(org: Reading, kind: string, id: string): { kind: string; id: string } | undefined {
  const parent = parents[kind as keyof typeof parents]
  const thing =
    parent &&
    (get(org, kind as Kind, id) as unknown as Record<string, string | undefined> | undefined)
  const owner = parent && thing?.[parent]
  return parent && owner !== undefined ? { kind: parent, id: owner } : undefined
}
