// What the record already knows of what a report names: members, bodies, posts and persons as of the report's day, and
// where the report and the record contradict each other. Links by equal names only; two of equal rank are two candidates.
import { allOf, get, ownedBy, type Reading as OnRecord, type Thing } from '../rules/organisation.ts'
import { holdersOn } from '../rules/terms.ts'
import type { Proposal } from './proposal.ts'

export type LinkKind = 'person' | 'post' | 'body' | 'member'

/** A field's value on record: one candidate is a link, several wait for a person, none is new. */
export type Link = {
  readonly field: string
  readonly kind: LinkKind
  readonly value: string
  readonly candidates: readonly string[]
}

/** Where the record says otherwise. `facts` are figures for the sentence in `src/text`. */
export type Contradiction = {
  readonly field: string
  readonly code:
    | 'post-held-by-another'
    | 'post-not-vacant-then'
    | 'born-otherwise'
    | 'already-on-record'
  readonly facts: Readonly<Record<string, string>>
}

const linkedFields: Readonly<Record<string, LinkKind>> = {
  person: 'person',
  predecessor: 'person',
  chair: 'person',
  delegates: 'person',
  speaker: 'person',
  post: 'post',
  body: 'body',
  proposedBy: 'body',
  participants: 'member',
  represents: 'member',
  absent: 'member',
  citizenship: 'member',
}

/** Each name in a proposal with the things on record that bear it. */
export function linksOf(record: OnRecord, proposal: Proposal): Link[] {
  return Object.entries(proposal.fields).flatMap(([field, { value }]) => {
    const kind = linkedFields[field]
    if (!kind) return []
    return [value].flat().map((one) => ({
      field,
      kind,
      value: one,
      candidates: candidatesFor(record, kind, one, proposal),
    }))
  })
}

/** What the record says otherwise, as of the day the report tells of. */
export function contradictionsOf(
  record: OnRecord,
  proposal: Proposal,
  on: string,
): Contradiction[] {
  const value = (field: string) => [proposal.fields[field]?.value ?? []].flat()[0]
  const person = only(candidatesFor(record, 'person', value('person') ?? '', proposal))
  const post = only(candidatesFor(record, 'post', value('post') ?? '', proposal))
  switch (proposal.kind) {
    case 'career':
      return post && isOurs(record, value('organisation'))
        ? heldByAnother(record, post, person, on)
        : []
    case 'appointment': {
      const from = value('from')
      if (!post || !from || from.length !== 10) return []
      return holdersOn(record, post, from)
        .filter((term) => term.person !== undefined && term.capacity === 'substantive')
        .map((term) =>
          told(
            record,
            term,
            term.person === person ? 'already-on-record' : 'post-not-vacant-then',
            'from',
          ),
        )
    }
    case 'birth': {
      const born = person
        ? ownedBy(record, 'dossier', person).find((line) => line.topic === 'birth' && line.when)
        : undefined
      const said = value('date')
      return born?.when &&
        said &&
        born.when !== said &&
        !born.when.startsWith(said) &&
        !said.startsWith(born.when)
        ? [
            {
              field: 'date',
              code: 'born-otherwise',
              facts: { when: born.when, said, entry: String(born.changed) },
            },
          ]
        : []
    }
    default:
      return []
  }
}

/** Whether a name means the organisation of the record. */
export function isOurs(record: OnRecord, name: string | undefined): boolean {
  const organisation = get(record, 'organisation', 'organisation')
  if (!organisation || name === undefined) return false
  return (
    names(organisation).some((one) => plain(one) === plain(name)) ||
    Object.values(organisation.shortName).some((one) => plain(one) === plain(name))
  )
}

function heldByAnother(
  record: OnRecord,
  post: string,
  person: string | undefined,
  on: string,
): Contradiction[] {
  const terms = holdersOn(record, post, on)
  if (terms.length === 0 || terms.some((term) => term.person === person)) return []
  return terms.map((term) => told(record, term, 'post-held-by-another', 'person'))
}

function told(
  record: OnRecord,
  term: Thing<'term'>,
  code: Contradiction['code'],
  field: string,
): Contradiction {
  const holder = term.person ? get(record, 'person', term.person) : undefined
  const until = term.toLatest ?? term.to
  return {
    field,
    code,
    facts: {
      post: term.post,
      holder: holder?.id ?? '',
      ...(until ? { until } : {}),
      entry: String(term.changed),
    },
  }
}

function candidatesFor(
  record: OnRecord,
  kind: LinkKind,
  value: string,
  proposal: Proposal,
): string[] {
  if (value === '') return []
  if (kind === 'member')
    return get(record, 'member', value) ? [value] : matching(record, 'member', value)
  const found = matching(record, kind, value)
  const organisation = [proposal.fields.organisation?.value ?? []].flat()[0]
  // A post of the same name in another organisation is not ours.
  return kind === 'post' && organisation !== undefined && !isOurs(record, organisation) ? [] : found
}

function matching(record: OnRecord, kind: LinkKind, value: string): string[] {
  const asked = plain(value)
  return allOf(record, kind)
    .filter((thing) =>
      names(thing as { name: Record<string, string> }).some((name) =>
        sameName(kind, plain(name), asked),
      ),
    )
    .map((thing) => thing.id)
}

/** Persons also match by given and family name in either order; a family name alone is nobody. */
function sameName(kind: LinkKind, name: string, asked: string): boolean {
  if (name === asked) return true
  return (
    kind === 'person' &&
    asked.includes(' ') &&
    name.split(' ').sort().join(' ') === asked.split(' ').sort().join(' ')
  )
}

function names(thing: {
  readonly name: Readonly<Record<string, string>>
  readonly shortName?: Readonly<Record<string, string>>
}): string[] {
  return [...Object.values(thing.name), ...Object.values(thing.shortName ?? {})]
}

function only(candidates: readonly string[]): string | undefined {
  return candidates.length === 1 ? candidates[0] : undefined
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
