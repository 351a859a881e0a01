import { placeAbbreviations } from '../../lexicon/organisations.ts'
import type { Case } from '../../morphology/tag.ts'
import { stateCode } from '../../states.ts'
import type { Token } from '../../tokens.ts'
import { type NounPhrase, nounPhraseAt } from '../noun.ts'
import { isShouted } from '../person.ts'
import { type State, extend, isOpening, type Step } from './state.ts'

export const prepositions: Readonly<Record<string, Case>> = {
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

export function prepositionStep(state: State, preposition: string, step: Step): boolean {
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
