// Whose turn it is for a post that goes round the members.
import { daysOf } from './day.ts'
import { membersOn } from './membership.ts'
import { of, type Reading, type Thing } from './organisation.ts'

export type Turn = { readonly last: string; readonly next: string; readonly order: readonly string[] }

/**
 * The member whose turn follows the last substantive holder's, in the alphabetical order of the organisation's members.
 * @returns undefined while nobody has held the post, so nobody is out of turn
 */
export function nextInTurn(org: Reading, post: string, on: string): Turn | undefined {
  const last = lastHolder(org, post)
  if (last === undefined) return undefined
  const order = membersOn(org, on).map((member) => member.id)
  const next = order[(order.indexOf(last) + 1) % order.length]
  return next === undefined ? undefined : { last, next, order }
}

function lastHolder(org: Reading, post: string): string | undefined {
  return of(org, 'term', post)
    .filter((term) => term.capacity === 'substantive' && from(term) !== undefined)
    .sort((a, b) => ((from(a) ?? '') < (from(b) ?? '') ? -1 : 1))
    .map((term) => term.represents ?? term.member)
    .findLast((member) => member !== undefined)
}

function from(term: Thing<'term'>): string | undefined {
  return term.from ?? (typeof term.begin === 'string' ? daysOf(term.begin)[0] : undefined)
}
