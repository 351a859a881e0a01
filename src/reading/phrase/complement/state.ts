import type { Case } from '../../morphology/tag.ts'
import type { Token } from '../../tokens.ts'
import type { NounPhrase } from '../noun.ts'
import type { Person } from '../person.ts'

/**
 * Where a post is: tokens [start, end). `name` is its proper name alone when it stands in quotes, in Latin letters or
 * undeclined after a kind («компании „Роснефть“»). A `mention` only stands for something named elsewhere («партии»).
 */
export type Place = {
  start: number
  end: number
  kind: 'body' | 'place' | 'mention'
  name: { start: number; end: number } | undefined
  /** The named body is only part of this one: «отделения движения „Солидарность“». */
  nested: boolean
}

/** What follows the head of a post: [start, end) in all, and in it the places; `person` begins where it ends. */
export type Chain = { end: number; places: Place[]; commonEnd: number; person: Person | undefined }

/** What the head of a chain is: a minister has a portfolio first, an envoy is sent into a place and not of it. */
export type PostKind = 'minister' | 'envoy' | 'post' | 'person'

export type State = {
  tokens: readonly Token[]
  at: number
  j: number
  place: Place | undefined
  closed: boolean
  places: Place[]
  commonEnd: number
  /** The case the next noun must stand in, and the case of the whole list it may belong to. */
  wanted: Case
  listed: Case
  head: PostKind
  last: NounPhrase | undefined
}

export function extend(state: State, start: number, end: number, kind: Place['kind']): void {
  if (state.place === undefined) {
    state.place = { start, end, kind, name: undefined, nested: false }
    return
  }
  state.place.end = end
  if (state.place.kind === 'mention') state.place.kind = kind === 'place' ? 'body' : kind
}

export function isOpening(token: Token): boolean {
  return /^[«"“„]$/.test(token.text)
}

/** Takes the next words into the complement, if they belong to it. */
export type Step = (state: State, token: Token) => boolean
