import { legalForms, placeAbbreviations } from '../lexicon/organisations.ts'
import { anyMask, type Mask, maskOf } from '../names/mask.ts'
import { nameWordOf } from '../names/name.ts'
import { passingAdjectives } from '../lexicon/posts.ts'
import { formsOf, lemmasOf } from '../morphology/forms.ts'
import type { Case } from '../morphology/tag.ts'
import { stateAt, stateCode } from '../states.ts'
import type { Token } from '../tokens.ts'
import { isAdjective, type NounPhrase, nounPhraseAt } from './noun.ts'
import { isInitial, isShouted, type Person, personAt, surnameOf } from './person.ts'

/**
 * Where a post is: tokens [start, end). `name` is its proper name alone when it stands in quotes, in Latin letters or
 * undeclined after a kind («компании „Роснефть“»). A `mention` only stands for something named elsewhere («партии»).
 */
export type Place = {
  start: number
  end: number
  kind: 'body' | 'place' | 'mention'
  name: { start: number; end: number } | undefined
  /** The named body is only part of this one: «отделения движения „Солидарность“». */
  nested: boolean
}

/** What follows the head of a post: [start, end) in all, and in it the places; `person` begins where it ends. */
export type Chain = { end: number; places: Place[]; commonEnd: number; person: Person | undefined }

const chainMax = 30

/** Reads the complement of a post: «заместителя |министра иностранных дел| |Грузии|». */
export function chainAt(
  tokens: readonly Token[],
  at: number,
  governs: Case,
  postMask: Mask,
  head: PostKind,
): Chain {
  const state: State = {
    tokens,
    at,
    j: at,
    place: undefined,
    closed: false,
    places: [],
    commonEnd: at,
    wanted: governs,
    listed: governs,
    head,
    last: undefined,
  }
  while (state.j < at + chainMax) {
    const token = tokens[state.j]
    if (token === undefined || token.sentence !== tokens[Math.max(0, at - 1)]!.sentence) break
    const person = personHere(state, postMask)
    if (person !== undefined) return finish(state, person)
    const other = strangerHere(state)
    if (other !== undefined) return finish(state, holderAfterOwner(state, other, postMask))
    if (!step(state, token)) break
  }
  return finish(state, undefined)
}

/** A full name in another case than the post: it belongs to somebody else, and the post's complement ends before it. */
function strangerHere(state: State): Person | undefined {
  const { tokens, j } = state
  const token = tokens[j]!
  if (!token.capital || token.script !== 'cyrillic') return undefined
  if (state.place !== undefined && !state.closed && state.place.kind === 'body') {
    return isInitial(tokens, j) ? personAt(tokens, j, anyMask, false) : fullName(state)
  }
  const person = personAt(tokens, j, anyMask, false)
  const whole = person !== undefined && person.words.length + Math.min(person.initials, 1) >= 2
  return whole && person.trust === 'known' ? person : undefined
}

/** «банка развития | Назарова Сироджиддина Каримовича»: a name with its patronymic is no part of a body's name. */
function fullName({ tokens, j, last }: State): Person | undefined {
  const person = personAt(tokens, j, anyMask, false)
  if (person === undefined || person.words.length < 2 || person.first === undefined)
    return undefined
  if (person.patronymic !== undefined && person.words.length > 2) return person
  if (person.first !== j || person.trust !== 'known') return undefined
  // «Правительства | Олег Зимин» cannot be a genitive; «Фонда Олега Зимина» is the name of a body.
  if ((person.mask & maskOf('gent')) === 0) return person
  const surname = tokens[person.words[1]!]!
  return surnameOf(surname) && !namedForPersons.test(last?.lemma ?? '') ? person : undefined
}

const namedForPersons =
  /^(?:фонд|блок|институт|театр|музей|клуб|партия|правительство|администрация|кабинет|команда|группа|движение|центр|школа|союз|завод|студия|галерея|академия|университет|больница|библиотека|орден|премия)$/

/** «пресс-секретарь Владимира Белова Сергей Громов»: whose secretary, then who. */
function holderAfterOwner(state: State, owner: Person, postMask: Mask): Person | undefined {
  const token = state.tokens[owner.end]
  if ((owner.mask & maskOf('gent')) === 0 || token === undefined) return undefined
  if (!token.capital || token.sentence !== state.tokens[owner.start]!.sentence) return undefined
  const person = personAt(state.tokens, owner.end, postMask, false)
  return person !== undefined && person.trust === 'known' ? person : undefined
}

/** What the head of a chain is: a minister has a portfolio first, an envoy is sent into a place and not of it. */
export type PostKind = 'minister' | 'envoy' | 'post' | 'person'

type State = {
  tokens: readonly Token[]
  at: number
  j: number
  place: Place | undefined
  closed: boolean
  places: Place[]
  commonEnd: number
  /** The case the next noun must stand in, and the case of the whole list it may belong to. */
  wanted: Case
  listed: Case
  head: PostKind
  last: NounPhrase | undefined
}

function finish(state: State, person: Person | undefined): Chain {
  if (state.place !== undefined) state.places.push(state.place)
  return { end: state.j, places: state.places, commonEnd: state.commonEnd, person }
}

function step(state: State, token: Token): boolean {
  if (token.text === '(') return aliasStep(state)
  if (isOpening(token)) return quoteStep(state)
  if (token.script === 'latin')
    return (token.capital || /[A-Z]/.test(token.text)) && latinStep(state)
  if (token.kind === 'word' && isShouted(token) && token.script === 'cyrillic')
    return abbreviationStep(state, token)
  if (token.lower === 'имени' || token.lower === 'им') return namesakeStep(state)
  if (token.kind === 'word' && prepositions[token.lower] !== undefined && state.j > 0) {
    if (prepositionStep(state, token.lower)) return true
  }
  if (token.lower === 'и' || token.text === ',') return listStep(state)
  if (token.kind !== 'word') return false
  return (
    stateStep(state) ||
    nounStep(state) ||
    describedStep(state, token) ||
    undeclinedStep(state, token)
  )
}

/** «Соединённого Королевства Великобритании и Северной Ирландии»: the whole name of a State, where it has several words. */
function stateStep(state: State): boolean {
  if (state.place !== undefined || state.wanted !== 'gent') return false
  const found = stateAt(state.tokens, state.j)
  if (found === undefined || found.end - state.j < longName) return false
  extend(state, state.j, found.end, 'place')
  state.closed = true
  state.j = found.end
  return true
}

const longName = 4

/** A person begins here rather than the chain going on. */
function personHere(state: State, postMask: Mask): Person | undefined {
  const { tokens, j } = state
  const token = tokens[j]!
  if (!token.capital || token.script !== 'cyrillic') return undefined
  const person = personAt(tokens, j, postMask, true)
  if (person === undefined || isCutShort(tokens, person)) return undefined
  if (isOwner(tokens, person, postMask)) return undefined
  const phrase = nounPhraseAt(tokens, j, state.wanted)
  if (phrase !== undefined && phrase.end - phrase.start > 1) return undefined
  if (person.first === person.start || person.initials > 0) return person
  const settled = state.closed || state.last?.kind === 'common' || state.last?.kind === 'post'
  if (settled) return person
  if (person.first !== undefined) return undefined
  if (state.place !== undefined) {
    // «клуба Челси …»: an undeclined name after a kind is the body's, not a person's, unless it is a known surname.
    return person.words.length === 1 && nameWordOf(token).surname !== 0 && !nameWordOf(token).place
      ? person
      : undefined
  }
  if (person.words.length === 1) return person
  // «глава Росавиации Махов»: an unknown genitive before a surname is the body.
  const body =
    /[аяыи]$/.test(token.lower) &&
    surnameOf(tokens[person.words.at(-1)!]!) &&
    nounPhraseAt(tokens, j, state.wanted) !== undefined
  return body || (/[аяыи]$/.test(token.lower) && (postMask & 0b1) === 0) ? undefined : person
}

/** «глава МИД Армена Саакяна Левон Гаспарян»: the first of two names, where it may be a genitive, is whose. */
function isOwner(tokens: readonly Token[], person: Person, postMask: Mask): boolean {
  const next = tokens[person.end]
  if (next?.capital !== true || next.sentence !== tokens[person.start]!.sentence) return false
  const whole = personAt(tokens, person.start, anyMask, false)
  if (whole === undefined || whole.end !== person.end) return false
  if ((whole.mask & maskOf('gent')) === 0) return false
  const holder = personAt(tokens, person.end, postMask, false)
  return holder !== undefined && holder.trust === 'known' && holder.words.length > 1
}

/** «Президента | Оспанова Айгуль Талгатовна»: the first word agrees with the post, the whole name does not. */
function isCutShort(tokens: readonly Token[], person: Person): boolean {
  const whole = personAt(tokens, person.start, anyMask, false)
  return whole !== undefined && whole.trust === 'known' && whole.end > person.end
}

function isOpening(token: Token): boolean {
  return /^[«"“„]$/.test(token.text)
}

function quoteStep(state: State): boolean {
  const { tokens, j } = state
  let end = j + 1
  while (end < j + 10 && tokens[end] !== undefined && !/^[»"”“]$/.test(tokens[end]!.text)) end++
  const closing = tokens[end]
  if (
    closing === undefined ||
    !/^[»"”“]$/.test(closing.text) ||
    closing.sentence !== tokens[j]!.sentence ||
    end === j + 1
  )
    return false
  extend(state, j, end + 1, 'body')
  state.place!.name = { start: j + 1, end }
  state.closed = true
  state.j = end + 1
  return true
}

function latinStep(state: State): boolean {
  const { tokens, j } = state
  let end = j
  while (tokens[end]?.script === 'latin' && tokens[end]!.sentence === tokens[j]!.sentence) end++
  if (state.closed && state.place?.name !== undefined) return false
  extend(state, j, end, 'body')
  state.place!.name = { start: j, end }
  state.closed = true
  state.j = end
  return true
}

function abbreviationStep(state: State, token: Token): boolean {
  if (token.text.length > 12) return false
  const isPlace = placeAbbreviations.has(token.text)
  const follows =
    state.place?.end === state.j &&
    isShouted(state.tokens[state.j - 1]!) &&
    state.place.end - state.place.start === 1
  if (state.closed && !isPlace && !follows) return false
  extend(state, state.j, state.j + 1, isPlace ? 'place' : 'body')
  state.closed = !legalForms.has(token.text)
  state.j++
  return true
}

/** «Объединённого фронта (ОФДД)»: a short name in brackets right after the full one. */
function aliasStep(state: State): boolean {
  const { tokens, j } = state
  if (state.place === undefined) return false
  let close = j + 1
  while (close < j + 8 && tokens[close] !== undefined && tokens[close]!.text !== ')') close++
  if (tokens[close]?.text !== ')' || close === j + 1) return false
  const inside = tokens[j + 1]!
  if (close !== j + 2 || !(isShouted(inside) || inside.script === 'latin')) return false
  state.closed = true
  state.j = close + 1
  return true
}

/** «института имени И. И. Иванова» */
function namesakeStep(state: State): boolean {
  const { tokens } = state
  if (state.place === undefined) return false
  let j = state.j + 1
  if (tokens[j]?.text === '.') j++
  const start = j
  const person =
    tokens[start] === undefined ? undefined : personAt(tokens, start, maskOf('gent'), true)
  j = person?.end ?? start
  if (j === start) return false
  state.place.end = j
  state.closed = true
  state.j = j
  return true
}

const prepositions: Readonly<Record<string, Case>> = {
  по: 'datv',
  при: 'loct',
  от: 'gent',
  из: 'gent',
  в: 'loct',
  во: 'loct',
  на: 'loct',
  за: 'accs',
  с: 'ablt',
  о: 'loct',
  об: 'loct',
  против: 'gent',
  для: 'gent',
}

function prepositionStep(state: State, preposition: string): boolean {
  const { tokens, j } = state
  const wanted = prepositions[preposition]!
  const open = state.place !== undefined && !state.closed
  const moved = /^(?:от|из|при)$/.test(preposition) && state.place === undefined
  if (moved) {
    const before = { ...state }
    state.j++
    state.wanted = wanted
    state.listed = wanted
    const token = tokens[state.j]
    if (
      token !== undefined &&
      token.lower !== preposition &&
      step(state, token) &&
      state.place !== undefined
    )
      return true
    Object.assign(state, before)
    return false
  }
  const capital = tokens[state.place?.start ?? 0]?.capital === true
  const phrase = nounPhraseAt(tokens, j + 1, wanted) ?? abbreviationPhrase(tokens, j + 1)
  if (phrase === undefined) return preposition === 'от' && quotedTail(state)
  if (isReason(tokens, phrase)) return false
  switch (preposition) {
    case 'по':
      if (open) state.place!.end = phrase.end
      else if (state.place === undefined) state.commonEnd = phrase.end
      break
    case 'с':
      // «по связям с общественностью»
      if (state.place !== undefined || state.last?.kind !== 'common' || phrase.kind !== 'common')
        return false
      state.commonEnd = phrase.end
      break
    case 'о':
    case 'об':
      if (!open) return false
      state.place!.end = phrase.end
      break
    case 'при':
    case 'за':
    case 'против':
    case 'для':
      if (open) state.place!.end = phrase.end
      else if (preposition !== 'при' || state.place === undefined) return false
      break
    default:
      if (state.place === undefined) {
        if (phrase.kind === 'common')
          return /^(?:област|сфер|дело)/.test(phrase.lemma) ? takeField(state, phrase) : false
        if (phrase.kind === 'place' && state.head === 'post')
          extend(state, phrase.start, phrase.end, 'place')
        else state.commonEnd = phrase.end
      } else if (
        isSeated(state, phrase, capital, open) ||
        (open && /^(?:област|сфер)/.test(phrase.lemma))
      )
        state.place.end = phrase.end
      else state.closed = true
  }
  state.last = phrase
  state.wanted = 'gent'
  state.j = phrase.end
  if (
    state.closed &&
    phrase.kind === 'place-word' &&
    tokens[state.j]?.capital === true &&
    tokens[state.j]!.sentence === tokens[j]!.sentence
  )
    state.j++
  return true
}

/** «по его просьбе», «по собственному желанию»: why, not what for. */
function isReason(tokens: readonly Token[], phrase: NounPhrase): boolean {
  if (/^(?:его|её|ее|их|собственно|сво|этом|данном)/.test(tokens[phrase.start]!.lower)) return true
  return /^(?:просьба|желание|предложение|представление|решение|инициатива|итог|состояние|результат|истечение|причина|поручение|рекомендация)$/.test(
    phrase.lemma,
  )
}

/** «эксперт в области международных отношений»: the field is part of the post. */
function takeField(state: State, phrase: NounPhrase): boolean {
  state.commonEnd = phrase.end
  state.last = { ...phrase, kind: 'common' }
  state.wanted = 'gent'
  state.j = phrase.end
  return true
}

/** «депутат Госдумы от „Единой России“»: who sent the holder is not where the post is. */
function quotedTail(state: State): boolean {
  const { tokens, j } = state
  if (state.place === undefined || tokens[j + 1] === undefined || !isOpening(tokens[j + 1]!))
    return false
  for (let end = j + 2; end < j + 10 && tokens[end]?.sentence === tokens[j]!.sentence; end++) {
    if (!/^[»"”“]$/.test(tokens[end]!.text)) continue
    state.closed = true
    state.j = end + 1
    return true
  }
  return false
}

/** «Миссии ООН в Афганистане»: where a body with a word for its kind sits is part of its name. */
function isSeated(state: State, phrase: NounPhrase, capital: boolean, open: boolean): boolean {
  if (phrase.kind !== 'place' || !capital || state.place === undefined) return false
  // «послом Республики Казахстан в Монголии»: an envoy is sent there; the State does not sit there.
  if (state.head === 'envoy' && isStateName(state)) return false
  const head = state.tokens[state.place.start]!
  return (
    open ||
    (state.place.end - state.place.start > 1 &&
      !isShouted(head) &&
      state.place.kind === 'body' &&
      state.place.name === undefined)
  )
}

function isStateName({ tokens, place }: State): boolean {
  const words = tokens.slice(place!.start, place!.end).map(({ text }) => text)
  return stateCode(words.join(' ')) !== undefined
}

function abbreviationPhrase(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || !isShouted(token)) return undefined
  const kind = placeAbbreviations.has(token.text) ? 'place' : 'body'
  return { start: at, noun: at, end: at + 1, kind, plural: false, lemma: token.lower }
}

/** «связи и коммуникаций», «культуры, спорта и туризма», «Палаты и рабочей группы». */
function listStep(state: State): boolean {
  const { tokens, j, last } = state
  if (last !== undefined && state.closed && state.place?.kind === 'body' && joinsPlace(state))
    return true
  if (last === undefined || state.closed) return false
  const wanted = state.wanted
  const phrase =
    nounPhraseAt(tokens, j + 1, wanted) ??
    nounPhraseAt(tokens, j + 1, state.listed) ??
    (last.kind === 'common' ? prepositionedPhrase(tokens, j + 1) : undefined)
  if (phrase === undefined || phrase.kind === 'post') return false
  const both =
    state.place !== undefined &&
    phrase.kind === 'body' &&
    (phrase.end - phrase.start > 1 || tokens[phrase.start]!.capital)
  const plain =
    phrase.kind === 'common' || (phrase.kind === 'body' && phrase.end - phrase.start === 1)
  if (tokens[j]!.text === ',') {
    if (phrase.kind !== 'common' || !/^(?:,|и)$/.test(tokens[phrase.end]?.text ?? '')) return false
    if (nounPhraseAt(tokens, phrase.end + 1, wanted)?.kind !== 'common') return false
  } else if (state.place === undefined ? phrase.kind !== 'common' : !(both || plain)) return false
  if (both && state.place !== undefined) {
    state.places.push(state.place)
    state.place = {
      start: phrase.start,
      end: phrase.end,
      kind: 'body',
      name: undefined,
      nested: false,
    }
  } else if (state.place !== undefined) state.place.end = phrase.end
  else state.commonEnd = phrase.end
  state.last = phrase
  state.j = phrase.end
  return true
}

/** «Института США и Канады»: a second place in the name of a body. */
function joinsPlace(state: State): boolean {
  const { tokens, j } = state
  const before = tokens[j - 1]!
  const isPlace =
    placeAbbreviations.has(before.text) ||
    (before.capital && formsOf(before).some(({ tag }) => tag.marks.has('Geox')))
  const phrase =
    isPlace && tokens[j]!.lower === 'и' ? nounPhraseAt(tokens, j + 1, 'gent') : undefined
  if (phrase?.kind !== 'place') return false
  state.place!.end = phrase.end
  state.closed = false
  state.j = phrase.end
  return true
}

function prepositionedPhrase(tokens: readonly Token[], at: number): NounPhrase | undefined {
  return tokens[at]?.lower === 'по' ? nounPhraseAt(tokens, at + 1, 'datv') : undefined
}

/** «управлению имуществом», «торговли людьми»: nouns that ask for the instrumental. */
const handling = /^(?:управление|руководство|торговля|обмен|снабжение|обеспечение|борьба)$/

function nounStep(state: State): boolean {
  const { tokens, j } = state
  const phrase =
    nounPhraseAt(tokens, j, state.wanted) ??
    (handling.test(state.last?.lemma ?? '') ? nounPhraseAt(tokens, j, 'ablt') : undefined)
  if (phrase === undefined) return false
  const open = state.place !== undefined && !state.closed
  const direct = state.last === undefined || state.last.kind === 'post'
  if (direct && phrase.lemma === 'правление' && state.place === undefined) phrase.kind = 'common'
  switch (phrase.kind) {
    case 'body':
      if (state.closed && !isShortName(state)) return false
      if (
        state.head === 'minister' &&
        state.place === undefined &&
        phrase.end - phrase.start === 1 &&
        !tokens[phrase.start]!.capital
      ) {
        state.commonEnd = phrase.end
        break
      }
      if (open && state.last !== undefined && parts.has(state.last.lemma))
        state.place!.nested = true
      extend(state, properStart(tokens, phrase), phrase.end, 'body')
      if (
        phrase.end - phrase.start === 1 &&
        !tokens[phrase.start]!.capital &&
        state.place!.start === phrase.start
      )
        state.place!.kind = 'mention'
      break
    case 'place-word':
      if (state.closed && state.place?.kind !== 'place') return false
      if (open) extend(state, phrase.start, phrase.end, 'body')
      else
        extend(state, phrase.start, phrase.end, phrase.end - phrase.start > 1 ? 'place' : 'mention')
      break
    case 'place':
      if (state.place?.kind === 'mention' && isStateWord(state)) state.place = undefined
      extend(state, phrase.start, phrase.end, 'place')
      state.closed = true
      break
    case 'post':
      if (isHeadOfState(tokens, phrase) && state.place === undefined) {
        state.commonEnd = phrase.end + 1
        state.last = phrase
        state.wanted = 'gent'
        state.j = phrase.end + 1
        return true
      }
      if (
        state.head === 'person' ||
        (!(direct && !phrase.plural && state.place === undefined) &&
          !(open && (phrase.plural || serves(state))))
      )
        return false
      if (open) state.place!.end = phrase.end
      else state.commonEnd = phrase.end
      break
    case 'common':
      if (state.closed) return false
      if (open) extend(state, phrase.start, phrase.end, 'body')
      else state.commonEnd = phrase.end
      break
    case 'proper':
      if (state.closed) return false
      if (state.head === 'minister' && state.place === undefined) state.commonEnd = phrase.end
      else {
        extend(state, properStart(tokens, phrase), phrase.end, 'body')
        if (!known(tokens[phrase.noun]!)) state.closed = true
      }
      break
    default:
      phrase.kind satisfies never
  }
  state.last = phrase
  state.wanted = 'gent'
  state.j = phrase.end
  return true
}

/** «советник Главы государства»: one post, whose second word names no place. */
function isHeadOfState(tokens: readonly Token[], { lemma, end }: NounPhrase): boolean {
  return lemma === 'глава' && tokens[end]?.lower === 'государства'
}

/** «администрации президента», «аппарата премьера»: bodies that serve one person's post. */
function serves({ last }: State): boolean {
  return /^(?:администрация|аппарат|канцелярия|секретариат|служба|пресс-служба|штаб|управление|совет|кабинет)$/.test(
    last?.lemma ?? '',
  )
}

/** «ЦК Компартии», «СК России»: capitals that the name of the body proper may follow. */
function isShortName({ tokens, place, j }: State): boolean {
  return (
    place !== undefined &&
    place.kind === 'body' &&
    place.end === j &&
    place.end - place.start === 1 &&
    isShouted(tokens[place.start]!)
  )
}

/** Kinds of a body that are part of another: their name is the whole phrase. */
const parts = new Set(
  'отделение филиал отдел управление департамент представительство президиум бюро ячейка исполком аппарат секция фракция'.split(
    ' ',
  ),
)

/** «французского Национального фронта», «влиятельного Комитета»: what comes before the proper name is not part of it. */
function properStart(tokens: readonly Token[], phrase: NounPhrase): number {
  for (let at = phrase.start; at < phrase.noun; at++) if (tokens[at]!.capital) return at
  let start = phrase.start
  while (
    start < phrase.noun &&
    lemmasOf(tokens[start]!, /^(?:ADJF|PRTF)$/).some((lemma) => passingAdjectives.has(lemma))
  )
    start++
  return start
}

function known(token: Token): boolean {
  return formsOf(token).length > 0
}

/** «глава государства Казахстана»: the post is of Казахстан, the word state only introduces it. */
function isStateWord(state: State): boolean {
  const token = state.tokens[state.place!.start]
  const stands = /^(?:государства|страны|города|республики)$/.test(token?.lower ?? '')
  if (/^(?:государства|страны)$/.test(token?.lower ?? '')) state.commonEnd = state.place!.end
  return stands
}

/** «московского „Центра“», «немецкой BMW»: an adjective before a name in quotes, capitals or Latin letters. */
function describedStep(state: State, token: Token): boolean {
  const next = state.tokens[state.j + 1]
  if (
    state.place !== undefined ||
    next === undefined ||
    next.sentence !== token.sentence ||
    !isAdjective(token, state.wanted)
  )
    return false
  if (!isOpening(next) && next.script !== 'latin' && !isShouted(next)) return false
  const start = state.j
  state.j++
  if (!step(state, next)) return false
  if (state.place !== undefined) (state.place as Place).start = start
  return true
}

/** A further capital of an undeclined name: unknown, or a common word in the nominative, but never a first name. */
function isNameOfBody(token: Token | undefined, first: Token): boolean {
  if (token?.capital !== true || token.script !== 'cyrillic' || token.sentence !== first.sentence)
    return false
  const forms = formsOf(token)
  if (nameWordOf(token).first !== 0 || nameWordOf(token).surname !== 0) return false
  return forms.length === 0
    ? formsOf(first).length === 0
    : forms.some(({ tag }) => tag.part === 'NOUN' && tag.case === 'nomn' && !tag.marks.has('Geox'))
}

/** «штата Аризона», «клуба Тоттенхэм Хотспур»: names that do not decline after the word for their kind. */
function undeclinedStep(state: State, token: Token): boolean {
  const kind = state.last?.kind
  if (!token.capital || token.script !== 'cyrillic') return false
  if (kind === undefined && state.place === undefined) return foreignBodyStep(state)
  if (state.place === undefined || state.closed || (kind !== 'body' && kind !== 'place-word'))
    return false
  if (formsOf(token).length > 0 && !formsOf(token).some(({ tag }) => tag.case === 'nomn'))
    return false
  let end = state.j + 1
  while (end < state.j + 3 && isNameOfBody(state.tokens[end], token)) end++
  extend(
    state,
    state.j,
    end,
    state.place.kind === 'mention' ? (kind === 'place-word' ? 'place' : 'body') : state.place.kind,
  )
  if (kind === 'body') state.place.name = { start: state.j, end }
  state.closed = true
  state.j = end
  return true
}

/** «лидер Аль-Кайды Усама …»: capitals nobody knows, then a first name: the unknown ones are the body. */
function foreignBodyStep(state: State): boolean {
  const { tokens, j } = state
  for (let end = j + 1; end <= j + 3; end++) {
    if (tokens[end]?.capital !== true || tokens[end]!.sentence !== tokens[j]!.sentence) return false
    if (personAt(tokens, end, 0xfff, true)?.first !== end) continue
    if (formsOf(tokens[j]!).some(({ tag }) => !tag.marks.has('Geox'))) return false
    extend(state, j, end, 'body')
    state.closed = true
    state.j = end
    return true
  }
  return false
}

function extend(state: State, start: number, end: number, kind: Place['kind']): void {
  if (state.place === undefined) {
    state.place = { start, end, kind, name: undefined, nested: false }
    return
  }
  state.place.end = end
  if (state.place.kind === 'mention') state.place.kind = kind === 'place' ? 'body' : kind
}
