// Where two reports contradict each other, as acts: both are sources, and what each states stands as a claim of its own. None is
// chosen.
import type { Act } from '../rules/acts.ts'
import { allOf, get, type Reading as OnRecord } from '../rules/organisation.ts'
import type { Comparison, Row } from './compare.ts'
import type { Proposal } from './proposal.ts'
import { linksOf } from './register.ts'
import { type ReportSource, sourceAct } from './source-act.ts'

/** A report, and what was read in it. */
export type ReadReport = ReportSource & { readonly proposals: readonly Proposal[] }

/** A conflict of two reports: its field, and in words, a language a text, what is told differently. */
export type Conflict = {
  readonly comparison: Comparison
  readonly row: Row
  readonly about: Readonly<Record<string, string>>
}

const aboutMax = 120
const statesMax = 400

/** The rows of a comparison that can stand as claims: both reports say it, neither lets it only be inferred. */
export function conflictsIn(comparison: Comparison): Row[] {
  return comparison.rows.filter(
    ({ verdict, first, second }) =>
      verdict === 'conflict' && first?.status !== 'inferred' && second?.status !== 'inferred',
  )
}

/**
 * The acts that conflicts come to: the reports, unless they are on record, then two claims a conflict. A claim is about the
 * term on record that both mean, else about the person on record, else about the session given. Ids are made from the
 * reports', so that entering twice is entering once.
 * @returns also the conflicts from which no claim can be made, since nothing on record is what they are about
 */
export function claimActs(
  record: OnRecord,
  conflicts: readonly Conflict[],
  reports: readonly [ReadReport, ReadReport],
  session: string | undefined,
): { acts: Act[]; left: Conflict[] } {
  const claims: Act[] = []
  const left: Conflict[] = []
  const between = `${reports[0].id}.${reports[1].id}`
  for (const conflict of conflicts) {
    const of = subjectOf(record, conflict.comparison, session)
    if (of === undefined) {
      left.push(conflict)
      continue
    }
    const { row, about } = conflict
    for (const [at, { id: source }] of reports.entries()) {
      const value = [(at === 0 ? row.first : row.second)?.value ?? []].flat().join(', ')
      const claim = `${between}.${claims.length + 1}`
      claims.push({
        id: claim,
        type: 'claim.enter',
        claim,
        of,
        about: Object.fromEntries(
          Object.entries(about).map(([language, words]) => [language, words.slice(0, aboutMax)]),
        ),
        states: { ru: value.slice(0, statesMax) },
        sources: { '*': [source] },
      } as unknown as Act)
    }
  }
  const sources = reports
    .filter(({ id }) => claims.length > 0 && !get(record, 'source', id))
    .map((report) => sourceAct(report, report.proposals))
  return { acts: [...sources, ...claims], left }
}

type Subject = { readonly kind: 'term' | 'person' | 'session'; readonly id: string }

function subjectOf(
  record: OnRecord,
  { kind, first, second }: Comparison,
  session: string | undefined,
): Subject | undefined {
  const ofSession = session === undefined ? undefined : ({ kind: 'session', id: session } as const)
  if (kind === 'session' || kind === 'agenda-item' || kind === 'document' || kind === 'statement')
    return ofSession
  const [one, other] = [first, second].map((proposal) => linked(record, proposal))
  const person = one?.person === other?.person ? one?.person : undefined
  const post = one?.post === other?.post ? one?.post : undefined
  const terms = allOf(record, 'term').filter(
    (term) => term.post === post && term.person === person && person !== undefined,
  )
  if (terms.length === 1) return { kind: 'term', id: terms[0]!.id }
  return person === undefined ? ofSession : { kind: 'person', id: person }
}

/** The person and the post of a proposal, where the record has exactly one of each name. */
function linked(record: OnRecord, proposal: Proposal | undefined) {
  const links = proposal === undefined ? [] : linksOf(record, proposal)
  const only = (field: string): string | undefined => {
    const candidates = links.find((link) => link.field === field)?.candidates ?? []
    return candidates.length === 1 ? candidates[0] : undefined
  }
  return { person: only('person'), post: only('post') }
}
