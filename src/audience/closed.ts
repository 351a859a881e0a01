// What is closed because it would give a closed document away: the document's audience covers its versions and signatures,
// proposals to change it, the questions and decisions on it and what was answered to them, measures from it and reports on
// these, claims about any of them, their corrections, and the words that the minutes have beside them.
import type { Act, Fields } from '../rules/acts.ts'
import type { Event } from '../rules/event.ts'
import { kindOf } from '../rules/evolve.ts'
import { get, type Reading } from '../rules/organisation.ts'
import type { Audience } from '../rules/values.ts'

/** Whose eyes something is for: an audience, and the member whose delegation laid it. */
export type Closed = { readonly audience: Exclude<Audience, 'public'>; readonly owner?: string }

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
  if (act.type === 'document.lay') return closedAs(act.audience, act.proposedBy)
  const closed = documentsOf(org, act, eventsAt).flatMap((id) => {
    const document = get(org, 'document', id)
    return (document && closedAs(document.audience, document.proposedBy)) ?? []
  })
  return (
    closed.find(({ audience }) => audience === 'secretariat') ??
    closed.find(isDelegation) ??
    closed[0]
  )
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
