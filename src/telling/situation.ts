// Where a session stands: its sitting, what is on the table, who has the floor, who is next and what is awaited. The desk, a
// delegation's page, the screen, the page that follows a session and its JSON all ask here.
import { isDropped } from '../rules/sessions.ts'
import { closedNow, type ClosedToReader, mayRead } from '../audience/may-read.ts'
import { waitingAt } from '../rules/decide/floor.ts'
import { presentAt } from '../rules/decide/sitting.ts'
import { membersOn } from '../rules/membership.ts'
import { allOf, get, ownedBy, type Reading, type Thing } from '../rules/organisation.ts'
import { rulesFor } from '../rules/rules-of-day.ts'
import type { Context } from './context.ts'
import { presentFor } from './questions.ts'

/** What the body is busy with. An outcome stands until the sitting goes on. */
export type Table =
  | { readonly what: 'question'; readonly question: Thing<'question'> }
  | { readonly what: 'outcome'; readonly question: Thing<'question'> }
  | {
      readonly what: 'election'
      readonly election: Thing<'election'>
      readonly round: Thing<'round'> | undefined
    }
  | { readonly what: 'poll'; readonly poll: Thing<'poll'> }
  | { readonly what: 'item'; readonly item: Thing<'item'> }
  /** What goes on is closed to the reader: the sitting, or the item that is considered. */
  | { readonly what: 'closed'; readonly closed: ClosedToReader }
  | { readonly what: 'nothing' }

export type Situation = {
  readonly session: Thing<'session'>
  /** The one under way, else the next, else the last that was held; none is scheduled: undefined. */
  readonly sitting: Thing<'sitting'> | undefined
  readonly table: Table
  /** What keeps the reader from following the sitting, under way or over. */
  readonly closed: ClosedToReader | undefined
  /** The question that is open in the sitting. */
  readonly question: Thing<'question'> | undefined
  /** The question of the sitting that was closed or withdrawn last; an election that elected is told by its rounds. */
  readonly last: Thing<'question'> | undefined
  /** The election that is open, and its round that is open or was held last. */
  readonly election: Thing<'election'> | undefined
  readonly round: Thing<'round'> | undefined
  readonly poll: Thing<'poll'> | undefined
  /** The item of the agenda that is being considered. */
  readonly item: Thing<'item'> | undefined
  /** Texts put to the members outside a sitting, which wait for their deadline. */
  readonly silent: readonly Thing<'question'>[]
  /** The day whose members are meant. */
  readonly on: string
  readonly floor: Thing<'floor'> | undefined
  /** The speech that a point of order interrupted. */
  readonly interrupted: Thing<'floor'> | undefined
  /** Who waits for the floor and is present, the next first: points of order before the list of speakers. */
  readonly waiting: readonly Thing<'request'>[]
  /** Members whose answer to the open question, or whose ballot in the open round, is awaited. */
  readonly awaited: readonly string[]
}

export type Figures = {
  readonly present: number
  readonly members: number
  /** Undefined: the rules ask for none. */
  readonly quorum: { readonly needed: number; readonly met: boolean } | undefined
}

type Seen = Pick<Context, 'org' | 'today'> & Partial<Pick<Context, 'reader' | 'clerk'>>

/** `asked`: the id of the sitting to look at, where the reader chose one. */
export function situationOf(seen: Seen, session: Thing<'session'>, asked?: string): Situation {
  const { org, today } = seen
  const sitting = sittingOf(org, session, asked)
  const running = sitting !== undefined && isRunning(sitting) ? sitting : undefined
  const closed = sitting && closedTo(seen, sitting.id)
  const questions = sitting ? ownedBy(org, 'question', sitting.id) : []
  const question = questions.find(({ state }) => state === 'open')
  const election =
    running && ownedBy(org, 'election', running.id).findLast(({ state }) => state === 'open')
  const round = election && ownedBy(org, 'round', election.id).at(-1)
  const poll = running && ownedBy(org, 'poll', running.id).findLast(({ state }) => state === 'open')
  const item = running?.item === undefined ? undefined : get(org, 'item', running.item)
  const floorOf = (id: string | undefined) => (id === undefined ? undefined : get(org, 'floor', id))
  return {
    session,
    sitting,
    closed,
    table: running
      ? tableOf(
          { closed, question, election, round, poll, item },
          lastAfter(seen, running, questions),
        )
      : { what: 'nothing' },
    question,
    last: lastOver(questions),
    election,
    round,
    poll,
    item,
    silent: silentIn(org, session),
    on: sitting?.openedOn ?? session.from ?? today,
    floor: floorOf(running?.floor),
    interrupted: floorOf(running?.interrupted),
    waiting: running ? nextAt(org, running.id) : [],
    awaited: awaitedIn(org, question, round, running),
  }
}

function closedTo({ reader, clerk, org }: Seen, sitting: string): ClosedToReader | undefined {
  return reader && clerk ? closedNow({ reader, clerk, org }, sitting) : undefined
}

/** The sitting of a session that is going on at this moment, if one is. */
export function sittingNow(org: Reading, session: string): Thing<'sitting'> | undefined {
  return ownedBy(org, 'sitting', session).find(isRunning)
}

export function isRunning({ state }: Thing<'sitting'>): boolean {
  return state === 'open' || state === 'suspended'
}

/** Present and members of the day; whoever is present is counted as a member, whatever happened to it later that day. */
export function figuresOf(
  { org }: Pick<Context, 'org'>,
  { session, sitting, on, closed }: Situation,
): Figures | undefined {
  if (!sitting || sitting.openedAt === undefined || closed?.kind === 'sitting') return undefined
  const present = presentAt(org, sitting.id)
  const members = new Set([...membersOn(org, on).map(({ id }) => id), ...present])
  const quorum = rulesFor(org, session.body, on)?.quorum(on, present)
  return {
    present: present.length,
    members: members.size,
    quorum: quorum && { needed: quorum.needed, met: quorum.met },
  }
}

/** Items of a session in their order; of a sitting with an adopted agenda, those on it. */
export function agendaOf(org: Reading, { session, sitting }: Situation): Thing<'item'>[] {
  const items = ownedBy(org, 'item', session.id).sort((a, b) => a.order - b.order)
  return sitting?.agenda ? items.filter(({ id }) => sitting.agenda?.includes(id)) : items
}

/** Who is next: points of order first, then the list in its order; who has left the sitting waits no longer. */
export function nextAt(org: Reading, sitting: string): Thing<'request'>[] {
  const present = new Set(presentAt(org, sitting))
  const waiting = waitingAt(org, sitting).filter(({ member }) => present.has(member))
  const isPoint = ({ kind }: Thing<'request'>) => kind === 'point-of-order'
  return [...waiting.filter(isPoint), ...waiting.filter((one) => !isPoint(one))]
}

function sittingOf(
  org: Reading,
  session: Thing<'session'>,
  asked: string | undefined,
): Thing<'sitting'> | undefined {
  const sittings = ownedBy(org, 'sitting', session.id)
  return (
    sittings.find(({ id }) => id === asked) ??
    sittings.find(isRunning) ??
    sittings.find(({ state }) => state === 'scheduled') ??
    sittings
      .filter((one) => !isDropped(one))
      .sort((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0))
      .at(-1)
  )
}

function silentIn(org: Reading, session: Thing<'session'>): Thing<'question'>[] {
  return allOf(org, 'question').filter(
    (one) => one.session === session.id && one.sitting === undefined && one.state === 'open',
  )
}

function tableOf(
  asked: Pick<Situation, 'closed' | 'question' | 'election' | 'round' | 'poll' | 'item'>,
  last: Thing<'question'> | undefined,
): Table {
  const { closed, question, election, round, poll, item } = asked
  if (closed) return { what: 'closed', closed }
  if (question) return { what: 'question', question }
  if (election) return { what: 'election', election, round }
  if (poll) return { what: 'poll', poll }
  if (last) return { what: 'outcome', question: last }
  return item ? { what: 'item', item } : { what: 'nothing' }
}

/** The question that came out last, while the sitting has not gone on since, nor put and withdrawn another. */
function lastAfter(
  seen: Seen,
  sitting: Thing<'sitting'>,
  questions: readonly Thing<'question'>[],
): Thing<'question'> | undefined {
  const last = lastDecided(seen, questions)
  if (last === undefined || last.changed < sitting.changed) return undefined
  return questions.some(({ changed }) => changed > last.changed) ? undefined : last
}

/** The question that came out last, adopted or not. How a question about a closed document came out is not told. */
export function lastDecided(
  { org, reader, clerk }: Pick<Seen, 'org' | 'reader' | 'clerk'>,
  questions: readonly Thing<'question'>[],
): Thing<'question'> | undefined {
  return questions
    .filter(
      ({ id, outcome }) =>
        outcome !== undefined &&
        (!clerk || !reader || mayRead({ reader, clerk, org }, 'question', id)),
    )
    .sort((a, b) => a.changed - b.changed)
    .at(-1)
}

function lastOver(questions: readonly Thing<'question'>[]): Thing<'question'> | undefined {
  return questions
    .filter(({ state, method }) => state !== 'open' && method !== 'secret-ballot')
    .sort((a, b) => a.changed - b.changed)
    .at(-1)
}

function awaitedIn(
  org: Reading,
  question: Thing<'question'> | undefined,
  round: Thing<'round'> | undefined,
  sitting: Thing<'sitting'> | undefined,
): string[] {
  if (question)
    return question.count
      ? []
      : presentFor(org, question).filter(
          (member) => !get(org, 'answer', `${question.id}/${member}`),
        )
  if (round?.state !== 'open' || !sitting) return []
  return presentAt(org, sitting.id).filter((member) => !get(org, 'ballot', `${round.id}/${member}`))
}
