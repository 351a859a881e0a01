import { adjectiveMask } from './noun.ts'
import { placelessAdjectives } from '../lexicon/organisations.ts'
import { passingAdjectives, postAdjectives } from '../lexicon/posts.ts'
import { formsOf, lemmasOf } from '../morphology/forms.ts'
import type { Mask } from '../names/mask.ts'
import type { Token } from '../tokens.ts'
import { headOf } from './post-head.ts'

type Adjectives = {
  start: number
  end: number
  place: number | undefined
  former: boolean
  wanted: (mask: Mask) => Mask
}

/** Adjectives before the head that belong to the post, and one of a place («российский»). «Бывший» is no part of it. */
export function adjectivesAt(tokens: readonly Token[], at: number): Adjectives {
  let j = at
  let start: number | undefined
  let place: number | undefined
  let former = false
  let mask: Mask = 0xfff
  while (j < at + 5) {
    const token = tokens[j]
    if (token === undefined || token.kind !== 'word' || token.sentence !== tokens[at]!.sentence)
      break
    if (
      token.lower === 'и' &&
      j > at &&
      tokens[j + 1] !== undefined &&
      isPostAdjective(tokens[j + 1]!)
    ) {
      j++
      continue
    }
    const belongs = isPostAdjective(token)
    const ofPlace = !belongs && isPlaceAdjective(token)
    if (!belongs && !ofPlace && !(j > at && isPassing(token))) break
    if (headOf(tokens, j, undefined) !== undefined && !isPostAdjectiveBefore(tokens, j)) break
    const past = lemmasOf(token).includes('бывший')
    if (belongs && !past) start ??= j
    if (ofPlace) place = j
    former ||= past
    mask &= adjectiveMask(token)
    j++
  }
  return {
    start: start !== undefined && (place === undefined || place < start) ? start : j,
    end: j,
    place,
    former,
    wanted: (head) => head & mask,
  }
}

/** «управляющий директор»: a post's word that serves as an adjective of the next one. */
function isPostAdjectiveBefore(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  // «ведущий | научный сотрудник»
  while (tokens[next] !== undefined && next < at + 3 && isPostAdjective(tokens[next]!)) next++
  return (
    tokens[next] !== undefined &&
    tokens[next]!.sentence === tokens[at]!.sentence &&
    headOf(tokens, next, undefined) !== undefined
  )
}

function isPostAdjective(token: Token): boolean {
  if (formsOf(token).some(({ tag }) => tag.marks.has('Anum'))) return true
  return (
    lemmasOf(token, /^(?:ADJF|PRTF|NOUN)$/).some((lemma) => postAdjectives.has(lemma)) &&
    adjectiveMask(token) !== 0
  )
}

export function isPlaceAdjective(token: Token): boolean {
  const word = token.lower
  if (/^(?:подмосковн|заполярн|приднестровн)/.test(word)) return true
  if (
    !/(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими|ое)$/.test(word) ||
    /(?:ическ|еческ)/.test(word)
  )
    return false
  return !placelessAdjectives.has(word.replace(/(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими|ое)$/, 'ий'))
}

export function isPassing(token: Token): boolean {
  return lemmasOf(token, /^(?:ADJF|PRTF)$/).some((lemma) => passingAdjectives.has(lemma))
}

/** «временно исполняющий обязанности», «врио», «и. о.»: the capacity of an acting holder, and the case it stands in. */
export function actingAt(
  tokens: readonly Token[],
  at: number,
): { start: number; end: number; mask: Mask } | undefined {
  let j = at
  if (tokens[j]?.lower === 'временно') j++
  const token = tokens[j]
  if (token === undefined) return undefined
  if (/^исполняющ/.test(token.lower) && /^обязанност/.test(tokens[j + 1]?.lower ?? '')) {
    return { start: at, end: j + 2, mask: adjectiveMask(token) }
  }
  if (token.lower === 'врио' || token.lower === 'ио') return { start: at, end: j + 1, mask: 0xfff }
  if (
    token.lower === 'и' &&
    tokens[j + 1]?.text === '.' &&
    tokens[j + 2]?.lower === 'о' &&
    tokens[j + 3]?.text === '.'
  ) {
    return { start: at, end: j + 4, mask: 0xfff }
  }
  return undefined
}
