// What is closed because it would give a closed document away: the document's audience covers its versions and signatures,
// proposals to change it, the questions and decisions on it and what was answered to them, measures from it and reports on
// these, claims about any of them, their corrections, and the words that the minutes have beside them.
import type { Act, Fields } from '../rules/acts.ts'
import type { Closure } from '../rules/closure.ts'
import type { Event } from '../rules/event.ts'
import { kindOf } from '../rules/evolve.ts'
import { get, type Reading } from '../rules/organisation.ts'
import type { Access, Audience } from '../rules/values.ts'
import { accessOf, isClosed, within } from './closed-doors.ts'

/** Whose eyes something is for: an audience, and the member whose delegation laid it. */
export type Closed = {
  readonly audience: Exclude<Audience, 'public'> | 'heads'
  readonly owner?: string
}

/** What an entry of the record made. */
export type EventsAt = (n: number) => readonly Event[] | undefined

/** The documents whose audiences all cover a thing; none for what anyone may read. */
export function documentsBehind(
  org: Reading,
  kind: string,
  id: string,
  eventsAt: EventsAt,
): string[] {
  const behind = (other: string, of: string | undefined) =>
    of === undefined ? [] : documentsBehind(org, other, of, eventsAt)
  switch (kind) {
    case 'document':
      return [id]
    case 'version':
    case 'signature':
      return [id.slice(0, id.lastIndexOf('/'))]
    case 'proposal': {
      const { document, to } = get(org, 'proposal', id) ?? {}
      return [...(document ? [document] : []), ...behind('proposal', to)]
    }
    case 'question':
    case 'decision':
      return behindMatter(org, get(org, 'question', id)?.matter, eventsAt)
    case 'answer':
      return behind('question', id.slice(0, id.lastIndexOf('/')))
    case 'measure': {
      const { document, decision } = get(org, 'measure', id) ?? {}
      return [...(document ? [document] : []), ...behind('decision', decision)]
    }
    case 'report':
      return behind('measure', get(org, 'report', id)?.measure)
    case 'claim':
    case 'correction': {
      const about = kind === 'claim' ? get(org, 'claim', id)?.of : get(org, 'correction', id)?.of
      return about ? behind(about.kind, about.id) : []
    }
    case 'passage':
      return behindEntry(org, get(org, 'passage', id)?.entry, eventsAt)
    default:
      return []
  }
}

/** For whom the words of an act are, when not for everyone. */
export function closedTo(org: Reading, act: Act, eventsAt: EventsAt): Closed | undefined {
  const doors = behindDoors(org, act)
  if (act.type === 'document.lay') return closedAs(act.audience, act.proposedBy) ?? doors
  const closed = documentsOf(org, act, eventsAt).flatMap((id) => {
    const document = get(org, 'document', id)
    return (
      (document &&
        (closedAs(document.audience, document.proposedBy) ?? underItem(org, document.item))) ??
      []
    )
  })
  return (
    closed.find(({ audience }) => audience === 'secretariat') ??
    closed.find(isDelegation) ??
    closed[0] ??
    doors
  )
}

/** For whom is sealed what happens within a closure. */
export function closedBehind(org: Reading, { by }: Closure): Closed {
  const restricted = by.some(({ kind, id }) => accessOf(org, kind, id) === 'restricted')
  return { audience: restricted ? 'heads' : 'participants' }
}

/** For whom the words are of what is done at a closed sitting, or under a closed item, or that say what these are. */
function behindDoors(org: Reading, act: Act): Closed | undefined {
  const accesses = within(org, act).map(({ kind, id }) => accessOf(org, kind, id))
  if (act.type === 'sitting.schedule' || act.type === 'item.propose')
    accesses.push(act.access ?? 'public')
  if (act.type === 'document.lay' && act.item) accesses.push(accessOf(org, 'item', act.item))
  return admitted(accesses)
}

/** For whom a document is that everyone might read but for the item it belongs to. */
function underItem(org: Reading, item: string | undefined): Closed | undefined {
  return item === undefined ? undefined : admitted([accessOf(org, 'item', item)])
}

/** The fewest of those admitted. */
function admitted(accesses: readonly Access[]): Closed | undefined {
  const closing = accesses.filter(isClosed)
  if (closing.length === 0) return undefined
  return { audience: closing.includes('restricted') ? 'heads' : 'participants' }
}

function documentsOf(org: Reading, act: Act, eventsAt: EventsAt): string[] {
  const behind = (kind: string, id: string | undefined) =>
    id === undefined ? [] : documentsBehind(org, kind, id, eventsAt)
  switch (act.type) {
    case 'version.lay':
    case 'document.sign':
      return [act.document]
    case 'proposal.make':
      return [...(act.document ? [act.document] : []), ...behind('proposal', act.to)]
    case 'question.put':
    case 'silence.begin':
      return behindMatter(org, act.matter, eventsAt)
    case 'answer.give':
    case 'vote.cast':
    case 'silence.break':
    case 'question.withdraw':
      return behind('question', act.question)
    case 'measure.set':
      return [...(act.document ? [act.document] : []), ...behind('decision', act.decision)]
    case 'report.give':
      return behind('measure', act.measure)
    case 'claim.enter':
    case 'correction.make':
      return behind(act.of.kind, act.of.id)
    case 'minutes.edit':
      return behindEntry(org, act.entry, eventsAt)
    default:
      return []
  }
}

function behindMatter(
  org: Reading,
  matter: Fields<'question.put'>['matter'] | undefined,
  eventsAt: EventsAt,
): string[] {
  if (matter?.kind === 'document') return [matter.document]
  if (matter?.kind === 'proposal')
    return documentsBehind(org, 'proposal', matter.proposal, eventsAt)
  return []
}

function behindEntry(org: Reading, entry: number | undefined, eventsAt: EventsAt): string[] {
  if (entry === undefined || entry >= org.size) return []
  return (eventsAt(entry) ?? []).flatMap((event) =>
    documentsBehind(org, kindOf(event), event.id, eventsAt),
  )
}

function closedAs(audience: Audience, owner: string | undefined): Closed | undefined {
  return audience === 'public' ? undefined : { audience, ...(owner ? { owner } : {}) }
}

function isDelegation({ audience }: Closed): boolean {
  return audience === 'delegation'
}
