// What a form offers to choose from: things on record by their names, newest first where there are many, and only what the
// reader may see. What the form already says narrows the choice: items of this session, sittings of that one.
import {
  allOf,
  get,
  type Kind,
  ownedBy,
  type Reading,
  type Thing,
} from '../../rules/organisation.ts'
import { membersOn } from '../../rules/membership.ts'
import { rulesFor } from '../../rules/rules-of-day.ts'
import { nameOfThing } from '../../telling/names.ts'
import type { Option } from '../look/forms.ts'
import { readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import type { Filled } from './filled.ts'

/** A list longer than this is cut to its newest; whatever the form already says stays in it. */
const OPTIONS_MAX = 400

export function optionsOf(visit: Visit, kind: Kind, filled: Filled): Option[] {
  const things = readable(visit, kind, candidates(visit, kind, filled))
  const shown = things.length > OPTIONS_MAX ? things.slice(-OPTIONS_MAX) : things
  const named = shown.map((thing) => ({ value: thing.id, label: nameOfThing(visit, kind, thing) }))
  const twice = new Set(
    named.map(({ label }) => label).filter((label, i, all) => all.indexOf(label) !== i),
  )
  return named.map((option) =>
    twice.has(option.label) ? { ...option, label: `${option.label} (${option.value})` } : option,
  )
}

/** The classes of question that the rules of the sitting's body know that day; of all bodies where no sitting is chosen. */
export function classesOf(visit: Visit, filled: Filled): string[] {
  const { org, today } = visit
  const sitting = get(org, 'sitting', filled.one('sitting'))
  const session = sitting && get(org, 'session', sitting.session)
  const bodies = session ? [session.body] : allOf(org, 'body').map((body) => body.id)
  return [
    ...new Set(
      bodies.flatMap((body) => rulesFor(org, body, sitting?.openedOn ?? today)?.classes ?? []),
    ),
  ]
}

function candidates(visit: Visit, kind: Kind, filled: Filled): readonly Thing[] {
  const { org } = visit
  const session = sessionMeant(org, filled)
  switch (kind) {
    case 'member': {
      const members = membersOn(org, visit.today)
      const others = allOf(org, 'member').filter(
        (member) => !members.some(({ id }) => id === member.id),
      )
      const every = [...members, ...others]
      return visit.by?.role === 'delegate'
        ? every.filter(({ id }) => id === visit.by?.member)
        : every
    }
    case 'sitting':
      return session ? ownedBy(org, 'sitting', session) : allOf(org, 'sitting').toReversed()
    case 'item': {
      const items = session ? ownedBy(org, 'item', session) : allOf(org, 'item').toReversed()
      return [...items].sort((a, b) => (a.session === b.session ? a.order - b.order : 0))
    }
    case 'document':
      return session ? ownedBy(org, 'document', session) : allOf(org, 'document').toReversed()
    case 'floor': {
      const sitting = filled.one('sitting')
      if (get(org, 'sitting', sitting)) return ownedBy(org, 'floor', sitting)
      return allOf(org, 'floor').filter((floor) => floor.endedAt === undefined)
    }
    case 'question':
      return allOf(org, 'question').filter((question) => question.state === 'open')
    case 'session':
    case 'measure':
    case 'decision':
      return allOf(org, kind).toReversed()
    default:
      return allOf(org, kind)
  }
}

/** The session that the form is about, where it says so itself or through a sitting, an item or a document. */
function sessionMeant(org: Reading, filled: Filled): string | undefined {
  const said = filled.one('session')
  if (said !== '' && get(org, 'session', said)) return said
  for (const kind of ['sitting', 'item', 'document'] as const) {
    const thing = get(org, kind, filled.one(kind))
    if (thing) return thing.session
  }
  return undefined
}
