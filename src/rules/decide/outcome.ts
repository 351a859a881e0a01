// How a question comes out, and what follows when it is adopted.
import type { Changes, Event, Moment } from '../event.ts'
import { get, ownedBy, type Reading, type Thing, mustGet } from '../organisation.ts'
import {
  type AnsweredQuestion,
  type OutcomeOrRefusal,
  rulesFor,
  type Way,
} from '../rules-of-day.ts'
import type { Outcome, SettledResult } from '../kinds.ts'
import { type Refused, refuse, refuseBy } from './answer.ts'
import { appointed, reasonsOfPost, released } from './appointment.ts'
import { adopted } from './documents.ts'
import { amendmentsTo } from './proposals.ts'
import { onAgenda, presentAt } from './sitting.ts'
import { dayInSitting, dayWhere } from './time.ts'

type TieBreak = Pick<AnsweredQuestion, 'castingVote' | 'lot' | 'deadlinePassed'>

/** How a method of asking decides: a roll call and a show of hands are both votes. */
export function wayOf(method: Thing<'question'>['method']): Way {
  return method === 'consensus' || method === 'silence' || method === 'limited' ? method : 'vote'
}

/**
 * How the question comes out under the rulebook of its day, with these answers and these members present. Also serves
 * "what if": nothing is recorded.
 */
export function outcomeOf(
  org: Reading,
  question: Thing<'question'>,
  answers: Readonly<Record<string, string>>,
  present: readonly string[],
  tie: TieBreak = {},
): OutcomeOrRefusal {
  const session = mustGet(org, 'session', question.session)
  const rules = rulesFor(org, session.body, question.on)
  if (!rules)
    throw new Error(
      `question ${question.id} was put on ${question.on} and no rulebook was in force`,
    )
  const presiding =
    question.sitting === undefined ? undefined : get(org, 'sitting', question.sitting)
  const outcome = rules.decide({
    class: question.class,
    method: wayOf(question.method),
    on: question.on,
    present,
    answers,
    chair: presiding?.chair ?? session.chair,
    ...tie,
    secondVote: question.earlier !== undefined,
    count: Object.keys(answers).length === 0 ? question.count : undefined,
  })
  const post = reasonsOfPost(org, question)
  return 'result' in outcome && post.length > 0 ? { ...outcome, post } : outcome
}

/** Whoever is there when the question is decided: those present, and those who answered it and have left since. */
export function presentFor(org: Reading, question: Thing<'question'>): string[] {
  const there = question.sitting === undefined ? [] : presentAt(org, question.sitting)
  return [...new Set([...there, ...Object.keys(answersTo(org, question.id))])]
}

export function answersTo(org: Reading, question: string): Record<string, string> {
  return Object.fromEntries(
    ownedBy(org, 'answer', question).map((answer) => [answer.member, answer.answer]),
  )
}

/** The outcome with which the question can be closed, or why it cannot be closed yet. */
export function settled(
  outcome: OutcomeOrRefusal,
  question: string,
  { castingVote, lot }: TieBreak = {},
): Refused | { readonly outcome: Outcome<SettledResult> } {
  if ('refused' in outcome)
    return refuseBy(outcome.refused.rule, outcome.refused.code, outcome.refused.facts)
  const { result, reasons } = outcome
  const asked = (after: 'tie' | 'lot') => reasons.some(({ condition }) => condition === after)
  switch (result) {
    case 'adopted':
    case 'rejected':
    case 'tie-second-vote':
      if ((castingVote && !asked('tie')) || (lot && !asked('lot')))
        return refuse('no-tie', { question })
      return { outcome: { ...outcome, result } }
    case 'tie-casting-vote':
      return refuse('casting-vote-wanting', { question })
    case 'tie-lot':
      return refuse('lot-wanting', { question })
    case 'pending':
      return refuse('silence-runs', { question })
    case 'undecided':
      return refuse('outcome-undecided', { question })
    default:
      return result satisfies never
  }
}

/** The question closes with this outcome, and what follows from it. */
export function closing(
  org: Reading,
  moment: Moment,
  question: Thing<'question'>,
  outcome: Outcome<SettledResult>,
): Event[] {
  const closed: Event = {
    type: 'question.closed',
    id: question.id,
    set: { state: 'closed', closedAt: moment.at, outcome },
  }
  return [closed, ...followUp(org, moment, question, outcome.result)]
}

function followUp(
  org: Reading,
  moment: Moment,
  question: Thing<'question'>,
  result: SettledResult,
): Event[] {
  switch (result) {
    case 'adopted':
      return consequences(org, moment, question)
    case 'rejected':
      return fallen(question)
    case 'tie-second-vote':
      return []
    default:
      return result satisfies never
  }
}

/** What follows from adoption: a decision, and what it does to agenda, documents, proposals, posts. */
function consequences(org: Reading, moment: Moment, put: Thing<'question'>): Event[] {
  const question = { ...put, on: decidedOn(org, moment, put) }
  const session = mustGet(org, 'session', question.session)
  const { matter, sitting, item, sources } = question
  const decision = {
    question: question.id,
    session: question.session,
    body: session.body,
    title: question.title,
    on: question.on,
    decidedAt: moment.at,
    matter,
    sitting,
    item,
    sources,
  }
  const made = (
    more: Pick<Changes<'decision'>, 'document' | 'terms' | 'ends' | 'amendments'> = {},
  ): Event => ({
    type: 'decision.adopted',
    id: question.id,
    set: { ...decision, ...more },
  })
  const amended = (target: { to?: string; document?: string }) => {
    const ids = amendmentsTo(org, target).filter(({ state }) => state === 'adopted')
    return ids.length > 0 ? ids.map(({ id }) => id) : undefined
  }
  switch (matter.kind) {
    case 'text':
      return [made()]
    case 'agenda':
      return [
        made(),
        ...(sitting === undefined ? [] : onAgenda(org, sitting, matter.items, moment.at)),
      ]
    case 'document':
      return [
        made({ document: matter.document, amendments: amended(matter) }),
        adopted(org, matter.document, question.id),
      ]
    case 'proposal':
      return [
        made({ amendments: amended({ to: matter.proposal }) }),
        { type: 'proposal.adopted', id: matter.proposal, set: { state: 'adopted' } },
      ]
    case 'appointment': {
      const events = appointed(org, question, matter)
      const terms = events.filter((event) => event.type === 'term.set').map((event) => event.id)
      const ends = events.filter((event) => event.type === 'term.ended').map((event) => event.id)
      if (matter.document === undefined) return [made({ terms, ends }), ...events]
      const { document } = matter
      return [made({ terms, ends, document }), ...events, adopted(org, document, question.id)]
    }
    case 'release':
      return [made({ ends: [matter.term] }), ...released(org, question, matter)]
    default:
      return matter satisfies never
  }
}

/** The day of a decision where the body sits: a sitting may go on past midnight, and silence lasts for days. */
function decidedOn(org: Reading, moment: Moment, question: Thing<'question'>): string {
  return question.sitting === undefined
    ? dayWhere(org, question.session, moment.at)
    : dayInSitting(org, mustGet(org, 'sitting', question.sitting), moment)
}

/** What follows from rejection: a proposal put to the body has fallen. */
function fallen(question: Thing<'question'>): Event[] {
  const { matter } = question
  return matter.kind === 'proposal'
    ? [{ type: 'proposal.rejected', id: matter.proposal, set: { state: 'rejected' } }]
    : []
}
