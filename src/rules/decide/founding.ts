// Founding: the organisation, its members and bodies, posts, sources, persons and rules of procedure.
import type { Act, ActOf } from '../acts.ts'
import { daysOf } from '../day.ts'
import { statusOn } from '../membership.ts'
import { allOf, founded, get, ownedBy } from '../organisation.ts'
import { compileRulebook } from '../rulebook/compile.ts'
import { memberWithoutWeight, quorumNeedsGiven, rosterOf, versionsOf } from '../rules-of-day.ts'
import {
  accept,
  type Answered,
  type Refused,
  anyMissing,
  first,
  type Context,
  missing,
  refuse,
  taken,
} from './answer.ts'

export function foundOrganisation({ org }: Context): Answered {
  if (founded(org)) return refuse('already-founded')
  return accept({ type: 'organisation.founded', id: 'organisation', laid: [] })
}

export function admitMember(context: Context, act: ActOf<'member.admit'>): Answered {
  const { org } = context
  const { status, from, note } = act
  const membership = { member: act.member, status, from, note, sources: act.sources }
  return (
    taken(org, 'member', act.member) ??
    unweighed(context, act) ??
    accept(
      { type: 'member.admitted', id: act.member, laid: ['member', 'status', 'from', 'note'] },
      { type: 'membership.begun', id: `${act.member}/1`, set: membership },
    )
  )
}

export function changeMembership(context: Context, act: ActOf<'membership.change'>): Answered {
  const { org } = context
  const standing = ownedBy(org, 'membership', act.member).at(-1)
  if (standing && standing.status === act.status && standing.from === act.from)
    return refuse('already-so', { kind: 'member', id: act.member })
  const number = ownedBy(org, 'membership', act.member).length + 1
  return (
    missing(org, 'member', act.member) ??
    unweighed(context, act) ??
    accept({ type: 'membership.changed', id: `${act.member}/${number}`, laid: [] })
  )
}

/** A member that counts must have a weight wherever a body decides by weights. */
export function unweighed(
  { org, moment }: Context,
  { member, status, from }: Pick<ActOf<'membership.change'>, 'member' | 'status' | 'from'>,
): Refused | undefined {
  if (status === 'ended' || status === 'observer') return undefined
  const day = (from === undefined ? undefined : daysOf(from)[0]) ?? moment.on
  const alone = [status === 'member' ? { id: member } : { id: member, status }]
  for (const { id } of allOf(org, 'body')) {
    const without = memberWithoutWeight(versionsOf(org, id), day, () => alone)
    if (without) return refuse('member-without-weight', without)
  }
  return undefined
}

export function establishBody({ org }: Context, act: ActOf<'body.establish'>): Answered {
  return (
    first(taken(org, 'body', act.body), missing(org, 'body', act.parent)) ??
    accept({ type: 'body.established', id: act.body, laid: ['body'] })
  )
}

export function assignSeat({ org }: Context, act: ActOf<'seat.assign'>): Answered {
  const wrong = first(
    missing(org, 'body', act.body),
    missing(org, 'person', act.person),
    missing(org, 'member', act.member),
    reversed(act.from, act.to),
  )
  const number = ownedBy(org, 'seat', act.body).length + 1
  return wrong ?? accept({ type: 'seat.assigned', id: `${act.body}/${number}`, laid: [] })
}

export function establishPost({ org }: Context, act: ActOf<'post.establish'>): Answered {
  return (
    first(
      taken(org, 'post', act.post),
      missing(org, 'body', act.body),
      missing(org, 'body', act.appointedBy),
      missing(org, 'body', act.proposedBy),
    ) ?? accept({ type: 'post.established', id: act.post, laid: ['post'] })
  )
}

export function enterSource({ org }: Context, act: ActOf<'source.enter'>): Answered {
  return (
    taken(org, 'source', act.source) ??
    accept({ type: 'source.entered', id: act.source, laid: ['source'] })
  )
}

export function confirmReading({ org }: Context, act: ActOf<'reading.confirm'>): Answered {
  return (
    first(taken(org, 'reading', act.reading), missing(org, 'source', act.source)) ??
    accept({ type: 'reading.confirmed', id: act.reading, laid: ['reading'] })
  )
}

export function adoptRulebook({ org, moment }: Context, act: ActOf<'rulebook.adopt'>): Answered {
  const wrong = missing(org, 'body', act.body)
  if (wrong) return wrong
  const compiled = compileRulebook(act.book)
  if ('errors' in compiled) {
    const error = compiled.errors[0]
    return refuse('bad-rulebook', {
      path: error?.path.join('.') ?? '',
      mistake: error?.code ?? '',
      mend: error?.mend ?? '',
      mistakes: compiled.errors.length,
    })
  }
  const { versions } = compiled.rulebook
  if (quorumNeedsGiven(versions)) return refuse('quorum-not-known', { body: act.body })
  const from = act.from > moment.on ? act.from : moment.on
  const without = memberWithoutWeight(versions, from, (day) => rosterOf(org, day))
  if (without) return refuse('member-without-weight', without)
  const number = ownedBy(org, 'rulebook', act.body).length + 1
  return accept({ type: 'rulebook.adopted', id: `${act.body}/${number}`, laid: [] })
}

export function enterPerson({ org }: Context, act: ActOf<'person.enter'>): Answered {
  return (
    first(taken(org, 'person', act.person), missing(org, 'member', act.member)) ??
    accept({ type: 'person.entered', id: act.person, laid: ['person'] })
  )
}

export function enterDossier({ org }: Context, act: ActOf<'dossier.enter'>): Answered {
  return (
    first(taken(org, 'dossier', act.dossier), missing(org, 'person', act.person)) ??
    accept({ type: 'dossier.entered', id: act.dossier, laid: ['dossier'] })
  )
}

export function resolveDossier({ org }: Context, act: ActOf<'dossier.resolve'>): Answered {
  const entry = get(org, 'dossier', act.dossier)
  if (!entry) return refuse('unknown-thing', { kind: 'dossier', id: act.dossier })
  if (!entry.readings?.[act.reading - 1])
    return refuse('no-such-reading', {
      reading: act.reading,
      readings: entry.readings?.length ?? 0,
    })
  return accept({
    type: 'dossier.resolved',
    id: act.dossier,
    set: { resolved: act.reading, why: act.why },
  })
}

/**
 * The sources an act names must be on record, so that no page cites nothing. The founding comes before any source can be on
 * record and may name those that follow; a source may name itself: its title is its own.
 */
export function unknownSource({ org }: Context, act: Act): Refused | undefined {
  if (act.type === 'organisation.found') return undefined
  const named = Object.values(act.sources ?? {}).flat()
  const earlier =
    act.type === 'source.enter' ? named.filter((source) => source !== act.source) : named
  return anyMissing(org, 'source', earlier)
}

export function reversed(from: string | undefined, to: string | undefined): Refused | undefined {
  if (from === undefined || to === undefined) return undefined
  const [start] = daysOf(from)
  const [, end] = daysOf(to)
  return start !== undefined && end !== undefined && end < start
    ? refuse('days-reversed', { from, to })
    : undefined
}

export function notTakingPart({ org }: Context, member: string, on: string): Refused | undefined {
  const status = statusOn(org, member, on)
  if (status === 'member') return undefined
  return refuse(
    status === undefined || status === 'ended' || status === 'observer'
      ? 'not-entitled'
      : 'not-taking-part',
    { member, status: status ?? 'none' },
  )
}

/** Something the whole program needs before any other act. */
export function notFounded({ org }: Context): Refused | undefined {
  return founded(org) ? undefined : refuse('not-founded')
}
