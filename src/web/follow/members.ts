// Every member in the organisation's order and what it said to a question: a mark and a word each, and the sums of them.
import { membersOn, statusOn } from '../../rules/membership.ts'
import { get, ownedBy, type Reading, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { asksForObjections, presentFor, silentWithoutObjection } from '../../telling/questions.ts'
import type { MarkKind } from '../look/mark.ts'
import { memberShortName } from '../../telling/names.ts'
import type { Visit } from '../visit.ts'

export type MemberNow = {
  readonly code: string
  readonly name: string
  readonly mark: MarkKind
  readonly word: string
  /** How the line over its name is drawn: agreed, against, neither; awaited; takes no part; is there, and nothing is asked. */
  readonly tone: 'for' | 'against' | 'between' | 'awaited' | 'out' | 'there'
  /** What it said, where it said something. */
  readonly answer?: string | undefined
}

export type Sum = { readonly word: string; readonly count: number }

/** Whether members are shown with their answers: not where hands were counted, nor where ballots are secret. */
export function isByName({ method, count }: Thing<'question'>): boolean {
  return ['consensus', 'limited', 'roll-call'].includes(method) && count === undefined
}

/** Members say yes or no, rather than whether they object. */
export function isVote({ method }: Thing<'question'>): boolean {
  return method === 'roll-call' || method === 'show-of-hands' || method === 'secret-ballot'
}

export function answersNow(visit: Visit, question: Thing<'question'>): MemberNow[] {
  const { language, org } = visit
  const present = presentFor(org, question)
  return membersNow(visit, question.on, present, (member) => {
    const given = get(org, 'answer', `${question.id}/${member}`)?.answer
    if (given)
      return { ...answerMarks[given], word: say(language, `answer-${given}`), answer: given }
    if (question.state === 'open')
      return { mark: 'half-disc', tone: 'awaited', word: say(language, 'follow-awaited') }
    const silent = silentWithoutObjection(org, question, member)
    return {
      mark: 'bar',
      tone: 'out',
      word: say(language, silent ? 'answer-silent' : 'answer-none'),
    }
  })
}

/** Opinions of a straw poll: shown like answers, though they decide nothing. */
export function opinionsNow(
  visit: Visit,
  poll: Thing<'poll'>,
  on: string,
  present: readonly string[],
): MemberNow[] {
  const { language, org } = visit
  return membersNow(visit, on, present, (member) => {
    const given = get(org, 'opinion', `${poll.id}/${member}`)?.answer
    return given
      ? { ...answerMarks[given], word: say(language, `answer-${given}`), answer: given }
      : { mark: 'half-disc', tone: 'awaited', word: say(language, 'follow-awaited') }
  })
}

/** Who is there, where nothing is asked. */
export function presenceNow(visit: Visit, on: string, present: readonly string[]): MemberNow[] {
  return membersNow(visit, on, present, () => ({
    mark: 'disc',
    tone: 'there',
    word: say(visit.language, 'follow-present'),
  }))
}

/** How many gave each answer, in the order in which answers are offered. */
export function sumsOf(visit: Visit, question: Thing<'question'>): Sum[] {
  const { language } = visit
  const { count } = question
  if (count)
    return (['yes', 'no', 'abstain'] as const).map((one) => ({
      word: say(language, `follow-sum-${one}`),
      count: count[one],
    }))
  return sums(
    visit,
    answersTo(visit.org, question.id),
    asksForObjections(question) ? objecting : voting,
  )
}

export function pollSums(visit: Visit, poll: Thing<'poll'>): Sum[] {
  return sums(
    visit,
    ownedBy(visit.org, 'opinion', poll.id).map(({ answer }) => answer),
    voting,
  )
}

/** How many of those who may answer have. */
export function answered(
  { org }: Visit,
  question: Thing<'question'>,
): { given: number; of: number } {
  const present = presentFor(org, question)
  return {
    given: present.filter((member) => get(org, 'answer', `${question.id}/${member}`)).length,
    of: present.length,
  }
}

const objecting = ['no-objection', 'reserves', 'objects'] as const
const voting = ['yes', 'no', 'abstain'] as const

function sums({ language }: Visit, given: readonly string[], offered: readonly string[]): Sum[] {
  return offered.map((one) => ({
    word: say(language, `follow-sum-${one}`),
    count: given.filter(
      (answer) => answer === one || (one === 'objects' && answer === 'objects-to-format'),
    ).length,
  }))
}

function answersTo(org: Reading, question: string): string[] {
  return ownedBy(org, 'answer', question).map(({ answer }) => answer)
}

type Shown = Omit<MemberNow, 'code' | 'name'>

function membersNow(
  visit: Visit,
  on: string,
  present: readonly string[],
  shown: (member: string) => Shown,
): MemberNow[] {
  const { language, org } = visit
  const there = new Set(present)
  return membersOn(org, on).map(({ id }) => {
    const status = statusOn(org, id, on)
    const name = memberShortName(visit, id)
    if (status === 'frozen' || status === 'suspended')
      return {
        code: id,
        name,
        mark: 'hatched-square',
        tone: 'out',
        word: say(language, 'follow-out'),
      }
    if (!there.has(id))
      return { code: id, name, mark: 'bar', tone: 'out', word: say(language, 'follow-absent') }
    return { code: id, name, ...shown(id) }
  })
}

const answerMarks = {
  'no-objection': { mark: 'disc', tone: 'for' },
  reserves: { mark: 'half-diamond', tone: 'between' },
  objects: { mark: 'cross', tone: 'against' },
  'objects-to-format': { mark: 'cross', tone: 'against' },
  'not-participating': { mark: 'bar', tone: 'out' },
  yes: { mark: 'disc', tone: 'for' },
  no: { mark: 'cross', tone: 'against' },
  abstain: { mark: 'bar', tone: 'between' },
} as const satisfies Record<Thing<'answer'>['answer'], Pick<MemberNow, 'mark' | 'tone'>>
