import { maskOf } from '../names/mask.ts'
import type { Mention } from '../people.ts'
import type { Post } from '../phrase/post.ts'
import type { Draft } from '../sentence.ts'
import { areListed, authorities } from './agents.ts'
import { isInside } from './region.ts'
import type { Scene, Target } from './scene.ts'

/** The post said with the person's name in the person's case: «министр связи Павел Лосев», «X, министр связи, …». */
export function attachedTo(scene: Scene, mention: Mention): Target | undefined {
  const { sentence, predicate, region } = scene
  const standing = predicate.government.person
  const bound = sentence.occupations.filter(
    ({ person, post }) => person.start === mention.start && isInside(region, post.from),
  )
  const fits = bound.filter(({ post }) => (post.mask & maskOf(standing)) !== 0 && !post.rank)
  const [only] = fits
  return fits.length === 1 && only!.post.role === 'post'
    ? { post: only!.post, standing, attached: true }
    : undefined
}

/** Which of the free posts and the attached one is meant. */
export function settle(
  scene: Scene,
  mention: Mention,
  free: readonly Target[],
  attached: Target | undefined,
): readonly Target[] | 'two-readings' {
  const { predicate, draft } = scene
  const brought = free.some(({ standing }) => standing === 'gent')
  if (free.some(({ post }) => post.head === predicate.at)) return free
  if (predicate.government.kind === 'dismissal') {
    if (brought) return free.length === 1 || areListed(scene, free) ? free : []
    return attached === undefined || !saysOffice(scene) ? [] : [attached]
  }
  if (free.length === 0) {
    const row = membersOf(scene)
    if (row !== undefined && mention.start > row.post.from) return [row]
    if (predicate.government.voice === 'self') {
      return attached !== undefined && entersOffice(scene) ? [attached] : []
    }
    const after = attached !== undefined && attached.post.from > predicate.at
    const strict =
      predicate.government.weak === undefined && predicate.government.voice === 'passive'
    return after && strict && !isPrevious(draft, attached.post) ? [attached] : []
  }
  if (free.length > 1 && !areListed(scene, free)) return []
  const bare = free[0]!.post
  const doubtful =
    attached !== undefined &&
    predicate.government.voice === 'passive' &&
    free.length === 1 &&
    !brought &&
    bare.end <= predicate.at &&
    attached.post.from > predicate.at &&
    attached.post.end <= mention.start &&
    attached.post.capacity !== 'former' &&
    bare.places.length === 0 &&
    bare.wordsEnd - bare.start === 1 &&
    authorities.test(bare.lemma)
  return doubtful ? 'two-readings' : free
}

/** «назначены члены суда: X, Y»: the post of several stands in the nominative after the predicate. */
function membersOf({ sentence, predicate }: Scene): Target | undefined {
  if (!predicate.plural) return undefined
  const found = sentence.items.flatMap((item) => {
    const fits = item.type === 'post' && item.post.plural && item.start === predicate.at + 1
    return fits && (item.post.mask & maskOf('nomn')) !== 0 ? [item.post] : []
  })
  return found[0] === undefined ? undefined : { post: found[0], standing: 'nomn', attached: false }
}

/** «покинул пост», «освобождён от должности», and not «покинул Ереван», «освобождён из-под стражи». */
function saysOffice({ draft, predicate, region }: Scene): boolean {
  if (/^(?:увол|полномоч|отстав)/.test(draft.tokens[predicate.at]!.lower)) return true
  for (let at = region.from; at < region.to; at++) {
    if (
      /^(?:должност|пост$|поста$|обязанност|отставк|полномоч|кресло)/.test(draft.tokens[at]!.lower)
    )
      return true
  }
  return false
}

/** «вступил в должность Генеральный секретарь X»: the post is the one said with the name. */
function entersOffice({ draft, predicate }: Scene): boolean {
  const [one, two, three] = [1, 2, 3].map((step) => draft.tokens[predicate.at + step]?.lower ?? '')
  if (/^вступил/.test(draft.tokens[predicate.at]!.lower)) return one === 'в' && two === 'должность'
  const duties =
    /^(?:обязанностям|исполнению)$/.test(two ?? '') || /^обязанностям$/.test(three ?? '')
  return /^приступил/.test(draft.tokens[predicate.at]!.lower) && one === 'к' && duties
}

function isPrevious({ tokens }: Draft, post: Post): boolean {
  return (
    post.capacity === 'former' ||
    /^(?:прежн|нынешн|его$|её$|ее$|их$)/.test(tokens[post.from - 1]?.lower ?? '')
  )
}
