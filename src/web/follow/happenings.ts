// Which entries are about a session, newest first: read from what they touched, so that a long record is never walked.
import { all, of, type Thing } from '../../rules/organisation.ts'
import type { Entry } from '../../clerk/entry.ts'
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
  // A sitting is touched by nearly everything that happens in it, so all its touches count, not the first and the last.
  for (const sitting of sittings) for (const n of views.history('sitting', sitting.id)) numbers.add(n)
  for (const { made, changed } of [session, ...sittings, ...belonging(visit, session, sittings)]) {
    numbers.add(made)
    numbers.add(changed)
  }
  return [...numbers].filter((n) => n <= at).sort((a, b) => b - a)
}

function belonging({ org }: Visit, session: Thing<'session'>, sittings: readonly Thing<'sitting'>[]): readonly Thing[] {
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
    ...questionsAt(org, id),
  ])
  const silent = all(org, 'question').filter((one) => one.session === session.id && one.sitting === undefined)
  return [
    ...ofSitting,
    ...silent,
    ...silent.flatMap(({ id }) => objections(org, id)),
    ...of(org, 'item', session.id),
    ...of(org, 'document', session.id),
    ...of(org, 'communique', session.id),
  ]
}

function questionsAt(org: Visit['org'], sitting: string): readonly Thing[] {
  return of(org, 'question', sitting).flatMap((question) =>
    asksForObjections(question) ? [question, ...objections(org, question.id)] : [question],
  )
}

/** Of the answers only objections and what was changed are news: votes are counted, not told one by one. */
function objections(org: Visit['org'], question: string): readonly Thing[] {
  return of(org, 'answer', question).filter(isHeard)
}

export function isHeard({ answer, made, changed }: Thing<'answer'>): boolean {
  return answer === 'objects' || answer === 'objects-to-format' || made !== changed
}
