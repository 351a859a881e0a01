// What happens behind closed doors: which acts are closed with the sitting at which, or the item under which, they are taken.
// Everything is, but for what says that the sitting is held.
import type { Act } from '../rules/acts.ts'
import { type ClosedBy, type Closure, keyOfThing } from '../rules/closure.ts'
import type { Event } from '../rules/event.ts'
import { kindOf } from '../rules/evolve.ts'
import { get, type Kind, type Reading } from '../rules/organisation.ts'
import type { Access } from '../rules/values.ts'

/**
 * What everyone may know of a closed sitting: that there is one, when it was opened and closed, and that it was released. A
 * document has an audience of its own, and its words are sealed one by one.
 */
const known = new Set<Act['type']>([
  'sitting.schedule',
  'sitting.set-access',
  'sitting.postpone',
  'sitting.cancel',
  'sitting.open',
  'sitting.close',
  'sitting.release',
  'item.propose',
  'item.set-access',
  'item.release',
  'agenda.order',
  'document.lay',
  'version.lay',
])

/** What is done at a public sitting while a closed item is on the table, and is not about the item. */
const besideItem = new Set<Act['type']>([
  'presence.record',
  'quorum.establish',
  'sitting.suspend',
  'sitting.resume',
])

/** Fields that name things of a kind by another name than the kind's. */
const kindsOfFields: Readonly<Record<string, Kind>> = {
  to: 'proposal',
  leaves: 'term',
  amendments: 'proposal',
  proposals: 'proposal',
  candidates: 'candidate',
  choice: 'candidate',
}

/**
 * The closed sittings and items within which an act is taken, as the organisation stands before it. `events`: what the act
 * makes; what it does to things that were made behind closed doors is as closed as they are.
 */
export function closureOf(org: Reading, act: Act, events: readonly Event[]): Closure | undefined {
  const by = known.has(act.type) ? [] : within(org, act)
  if (by.length > 0) return { by }
  const only: number[] = []
  const behind: ClosedBy[] = []
  for (const [place, event] of events.entries()) {
    const closing = madeWithin(org, kindOf(event), event.id).filter(stillClosed(org))
    if (closing.length === 0) continue
    only.push(place)
    behind.push(...closing)
  }
  return only.length === 0 ? undefined : { by: distinct(behind), only }
}

/** The closed sittings and items within which an act is taken: the words of it are for those admitted to them. */
export function within(org: Reading, act: Act): readonly ClosedBy[] {
  const sittings = new Set<string>()
  const items = new Set<string>()
  const behind: ClosedBy[] = []
  for (const [kind, id] of thingsNamed(act)) {
    if (kind === 'sitting') sittings.add(id)
    if (kind === 'item') items.add(id)
    behind.push(...madeWithin(org, kind, id))
  }
  for (const id of items) {
    const item = get(org, 'item', id)
    if (item?.state === 'taken' && item.takenIn !== undefined) sittings.add(item.takenIn)
  }
  for (const id of sittings) {
    const onTable = get(org, 'sitting', id)?.item
    if (onTable !== undefined && !besideItem.has(act.type)) items.add(onTable)
  }
  // What is corrected may be what was done to a thing behind closed doors, though everyone knows the thing.
  if (act.type === 'correction.make') behind.push(...touchedWithin(org, act.of.kind, act.of.id))
  if (act.type === 'minutes.edit') behind.push(...(org.closed?.entries.get(act.entry)?.by ?? []))
  return distinct([
    ...behind.filter(stillClosed(org)),
    ...closedOf(org, 'sitting', sittings),
    ...closedOf(org, 'item', items),
  ])
}

export function accessOf(org: Reading, kind: ClosedBy['kind'], id: string): Access {
  return get(org, kind, id)?.access ?? 'public'
}

export function isClosed(access: Access): boolean {
  return access !== 'public'
}

/** What closed the making of a thing. */
function madeWithin(org: Reading, kind: string, id: string): readonly ClosedBy[] {
  const made = org.thing(kind, id)?.made
  const closure = made === undefined ? undefined : org.closed?.entries.get(made)
  // A closed event of an entry that is public otherwise changes things, and makes none.
  return closure === undefined || closure.only !== undefined ? [] : closure.by
}

/** What closed anything that was done to a thing. */
function touchedWithin(org: Reading, kind: string, id: string): readonly ClosedBy[] {
  const touches = org.closed?.touches.get(keyOfThing(kind, id)) ?? []
  return touches.flatMap((n) => org.closed?.entries.get(n)?.by ?? [])
}

function stillClosed(org: Reading): (closing: ClosedBy) => boolean {
  return ({ kind, id }) => isClosed(accessOf(org, kind, id))
}

function closedOf(
  org: Reading,
  kind: ClosedBy['kind'],
  ids: ReadonlySet<string>,
): readonly ClosedBy[] {
  return [...ids]
    .filter((id) => isClosed(accessOf(org, kind, id)))
    .map((id): ClosedBy => ({ kind, id }))
}

/** Every thing that an act names, by kind and id. */
function thingsNamed(act: Act): readonly (readonly [string, string])[] {
  const named: (readonly [string, string])[] = []
  const look = (fields: object) => {
    for (const [field, value] of Object.entries(fields)) {
      const kind = kindsOfFields[field] ?? field
      if (typeof value === 'string') named.push([kind, value])
      else if (Array.isArray(value)) {
        for (const one of value) {
          if (typeof one === 'string') named.push([kind, one])
          else if (typeof one === 'object' && one !== null) look(one)
        }
      } else if (typeof value === 'object' && value !== null && field !== 'sources') look(value)
    }
  }
  look(act)
  if ('of' in act) named.push([act.of.kind, act.of.id])
  return named
}

function distinct(closing: readonly ClosedBy[]): readonly ClosedBy[] {
  return [...new Map(closing.map((one) => [`${one.kind} ${one.id}`, one])).values()]
}
