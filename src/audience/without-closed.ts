// The organisation as a reader knows it who is not admitted to every closed sitting and item: made from the entries that are
// not closed to that reader, and from no others. What was made behind closed doors is not there; what was changed there is as it was before.
import { closesEvent, keyOfThing } from '../rules/closure.ts'
import { evolve, kindOf } from '../rules/evolve.ts'
import { emptyOrganisation, type Reading, type Thing } from '../rules/organisation.ts'
import { isClosedTo, isWithheld, type Sight } from './may-read.ts'

/** The numbers of the entries that touched a thing, first to last. */
export type History = (kind: string, id: string) => readonly number[]

/** `sight`: the reader, and as known at which entry admission is looked up. */
export function withoutClosed(org: Reading, sight: Sight, history: History): Reading {
  const { closed } = sight.clerk.org
  if (closed === undefined || ![...closed.entries.values()].some((one) => isClosedTo(sight, one)))
    return org
  const made = new Map<string, Thing | undefined>()

  function touchedBehindDoors(key: string): boolean {
    const touches = closed?.touches.get(key) ?? []
    return touches.some((n) => n < org.size && isClosedTo(sight, closed?.entries.get(n)))
  }

  function asSeen(kind: string, thing: Thing): Thing | undefined {
    if (isWithheld(sight, thing.made)) return undefined
    const key = keyOfThing(kind, thing.id)
    if (!touchedBehindDoors(key)) return thing
    if (!made.has(key)) made.set(key, madeAgain(org, sight, history, kind, thing.id))
    return made.get(key)
  }

  const thing = (kind: string, id: string) => {
    const found = org.thing(kind, id)
    return found && asSeen(kind, found)
  }
  return {
    size: org.size,
    thing,
    things: (kind) => [...org.things(kind)].flatMap((one) => asSeen(kind, one) ?? []),
    belonging: (kind, owner) =>
      [...org.belonging(kind, owner)].filter((id) => thing(kind, id) !== undefined),
  }
}

/** A thing from the entries alone that are not closed to the reader. */
function madeAgain(
  org: Reading,
  sight: Sight,
  history: History,
  kind: string,
  id: string,
): Thing | undefined {
  const again = emptyOrganisation()
  for (const n of history(kind, id)) {
    const entry = n < org.size ? sight.clerk.entry(n) : undefined
    if (entry === undefined) continue
    const closure = sight.clerk.org.closed?.entries.get(n)
    const hides = isClosedTo(sight, closure) ? closure : undefined
    const events = entry.events.filter(
      (event, place) =>
        kindOf(event) === kind && event.id === id && !(hides && closesEvent(hides, place)),
    )
    if (events.length > 0) evolve(again, n, entry.act, events)
  }
  return again.thing(kind, id)
}
