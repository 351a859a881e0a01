import { find } from '../clause/words.ts'
import { maskOf } from '../names/mask.ts'
import { mentionAt, type People, personRule } from '../people.ts'
import { chainAt } from '../phrase/chain.ts'
import { type Field, fieldOf } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { stateAt } from '../states.ts'

/** «по предложению X», «по представлению X»: a State, a body or a person, as named. */
export function proposerIn(draft: Draft, people: People, sentence: Sentence): Field | undefined {
  const { tokens } = draft
  const at = find(
    draft,
    sentence,
    /^(?:предложению|представлению|рекомендации|инициативе|номинации)$/,
  )
  if (at < 0 || tokens[at - 1]?.lower !== 'по') return undefined
  const item = sentence.items.find(({ start }) => start === at + 1)
  const mention = mentionAt(
    people,
    item?.type === 'post' && item.post.person !== undefined ? item.post.person.start : at + 1,
  )
  if (mention !== undefined) {
    const rule = personRule(mention, maskOf('gent'))
    return rule === undefined ? undefined : fieldOf(draft, rule, [[mention.start, mention.end]])
  }
  if (item?.type === 'post')
    return fieldOf(draft, 'phrase:gent', [[item.post.start, item.post.end]])
  const state = stateAt(tokens, at + 1)
  if (state !== undefined) return fieldOf(draft, 'phrase:gent', [[at + 1, state.end]])
  return bodyAfter(draft, at + 1)
}

function bodyAfter(draft: Draft, at: number): Field | undefined {
  const place = chainAt(draft.tokens, at, 'gent', 0, 'post').places[0]
  return place === undefined || place.kind === 'mention'
    ? undefined
    : fieldOf(draft, 'phrase:gent', [[place.start, place.end]])
}
