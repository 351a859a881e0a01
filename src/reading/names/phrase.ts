import { organisationHeads } from '../lexicon/organisations.ts'
import { postAdjectives } from '../lexicon/posts.ts'
import { inflect, inflectNear, lemmaOf } from '../morphology/dictionary.ts'
import { formsOf, likelyForms } from '../morphology/forms.ts'
import { type Case, type Gender, isName } from '../morphology/tag.ts'
import { type Token, tokensOf } from '../tokens.ts'
import { isInitial, isShouted } from '../phrase/person.ts'
import { nominativeOf } from './nominative.ts'
import { patronymicParticle } from './particles.ts'

/**
 * The nominative of a phrase standing in a case: adjectives and head are turned, the rest kept as written:
 * «заместителя генерального секретаря ОДКБ» -> «заместитель генерального секретаря ОДКБ». Undefined when no noun of the
 * case heads it. With `number`, several become one: «членами Коллегии» -> «член Коллегии».
 */
export function nominativePhrase(
  words: string,
  standing: Case,
  number?: 'sing',
): string | undefined {
  const tokens = tokensOf(words)
  const head = headAt(tokens, standing, number)
  if (standing === 'nomn' && number === undefined) return words
  if (head === undefined) return undefined
  let result = ''
  let last = 0
  for (let at = 0; at <= head.at; at++) {
    const token = tokens[at]!
    const turned =
      at === head.at
        ? head.word
        : turnedAdjective(token, standing, head.gender, head.number, number)
    if (turned === undefined) return undefined
    result += words.slice(last, token.start) + asWritten(token.text, turned)
    last = token.end
  }
  return result + words.slice(last)
}

/** The nominative of a person's name standing in a way such as "gent.masc". Initials and particles stay. */
export function nominativeName(words: string, way: string): string | undefined {
  const tokens = tokensOf(words)
  let result = ''
  let last = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const keeps =
      token.kind !== 'word' ||
      !token.capital ||
      isInitial(tokens, at) ||
      patronymicParticle(tokens[at + 1]?.lower ?? '') !== undefined ||
      token.script !== 'cyrillic'
    const turned = keeps ? token.text : nominativeOf(token.text, way)
    if (turned === undefined) return undefined
    result += words.slice(last, token.start) + turned
    last = token.end
  }
  return result + words.slice(last)
}

type Head = { at: number; word: string; gender: Gender | undefined; number: 'sing' | 'plur' }

function headAt(
  tokens: readonly Token[],
  standing: Case,
  asked: 'sing' | undefined,
): Head | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.script === 'latin' || isShouted(token))
      return { at, word: token.text, gender: undefined, number: 'sing' }
    if (token.kind !== 'word') return undefined
    if (token.lower === 'и' && at > 0) continue
    const forms = likelyForms(token)
    const nouns = forms.filter(({ tag }) => tag.part === 'NOUN' && tag.case === standing)
    const noun = nouns.find(({ tag }) => !isName(tag) || tag.marks.has('Geox')) ?? nouns[0]
    const adjective = forms.some(
      ({ tag }) => /^(?:ADJF|PRTF)$/.test(tag.part) && tag.case === standing,
    )
    if (
      noun !== undefined &&
      !(adjective && !organisationHeads.has(lemmaOf(noun)) && adjectiveGoesOn(tokens, at, standing))
    ) {
      const number = noun.tag.number ?? 'sing'
      const word = noun.tag.marks.has('Fixd')
        ? token.lower
        : inflect(noun, [asked ?? number, 'nomn'])
      return word === undefined
        ? undefined
        : {
            at,
            word: token.lower.slice(0, token.lower.length - noun.word.length) + word,
            gender: noun.tag.gender,
            number,
          }
    }
    if (adjective && isParticipleHead(token)) {
      const form = forms.find(
        ({ tag }) =>
          /^(?:ADJF|PRTF)$/.test(tag.part) && tag.case === standing && tag.gender !== 'neut',
      )!
      const word = inflect(form, [
        form.tag.number ?? 'sing',
        'nomn',
        ...(form.tag.gender === undefined ? [] : [form.tag.gender]),
      ])
      return word === undefined ? undefined : { at, word, gender: form.tag.gender, number: 'sing' }
    }
    if (!adjective && !isForeign(token) && !forms.some(({ tag }) => tag.part === 'ADVB'))
      return undefined
  }
  return undefined
}

/** «Жогорку Кенеша»: a capital that the dictionary does not have stands before its noun as it is. */
function isForeign(token: Token): boolean {
  return (
    token.capital &&
    formsOf(token).length === 0 &&
    !/(?:ск|ов|ев|ин|н)\p{L}{2,3}$/u.test(token.lower)
  )
}

function adjectiveGoesOn(tokens: readonly Token[], at: number, standing: Case): boolean {
  return (
    tokens[at + 1] !== undefined &&
    formsOf(tokens[at + 1]!).some(
      ({ tag }) => /^(?:NOUN|ADJF|PRTF)$/.test(tag.part) && tag.case === standing,
    )
  )
}

/** «исполняющий обязанности», «управляющий», «командующий»: a participle that heads the phrase itself. */
function isParticipleHead(token: Token): boolean {
  return /^(?:исполняющ|управляющ|командующ|заведующ)/.test(token.lower)
}

function turnedAdjective(
  token: Token,
  standing: Case,
  gender: Gender | undefined,
  number: 'sing' | 'plur',
  asked?: 'sing',
): string | undefined {
  if (token.lower === 'и' || isForeign(token)) return token.lower
  const forms = likelyForms(token).filter(
    ({ tag }) => /^(?:ADJF|PRTF)$/.test(tag.part) && tag.case === standing && tag.number === number,
  )
  const fitting = forms.filter(({ tag }) => tag.gender === gender)
  const own = fitting.length > 0 ? fitting : forms
  // «временным» is of «временный» before it is of «временной».
  const form = own.find((one) => postAdjectives.has(lemmaOf(one))) ?? own[0]
  if (form === undefined)
    return formsOf(token).some(({ tag }) => tag.part === 'ADVB') ? token.lower : undefined
  const cut = token.lower.length - form.word.length
  const voice = ['pssv', 'actv', 'past', 'pres'].filter((mark) => form.tag.marks.has(mark))
  const word = inflectNear(form, [
    asked ?? number,
    'nomn',
    ...voice,
    ...((asked ?? number) === 'sing' && gender !== undefined ? [gender] : []),
  ])
  return word === undefined ? undefined : token.lower.slice(0, cut) + word
}

function asWritten(written: string, turned: string): string {
  return /^\p{Lu}/u.test(written) ? turned.charAt(0).toUpperCase() + turned.slice(1) : turned
}
