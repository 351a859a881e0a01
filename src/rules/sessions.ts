// States of sessions and sittings, as everyone asks for them.
import type { Thing } from './organisation.ts'

/** Whether nothing more happens in a session: it was closed or cancelled. */
export const isOver = ({ state }: Pick<Thing<'session'>, 'state'>): boolean =>
  state === 'closed' || state === 'cancelled'

/** Whether a sitting was not and will not be held. */
export const isDropped = ({ state }: Pick<Thing<'sitting'>, 'state'>): boolean =>
  state === 'cancelled' || state === 'not-held'
