import { organisationHeads } from '../lexicon/organisations.ts'
import { postAdjectives, posts } from '../lexicon/posts.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import { formsOf } from '../morphology/forms.ts'
import { isName } from '../morphology/tag.ts'
import { anyMask, type Mask, men } from '../names/mask.ts'
import { patronymicMask } from '../names/ending.ts'
import { masksOfGender, nameWordOf } from '../names/name.ts'
import { isHeirName, patronymicParticle } from '../names/particles.ts'
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

/**
 * The person whose name begins at a token, if one does. `allowed` are the cases its place permits. With `beside`, the
 * name stands right after a post, so that words unknown to any list may form it; in a `slot`, where nothing but a person
 * can stand, a town may be one too («Дархан»).
 */
export function personAt(
  tokens: readonly Token[],
  at: number,
  allowed: Mask,
  beside: boolean | 'slot',
): Person | undefined {
  const run = runAt(tokens, at, allowed, beside)
  if (run === undefined) return undefined
  const { words, first, patronymic, initials } = run
  if (patronymic !== undefined && words.length > 1 && first === undefined)
    return { ...run, trust: 'known' }
  if (first !== undefined) {
    const place = words.indexOf(first)
    if (place === 0 && (words.length > 1 || beside))
      return { ...run, trust: words.length > 1 ? 'known' : 'likely' }
    if (place === 1 && words[0] === patronymic) return { ...run, trust: 'known' }
    const [one, , three] = words
    const fathered = three !== undefined && (patronymic === three || isHeir(tokens[one!]!))
    const surnameFirst =
      place === 1 &&
      ((words.length === 2 && surnameOf(tokens[one!]!)) ||
        (words.length === 3 && fathered && (patronymic === three || surnameOf(tokens[one!]!))))
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
    return declines || beside === 'slot' ? { ...run, trust: 'likely' } : undefined
  }
  return singleName(tokens, run)
}

/** «Рахимзода Фаррух Саид»: a Tajik name may end with the father's name as it is. */
function isHeir(token: Token): boolean {
  return isHeirName(token.lower)
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
  beside: boolean | 'slot',
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
      if (run.words.length > 0 && particles.has(token.lower) && next?.capital === true) {
        j += 1
        continue
      }
      break
    }
    if (token.script !== 'cyrillic' || isShouted(token)) break
    const ofFather = patronymicPair(tokens, j)
    if (ofFather !== 0) {
      if ((run.mask & ofFather) === 0) break
      run.mask &= ofFather
      run.patronymic = j
      run.words.push(j)
      j += 2
      run.end = j
      continue
    }
    if (run.words.length > 0 && (opensPost(tokens, j) || isComplete(tokens, run, token))) break
    if (isBody(token)) return undefined
    if (run.initials > 0 && run.words.length === 1 && run.start < run.words[0]!) break
    const leads = run.words.length === 0 && isSurnameFirst(tokens, j)
    const given = isBeforeFather(tokens, j)
    const bits = leads || given ? namedBits(token) : bitsOf(token, run, beside)
    if ((run.mask & bits) === 0) break
    run.mask &= bits
    const word = nameWordOf(token)
    const isGiven = (word.first !== 0 || given) && !leads
    if (isGiven && run.first === undefined) run.first = j
    else if (word.patronymic !== 0 && run.words.length > 0) run.patronymic ??= j
    run.words.push(j)
    j++
    run.end = j
  }
  return run.words.length === 0 ? undefined : run
}

/** «Ли Жанна Викторовна»: before a given name and a patronymic stands the surname, whatever else the word may be. */
export function isSurnameFirst(tokens: readonly Token[], at: number): boolean {
  const [given, father] = [tokens[at + 1], tokens[at + 2]]
  if (given?.capital !== true || father?.capital !== true) return false
  if (father.sentence !== tokens[at]!.sentence) return false
  const isName = given.script === 'cyrillic' && father.script === 'cyrillic'
  const own = nameWordOf(tokens[at]!)
  if (own.place && own.surname === 0) return false
  return isName && nameWordOf(given).patronymic === 0 && nameWordOf(father).patronymic !== 0
}

/** «Седу Ашотовну», «Вугара Али оглы»: what stands before a patronymic is a given name, known or not. */
function isBeforeFather(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.capital !== true || next.script !== 'cyrillic') return false
  if (next.sentence !== tokens[at]!.sentence) return false
  if (nameWordOf(tokens[at]!).common || nameWordOf(tokens[at]!).patronymic !== 0) return false
  return patronymicPair(tokens, at + 1) !== 0 || patronymicMask(next.lower) !== 0
}

/** What a word may be in a name that its neighbours vouch for. */
function namedBits(token: Token): Mask {
  const word = nameWordOf(token)
  return word.first | word.surname | (word.first === 0 ? word.unknown : 0)
}

function bitsOf(token: Token, run: Run, beside: boolean | 'slot'): Mask {
  const word = nameWordOf(token)
  const known = word.first | word.patronymic | word.surname
  // A given name or patronymic stands only as its own forms allow; of a surname the ending may say more.
  if (word.first !== 0 && run.first === undefined && run.words.length > 0) return known
  if (word.patronymic !== 0 && run.words.length > 0) return known
  const opened = run.first !== undefined || run.initials > 0 || run.patronymic !== undefined
  const complete =
    run.words.length > 1 && !(run.words.length === 2 && run.patronymic === run.words[1])
  if (opened) return known | (word.place && known === 0 && complete ? 0 : word.unknown)
  if (known !== 0) return run.words.length > 0 ? known | word.unknown : known
  // «Пак», «Хван», «Мун»: short names of the East are often common words too.
  if (
    !beside ||
    (word.place && beside !== 'slot') ||
    (word.common && run.words.length === 0 && token.text.length > 4)
  )
    return 0
  return word.unknown
}

/** «Токтобек уулу»: the father's name stands still; what the particle says of the gender is all that is known. 0 without one. */
function patronymicPair(tokens: readonly Token[], at: number): Mask {
  const next = tokens[at + 1]
  if (next === undefined || next.sentence !== tokens[at]!.sentence) return 0
  const particle = patronymicParticle(next.lower)
  if (particle === undefined) return 0
  return masksOfGender(particle === 'either' ? undefined : particle)
}

/**
 * «Мехрибан Велиеву | Генеральным секретарём»: a post, or an adjective of posts that a noun follows. It ends the name
 * before it, whatever name the word might also be.
 */
function opensPost(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const forms = formsOf(token).filter(({ tag }) => !isName(tag))
  if (forms.some((form) => form.tag.part === 'NOUN' && posts.has(lemmaOf(form)))) {
    return nameWordOf(token).surname === 0
  }
  const adjective = forms.some(
    (form) => /^(?:ADJF|PRTF)$/.test(form.tag.part) && postAdjectives.has(lemmaOf(form)),
  )
  return adjective && tokens[at + 1]?.kind === 'word' && !isNameLike(tokens[at + 1]!)
}

/** «Жогорку Кенеш», «Совет»: the word for a body is no part of an unknown name. */
function isBody(token: Token): boolean {
  const { first, surname } = nameWordOf(token)
  return (
    first === 0 &&
    surname === 0 &&
    formsOf(token).some((form) => form.tag.part === 'NOUN' && organisationHeads.has(lemmaOf(form)))
  )
}

/**
 * «Рината Айтбаева | Гульнара Асанова»: after a given name and a surname another given name begins another person; after
 * given name, patronymic and surname any word does.
 */
function isComplete(tokens: readonly Token[], run: Run, next: Token): boolean {
  const [one, two, three] = run.words
  if (run.first === undefined || two === undefined) return false
  if (three !== undefined && run.patronymic !== undefined) {
    return run.patronymic === three ? run.first === two : surnameOf(tokens[three]!)
  }
  const named =
    run.first === one && surnameOf(tokens[two]!) && nameWordOf(tokens[two]!).patronymic === 0
  return named && nameWordOf(next).first !== 0 && nameWordOf(next).patronymic === 0
}

function isNameLike(token: Token): boolean {
  return token.capital && (nameWordOf(token).surname !== 0 || nameWordOf(token).first !== 0)
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
