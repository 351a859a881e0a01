// How many gave which answer to a question.
import { get, ownedBy, type Thing } from '../rules/organisation.ts'
import { say } from '../text/say.ts'
import type { Context } from './context.ts'
import { asksForObjections, presentFor } from './questions.ts'

export type Sum = { readonly word: string; readonly count: number }

/** Whether members are shown with their answers: not where hands were counted, nor where ballots are secret. */
export function isByName({ method, count }: Thing<'question'>): boolean {
  return ['consensus', 'limited', 'roll-call'].includes(method) && count === undefined
}

/** Members say yes or no, rather than whether they object. */
export function isVote({ method }: Thing<'question'>): boolean {
  return method === 'roll-call' || method === 'show-of-hands' || method === 'secret-ballot'
}

/** How many gave each answer, in the order in which answers are offered. */
export function sumsOf(
  { language, org }: Pick<Context, 'language' | 'org'>,
  question: Thing<'question'>,
): Sum[] {
  const { count } = question
  if (count)
    return voting.map((one) => ({ word: say(language, `follow-sum-${one}`), count: count[one] }))
  const given = ownedBy(org, 'answer', question.id).map(({ answer }) => answer)
  return sums(language, given, asksForObjections(question) ? objecting : voting)
}

export function pollSums(
  { language, org }: Pick<Context, 'language' | 'org'>,
  poll: Thing<'poll'>,
): Sum[] {
  const given = ownedBy(org, 'opinion', poll.id).map(({ answer }) => answer)
  return sums(language, given, voting)
}

/** How many have answered, of those who may and those who did: a member that left after its answer counts in both. */
export function answered(
  { org }: Pick<Context, 'org'>,
  question: Thing<'question'>,
): { given: number; of: number } {
  const may = presentFor(org, question)
  const gave = ownedBy(org, 'answer', question.id).map(({ member }) => member)
  const concerned = new Set([...may, ...gave])
  return {
    given: [...concerned].filter((member) => get(org, 'answer', `${question.id}/${member}`)).length,
    of: concerned.size,
  }
}

const objecting = ['no-objection', 'reserves', 'objects'] as const
const voting = ['yes', 'no', 'abstain'] as const

function sums(
  language: Context['language'],
  given: readonly string[],
  offered: readonly string[],
): Sum[] {
  return offered.map((one) => ({
    word: say(language, `follow-sum-${one}`),
    count: given.filter(
      (answer) => answer === one || (one === 'objects' && answer === 'objects-to-format'),
    ).length,
  }))
}
