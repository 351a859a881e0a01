// Who took part in a session: was present at a sitting, answered, cast a ballot or signed. A named delegation is an
// announcement; it is not participation.
import { accessOf, isClosed } from '../audience/closed-doors.ts'
import { membersOn } from '../rules/membership.ts'
import { allOf, ownedBy, type Reading, type Thing } from '../rules/organisation.ts'

export function tookPart(org: Reading, session: string): Set<string> {
  const sittings = ownedBy(org, 'sitting', session)
  const rounds = sittings
    .flatMap(({ id }) => ownedBy(org, 'election', id))
    .flatMap(({ id }) => ownedBy(org, 'round', id))
  return new Set(
    [
      ...sittings.flatMap(({ id }) =>
        ownedBy(org, 'presence', id).filter(({ arrivedAt }) => arrivedAt !== undefined),
      ),
      ...questionsOf(org, session).flatMap(({ id }) => ownedBy(org, 'answer', id)),
      ...rounds.flatMap(({ id }) => ownedBy(org, 'ballot', id)),
      ...ownedBy(org, 'document', session).flatMap(({ id }) => ownedBy(org, 'signature', id)),
    ].map(({ member }) => member),
  )
}

/** Whether every sitting that was held was public. */
export function isAllPublic(org: Reading, session: string): boolean {
  return ownedBy(org, 'sitting', session).every(
    ({ id, openedAt }) => openedAt === undefined || !isClosed(accessOf(org, 'sitting', id)),
  )
}

/** Members of the session's first day in the organisation's order; then those who took part and were none that day. */
export function membersAt(
  org: Reading,
  session: Thing<'session'>,
  otherwiseOn: string,
): readonly string[] {
  const sitting = ownedBy(org, 'sitting', session.id).find(({ openedOn }) => openedOn)
  const on = session.from ?? sitting?.openedOn ?? otherwiseOn
  return [...new Set([...membersOn(org, on).map(({ id }) => id), ...tookPart(org, session.id)])]
}

/** Questions put at the session's sittings, and to the members outside of one. */
export function questionsOf(org: Reading, session: string): Thing<'question'>[] {
  return [
    ...ownedBy(org, 'sitting', session).flatMap(({ id }) => ownedBy(org, 'question', id)),
    ...allOf(org, 'question').filter((one) => one.session === session && one.sitting === undefined),
  ]
}
