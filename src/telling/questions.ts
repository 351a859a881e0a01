// How a question is asked: who answers it, and with which answers.
import { mayRead } from '../audience/may-read.ts'
import { presentFor as presentForQuestion } from '../rules/decide/outcome.ts'
import { entitledOn } from '../rules/membership.ts'
import type { Reading, Thing } from '../rules/organisation.ts'
import { say } from '../text/say.ts'
import type { Context } from './context.ts'
import { wordsOf } from './names.ts'

/** What is asked; that it is sealed, where it would give away the title of a document the reader may not see. */
export function questionTitle(visit: Context, question: Thing<'question'>): string {
  return mayRead(visit, 'question', question.id)
    ? wordsOf(visit, question.title)
    : say(visit.language, 'entry-sealed')
}

/** Members taking part: those present at its sitting, and those who answered and left; outside a sitting, all who take part that day. */
export function presentFor(org: Reading, question: Thing<'question'>): string[] {
  return question.sitting === undefined
    ? entitledOn(org, question.on)
    : presentForQuestion(org, question)
}

/** How a closed question came out: equal votes that the rules follow by a second vote neither adopt nor reject. */
export type CameOut = 'adopted' | 'rejected' | 'tied'

export function cameOut({ outcome }: Thing<'question'>): CameOut {
  if (outcome?.result === 'tie-second-vote') return 'tied'
  return outcome?.result === 'adopted' ? 'adopted' : 'rejected'
}

/** Objections are called for, rather than votes. */
export function asksForObjections({ method }: Thing<'question'>): boolean {
  return method === 'consensus' || method === 'limited'
}

/** Answered by members openly, one by one: not by silence, nor in an urn. */
export function answeredOpenly({ method }: Thing<'question'>): boolean {
  return method !== 'silence' && method !== 'secret-ballot'
}

/** Whether the member may answer now: present at its sitting; of a silence procedure, taking part that day. */
export function isPresentNow(org: Reading, question: Thing<'question'>, member: string): boolean {
  return presentFor(org, question).includes(member)
}
