import { instrumentalPosts, posts, ranks, statePosts, titles } from '../lexicon/posts.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import { formsOf, lemmasOf } from '../morphology/forms.ts'
import { type Mask, maskOf } from '../names/mask.ts'
import type { Token } from '../tokens.ts'
import { type Chain, type Place, type PostKind, chainAt } from './chain.ts'
import type { Person } from './person.ts'
import { actingAt, adjectivesAt } from './post-adjectives.ts'
import { type Head, headOf, nounFollows } from './post-head.ts'

export type Capacity = 'substantive' | 'acting' | 'former'

/**
 * A post as it stands: tokens [from, end) in all; the post's own words are [start, wordsEnd). `mask` are the cases it
 * may stand in. `person` is the name that follows it at once, agreeing in case.
 */
export type Post = {
  from: number
  start: number
  head: number
  wordsEnd: number
  end: number
  lemma: string
  mask: Mask
  plural: boolean
  capacity: Capacity
  places: Place[]
  person: Person | undefined
  rank: boolean
  /** `post`: of the lexicon; `other`: another noun for a person beside a body; `calling`: never a post («писатель»). */
  role: 'post' | 'other' | 'calling'
}

/** The post that begins at a token (with its adjectives), if one does. */
export function postAt(tokens: readonly Token[], at: number): Post | undefined {
  const acting = actingAt(tokens, at)
  const start = acting?.end ?? at
  const adjectives = adjectivesAt(tokens, start)
  const headAt = adjectives.end
  const candidate = candidateAt(tokens, at)
  if (candidate !== undefined) return candidate
  const head = headOf(tokens, headAt, acting === undefined ? undefined : 'gent')
  if (head === undefined) return undefined
  if (head.adjectival && nounFollows(tokens, headAt)) return undefined
  const mask = acting?.mask ?? adjectives.wanted(head.mask)
  if (mask === 0) return undefined
  const dotted =
    tokens[headAt + 1]?.text === '.' && /^(?:зав|зам)$/.test(tokens[headAt]!.lower) ? 1 : 0
  const chain = chainAt(
    tokens,
    headAt + 1 + dotted,
    instrumentalPosts.has(head.lemma) || dotted === 1 ? 'ablt' : 'gent',
    mask,
    kindOf(head),
  )
  const post: Post = {
    from: acting?.start ?? at,
    start: acting?.start ?? adjectives.start,
    head: headAt,
    wordsEnd: Math.max(headAt + 1 + dotted, wordsEndOf(chain, headAt + 1 + dotted)),
    end: Math.max(chain.end, headAt + 1 + dotted),
    lemma: head.lemma,
    mask,
    plural: head.plural,
    capacity: capacityOf(tokens, acting !== undefined, adjectives.former, headAt, start),
    places: chain.places,
    person: chain.person,
    rank: ranks.has(head.lemma),
    role: head.role,
  }
  if (
    post.places.length === 0 &&
    adjectives.place !== undefined &&
    statePosts.has(lastPart(head.lemma))
  ) {
    post.places = [
      {
        start: adjectives.place,
        end: adjectives.place + 1,
        kind: 'place',
        name: undefined,
        nested: false,
      },
    ]
  }
  if (post.person === undefined) post.person = afterTitle(tokens, post)
  return post
}

function capacityOf(
  tokens: readonly Token[],
  acting: boolean,
  former: boolean,
  head: number,
  start: number,
): Capacity {
  if (acting) return 'acting'
  const past = former || /^экс-/.test(tokens[head]!.lower) || isPast(tokens[start - 1])
  return past ? 'former' : 'substantive'
}

function kindOf({ role, lemma }: Head): PostKind {
  if (role !== 'post') return 'person'
  if (/министр/.test(lemma)) return 'minister'
  return /^(?:посол|посланник|консул|генконсул|полпред|постпред|торгпред|атташе|представитель|спецпредставитель|спецпосланник|поверенный|наблюдатель|корреспондент|собкор|спецкор|член|эксперт|специалист)$/.test(
    lemma,
  )
    ? 'envoy'
    : 'post'
}

/** «кандидат в президенты Кыргызстана»: a candidacy, never the post itself. */
function candidateAt(tokens: readonly Token[], at: number): Post | undefined {
  const token = tokens[at]
  if (token === undefined || tokens[at + 1]?.lower !== 'в' || !lemmasOf(token).includes('кандидат'))
    return undefined
  const office = tokens[at + 2]
  if (
    office === undefined ||
    !formsOf(office).some((form) => form.tag.number === 'plur' && posts.has(lemmaOf(form)))
  )
    return undefined
  const mask = formsOf(token).reduce(
    (all, { tag }) => (tag.case === undefined ? all : all | maskOf(tag.case)),
    0,
  )
  const chain = chainAt(tokens, at + 3, 'gent', mask, 'post')
  return {
    from: at,
    start: at,
    head: at,
    wordsEnd: Math.max(at + 3, wordsEndOf(chain, at + 3)),
    end: Math.max(chain.end, at + 3),
    lemma: 'кандидат',
    mask,
    plural: false,
    capacity: 'substantive',
    places: chain.places,
    person: chain.person,
    rank: false,
    role: 'post',
  }
}

/** «прежний министр», «тогдашний мэр»: a holder of another time. */
function isPast(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    lemmasOf(token).some((lemma) => /^(?:прежний|тогдашний|покойный|отставной)$/.test(lemma))
  )
}

/** Words such as «господин», «генерал» between the post and the name. */
export function skipTitles(tokens: readonly Token[], at: number): number {
  let j = at
  while (
    j < at + 3 &&
    tokens[j]?.kind === 'word' &&
    !tokens[j]!.capital &&
    lemmasOf(tokens[j]!).some((lemma) => titles.has(lemma))
  )
    j++
  return j
}

function afterTitle(tokens: readonly Token[], post: Post): Person | undefined {
  const at = skipTitles(tokens, post.end)
  if (at === post.end || tokens[at]?.sentence !== tokens[post.head]!.sentence) return undefined
  const chain = chainAt(tokens, at, 'gent', post.mask, 'post')
  return chain.end === at ? chain.person : undefined
}

function wordsEndOf(chain: Chain, from: number): number {
  const first = chain.places[0]
  return first === undefined
    ? chain.commonEnd
    : Math.max(from, Math.min(chain.commonEnd, first.start))
}

function lastPart(lemma: string): string {
  return statePosts.has(lemma) ? lemma : lemma.slice(lemma.lastIndexOf('-') + 1)
}
