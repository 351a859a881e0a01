// How a rule answers an act: events, or a refusal with the rule's number and the figures that explain it.
import type { By } from '../acts.ts'
import type { Event, Moment, Refusal } from '../event.ts'
import { get, type Kind, type Reading } from '../organisation.ts'
import { type StandingCode, standingRules } from '../standing-rules.ts'

export type Accepted = { readonly events: readonly Event[] }
export type Refused = { readonly refusal: Refusal }
export type Answered = Accepted | Refused

/** What every decide function is handed besides its act. */
export type Context = { readonly org: Reading; readonly by: By; readonly moment: Moment }

/** The events that an act makes; those that are false or undefined in this case are left out. */
export const accept = (...events: (Event | undefined | false)[]): Accepted => ({
  events: events.filter((event) => !!event),
})

export const refuse = (code: StandingCode, facts: Refusal['facts'] = {}): Refused => ({
  refusal: { code, rule: `S${standingRules[code]}`, facts },
})

/** A refusal by the body's own rules of procedure. */
export const refuseBy = (
  rule: Refusal['rule'],
  code: string,
  facts: Refusal['facts'] = {},
): Refused => ({
  refusal: { code, rule, facts },
})

/** The first of several refusals, or undefined when all is in order. */
export function first(...checks: readonly (Refused | undefined | false)[]): Refused | undefined {
  for (const check of checks) if (check) return check
  return undefined
}

export function missing(org: Reading, kind: Kind, id: string | undefined): Refused | undefined {
  return id === undefined || get(org, kind, id) ? undefined : refuse('unknown-thing', { kind, id })
}

export function anyMissing(
  org: Reading,
  kind: Kind,
  ids: readonly string[] | undefined,
): Refused | undefined {
  for (const id of ids ?? []) if (!get(org, kind, id)) return refuse('unknown-thing', { kind, id })
  return undefined
}

export function taken(org: Reading, kind: Kind, id: string): Refused | undefined {
  return get(org, kind, id) ? refuse('id-taken', { kind, id }) : undefined
}
