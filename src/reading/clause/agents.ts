import type { Post } from '../phrase/post.ts'
import type { Draft } from '../sentence.ts'
import type { Scene, Target } from './scene.ts'

/** Authorities that a clause leaves without a name once another post is there to be filled. */
export function unnamedAgents(scene: Scene, targets: readonly Target[]): readonly Target[] {
  const { predicate } = scene
  const { voice } = predicate.government
  if (targets.some(({ standing }) => standing !== 'ablt')) return targets
  if (voice !== 'passive' && voice !== 'noun') return targets
  const chosen = /^(?:избран|выбран|переизбран)/.test(scene.draft.tokens[predicate.at]!.lower)
  const free = chosen ? targets : targets.filter(({ post }) => !isHeadOfState(scene.draft, post))
  if (free.length < 2 || areListed(scene, free)) return free
  const after = free.filter(({ post }) => post.from > predicate.at)
  const before = free.filter(({ post }) => post.end <= predicate.at)
  const acting = before.every(({ post }) => authorities.test(post.lemma))
  return after.length === 1 && after.length + before.length === free.length && acting ? after : free
}

export const authorities =
  /^(?:президент|глава|премьер|премьер-министр|министр|губернатор|председатель|ректор|мэр|аким|хоким|король|директор|руководитель|секретарь|канцлер)$/

/** «Президентом», «Главой государства»: nobody is appointed to that; it appoints. */
function isHeadOfState({ tokens }: Draft, post: Post): boolean {
  if (post.lemma === 'глава') {
    return tokens.slice(post.head, post.end).some(({ lower }) => lower === 'государства')
  }
  if (post.lemma !== 'президент') return false
  return post.places.every(
    ({ kind, start }) => kind !== 'body' || isStateName(tokens[start]!.lower),
  )
}

function isStateName(lower: string): boolean {
  return /^(?:республик|росси|федерац|.+ск(?:ой|ого)$)/.test(lower)
}

export function areListed({ draft }: Scene, targets: readonly Target[]): boolean {
  return targets.every(({ post }, at) => {
    if (at === 0) return true
    const before = targets[at - 1]!.post
    const between = draft.tokens.slice(before.end, post.from).map(({ lower }) => lower)
    return /^(?:,|и|, а также|а также|[-–—])$/.test(between.join(' '))
  })
}
