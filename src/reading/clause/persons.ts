import { formsOf } from '../morphology/forms.ts'
import { maskOf } from '../names/mask.ts'
import type { Mention } from '../people.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Predicate } from './predicate.ts'
import { isInside } from './region.ts'
import type { Scene } from './scene.ts'

/** Whether a name may be the person of the predicate: by case, by agreement, and by what stands before it. */
export function canServe(scene: Scene, mention: Mention): boolean {
  const { draft, sentence, predicate, region } = scene
  const { person, voice } = predicate.government
  if (!isInside(region, mention.start)) return false
  if ((mention.mask & maskOf(person)) === 0) return false
  if (voice === 'noun' && mention.start < predicate.at) return false
  if (voice === 'active' && isSubject(scene, mention)) return false
  const start = startOf(sentence, mention)
  const before = draft.tokens[start - 1]
  if (before === undefined || before.sentence !== draft.tokens[start]!.sentence) return true
  if (isOfAnother(before)) return isCharged(scene, before.lower)
  return !sentence.items.some(
    (item) =>
      item.type === 'post' && mention.start >= item.post.from && mention.end <= item.post.end,
  )
}

/** «обязанности возложены на X» */
function isCharged({ draft, predicate }: Scene, before: string): boolean {
  return before === 'на' && /^возлож/.test(draft.tokens[predicate.at]!.lower)
}

/** «назначена» wants a woman's name; where the verb is only understood again, it wants nothing. */
export function agrees({ government, gender }: Predicate, { mask, who }: Mention): boolean {
  if (gender === undefined) return true
  return (who?.gender ?? gender) === gender && (mask & maskOf(government.person, gender)) !== 0
}

/** Where a name begins together with the post or rank said before it. */
export function startOf(sentence: Sentence, mention: Mention): number {
  const item = sentence.items.find(
    (one) => one.type === 'post' && one.post.person?.start === mention.start,
  )
  return item?.start ?? mention.start
}

/** «Президент Садыр Нурматов назначил»: a name that stands in the nominative with its post before the verb acts. */
function isSubject({ sentence, predicate }: Scene, mention: Mention): boolean {
  if (mention.start > predicate.at) return false
  if ((mention.mask & maskOf('nomn')) === 0) return false
  const bound = sentence.occupations.find(({ person }) => person.start === mention.start)
  return bound !== undefined && (bound.post.mask & maskOf('nomn')) !== 0
}

/** «вместо Станислава Зася», «преемником X», «сын X»: neither subject nor object. */
function isOfAnother(token: Draft['tokens'][number]): boolean {
  if (token.kind !== 'word') return false
  if (!token.capital && formsOf(token).some(({ tag }) => tag.part === 'PREP')) return true
  return /^(?:вместо|после|преемник(?:ом|а)?|сын(?:а|ом)?|дочь|брат(?:а|ом)?|жена|супруг[аи]?|отец|мать|памяти|имени)$/.test(
    token.lower,
  )
}

/** Of several who could serve, the one beside the predicate; those joined in a row with it come too. */
export function choose(scene: Scene, mentions: readonly Mention[]): readonly Mention[] {
  const { predicate, sentence } = scene
  if (mentions.length < 2 || hasEither(scene)) return mentions
  const beside = mentions.filter(
    (mention) => startOf(sentence, mention) === predicate.at + 1 || mention.end === predicate.at,
  )
  if (beside.length !== 1) {
    const row = rowFrom(scene, mentions, mentions[0]!)
    return predicate.plural && row.length === mentions.length ? row : mentions
  }
  const row = rowFrom(scene, mentions, beside[0]!)
  return row.length === 1 || predicate.plural ? row : beside
}

function hasEither({ draft, region }: Scene): boolean {
  for (let at = region.from; at < region.to; at++) {
    if (/^(?:или|либо)$/.test(draft.tokens[at]!.lower)) return true
  }
  return false
}

/** «Анна Ким, Левон Гаспарян и Марат Алимов»: names in a row with nothing but marks and «и» between them. */
function rowFrom(scene: Scene, mentions: readonly Mention[], first: Mention): readonly Mention[] {
  const at = mentions.indexOf(first)
  let [from, to] = [at, at]
  while (from > 0 && isJoint(scene, mentions[from - 1]!, mentions[from]!)) from--
  while (to + 1 < mentions.length && isJoint(scene, mentions[to]!, mentions[to + 1]!)) to++
  return mentions.slice(from, to + 1)
}

export function isJoint({ draft, sentence }: Scene, one: Mention, two: Mention): boolean {
  const between = draft.tokens.slice(one.end, startOf(sentence, two)).map(({ lower }) => lower)
  return /^(?:,|и|, и)$/.test(between.join(' '))
}

export function areJoined(scene: Scene, chosen: readonly Mention[]): boolean {
  if (!scene.predicate.plural) return false
  return chosen.every((one, at) => at === 0 || isJoint(scene, chosen[at - 1]!, one))
}
