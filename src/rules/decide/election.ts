// Elections of persons by secret ballot, in rounds. The record says who cast a ballot and how many each candidate got;
// which ballot was whose is never written down here: the choices lie in an urn until the round closes.
import type { ActOf } from '../acts.ts'
import type { Changes, Event } from '../event.ts'
import type { Outcome } from '../kinds.ts'
import { get, ownedBy, type Reading, type Thing, mustGet } from '../organisation.ts'
import type { Reason } from '../rulebook/outcome.ts'
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
import { appointed } from './appointment.ts'
import { notTakingPart } from './founding.ts'
import { isPresent, openOne } from './sitting.ts'
import { dayInSitting } from './time.ts'

type Result = {
  readonly elected: readonly string[]
  readonly counts: readonly { readonly candidate: string; readonly votes: number }[]
  readonly needed: number
}

export function openElection({ org, moment }: Context, act: ActOf<'election.open'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const post = act.post === undefined ? undefined : get(org, 'post', act.post)
  const wrong = first(
    taken(org, 'election', act.election),
    taken(org, 'question', act.election),
    missing(org, 'item', act.item),
    missing(org, 'post', act.post),
    !sitting.quorum && refuse('no-quorum-established', { sitting: act.sitting }),
    act.post !== undefined &&
      (act.from === undefined || act.years === undefined) &&
      refuse('no-length', { post: act.post }),
    post?.heldBy === 'member' && refuse('post-held-by-members', { post: post.id }),
    post &&
      (act.places ?? 1) > (post.places ?? 1) &&
      refuse('more-than-places', { post: post.id, places: post.places ?? 1 }),
  )
  const set: Changes<'election'> = {
    state: 'open',
    session: sitting.session,
    on: dayInSitting(org, sitting, moment),
  }
  return wrong ?? accept({ type: 'election.opened', id: act.election, laid: ['election'], set })
}

/** An election that came to nothing, or was called off: without an open round it may end with nobody elected. */
export function endElection({ org }: Context, act: ActOf<'election.end'>): Answered {
  const election = openOneElection(org, act.election)
  if ('refusal' in election) return election
  const open = openRound(org, act.election)
  if (open) return refuse('round-open', { round: open.id })
  const set: Changes<'election'> = { state: 'closed', elected: [], why: act.why }
  return accept({ type: 'election.closed', id: act.election, set })
}

export function nominateCandidate({ org }: Context, act: ActOf<'candidate.nominate'>): Answered {
  const election = openOneElection(org, act.election)
  if ('refusal' in election) return election
  const same = ownedBy(org, 'candidate', act.election).find(
    (one) => one.person === act.person && one.state === 'standing',
  )
  return (
    first(
      taken(org, 'candidate', act.candidate),
      missing(org, 'person', act.person),
      missing(org, 'member', act.member),
      same && refuse('already-so', { kind: 'candidate', id: same.id }),
    ) ??
    accept({
      type: 'candidate.nominated',
      id: act.candidate,
      laid: ['candidate'],
      set: { state: 'standing' },
    })
  )
}

export function withdrawCandidate({ org }: Context, act: ActOf<'candidate.withdraw'>): Answered {
  const candidate = get(org, 'candidate', act.candidate)
  if (!candidate) return refuse('unknown-thing', { kind: 'candidate', id: act.candidate })
  if (mustGet(org, 'election', candidate.election).state === 'closed')
    return refuse('election-closed', { election: candidate.election })
  const round = openRound(org, candidate.election)
  if (round?.candidates.includes(act.candidate)) return refuse('round-open', { round: round.id })
  if (candidate.state === 'withdrawn')
    return refuse('already-so', { kind: 'candidate', id: act.candidate })
  return accept({ type: 'candidate.withdrawn', id: act.candidate, set: { state: 'withdrawn' } })
}

export function openRoundOf({ org, moment }: Context, act: ActOf<'round.open'>): Answered {
  const election = openOneElection(org, act.election)
  if ('refusal' in election) return election
  const open = openRound(org, act.election)
  const standing = (id: string) => {
    const candidate = get(org, 'candidate', id)
    return candidate?.election === act.election && candidate.state === 'standing'
  }
  const wrong = first(
    taken(org, 'round', act.round),
    open && refuse('round-open', { round: open.id }),
    anyMissing(org, 'candidate', act.candidates),
    !act.candidates.every(standing) && refuse('not-standing', { election: act.election }),
    new Set(act.candidates).size < act.candidates.length &&
      refuse('not-standing', { election: act.election }),
  )
  return (
    wrong ??
    accept({
      type: 'round.opened',
      id: act.round,
      laid: ['round'],
      set: { state: 'open', openedAt: moment.at },
    })
  )
}

/** The choice is checked here and kept by the urn; neither event nor entry holds it. */
export function castBallot(context: Context, act: ActOf<'ballot.cast'>): Answered {
  const { org } = context
  const round = get(org, 'round', act.round)
  if (!round) return refuse('unknown-thing', { kind: 'round', id: act.round })
  const election = mustGet(org, 'election', round.election)
  const id = `${act.round}/${act.member}`
  const wrong = first(
    round.state === 'closed' &&
      refuse('round-closed', { round: act.round, closedAt: round.closedAt ?? 0 }),
    missing(org, 'member', act.member),
    notTakingPart(context, act.member, election.on),
    !isPresent(org, election.sitting, act.member) && refuse('not-present', { member: act.member }),
    get(org, 'ballot', id) && refuse('already-voted', { question: act.round, member: act.member }),
    act.choice !== undefined &&
      !round.candidates.includes(act.choice) &&
      refuse('not-standing', { election: election.id }),
  )
  return wrong ?? accept({ type: 'ballot.cast', id, set: { round: act.round, member: act.member } })
}

/** Closes a round on the urn's counts: elected, or nobody yet and another round may be opened. */
export function closeRound({ org, moment }: Context, act: ActOf<'round.close'>): Answered {
  const round = get(org, 'round', act.round)
  if (!round) return refuse('unknown-thing', { kind: 'round', id: act.round })
  if (round.state === 'closed')
    return refuse('round-closed', { round: act.round, closedAt: round.closedAt ?? 0 })
  const election = mustGet(org, 'election', round.election)
  const cast = ownedBy(org, 'ballot', act.round).length
  const given = new Map((act.counts ?? []).map(({ candidate, votes }) => [candidate, votes]))
  const counts = round.candidates.map((candidate) => ({
    candidate,
    votes: given.get(candidate) ?? 0,
  }))
  const valid = counts.reduce((sum, { votes }) => sum + votes, 0)
  if (valid > cast) return refuse('urn-disagrees', { cast, valid })
  const needed = neededOf(election.majority, valid)
  const elected = winners(election, counts, needed)
  const closed: Event = {
    type: 'round.closed',
    id: act.round,
    set: {
      state: 'closed',
      closedAt: moment.at,
      counts,
      cast,
      blank: cast - valid,
      needed,
      elected,
    },
  }
  return accept(
    closed,
    ...(elected.length > 0 ? electing(org, moment.at, election, { elected, counts, needed }) : []),
  )
}

/** More than half, or two thirds, of the valid ballots; or simply the most. */
export function neededOf(majority: Thing<'election'>['majority'], valid: number): number {
  if (majority === 'absolute') return Math.floor(valid / 2) + 1
  return majority === 'two-thirds' ? Math.max(1, Math.ceil((2 * valid) / 3)) : 1
}

/** Those who have enough, as many as there are places; nobody where equal votes leave the last place undecided. */
function winners(
  election: Thing<'election'>,
  counts: readonly { candidate: string; votes: number }[],
  needed: number,
): string[] {
  const places = election.places ?? 1
  const enough = counts.filter(({ votes }) => votes >= needed).sort((a, b) => b.votes - a.votes)
  const tied = enough.length > places && enough[places - 1]?.votes === enough[places]?.votes
  return tied ? [] : enough.slice(0, places).map(({ candidate }) => candidate)
}

/** An election that elected is a question decided by secret ballot, with its decision and what that does to posts. */
function electing(org: Reading, at: number, election: Thing<'election'>, result: Result): Event[] {
  const session = mustGet(org, 'session', election.session)
  const { from, years, post } = election
  const terms = result.elected.flatMap((id, i) => {
    const candidate = mustGet(org, 'candidate', id)
    if (post === undefined || from === undefined || years === undefined) return []
    const represents = candidate.member ? { represents: candidate.member } : {}
    const matter = {
      kind: 'appointment',
      post,
      person: candidate.person,
      from,
      years,
      ...represents,
    } as const
    return appointed(org, election, matter, i + 1)
  })
  const shared = {
    session: election.session,
    sitting: election.sitting,
    title: election.title,
    on: election.on,
    matter: { kind: 'text', text: election.title } as const,
    item: election.item,
    sources: election.sources,
  }
  const outcome: Outcome<'adopted'> = { result: 'adopted', reasons: [reasonOf(election, result)] }
  return [
    { type: 'election.closed', id: election.id, set: { state: 'closed', elected: result.elected } },
    {
      type: 'question.closed',
      id: election.id,
      set: {
        ...shared,
        class: 'election',
        method: 'secret-ballot',
        rulebook: '',
        state: 'closed',
        putAt: at,
        closedAt: at,
        outcome,
      },
    },
    {
      type: 'decision.adopted',
      id: election.id,
      set: {
        ...shared,
        question: election.id,
        body: session.body,
        decidedAt: at,
        terms: terms.filter((event) => event.type === 'term.set').map((event) => event.id),
        ends: terms.filter((event) => event.type === 'term.ended').map((event) => event.id),
      },
    },
    ...terms,
  ]
}

function reasonOf(election: Thing<'election'>, { elected, counts, needed }: Result): Reason {
  const got = Math.min(
    ...counts.filter(({ candidate }) => elected.includes(candidate)).map(({ votes }) => votes),
  )
  return {
    condition: 'threshold',
    rule: null,
    number: election.rule ?? null,
    notional: false,
    needed: { compare: 'at-least', number: needed, stated: needed, by: 'members' },
    got,
    met: true,
    counted: [],
  }
}

function openOneElection(org: Reading, id: string): Thing<'election'> | Refused {
  const election = get(org, 'election', id)
  if (election?.state === 'open') {
    const sitting = openOne(org, election.sitting)
    return 'refusal' in sitting ? sitting : election
  }
  const refusal = election
    ? refuse('election-closed', { election: id })
    : refuse('unknown-thing', { kind: 'election', id })
  return refusal
}

function openRound(org: Reading, election: string): Thing<'round'> | undefined {
  return ownedBy(org, 'round', election).find((round) => round.state === 'open')
}
