// Questions: how they were put, each answer, and the outcome with its reasons.
import type { Entry } from '../../record/entry.ts'
import type { Outcome } from '../../rules/kinds.ts'
import { get, type Thing } from '../../rules/organisation.ts'
import type { Reason } from '../../rules/rulebook/outcome.ts'
import { impreciseParts } from '../../text/dates.ts'
import { length } from '../../text/numbers.ts'
import { sayPostReason, sayReason } from '../reasons.ts'
import { say } from '../../text/say.ts'
import { isNotional } from '../sources.ts'
import { nameOf, wordsOf } from '../names.ts'
import { namesFor } from '../reasons.ts'
import { documentLine } from './document-facts.ts'
import type { Fact, Line } from './fact.ts'
import { agendaLines } from './room-facts.ts'
import {
  capital,
  type Laid,
  memberSaid,
  membersSaid,
  numbers,
  supposed,
  type Telling,
  timeSaid,
} from './telling.ts'

export function questionFact(telling: Telling, entry: Laid<'question.put'>): Fact {
  const { language, org } = telling.visit
  const { act } = entry
  const question = get(org, 'question', act.question)
  const method = say(language, `choice-method-${act.method}`)
  return {
    kind: 'question.put',
    entries: [entry.n],
    said: say(language, 'minutes-question', { time: timeSaid(telling, entry.at), method }),
    about: question?.title ?? act.title,
    href: `/questions/${act.question}`,
    lines: matterLines(telling, act.matter),
    supposed: supposed(telling, entry),
  }
}

/** What was put: the text, the document, the appointment. */
function matterLines(telling: Telling, matter: Thing<'question'>['matter']): Line[] {
  const { visit } = telling
  const { language, org } = visit
  switch (matter.kind) {
    case 'text':
      return [{ said: say(language, 'minutes-matter-text'), quote: matter.text }]
    case 'agenda':
      return agendaLines(telling, matter.items)
    case 'document':
      return [documentLine(telling, matter.document)]
    case 'proposal': {
      const proposal = get(org, 'proposal', matter.proposal)
      return proposal
        ? [{ said: say(language, 'minutes-matter-proposal'), quote: proposal.text }]
        : []
    }
    case 'release': {
      const term = get(org, 'term', matter.term)
      const who = term?.person ? nameOf(visit, 'person', term.person, 'full') : ''
      const post = term ? nameOf(visit, 'post', term.post, 'full') : ''
      return [{ said: say(language, 'minutes-matter-release', { who, post }) }]
    }
    case 'appointment': {
      const from =
        typeof matter.from === 'string' && /^\d/.test(matter.from)
          ? ` ${say(language, 'headline-from', { date: impreciseParts(language, matter.from).value })}`
          : ''
      const period = `P${matter.years ? `${matter.years}Y` : ''}${matter.months ? `${matter.months}M` : ''}`
      const person = nameOf(visit, 'person', matter.person, 'full')
      const post = nameOf(visit, 'post', matter.post, 'full')
      const long =
        period === 'P'
          ? ''
          : ` ${say(language, 'headline-length', { length: length(language, period) })}`
      return [
        {
          said: say(language, 'minutes-matter-appointment', {
            person,
            post,
            from,
            length: long,
          }),
        },
      ]
    }
    default:
      return matter satisfies never
  }
}

export function countFact(telling: Telling, entry: Laid<'count.enter'>): Fact {
  const { yes, no, abstain } = entry.act
  return {
    kind: 'count.enter',
    entries: [entry.n],
    said: say(telling.visit.language, 'minutes-count', { yes, no, abstain }),
    supposed: supposed(telling, entry),
  }
}

export function questionClosedFact(telling: Telling, entry: Laid<'question.close'>): Fact {
  const { visit } = telling
  const { language, org } = visit
  const question = get(org, 'question', entry.act.question)
  const outcome = question?.outcome
  const time = timeSaid(telling, entry.at)
  const adopted = outcome?.result === 'adopted'
  const how =
    question && adopted
      ? say(language, `adopted-by-${question.method}`)
      : say(language, outcome?.result === 'tie-second-vote' ? 'question-tied' : 'minutes-rejected')
  return {
    kind: 'question.close',
    entries: [entry.n],
    said: say(language, 'minutes-outcome', { time, how }),
    about: question?.title,
    href: adopted ? `/decisions/${entry.act.question}` : `/questions/${entry.act.question}`,
    lines: [
      ...answerLines(telling, entry.act.question),
      ...(outcome ? reasonLines(telling, outcome) : []),
      ...boundLines(telling, outcome),
    ],
    supposed: question ? isNotional(visit, question.sources, 'outcome') : false,
  }
}

export function questionWithdrawnFact(telling: Telling, entry: Laid<'question.withdraw'>): Fact {
  const { visit } = telling
  return {
    kind: 'question.withdraw',
    entries: [entry.n],
    said: say(visit.language, 'minutes-question-withdrawn', { time: timeSaid(telling, entry.at) }),
    about: get(visit.org, 'question', entry.act.question)?.title,
    quote: entry.act.why,
    lines: answerLines(telling, entry.act.question),
    supposed: supposed(telling, entry),
  }
}

/**
 * Every answer that was given: those that stand without a reason together, by what they say; those with a reason, and those
 * that a later one mended, each by itself.
 */
function answerLines(telling: Telling, question: string): Line[] {
  const { language } = telling.visit
  const given = (telling.gathered.get(`question ${question}`) ?? []).map((entry) => answerIn(entry))
  const last = new Map(given.map((one) => [one.member, one.entry.n]))
  const stands = (one: Given) => last.get(one.member) === one.entry.n
  const word = (answer: string) => say(language, `choice-answer-${answer}`)
  const mended = given.filter((one) => !stands(one))
  const alike = Map.groupBy(
    given.filter((one) => stands(one) && one.why === undefined),
    ({ answer }) => answer,
  )
  const reasoned = given.filter((one) => stands(one) && one.why !== undefined)
  return [
    ...mended.map((one) => ({
      said: say(language, 'minutes-answer-mended', {
        who: memberSaid(telling, one.member),
        answer: word(one.answer),
      }),
      quote: one.why,
      entries: [one.entry.n],
    })),
    ...[...alike].map(([answer, ones]) => ({
      said: say(language, 'minutes-answers', {
        answer: capital(word(answer)),
        count: ones.length,
        list: membersSaid(
          telling,
          ones.map(({ member }) => member),
        ),
      }),
      entries: numbers(ones.map(({ entry }) => entry)),
    })),
    ...reasoned.map((one) => ({
      said: say(language, 'minutes-answer', {
        who: memberSaid(telling, one.member),
        answer: word(one.answer),
      }),
      // As the reader may read it: in the entry itself the words of a closed question are sealed.
      quote: get(telling.visit.org, 'answer', `${question}/${one.member}`)?.why ?? one.why,
      entries: [one.entry.n],
    })),
  ]
}

type Given = {
  readonly entry: Entry
  readonly member: string
  readonly answer: string
  readonly why: Readonly<Record<string, string>> | undefined
}

function answerIn(entry: Entry): Given {
  const { act } = entry as Laid<'answer.give'> | Laid<'vote.cast'>
  return {
    entry,
    member: act.member,
    answer: act.type === 'vote.cast' ? act.vote : act.answer,
    why: act.why,
  }
}

function reasonLines(telling: Telling, outcome: Outcome): Line[] {
  const { visit } = telling
  const { language } = visit
  const names = namesFor(visit)
  const ruleSaid = (number: Reason['number']) =>
    number === null ? '' : ` (${typeof number === 'string' ? number : wordsOf(visit, number)})`
  const withParts = (reason: Reason): Reason[] => [
    reason,
    ...(reason.parts ?? []).flatMap(withParts),
  ]
  return [
    ...outcome.reasons.flatMap(withParts).map((reason) => ({
      ...sayReason(language, reason, names),
      rule: ruleSaid(reason.number),
    })),
    ...(outcome.post ?? []).map((reason) => ({
      ...sayPostReason(language, reason, names),
      rule: ruleSaid(reason.rule),
    })),
  ].map(({ about, rule, needed, got }) => ({
    said: say(language, 'communique-why', { about: capital(about), rule, needed, got }),
  }))
}

/** Limited format: who is bound by it and who is not. */
function boundLines(telling: Telling, outcome: Outcome | undefined): Line[] {
  if (!outcome?.bound) return []
  const { language } = telling.visit
  const released = outcome.released ?? []
  return [
    { said: say(language, 'minutes-bound', { list: membersSaid(telling, outcome.bound) }) },
    ...(released.length > 0
      ? [{ said: say(language, 'minutes-released', { list: membersSaid(telling, released) }) }]
      : []),
  ]
}
