// Where a session stands, as those who follow see it: its sitting, what is on the table, who speaks and who is next.
import { waitingAt } from '../rules/decide/floor.ts'
import { presentAt } from '../rules/decide/sitting.ts'
import { membersOn } from '../rules/membership.ts'
import { allOf, get, ownedBy, type Reading, type Thing } from '../rules/organisation.ts'
import { rulesFor } from '../rules/rules-of-day.ts'
import { mayRead } from '../audience/may-read.ts'
import type { Context } from './context.ts'

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
  | { readonly what: 'nothing' }

export type Standing = {
  readonly session: Thing<'session'>
  /** The one under way, else the next, else the last that was held; none is scheduled: undefined. */
  readonly sitting: Thing<'sitting'> | undefined
  readonly table: Table
  /** Texts put to the members outside a sitting, which wait for their deadline. */
  readonly silent: readonly Thing<'question'>[]
  /** The day whose members are meant. */
  readonly on: string
  readonly floor: Thing<'floor'> | undefined
  readonly waiting: readonly Thing<'request'>[]
}

export type Figures = {
  readonly present: number
  readonly members: number
  /** Undefined: the rules ask for none. */
  readonly quorum: { readonly needed: number; readonly met: boolean } | undefined
}

export function standingOf(visit: Context, session: Thing<'session'>): Standing {
  const { org } = visit
  const sitting = sittingOf(org, session)
  return {
    session,
    sitting,
    table: tableOf(visit, sitting),
    silent: allOf(org, 'question').filter(
      (one) => one.session === session.id && one.sitting === undefined && one.state === 'open',
    ),
    on: sitting?.openedOn ?? session.from ?? visit.today,
    floor: sitting?.floor === undefined ? undefined : get(org, 'floor', sitting.floor),
    waiting: sitting && isRunning(sitting) ? waitingAt(org, sitting.id) : [],
  }
}

/** The sitting of a session that is going on at this moment, if one is. */
export function sittingNow(org: Reading, session: string): Thing<'sitting'> | undefined {
  return ownedBy(org, 'sitting', session).find(isRunning)
}

export function isRunning({ state }: Thing<'sitting'>): boolean {
  return state === 'open' || state === 'suspended'
}

export function figuresOf(
  { org }: Context,
  { session, sitting, on }: Standing,
): Figures | undefined {
  if (!sitting || sitting.openedAt === undefined) return undefined
  const present = presentAt(org, sitting.id)
  const quorum = rulesFor(org, session.body, on)?.quorum(on, present)
  return {
    present: present.length,
    members: membersOn(org, on).length,
    quorum: quorum && { needed: quorum.needed, met: quorum.met },
  }
}

/** Items of a session in their order; of a sitting with an adopted agenda, those on it. */
export function agendaOf(org: Reading, { session, sitting }: Standing): Thing<'item'>[] {
  const items = ownedBy(org, 'item', session.id).sort((a, b) => a.order - b.order)
  return sitting?.agenda ? items.filter(({ id }) => sitting.agenda?.includes(id)) : items
}

function sittingOf(org: Reading, session: Thing<'session'>): Thing<'sitting'> | undefined {
  const sittings = ownedBy(org, 'sitting', session.id)
  return (
    sittings.find(isRunning) ??
    sittings.find(({ state }) => state === 'scheduled') ??
    sittings.at(-1)
  )
}

function tableOf(visit: Context, sitting: Thing<'sitting'> | undefined): Table {
  const { org } = visit
  if (!sitting || !isRunning(sitting)) return { what: 'nothing' }
  const questions = ownedBy(org, 'question', sitting.id)
  const open = questions.find(({ state }) => state === 'open')
  if (open) return { what: 'question', question: open }
  const election = ownedBy(org, 'election', sitting.id).findLast(({ state }) => state === 'open')
  if (election)
    return { what: 'election', election, round: ownedBy(org, 'round', election.id).at(-1) }
  const poll = ownedBy(org, 'poll', sitting.id).findLast(({ state }) => state === 'open')
  if (poll) return { what: 'poll', poll }
  const last = lastDecided(visit, questions)
  if (last && last.changed >= sitting.changed) return { what: 'outcome', question: last }
  const item = sitting.item === undefined ? undefined : get(org, 'item', sitting.item)
  return item ? { what: 'item', item } : { what: 'nothing' }
}

/** The question that came out last, adopted or not. How a question about a closed document came out is not told. */
export function lastDecided(
  visit: Context,
  questions: readonly Thing<'question'>[],
): Thing<'question'> | undefined {
  return questions
    .filter(({ id, outcome }) => outcome !== undefined && mayRead(visit, 'question', id))
    .sort((a, b) => a.changed - b.changed)
    .at(-1)
}
