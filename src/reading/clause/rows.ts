import type { Mention } from '../people.ts'
import type { Draft } from '../sentence.ts'
import { agrees, isJoint, startOf } from './persons.ts'
import type { Pair, Scene, Target } from './scene.ts'

/**
 * «Министром A назначена X, министром B — Y», «X министром A, а Y министром B»: names and posts by turns, each pair set
 * off from the next. The verb is understood again.
 */
export function pairsInOrder(
  scene: Scene,
  mentions: readonly Mention[],
  targets: readonly Target[],
): Pair[] | undefined {
  if (mentions.length < 2 || targets.length < 2) return undefined
  if (scene.predicate.government.post !== 'ablt') return undefined
  const steps = [
    ...mentions.map((mention) => ({ at: mention.start, mention, target: undefined })),
    ...targets.map((target) => ({ at: target.post.from, mention: undefined, target })),
  ].toSorted((a, b) => a.at - b.at)
  const postFirst = steps[0]!.target !== undefined
  const groups: Group[] = []
  for (const { mention, target } of steps) {
    const opens = postFirst
      ? target !== undefined
      : mention !== undefined && groups.at(-1)?.target !== undefined
    if (opens || groups.length === 0) groups.push({ mentions: [], target: undefined, end: 0 })
    const group = groups.at(-1)!
    if (target !== undefined) {
      if (group.target !== undefined) return undefined
      group.target = target
      group.end = target.post.end
    } else {
      group.mentions.push(mention!)
      group.end = mention!.end
    }
  }
  return groupsToPairs(scene, groups)
}

type Group = { mentions: Mention[]; target: Target | undefined; end: number }

function groupsToPairs(scene: Scene, groups: readonly Group[]): Pair[] | undefined {
  const pairs: Pair[] = []
  for (const [at, { mentions, target }] of groups.entries()) {
    if (target === undefined || mentions.length === 0) return undefined
    const joined = mentions.every(
      (one, index) => index === 0 || isJoint(scene, mentions[index - 1]!, one),
    )
    if (mentions.length > 1 && !(joined && target.post.plural)) return undefined
    if (at === 0 && !mentions.some((mention) => agrees(scene.predicate, mention))) return undefined
    const before = groups[at - 1]
    const start = Math.min(startOf(scene.sentence, mentions[0]!), target.post.from)
    if (before !== undefined && !isSetOff(scene.draft, before.end, start)) return undefined
    for (const mention of mentions) pairs.push({ mention, targets: [target], sure: true })
  }
  return pairs
}

function isSetOff({ tokens }: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:,|;|и|а)$/.test(tokens[at]!.lower)) return true
  return false
}
