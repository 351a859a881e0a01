import { legalForms, placeAbbreviations } from '../../lexicon/organisations.ts'
import { maskOf } from '../../names/mask.ts'
import type { Token } from '../../tokens.ts'
import { isShouted, personAt } from '../person.ts'
import { type State, extend } from './state.ts'

export function quoteStep(state: State): boolean {
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

export function latinStep(state: State): boolean {
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

export function abbreviationStep(state: State, token: Token): boolean {
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
export function aliasStep(state: State): boolean {
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
export function namesakeStep(state: State): boolean {
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
