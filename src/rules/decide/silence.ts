// The silence procedure: a text put to the members outside a sitting, adopted at the deadline unless one breaks silence.
import type { ActOf } from '../acts.ts'
import type { Changes } from '../event.ts'
import { type Reading, type Thing, mustGet } from '../organisation.ts'
import { rulesFor } from '../rules-of-day.ts'
import {
  accept,
  type Answered,
  type Refused,
  first,
  type Context,
  missing,
  refuse,
  refuseBy,
  taken,
} from './answer.ts'
import { notTakingPart } from './founding.ts'
import { answersTo, closing, outcomeOf, settled } from './outcome.ts'
import { closed } from './preparing.ts'
import { dayWhere } from './time.ts'
import { checkMatter, openOneQuestion } from './question.ts'

export function beginSilence(context: Context, act: ActOf<'silence.begin'>): Answered {
  const { org, moment } = context
  const wrong = first(taken(org, 'question', act.question), closed(org, act.session))
  if (wrong) return wrong
  const { body } = mustGet(org, 'session', act.session)
  const on = dayWhere(org, act.session, moment.at)
  const rules = rulesFor(org, body, on)
  if (!rules) return refuse('no-rulebook', { body, on })
  if (!rules.classes.includes(act.class))
    return refuse('unknown-class', { class: act.class, classes: rules.classes })
  const closesAt = rules.silenceEnds(act.class, moment.at, 0)
  if (closesAt === undefined)
    return refuse('method-not-in-order', { class: act.class, method: 'silence' })
  const unfit = checkMatter(context, act.matter, undefined, act.session, on, rules)
  if (unfit) return unfit
  const set: Changes<'question'> = {
    method: 'silence',
    on,
    rulebook: rules.id,
    state: 'open',
    putAt: moment.at,
    closesAt,
    extensions: 0,
  }
  return accept({ type: 'question.put', id: act.question, laid: ['question'], set })
}

/** Silence once broken is over: the question has fallen. */
export function breakSilence(context: Context, act: ActOf<'silence.break'>): Answered {
  const { org, moment } = context
  const question = silent(org, act.question)
  if ('refusal' in question) return question
  const wrong = first(
    missing(org, 'member', act.member),
    notTakingPart(context, act.member, question.on),
    moment.at >= (question.closesAt ?? 0) &&
      refuse('silence-over', { question: act.question, closesAt: question.closesAt ?? 0 }),
  )
  if (wrong) return wrong
  const outcome = outcomeOf(
    org,
    question,
    { ...answersTo(org, question.id), [act.member]: 'objects' },
    [],
    { deadlinePassed: false },
  )
  if ('refused' in outcome)
    return refuseBy(outcome.refused.rule, outcome.refused.code, outcome.refused.facts)
  const answer: Changes<'answer'> = {
    question: question.id,
    member: act.member,
    answer: 'objects',
    givenAt: moment.at,
    why: act.why,
  }
  const { result } = outcome
  return accept(
    { type: 'answer.given', id: `${question.id}/${act.member}`, set: answer },
    ...(result === 'rejected' ? closing(org, moment, question, { ...outcome, result }) : []),
  )
}

export function extendSilence({ org, moment }: Context, act: ActOf<'silence.extend'>): Answered {
  const question = silent(org, act.question)
  if ('refusal' in question) return question
  const extensions = (question.extensions ?? 0) + 1
  const rules = rulesFor(org, mustGet(org, 'session', question.session).body, question.on)
  const closesAt = rules?.silenceEnds(question.class, question.putAt, extensions)
  if (closesAt === undefined)
    return refuse('no-more-extensions', { question: act.question, extensions: extensions - 1 })
  if (moment.at >= (question.closesAt ?? 0))
    return refuse('silence-over', { question: act.question, closesAt: question.closesAt ?? 0 })
  return accept({
    type: 'question.extended',
    id: question.id,
    set: { closesAt, extensions, remindedAt: null },
  })
}

export function remindSilence({ org, moment }: Context, act: ActOf<'silence.remind'>): Answered {
  const question = silent(org, act.question)
  if ('refusal' in question) return question
  if (question.remindedAt !== undefined)
    return refuse('already-so', { kind: 'question', id: act.question })
  return accept({ type: 'question.reminded', id: question.id, set: { remindedAt: moment.at } })
}

/** Ends at the deadline, whoever says so; the clerk's clock does when nobody else has. Not a moment sooner. */
export function endSilence({ org, moment }: Context, act: ActOf<'silence.end'>): Answered {
  const question = silent(org, act.question)
  if ('refusal' in question) return question
  if (moment.at < (question.closesAt ?? 0))
    return refuse('window-open', {
      question: act.question,
      closesAt: question.closesAt ?? 0,
      waiting: [],
    })
  const ended = settled(outcomeOf(org, question, answersTo(org, question.id), []), question.id)
  return 'refusal' in ended ? ended : accept(...closing(org, moment, question, ended.outcome))
}

function silent(org: Reading, id: string): Thing<'question'> | Refused {
  const question = openOneQuestion(org, id)
  if ('refusal' in question || question.method === 'silence') return question
  return refuse('wrong-kind-of-answer', { question: id, method: question.method })
}
