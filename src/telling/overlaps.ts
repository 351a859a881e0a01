// Terms of one post that overlap beyond its places. Sources may say so, and what they say is not hidden.
import { neverHeld } from '../rules/terms.ts'
import { get, ownedBy, type Reading, type Thing } from '../rules/organisation.ts'

export type Overlap = { readonly terms: readonly Thing<'term'>[]; readonly places: number }

/** Substantive terms held on one day by more than the post has places for; the first such day. Undefined: there is none. */
export function overlapIn(org: Reading, post: string): Overlap | undefined {
  const places = get(org, 'post', post)?.places ?? 1
  const terms = ownedBy(org, 'term', post).filter(
    (term) => term.capacity === 'substantive' && term.from !== undefined && !neverHeld(term),
  )
  for (const { from = '' } of terms) {
    const held = terms.filter((term) => isHeldOn(term, from))
    if (held.length > places) return { terms: held, places }
  }
  return undefined
}

/** Substantive terms of the post that are held on any day from `from` until before `to`. */
export function heldBetween(
  org: Reading,
  post: string,
  from: string,
  to: string | undefined,
): Thing<'term'>[] {
  return ownedBy(org, 'term', post).filter(
    (term) =>
      term.capacity === 'substantive' &&
      term.from !== undefined &&
      !neverHeld(term) &&
      (to === undefined || term.from < to) &&
      (term.to === undefined || term.to > from),
  )
}

function isHeldOn({ from, to }: Thing<'term'>, day: string): boolean {
  return from !== undefined && from <= day && (to === undefined || to > day)
}
