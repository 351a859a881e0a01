// The safeguards of the record, decided like any other act.
import type { ActOf } from '../acts.ts'
import { allOf, get } from '../organisation.ts'
import { accept, type Answered, anyMissing, first, type Context, refuse } from './answer.ts'

/** Two thirds of the witnesses, rounded down, and one more: holds while fewer than a third sign two histories. */
export function ordinaryNumber(witnesses: number): number {
  return Math.floor((2 * witnesses) / 3) + 1
}

export function adoptPolicy({ org }: Context, act: ActOf<'policy.adopt'>): Answered {
  const names = act.witnesses.map((witness) => witness.name)
  const keys = act.witnesses.map((witness) => witness.key)
  const most = act.witnesses.length
  const needed = act.needed ?? ordinaryNumber(most)
  const wrong = first(
    (new Set(names).size < most || new Set(keys).size < most) && refuse('same-witness-twice', {}),
    needed > most && refuse('more-than-witnesses', { needed, most }),
    anyMissing(
      org,
      'member',
      act.witnesses.flatMap((witness) => witness.member ?? []),
    ),
  )
  const number = allOf(org, 'policy').length + 1
  return (
    wrong ?? accept({ type: 'policy.adopted', id: `policy/${number}`, laid: [], set: { needed } })
  )
}

export function rotateKey({ org }: Context, act: ActOf<'key.rotate'>): Answered {
  const keys = allOf(org, 'key')
  if (keys.some((key) => key.key === act.key))
    return refuse('already-so', { kind: 'key', id: act.key })
  return accept({ type: 'key.rotated', id: `key/${keys.length + 1}`, laid: [] })
}

export function nameKey({ org }: Context, act: ActOf<'key.name'>): Answered {
  const keys = allOf(org, 'key')
  if (keys.some((key) => key.key === act.key))
    return refuse('already-so', { kind: 'key', id: act.key })
  const id = `key/${keys.length + 1}`
  return accept({ type: 'key.named', id, laid: [], set: { signs: 'receipts' } })
}

export function orderErasure({ org }: Context, act: ActOf<'erasure.order'>): Answered {
  if (get(org, 'erasure', act.commitment))
    return refuse('already-so', { kind: 'erasure', id: act.commitment })
  // Without it nobody could tell any more what the record says, the server that reads it included.
  for (const [entry, { sealed }] of org.closed?.entries ?? [])
    if (sealed === act.commitment) return refuse('entry-itself', { entry })
  return accept({ type: 'erasure.ordered', id: act.commitment, laid: [] })
}
