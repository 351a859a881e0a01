// What must hold of the words about a question: nobody is said to have answered who did not, whoever answered has a row, and
// every figure in a sentence satisfies the sentence.
import { everyone } from '../../src/audience/reader.ts'
import type { Clerk } from '../../src/clerk/clerk.ts'
import { kindOf } from '../../src/rules/evolve.ts'
import { ownedBy, type Thing } from '../../src/rules/organisation.ts'
import type { Context } from '../../src/telling/context.ts'
import { saysEnough } from '../../src/telling/figure-of-test.ts'
import { namesFor, sayReason } from '../../src/telling/reasons.ts'
import { whoAnswered } from '../../src/telling/who-answered.ts'
import { pageLanguages } from '../../src/text/language.ts'
import type { Must } from './live-invariants.ts'

/** After an entry that touched a question, an answer to one, or a membership. */
export function toldHolds(clerk: Clerk, question: Thing<'question'>, must: Must): void {
  const context = contextOf(clerk)
  const rows = whoAnswered(context, question)
  const given = actsOn(clerk, question.id)
  for (const answer of ownedBy(clerk.org, 'answer', question.id))
    must(
      rows.some(({ member }) => member === answer.member),
      'whoever answered has no row',
    )
  must(new Set(rows.map(({ member }) => member)).size === rows.length, 'a member has two rows')
  for (const row of rows) {
    if ('answer' in row) must(given.has(row.member), 'a page names an answer that no act gave')
    else {
      must(!given.has(row.member), 'whoever answered is said not to have')
      if (row.did === 'silent')
        must(
          question.state === 'closed' && ['consensus', 'silence'].includes(question.method),
          'no objection is said of whom it is not known',
        )
      must(
        (row.did === 'awaited') <= (question.state === 'open'),
        'an answer is awaited to a question that is not open',
      )
    }
  }
  figuresHold(context, question, must)
}

function figuresHold(context: Context, { outcome }: Thing<'question'>, must: Must): void {
  for (const language of pageLanguages)
    for (const reason of outcome?.reasons ?? []) {
      if (!['quorum', 'threshold', 'unanimity'].includes(reason.condition)) continue
      if (reason.got === null || reason.met === null || reason.needed.number === null) continue
      const { needed } = sayReason(language, reason, namesFor({ ...context, language }))
      const enough = saysEnough(needed, reason.got)
      must(enough === undefined || enough === reason.met, 'a figure contradicts its sentence')
    }
}

/** Members by whom an act that answers the question is on record. */
function actsOn(clerk: Clerk, question: string): Set<string> {
  const members = new Set<string>()
  for (let n = 0; n < clerk.org.size; n++)
    for (const event of clerk.entry(n)?.events ?? [])
      if (kindOf(event) === 'answer' && event.id.startsWith(`${question}/`))
        members.add(event.id.slice(question.length + 1))
  return members
}

function contextOf(clerk: Clerk): Context {
  const { org } = clerk
  const history = (kind: string, id: string) =>
    Array.from({ length: org.size }, (_, n) => n).filter((n) =>
      clerk.entry(n)?.events.some((event) => kindOf(event) === kind && event.id === id),
    )
  const none = () => {
    throw new Error('the past is not looked at here')
  }
  const views: Context['views'] = {
    size: org.size,
    history,
    holdersOf: none,
    search: none,
    asKnownAt: none,
    forReader: () => views,
  }
  return {
    language: 'en',
    org,
    at: org.size - 1,
    on: '2025-11-27',
    today: '2025-11-27',
    reader: everyone,
    clerk,
    views,
  }
}
