import { passingAdjectives } from '../../lexicon/posts.ts'
import { formsOf, lemmasOf } from '../../morphology/forms.ts'
import { stateAt } from '../../states.ts'
import type { Token } from '../../tokens.ts'
import { type NounPhrase, nounPhraseAt } from '../noun.ts'
import { isShouted } from '../person.ts'
import { type State, extend } from './state.ts'

/** «управлению имуществом», «торговли людьми»: nouns that ask for the instrumental. */
const handling = /^(?:управление|руководство|торговля|обмен|снабжение|обеспечение|борьба)$/

export function nounStep(state: State): boolean {
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

/** «Соединённого Королевства Великобритании и Северной Ирландии»: the whole name of a State, where it has several words. */
export function stateStep(state: State): boolean {
  if (state.place !== undefined || state.wanted !== 'gent') return false
  const found = stateAt(state.tokens, state.j)
  if (found === undefined || found.end - state.j < longName) return false
  extend(state, state.j, found.end, 'place')
  state.closed = true
  state.j = found.end
  return true
}

const longName = 4
