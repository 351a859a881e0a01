// What a correction may mend: facts that someone wrote down. What the rules computed (outcomes, states, entry numbers) is
// never corrected; the body decides anew instead.
import type { z } from 'zod'
import { shapes } from './acts.ts'
import { begin, instant, when } from './values.ts'
import { withdrawn } from './withdrawn.ts'

type Shapes = Readonly<Record<string, z.ZodType>>

/** kind -> the fields of it that may be corrected, with their shapes. */
export const correctable: Readonly<Record<string, Shapes>> = {
  organisation: pick('organisation.found', ['name', 'shortName', 'seat']),
  member: pick('member.admit', ['name', 'shortName']),
  membership: pick('membership.change', ['status', 'from', 'note']),
  body: pick('body.establish', ['name', 'kind', 'composition', 'parent', 'rule']),
  seat: pick('seat.assign', ['title', 'from', 'to', 'member']),
  post: pick('post.establish', [
    'name',
    'appointedBy',
    'proposedBy',
    'termYears',
    'places',
    'about',
    'rule',
  ]),
  person: pick('person.enter', ['name', 'member', 'note']),
  dossier: {
    ...pick('dossier.enter', ['topic', 'what', 'at', 'when', 'ambiguous', 'readings']),
    withdrawn: withdrawn(),
  },
  source: pick('source.enter', ['title', 'publisher', 'url', 'on']),
  session: pick('session.convene', [
    'number',
    'name',
    'from',
    'to',
    'place',
    'timeZone',
    'chair',
    'chairPerson',
  ]),
  sitting: {
    ...pick('sitting.schedule', ['name', 'place', 'on', 'format']),
    openedAt: instant(),
    closedAt: instant(),
  },
  presence: { arrivedAt: instant(), leftAt: instant() },
  floor: { givenAt: instant(), endedAt: instant() },
  signature: { signedAt: instant() },
  delegation: pick('delegation.name', ['people']),
  absence: pick('absence.note', ['reason']),
  invitation: pick('invitation.issue', ['name', 'as', 'person', 'member']),
  item: pick('item.propose', ['title', 'kind', 'proposedBy', 'referredFrom', 'note']),
  document: pick('document.lay', [
    'title',
    'symbol',
    'kind',
    'proposedBy',
    'referredFrom',
    'item',
    'untitled',
  ]),
  statement: pick('statement.record', ['text', 'kind', 'by', 'person', 'to']),
  question: pick('question.put', ['title']),
  decision: pick('question.put', ['title']),
  term: {
    begin: begin(),
    to: when(),
    ...pick('term.record', ['person', 'member', 'capacity', 'represents', 'endedEarly', 'words']),
    withdrawn: withdrawn(),
  },
  claim: { ...pick('claim.enter', ['about', 'states']), withdrawn: withdrawn() },
  measure: pick('measure.set', ['text', 'responsible', 'by', 'kind']),
  report: pick('report.give', ['text', 'on']),
}

function pick(type: keyof typeof shapes, names: readonly string[]): Shapes {
  const shape = shapes[type].shape as Shapes
  return Object.fromEntries(
    names.map((name) => {
      const field = shape[name]
      if (!field) throw new Error(`${type} has no field ${name} to correct`)
      return [name, field]
    }),
  )
}
