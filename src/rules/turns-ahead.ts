// Whose turns come after the next one, as far as can be computed today: statuses and lengths may change before then.
import { statusOn } from './membership.ts'
import { mustGet, type Reading } from './organisation.ts'
import { nextInTurn } from './rotation.ts'
import { termsHeld } from './terms.ts'
import { endOfTerm } from './rulebook/term.ts'

/** One computed turn; half-open. Without days where the post has no length or the last term no end. */
export type TurnAhead = { readonly member: string; readonly from?: string; readonly to?: string }

/** The next `most` turns of a post that goes round the members, beginning with the next. None while it never began. */
export function turnsAhead(org: Reading, post: string, on: string, most: number): TurnAhead[] {
  const turn = nextInTurn(org, post, on)
  if (turn === undefined) return []
  const start = turn.order.indexOf(turn.next)
  const passedOver = turn.rule !== undefined
  const members = turn.order
    .map((_, step) => turn.order[(start + step) % turn.order.length] ?? turn.next)
    .filter((member, step) => step === 0 || !passedOver || statusOn(org, member, on) === 'member')
    .slice(0, most)
  const years = mustGet(org, 'post', post).termYears
  let from = lastEnd(org, post)
  return members.map((member) => {
    if (from === undefined || years === undefined) return { member }
    const to = endOfTerm(from, { years })
    const ahead = { member, from, to }
    from = to
    return ahead
  })
}

/** The first day after the last substantive term, when it has an end. */
function lastEnd(org: Reading, post: string): string | undefined {
  return termsHeld(org, post).at(-1)?.to
}
