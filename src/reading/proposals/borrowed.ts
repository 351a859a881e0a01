import type { Target } from '../clause/scene.ts'
import { predicatesIn } from '../clause/predicate.ts'
import { isInside } from '../clause/region.ts'
import { maskOf } from '../names/mask.ts'
import type { Clause, Event } from './event.ts'

/**
 * The post a clause means and does not name: «от этой должности», «вместо неё», «на его место»: that of the change told
 * last, in this sentence or the one before; «Им стал …»: the one that the sentence before left without a name.
 */
export function borrowedTarget(clause: Clause, events: readonly Event[]): Target | undefined {
  if (meansLast(clause)) {
    const last = events.at(-1)
    const near = last !== undefined && clause.number - last.sentence <= 1
    if (near) return { post: last.post, standing: last.standing, attached: false }
    return last === undefined ? holderBefore(clause) : undefined
  }
  return meansOpen(clause) ? openPost(clause) : undefined
}

function meansLast({ draft, region, predicate }: Clause): boolean {
  const { tokens } = draft
  for (let at = region.from; at < region.to; at++) {
    if (!isInside(region, at)) continue
    const { lower } = tokens[at]!
    const next = tokens[at + 1]?.lower ?? ''
    if (/^(?:этой|этого|эту|этот|данной|указанной)$/.test(lower)) {
      return /^(?:должност|пост)/.test(next)
    }
    if (predicate.government.kind !== 'appointment') continue
    if (lower === 'вместо' && /^(?:него|неё|нее|них)$/.test(next)) return true
    const place = lower === 'на' && /^(?:его|её|ее|их)$/.test(next)
    if (place && /^(?:место|пост|должность)$/.test(tokens[at + 2]?.lower ?? '')) return true
  }
  return false
}

/** «Министр труда X объявила об уходе. На её место …»: the only post held in the sentence before. */
function holderBefore({ draft, number }: Clause): Target | undefined {
  const [only, more] = draft.sentences[number - 1]?.occupations ?? []
  const nominative = maskOf('nomn')
  if (only === undefined || more !== undefined) return undefined
  const stands = (only.post.mask & only.person.mask & nominative) !== 0
  return stands ? { post: only.post, standing: 'nomn', attached: false } : undefined
}

/** «Им стал», «Ею назначена». */
function meansOpen({ draft, sentence, predicate }: Clause): boolean {
  return (
    /^(?:им|ею|ей)$/.test(draft.tokens[sentence.from]!.lower) &&
    predicate.at === sentence.from + 1 &&
    predicate.government.kind === 'appointment'
  )
}

/** «назначил нового министра финансов»: the only post that the sentence before fills, and with nobody. */
function openPost({ draft, number }: Clause): Target | undefined {
  const before = draft.sentences[number - 1]
  if (before === undefined) return undefined
  const [predicate] = predicatesIn(draft.tokens, before.from, before.to)
  const standing = predicate?.government.person
  if (predicate === undefined || standing === undefined) return undefined
  const open = before.items.flatMap((item) =>
    item.type === 'post' &&
    item.start > predicate.at &&
    item.post.person === undefined &&
    (item.post.mask & maskOf(standing)) !== 0
      ? [item.post]
      : [],
  )
  return open.length === 1 ? { post: open[0]!, standing, attached: false } : undefined
}
