// What the rulebook requires for a question that is open.
import { answersTo, outcomeOf } from '../rules/decide/outcome.ts'
import type { Reading, Thing } from '../rules/organisation.ts'
import type { Reason } from '../rules/rulebook/outcome.ts'
import { asksForObjections, presentFor } from './questions.ts'

/** The conditions that decide, as they stand with the answers given; where those leave it open, as if all were in favour. */
export function requiredFor(org: Reading, question: Thing<'question'>): readonly Reason[] {
  const present = presentFor(org, question)
  const favour = asksForObjections(question) ? 'no-objection' : 'yes'
  const inFavour = Object.fromEntries(present.map((member) => [member, favour]))
  const supposed = [answersTo(org, question.id), inFavour].map((answers) =>
    outcomeOf(org, question, answers, present),
  )
  const found = supposed.find((outcome) => 'result' in outcome && outcome.reasons.some(decides))
  return found && 'result' in found ? found.reasons.filter(decides) : []
}

const decides = ({ condition, decides }: Reason) =>
  decides !== false && condition !== 'quorum' && condition !== 'participants'
