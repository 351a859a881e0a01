// Which entries are about a session, newest first: read from what they touched, so that a long record is never walked.
import { allOf, ownedBy, type Thing } from '../rules/organisation.ts'
import { isWithheld } from '../audience/may-read.ts'
import type { Entry } from '../record/entry.ts'
import { asksForObjections } from './questions.ts'
import type { Context } from './context.ts'

/** Entries about the session that the reader may know of, newest first. */
export function* entriesAbout(visit: Context, session: Thing<'session'>): Generator<Entry> {
  for (const n of numbersAbout(visit, session)) {
    const entry = visit.clerk.entry(n)
    if (entry && !isWithheld(visit, n)) yield entry
  }
}

function numbersAbout(visit: Context, session: Thing<'session'>): number[] {
  const { org, views, at } = visit
  const sittings = ownedBy(org, 'sitting', session.id)
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
  { org }: Context,
  session: Thing<'session'>,
  sittings: readonly Thing<'sitting'>[],
): readonly Thing[] {
  const ofSitting = sittings.flatMap(({ id }) => [
    ...ownedBy(org, 'floor', id),
    ...ownedBy(org, 'request', id),
    ...ownedBy(org, 'proposal', id),
    ...ownedBy(org, 'election', id).flatMap((election) => [
      election,
      ...ownedBy(org, 'candidate', election.id),
      ...ownedBy(org, 'round', election.id),
    ]),
    ...ownedBy(org, 'poll', id),
    ...ownedBy(org, 'ruling', id),
    ...ownedBy(org, 'question', id),
  ])
  return [
    ...ofSitting,
    ...silentIn(org, session),
    ...ownedBy(org, 'item', session.id),
    ...ownedBy(org, 'document', session.id),
    ...ownedBy(org, 'communique', session.id),
  ]
}

function silentIn(org: Context['org'], session: Thing<'session'>): Thing<'question'>[] {
  return allOf(org, 'question').filter(
    (one) => one.session === session.id && one.sitting === undefined,
  )
}

/** Of the answers only objections and what was changed are news: votes are counted, not told one by one. */
function objectionsIn(
  { org }: Context,
  session: Thing<'session'>,
  sittings: readonly Thing<'sitting'>[],
): Thing<'answer'>[] {
  const asked = sittings.flatMap(({ id }) => ownedBy(org, 'question', id)).filter(asksForObjections)
  return [...asked, ...silentIn(org, session)].flatMap(({ id }) =>
    ownedBy(org, 'answer', id).filter(isHeard),
  )
}

export function isHeard({ answer, made, changed }: Thing<'answer'>): boolean {
  return answer === 'objects' || answer === 'objects-to-format' || made !== changed
}
