import { formsOf } from '../morphology/forms.ts'
import type { Case } from '../morphology/tag.ts'
import { maskOf } from '../names/mask.ts'
import { chainAt } from '../phrase/chain.ts'
import { isAdjective, nounPhraseAt } from '../phrase/noun.ts'
import type { Post } from '../phrase/post.ts'
import { isPassing } from '../phrase/post-adjectives.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Predicate } from './predicate.ts'
import { isInside } from './region.ts'
import type { Scene, Target } from './scene.ts'

/** The posts that the predicate's words bring in, or that stand in its case. */
export function targetsIn(scene: Scene): Target[] {
  const { draft, sentence, predicate, region } = scene
  const { via, post: standing } = predicate.government
  if (/^возглав/.test(draft.tokens[predicate.at]!.lower)) return headOf(scene)
  const posts = sentence.items.flatMap((item) => {
    if (item.type !== 'post' || !isInside(region, item.start)) return []
    return item.post.role === 'post' && !item.post.rank ? [item.post] : []
  })
  const brought = posts.filter((post) => isBrought(scene, post, via))
  if (brought.length > 0)
    return brought.map((post) => ({ post, standing: 'gent', attached: false }))
  if (standing === undefined || standing === 'accs') return []
  return posts
    .filter((post) => (post.mask & maskOf(standing)) !== 0)
    .filter((post) => predicate.government.voice !== 'noun' || post.from > predicate.at)
    .filter((post) => !isNamedAgent(sentence, post, standing) && !isCompany(draft, post))
    .map((post) => ({ post: wholePost(draft, post, standing), standing, attached: false }))
}

/** «внешним аудитором»: adjectives that agree belong to the post, though no list knows them; «новым» does not. */
function wholePost({ tokens }: Draft, post: Post, standing: Case): Post {
  let { start } = post
  if (start !== post.from) return post
  while (start > 0 && tokens[start - 1]!.sentence === tokens[post.head]!.sentence) {
    const token = tokens[start - 1]!
    if (token.capital || !isAdjective(token, standing) || isPassing(token)) break
    if (formsOf(token).some(({ tag }) => tag.part === 'NOUN' || tag.part === 'PRTF')) break
    start--
  }
  return start === post.start ? post : { ...post, start, from: start }
}

/** «Министерство образования возглавила X»: the verb says the post, its object the body. */
function headOf({ draft, predicate, region }: Scene): Target[] {
  const { tokens } = draft
  for (let at = region.from; at < region.to; at++) {
    if (!isInside(region, at) || isBehindAnother(tokens, at)) continue
    if (nounPhraseAt(tokens, at, 'accs')?.kind !== 'body') continue
    const { places } = chainAt(tokens, at, 'accs', 0, 'post')
    if (places.length !== 1 || places[0]!.kind === 'mention') return []
    const verb = predicate.at
    const post: Post = {
      ...{ from: verb, start: verb, head: verb, wordsEnd: verb + 1, end: verb + 1 },
      ...{ lemma: 'глава', mask: maskOf('nomn'), plural: false, capacity: 'substantive', places },
      ...{ person: undefined, rank: false, role: 'post' },
    }
    return [{ post, standing: 'nomn', attached: false }]
  }
  return []
}

/** «отдел по взаимодействию | Церкви»: a body within the name of another, or behind a preposition. */
function isBehindAnother(tokens: Draft['tokens'], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.sentence !== tokens[at]!.sentence) return false
  if (/^(?:год[ау]?|г|[.,])$/.test(before.lower)) return false
  return formsOf(before).some(({ tag }) => /^(?:NOUN|PREP|ADJF)$/.test(tag.part))
}

const viaMax = 3

/** «на должность | директора»: the word that brings in the post stands right before it. */
function isBrought({ draft, predicate }: Scene, post: Post, via: RegExp | undefined): boolean {
  if (via === undefined || (post.mask & maskOf('gent')) === 0) return false
  const { tokens } = draft
  for (let at = post.from - 1; at >= post.from - viaMax; at--) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== tokens[post.from]!.sentence) return false
    if (!via.test(token.lower)) continue
    const self = predicate.government.voice === 'self'
    if (self || isOfDirection(tokens[at - 1]?.lower ?? '', predicate)) return true
    const charged = /^возлож/.test(tokens[predicate.at]!.lower)
    return charged || /^(?:занимаем|эт|прежн|ранее)/.test(tokens[at - 1]?.lower ?? '')
  }
  return false
}

/** «на пост», «в должности» bring to a post, «с поста», «от должности» away from it. */
function isOfDirection(before: string, { government }: Predicate): boolean {
  return government.kind === 'appointment'
    ? /^(?:на|в|к)$/.test(before)
    : /^(?:с|со|от|в)$/.test(before)
}

/** «Премьер-министром Арменом Саакяном назначен»: a post with a name in its own case is who acts. */
function isNamedAgent(sentence: Sentence, post: Post, standing: Case): boolean {
  return sentence.occupations.some(
    ({ post: own, person, rule }) =>
      own === post &&
      rule === 'post-then-name' &&
      (person.mask & post.mask & maskOf(standing)) !== 0,
  )
}

/** «вместе с министром», «перед директором»: behind a preposition. */
function isCompany({ tokens }: Draft, post: Post): boolean {
  return /^(?:с|со|перед|за|под|между|над)$/.test(tokens[post.from - 1]?.lower ?? '')
}
