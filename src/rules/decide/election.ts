// Elections of persons by secret ballot, in rounds. The record says who cast a ballot and how many each candidate got;
// which ballot was whose is never written down here: the choices lie in an urn until the round closes.
import type { ActOf } from '../acts.ts'
import type { Changes } from '../event.ts'
import { get, ownedBy, type Reading, type Thing, mustGet } from '../organisation.ts'
import { electedBy } from '../rulebook/election.ts'
import { rosterOf } from '../rules-of-day.ts'
import { accept, type Answered, type Context, first, missing, type Refused } from './answer.ts'
import { refuse, refuseBy, taken } from './answer.ts'
import { plain, requirements } from './appointment.ts'
import { candidacy, ending, rulesOfElection, whoStands } from './election-course.ts'
import { notTakingPart } from './founding.ts'
import { isPresent, openOne, presentAt } from './sitting.ts'
import { dayInSitting } from './time.ts'
import { rulesFor } from '../rules-of-day.ts'

export function openElection({ org, moment }: Context, act: ActOf<'election.open'>): Answered {
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const { body } = mustGet(org, 'session', sitting.session)
  const on = dayInSitting(org, sitting, moment)
  const rules = rulesFor(org, body, on)
  if (!rules) return refuse('no-rulebook', { body, on })
  const post = act.post === undefined ? undefined : get(org, 'post', act.post)
  const { termYears } = post ?? {}
  const wrong = first(
    taken(org, 'election', act.election),
    taken(org, 'question', act.election),
    missing(org, 'item', act.item),
    missing(org, 'post', act.post),
    act.item !== undefined &&
      sitting.item !== act.item &&
      refuse('item-not-taken', { item: act.item }),
    !sitting.quorum && refuse('no-quorum-established', { sitting: act.sitting }),
    act.post !== undefined &&
      (act.from === undefined || act.years === undefined) &&
      refuse('no-length', { post: act.post }),
    post?.heldBy === 'member' && refuse('post-held-by-members', { post: post.id }),
    post &&
      (act.places ?? 1) > (post.places ?? 1) &&
      refuse('more-than-places', { post: post.id, places: post.places ?? 1 }),
    post &&
      termYears !== undefined &&
      act.years !== termYears &&
      refuseBy(post.rule ?? 'S18', 'wrong-length', {
        'needed-years': termYears,
        'got-years': act.years ?? 0,
      }),
  )
  if (wrong) return wrong
  const { class: name, rule, majority } = rules.election(act.post)
  const set: Changes<'election'> = {
    state: 'open',
    session: sitting.session,
    on,
    item: sitting.item,
    rulebook: rules.id,
    class: name,
    rule,
    majority,
  }
  return accept({ type: 'election.opened', id: act.election, laid: ['election'], set })
}

/** An election may end before all its places are filled; whoever was elected by then is. */
export function endElection({ org, moment }: Context, act: ActOf<'election.end'>): Answered {
  const election = openOneElection(org, act.election)
  if ('refusal' in election) return election
  const open = openRound(org, act.election)
  if (open) return refuse('round-open', { round: open.id })
  return accept(...ending(org, moment.at, election, election.elected ?? [], act.why))
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
      missing(org, 'body', act.onProposalOf),
      same && refuse('already-so', { kind: 'candidate', id: same.id }),
    ) ??
    unfit(org, election, act) ??
    accept({
      type: 'candidate.nominated',
      id: act.candidate,
      laid: ['candidate'],
      set: { state: 'standing' },
    })
  )
}

/** What the post requires of its holder is asked of a candidate before anybody votes. */
function unfit(
  org: Reading,
  election: Thing<'election'>,
  candidate: Pick<Thing<'candidate'>, 'person' | 'member' | 'onProposalOf'>,
): Refused | undefined {
  const matter = candidacy(election, candidate)
  const failed = matter && requirements(org, matter, election.on).find(({ met }) => !met)
  return (
    failed &&
    refuseBy(failed.rule, failed.condition, {
      ...plain(failed.needed, 'needed'),
      ...plain(failed.got, 'got'),
    })
  )
}

export function withdrawCandidate({ org }: Context, act: ActOf<'candidate.withdraw'>): Answered {
  const candidate = get(org, 'candidate', act.candidate)
  if (!candidate) return refuse('unknown-thing', { kind: 'candidate', id: act.candidate })
  const election = mustGet(org, 'election', candidate.election)
  if (election.state === 'closed' || election.elected?.includes(act.candidate))
    return refuse('election-closed', { election: candidate.election })
  const round = openRound(org, candidate.election)
  if (round?.candidates.includes(act.candidate)) return refuse('round-open', { round: round.id })
  if (candidate.state === 'withdrawn')
    return refuse('already-so', { kind: 'candidate', id: act.candidate })
  return accept({ type: 'candidate.withdrawn', id: act.candidate, set: { state: 'withdrawn' } })
}

/** A round is among those who stand by the rules: all at first, then whom the rules leave after the round before. */
export function openRoundOf({ org, moment }: Context, act: ActOf<'round.open'>): Answered {
  const election = openOneElection(org, act.election)
  if ('refusal' in election) return election
  const open = openRound(org, act.election)
  const stands = whoStands(org, election)
  if (stands.waits === 'lot') return refuse('election-lot-wanting', { election: election.id })
  const { candidates, places } = stands
  const said = new Set(act.candidates)
  const wrong = first(
    taken(org, 'round', act.round),
    open && refuse('round-open', { round: open.id }),
    candidates.length === 0 && refuse('nobody-stands', { election: election.id }),
    act.candidates !== undefined &&
      (act.candidates.length !== candidates.length || !candidates.every((id) => said.has(id))) &&
      refuse('round-not-by-rules', {
        election: election.id,
        persons: candidates.map((id) => mustGet(org, 'candidate', id).person),
      }),
  )
  return (
    wrong ??
    accept({
      type: 'round.opened',
      id: act.round,
      laid: ['round', 'candidates'],
      set: { candidates, places, state: 'open', openedAt: moment.at },
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
  const choice = act.choice ?? []
  const most = Math.min(round.places, round.candidates.length)
  const exactly = rulesOfElection(org, election).ballot === 'as-many-as-places'
  const wrong = first(
    round.state === 'closed' &&
      refuse('round-closed', { round: act.round, closedAt: round.closedAt ?? 0 }),
    missing(org, 'member', act.member),
    notTakingPart(context, act.member, election.on),
    !isPresent(org, election.sitting, act.member) && refuse('not-present', { member: act.member }),
    get(org, 'ballot', id) && refuse('already-voted', { question: act.round, member: act.member }),
    !choice.every((one) => round.candidates.includes(one)) &&
      refuse('not-standing', { election: election.id }),
    (choice.length > most || new Set(choice).size < choice.length) &&
      refuse('names-on-ballot', { election: election.id, most, least: exactly ? most : 1 }),
    exactly &&
      choice.length > 0 &&
      choice.length < most &&
      refuse('names-on-ballot', { election: election.id, most, least: most }),
  )
  return wrong ?? accept({ type: 'ballot.cast', id, set: { round: act.round, member: act.member } })
}

/** Closes a round on the urn's counts: whoever has enough is elected; for places left there is another round, or the lot. */
export function closeRound({ org, moment }: Context, act: ActOf<'round.close'>): Answered {
  const round = get(org, 'round', act.round)
  if (!round) return refuse('unknown-thing', { kind: 'round', id: act.round })
  if (round.state === 'closed')
    return refuse('round-closed', { round: act.round, closedAt: round.closedAt ?? 0 })
  const election = mustGet(org, 'election', round.election)
  const ballots = ownedBy(org, 'ballot', act.round).map(({ member }) => member)
  const cast = ballots.length
  const given = new Map((act.counts ?? []).map(({ candidate, votes }) => [candidate, votes]))
  const counts = round.candidates.map((candidate) => ({
    candidate,
    votes: given.get(candidate) ?? 0,
  }))
  const names = counts.reduce((sum, { votes }) => sum + votes, 0)
  const blank = act.blank ?? Math.max(0, cast - names)
  const valid = cast - blank
  const fits =
    blank <= cast &&
    names >= valid &&
    names <= valid * Math.min(round.places, counts.length) &&
    counts.every(({ votes }) => votes <= valid)
  if (!fits) return refuse('urn-disagrees', { cast, valid: names })
  const rules = rulesOfElection(org, election)
  const present = [...new Set([...presentAt(org, election.sitting), ...ballots])]
  const roster = rosterOf(org, election.on)
  const judged = (votes: number) =>
    rules.judge({ votes, valid, blank, on: election.on, roster, present })
  const result = electedBy(counts, round.places, (votes) => judged(votes).met)
  const needed = judged(valid).reasons.find(({ condition }) => condition === 'threshold')?.needed
  const { elected, tied, tiedFor } = result
  const every = [...(election.elected ?? []), ...elected]
  const set: Changes<'round'> = {
    state: 'closed',
    closedAt: moment.at,
    counts,
    cast,
    blank,
    needed: needed?.number ?? 1,
    elected,
    tied: tied.length > 0 ? tied : undefined,
    tiedFor: tied.length > 0 ? tiedFor : undefined,
  }
  const closed = { id: round.id, counts, cast, blank, elected }
  const full = every.length === (election.places ?? 1)
  return accept(
    { type: 'round.closed', id: act.round, set },
    !full &&
      elected.length > 0 && {
        type: 'election.partly-decided',
        id: election.id,
        set: { elected: every },
      },
    ...(full ? ending(org, moment.at, election, every, undefined, closed) : []),
  )
}

/** The lot is drawn in the room, among those with equal votes for the last places. */
export function drawLot({ org, moment }: Context, act: ActOf<'lot.draw'>): Answered {
  const election = openOneElection(org, act.election)
  if ('refusal' in election) return election
  const last = ownedBy(org, 'round', act.election).at(-1)
  const { tied = [], tiedFor = 0 } = last ?? {}
  if (whoStands(org, election).waits !== 'lot')
    return refuse('no-lot-to-draw', { election: election.id })
  const drawn = new Set(act.elected)
  if (drawn.size !== tiedFor || act.elected.some((id) => !tied.includes(id)))
    return refuse('names-on-ballot', { election: election.id, most: tiedFor, least: tiedFor })
  const elected = [...(election.elected ?? []), ...drawn]
  return accept(
    { type: 'election.lot-drawn', id: election.id, set: { elected, drawn: [...drawn] } },
    ...ending(org, moment.at, { ...election, drawn: [...drawn] }, elected),
  )
}

function openOneElection(org: Reading, id: string): Thing<'election'> | Refused {
  const election = get(org, 'election', id)
  if (election?.state === 'open') {
    const sitting = openOne(org, election.sitting)
    return 'refusal' in sitting ? sitting : election
  }
  return election
    ? refuse('election-closed', { election: id })
    : refuse('unknown-thing', { kind: 'election', id })
}

function openRound(org: Reading, election: string): Thing<'round'> | undefined {
  return ownedBy(org, 'round', election).find((round) => round.state === 'open')
}
