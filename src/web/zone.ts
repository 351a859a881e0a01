// The clock on which a thing's times are told: that of the place where its session sits.
import { founded, get, type Reading } from '../rules/organisation.ts'

type Belonging = {
  readonly id?: string
  readonly session?: string
  readonly sitting?: string
  readonly document?: string
}

/** An IANA name: the session's time zone where the thing belongs to one that has its own, else the organisation's. */
export function zoneOfThing(org: Reading, kind: string, thing: object): string {
  const { id, session, sitting, document } = thing as Belonging
  const own = kind === 'session' ? id : session
  const of =
    own ??
    get(org, 'sitting', sitting ?? '')?.session ??
    get(org, 'document', document ?? '')?.session
  return get(org, 'session', of ?? '')?.timeZone ?? founded(org)?.timeZone ?? 'UTC'
}
