// Which entries are about a session, newest first: read from what they touched, so that a long record is never walked.
import { all, of, type Thing } from '../../rules/organisation.ts'
import type { Entry } from '../../record/entry.ts'
import { asksForObjections } from '../desk/questions.ts'
import type { Visit } from '../visit.ts'

/** Entries about the session that the reader may know of, newest first. */
export function* entriesAbout(visit: Visit, session: Thing<'session'>): Generator<Entry> {
  for (const n of numbersAbout(visit, session)) {
    const entry = visit.clerk.entry(n)
    if (entry) yield entry
  }
}

function numbersAbout(visit: Visit, session: Thing<'session'>): number[] {
  const { org, views, at } = visit
  const sittings = of(org, 'sitting', session.id)
  const numbers = new Set<number>()
  // What is touched more than twice: of other things the first touch and the last are all there are, or all that is news.
  const often = [
    ...sittings.map(({ id }) => ({ kind: 'sitting', id })),
    ...objectionsIn(visit, session, sittings).map(({ id }) => ({ kind: 'answer', id })),
  ]
  for (const { kind, id } of often) for (const n of views.history(kind, id)) numbers.add(n)
  for (const { made, changed } of [session, ...belonging(visit, session, sittings)]) {
    numbers.add(made)
    numbers.add(changed)
  }
  return [...numbers].filter((n) => n <= at).sort((a, b) => b - a)
}

function belonging(
  { org }: Visit,
  session: Thing<'session'>,
  sittings: readonly Thing<'sitting'>[],
): readonly Thing[] {
  const ofSitting = sittings.flatMap(({ id }) => [
    ...of(org, 'floor', id),
    ...of(org, 'request', id),
    ...of(org, 'proposal', id),
    ...of(org, 'election', id).flatMap((election) => [
      election,
      ...of(org, 'candidate', election.id),
      ...of(org, 'round', election.id),
    ]),
    ...of(org, 'poll', id),
    ...of(org, 'ruling', id),
    ...of(org, 'question', id),
  ])
  return [
    ...ofSitting,
    ...silentIn(org, session),
    ...of(org, 'item', session.id),
    ...of(org, 'document', session.id),
    ...of(org, 'communique', session.id),
  ]
}

function silentIn(org: Visit['org'], session: Thing<'session'>): Thing<'question'>[] {
  return all(org, 'question').filter(
    (one) => one.session === session.id && one.sitting === undefined,
  )
}

/** Of the answers only objections and what was changed are news: votes are counted, not told one by one. */
function objectionsIn(
  { org }: Visit,
  session: Thing<'session'>,
  sittings: readonly Thing<'sitting'>[],
): Thing<'answer'>[] {
  const asked = sittings.flatMap(({ id }) => of(org, 'question', id)).filter(asksForObjections)
  return [...asked, ...silentIn(org, session)].flatMap(({ id }) =>
    of(org, 'answer', id).filter(isHeard),
  )
}

export function isHeard({ answer, made, changed }: Thing<'answer'>): boolean {
  return answer === 'objects' || answer === 'objects-to-format' || made !== changed
}
