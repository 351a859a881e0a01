// Who held a post, where terms were made or ended behind closed doors: read from the organisation as the reader knows it.
import { ownedBy, type Reading, type Thing } from '../rules/organisation.ts'

/**
 * The terms of a post that hold, or may hold, on a day, in the order in which they began. Undefined where no term was touched
 * behind closed doors: then what the views keep holds for everyone. `newest`: the record as it is now.
 */
export function heldIn(
  newest: Reading,
  read: () => Reading,
  post: string,
  on: string,
): Thing<'term'>[] | undefined {
  const touched = [...(newest.closed?.touches.keys() ?? [])].some((key) => key.startsWith('term '))
  if (!touched) return undefined
  return ownedBy(read(), 'term', post)
    .filter((term) => term.from !== undefined && term.from <= on && on < lastOf(term))
    .sort(inOrder)
}

/** The first day on which a term certainly no longer holds. */
function lastOf({ to, toLatest }: Thing<'term'>): string {
  return toLatest ?? to ?? '9999-99-99'
}

function inOrder(a: Thing<'term'>, b: Thing<'term'>): number {
  if (a.from === b.from) return a.made - b.made
  return (a.from ?? '') < (b.from ?? '') ? -1 : 1
}
