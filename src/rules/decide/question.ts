// A question before the body: put, answered, and closed with an outcome that the body's own rules determine.
import type { ActOf, Fields } from '../acts.ts'
import type { Changes } from '../event.ts'
import type { MemberAnswer } from '../kinds.ts'
import { membersOn } from '../membership.ts'
import { allOf, get, ownedBy, type Reading, type Thing, mustGet } from '../organisation.ts'
import { type RulesOfDay, rulesFor } from '../rules-of-day.ts'
import {
  accept,
  type Answered,
  type Refused,
  first,
  type Context,
  missing,
  refuse,
  taken,
} from './answer.ts'
import { checkAppointment } from './appointment.ts'
import { notTakingPart } from './founding.ts'
import { answersTo, closing, outcomeOf, presentFor, settled, wayOf } from './outcome.ts'
import { foreignItem } from './preparing.ts'
import { amendmentInTurn, amendmentsFirst } from './proposals.ts'
import { isPresent, openOne, openQuestion, presentAt, unfitForAgenda } from './sitting.ts'
import { dayInSitting } from './time.ts'

export function putQuestion(context: Context, act: ActOf<'question.put'>): Answered {
  const put = putting(context, act)
  if ('refusal' in put) return put
  return accept({ type: 'question.put', id: act.question, laid: ['question'], set: put.set })
}

/** The second vote after equal votes: what was put then, and nothing else, is put once more. */
export function putQuestionAgain(context: Context, act: ActOf<'question.put-again'>): Answered {
  const { org } = context
  const earlier = get(org, 'question', act.earlier)
  if (!earlier) return refuse('unknown-thing', { kind: 'question', id: act.earlier })
  const { title, item, matter, method, order } = earlier
  const taken = allOf(org, 'question').some(
    (one) => one.earlier === earlier.id && one.state !== 'withdrawn',
  )
  if (
    earlier.outcome?.result !== 'tie-second-vote' ||
    taken ||
    method === 'silence' ||
    method === 'secret-ballot'
  )
    return refuse('no-second-vote', { question: earlier.id })
  const { question, sitting, seconds } = act
  const same = { question, sitting, title, item, class: earlier.class, method, order, matter }
  const put = putting(context, { ...same, seconds })
  if ('refusal' in put) return put
  const set = { ...put.set, earlier: earlier.id, title, item, class: earlier.class, method }
  return accept({
    type: 'question.put',
    id: question,
    laid: ['question', 'earlier'],
    set: { ...set, order, matter },
  })
}

/** What holds of a question that is put, or why it cannot be put. */
function putting(
  context: Context,
  asked: Fields<'question.put'>,
): Refused | { readonly set: Changes<'question'> } {
  const { org, moment } = context
  const sitting = openOne(org, asked.sitting)
  if ('refusal' in sitting) return sitting
  const session = mustGet(org, 'session', sitting.session)
  const on = dayInSitting(org, sitting, moment)
  const rules = rulesFor(org, session.body, on)
  if (!rules) return refuse('no-rulebook', { body: session.body, on })
  const other = openQuestion(org, asked.sitting)
  const wrong = first(
    taken(org, 'question', asked.question),
    missing(org, 'item', asked.item),
    !sitting.quorum && refuse('no-quorum-established', { sitting: asked.sitting }),
    asked.item !== undefined &&
      sitting.item !== asked.item &&
      refuse('item-not-taken', { item: asked.item }),
    other && refuse('another-question-open', { question: other.id }),
    !rules.classes.includes(asked.class) &&
      refuse('unknown-class', { class: asked.class, classes: rules.classes }),
    rules.classes.includes(asked.class) &&
      !rules.methods(asked.class).includes(wayOf(asked.method)) &&
      refuse('method-not-in-order', { class: asked.class, method: asked.method }),
    checkMatter(context, asked.matter, sitting, session.id, on, rules),
  )
  if (wrong) return wrong
  const { seconds } = asked
  return {
    set: {
      session: session.id,
      on,
      rulebook: rules.id,
      state: 'open',
      putAt: moment.at,
      closesAt: seconds === undefined ? undefined : moment.at + seconds * 1000,
    },
  }
}

/** A consensus is mended by a new answer; an answer stands until the question is closed. */
export function giveAnswer(context: Context, act: ActOf<'answer.give'>): Answered {
  return answered(context, act.question, act.member, act.answer, 'consensus', act)
}

/** A vote is cast once. */
export function castVote(context: Context, act: ActOf<'vote.cast'>): Answered {
  if (get(context.org, 'answer', `${act.question}/${act.member}`))
    return refuse('already-voted', { question: act.question, member: act.member })
  return answered(context, act.question, act.member, act.vote, 'vote', act)
}

export function closeQuestion(context: Context, act: ActOf<'question.close'>): Answered {
  const { org, moment } = context
  const question = openOneQuestion(org, act.question)
  if ('refusal' in question) return question
  const sitting = openOne(org, question.sitting ?? '')
  if ('refusal' in sitting) return sitting
  const present = presentFor(org, question)
  const answers = answersTo(org, question.id)
  const waiting = presentAt(org, sitting.id).filter((member) => answers[member] === undefined)
  if (
    question.closesAt !== undefined &&
    moment.at < question.closesAt &&
    waiting.length > 0 &&
    !question.count
  )
    return refuse('window-open', { question: question.id, closesAt: question.closesAt, waiting })
  const { castingVote, lot } = act
  const outcome = outcomeOf(org, question, answers, present, { castingVote, lot })
  const ended = settled(outcome, question.id, { castingVote, lot })
  return 'refusal' in ended ? ended : accept(...closing(org, moment, question, ended.outcome))
}

export function withdrawQuestion(
  { org, moment }: Context,
  act: ActOf<'question.withdraw'>,
): Answered {
  const question = openOneQuestion(org, act.question)
  if ('refusal' in question) return question
  return accept({
    type: 'question.withdrawn',
    id: question.id,
    set: { state: 'withdrawn', closedAt: moment.at, why: act.why },
  })
}

/** Whether what is put can be put: it exists and is not settled already. `sitting`: absent for silence. */
export function checkMatter(
  context: Context,
  matter: Fields<'question.put'>['matter'],
  sitting: Thing<'sitting'> | undefined,
  session: string,
  on: string,
  rules: RulesOfDay,
): Refused | undefined {
  const { org } = context
  switch (matter.kind) {
    case 'text':
      return undefined
    case 'agenda':
      // After the agenda is adopted, a question of its own adds items to it.
      return sitting
        ? unfitForAgenda(org, sitting, matter.items)
        : foreignItem(org, session, matter.items)
    case 'document':
      return notLaid(org, matter.document) ?? amendmentsFirst(org, rules, matter)
    case 'appointment':
      return first(
        matter.document !== undefined &&
          (notLaid(org, matter.document) ??
            amendmentsFirst(org, rules, { document: matter.document })),
        checkAppointment(context, matter, on),
      )
    case 'release':
      return missing(org, 'term', matter.term)
    case 'proposal': {
      const proposal = get(org, 'proposal', matter.proposal)
      if (!proposal) return refuse('unknown-thing', { kind: 'proposal', id: matter.proposal })
      if (proposal.state !== 'made')
        return refuse('proposal-not-open', { proposal: matter.proposal, state: proposal.state })
      return first(
        amendmentsFirst(org, rules, { to: proposal.id }),
        proposal.kind === 'amendment' && amendmentInTurn(org, rules, proposal),
      )
    }
    default:
      return matter satisfies never
  }
}

/** Only a document that lies before the body, not yet adopted, can be put to it. */
function notLaid(org: Reading, id: string): Refused | undefined {
  const document = get(org, 'document', id)
  if (!document) return refuse('unknown-thing', { kind: 'document', id })
  return document.state === 'laid'
    ? undefined
    : refuse('document-already-adopted', { document: id })
}

function answered(
  context: Context,
  id: string,
  member: string,
  answer: MemberAnswer,
  method: 'consensus' | 'vote',
  act: Pick<ActOf<'answer.give' | 'vote.cast'>, 'why' | 'sources'>,
): Answered {
  const { org, moment } = context
  const question = openOneQuestion(org, id)
  if ('refusal' in question) return question
  const wrong = first(
    openSittingOf(org, question),
    missing(org, 'member', member),
    !takes(question.method, method, answer) &&
      refuse('wrong-kind-of-answer', { question: id, method: question.method }),
    notTakingPart(context, member, question.on),
    !isPresent(org, question.sitting ?? '', member) && refuse('not-present', { member }),
    question.closesAt !== undefined &&
      moment.at > question.closesAt &&
      refuse('window-over', { question: id, closesAt: question.closesAt }),
    question.count && refuse('hands-counted', { question: id }),
    method === 'vote' && question.order === 'in-turn' && outOfTurn(org, question, member),
  )
  if (wrong) return wrong
  const before = get(org, 'answer', `${id}/${member}`)
  const set: Changes<'answer'> = {
    question: id,
    member,
    answer,
    givenAt: moment.at,
    why: act.why ?? (before?.why && null),
    sources: act.sources,
  }
  return accept({ type: 'answer.given', id: `${id}/${member}`, set })
}

export function openOneQuestion(org: Reading, id: string): Thing<'question'> | Refused {
  const question = get(org, 'question', id)
  if (question?.state === 'open') return question
  const refusal = question
    ? refuse('question-not-open', {
        question: id,
        state: question.state,
        closedAt: question.closedAt ?? 0,
      })
    : refuse('unknown-thing', { kind: 'question', id })
  return refusal
}

/** Which questions take which answers: objections to a consensus, to the format only where it is limited; else votes. */
function takes(
  asked: Thing<'question'>['method'],
  given: 'consensus' | 'vote',
  answer: string,
): boolean {
  if (given === 'vote') return asked === 'roll-call' || asked === 'show-of-hands'
  return asked === 'limited' || (asked === 'consensus' && answer !== 'objects-to-format')
}

/** A roll call in turn asks the members in their order; those not present are passed over. */
function outOfTurn(org: Reading, question: Thing<'question'>, member: string): Refused | undefined {
  const next = membersOn(org, question.on).find(
    ({ id }) =>
      isPresent(org, question.sitting ?? '', id) && !get(org, 'answer', `${question.id}/${id}`),
  )
  return next === undefined || next.id === member
    ? undefined
    : refuse('not-their-turn', { member, next: next.id })
}

function openSittingOf(org: Reading, question: Thing<'question'>): Refused | undefined {
  const sitting = openOne(org, question.sitting ?? '')
  return 'refusal' in sitting ? sitting : undefined
}

function rulesOf(org: Reading, question: Thing<'question'>): RulesOfDay | undefined {
  const { body } = mustGet(org, 'session', question.session)
  return rulesFor(org, body, question.on)
}

/** A show of hands: figures without names, entered by the secretary, where figures decide. */
export function enterCount({ org }: Context, act: ActOf<'count.enter'>): Answered {
  const question = openOneQuestion(org, act.question)
  if ('refusal' in question) return question
  const present = presentAt(org, question.sitting ?? '').length
  const counted = act.yes + act.no + act.abstain
  const wrong = first(
    openSittingOf(org, question),
    question.method !== 'show-of-hands' &&
      refuse('wrong-kind-of-answer', { question: act.question, method: question.method }),
    ownedBy(org, 'answer', act.question).length > 0 &&
      refuse('answers-by-name', { question: act.question }),
    rulesOf(org, question)?.needsNames(question.class) &&
      refuse('names-wanting', { class: question.class }),
    counted > present && refuse('more-than-present', { counted, present }),
  )
  if (wrong) return wrong
  const { yes, no, abstain } = act
  return accept({
    type: 'question.hands-counted',
    id: question.id,
    set: { count: { yes, no, abstain } },
  })
}

export function extendQuestion({ org, moment }: Context, act: ActOf<'question.extend'>): Answered {
  const question = openOneQuestion(org, act.question)
  if ('refusal' in question) return question
  // Silence is extended as often as the body's own rules allow, and by as much.
  if (question.method === 'silence')
    return refuse('wrong-kind-of-answer', { question: act.question, method: question.method })
  if (question.closesAt === undefined) return refuse('no-window', { question: act.question })
  const closesAt = Math.max(question.closesAt, moment.at) + act.seconds * 1000
  return accept({ type: 'question.extended', id: question.id, set: { closesAt } })
}
