// Whoever acts, by role: what they are called, and how a local persona is written in a cookie or a header.
import type { By } from '../rules/acts.ts'
import { get, type Reading } from '../rules/organisation.ts'
import { type Language, localised } from '../text/language.ts'
import { say } from '../text/say.ts'
import type { Visit } from './visit.ts'

/** Names a persona in the cookie and in the header `Kurultai-Persona`: secretary, chair, delegate:KG, observer. */
export function personaCode(by: By): string {
  return by.role === 'delegate' ? `delegate:${by.member}` : by.role
}

export function readPersona(code: string, org: Reading): By | undefined {
  if (code === 'secretary' || code === 'chair' || code === 'observer') return { role: code }
  const member = /^delegate:([A-Za-z0-9][A-Za-z0-9._-]{0,63})$/.exec(code)?.[1]
  return member !== undefined && get(org, 'member', member)
    ? { role: 'delegate', member }
    : undefined
}

/** «Секретарь», «делегация, Кыргызстан». */
export function personaName(
  { org, language }: Pick<Visit, 'org' | 'language'>,
  by: By | undefined,
): string {
  if (by === undefined) return say(language, 'persona-nobody')
  if (by.role !== 'delegate') return say(language, `persona-${by.role}`)
  return say(language, 'persona-delegate', { member: shortNameOf(org, language, by.member ?? '') })
}

function shortNameOf(org: Reading, language: Language, id: string): string {
  const member = get(org, 'member', id)
  return member ? localised(member.shortName, language).value : id
}

/** The member whose delegation someone is of; undefined for whoever is of none. */
export function memberOf(by: By | undefined): string | undefined {
  return by?.role === 'delegate' || by?.as === 'adviser' ? by.member : undefined
}
