// The rules of procedure as one pure function: act + organisation + who + when -> what it makes, or why not.
import type { Act, ActOf, ActType, By, Role } from './acts.ts'
import { beyondGrant } from './decide/access.ts'
import { type Answered, type Context, refuse, type Refused } from './decide/answer.ts'
import { notFounded, unknownSource } from './decide/founding.ts'
import type { Moment } from './event.ts'
import type { Organisation } from './organisation.ts'
import { acts } from './table.ts'

export type { Answered } from './decide/answer.ts'

/** The roles that may take an act, the one that usually does first. */
export function rolesFor(type: ActType): readonly Role[] {
  return acts[type].by
}

/** Whether a role may take an act at all, whatever the state of things. */
export function mayLayAct(type: ActType, role: Role): boolean {
  return acts[type].by.includes(role)
}

/**
 * Decides one act. Pure: the same organisation, act, person and moment always give the same answer.
 * @returns the events it makes, or the refusal with the rule it rests on
 */
export function decide(org: Organisation, act: Act, by: By, moment: Moment): Answered {
  const context: Context = { org, by, moment }
  if (act.type !== 'organisation.found') {
    const early = notFounded(context)
    if (early) return early
  }
  return (
    notTheirs(act, by) ??
    beyondGrant(context, act) ??
    unknownSource(context, act) ??
    rule(context, act)
  )
}

/** A delegate speaks for one member only. */
function notTheirs(act: Act, by: By): Refused | undefined {
  if (!mayLayAct(act.type, by.role)) return refuse('not-yours', { role: by.role, act: act.type })
  if (by.role !== 'delegate') return undefined
  const spoken = speaksFor(act) ?? { member: by.member }
  return spoken.member === by.member
    ? undefined
    : refuse('not-yours', { role: by.role, act: act.type, member: spoken.member ?? '' })
}

/** The member in whose name an act is taken; undefined where it has no such field. */
function speaksFor(act: Act): { readonly member: string | undefined } | undefined {
  if ('member' in act) return { member: act.member }
  return 'proposedBy' in act ? { member: act.proposedBy } : undefined
}

function rule<T extends ActType>(context: Context, act: ActOf<T>): Answered {
  return acts[act.type].decide(context, act)
}
