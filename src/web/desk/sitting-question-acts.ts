// Acts of a question: putting it, prolonging, counting, closing, going back to debate; and what is said without deciding.
import { html } from 'hono/html'
import { answersTo, outcomeOf, settled } from '../../rules/decide/outcome.ts'
import { allOf, get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { rulesFor } from '../../rules/rules-of-day.ts'
import { say } from '../../text/say.ts'
import { nameOfThing } from '../../telling/names.ts'
import { readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { actName } from '../../telling/field-words.ts'
import type { Candidate, FormFields } from '../forms/one-click.ts'
import { presentFor } from '../../telling/questions.ts'
import { decidingRule } from './sitting-required.ts'

/** How long objections are taken where nobody says otherwise, in seconds. */
const WINDOW = 120

export function questionActs(visit: Visit, question: Thing<'question'>): Candidate[] {
  const { language } = visit
  const fields = { question: question.id }
  const minutes = (count: number) => ({
    fields: { seconds: String(count * 60) },
    label: say(language, 'minutes-short', { count }),
    said: say(language, 'extend-by', { count }),
  })
  return [
    closing(visit, question),
    ...(question.method === 'show-of-hands'
      ? [
          {
            type: 'count.enter',
            act: { ...fields, yes: 0, no: 0, abstain: 0 },
            prefill: fields,
          } as const,
        ]
      : []),
    ...(question.closesAt === undefined
      ? []
      : [
          {
            type: 'question.extend',
            act: { ...fields, seconds: 60 },
            fields,
            choices: [minutes(1), minutes(2), minutes(5)],
          } as const,
        ]),
    {
      type: 'question.withdraw',
      act: fields,
      prefill: fields,
      consequence: say(language, 'withdraw-does'),
    },
  ]
}

/** Closing says how it would come out; where votes are equal and the chair casts, with which vote. */
function closing(visit: Visit, question: Thing<'question'>): Candidate {
  const { language, org } = visit
  const fields = { question: question.id }
  const outcome = outcomeOf(org, question, answersTo(org, question.id), presentFor(org, question))
  const rule = decidingRule(visit, question)
  const result = 'result' in outcome ? outcome.result : undefined
  if (result === 'tie-casting-vote' || result === 'tie-lot') {
    const field = result === 'tie-lot' ? 'lot' : 'castingVote'
    const kind = result === 'tie-lot' ? 'lot' : 'casting-vote'
    const deciding = (vote: 'yes' | 'no') => ({
      fields: { [field]: vote },
      label: say(language, `choice-vote-${vote}`),
      said: say(language, `tie-broken-${kind}-${vote}`),
    })
    return {
      type: 'question.close',
      act: { ...fields, [field]: 'yes' },
      fields,
      choices: [deciding('yes'), deciding('no')],
      consequence: say(language, `close-${kind}`),
      rule,
    }
  }
  const foretold =
    result === undefined ? {} : { consequence: say(language, `close-would-be-${result}`) }
  return { type: 'question.close', act: fields, fields, rule, ...foretold }
}

/** Whether the answers on record already lead to an outcome. */
export function hasResult({ org }: Visit, question: Thing<'question'>): boolean {
  const answers = answersTo(org, question.id)
  return (
    'outcome' in settled(outcomeOf(org, question, answers, presentFor(org, question)), question.id)
  )
}

/** Votes of the session that were tied and are to be taken once more; the rules say whether that can be now. */
export function secondVotes(
  { org }: Visit,
  session: Thing<'session'>,
  sitting: Thing<'sitting'>,
): Candidate[] {
  const asked = allOf(org, 'question').filter((one) => one.session === session.id)
  return asked
    .filter(
      ({ id, outcome }) =>
        outcome?.result === 'tie-second-vote' &&
        !asked.some(({ earlier, state }) => earlier === id && state !== 'withdrawn'),
    )
    .map(({ id }): Candidate => {
      const fields = { earlier: id, sitting: sitting.id }
      return { type: 'question.put-again', act: { ...fields, question: 'new-question' }, fields }
    })
}

/** Whether a question could be put at all: asked with words that stand for those to come. */
export function putting(
  visit: Visit,
  session: Thing<'session'>,
  sitting: Thing<'sitting'>,
  item: Thing<'item'> | undefined,
  about: { readonly name?: string; readonly fields?: FormFields } = {},
): Candidate {
  const rules = rulesFor(visit.org, session.body, sitting.openedOn ?? visit.today)
  const [name = 'any'] = rules?.classes ?? []
  const method = rules?.methods(name)[0] === 'vote' ? 'roll-call' : 'consensus'
  const known = { sitting: sitting.id, ...(item ? { item: item.id } : {}) }
  const laid = item && !about.fields ? documentOf(visit, session, item) : {}
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
    prefill: {
      ...known,
      method: 'consensus',
      seconds: String(WINDOW),
      order: 'at-once',
      ...(about.fields ?? laid),
    },
    ...(about.name === undefined ? {} : { name: about.name }),
  }
}

/** The document that the item is about, where it waits to be adopted. */
function documentOf(visit: Visit, session: Thing<'session'>, item: Thing<'item'>): FormFields {
  const [document] = readable(visit, 'document', ownedBy(visit.org, 'document', session.id)).filter(
    (one) => one.item === item.id && one.state === 'laid',
  )
  return document
    ? { 'matter.kind': 'document', 'matter.document': document.id, ...titled(document.title) }
    : {}
}

export function titled(title: Readonly<Record<string, string>>): FormFields {
  return Object.fromEntries(
    Object.entries(title).map(([code, words]) => [`title.${code}`, words.slice(0, 500)]),
  )
}

/** What is said in a sitting and decides nothing: statements, the chair's rulings. */
export function statements(
  visit: Visit,
  sitting: Thing<'sitting'>,
  item: Thing<'item'> | undefined,
): Candidate[] {
  const someone = allOf(visit.org, 'member')[0]?.id ?? 'nobody'
  const known = { sitting: sitting.id, ...(item ? { item: item.id } : {}) }
  const held = sitting.floor ? get(visit.org, 'floor', sitting.floor) : undefined
  const byMember: FormFields = held?.member ? { by: [held.member] } : {}
  const speaker: FormFields = held?.person ? { person: held.person } : byMember
  return [
    {
      type: 'statement.record',
      act: {
        ...known,
        statement: 'new-statement',
        kind: 'statement',
        by: [someone],
        text: { en: '…' },
      },
      prefill: { ...known, ...speaker, kind: 'statement' },
      ...(held
        ? {
            name: html`${actName(visit.language, 'statement.record')}: ${nameOfThing(visit, 'floor', held)}`,
          }
        : {}),
    },
    {
      type: 'ruling.make',
      act: { sitting: sitting.id, ruling: 'new-ruling', text: { en: '…' } },
      prefill: { sitting: sitting.id },
    },
  ]
}
