// What each member did about a question, as far as the record knows. A member that answered keeps its row for ever,
// whatever became of its membership; of the others it is said only what is so.
import { membershipOn, membersOn } from '../rules/membership.ts'
import { get, ownedBy, type Thing } from '../rules/organisation.ts'
import type { Language } from '../text/language.ts'
import { say } from '../text/say.ts'
import { isVote } from './answer-sums.ts'
import type { Context } from './context.ts'
import { isPresentNow } from './questions.ts'
import { touches } from './touches.ts'

/** What a member did where it gave no answer of its own. */
export type Unanswered =
  /** The question is open and the member may answer. */
  | 'awaited'
  /** Present, and did not object before a consensus or a silence procedure was closed: that is no objection. */
  | 'silent'
  | 'not-voted'
  | 'no-reply'
  | 'absent'
  /** Votes were counted by hands: who raised which is not on record. */
  | 'not-by-name'
  | 'ballot-cast'
  | 'no-ballot'
  /** The question was withdrawn before it answered. */
  | 'question-withdrawn'
  | 'suspended'
  | 'frozen'

export type Took = { readonly member: string } & (
  | { readonly answer: Thing<'answer'> }
  | { readonly did: Unanswered }
)

/** Every member of the day and whoever answered or cast a ballot, in the organisation's order. */
export function whoAnswered(context: Context, question: Thing<'question'>): Took[] {
  const { org } = context
  const absent = absentFrom(context, question)
  return concerned(context, question).map((member) => {
    const answer = get(org, 'answer', `${question.id}/${member}`)
    return answer
      ? { member, answer }
      : { member, did: unanswered(context, question, member, absent) }
  })
}

/** «не голосует»: what a member did where it gave no answer. */
export function didWords(language: Language, did: Unanswered): string {
  return did === 'suspended' || did === 'frozen'
    ? say(language, `status-${did}`)
    : say(language, `did-${did}`)
}

/** The same for programs: what a member answered, or what it did instead. */
export function tookJson(took: Took): { member: string; answer: string | null; did: string } {
  return 'answer' in took
    ? { member: took.member, answer: took.answer.answer, did: 'answered' }
    : { member: took.member, answer: null, did: took.did }
}

/** Members of the day in their order; then those who took part in the question and are members of it no longer. */
export function concerned({ org }: Pick<Context, 'org'>, question: Thing<'question'>): string[] {
  const members = membersOn(org, question.on).map(({ id }) => id)
  const took = [
    ...ownedBy(org, 'answer', question.id).map(({ member }) => member),
    ...ballotsIn(org, question.id).map(({ member }) => member),
  ]
  return [...new Set([...members, ...took])]
}

/** Ballots cast in any round of an election: that they were cast is on record, never for whom. */
function ballotsIn(org: Context['org'], election: string): Thing<'ballot'>[] {
  return ownedBy(org, 'round', election).flatMap(({ id }) => ownedBy(org, 'ballot', id))
}

function unanswered(
  context: Context,
  question: Thing<'question'>,
  member: string,
  absent: (member: string) => boolean,
): Unanswered {
  const { org } = context
  const { method, state } = question
  if (method === 'secret-ballot')
    return ballotsIn(org, question.id).some((one) => one.member === member)
      ? 'ballot-cast'
      : (notEntitled(context, question, member) ?? (absent(member) ? 'absent' : 'no-ballot'))
  const barred = notEntitled(context, question, member)
  if (barred) return barred
  if (method !== 'silence' && absent(member)) return 'absent'
  if (state === 'open') return question.count ? 'not-by-name' : 'awaited'
  if (question.count) return 'not-by-name'
  if (state === 'withdrawn') return 'question-withdrawn'
  if (method === 'consensus' || method === 'silence') return 'silent'
  return isVote(question) ? 'not-voted' : 'no-reply'
}

function notEntitled(
  { org }: Context,
  { on }: Thing<'question'>,
  member: string,
): 'suspended' | 'frozen' | undefined {
  const status = membershipOn(org, member, on)?.status
  return status === 'suspended' || status === 'frozen' ? status : undefined
}

/**
 * Who was not there: now, of a question that is open; as the outcome counted them, where it says so by name; else as
 * presence stood at the entry in which the question ended.
 */
function absentFrom(context: Context, question: Thing<'question'>): (member: string) => boolean {
  const { org } = context
  if (question.state === 'open') return (member) => !isPresentNow(org, question, member)
  const counted = (question.outcome?.reasons ?? []).flatMap((reason) => reason.counted)
  const named = counted.filter(({ members }) => members !== undefined)
  if (named.length > 0) {
    const away = new Set(
      named.filter(({ answer }) => answer === 'absent').flatMap(({ members }) => members ?? []),
    )
    return (member) => away.has(member)
  }
  const over = endOf(context, question)
  return (member) => !wasPresent(context, question, member, over)
}

function endOf(context: Context, question: Thing<'question'>): number {
  const end = touches(context, 'question', question.id).find(
    ({ event }) => event.type === 'question.closed' || event.type === 'question.withdrawn',
  )
  return end?.entry.n ?? question.changed
}

function wasPresent(
  context: Context,
  { sitting }: Thing<'question'>,
  member: string,
  over: number,
): boolean {
  if (sitting === undefined) return true
  const presence = get(context.org, 'presence', `${sitting}/${member}`)
  if (presence === undefined) return false
  if (presence.changed <= over) return presence.state === 'present'
  const last = touches(context, 'presence', presence.id).findLast(({ entry }) => entry.n <= over)
  return last?.entry.act.type === 'presence.record' && last.entry.act.state === 'present'
}
