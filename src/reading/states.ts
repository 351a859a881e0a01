import { countries } from './lexicon/countries.ts'
import { placeOfAdjective } from './lexicon/place-adjectives.ts'
import { inflect, inflectNear, knownForms } from './morphology/dictionary.ts'
import { cases } from './morphology/tag.ts'
import { type Token, tokensOf } from './tokens.ts'
import { likelyForms } from './morphology/forms.ts'

let declined: Map<string, string> | undefined

/** The ISO 3166 code of a State named in any case: «Кыргызскую Республику» -> KG; undefined for anything else. */
export function stateCode(words: string): string | undefined {
  declined ??= declineAll()
  const named = declined.get(evenWord(words).replace(/\s+/g, ' '))
  return named ?? declined.get((placeOfAdjective(words) ?? '').toLowerCase())
}

/** The State named at a token: its code and tokens [at, end). The longest name wins. */
export function stateAt(
  tokens: readonly Token[],
  at: number,
): { code: string; end: number } | undefined {
  if (tokens[at]?.capital !== true) return undefined
  declined ??= declineAll()
  const most = Math.min(lengths.get(evenWord(tokens[at]!.text)) ?? 1, wordsMax)
  for (let length = most; length >= 1; length--) {
    const words = tokens.slice(at, at + length)
    if (
      words.length < length ||
      words.some((word) => word.kind !== 'word' || word.sentence !== tokens[at]!.sentence)
    )
      continue
    const code = stateCode(words.map(({ text }) => text).join(' '))
    if (code !== undefined) return { code, end: at + length }
  }
  return undefined
}

/** How many words the longest name has that begins with a word, in any case. */
const lengths = new Map<string, number>()
const wordsMax = 6

function evenWord(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

function declineAll(): Map<string, string> {
  const forms = new Map<string, string>()
  for (const { code, names } of countries) {
    for (const name of names) {
      for (const form of inAllCases(name)) {
        const words = evenWord(form).split(' ')
        forms.set(words.join(' '), code)
        lengths.set(words[0]!, Math.max(lengths.get(words[0]!) ?? 1, words.length))
      }
    }
  }
  return forms
}

/** Adjectives and the first noun are declined, what follows («Америки», «Беларусь») is kept. */
function inAllCases(name: string): string[] {
  if (name === name.toUpperCase()) return [name]
  const tokens = tokensOf(name)
  const head = tokens.findIndex((token) =>
    likelyForms(token).some(({ tag }) => tag.part === 'NOUN' && tag.case === 'nomn'),
  )
  if (head < 0) return [name]
  return cases.flatMap((wanted) => {
    const noun = knownForms(tokens[head]!.lower).find(
      ({ tag }) => tag.part === 'NOUN' && tag.case === 'nomn',
    )
    if (noun === undefined) return [name]
    const number = noun.tag.number ?? 'sing'
    const words = tokens.map((token, at) => {
      if (at > head) return [token.lower]
      if (at === head) return [inflect(noun, [number, wanted]) ?? token.lower]
      const form = likelyForms(token).find(
        ({ tag }) =>
          /^(?:ADJF|PRTF)$/.test(tag.part) && tag.case === 'nomn' && tag.number === number,
      )
      if (form === undefined) return [token.lower]
      const gender = number === 'plur' || noun.tag.gender === undefined ? [] : [noun.tag.gender]
      return wanted === 'accs' && noun.tag.gender === 'femn' && number === 'sing'
        ? [inflectNear(form, ['sing', 'accs', 'femn']) ?? token.lower]
        : [inflectNear(form, [number, wanted, ...gender]) ?? token.lower]
    })
    return [words.map(([word]) => word!).join(' ')]
  })
}
