// The course of an election: who stands in the next round, and what follows when it ends.
import type { Fields } from '../acts.ts'
import type { Event } from '../event.ts'
import type { Outcome } from '../kinds.ts'
import { ownedBy, type Reading, type Thing, mustGet } from '../organisation.ts'
import { type ElectionRules, standingNext } from '../rulebook/election.ts'
import type { Reason } from '../rulebook/outcome.ts'
import { rosterOf, rulesFor } from '../rules-of-day.ts'
import { appointed, requirements } from './appointment.ts'
import { presentAt } from './sitting.ts'

type Appointment = Extract<Fields<'question.put'>['matter'], { kind: 'appointment' }>

export function rulesOfElection(org: Reading, election: Thing<'election'>): ElectionRules {
  const { body } = mustGet(org, 'session', election.session)
  const rules = rulesFor(org, body, election.on)
  if (!rules) throw new Error(`election ${election.id} was opened under rules that are not there`)
  return rules.election(election.post)
}

/** What a round that closes with the election came to; its entry is not on record yet. */
type ClosedRound = Pick<Thing<'round'>, 'id' | 'counts' | 'cast' | 'blank' | 'elected'>

type Standing =
  | { readonly waits: 'lot' }
  | { readonly waits?: never; readonly candidates: string[]; readonly places: number }

/** Who stands in the next round and for how many places; or that the lot decides before there is another round. */
export function whoStands(org: Reading, election: Thing<'election'>): Standing {
  const elected = new Set(election.elected)
  const places = (election.places ?? 1) - elected.size
  const standing = ownedBy(org, 'candidate', election.id)
    .filter(({ id, state }) => state === 'standing' && !elected.has(id))
    .map(({ id }) => id)
  const last = ownedBy(org, 'round', election.id).findLast(({ state }) => state === 'closed')
  if (!last) return { candidates: standing, places }
  const rules = rulesOfElection(org, election)
  const { tied = [], counts = [], cast = 0, blank = 0 } = last
  if (tied.length > 0 && rules.tie === 'lot') return { waits: 'lot' }
  const among = tied.length > 0 ? tied : nextOf(rules, counts, cast - blank, places, elected)
  return { candidates: standing.filter((id) => among.includes(id)), places }
}

function nextOf(
  { nextRound }: ElectionRules,
  counts: NonNullable<Thing<'round'>['counts']>,
  valid: number,
  places: number,
  elected: ReadonlySet<string>,
): readonly string[] {
  const left = counts.filter(({ candidate }) => !elected.has(candidate))
  return standingNext(nextRound, left, valid, places)
}

/** What a candidate stands for, as an appointment to the post; undefined where the election fills no post. */
export function candidacy(
  { post, from, years }: Thing<'election'>,
  { person, member, onProposalOf }: Pick<Thing<'candidate'>, 'person' | 'member' | 'onProposalOf'>,
): Appointment | undefined {
  if (post === undefined || from === undefined || years === undefined) return undefined
  return {
    kind: 'appointment',
    post,
    person,
    from,
    years,
    ...(member ? { represents: member } : {}),
    ...(onProposalOf ? { proposedBy: onProposalOf } : {}),
  }
}

/**
 * An election ends. Where it elected someone it is a question decided by secret ballot, with its decision and what that does
 * to posts. `last`: the round that closes with it.
 */
export function ending(
  org: Reading,
  at: number,
  election: Thing<'election'>,
  elected: readonly string[],
  why?: Thing<'election'>['why'],
  last?: ClosedRound,
): Event[] {
  const closed: Event = {
    type: 'election.closed',
    id: election.id,
    set: { state: 'closed', elected: [...elected], why },
  }
  if (elected.length === 0) return [closed]
  const session = mustGet(org, 'session', election.session)
  const matters = elected.map((id) => candidacy(election, mustGet(org, 'candidate', id)))
  const terms = matters.flatMap((matter, i) =>
    matter ? appointed(org, election, matter, i + 1) : [],
  )
  const post = matters.flatMap((matter) => (matter ? requirements(org, matter, election.on) : []))
  const shared = {
    session: election.session,
    sitting: election.sitting,
    title: election.title,
    on: election.on,
    matter: { kind: 'text', text: election.title } as const,
    item: election.item,
    sources: election.sources,
  }
  const reasons = elected.map((id) => reasonOf(org, election, id, last))
  const outcome: Outcome<'adopted'> = {
    result: 'adopted',
    reasons: distinct(reasons.flat()),
    ...(post.length > 0 ? { post } : {}),
  }
  return [
    closed,
    {
      type: 'question.closed',
      id: election.id,
      set: {
        ...shared,
        class: election.class ?? 'election',
        method: 'secret-ballot',
        rulebook: election.rulebook,
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

/** Why one candidate is elected: by the votes of the round that elected it, or by the lot. */
function reasonOf(
  org: Reading,
  election: Thing<'election'>,
  candidate: string,
  last: ClosedRound | undefined,
): Reason[] {
  const rules = rulesOfElection(org, election)
  if (election.drawn?.includes(candidate)) return [byLot(rules)]
  const before: ClosedRound[] = ownedBy(org, 'round', election.id)
  const round = [...before, ...(last ? [last] : [])].find(({ elected }) =>
    elected?.includes(candidate),
  )
  const { counts = [], cast = 0, blank = 0, elected = [] } = round ?? {}
  const votes = counts.find((one) => one.candidate === candidate)?.votes ?? 0
  const ballots = round ? ownedBy(org, 'ballot', round.id).map(({ member }) => member) : []
  const { reasons } = rules.judge({
    votes,
    valid: cast - blank,
    blank,
    on: election.on,
    roster: rosterOf(org, election.on),
    present: [...new Set([...presentAt(org, election.sitting), ...ballots])],
  })
  if (rules.majority !== 'most-votes') return reasons
  const others = counts.filter((one) => !elected.includes(one.candidate))
  return [...reasons, byMostVotes(rules, votes, Math.max(0, ...others.map((one) => one.votes)))]
}

function byMostVotes({ rule }: ElectionRules, votes: number, most: number): Reason {
  return {
    condition: 'most-votes',
    rule: null,
    number: rule ?? null,
    notional: false,
    needed: { compare: 'more-than', number: most + 1, stated: most },
    got: votes,
    met: true,
    counted: [],
  }
}

function byLot({ rule }: ElectionRules): Reason {
  return {
    condition: 'lot',
    rule: null,
    number: rule ?? null,
    notional: false,
    needed: { compare: 'at-least', number: 1, stated: 1 },
    got: 1,
    met: true,
    counted: [],
  }
}

/** Each reason once: the quorum is the same for everyone elected in a round. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]))
  return [...seen.values()]
}
