// Everything the rules know at this moment of a session: each act with its button, or with the sentence that stands against
// it. The one act expected next has the black button.
import type { ActType } from '../../rules/acts.ts'
import { all, get, of, type Thing } from '../../rules/organisation.ts'
import { answersTo, outcomeOf } from '../../rules/decide/outcome.ts'
import { rulesFor } from '../../rules/rules-of-day.ts'
import { say } from '../../text/say.ts'
import { nameOfThing } from '../doors/naming.ts'
import type { ActInOrder } from '../look/answers.ts'
import type { Visit } from '../visit.ts'
import { type Candidate, inOrder } from './one-click.ts'
import { presentFor } from './questions.ts'

/** A session as the desk looks at it: which sitting, and what stands before it. */
export type Before = {
  readonly session: Thing<'session'>
  readonly sitting: Thing<'sitting'> | undefined
  /** The question that is open, or else the last one put in this sitting. */
  readonly question: Thing<'question'> | undefined
  readonly item: Thing<'item'> | undefined
}

/** The sitting to look at: the one asked for, the one under way, the next scheduled, the last. */
export function before(visit: Visit, session: Thing<'session'>): Before {
  const { org, query } = visit
  const sittings = of(org, 'sitting', session.id)
  const sitting =
    sittings.find(({ id }) => id === query.get('sitting')) ??
    sittings.find(({ state }) => state === 'open' || state === 'suspended') ??
    sittings.find(({ state }) => state === 'scheduled') ??
    sittings.at(-1)
  const questions = sitting ? of(org, 'question', sitting.id) : []
  return {
    session,
    sitting,
    question: questions.find(({ state }) => state === 'open') ?? questions.at(-1),
    item: sitting?.item ? get(org, 'item', sitting.item) : undefined,
  }
}

export function actsNow(visit: Visit, at: Before): ActInOrder[] {
  const next = expected(visit, at)
  return candidates(visit, at)
    .map((candidate) => inOrder(visit, { ...candidate, main: candidate.type === next }))
    .filter((act): act is ActInOrder => act !== undefined)
}

/** Items of the sitting's agenda that wait to be taken, in their order. */
export function itemsAhead(visit: Visit, sitting: Thing<'sitting'>): Thing<'item'>[] {
  return (sitting.agenda ?? [])
    .map((id) => get(visit.org, 'item', id))
    .filter((item): item is Thing<'item'> => item?.state === 'on-agenda')
}

function candidates(visit: Visit, { session, sitting, question, item }: Before): Candidate[] {
  if (!sitting) return [schedule(session), ...ofSession(visit, session)]
  const fields = { sitting: sitting.id }
  const running = sitting.state === 'open' || sitting.state === 'suspended'
  if (sitting.state === 'scheduled')
    return [{ type: 'sitting.open', act: fields, fields }, schedule(session), ...ofSession(visit, session)]
  if (!running) return [schedule(session), ...ofSession(visit, session)]
  const open = question?.state === 'open' ? question : undefined
  return [
    ...(sitting.quorum ? [] : [{ type: 'quorum.establish', act: fields, fields } as const]),
    ...(sitting.agenda ? [] : [adoption(visit, session, sitting)]),
    ...(open ? ofQuestion(visit, open) : []),
    ...(item && !open ? [putting(visit, session, sitting, item)] : []),
    ...(item ? [closing(item)] : takings(visit, sitting)),
    ...(item || open ? [] : [putting(visit, session, sitting, undefined)]),
    ...statements(visit, sitting, item),
    sitting.state === 'suspended'
      ? { type: 'sitting.resume', act: fields, fields }
      : { type: 'sitting.suspend', act: fields, fields },
    { type: 'sitting.close', act: fields, fields },
  ]
}

const schedule = (session: Thing<'session'>): Candidate => ({
  type: 'sitting.schedule',
  act: { sitting: 'new-sitting', session: session.id, format: 'expanded' },
  prefill: { session: session.id, ...(session.from ? { on: session.from } : {}) },
})

function ofSession(visit: Visit, session: Thing<'session'>): Candidate[] {
  const fields = { session: session.id }
  const closed = session.state === 'closed'
  if (!closed) return [{ type: 'session.close', act: fields, fields }]
  return get(visit.org, 'communique', session.id) ? [] : [{ type: 'communique.issue', act: fields, prefill: fields }]
}

function adoption(visit: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>): Candidate {
  const items = of(visit.org, 'item', session.id)
    .filter(({ state, sitting: at }) => state === 'proposed' && (at === undefined || at === sitting.id))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id)
  return { type: 'agenda.adopt', act: { sitting: sitting.id, items }, prefill: { sitting: sitting.id, items } }
}

function ofQuestion(visit: Visit, question: Thing<'question'>): Candidate[] {
  const { language, org } = visit
  const fields = { question: question.id }
  const outcome = outcomeOf(org, question, answersTo(org, question.id), presentFor(org, question))
  const foretold = 'result' in outcome ? { consequence: say(language, `close-would-be-${outcome.result}`) } : {}
  return [
    { type: 'question.close', act: fields, fields, ...foretold },
    { type: 'question.withdraw', act: fields, prefill: fields },
  ]
}

function closing(item: Thing<'item'>): Candidate {
  return {
    type: 'item.close',
    act: { item: item.id, result: 'discussed' },
    prefill: { item: item.id, result: 'discussed' },
  }
}

function takings(visit: Visit, sitting: Thing<'sitting'>): Candidate[] {
  const [next] = itemsAhead(visit, sitting)
  if (!next) return []
  const fields = { item: next.id, sitting: sitting.id }
  const name = say(visit.language, 'take-item', { item: nameOfThing(visit, 'item', next) })
  return [{ type: 'item.take', act: fields, fields, name }]
}

/** Whether a question could be put at all: asked with words that stand for those to come. */
function putting(
  visit: Visit,
  session: Thing<'session'>,
  sitting: Thing<'sitting'>,
  item: Thing<'item'> | undefined,
): Candidate {
  const rules = rulesFor(visit.org, session.body, sitting.openedOn ?? visit.today)
  const [name = 'any'] = rules?.classes ?? []
  const method = rules?.methods(name)[0] === 'vote' ? 'roll-call' : 'consensus'
  const known = { sitting: sitting.id, ...(item ? { item: item.id } : {}) }
  return {
    type: 'question.put',
    act: {
      ...known,
      question: 'new-question',
      title: { en: '…' },
      class: name,
      method,
      matter: { kind: 'text', text: { en: '…' } },
    },
    prefill: { ...known, method: 'consensus' },
  }
}

function statements(visit: Visit, sitting: Thing<'sitting'>, item: Thing<'item'> | undefined): Candidate[] {
  const someone = all(visit.org, 'member')[0]?.id ?? 'nobody'
  const known = { sitting: sitting.id, ...(item ? { item: item.id } : {}) }
  return [
    {
      type: 'statement.record',
      act: { ...known, statement: 'new-statement', kind: 'statement', by: [someone], text: { en: '…' } },
      prefill: known,
    },
    {
      type: 'ruling.make',
      act: { sitting: sitting.id, ruling: 'new-ruling', text: { en: '…' } },
      prefill: { sitting: sitting.id },
    },
  ]
}

/** The one act that the course of a session expects next, if one does. */
function expected(visit: Visit, { session, sitting, question, item }: Before): ActType | undefined {
  if (!sitting) return 'sitting.schedule'
  switch (sitting.state) {
    case 'scheduled':
      return 'sitting.open'
    case 'suspended':
      return 'sitting.resume'
    case 'closed':
      return session.state === 'closed' ? 'communique.issue' : 'session.close'
    case 'open': {
      if (!sitting.quorum) return 'quorum.establish'
      if (!sitting.agenda) return 'agenda.adopt'
      if (question?.state === 'open') return everyoneAnswered(visit, question) ? 'question.close' : undefined
      if (item)
        return of(visit.org, 'decision', session.id).some((one) => one.item === item.id) ? 'item.close' : undefined
      return itemsAhead(visit, sitting).length > 0 ? 'item.take' : 'sitting.close'
    }
    default:
      return sitting.state satisfies never
  }
}

function everyoneAnswered(visit: Visit, question: Thing<'question'>): boolean {
  return presentFor(visit.org, question).every(
    (member) => get(visit.org, 'answer', `${question.id}/${member}`) !== undefined,
  )
}
