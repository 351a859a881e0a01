import { formsOf } from '../../morphology/forms.ts'
import { nameWordOf } from '../../names/name.ts'
import type { Token } from '../../tokens.ts'
import { isAdjective } from '../noun.ts'
import { isShouted, personAt } from '../person.ts'
import { type Place, type State, extend, isOpening, type Step } from './state.ts'

/** «московского „Центра“», «немецкой BMW»: an adjective before a name in quotes, capitals or Latin letters. */
export function describedStep(state: State, token: Token, step: Step): boolean {
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
export function undeclinedStep(state: State, token: Token): boolean {
  const kind = state.last?.kind
  if (!token.capital || token.script !== 'cyrillic') return false
  if (kind === undefined && state.place === undefined) return foreignBodyStep(state)
  if (state.place === undefined || state.closed || (kind !== 'body' && kind !== 'place-word'))
    return false
  if (formsOf(token).length > 0 && !formsOf(token).some(({ tag }) => tag.case === 'nomn'))
    return false
  let end = state.j + 1
  while (end < state.j + 3 && isNameOfBody(state.tokens[end], token)) end++
  const named = kind === 'place-word' ? 'place' : 'body'
  extend(state, state.j, end, state.place.kind === 'mention' ? named : state.place.kind)
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
