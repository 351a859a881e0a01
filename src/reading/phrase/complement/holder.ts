import { type Mask, anyMask, maskOf } from '../../names/mask.ts'
import { nameWordOf } from '../../names/name.ts'
import type { Token } from '../../tokens.ts'
import { nounPhraseAt } from '../noun.ts'
import { type Person, isInitial, personAt, surnameOf } from '../person.ts'
import type { State } from './state.ts'

/** A full name in another case than the post: it belongs to somebody else, and the post's complement ends before it. */
export function strangerHere(state: State): Person | undefined {
  const { tokens, j } = state
  const token = tokens[j]!
  if (!token.capital || token.script !== 'cyrillic') return undefined
  if (state.place !== undefined && !state.closed && state.place.kind === 'body') {
    return isInitial(tokens, j) ? personAt(tokens, j, anyMask, false) : fullName(state)
  }
  const next = tokens[j + 1]
  if (next === undefined || !(next.capital || next.text === '.' || next.kind === 'word'))
    return undefined
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
export function holderAfterOwner(state: State, owner: Person, postMask: Mask): Person | undefined {
  const token = state.tokens[owner.end]
  if ((owner.mask & maskOf('gent')) === 0 || token === undefined) return undefined
  if (!token.capital || token.sentence !== state.tokens[owner.start]!.sentence) return undefined
  const person = personAt(state.tokens, owner.end, postMask, false)
  return person !== undefined && person.trust === 'known' ? person : undefined
}

/** A person begins here rather than the chain going on. */
export function personHere(state: State, postMask: Mask): Person | undefined {
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
  const next = tokens[person.end]
  if (next?.capital !== true || next.sentence !== tokens[person.start]!.sentence) return false
  const whole = personAt(tokens, person.start, anyMask, false)
  return whole !== undefined && whole.trust === 'known' && whole.end > person.end
}
