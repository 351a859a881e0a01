// A question before the body: put, answered, and closed with an outcome that the body's own rules determine.
import type { ActOf } from '../acts.ts'
import type { Event } from '../event.ts'
import { get, of, type Reading, type Thing, the } from '../organisation.ts'
import { type Decided, rulesFor } from '../rules-of-day.ts'
import { accept, type Answered, first, type Hearing, missing, refuse, refuseBy, taken } from './answer.ts'
import { appointed, checkAppointment, reasonsOfPost, released } from './appointment.ts'
import { adopted } from './documents.ts'
import { notTakingPart } from './founding.ts'
import { foreignItem } from './preparing.ts'
import { isPresent, onAgenda, openOne, openQuestion, presentAt } from './sitting.ts'

export function putQuestion(hearing: Hearing, act: ActOf<'question.put'>): Answered {
  const { org, moment } = hearing
  const sitting = openOne(org, act.sitting)
  if ('refusal' in sitting) return sitting
  const session = the(org, 'session', sitting.session)
  const on = sitting.openedOn ?? moment.on
  const rules = rulesFor(org, session.body, on)
  if (!rules) return refuse('no-rulebook', { body: session.body, on })
  const other = openQuestion(org, act.sitting)
  const wrong = first(
    taken(org, 'question', act.question),
    missing(org, 'item', act.item),
    !sitting.quorum && refuse('no-quorum-established', { sitting: act.sitting }),
    act.item !== undefined && sitting.item !== act.item && refuse('item-not-taken', { item: act.item }),
    other && refuse('another-question-open', { question: other.id }),
    !rules.classes.includes(act.class) && refuse('unknown-class', { class: act.class, classes: rules.classes }),
    rules.classes.includes(act.class) &&
      !rules.methods(act.class).includes(act.method === 'consensus' ? 'consensus' : 'vote') &&
      refuse('method-not-in-order', { class: act.class, method: act.method }),
    checkMatter(hearing, act, sitting, on),
  )
  if (wrong) return wrong
  const set = { session: session.id, on, rulebook: rules.id, state: 'open', putAt: moment.at }
  return accept({ type: 'question.put', id: act.question, laid: ['question'], set })
}

/** A consensus is mended by a new answer; an answer stands until the question is closed. */
export function giveAnswer(hearing: Hearing, act: ActOf<'answer.give'>): Answered {
  return answered(hearing, act.question, act.member, act.answer, 'consensus', act)
}

/** A vote is cast once. */
export function castVote(hearing: Hearing, act: ActOf<'vote.cast'>): Answered {
  if (get(hearing.org, 'answer', `${act.question}/${act.member}`))
    return refuse('already-voted', { question: act.question, member: act.member })
  return answered(hearing, act.question, act.member, act.vote, 'vote', act)
}

export function closeQuestion(hearing: Hearing, act: ActOf<'question.close'>): Answered {
  const { org, moment } = hearing
  const question = openOneQuestion(org, act.question)
  if ('refusal' in question) return question
  const sitting = openOne(org, question.sitting)
  if ('refusal' in sitting) return sitting
  const outcome = outcomeOf(
    org,
    question,
    answersTo(org, question.id),
    presentAt(org, question.sitting),
    act.castingVote,
  )
  if ('waits' in outcome) return refuse('casting-vote-wanting', { question: question.id })
  if ('refused' in outcome) return refuseBy(outcome.refused.rule, outcome.refused.code, outcome.refused.facts)
  const closed: Event = {
    type: 'question.closed',
    id: question.id,
    set: { state: 'closed', closedAt: moment.at, outcome },
  }
  return accept(closed, ...(outcome.result === 'adopted' ? consequences(hearing, question) : []))
}

export function withdrawQuestion({ org, moment }: Hearing, act: ActOf<'question.withdraw'>): Answered {
  const question = openOneQuestion(org, act.question)
  if ('refusal' in question) return question
  return accept({
    type: 'question.withdrawn',
    id: question.id,
    set: { state: 'withdrawn', closedAt: moment.at, ...(act.why ? { why: act.why } : {}) },
  })
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
  chairCasts?: 'yes' | 'no',
): Decided {
  const session = the(org, 'session', question.session)
  const rules = rulesFor(org, session.body, question.on)
  if (!rules) throw new Error(`question ${question.id} was put on ${question.on} and no rulebook was in force`)
  const method = question.method === 'consensus' ? 'consensus' : 'vote'
  const outcome = rules.decide({
    class: question.class,
    method,
    on: question.on,
    present,
    answers,
    chair: session.chair,
    chairCasts,
  })
  const post = reasonsOfPost(org, question)
  return 'result' in outcome && post.length > 0 ? { ...outcome, post } : outcome
}

export function answersTo(org: Reading, question: string): Record<string, string> {
  return Object.fromEntries(of(org, 'answer', question).map((answer) => [answer.member, answer.answer]))
}

function checkMatter(
  hearing: Hearing,
  act: ActOf<'question.put'>,
  sitting: Thing<'sitting'>,
  on: string,
): Answered | undefined {
  const { org } = hearing
  const { matter } = act
  switch (matter.kind) {
    case 'text':
      return undefined
    case 'agenda':
      return first(
        sitting.agenda && refuse('agenda-already-adopted', { sitting: act.sitting }),
        foreignItem(org, sitting.session, matter.items),
      )
    case 'document':
      return notLaid(org, matter.document)
    case 'appointment':
      return first(
        matter.document !== undefined && notLaid(org, matter.document),
        checkAppointment(hearing, matter, on),
      )
    case 'release':
      return missing(org, 'term', matter.term)
    default:
      return matter satisfies never
  }
}

/** Only a document that lies before the body, not yet adopted, can be put to it. */
function notLaid(org: Reading, id: string): Answered | undefined {
  const document = get(org, 'document', id)
  if (!document) return refuse('unknown-thing', { kind: 'document', id })
  return document.state === 'laid' ? undefined : refuse('document-already-adopted', { document: id })
}

function answered(
  hearing: Hearing,
  id: string,
  member: string,
  answer: string,
  method: 'consensus' | 'vote',
  act: { readonly why?: unknown; readonly sources?: Readonly<Record<string, readonly string[]>> | undefined },
): Answered {
  const { org, moment } = hearing
  const question = openOneQuestion(org, id)
  if ('refusal' in question) return question
  const wrong = first(
    openSittingOf(org, question),
    missing(org, 'member', member),
    (question.method === 'consensus') !== (method === 'consensus') &&
      refuse('wrong-kind-of-answer', { question: id, method: question.method }),
    notTakingPart(hearing, member, question.on),
    !isPresent(org, question.sitting, member) && refuse('not-present', { member }),
  )
  if (wrong) return wrong
  const set = {
    question: id,
    member,
    answer,
    givenAt: moment.at,
    ...(act.why ? { why: act.why } : get(org, 'answer', `${id}/${member}`)?.why ? { why: null } : {}),
    ...(act.sources ? { sources: act.sources } : {}),
  }
  return accept({ type: 'answer.given', id: `${id}/${member}`, set })
}

/** What follows from adoption: a decision, and what it does to agenda, documents, posts. */
function consequences({ org, moment }: Hearing, question: Thing<'question'>): Event[] {
  const session = the(org, 'session', question.session)
  const { matter } = question
  const decision = {
    question: question.id,
    session: question.session,
    sitting: question.sitting,
    body: session.body,
    title: question.title,
    on: question.on,
    decidedAt: moment.at,
    matter,
    ...(question.item ? { item: question.item } : {}),
    ...(question.sources ? { sources: question.sources } : {}),
  }
  const made = (more: Record<string, unknown>): Event => ({
    type: 'decision.adopted',
    id: question.id,
    set: { ...decision, ...more },
  })
  switch (matter.kind) {
    case 'text':
      return [made({})]
    case 'agenda':
      return [made({}), ...onAgenda(org, question.sitting, matter.items, moment.at)]
    case 'document':
      return [made({ document: matter.document }), adopted(org, matter.document, question.id)]
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

function openOneQuestion(org: Reading, id: string): Thing<'question'> | Extract<Answered, { refusal: unknown }> {
  const question = get(org, 'question', id)
  if (question?.state === 'open') return question
  const refusal = question
    ? refuse('question-not-open', { question: id, state: question.state, closedAt: question.closedAt ?? 0 })
    : refuse('unknown-thing', { kind: 'question', id })
  return refusal as Extract<Answered, { refusal: unknown }>
}

function openSittingOf(org: Reading, question: Thing<'question'>): Answered | undefined {
  const sitting = openOne(org, question.sitting)
  return 'refusal' in sitting ? sitting : undefined
}
