import { formsOf } from '../morphology/forms.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Token } from '../tokens.ts'
import { type Predicate, predicateAt } from './predicate.ts'

/** Tokens [start, end). */
export type Stretch = readonly [start: number, end: number]

/**
 * Where a predicate finds its arguments: [from, to) without the holes, which are brackets, quotes and clauses set in
 * between («, который …,», «, работавший …,»). `outer` is the sentence, or the set-in clause the predicate stands in.
 */
export type Region = {
  from: number
  to: number
  /** Where the clause around it begins: before `from` for a noun, whose arguments all follow it. */
  clauseFrom: number
  holes: readonly Stretch[]
  outer: Stretch
}

/** The region of a predicate: up to the last mark or conjunction before the next verb, on either side. */
export function regionOf(
  draft: Draft,
  sentence: Sentence,
  predicate: Predicate,
  all: readonly Stretch[] = holesIn(draft, sentence),
): Region {
  const own = all
    .filter(([start, end]) => start <= predicate.at && predicate.at < end)
    .toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]))[0]
  const outer: Stretch = own ?? [sentence.from, sentence.to]
  const holes = all.filter(
    ([start, end]) =>
      start >= outer[0] && end <= outer[1] && !(start <= predicate.at && predicate.at < end),
  )
  const heads = headsIn(draft.tokens, outer, holes)
  const noun = predicate.government.voice === 'noun'
  const clauseFrom = leftBorder(draft, sentence, predicate.at, outer, heads, holes)
  const from = noun ? predicate.at : clauseFrom
  const to = rightBorder(draft, sentence, predicate.at, outer, heads, holes)
  return { from, to, clauseFrom, holes, outer }
}

export function isInside(region: Region, at: number): boolean {
  return at >= region.from && at < region.to && !isInHole(region.holes, at)
}

export function isInHole(holes: readonly Stretch[], at: number): boolean {
  return holes.some(([start, end]) => start <= at && at < end)
}

function leftBorder(
  draft: Draft,
  sentence: Sentence,
  at: number,
  [start]: Stretch,
  heads: readonly number[],
  holes: readonly Stretch[],
): number {
  for (const head of heads.filter((one) => one < at).toReversed()) {
    const border = lastSeparator(draft, sentence, head, at, holes)
    if (border !== undefined) return border + 1
  }
  return hardBorderBefore(draft, sentence, at, start, holes)
}

function rightBorder(
  draft: Draft,
  sentence: Sentence,
  at: number,
  [, end]: Stretch,
  heads: readonly number[],
  holes: readonly Stretch[],
): number {
  for (const head of heads.filter((one) => one > at)) {
    const border = lastSeparator(draft, sentence, at, head, holes)
    if (border !== undefined) return border
  }
  return end
}

/** A semicolon or colon borders whatever verbs stand around. */
function hardBorderBefore(
  draft: Draft,
  sentence: Sentence,
  at: number,
  start: number,
  holes: readonly Stretch[],
): number {
  for (let j = at - 1; j >= start; j--) {
    const isHard = /^[;:]$/.test(draft.tokens[j]!.text)
    if (isHard && !isInHole(holes, j) && !isInItem(sentence, j)) return j + 1
  }
  return start
}

const separators = /^(?:,|;|:|и|а|но|однако|или|либо)$/

/** The last mark or conjunction between two tokens that is no part of a post, a name or a hole. */
function lastSeparator(
  draft: Draft,
  sentence: Sentence,
  left: number,
  right: number,
  holes: readonly Stretch[],
): number | undefined {
  for (let j = right - 1; j > left; j--) {
    if (!separators.test(draft.tokens[j]!.lower) || isInItem(sentence, j)) continue
    if (isInHole(holes, j)) continue
    return j
  }
  return undefined
}

/** Inside the words of a post or a name, marks and conjunctions separate nothing. */
export function isInItem(sentence: Sentence, at: number): boolean {
  return sentence.items.some(({ start, end }) => start <= at && at < end)
}

const auxiliaries = /^(?:был|была|было|были|будет|будут|быть)$/

/** Finite verbs, short participles, infinitives and the predicates that are nouns. */
function headsIn(
  tokens: readonly Token[],
  [start, end]: Stretch,
  holes: readonly Stretch[],
): number[] {
  const heads: number[] = []
  for (let at = start; at < end; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.script !== 'cyrillic' || isInHole(holes, at)) continue
    if (isHead(tokens, at)) heads.push(at)
  }
  return heads
}

function isHead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (predicateAt(tokens, at) !== undefined) return true
  if (auxiliaries.test(token.lower) || (token.capital && at > 0 && !isFirst(tokens, at)))
    return false
  const forms = formsOf(token)
  return forms.length > 0 && forms.every(({ tag }) => /^(?:VERB|PRTS|INFN|PRED)$/.test(tag.part))
}

function isFirst(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.sentence !== tokens[at]!.sentence
}

/** Brackets, quotes, and clauses set in between commas: relative, participial, of a gerund, of an earlier time. */
export function holesIn(draft: Draft, sentence: Sentence): Stretch[] {
  const { tokens } = draft
  const holes: Stretch[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const { text } = tokens[at]!
    const closing = closers[text]
    if (closing !== undefined && !isInItem(sentence, at)) {
      const end = endOfPair(tokens, at, sentence.to, closing)
      if (end !== undefined) holes.push([at, end])
    }
    const opens = at === sentence.from ? at : at + 1
    const isMark = at === sentence.from || text === ','
    if (isMark && opens < sentence.to && !isInItem(sentence, opens)) {
      const end = setInEnd(draft, sentence, at, opens)
      if (end !== undefined) holes.push([at === sentence.from ? opens : at, end])
    }
  }
  return holes
}

const closers: Readonly<Record<string, RegExp>> = {
  '(': /^\)$/,
  '«': /^»$/,
  '“': /^”$/,
  '„': /^“$/,
}

function endOfPair(
  tokens: readonly Token[],
  at: number,
  to: number,
  closing: RegExp,
): number | undefined {
  for (let j = at + 1; j < to; j++) if (closing.test(tokens[j]!.text)) return j + 1
  return undefined
}

const relatives = /^котор(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых|ыми)$/
const asides =
  /^(?:ранее|прежде|бывш(?:ий|ая|ие|его|ей|ему|им|ую)|где|до|до этого|чей|чья|чьи|после|включая|как)$/

/** Where the clause that a comma opens ends: at the next comma of its own level, or with the sentence. */
function setInEnd(
  draft: Draft,
  sentence: Sentence,
  mark: number,
  opens: number,
): number | undefined {
  const { tokens } = draft
  const first = tokens[opens]!
  const second = tokens[opens + 1]
  const atStart = mark === opens
  const relative =
    !atStart &&
    (relatives.test(first.lower) || (second !== undefined && relatives.test(second.lower)))
  if (relative) return relativeEnd(draft, sentence, opens)
  const verbal = isGerund(first) || (!atStart && isParticiple(first, second))
  const aside = !atStart && asides.test(first.lower)
  if (!verbal && !aside) return undefined
  const end = nextComma(draft, sentence, opens)
  if (atStart) return end === undefined ? undefined : end
  return end === undefined ? sentence.to : end
}

/** «заседание которого состоялось …,»: the comma may stand before the pronoun's noun; the clause has a verb of its own. */
function relativeEnd(draft: Draft, sentence: Sentence, opens: number): number {
  let verb = opens + 1
  while (verb < sentence.to && !isHead(draft.tokens, verb)) verb++
  return nextComma(draft, sentence, verb) ?? sentence.to
}

function nextComma(draft: Draft, sentence: Sentence, from: number): number | undefined {
  for (let at = from + 1; at < sentence.to; at++) {
    if (/^[,;]$/.test(draft.tokens[at]!.text) && !isInItem(sentence, at)) return at
  }
  return undefined
}

function isGerund(token: Token): boolean {
  const forms = formsOf(token)
  return forms.length > 0 && forms.every(({ tag }) => tag.part === 'GRND')
}

/** «работавший в …», «построенного в …»: a full participle, not one that only describes the noun after it. */
function isParticiple(token: Token, next: Token | undefined): boolean {
  const forms = formsOf(token)
  const participle =
    forms.some(({ tag }) => tag.part === 'PRTF') && forms.every(({ tag }) => tag.part !== 'NOUN')
  if (!participle || next === undefined) return false
  const cases = new Set(forms.map(({ tag }) => tag.case))
  const after = formsOf(next)
  if (after.some(({ tag }) => tag.part === 'PREP')) return true
  return !after.some(
    ({ tag }) => /^(?:NOUN|ADJF)$/.test(tag.part) && tag.case !== undefined && cases.has(tag.case),
  )
}
