// What is new: decisions, documents, communiques, sessions and corrections, newest entry first. For the home page and feeds.
import { allOf, get, type Reading, type Thing } from '../rules/organisation.ts'

export type News = {
  readonly kind: 'decision' | 'document' | 'communique' | 'session' | 'correction' | 'report'
  readonly id: string
  readonly what:
    | 'adopted'
    | 'appointed'
    | 'laid'
    | 'open-for-signature'
    | 'signed'
    | 'issued'
    | 'convened'
    | 'postponed'
    | 'cancelled'
    | 'sitting-postponed'
    | 'sitting-cancelled'
    | 'closed'
    | 'corrected'
    | 'reported'
  /** UTC milliseconds. */
  readonly at: number
  readonly entry: number
}

/** What became of the plans for a session or a sitting. */
function replanned({
  id,
  moved,
  cancelledAt,
  cancelledIn,
}: Thing<'session'> | Thing<'sitting'>): News[] {
  return [
    moved && { kind: 'session', id, what: 'postponed', at: moved.movedAt, entry: moved.movedIn },
    cancelledIn !== undefined && {
      kind: 'session',
      id,
      what: 'cancelled',
      at: cancelledAt ?? 0,
      entry: cancelledIn,
    },
  ].filter((one) => !!one) as News[]
}

/** Everything that is news, newest first. Who may see which is for the caller to say. */
export function newsOf(org: Reading): News[] {
  const news: News[] = [
    ...allOf(org, 'decision').map(
      (decision): News => ({
        kind: 'decision',
        id: decision.id,
        what: decision.matter.kind === 'appointment' ? 'appointed' : 'adopted',
        at: decision.decidedAt,
        entry: decision.made,
      }),
    ),
    ...allOf(org, 'document').flatMap((document): News[] => {
      if (document.state === 'signed')
        return [
          {
            kind: 'document',
            id: document.id,
            what: 'signed',
            at: document.signedAt ?? 0,
            entry: document.changed,
          },
        ]
      if (document.state === 'open-for-signature')
        return [
          {
            kind: 'document',
            id: document.id,
            what: 'open-for-signature',
            at: document.openedAt ?? 0,
            entry: document.changed,
          },
        ]
      return []
    }),
    ...allOf(org, 'session').flatMap((session): News[] => [
      {
        kind: 'session',
        id: session.id,
        what: 'convened',
        at: session.convenedAt,
        entry: session.made,
      },
      ...replanned(session),
    ]),
    ...allOf(org, 'sitting').flatMap((sitting) => {
      const session = get(org, 'session', sitting.session)
      // A session that is moved or cancelled takes its sittings along: that is told once.
      const alone = (entry: number) =>
        session?.moved?.movedIn !== entry && session?.cancelledIn !== entry
      return replanned(sitting)
        .filter(({ entry }) => alone(entry))
        .map(
          (news): News => ({
            ...news,
            id: sitting.session,
            what: news.what === 'postponed' ? 'sitting-postponed' : 'sitting-cancelled',
          }),
        )
    }),
    ...allOf(org, 'communique').map(
      (communique): News => ({
        kind: 'communique',
        id: communique.session,
        what: 'issued',
        at: communique.issuedAt,
        entry: communique.made,
      }),
    ),
    ...allOf(org, 'report').map(
      (report): News => ({
        kind: 'report',
        id: report.id,
        what: 'reported',
        at: report.givenAt,
        entry: report.made,
      }),
    ),
    ...allOf(org, 'correction').map(
      (correction): News => ({
        kind: 'correction',
        id: correction.id,
        what: 'corrected',
        at: correction.madeAt,
        entry: correction.made,
      }),
    ),
  ]
  return news.sort((a, b) => b.entry - a.entry)
}
