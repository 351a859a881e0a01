// The data behind a session's page, and the entries it rests on.
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import type { Visit } from '../../visit.ts'
import { readable } from '../../../audience/may-read.ts'

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
      presence: ownedBy(org, 'presence', sitting.id),
      statements: ownedBy(org, 'statement', sitting.id),
      rulings: ownedBy(org, 'ruling', sitting.id),
    })),
    delegations: ownedBy(org, 'delegation', session.id),
    absences: ownedBy(org, 'absence', session.id),
    invitations: ownedBy(org, 'invitation', session.id),
    items: ownedBy(org, 'item', session.id),
    questions: questions.map((question) => ({
      ...question,
      answers: ownedBy(org, 'answer', question.id),
    })),
    decisions: readable(visit, 'decision', ownedBy(org, 'decision', session.id)),
    documents: documents.map((document) => ({
      ...document,
      signatures: ownedBy(org, 'signature', document.id),
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
      ...ownedBy(org, 'presence', id),
      ...ownedBy(org, 'statement', id),
      ...ownedBy(org, 'ruling', id),
    ]),
    ...sittings.flatMap(({ id }) => ownedBy(org, 'floor', id)),
    ...ownedBy(org, 'delegation', session.id),
    ...ownedBy(org, 'absence', session.id),
    ...ownedBy(org, 'invitation', session.id),
    ...ownedBy(org, 'item', session.id),
    ...questions,
    ...questions.flatMap(({ id }) => ownedBy(org, 'answer', id)),
    ...readable(visit, 'decision', ownedBy(org, 'decision', session.id)),
    ...documents,
    ...documents.flatMap(({ id }) => [
      ...ownedBy(org, 'signature', id),
      ...ownedBy(org, 'version', id),
    ]),
    ...measures,
    ...(communique ? [communique] : []),
  ]
  return things.flatMap(({ made, changed }) => [made, changed])
}

function partsOf(visit: Visit, session: Thing<'session'>) {
  const { org } = visit
  const sittings = ownedBy(org, 'sitting', session.id)
  return {
    sittings,
    documents: readable(visit, 'document', ownedBy(org, 'document', session.id)),
    questions: readable(
      visit,
      'question',
      sittings.flatMap(({ id }) => ownedBy(org, 'question', id)),
    ),
    measures: readable(visit, 'measure', ownedBy(org, 'measure', session.id)),
  }
}
