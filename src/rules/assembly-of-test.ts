// An assembly of six, A to F, in a sitting that has its quorum: the body in which the hard cases of decisions are tried.
import type { Fields } from './acts.ts'
import { delegate, type TestAct, tell } from './given.ts'

export const six = ['A', 'B', 'C', 'D', 'E', 'F'] as const

type Book = Record<string, unknown>
const half = { moreThan: '1/2', of: 'voting' }

/** Rules of procedure: a class for each way in which equal votes may end, others by what they ask for. */
export const assemblyBook: Book = {
  kurultaiRulebook: 1,
  id: 'assembly',
  title: { en: 'Rules of the Assembly' },
  versions: [
    {
      from: '2020-01-01',
      quorum: { moreThan: '1/2', of: 'roster', rule: 'quorum' },
      rules: { quorum: { number: 'rule 1' }, tie: { number: 'rule 2' } },
      groups: { permanent: ['A', 'B'] },
      tables: {
        shares: [{ from: '2020-01-01', weights: { A: 4, B: 3, C: 2, D: 1, E: 1, F: 1 } }],
      },
      classes: {
        ordinary: { adopted: half, tie: { resolve: 'casting-vote', rule: 'tie' } },
        amendment: { adopted: half, tie: { resolve: 'falls', rule: 'tie' } },
        repeated: { adopted: half, tie: { resolve: 'second-vote', rule: 'tie' } },
        drawn: { adopted: half, tie: { resolve: 'lot', rule: 'tie' } },
        absolute: { adopted: { moreThan: '1/2', of: 'roster' } },
        vetoed: { adopted: { allOf: [{ atLeast: 4 }, { veto: 'permanent' }] } },
        weighted: { adopted: { atLeast: 7, by: 'shares' } },
        grouped: { adopted: { allOf: [half, { atLeast: 2, among: 'permanent' }] } },
        consensus: { other: { consensus: {} } },
      },
    },
  ],
}

/** The assembly's only version, with some of its keys changed. */
export function bookWith(changes: Book): Book {
  const [version] = assemblyBook.versions as [Book]
  return { ...assemblyBook, versions: [{ ...version, ...changes }] }
}

/** Founded with these rules and members, and nothing more. */
export function assembly(book: Book = assemblyBook, members: readonly string[] = six): TestAct[] {
  return [
    tell('organisation.found', {
      name: { en: 'The Assembly' },
      shortName: { en: 'Assembly' },
      seat: { en: 'Geneva' },
      timeZone: 'Europe/Zurich',
      languages: ['en'],
    }),
    ...members.map((member) =>
      tell('member.admit', {
        member,
        name: { en: `State of ${member}` },
        shortName: { en: member },
        status: 'member',
      }),
    ),
    tell('body.establish', { body: 'plenary', name: { en: 'Plenary' }, kind: 'council' }),
    tell('rulebook.adopt', { body: 'plenary', from: '2020-01-01', book }),
  ]
}

/** A session chaired by F, its sitting open with these members present and its quorum established. */
export function sittingOf(present: readonly string[] = six): TestAct[] {
  return [
    tell('session.convene', { session: 's', body: 'plenary', kind: 'regular', chair: 'F' }),
    tell('sitting.schedule', { sitting: 'x', session: 's', format: 'expanded' }),
    tell('sitting.open', { sitting: 'x' }),
    ...present.map((member) => tell('presence.record', { sitting: 'x', member, state: 'present' })),
    tell('quorum.establish', { sitting: 'x' }),
  ]
}

export function put(
  question: string,
  name: string,
  more: Partial<Fields<'question.put'>> = {},
): TestAct {
  return tell('question.put', {
    question,
    sitting: 'x',
    title: { en: `Question ${question}` },
    class: name,
    method: 'roll-call',
    matter: { kind: 'text', text: { en: 'The text' } },
    ...more,
  })
}

/** Votes by the letters of the members who cast them: {yes: 'ABC', no: 'D'}. */
export function votes(
  question: string,
  cast: Partial<Record<Fields<'vote.cast'>['vote'], string>>,
): TestAct[] {
  return Object.entries(cast).flatMap(([vote, members]) =>
    [...members].map((member) =>
      tell(
        'vote.cast',
        { question, member, vote: vote as Fields<'vote.cast'>['vote'] },
        delegate(member),
      ),
    ),
  )
}

export const close = (question: string, more: Partial<Fields<'question.close'>> = {}): TestAct =>
  tell('question.close', { question, ...more })

export const leave = (member: string): TestAct =>
  tell('presence.record', { sitting: 'x', member, state: 'left' })

/** A show of hands, counted without names. */
export const hands = (question: string, yes: number, no: number, abstain = 0): TestAct =>
  tell('count.enter', { question, yes, no, abstain })

/** Candidates of an election: c-P, the person P, who also has to be on record. */
export function candidates(names: string, more: Partial<Fields<'election.open'>> = {}): TestAct[] {
  return [
    tell('election.open', {
      election: 'e',
      sitting: 'x',
      title: { en: 'Vice-Presidents' },
      ...more,
    }),
    ...[...names].flatMap((person) => [
      tell('person.enter', { person, name: { en: `Person ${person}` } }),
      tell('candidate.nominate', { candidate: `c-${person}`, election: 'e', person }),
    ]),
  ]
}

export const openRound = (round: string): TestAct => tell('round.open', { round, election: 'e' })

/** A round held: how many ballots are cast, the votes of each candidate, the blank ballots. */
export function round(
  id: string,
  cast: number,
  counts: Readonly<Record<string, number>>,
  blank?: number,
): TestAct[] {
  return [
    openRound(id),
    ...six
      .slice(0, cast)
      .map((member) => tell('ballot.cast', { round: id, member }, delegate(member))),
    tell('round.close', {
      round: id,
      counts: Object.entries(counts).map(([person, votes]) => ({
        candidate: `c-${person}`,
        votes,
      })),
      ...(blank === undefined ? {} : { blank }),
    }),
  ]
}
