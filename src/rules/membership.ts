// Who is a member on a day, and how it takes part.
import { daysOf } from './day.ts'
import { alphabetOf } from './rulebook/alphabet.ts'
import { allOf, ownedBy, type Reading, type Thing } from './organisation.ts'

export type Status = Thing<'membership'>['status']

/**
 * The member's standing on a day. Of several that have begun, the one that began last; one without a known day holds
 * since it was entered.
 */
export function membershipOn(
  org: Reading,
  member: string,
  on: string,
): Thing<'membership'> | undefined {
  let standing: Thing<'membership'> | undefined
  for (const next of ownedBy(org, 'membership', member)) {
    const from = firstDay(next)
    if (from !== undefined && from > on) continue
    const earlier = standing && firstDay(standing)
    if (from === undefined || earlier === undefined || from >= earlier) standing = next
  }
  return standing
}

export function statusOn(org: Reading, member: string, on: string): Status | undefined {
  return membershipOn(org, member, on)?.status
}

/** The language whose alphabet orders the members: the first one of the organization. */
export function languageOfOrder(org: Reading): string {
  return allOf(org, 'organisation')[0]?.languages[0] ?? 'en'
}

/** Members of the organization on a day, whatever their participation, in the alphabetical order of their short names. */
export function membersOn(org: Reading, on: string): Thing<'member'>[] {
  const language = languageOfOrder(org)
  const inOrder = alphabetOf(language)
  return allOf(org, 'member')
    .filter((member) => {
      const status = statusOn(org, member.id, on)
      return status === 'member' || status === 'suspended' || status === 'frozen'
    })
    .sort((a, b) => inOrder.compare(named(a, language), named(b, language)))
}

/** Members entitled to take part in decisions on a day: neither suspended nor with frozen participation. */
export function entitledOn(org: Reading, on: string): string[] {
  return membersOn(org, on)
    .filter((member) => statusOn(org, member.id, on) === 'member')
    .map((member) => member.id)
}

export function isMember(org: Reading, member: string, on: string): boolean {
  const status = statusOn(org, member, on)
  return status === 'member' || status === 'suspended' || status === 'frozen'
}

function firstDay(membership: Thing<'membership'>): string | undefined {
  return membership.from === undefined ? undefined : daysOf(membership.from)[0]
}

function named(member: Thing<'member'>, language: string): string {
  return member.shortName[language] ?? Object.values(member.shortName)[0] ?? member.id
}
