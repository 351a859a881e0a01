import { maskOf } from '../names/mask.ts'
import { type Mention, type People, personRule } from '../people.ts'
import { type Field, fieldOf } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Case } from '../morphology/tag.ts'

/** «вместо X», «на смену X», «сменил X», «преемником X»: the holder before, said outright. */
export function predecessorIn(
  draft: Draft,
  people: People,
  sentence: Sentence,
  number: number,
  own: Mention,
): Field | undefined {
  for (const mention of people.bySentence[number]!) {
    if (mention.who === undefined || mention.who === own.who) continue
    const start =
      sentence.items.find(
        (item) => item.type === 'post' && item.post.person?.start === mention.start,
      )?.start ?? mention.start
    const wanted = caseAfter(draft, start)
    const rule = wanted === undefined ? undefined : personRule(mention, maskOf(wanted))
    if (rule !== undefined) return fieldOf(draft, rule, [[mention.start, mention.end]])
  }
  return undefined
}

/** The case that the words before a name ask for when they make it the holder before. */
function caseAfter({ tokens }: Draft, start: number): Case | undefined {
  const [two, one] = [tokens[start - 2]?.lower ?? '', tokens[start - 1]?.lower ?? '']
  if (/^(?:вместо|преемник(?:ом|а)?|преемницей)$/.test(one)) return 'gent'
  if (/^сменил[аи]?$/.test(one)) return 'accs'
  return one === 'смену' && two === 'на' ? 'datv' : undefined
}
