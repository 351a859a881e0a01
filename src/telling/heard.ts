// What happened last in a session, in one sentence: what a follower would want to hear, and what a screen reader reads out.
import type { Entry } from '../record/entry.ts'
import type { Event, EventOf } from '../rules/event.ts'
import { get, type Thing } from '../rules/organisation.ts'
import { list } from '../text/numbers.ts'
import { say } from '../text/say.ts'
import { nameOfState } from '../text/states.ts'
import { asksForObjections, questionTitle } from './questions.ts'
import { memberShortName, nameOf } from './names.ts'
import { untilWords } from './clock.ts'
import { mayReadEntry, openEvents } from '../audience/may-read.ts'
import { touches } from './touches.ts'
import type { Context } from './context.ts'
import { entriesAbout } from './happenings.ts'

export type Heard = { readonly entry: number; readonly at: number; readonly words: string }

/** The last thing that happened in a session, as far as the reader may know: one sentence, and the same for each of them. */
export function lastHeard(visit: Context, session: Thing<'session'>): string {
  return lastNews(visit, session, 1)[0]?.words ?? ''
}

/** The last things that happened in a session, newest first. */
export function lastNews(visit: Context, session: Thing<'session'>, most: number): Heard[] {
  const news: Heard[] = []
  for (const entry of entriesAbout(visit, session)) {
    const words = entrySaid(visit, session, entry)
    if (words !== undefined) news.push({ entry: entry.n, at: entry.at, words })
    if (news.length === most) break
  }
  return news
}

/** Of several events of one entry these are told before the others. */
const foremost = ['question.closed', 'round.closed', 'floor.given', 'floor.resumed', 'floor.ended']

function entrySaid(visit: Context, session: Thing<'session'>, entry: Entry): string | undefined {
  const rank = ({ type }: Event) =>
    foremost.includes(type) ? foremost.indexOf(type) : foremost.length
  for (const event of [...openEvents(visit, entry)].sort((a, b) => rank(a) - rank(b))) {
    const words = eventSaid(visit, session, entry.n, event, mayReadEntry(visit, entry))
    if (words !== undefined) return words
  }
  return undefined
}

/** The sentence of an event that is news; `open`: the reader may read what it is about. */
function eventSaid(
  visit: Context,
  session: Thing<'session'>,
  n: number,
  event: Event,
  open: boolean,
): string | undefined {
  const { language, org } = visit
  const { type, id } = event
  switch (type) {
    case 'session.convened':
    case 'session.postponed':
    case 'session.cancelled':
    case 'session.opened':
    case 'session.closed':
    case 'session.embargo-set':
    case 'session.embargo-lifted':
    case 'sitting.postponed':
    case 'sitting.cancelled':
    case 'sitting.not-held':
    case 'sitting.opened':
    case 'sitting.agenda-adopted':
    case 'sitting.suspended':
    case 'sitting.resumed':
    case 'sitting.closed':
    case 'communique.issued':
      // One organisation has several sessions; entries that open one are about no other.
      return id === session.id || type.startsWith('sitting.')
        ? say(language, `heard-${type.replace('.', '-')}`)
        : undefined
    case 'sitting.quorum-established':
      return say(language, 'heard-sitting-quorum-established', {
        present: String(event.set?.quorum?.got ?? 0),
      })
    case 'sitting.speakers-opened':
      return say(language, 'heard-speakers-open')
    case 'sitting.speakers-closed':
      return say(language, 'heard-speakers-closed')
    case 'item.taken':
    case 'item.closed':
    case 'item.withdrawn':
      return say(language, `heard-${type.replace('.', '-')}`, { item: nameOf(visit, 'item', id) })
    case 'floor.given':
    case 'floor.resumed':
    case 'floor.ended':
      return floorSaid(visit, type, id)
    case 'request.made': {
      const request = get(org, 'request', id)
      return (
        request &&
        say(language, `heard-request-${request.kind}`, {
          member: memberShortName(visit, request.member),
        })
      )
    }
    case 'proposal.made': {
      const proposal = open ? get(org, 'proposal', id) : undefined
      return (
        proposal &&
        say(language, `heard-made-${proposal.kind}`, {
          member: memberShortName(visit, proposal.member),
        })
      )
    }
    case 'ruling.made':
      return say(language, 'heard-ruling', { ruling: nameOf(visit, 'ruling', id) })
    case 'question.put':
      return questionSaid(visit, session, event)
    case 'question.extended':
    case 'question.reminded':
    case 'question.closed':
    case 'question.withdrawn':
      if (open) return questionSaid(visit, session, event)
      // Of a question that the reader may not read no more is told than that it was put, and that it is over.
      return type === 'question.closed' || type === 'question.withdrawn'
        ? say(language, 'heard-question-over')
        : undefined
    case 'answer.given':
      return open ? answerSaid(visit, n, event) : undefined
    case 'election.opened':
      return say(language, 'heard-election-opened', { title: nameOf(visit, 'election', id) })
    case 'election.closed':
      return say(language, 'heard-election-ended', { title: nameOf(visit, 'election', id) })
    case 'candidate.nominated':
    case 'candidate.withdrawn': {
      const person = get(org, 'candidate', id)?.person
      return (
        person &&
        say(language, `heard-${type.replace('.', '-')}`, {
          person: nameOf(visit, 'person', person),
        })
      )
    }
    case 'round.opened':
    case 'round.closed':
      return roundSaid(visit, event)
    case 'poll.opened':
    case 'poll.closed':
      return say(language, `heard-${type.replace('.', '-')}`, { text: nameOf(visit, 'poll', id) })
    case 'document.opened-for-signature':
    case 'document.signed':
      return open
        ? say(language, `heard-${type.replace('.', '-')}`, { title: nameOf(visit, 'document', id) })
        : undefined
    default:
      return undefined
  }
}

function floorSaid(visit: Context, type: string, id: string): string | undefined {
  const { language, org } = visit
  const floor = get(org, 'floor', id)
  if (!floor) return undefined
  if (type !== 'floor.given')
    return say(language, `heard-${type.replace('.', '-')}`, { speaker: nameOf(visit, 'floor', id) })
  const kind = (floor.request && get(org, 'request', floor.request)?.kind) ?? 'floor'
  const { member, person } = floor
  const declined =
    person === undefined && member !== undefined && nameOfState(language, member, 'short', 'dative')
  return declined
    ? say(language, `heard-given-${kind}`, { speaker: memberShortName(visit, member, 'dative') })
    : say(language, `heard-given-${kind}-named`, { speaker: nameOf(visit, 'floor', id) })
}

/** An objection, and an answer that is another than before, as a consensus is mended. */
function answerSaid(visit: Context, n: number, { id, set }: EventOf<'answer'>): string | undefined {
  const { language, org } = visit
  const given = get(org, 'answer', id)
  const answer = set?.answer
  if (!given || !answer) return undefined
  const earlier = touches(visit, 'answer', id).findLast(({ entry }) => entry.n < n)
  const before = (earlier?.event as EventOf<'answer'> | undefined)?.set?.answer
  if (before === answer) return undefined
  const member = memberShortName(visit, given.member)
  if (answer === 'objects' || answer === 'objects-to-format')
    return say(language, `heard-${answer}`, { member })
  return before === undefined
    ? undefined
    : say(language, 'heard-changed', { member, answer: say(language, `answer-${answer}`) })
}

function questionSaid(
  visit: Context,
  session: Thing<'session'>,
  { type, id, set }: EventOf<'question'>,
): string | undefined {
  const { language, org } = visit
  const question = get(org, 'question', id)
  if (!question) return undefined
  const title = questionTitle(visit, question)
  const closesAt = set?.closesAt ?? undefined
  const until = closesAt === undefined ? '' : untilWords(visit, session, question, closesAt)
  switch (type) {
    case 'question.put': {
      const asked = asksForObjections(question) ? 'objections' : question.method
      return until === ''
        ? say(language, `heard-put-${asked}`, { title })
        : say(language, `heard-put-${asked}-until`, { title, until })
    }
    case 'question.extended':
      return say(language, 'heard-question-extended', { until })
    case 'question.closed': {
      const outcome = set?.outcome
      // An election is told by its round, with the names of those elected.
      if (!outcome || question.method === 'secret-ballot') return undefined
      return say(language, `heard-${outcome.result}-by-${question.method}`, { title })
    }
    default:
      return say(language, `heard-${type.replace('.', '-')}`, { title })
  }
}

function roundSaid(visit: Context, { type, id, set }: EventOf<'round'>): string | undefined {
  const { language, org } = visit
  const round = get(org, 'round', id)
  if (!round) return undefined
  const rounds = [...org.belonging('round', round.election)]
  const number = String(rounds.indexOf(id) + 1)
  if (type === 'round.opened')
    return say(language, 'heard-round-opened', {
      round: number,
      title: nameOf(visit, 'election', round.election),
    })
  const elected = set?.elected ?? []
  if (elected.length === 0) return say(language, 'heard-round-closed', { round: number })
  const names = elected.map((candidate) =>
    nameOf(visit, 'person', get(org, 'candidate', candidate)?.person ?? candidate),
  )
  return say(language, 'heard-elected', { round: number, names: list(language, names) })
}
