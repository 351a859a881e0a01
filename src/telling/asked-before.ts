// What is asked before an act is submitted: it is in order, and may be a slip. Whoever answers by sending it again is right.
import { boundsOf } from '../rules/day.ts'
import { allOf, get, ownedBy, type Thing } from '../rules/organisation.ts'
import { say } from '../text/say.ts'
import { type Naming, nameOf } from './names.ts'
import { heldBetween } from './overlaps.ts'

/** A question, by what it is known to have been seen, and the entry of what it compares the act with. */
export type AskedBefore = {
  readonly key: string
  readonly words: string
  readonly entry: number
}

type Fields = Readonly<Record<string, unknown>>

export function askedBefore(naming: Naming, type: string, fields: Fields): AskedBefore[] {
  switch (type) {
    case 'person.enter':
      return namesakes(naming, fields)
    case 'delegation.name':
      return headsElsewhere(naming, fields)
    case 'term.record':
      return overlapping(naming, fields)
    default:
      return []
  }
}

/** Someone of this name is on record: another person, or the same one again. */
function namesakes(naming: Naming, { name }: Fields): AskedBefore[] {
  const { org, language } = naming
  const written = Object.entries((name ?? {}) as Record<string, string>)
  return allOf(org, 'person')
    .filter((person) => written.some(([code, words]) => person.name[code] === words.trim()))
    .map((person) => ({
      key: `namesake ${person.id}`,
      entry: person.made,
      words: say(language, 'ask-namesake', { person: called(naming, person), id: person.id }),
    }))
}

/** Name, State and birth, as far as they are on record. */
function called(naming: Naming, person: Thing<'person'>): string {
  const birth = ownedBy(naming.org, 'dossier', person.id).find(({ topic }) => topic === 'birth')
  return [
    nameOf(naming, 'person', person.id),
    person.member && nameOf(naming, 'member', person.member),
    birth?.when,
  ]
    .filter(Boolean)
    .join(', ')
}

function headsElsewhere(naming: Naming, { session, member, people }: Fields): AskedBefore[] {
  const { org, language } = naming
  const named = Array.isArray(people) ? (people as { person?: string; role?: string }[]) : []
  const heads = named.filter(({ role }) => role === 'head').map(({ person }) => person)
  return ownedBy(org, 'delegation', String(session))
    .filter((other) => other.member !== member)
    .flatMap((other) =>
      other.people
        .filter(({ person, role }) => role === 'head' && heads.includes(person))
        .map(({ person }) => ({
          key: `heads ${other.member} ${person}`,
          entry: other.changed,
          words: say(language, 'ask-heads-two', {
            person: nameOf(naming, 'person', person),
            member: nameOf(naming, 'member', other.member),
          }),
        })),
    )
}

function overlapping(naming: Naming, { post, from, to, capacity }: Fields): AskedBefore[] {
  const { org, language } = naming
  const first = typeof from === 'string' ? boundsOf(from)?.[0] : undefined
  if (typeof post !== 'string' || first === undefined || capacity !== 'substantive') return []
  const last = typeof to === 'string' ? boundsOf(to)?.[1] : undefined
  const held = heldBetween(org, post, first, last)
  if (held.length < (get(org, 'post', post)?.places ?? 1)) return []
  return held.map((term) => ({
    key: `term ${term.id}`,
    entry: term.made,
    words: say(language, 'ask-overlap', { term: nameOf(naming, 'term', term.id) }),
  }))
}
