// What the minutes are made of: facts, each said in one sentence and resting on its entries, and the words beside them.
import type { Versions } from '../../text/language.ts'

export type Fact = {
  /** The act that made it so, or what was computed from several. */
  readonly kind: string
  /** The entries it rests on, written at its right edge. Empty: computed, or its lines have entries of their own. */
  readonly entries: readonly number[]
  readonly said: string
  /** The title of what it is about, in the languages of the record; and the page of that. */
  readonly about?: Versions | undefined
  readonly href?: string | undefined
  /** Words of the record, as they were laid. */
  readonly quote?: Versions | undefined
  readonly lines?: readonly Line[] | undefined
  /** No source states it. */
  readonly supposed?: boolean | undefined
  /** The speech given here: what was said can be attached to it. */
  readonly floor?: string | undefined
  /** The reader may know of the entries, not of what they did. */
  readonly sealed?: true | undefined
}

/** A line under a fact: an answer, a count, a reason; with entries of its own where it was laid apart. */
export type Line = {
  readonly said: string
  readonly entries?: readonly number[] | undefined
  readonly about?: Versions | undefined
  readonly quote?: Versions | undefined
}

/** Facts one after another, under an item of the agenda or under none. */
export type Part = { readonly item?: string | undefined; readonly facts: readonly Fact[] }

/** The entries of a fact and of its lines, first to last. Words are kept beside the first. */
export function restsOn(fact: Fact): number[] {
  const all = [...fact.entries, ...(fact.lines ?? []).flatMap(({ entries }) => entries ?? [])]
  return [...new Set(all)].sort((a, b) => a - b)
}
