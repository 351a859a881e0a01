// Elections of persons, round by round, and straw polls. Who cast a ballot is told; for whom, nobody knows.
import type { Entry } from '../../record/entry.ts'
import { get, ownedBy } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOf } from '../names.ts'
import type { Fact, Line } from './fact.ts'
import {
  capital,
  candidateSaid,
  type Laid,
  memberSaid,
  membersSaid,
  numbers,
  supposed,
  type Telling,
  timeSaid,
} from './telling.ts'

export function electionFact(telling: Telling, entry: Laid<'election.open'>): Fact {
  const { language } = telling.visit
  const { election, title, places } = entry.act
  const { majority = 'by-rule' } = get(telling.visit.org, 'election', election) ?? {}
  return {
    kind: 'election.open',
    entries: [entry.n],
    said: say(language, 'minutes-election', {
      time: timeSaid(telling, entry.at),
      majority: say(language, `choice-majority-${majority}`),
      places: places ?? 1,
    }),
    about: get(telling.visit.org, 'election', election)?.title ?? title,
    supposed: supposed(telling, entry),
  }
}

export function electionEndedFact(telling: Telling, entry: Laid<'election.end'>): Fact {
  return {
    kind: 'election.end',
    entries: [entry.n],
    said: say(telling.visit.language, 'minutes-election-ended', {
      time: timeSaid(telling, entry.at),
    }),
    about: entry.act.why,
    supposed: supposed(telling, entry),
  }
}

export function candidateFact(
  telling: Telling,
  entry: Laid<'candidate.nominate' | 'candidate.withdraw'>,
): Fact {
  const { visit } = telling
  const { act } = entry
  const base = { kind: act.type, entries: [entry.n], supposed: supposed(telling, entry) }
  if (act.type === 'candidate.withdraw')
    return {
      ...base,
      said: say(visit.language, 'minutes-candidate-withdrawn', {
        who: candidateSaid(telling, act.candidate),
      }),
    }
  const who = nameOf(visit, 'person', act.person, 'full')
  return {
    ...base,
    said: act.member
      ? say(visit.language, 'minutes-candidate-by', {
          who,
          member: memberSaid(telling, act.member),
        })
      : say(visit.language, 'minutes-candidate', { who }),
  }
}

export function roundFact(telling: Telling, entry: Laid<'round.open'>): Fact {
  const { language } = telling.visit
  const { act } = entry
  const { candidates = [] } = get(telling.visit.org, 'round', act.round) ?? {}
  const list = candidates.map((id) => candidateSaid(telling, id)).join(', ')
  return {
    kind: 'round.open',
    entries: [entry.n],
    said: say(language, 'minutes-round', {
      time: timeSaid(telling, entry.at),
      number: roundNumber(telling, act.election, act.round),
      list,
    }),
    supposed: supposed(telling, entry),
  }
}

export function roundClosedFact(telling: Telling, entry: Laid<'round.close'>): Fact {
  const { visit, gathered } = telling
  const { language, org } = visit
  const round = get(org, 'round', entry.act.round)
  const ballots = gathered.get(`round ${entry.act.round}`) ?? []
  const elected = (round?.elected ?? []).map((id) => candidateSaid(telling, id)).join(', ')
  const lines: Line[] = [
    ...(ballots.length > 0
      ? [
          {
            said: say(language, 'minutes-ballots', {
              count: ballots.length,
              list: membersSaid(telling, membersOf(ballots)),
            }),
            entries: numbers(ballots),
          },
        ]
      : []),
    {
      said: say(language, 'minutes-round-counted', {
        cast: round?.cast ?? 0,
        blank: round?.blank ?? 0,
        needed: round?.needed ?? 0,
      }),
    },
    ...(round?.counts ?? []).map(({ candidate, votes }) => ({
      said: say(language, 'minutes-round-votes', { who: candidateSaid(telling, candidate), votes }),
    })),
    {
      said:
        elected === ''
          ? say(language, 'minutes-nobody-elected')
          : say(language, 'minutes-elected', { who: elected }),
    },
  ]
  const number = roundNumber(telling, round?.election ?? '', entry.act.round)
  return {
    kind: 'round.close',
    entries: [entry.n],
    said: say(language, 'minutes-round-closed', { time: timeSaid(telling, entry.at), number }),
    lines,
    supposed: supposed(telling, entry),
  }
}

export function pollFact(telling: Telling, entry: Laid<'poll.open'>): Fact {
  return {
    kind: 'poll.open',
    entries: [entry.n],
    said: say(telling.visit.language, 'minutes-poll', { time: timeSaid(telling, entry.at) }),
    about: entry.act.text,
    supposed: supposed(telling, entry),
  }
}

export function pollClosedFact(telling: Telling, entry: Laid<'poll.close'>): Fact {
  const { visit, gathered } = telling
  const { language } = visit
  const last = new Map(
    (gathered.get(`poll ${entry.act.poll}`) ?? []).map((one) => [membersOf([one])[0], one]),
  )
  const byAnswer = Map.groupBy(last.values(), ({ act }) => (act as { answer: string }).answer)
  return {
    kind: 'poll.close',
    entries: [entry.n],
    said: say(language, 'minutes-poll-closed', { time: timeSaid(telling, entry.at) }),
    about: get(visit.org, 'poll', entry.act.poll)?.text,
    lines: [...byAnswer].map(([answer, ones]) => ({
      said: say(language, 'minutes-answers', {
        answer: capital(say(language, `choice-answer-${answer}`)),
        count: ones.length,
        list: membersSaid(telling, membersOf(ones)),
      }),
      entries: numbers(ones),
    })),
    supposed: supposed(telling, entry),
  }
}

function roundNumber({ visit }: Telling, election: string, round: string): string {
  return String(ownedBy(visit.org, 'round', election).findIndex(({ id }) => id === round) + 1)
}

function membersOf(entries: readonly Entry[]): string[] {
  return entries.map(({ act }) => (act as { member: string }).member)
}
