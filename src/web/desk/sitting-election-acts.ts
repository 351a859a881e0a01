// Acts of an election: candidates, rounds, and who may still withdraw. Ballots are the delegations' own.
import { whoStands } from '../../rules/decide/election-course.ts'
import { get, mustGet, ownedBy, type Thing } from '../../rules/organisation.ts'
import { list } from '../../text/numbers.ts'
import { say } from '../../text/say.ts'
import { nameOf } from '../../telling/names.ts'
import type { Visit } from '../visit.ts'
import type { Candidate } from '../forms/one-click.ts'
import type { Situation } from '../../telling/situation.ts'

export function electionActs(
  visit: Visit,
  { round }: Situation,
  election: Thing<'election'>,
): Candidate[] {
  if (round?.state === 'open') {
    const fields = { round: round.id }
    return [{ type: 'round.close', act: fields, fields }]
  }
  return [nomination(election), opening(visit, election)]
}

/** Seldom: a candidate withdraws, an election is opened. */
export function electionActsSeldom(
  visit: Visit,
  { sitting, item }: Situation,
  election: Thing<'election'> | undefined,
): Candidate[] {
  if (election) {
    const among = standing(visit, election)
    const withdrawals = among.map((candidate): Candidate => {
      const fields = { candidate: candidate.id }
      const name = say(visit.language, 'withdraw-candidate', {
        person: nameOf(visit, 'person', candidate.person),
      })
      return { type: 'candidate.withdraw', act: fields, fields, name }
    })
    return [
      ...withdrawals,
      { type: 'election.end', act: { election: election.id }, prefill: { election: election.id } },
    ]
  }
  if (!sitting) return []
  const known = { sitting: sitting.id, ...(item ? { item: item.id } : {}) }
  return [
    {
      type: 'election.open',
      act: { ...known, election: 'new-election', title: { en: '…' } },
      prefill: known,
    },
  ]
}

/** Candidates who have not withdrawn, in the order in which they were nominated. */
export function standing({ org }: Visit, election: Thing<'election'>): Thing<'candidate'>[] {
  return ownedBy(org, 'candidate', election.id).filter(({ state }) => state === 'standing')
}

function nomination(election: Thing<'election'>): Candidate {
  const known = { election: election.id }
  return { type: 'candidate.nominate', act: known, prefill: known }
}

/** The next round is among those who stand by the rules; or the lot is drawn first. */
function opening(visit: Visit, election: Thing<'election'>): Candidate {
  const { language, org } = visit
  const stands = whoStands(org, election)
  const fields = { election: election.id }
  if (stands.waits === 'lot') {
    const { tied = [], tiedFor } = ownedBy(org, 'round', election.id).at(-1) ?? {}
    return {
      type: 'lot.draw',
      act: { ...fields, elected: tied.slice(0, tiedFor) },
      prefill: fields,
      consequence: say(language, 'lot-among', { names: namesOf(visit, tied) }),
    }
  }
  const { candidates } = stands
  const number = String(ownedBy(org, 'round', election.id).length + 1)
  return {
    type: 'round.open',
    act: { ...fields, round: 'new-round' },
    ...(candidates.length > 0 ? { fields } : { prefill: fields }),
    name: say(language, 'open-round', { number }),
    consequence:
      candidates.length > 0
        ? say(language, 'round-among', { names: namesOf(visit, candidates) })
        : say(language, 'round-needs-candidates'),
  }
}

function namesOf(visit: Visit, candidates: readonly string[]): string {
  const names = candidates.map((id) =>
    nameOf(visit, 'person', mustGet(visit.org, 'candidate', id).person),
  )
  return list(visit.language, names)
}

/** The number of a round within its election, from one. */
export function numberOfRound({ org }: Visit, round: Thing<'round'>): number {
  return [...org.belonging('round', round.election)].indexOf(round.id) + 1
}

/** What a round came to, most votes first; undefined while it is open. */
export function resultOf(
  visit: Visit,
  round: Thing<'round'>,
): { name: string; votes: number; elected: boolean }[] {
  return [...(round.counts ?? [])]
    .sort((a, b) => b.votes - a.votes)
    .map(({ candidate, votes }) => ({
      name: nameOf(visit, 'person', get(visit.org, 'candidate', candidate)?.person ?? candidate),
      votes,
      elected: round.elected?.includes(candidate) === true,
    }))
}
