import type { Token } from '../tokens.ts'
import { type Form, guessedForms, knownForms, lemmaOf } from './dictionary.ts'
import { type Case, isName } from './tag.ts'

const nameless: readonly Form[] = []

/**
 * The forms a token may be, by the dictionary. Names count only under a capital letter; a word in mixed alphabets or
 * foreign letters has none. A compound («премьер-министр», «вице-премьер») is read by its last part.
 */
export function formsOf(token: Token): readonly Form[] {
  if (token.script !== 'cyrillic') return nameless
  const remembered = known.get(token.text)
  if (remembered !== undefined) return remembered
  if (known.size >= rememberedMax) known.clear()
  const forms = readForms(token)
  known.set(token.text, forms)
  return forms
}

const known = new Map<string, readonly Form[]>()
const rememberedMax = 20_000

function readForms(token: Token): readonly Form[] {
  const forms = compoundForms(token.lower)
  return token.capital || !forms.some((form) => isName(form.tag))
    ? forms
    : forms.filter((form) => !isName(form.tag))
}

/** As formsOf, and when the dictionary knows nothing, what the last letters suggest. */
export function likelyForms(token: Token): readonly Form[] {
  const known = formsOf(token)
  return known.length > 0 || token.script !== 'cyrillic' ? known : guessedForms(token.lower)
}

/** Whether some form of the token is this part of speech in this case (and, when asked, number). */
export function canBe(
  token: Token,
  part: RegExp,
  wanted?: Case,
  number?: 'sing' | 'plur',
): boolean {
  return likelyForms(token).some(
    ({ tag }) =>
      part.test(tag.part) &&
      (wanted === undefined || tag.case === wanted) &&
      (number === undefined || tag.number === number),
  )
}

/** The lemmas of the token among nouns and adjectives, or among verbs and the like when `part` says so. */
export function lemmasOf(token: Token, part: RegExp = /^(?:NOUN|ADJF)$/): string[] {
  const lemmas = formsOf(token)
    .filter(({ tag }) => part.test(tag.part))
    .map((form) => compoundLemma(token.lower, form))
  return [...new Set(lemmas)]
}

function compoundForms(lower: string): readonly Form[] {
  const whole = knownForms(lower)
  const cut = lower.lastIndexOf('-')
  return whole.length > 0 || cut < 0 ? whole : knownForms(lower.slice(cut + 1))
}

/** «экс-премьера» -> «экс-премьер»: what stands before the part that was read is kept as written. */
function compoundLemma(lower: string, form: Form): string {
  const known = form.word.length === lower.length
  return known ? lemmaOf(form) : lower.slice(0, lower.length - form.word.length) + lemmaOf(form)
}
