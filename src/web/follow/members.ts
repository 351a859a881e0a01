// Every member in the organisation's order and what it said to a question: a mark and a word each, and the sums of them.
import { membersOn, statusOn } from '../../rules/membership.ts'
import { get, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { didWords, type Unanswered, whoAnswered } from '../../telling/who-answered.ts'
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

export function answersNow(visit: Visit, question: Thing<'question'>): MemberNow[] {
  const { language } = visit
  return whoAnswered(visit, question).map((took) => {
    const member = { code: took.member, name: memberShortName(visit, took.member) }
    if ('did' in took)
      return { ...member, ...unansweredMarks[took.did], word: didWords(language, took.did) }
    const given = took.answer.answer
    return {
      ...member,
      ...answerMarks[given],
      word: say(language, `answer-${given}`),
      answer: given,
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

const unansweredMarks = {
  awaited: { mark: 'half-disc', tone: 'awaited' },
  silent: { mark: 'disc', tone: 'for' },
  'not-voted': { mark: 'bar', tone: 'out' },
  'no-reply': { mark: 'bar', tone: 'out' },
  absent: { mark: 'bar', tone: 'out' },
  'not-by-name': { mark: 'bar', tone: 'out' },
  'ballot-cast': { mark: 'square', tone: 'there' },
  'no-ballot': { mark: 'bar', tone: 'out' },
  'question-withdrawn': { mark: 'bar', tone: 'out' },
  suspended: { mark: 'hatched-square', tone: 'out' },
  frozen: { mark: 'hatched-square', tone: 'out' },
} as const satisfies Record<Unanswered, Pick<MemberNow, 'mark' | 'tone'>>
