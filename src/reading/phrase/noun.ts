import { organisationHeads, placeHeads } from '../lexicon/organisations.ts'
import { posts } from '../lexicon/posts.ts'
import { formsOf, likelyForms } from '../morphology/forms.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import type { Case } from '../morphology/tag.ts'
import { type Mask, maskOf } from '../names/mask.ts'
import type { Token } from '../tokens.ts'
import { isShouted } from './person.ts'

/** A noun with the adjectives before it, all in one case. */
export type NounPhrase = {
  start: number
  noun: number
  end: number
  kind: 'body' | 'place-word' | 'place' | 'post' | 'common' | 'proper'
  plural: boolean
  lemma: string
}

const adjectivesMax = 5

/** The noun phrase in the case that begins at a token, if one does. */
export function nounPhraseAt(
  tokens: readonly Token[],
  at: number,
  wanted: Case,
): NounPhrase | undefined {
  let j = at
  const sentence = tokens[at]?.sentence
  while (j < at + adjectivesMax * 2) {
    const token = tokens[j]
    if (token === undefined || token.sentence !== sentence || token.kind !== 'word')
      return undefined
    if (token.script !== 'cyrillic' || isShouted(token)) return undefined
    const noun = nounKind(token, wanted)
    const adjective = isAdjective(token, wanted)
    const next = tokens[j + 1]
    const more = next?.kind === 'word' && next.sentence === sentence && agrees(next, wanted)
    if (noun !== undefined && !(adjective && more))
      return { start: at, noun: j, end: j + 1, ...noun }
    if (!adjective && !isAdverb(token, next, wanted) && !isForeign(token, next, wanted))
      return undefined
    j++
    if (
      adjective &&
      tokens[j]?.lower === 'и' &&
      tokens[j + 1] !== undefined &&
      isAdjective(tokens[j + 1]!, wanted)
    )
      j++
  }
  return undefined
}

function agrees(token: Token, wanted: Case): boolean {
  return (
    token.script === 'cyrillic' &&
    !isShouted(token) &&
    (isAdjective(token, wanted) ||
      formsOf(token).some(
        ({ tag }) => tag.part === 'NOUN' && tag.case === wanted && !isPersonal(tag.marks),
      ))
  )
}

function isPersonal(marks: ReadonlySet<string>): boolean {
  return marks.has('Name') || marks.has('Surn') || marks.has('Patr')
}

export function isAdjective(token: Token, wanted: Case): boolean {
  const forms = likelyForms(token)
  // Of an unknown word the likeliest guess decides: «субкультурной» is an adjective, «Роскосмоса» is not.
  if (forms[0]?.guessed === true && forms[0].tag.part !== 'ADJF') return false
  return forms.some(
    ({ tag }) => (tag.part === 'ADJF' || tag.part === 'PRTF') && tag.case === wanted,
  )
}

function isAdverb(token: Token, next: Token | undefined, wanted: Case): boolean {
  return (
    next !== undefined &&
    formsOf(token).some(({ tag }) => tag.part === 'ADVB') &&
    isAdjective(next, wanted)
  )
}

/** «Жогорку Кенеша», «Милли Меджлиса»: a word of another language that does not decline before the word for a body. */
function isForeign(token: Token, next: Token | undefined, wanted: Case): boolean {
  if (!token.capital || next?.kind !== 'word' || next.sentence !== token.sentence) return false
  if (formsOf(token).some(({ tag }) => !tag.marks.has('Geox')) && token.lower !== 'милли')
    return false
  return nounKind(next, wanted)?.kind === 'body'
}

function nounKind(
  token: Token,
  wanted: Case,
): Pick<NounPhrase, 'kind' | 'plural' | 'lemma'> | undefined {
  if (
    !token.capital &&
    token.text.length <= 3 &&
    formsOf(token).some(({ tag }) => /^(?:PREP|CONJ|PRCL)$/.test(tag.part))
  )
    return undefined
  const forms = formsOf(token).filter(
    ({ tag }) => tag.part === 'NOUN' && tag.case === wanted && !isPersonal(tag.marks),
  )
  const place = token.capital && forms.find(({ tag }) => tag.marks.has('Geox'))
  if (place) return { kind: 'place', plural: false, lemma: lemmaOf(place) }
  for (const form of forms) {
    const lemma = lemmaOf(form)
    const last = lemma.slice(lemma.lastIndexOf('-') + 1)
    const plural = form.tag.number === 'plur'
    if (organisationHeads.has(lemma) || organisationHeads.has(last))
      return { kind: 'body', plural, lemma }
    if (placeHeads.has(lemma)) return { kind: 'place-word', plural, lemma }
    if (posts.has(lemma)) return { kind: 'post', plural, lemma }
  }
  const form = forms[0]
  if (form !== undefined) {
    const lemma = lemmaOf(form)
    return { kind: token.capital ? 'proper' : 'common', plural: form.tag.number === 'plur', lemma }
  }
  if (formsOf(token).length > 0) return undefined
  const guess = likelyForms(token).find(({ tag }) => tag.part === 'NOUN' && tag.case === wanted)
  if (guess === undefined) return undefined
  return {
    kind: token.capital ? 'proper' : 'common',
    plural: guess.tag.number === 'plur',
    lemma: lemmaOf(guess),
  }
}

/** The cases in which a token may be an adjective. */
export function adjectiveMask(token: Token): Mask {
  return likelyForms(token).reduce(
    (mask, { tag }) =>
      (tag.part === 'ADJF' || tag.part === 'PRTF' || tag.marks.has('Anum')) &&
      tag.case !== undefined
        ? mask | maskOf(tag.case)
        : mask,
    0,
  )
}
