// What a sitting might sensibly do next while it runs: speakers and points of order, proposals, silence, elections in rounds,
// straw polls, minutes, an embargo.
import { amendmentsWaiting } from '../../src/rules/decide/proposals.ts'
import { entitledOn } from '../../src/rules/membership.ts'
import { allOf, get, type Kind, ownedBy, type Thing } from '../../src/rules/organisation.ts'
import type { Fields, Move, Now } from './moves.ts'

const said = (word: string) => ({ ru: `${word} (ru)`, en: word })

/** One thing of a kind that fits; now and then one that does not, so that the rules are asked too. */
function one<K extends Kind>(
  now: Now,
  kind: K,
  fits: (thing: Thing<K>) => boolean,
): Thing<K> | undefined {
  const fitting = allOf(now.org, kind).filter((thing) => fits(thing) || now.chance.percent(1))
  return fitting.length > 0 ? now.chance.pick(fitting) : undefined
}

const sittingNow = (now: Now) => one(now, 'sitting', ({ state }) => state === 'open')

/** A member of the sitting: mostly one that is there. */
function there(now: Now, sitting: string): string | undefined {
  const present = ownedBy(now.org, 'presence', sitting).filter(({ state }) => state === 'present')
  const members = now.chance.percent(95)
    ? present.map(({ member }) => member)
    : entitledOn(now.org, now.on)
  return members.length > 0 ? now.chance.pick(members) : undefined
}

const inSitting =
  (make: (sitting: Thing<'sitting'>, now: Now) => Fields | undefined) => (now: Now) => {
    const sitting = sittingNow(now)
    return sitting && make(sitting, now)
  }

const byMember = (
  make: (sitting: Thing<'sitting'>, member: string, now: Now) => Fields | undefined,
) =>
  inSitting((sitting, now) => {
    const member = there(now, sitting.id)
    return member === undefined ? undefined : make(sitting, member, now)
  })

const onOne =
  <K extends Kind>(
    kind: K,
    fits: (thing: Thing<K>) => boolean,
    make: (thing: Thing<K>, now: Now) => Fields | undefined,
  ) =>
  (now: Now) => {
    const thing = one(now, kind, fits)
    return thing && make(thing, now)
  }

export const liveMoves: readonly Move[] = [
  {
    type: 'speakers.open',
    weight: 4,
    make: inSitting(({ id: sitting }, { chance }) => ({
      sitting,
      order: chance.pick(['request', 'protocol', 'alphabet']),
      seconds: chance.percent(50) ? 5 + chance.below(600) : undefined,
    })),
  },
  { type: 'speakers.close', weight: 1, make: inSitting(({ id: sitting }) => ({ sitting })) },
  {
    type: 'request.make',
    weight: 10,
    make: byMember(({ id: sitting }, member, { id, chance }) => ({
      request: id,
      sitting,
      member,
      kind: chance.pick(['floor', 'floor', 'point-of-order', 'right-of-reply']),
      group: chance.percent(10) ? 'a group' : undefined,
    })),
  },
  {
    type: 'request.withdraw',
    weight: 1,
    make: onOne(
      'request',
      ({ state }) => state === 'waiting',
      ({ id: request }) => ({ request }),
    ),
  },
  {
    type: 'floor.give',
    weight: 6,
    make: onOne(
      'request',
      ({ state }) => state === 'waiting',
      ({ id: request, sitting }, { id: floor }) => ({ floor, sitting, request }),
    ),
  },
  {
    type: 'floor.pause',
    weight: 2,
    make: onOne(
      'floor',
      ({ runningSince }) => runningSince !== undefined,
      ({ id: floor }) => ({ floor }),
    ),
  },
  {
    type: 'floor.resume',
    weight: 2,
    make: onOne(
      'floor',
      ({ runningSince, endedAt }) => runningSince === undefined && endedAt === undefined,
      ({ id: floor }) => ({ floor }),
    ),
  },
  {
    type: 'delegation.hand-over',
    weight: 1,
    make: onOne(
      'delegation',
      () => true,
      ({ session, member, people }, { chance }) => ({
        session,
        member,
        person: chance.pick(people).person,
      }),
    ),
  },
  {
    type: 'proposal.make',
    weight: 3,
    make: byMember(({ id: sitting, item }, member, { id, chance, org }) => {
      const open = allOf(org, 'proposal').filter(({ state }) => state === 'made')
      const to = open.length > 0 && chance.percent(60) ? chance.pick(open).id : undefined
      const kind = to === undefined ? chance.pick(['proposal', 'motion']) : 'amendment'
      return { proposal: id, sitting, member, item, kind, to, text: said(id) }
    }),
  },
  {
    type: 'amendment.order',
    weight: 1,
    make: onOne(
      'proposal',
      ({ kind, state }) => kind === 'amendment' && state === 'made',
      (one, { org }) => ({
        amendments: amendmentsWaiting(org, one)
          .map(({ id }) => id)
          .reverse(),
      }),
    ),
  },
  {
    type: 'proposal.withdraw',
    weight: 1,
    make: onOne(
      'proposal',
      ({ state }) => state === 'made',
      ({ id: proposal }) => ({ proposal }),
    ),
  },
  {
    type: 'question.extend',
    weight: 1,
    make: onOne(
      'question',
      ({ state, closesAt }) => state === 'open' && closesAt !== undefined,
      ({ id: question }, { chance }) => ({ question, seconds: 5 + chance.below(600) }),
    ),
  },
  {
    type: 'count.enter',
    weight: 1,
    make: onOne(
      'question',
      ({ state, method }) => state === 'open' && method === 'show-of-hands',
      ({ id: question }, { chance }) => ({
        question,
        yes: chance.below(5),
        no: chance.below(3),
        abstain: chance.below(2),
      }),
    ),
  },
  {
    type: 'silence.begin',
    weight: 2,
    make: onOne(
      'session',
      ({ state }) => state !== 'closed',
      ({ id: session }, { id: question }) => ({
        question,
        session,
        title: said(question),
        class: 'substantive',
        matter: { kind: 'text', text: said('a text') },
      }),
    ),
  },
  ...(['silence.extend', 'silence.remind', 'silence.end'] as const).map((type) => ({
    type,
    weight: 1,
    make: onOne(
      'question',
      ({ method, state }) => method === 'silence' && state === 'open',
      ({ id: question }) => ({ question }),
    ),
  })),
  {
    type: 'silence.break',
    weight: 1,
    make: onOne(
      'question',
      ({ method, state }) => method === 'silence' && state === 'open',
      ({ id: question }, { chance, org, on }) => {
        const members = entitledOn(org, on)
        return members.length > 0 ? { question, member: chance.pick(members) } : undefined
      },
    ),
  },
  {
    type: 'election.open',
    weight: 5,
    make: inSitting(({ id: sitting }, { id: election, chance }) => ({
      election,
      sitting,
      title: said(election),
      places: chance.percent(20) ? 2 : undefined,
    })),
  },
  {
    type: 'candidate.nominate',
    weight: 12,
    make: onOne(
      'election',
      ({ state }) => state === 'open',
      ({ id: election }, { id: candidate, org, chance }) => {
        const people = allOf(org, 'person')
        return people.length > 0
          ? { candidate, election, person: chance.pick(people).id }
          : undefined
      },
    ),
  },
  {
    type: 'candidate.withdraw',
    weight: 1,
    make: onOne(
      'candidate',
      ({ state }) => state === 'standing',
      ({ id: candidate }) => ({ candidate }),
    ),
  },
  {
    type: 'round.open',
    weight: 20,
    make: onOne(
      'election',
      ({ state }) => state === 'open',
      ({ id: election }, { id: round, org }) => {
        const standing = ownedBy(org, 'candidate', election).filter(
          ({ state }) => state === 'standing',
        )
        return standing.length > 0 ? { round, election } : undefined
      },
    ),
  },
  {
    type: 'ballot.cast',
    weight: 50,
    make: onOne(
      'round',
      ({ state }) => state === 'open',
      ({ id: round, candidates, places, election }, now) => {
        const sitting = get(now.org, 'election', election)?.sitting ?? ''
        const member = there(now, sitting)
        const names = Array.from({ length: places }, () => now.chance.pick(candidates))
        const choice = now.chance.percent(85) ? [...new Set(names)] : undefined
        return member === undefined ? undefined : { round, member, choice }
      },
    ),
  },
  {
    type: 'round.close',
    weight: 8,
    make: onOne(
      'round',
      ({ state }) => state === 'open',
      ({ id: round }) => ({ round }),
    ),
  },
  {
    type: 'lot.draw',
    weight: 12,
    make: onOne(
      'election',
      ({ state }) => state === 'open',
      ({ id: election }, { org, chance }) => {
        const { tied = [], tiedFor = 0 } = ownedBy(org, 'round', election).at(-1) ?? {}
        const from = tied.length > 0 ? chance.below(tied.length) : 0
        const elected = [...tied.slice(from), ...tied.slice(0, from)].slice(0, tiedFor)
        return elected.length > 0 ? { election, elected } : undefined
      },
    ),
  },
  {
    type: 'election.end',
    weight: 1,
    make: onOne(
      'election',
      ({ state }) => state === 'open',
      ({ id: election }) => ({ election }),
    ),
  },
  {
    type: 'poll.open',
    weight: 2,
    make: inSitting(({ id: sitting }, { id: poll }) => ({ poll, sitting, text: said(poll) })),
  },
  {
    type: 'poll.answer',
    weight: 4,
    make: onOne(
      'poll',
      ({ state }) => state === 'open',
      ({ id: poll, sitting }, now) => {
        const member = there(now, sitting)
        return member === undefined
          ? undefined
          : { poll, member, answer: now.chance.pick(['yes', 'no', 'abstain']) }
      },
    ),
  },
  {
    type: 'poll.close',
    weight: 1,
    make: onOne(
      'poll',
      ({ state }) => state === 'open',
      ({ id: poll }) => ({ poll }),
    ),
  },
  ...(['minutes.draft', 'minutes.agree'] as const).map((type) => ({
    type,
    weight: 2,
    make: onOne(
      'sitting',
      ({ state }) => state === 'closed',
      ({ id: sitting }) => ({ sitting }),
    ),
  })),
  {
    type: 'minutes.edit',
    weight: 2,
    make: onOne(
      'minutes',
      ({ state }) => state !== 'adopted',
      ({ sitting, asKnownAt }, { chance }) => ({
        sitting,
        entry: chance.below(asKnownAt + 1),
        text: said('words beside a fact'),
      }),
    ),
  },
  {
    type: 'minutes.adopt',
    weight: 2,
    make: onOne(
      'minutes',
      ({ state }) => state === 'agreed',
      ({ sitting }, now) => {
        const later = sittingNow(now)
        return later && { sitting, in: later.id }
      },
    ),
  },
  {
    type: 'embargo.set',
    weight: 1,
    make: onOne(
      'session',
      ({ state, embargo }) => state === 'open' && embargo === undefined,
      ({ id: session }) => ({ session }),
    ),
  },
  {
    type: 'embargo.lift',
    weight: 2,
    make: onOne(
      'session',
      ({ embargo }) => embargo !== undefined,
      ({ id: session }) => ({ session }),
    ),
  },
]

/** Of the live acts: who lays each, where the Secretary does not. */
export const laidByChair: readonly string[] = ['embargo.lift']
export const laidByMember: readonly string[] = [
  'ballot.cast',
  'request.make',
  'proposal.make',
  'poll.answer',
  'silence.break',
]
