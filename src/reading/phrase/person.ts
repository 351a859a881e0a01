import { posts } from '../lexicon/posts.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import { formsOf } from '../morphology/forms.ts'
import { anyMask, type Mask, men } from '../names/mask.ts'
import { nameWordOf } from '../names/name.ts'
import type { Token } from '../tokens.ts'

/** A person's name as it stands: tokens [start, end), and the cases and gender its words agree on. */
export type Person = {
  start: number
  end: number
  mask: Mask
  /** Token indices of the words, and which of them is a known first name. */
  words: number[]
  first: number | undefined
  patronymic: number | undefined
  initials: number
  /** `known`: a first name, initials or a dictionary surname vouch for it; `likely`: only its place in the sentence. */
  trust: 'known' | 'likely'
}

const wordsMax = 5
const particles = new Set(
  'бин ибн бен аль эль ас ад ван вон фон де ди да до дель делла дер ден дос ла ле тер'.split(' '),
)
const trailing = new Set('оглы оглу кызы заде уулу угли'.split(' '))

/**
 * The person whose name begins at a token, if one does. `allowed` are the cases its place permits. With `beside`, the
 * name stands right after a post, so that words unknown to any list may form it.
 */
export function personAt(
  tokens: readonly Token[],
  at: number,
  allowed: Mask,
  beside: boolean,
): Person | undefined {
  const run = runAt(tokens, at, allowed, beside)
  if (run === undefined) return undefined
  const { words, first, patronymic, initials } = run
  if (first !== undefined) {
    const place = words.indexOf(first)
    if (place === 0 && (words.length > 1 || beside))
      return { ...run, trust: words.length > 1 ? 'known' : 'likely' }
    const surnameFirst =
      place === 1 &&
      surnameOf(tokens[words[0]!]!) &&
      (words.length === 2 || (words.length === 3 && patronymic !== undefined))
    if (surnameFirst) return { ...run, trust: 'known' }
    if (beside && place === words.length - 1 && place > 0 && words.length <= 3)
      return { ...run, trust: 'likely' }
    return undefined
  }
  if (initials > 0 && words.length > 0) return { ...run, trust: 'known' }
  if (!beside || words.length === 0) return undefined
  if (words.length >= 2) {
    // Two unknown words that agree only as a woman's names that do not decline are too little to go by.
    const declines =
      (run.mask & men) !== 0 || words.some((at) => /[аеиоуыэюя]$/.test(tokens[at]!.lower))
    return declines ? { ...run, trust: 'likely' } : undefined
  }
  return singleName(tokens, run)
}

/** Whether the word is a surname by the dictionary or by its ending. */
export function surnameOf(token: Token): boolean {
  return token.script === 'cyrillic' && token.capital && nameWordOf(token).surname !== 0
}

type Run = Omit<Person, 'trust'>

function runAt(
  tokens: readonly Token[],
  at: number,
  allowed: Mask,
  beside: boolean,
): Run | undefined {
  const sentence = tokens[at]!.sentence
  const run: Run = {
    start: at,
    end: at,
    mask: allowed,
    words: [],
    first: undefined,
    patronymic: undefined,
    initials: 0,
  }
  let j = at
  while (run.words.length < wordsMax) {
    const token = tokens[j]
    if (token === undefined || token.sentence !== sentence || token.kind !== 'word') break
    if (
      isInitial(tokens, j) &&
      (run.words.length === 0 || run.initials > 0 || run.words.length === 1)
    ) {
      run.initials++
      j += 2
      run.end = j
      continue
    }
    if (!token.capital) {
      // «Нури аль-Малики»
      if (run.words.length > 0 && /^(?:аль|эль|ас|аш|ан|ар|ат|ад)-\p{Lu}/u.test(token.text)) {
        run.words.push(j)
        run.end = j += 1
        continue
      }
      const next = tokens[j + 1]
      if (run.words.length > 0 && trailing.has(token.lower)) run.end = j += 1
      else if (run.words.length > 0 && particles.has(token.lower) && next?.capital === true) {
        j += 1
        continue
      }
      break
    }
    if (token.script !== 'cyrillic' || isShouted(token)) break
    if (run.initials > 0 && run.words.length === 1 && run.start < run.words[0]!) break
    const bits = bitsOf(token, run, beside)
    if ((run.mask & bits) === 0) break
    run.mask &= bits
    const word = nameWordOf(token)
    if (word.first !== 0 && run.first === undefined) run.first = j
    else if (word.patronymic !== 0 && run.first !== undefined) run.patronymic = j
    run.words.push(j)
    j++
    run.end = j
  }
  return run.words.length === 0 ? undefined : run
}

function bitsOf(token: Token, run: Run, beside: boolean): Mask {
  const word = nameWordOf(token)
  const known = word.first | word.patronymic | word.surname
  const opened = run.first !== undefined || run.initials > 0
  // «Антониу Гутерриша Генеральным секретарём»: a common word in capitals goes no further than the surname's place.
  if (opened && known === 0 && word.common && run.words.length > 1 && opensPost(token)) return 0
  if (opened) return known | (word.place && known === 0 && run.words.length > 1 ? 0 : word.unknown)
  if (known !== 0) return run.words.length > 0 ? known | word.unknown : known
  // «Пак», «Хван», «Мун»: short names of the East are often common words too.
  if (!beside || word.place || (word.common && run.words.length === 0 && token.text.length > 4))
    return 0
  return word.unknown
}

/** An adjective or a post in capitals: what follows the name rather than belongs to it. */
function opensPost(token: Token): boolean {
  return formsOf(token).some(
    (form) => /^(?:ADJF|PRTF)$/.test(form.tag.part) || posts.has(lemmaOf(form)),
  )
}

/** A lone surname beside a post: known, or at least not a woman's indeclinable guess. */
function singleName(tokens: readonly Token[], run: Run): Person | undefined {
  const word = nameWordOf(tokens[run.words[0]!]!)
  if (word.place && word.surname === 0) return undefined
  if (word.surname !== 0)
    return (run.mask & word.surname) === 0 ? undefined : { ...run, trust: 'likely' }
  if (word.common) return undefined
  const mask = run.mask & men
  return mask === 0 ? undefined : { ...run, mask, trust: 'likely' }
}

export function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const dot = tokens[at + 1]
  if (token === undefined || !token.capital || token.script !== 'cyrillic') return false
  return (
    (token.text.length === 1 || /^(?:Дж|Ю|Я)$/.test(token.text)) && dot?.text === '.' && !dot.spaced
  )
}

/** Written in capitals throughout: an abbreviation, not a name. */
export function isShouted(token: Token): boolean {
  const second = token.text.charCodeAt(1)
  if (second >= 0x430 && second <= 0x44f) return false
  return (
    token.text.length > 1 && token.text === token.text.toUpperCase() && /\p{Lu}/u.test(token.text)
  )
}

/** A mask that leaves everything open, for a name whose place asks for no case. */
export const openMask: Mask = anyMask
