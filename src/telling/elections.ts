// An election as it is told: its rounds with ballots cast and votes, and who was elected with how many.
import { get, ownedBy, type Thing } from '../rules/organisation.ts'
import { type Naming, nameOf } from './names.ts'

export type CandidateTold = {
  readonly candidate: string
  readonly person: string
  readonly name: string
  readonly votes: number
  readonly elected: boolean
}

export type RoundTold = {
  readonly id: string
  /** From 1. */
  readonly number: number
  readonly state: 'open' | 'closed'
  /** Ballots cast, and those among them that name nobody; the votes needed. */
  readonly cast: number
  readonly blank: number
  readonly needed: number
  readonly candidates: readonly CandidateTold[]
  readonly entry: number
}

export type ElectionTold = {
  readonly election: Thing<'election'>
  readonly rounds: readonly RoundTold[]
  /** Those elected, each with the votes of the round that elected it. */
  readonly elected: readonly CandidateTold[]
}

/** Undefined where the id is that of no election. */
export function electionTold(naming: Naming, id: string): ElectionTold | undefined {
  const election = get(naming.org, 'election', id)
  if (election === undefined) return undefined
  const rounds = ownedBy(naming.org, 'round', id).map((round, i) => roundTold(naming, round, i + 1))
  const candidates = rounds.flatMap((round) => round.candidates)
  return {
    election,
    rounds,
    elected: (election.elected ?? []).flatMap(
      (winner) =>
        candidates.findLast((one) => one.candidate === winner && one.elected) ??
        candidates.findLast((one) => one.candidate === winner) ??
        [],
    ),
  }
}

function roundTold(naming: Naming, round: Thing<'round'>, number: number): RoundTold {
  const { org } = naming
  const votes = new Map(round.counts?.map((count) => [count.candidate, count.votes]))
  return {
    id: round.id,
    number,
    state: round.state,
    cast: round.cast ?? ownedBy(org, 'ballot', round.id).length,
    blank: round.blank ?? 0,
    needed: round.needed ?? 0,
    candidates: round.candidates.map((candidate) => {
      const person = get(org, 'candidate', candidate)?.person ?? candidate
      return {
        candidate,
        person,
        name: nameOf(naming, 'person', person),
        votes: votes.get(candidate) ?? 0,
        elected: round.elected?.includes(candidate) ?? false,
      }
    }),
    entry: round.changed,
  }
}
