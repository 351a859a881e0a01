import { callings } from '../lexicon/callings.ts'
import { placelessAdjectives } from '../lexicon/organisations.ts'
import {
  instrumentalPosts,
  passingAdjectives,
  postAdjectives,
  posts,
  ranks,
  statePosts,
  titles,
} from '../lexicon/posts.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import { formsOf, lemmasOf, likelyForms } from '../morphology/forms.ts'
import { type Case, isName } from '../morphology/tag.ts'
import { type Mask, maskOf } from '../names/mask.ts'
import type { Token } from '../tokens.ts'
import { type Chain, chainAt, type Place, type PostKind } from './chain.ts'
import { isAdjective } from './noun.ts'
import type { Person } from './person.ts'

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
    capacity:
      acting !== undefined
        ? 'acting'
        : adjectives.former || /^экс-/.test(tokens[headAt]!.lower) || isPast(tokens[start - 1])
          ? 'former'
          : 'substantive',
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

type Head = { lemma: string; mask: Mask; plural: boolean; adjectival: boolean; role: Post['role'] }

function headOf(tokens: readonly Token[], at: number, only: Case | undefined): Head | undefined {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || token.script !== 'cyrillic') return undefined
  if (/^(?:зав|зам)$/.test(token.lower) && tokens[at + 1]?.text === '.') {
    return { lemma: 'заведующий', mask: 0xfff, plural: false, adjectival: false, role: 'post' }
  }
  // «после разлада» is no ambassador.
  if (
    !token.capital &&
    formsOf(token).some(({ tag }) => tag.part === 'PREP' || tag.part === 'CONJ')
  )
    return undefined
  let mask = 0
  let lemma = ''
  let plural = true
  let adjectival = true
  const deputy = deputyOf(token)
  if (deputy !== undefined)
    return { lemma: deputy, mask: 0xfff, plural: false, adjectival: false, role: 'post' }
  for (const form of formsOf(token)) {
    const { tag } = form
    if (tag.case === undefined || (only !== undefined && tag.case !== only)) continue
    if (tag.part !== 'NOUN' && tag.part !== 'ADJF' && tag.part !== 'PRTF') continue
    const found = lemmaOf(form)
    const whole = token.lower.slice(0, token.lower.length - form.word.length) + found
    if (!posts.has(found) && !posts.has(whole) && !ranks.has(found)) continue
    if (tag.part !== 'NOUN' && !/(?:щий|уполномоченный|поверенный)$/.test(found)) continue
    lemma = lemma === '' ? whole : lemma
    mask |= tag.number === 'plur' ? 0 : maskOf(tag.case)
    if (tag.number !== 'plur') plural = false
    if (tag.part === 'NOUN') adjectival = false
  }
  if (lemma === '') return only === undefined ? otherHead(token) : undefined
  if (plural) return { lemma, mask: pluralMask(token), plural, adjectival, role: 'post' }
  return { lemma, mask, plural, adjectival, role: 'post' }
}

/** Another noun for one person: «сотрудница», «политик». */
function otherHead(token: Token): Head | undefined {
  const forms = formsOf(token)
  if (
    forms.length === 0 ||
    forms.some(({ tag }) => isName(tag) || !/^(?:NOUN|ADJF|PRTF)$/.test(tag.part))
  )
    return undefined
  const persons = forms.filter(
    ({ tag }) =>
      tag.part === 'NOUN' &&
      tag.marks.has('anim') &&
      tag.number === 'sing' &&
      tag.case !== undefined,
  )
  const first = persons[0]
  if (
    first === undefined ||
    persons.length < forms.filter(({ tag }) => tag.number === 'sing').length
  )
    return undefined
  const lemma = lemmaOf(first)
  const mask = persons.reduce((all, { tag }) => all | maskOf(tag.case!), 0)
  return {
    lemma,
    mask,
    plural: false,
    adjectival: false,
    role: callings.has(lemma) ? 'calling' : 'other',
  }
}

/** «замминистра», «замглавы»: the one who stands in for the post named in the same word; it does not decline. */
function deputyOf(token: Token): string | undefined {
  const match = /^(?:зам|спец|вице|полит)(?=\p{L}{4})/u.exec(token.lower)
  if (
    match === null ||
    formsOf(token).some(({ tag }) => tag.case !== undefined && !tag.marks.has('Fixd'))
  )
    return undefined
  const rest = {
    ...token,
    lower: token.lower.slice(match[0].length),
    text: token.lower.slice(match[0].length),
  }
  return formsOf(rest).some((form) => form.tag.case === 'gent' && posts.has(lemmaOf(form)))
    ? token.lower
    : undefined
}

function pluralMask(token: Token): Mask {
  return likelyForms(token).reduce(
    (mask, { tag }) => (tag.number === 'plur' && tag.case ? mask | maskOf(tag.case) : mask),
    0,
  )
}

type Adjectives = {
  start: number
  end: number
  place: number | undefined
  former: boolean
  wanted: (mask: Mask) => Mask
}

/** Adjectives before the head that belong to the post, and one of a place («российский»). «Бывший» is no part of it. */
function adjectivesAt(tokens: readonly Token[], at: number): Adjectives {
  let j = at
  let start: number | undefined
  let place: number | undefined
  let former = false
  let mask: Mask = 0xfff
  while (j < at + 5) {
    const token = tokens[j]
    if (token === undefined || token.kind !== 'word' || token.sentence !== tokens[at]!.sentence)
      break
    if (
      token.lower === 'и' &&
      j > at &&
      tokens[j + 1] !== undefined &&
      isPostAdjective(tokens[j + 1]!)
    ) {
      j++
      continue
    }
    const belongs = isPostAdjective(token)
    const ofPlace = !belongs && isPlaceAdjective(token)
    if (!belongs && !ofPlace && !(j > at && isPassing(token))) break
    if (headOf(tokens, j, undefined) !== undefined && !isPostAdjectiveBefore(tokens, j)) break
    const past = lemmasOf(token).includes('бывший')
    if (belongs && !past) start ??= j
    if (ofPlace) place = j
    former ||= past
    mask &= adjectiveMask(token)
    j++
  }
  return {
    start: start !== undefined && (place === undefined || place < start) ? start : j,
    end: j,
    place,
    former,
    wanted: (head) => head & mask,
  }
}

/** «управляющий директор»: a post's word that serves as an adjective of the next one. */
function isPostAdjectiveBefore(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  // «ведущий | научный сотрудник»
  while (tokens[next] !== undefined && next < at + 3 && isPostAdjective(tokens[next]!)) next++
  return (
    tokens[next] !== undefined &&
    tokens[next]!.sentence === tokens[at]!.sentence &&
    headOf(tokens, next, undefined) !== undefined
  )
}

function isPostAdjective(token: Token): boolean {
  if (formsOf(token).some(({ tag }) => tag.marks.has('Anum'))) return true
  return (
    lemmasOf(token, /^(?:ADJF|PRTF|NOUN)$/).some((lemma) => postAdjectives.has(lemma)) &&
    adjectiveMask(token) !== 0
  )
}

export function isPlaceAdjective(token: Token): boolean {
  const word = token.lower
  if (/^(?:подмосковн|заполярн|приднестровн)/.test(word)) return true
  if (
    !/(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими|ое)$/.test(word) ||
    /(?:ическ|еческ)/.test(word)
  )
    return false
  return !placelessAdjectives.has(word.replace(/(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими|ое)$/, 'ий'))
}

export function isPassing(token: Token): boolean {
  return lemmasOf(token, /^(?:ADJF|PRTF)$/).some((lemma) => passingAdjectives.has(lemma))
}

function adjectiveMask(token: Token): Mask {
  return likelyForms(token).reduce(
    (mask, { tag }) =>
      (tag.part === 'ADJF' || tag.part === 'PRTF' || tag.marks.has('Anum')) &&
      tag.case !== undefined
        ? mask | maskOf(tag.case)
        : mask,
    0,
  )
}

function nounFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.kind !== 'word' || next.capital) return false
  const mask = adjectiveMask(tokens[at]!)
  return formsOf(next).some(
    ({ tag }) =>
      tag.part === 'NOUN' &&
      tag.case !== undefined &&
      (maskOf(tag.case) & mask) !== 0 &&
      tag.case !== 'ablt' &&
      tag.case !== 'gent',
  )
}

/** «временно исполняющий обязанности», «врио», «и. о.»: the capacity of an acting holder, and the case it stands in. */
function actingAt(
  tokens: readonly Token[],
  at: number,
): { start: number; end: number; mask: Mask } | undefined {
  let j = at
  if (tokens[j]?.lower === 'временно') j++
  const token = tokens[j]
  if (token === undefined) return undefined
  if (/^исполняющ/.test(token.lower) && /^обязанност/.test(tokens[j + 1]?.lower ?? '')) {
    return { start: at, end: j + 2, mask: adjectiveMask(token) }
  }
  if (token.lower === 'врио' || token.lower === 'ио') return { start: at, end: j + 1, mask: 0xfff }
  if (
    token.lower === 'и' &&
    tokens[j + 1]?.text === '.' &&
    tokens[j + 2]?.lower === 'о' &&
    tokens[j + 3]?.text === '.'
  ) {
    return { start: at, end: j + 4, mask: 0xfff }
  }
  return undefined
}

/** Whether a capitalised adjective opens an organisation in the case wanted, seen from a post. */
export function opensBody(token: Token, wanted: Case): boolean {
  return token.capital && isAdjective(token, wanted)
}
