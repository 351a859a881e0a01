// Everything the rules know at this moment of a session: each act with its button, or with the sentence that stands against
// it. The one act expected next has the black button; what is seldom done stands apart.
import { isOver } from '../../rules/sessions.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { actName } from '../../telling/field-words.ts'
import { nameOfThing } from '../../telling/names.ts'
import { say } from '../../text/say.ts'
import type { ActInOrder } from '../look/answers.ts'
import type { Visit } from '../visit.ts'
import { type Candidate, inOrder } from '../forms/one-click.ts'
import type { Situation } from '../../telling/situation.ts'
import { electionActs, electionActsSeldom } from './sitting-election-acts.ts'
import { putting, questionActs, statements, secondVotes } from './sitting-question-acts.ts'
import { silenceActs } from './sitting-silence-acts.ts'
import { ofTheTable, pollActs, pollActsSeldom, proposalActs } from './sitting-table-acts.ts'
import { itemsAhead, isDecided, expected } from './expected-act.ts'

/** As many acts as are seen at once; the others are one step away. */
const ACTS_MOST = 6

export type ActsNow = {
  readonly now: readonly ActInOrder[]
  readonly seldom: readonly ActInOrder[]
}

export function actsNow(visit: Visit, at: Situation): ActsNow {
  const next = expected(visit, at)
  const { often, seldom } = candidates(visit, at)
  const known = [...often, ...seldom]
    .map((candidate, i) =>
      inOrder(visit, { ...candidate, main: i < often.length && candidate.type === next }),
    )
    .map((act, i, every) =>
      act?.key && every.findIndex((one) => one?.key === act.key) < i ? keyless(act) : act,
    )
  const there = (act: ActInOrder | undefined): act is ActInOrder => act !== undefined
  const now = known.slice(0, often.length).filter(there)
  return {
    now: now.slice(0, ACTS_MOST),
    seldom: [...now.slice(ACTS_MOST), ...known.slice(often.length).filter(there)],
  }
}

/** A key leads to the first of several acts of a kind. */
function keyless({ key: _, ...act }: ActInOrder): ActInOrder {
  return act
}

type Candidates = { readonly often: readonly Candidate[]; readonly seldom: readonly Candidate[] }

function candidates(visit: Visit, at: Situation): Candidates {
  const { session, sitting } = at
  if (!sitting)
    return {
      often: [schedule(session), ...ofSession(visit, session)],
      seldom: betweenSittings(visit, session),
    }
  switch (sitting.state) {
    case 'scheduled': {
      const fields = { sitting: sitting.id }
      return {
        often: [{ type: 'sitting.open', act: fields, fields }],
        seldom: [
          schedule(session),
          ...replanning(sitting),
          ...ofSession(visit, session),
          ...betweenSittings(visit, session),
        ],
      }
    }
    case 'cancelled':
    case 'not-held':
      return {
        often: [...(isOver(session) ? [] : [schedule(session)]), ...ofSession(visit, session)],
        seldom: betweenSittings(visit, session),
      }
    case 'closed': {
      const fields = { sitting: sitting.id }
      return {
        often: [
          { type: 'minutes.draft', act: fields, fields },
          ...(isOver(session) ? [] : [schedule(session)]),
          ...ofSession(visit, session),
        ],
        seldom: betweenSittings(visit, session),
      }
    }
    default:
      return whileSitting(visit, at, sitting)
  }
}

function whileSitting(visit: Visit, at: Situation, sitting: Thing<'sitting'>): Candidates {
  const { session, question, election, poll, item } = at
  const fields = { sitting: sitting.id }
  // While members are asked something, the acts of that come first and nothing else can be closed.
  const pressing = question !== undefined || election !== undefined
  const close: Candidate = { type: 'sitting.close', act: fields, fields }
  const [next, ...later] = takings(visit, sitting)
  return {
    often: [
      ...(sitting.state === 'suspended'
        ? [{ type: 'sitting.resume', act: fields, fields } as const]
        : []),
      ...(sitting.quorum ? [] : [{ type: 'quorum.establish', act: fields, fields } as const]),
      ...(sitting.agenda ? [] : [adoption(visit, session, sitting)]),
      ...(question ? questionActs(visit, question) : []),
      ...(election && !question ? electionActs(visit, at, election) : []),
      ...(poll ? pollActs(poll) : []),
      ...(pressing ? [] : secondVotes(visit, session, sitting)),
      ...(pressing ? [] : proposalActs(visit, at)),
      ...(pressing ? [] : [putting(visit, session, sitting, item)]),
      ...(pressing || !item ? [] : [closing(visit, session, item)]),
      ...(pressing || item || !next ? [] : [next]),
      ...(sitting.state === 'suspended'
        ? []
        : [{ type: 'sitting.suspend', act: fields, fields } as const]),
      ...(pressing ? [] : [close]),
    ],
    seldom: [
      ...(pressing && item ? [closing(visit, session, item)] : []),
      ...(pressing ? [close] : []),
      ...(election && question ? electionActs(visit, at, election) : []),
      ...(election ? electionActsSeldom(visit, at, election) : []),
      ...(item ? [closingOtherwise(visit, item)] : later),
      ...(pressing ? [] : ofTheTable(visit, at)),
      ...statements(visit, sitting, item),
      ...(election ? [] : electionActsSeldom(visit, at, undefined)),
      ...(poll ? [] : pollActsSeldom(sitting)),
      schedule(session),
      ...ofSession(visit, session),
      ...betweenSittings(visit, session),
    ],
  }
}

const schedule = (session: Thing<'session'>): Candidate => ({
  type: 'sitting.schedule',
  act: { sitting: 'new-sitting', session: session.id, format: 'expanded' },
  prefill: { session: session.id, ...(session.from ? { on: session.from } : {}) },
})

/** Asked of the rules with words that stand for the reason; the form asks for it. */
const why = { en: 'why' }

const replanning = ({ id, access = 'public' }: Thing<'sitting'>): Candidate[] => [
  {
    type: 'sitting.set-access',
    act: { sitting: id, access: access === 'public' ? 'private' : 'public' },
    prefill: { sitting: id },
  },
  { type: 'sitting.postpone', act: { sitting: id, why }, prefill: { sitting: id } },
  { type: 'sitting.cancel', act: { sitting: id, why }, prefill: { sitting: id } },
]

const replanningAll = ({ id }: Thing<'session'>): Candidate[] => [
  { type: 'session.postpone', act: { session: id, why }, prefill: { session: id } },
  { type: 'session.cancel', act: { session: id, why }, prefill: { session: id } },
]

function ofSession(visit: Visit, session: Thing<'session'>): Candidate[] {
  const fields = { session: session.id }
  if (session.state === 'cancelled') return []
  if (session.state === 'convened')
    return [{ type: 'session.close', act: fields, fields }, ...replanningAll(session)]
  if (session.state !== 'closed') return [{ type: 'session.close', act: fields, fields }]
  return get(visit.org, 'communique', session.id)
    ? []
    : [{ type: 'communique.issue', act: fields, prefill: fields }]
}

/** What was done behind closed doors, and can be released now that it is over. */
function releases(visit: Visit, session: Thing<'session'>): Candidate[] {
  const named = (type: 'sitting.release' | 'item.release', name: string) =>
    `${actName(visit.language, type)}: ${name}`
  const closed = ({ access = 'public' }: Thing<'sitting' | 'item'>) => access !== 'public'
  const sittings = ownedBy(visit.org, 'sitting', session.id)
    .filter((one) => closed(one) && one.state === 'closed')
    .map((sitting): Candidate => {
      const fields = { sitting: sitting.id }
      const name = named('sitting.release', nameOfThing(visit, 'sitting', sitting))
      return { type: 'sitting.release', act: fields, fields, name }
    })
  const items = ownedBy(visit.org, 'item', session.id)
    .filter((one) => closed(one) && (one.state === 'closed' || one.state === 'withdrawn'))
    .map((item): Candidate => {
      const fields = { item: item.id }
      const name = named('item.release', nameOfThing(visit, 'item', item))
      return { type: 'item.release', act: fields, fields, name }
    })
  return [...sittings, ...items]
}

/** What does not wait for a sitting: silence procedures, and whether the public sees the session. */
function betweenSittings(visit: Visit, session: Thing<'session'>): Candidate[] {
  const fields = { session: session.id }
  const embargo: Candidate =
    session.embargo === undefined
      ? { type: 'embargo.set', act: fields, fields }
      : { type: 'embargo.lift', act: fields, fields }
  const closedToAll = isOver(session) && session.embargo === undefined
  return [
    ...silenceActs(visit, session),
    ...releases(visit, session),
    ...(closedToAll ? [] : [embargo]),
  ]
}

function adoption(visit: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>): Candidate {
  const items = ownedBy(visit.org, 'item', session.id)
    .filter(
      ({ state, sitting: at }) => state === 'proposed' && (at === undefined || at === sitting.id),
    )
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id)
  return {
    type: 'agenda.adopt',
    act: { sitting: sitting.id, items },
    prefill: { sitting: sitting.id, items },
  }
}

function closing(visit: Visit, session: Thing<'session'>, item: Thing<'item'>): Candidate {
  const result = isDecided(visit, session, item) ? 'decided' : 'discussed'
  const fields = { item: item.id, result }
  return {
    type: 'item.close',
    act: fields,
    fields,
    consequence: say(visit.language, `close-item-${result}`),
  }
}

function closingOtherwise({ language }: Visit, item: Thing<'item'>): Candidate {
  const known = { item: item.id }
  return {
    type: 'item.close',
    act: { ...known, result: 'deferred' },
    prefill: known,
    name: say(language, 'close-item-otherwise'),
    consequence: say(language, 'close-item-otherwise-does'),
  }
}

function takings(visit: Visit, sitting: Thing<'sitting'>): Candidate[] {
  return itemsAhead(visit, sitting).map((item) => {
    const fields = { item: item.id, sitting: sitting.id }
    const name = say(visit.language, 'take-item', { item: nameOfThing(visit, 'item', item) })
    return { type: 'item.take', act: fields, fields, name }
  })
}
