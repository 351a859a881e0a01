import { type Case, cases } from '../morphology/tag.ts'
import { maskOf } from '../names/mask.ts'
import type { People } from '../people.ts'
import type { Place } from '../phrase/chain.ts'
import type { Post } from '../phrase/post.ts'
import { type Field, fieldOf, type Range } from '../proposal.ts'
import type { Draft } from '../sentence.ts'

/** The post's own words turned to the nominative from the case they stand in. */
export function postField(draft: Draft, post: Post, standing: Case): Field | undefined {
  if (/^возглав/.test(draft.tokens[post.head]!.lower)) {
    return fieldOf(draft, 'head', [[post.start, post.wordsEnd]])
  }
  const rule = post.plural ? 'one' : 'phrase'
  return fieldOf(draft, `${rule}:${standing}`, [[post.start, post.wordsEnd]])
}

/** The case a post stands in when its clause does not say: the only one, or the nominative where it may be that. */
export function caseOf(post: Post, mask: number): Case {
  return cases.find((one) => (post.mask & mask & maskOf(one)) !== 0) ?? 'nomn'
}

/**
 * The organisation of a post: named beside it, or the only named one its general word can stand for («организации»).
 * Several beside it give a list.
 */
export function placeField(draft: Draft, post: Post, _people: People): Field | undefined {
  const named = post.places.filter(({ kind }) => kind !== 'mention')
  if (named.length === 0) return undefined
  if (named.length === 1) return placeName(draft, post, named[0]!)
  const standing = placeCase(draft, post, named[0]!)
  return fieldOf(
    draft,
    `phrase:${standing}[]`,
    named.map(({ start, end }): Range => [start, end]),
  )
}

function placeName(draft: Draft, post: Post, place: Place): Field | undefined {
  if (place.name !== undefined && draft.tokens[place.name.start]!.script === 'latin')
    return fieldOf(draft, 'words', [[place.name.start, place.name.end]])
  const whole: Range = [place.start, withoutAlias(draft, place)]
  const standing = placeCase(draft, post, place)
  return (
    fieldOf(draft, 'state', [whole]) ??
    fieldOf(draft, `phrase:${standing}`, [whole]) ??
    fieldOf(draft, 'words', [whole])
  )
}

function withoutAlias(draft: Draft, place: Place): number {
  for (let at = place.start; at < place.end; at++) if (draft.tokens[at]!.text === '(') return at
  return place.end
}

/** «при Академии»: locative; «управляющий компанией»: instrumental; otherwise the genitive. */
function placeCase(draft: Draft, post: Post, place: Place): Case {
  if (/^возглав/.test(draft.tokens[post.head]!.lower)) return 'accs'
  const before = draft.tokens[place.start - 1]?.lower
  if (before === 'при' || before === 'в' || before === 'на') return 'loct'
  return /^(?:управляющ|заведующ|командующ)/.test(post.lemma) ? 'ablt' : 'gent'
}
