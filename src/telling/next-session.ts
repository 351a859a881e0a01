// Which session the front page leads to: the one under way, else the next that is convened.
import { allOf, type Reading, type Thing } from '../rules/organisation.ts'

export type Ahead = { readonly session: Thing<'session'>; readonly underWay: boolean }

/**
 * Of several under way, the one that began first. Else the one that begins next, one that begins on the day itself or is
 * planned to last over it included; a session without a day comes after those with one. Undefined: none is convened.
 */
export function sessionAhead(org: Reading, on: string): Ahead | undefined {
  const inOrder = allOf(org, 'session').toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
  const open = inOrder.find(({ state }) => state === 'open')
  if (open) return { session: open, underWay: true }
  const next = inOrder.find(
    ({ state, from, to }) => state === 'convened' && (from === undefined || (to ?? from) >= on),
  )
  return next && { session: next, underWay: false }
}

const dayOf = ({ from }: Thing<'session'>) => from ?? '9999-12-31'
