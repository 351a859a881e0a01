// The data behind a session's page, and the entries it rests on.
import { get, of, type Thing } from '../../../rules/organisation.ts'
import type { Visit } from '../../visit.ts'
import { readable } from '../visible.ts'

export function sessionJson(visit: Visit, session: Thing<'session'>) {
  const { org, on, at } = visit
  const { documents, questions, sittings, measures } = partsOf(visit, session)
  return {
    session,
    on,
    at,
    sittings: sittings.map((sitting) => ({
      ...sitting,
      minutes: get(org, 'minutes', sitting.id) ?? null,
      presence: of(org, 'presence', sitting.id),
      statements: of(org, 'statement', sitting.id),
      rulings: of(org, 'ruling', sitting.id),
    })),
    delegations: of(org, 'delegation', session.id),
    absences: of(org, 'absence', session.id),
    invitations: of(org, 'invitation', session.id),
    items: of(org, 'item', session.id),
    questions: questions.map((question) => ({
      ...question,
      answers: of(org, 'answer', question.id),
    })),
    decisions: readable(visit, 'decision', of(org, 'decision', session.id)),
    documents: documents.map((document) => ({
      ...document,
      signatures: of(org, 'signature', document.id),
    })),
    measures,
    communique: get(org, 'communique', session.id) ?? null,
  }
}

/** Every entry about the session that the reader may see. */
export function sessionEntries(visit: Visit, session: Thing<'session'>): number[] {
  const { org } = visit
  const { documents, questions, sittings, measures } = partsOf(visit, session)
  const communique = get(org, 'communique', session.id)
  const things: Thing[] = [
    session,
    ...sittings,
    ...sittings.flatMap(({ id }) => [
      ...of(org, 'presence', id),
      ...of(org, 'statement', id),
      ...of(org, 'ruling', id),
    ]),
    ...sittings.flatMap(({ id }) => of(org, 'floor', id)),
    ...of(org, 'delegation', session.id),
    ...of(org, 'absence', session.id),
    ...of(org, 'invitation', session.id),
    ...of(org, 'item', session.id),
    ...questions,
    ...questions.flatMap(({ id }) => of(org, 'answer', id)),
    ...readable(visit, 'decision', of(org, 'decision', session.id)),
    ...documents,
    ...documents.flatMap(({ id }) => [...of(org, 'signature', id), ...of(org, 'version', id)]),
    ...measures,
    ...(communique ? [communique] : []),
  ]
  return things.flatMap(({ made, changed }) => [made, changed])
}

function partsOf(visit: Visit, session: Thing<'session'>) {
  const { org } = visit
  const sittings = of(org, 'sitting', session.id)
  return {
    sittings,
    documents: readable(visit, 'document', of(org, 'document', session.id)),
    questions: readable(
      visit,
      'question',
      sittings.flatMap(({ id }) => of(org, 'question', id)),
    ),
    measures: readable(visit, 'measure', of(org, 'measure', session.id)),
  }
}
