import type { Case } from '../morphology/tag.ts'
import type { Mask } from '../names/mask.ts'
import type { Token } from '../tokens.ts'
import { holderAfterOwner, personHere, strangerHere } from './complement/holder.ts'
import { listStep } from './complement/list.ts'
import {
  abbreviationStep,
  aliasStep,
  latinStep,
  namesakeStep,
  quoteStep,
} from './complement/marks.ts'
import { nounStep, stateStep } from './complement/noun-step.ts'
import { prepositionStep, prepositions } from './complement/preposition.ts'
import { type Chain, type PostKind, type State, isOpening } from './complement/state.ts'
import { describedStep, undeclinedStep } from './complement/undeclined.ts'
import { type Person, isShouted } from './person.ts'

const chainMax = 30

export type { Chain, Place, PostKind } from './complement/state.ts'

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
    if (prepositionStep(state, token.lower, step)) return true
  }
  if (token.lower === 'и' || token.text === ',') return listStep(state)
  if (token.kind !== 'word') return false
  return (
    stateStep(state) ||
    nounStep(state) ||
    describedStep(state, token, step) ||
    undeclinedStep(state, token)
  )
}
