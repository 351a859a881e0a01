// Sittings and items that are not public: who is admitted is set before they begin, and what was done in them is released
// to everyone when they are over. What that opens and closes to whom is in src/audience.
import type { ActOf } from '../acts.ts'
import { get } from '../organisation.ts'
import type { Access } from '../values.ts'
import { accept, type Answered, first, type Context, refuse, type Refused } from './answer.ts'

export function setSittingAccess(
  { org }: Context,
  { sitting: id, access }: ActOf<'sitting.set-access'>,
): Answered {
  const sitting = get(org, 'sitting', id)
  if (!sitting) return refuse('unknown-thing', { kind: 'sitting', id })
  const wrong = first(
    sitting.state !== 'scheduled' &&
      refuse('sitting-not-scheduled', { sitting: id, state: sitting.state }),
    already('sitting', id, sitting.access, access),
  )
  return wrong ?? accept({ type: 'sitting.access-set', id, set: { access } })
}

export function setItemAccess(
  { org }: Context,
  { item: id, access }: ActOf<'item.set-access'>,
): Answered {
  const item = get(org, 'item', id)
  if (!item) return refuse('unknown-thing', { kind: 'item', id })
  const wrong = first(
    item.takenAt !== undefined && refuse('item-already-begun', { item: id }),
    item.state === 'withdrawn' && refuse('item-withdrawn', { item: id }),
    already('item', id, item.access, access),
  )
  return wrong ?? accept({ type: 'item.access-set', id, set: { access } })
}

export function releaseSitting(
  { org }: Context,
  { sitting: id }: ActOf<'sitting.release'>,
): Answered {
  const sitting = get(org, 'sitting', id)
  if (!sitting) return refuse('unknown-thing', { kind: 'sitting', id })
  const wrong = first(
    already('sitting', id, sitting.access, 'public'),
    sitting.state !== 'closed' && refuse('sitting-not-over', { sitting: id }),
  )
  return wrong ?? accept({ type: 'sitting.released', id, set: { access: 'public' } })
}

export function releaseItem({ org }: Context, { item: id }: ActOf<'item.release'>): Answered {
  const item = get(org, 'item', id)
  if (!item) return refuse('unknown-thing', { kind: 'item', id })
  const wrong = first(
    already('item', id, item.access, 'public'),
    item.state !== 'closed' && item.state !== 'withdrawn' && refuse('item-not-over', { item: id }),
  )
  return wrong ?? accept({ type: 'item.released', id, set: { access: 'public' } })
}

function already(
  kind: 'sitting' | 'item',
  id: string,
  now: Access | undefined,
  asked: Access,
): Refused | false {
  return (now ?? 'public') === asked && refuse('access-already-so', { [kind]: id, access: asked })
}
