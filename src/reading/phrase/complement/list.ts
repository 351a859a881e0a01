import { placeAbbreviations } from '../../lexicon/organisations.ts'
import { formsOf } from '../../morphology/forms.ts'
import type { Token } from '../../tokens.ts'
import { type NounPhrase, nounPhraseAt } from '../noun.ts'
import type { State } from './state.ts'

/** «связи и коммуникаций», «культуры, спорта и туризма», «Палаты и рабочей группы». */
export function listStep(state: State): boolean {
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
