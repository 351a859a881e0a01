import { maskOf } from '../names/mask.ts'
import { type People, mentionAt, personRule } from '../people.ts'
import { type Field, type Range, fieldOf } from '../proposal.ts'
import type { Draft } from '../sentence.ts'
import { stateAt } from '../states.ts'
import { sittings } from './session-held.ts'

const delegations =
  /^(?:лидер|глав|президент|представител|делегаци|премьер|министр|руководител|стран|государств|члены)/

/** «лидеры Казахстана, Беларуси и России»: at least two States in a row, after words for those who speak for them. */
export function participantsOf(draft: Draft): Field | undefined {
  let best: Range[] = []
  for (const sentence of draft.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!delegations.test(draft.tokens[at - 1]?.lower ?? '') || at === sentence.from) continue
      const row = statesFrom(draft, at, sentence.to)
      if (row.length > best.length) best = row
    }
  }
  return best.length < 2 ? undefined : fieldOf(draft, 'state[]', best)
}

function statesFrom(draft: Draft, at: number, to: number): Range[] {
  const row: Range[] = []
  for (let j = at; j < to; ) {
    const state = stateAt(draft.tokens, j)
    if (state === undefined) break
    row.push([j, state.end])
    j = state.end
    if (draft.tokens[j]?.text === ',' || draft.tokens[j]?.lower === 'и') j++
    else break
  }
  return row
}

export function absentOf(draft: Draft): Field | undefined {
  for (const sentence of draft.sentences) {
    const words = draft.tokens.slice(sentence.from, sentence.to).map(({ lower }) => lower)
    const gone = words.some(
      (word, at) =>
        /^отсутствовал/.test(word) ||
        (word === 'не' &&
          /^(?:участвовал|принял|принимал|прибыл|приехал)/.test(words[at + 1] ?? '')),
    )
    if (!gone) continue
    const states: Range[] = []
    for (let at = sentence.from; at < sentence.to; at++) {
      const state = stateAt(draft.tokens, at)
      if (state !== undefined && sentence.items.every(({ start, end }) => at < start || at >= end))
        states.push([at, state.end])
    }
    if (states.length > 0) return fieldOf(draft, 'state[]', states)
  }
  return undefined
}

/** Persons said to take part: «X принял участие в заседании», «в заседании участвовали X, Y и Z». */
export function delegatesOf(draft: Draft, people: People): Field | undefined {
  const ranges: Range[] = []
  const rules = new Set<string>()
  for (const sentence of draft.sentences) {
    const words = draft.tokens.slice(sentence.from, sentence.to)
    const took = words.findIndex(
      ({ lower }, at) =>
        /^(?:приня(?:л|ла|ли)|принимал[аи]?|принимают|примут)$/.test(lower) &&
        words[at + 1]?.lower === 'участие',
    )
    const part =
      took >= 0
        ? took
        : words.findIndex(({ lower }) =>
            /^(?:участвовал[аи]?|участвуют|присутствовал[аи]?)$/.test(lower),
          )
    if (
      part < 0 ||
      words[part - 1]?.lower === 'не' ||
      !words.some(({ lower }) => sittings.test(lower) || /^встреч/.test(lower))
    )
      continue
    for (const item of sentence.items) {
      const mention = item.type === 'person' ? mentionAt(people, item.start) : undefined
      if (mention?.who === undefined || (mention.mask & maskOf('nomn')) === 0) continue
      const rule = personRule(mention, maskOf('nomn'))
      if (rule !== undefined) {
        ranges.push([mention.start, mention.end])
        rules.add(rule)
      }
    }
  }
  return ranges.length === 0 ? undefined : fieldOf(draft, 'words[]', ranges)
}
