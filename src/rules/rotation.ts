// Whose turn it is for a post that goes round the members.
import { membersOn, statusOn } from './membership.ts'
import { mustGet, type Reading } from './organisation.ts'
import { nextInRotation } from './rulebook/rotation.ts'
import type { Words } from './rulebook/rulebook.ts'
import { termsHeld } from './terms.ts'
import { rulesFor } from './rules-of-day.ts'

export type Turn = {
  readonly last: string
  readonly next: string
  readonly order: readonly string[]
  /** Members passed over because of their status. */
  readonly skipped: readonly string[]
  /** The rule, where the rulebook has one for this rotation. */
  readonly rule?: Words
}

/**
 * The member whose turn follows the last substantive holder's: by the rotation that the rulebook of the appointing body
 * has for the post, else in the alphabetical order of the organisation's members.
 * @returns undefined while nobody has held the post, so nobody is out of turn
 */
export function nextInTurn(org: Reading, post: string, on: string): Turn | undefined {
  const last = lastHolder(org, post)
  if (last === undefined) return undefined
  const order = membersOn(org, on).map((member) => member.id)
  const { appointedBy, body } = mustGet(org, 'post', post)
  const rules = rulesFor(org, appointedBy ?? body, on)?.compiled
  const rotation = rules?.posts.get(post)?.rotation ?? post
  const turn =
    rules?.rotations.has(rotation) &&
    nextInRotation(rules, {
      rotation,
      on,
      last,
      roster: order.map((id) => ({ id, status: statusBarred(org, id, on) })),
      names: Object.fromEntries(order.map((id) => [id, mustGet(org, 'member', id).shortName])),
    })
  if (turn && 'holder' in turn) {
    const skipped = turn.skipped.map((one) => one.member)
    return {
      last,
      next: turn.holder,
      order: turn.order,
      skipped,
      ...(turn.cite.number ? { rule: turn.cite.number } : {}),
    }
  }
  const next = order[(order.indexOf(last) + 1) % order.length]
  return next === undefined ? undefined : { last, next, order, skipped: [] }
}

function lastHolder(org: Reading, post: string): string | undefined {
  return termsHeld(org, post)
    .map((term) => term.represents ?? term.member)
    .findLast((member) => member !== undefined)
}

function statusBarred(org: Reading, member: string, on: string): string | undefined {
  const status = statusOn(org, member, on)
  return status === 'member' ? undefined : status
}
