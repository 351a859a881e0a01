import { adjectiveMask } from './noun.ts'
import { callings } from '../lexicon/callings.ts'
import { posts, ranks } from '../lexicon/posts.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import { formsOf, likelyForms } from '../morphology/forms.ts'
import { type Case, isName } from '../morphology/tag.ts'
import { type Mask, maskOf } from '../names/mask.ts'
import type { Token } from '../tokens.ts'
import type { Post } from './post.ts'

export type Head = {
  lemma: string
  mask: Mask
  plural: boolean
  adjectival: boolean
  role: Post['role']
}

export function headOf(
  tokens: readonly Token[],
  at: number,
  only: Case | undefined,
): Head | undefined {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || token.script !== 'cyrillic') return undefined
  if (/^(?:зав|зам)$/.test(token.lower) && tokens[at + 1]?.text === '.') {
    return { lemma: 'заведующий', mask: 0xfff, plural: false, adjectival: false, role: 'post' }
  }
  // «после разлада» is no ambassador.
  if (
    !token.capital &&
    formsOf(token).some(({ tag }) => tag.part === 'PREP' || tag.part === 'CONJ')
  )
    return undefined
  let mask = 0
  let lemma = ''
  let plural = true
  let adjectival = true
  const deputy = deputyOf(token)
  if (deputy !== undefined)
    return { lemma: deputy, mask: 0xfff, plural: false, adjectival: false, role: 'post' }
  for (const form of formsOf(token)) {
    const { tag } = form
    if (tag.case === undefined || (only !== undefined && tag.case !== only)) continue
    if (tag.part !== 'NOUN' && tag.part !== 'ADJF' && tag.part !== 'PRTF') continue
    const found = lemmaOf(form)
    const whole = token.lower.slice(0, token.lower.length - form.word.length) + found
    if (!posts.has(found) && !posts.has(whole) && !ranks.has(found)) continue
    if (tag.part !== 'NOUN' && !/(?:щий|уполномоченный|поверенный)$/.test(found)) continue
    lemma = lemma === '' ? whole : lemma
    mask |= tag.number === 'plur' ? 0 : maskOf(tag.case)
    if (tag.number !== 'plur') plural = false
    if (tag.part === 'NOUN') adjectival = false
  }
  if (lemma === '') return only === undefined ? otherHead(token) : undefined
  if (plural) return { lemma, mask: pluralMask(token), plural, adjectival, role: 'post' }
  return { lemma, mask, plural, adjectival, role: 'post' }
}

/** Another noun for one person: «сотрудница», «политик». */
function otherHead(token: Token): Head | undefined {
  const forms = formsOf(token)
  if (
    forms.length === 0 ||
    forms.some(({ tag }) => isName(tag) || !/^(?:NOUN|ADJF|PRTF)$/.test(tag.part))
  )
    return undefined
  const persons = forms.filter(
    ({ tag }) =>
      tag.part === 'NOUN' &&
      tag.marks.has('anim') &&
      tag.number === 'sing' &&
      tag.case !== undefined,
  )
  const first = persons[0]
  if (
    first === undefined ||
    persons.length < forms.filter(({ tag }) => tag.number === 'sing').length
  )
    return undefined
  const lemma = lemmaOf(first)
  const mask = persons.reduce((all, { tag }) => all | maskOf(tag.case!), 0)
  return {
    lemma,
    mask,
    plural: false,
    adjectival: false,
    role: callings.has(lemma) ? 'calling' : 'other',
  }
}

/** «замминистра», «замглавы»: the one who stands in for the post named in the same word; it does not decline. */
function deputyOf(token: Token): string | undefined {
  const match = /^(?:зам|спец|вице|полит)(?=\p{L}{4})/u.exec(token.lower)
  if (
    match === null ||
    formsOf(token).some(({ tag }) => tag.case !== undefined && !tag.marks.has('Fixd'))
  )
    return undefined
  const rest = {
    ...token,
    lower: token.lower.slice(match[0].length),
    text: token.lower.slice(match[0].length),
  }
  return formsOf(rest).some((form) => form.tag.case === 'gent' && posts.has(lemmaOf(form)))
    ? token.lower
    : undefined
}

function pluralMask(token: Token): Mask {
  return likelyForms(token).reduce(
    (mask, { tag }) => (tag.number === 'plur' && tag.case ? mask | maskOf(tag.case) : mask),
    0,
  )
}

export function nounFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.kind !== 'word' || next.capital) return false
  const mask = adjectiveMask(tokens[at]!)
  return formsOf(next).some(
    ({ tag }) =>
      tag.part === 'NOUN' &&
      tag.case !== undefined &&
      (maskOf(tag.case) & mask) !== 0 &&
      tag.case !== 'ablt' &&
      tag.case !== 'gent',
  )
}
