import type { Item } from './items.ts'
import { formsOf } from './morphology/forms.ts'
import { type Mask, maskOf } from './names/mask.ts'
import type { Person } from './phrase/person.ts'
import { type Post, skipTitles } from './phrase/post.ts'
import type { Token } from './tokens.ts'

/** A person and a post bound by case and clause, and by which rule of the grammar. */
export type Occupation = { person: Person; post: Post; rule: string }

/**
 * The high-precision setting: a name that a first name or initials vouch for, right beside a post of the lexicon whose
 * body or place is named, not only meant.
 */
export function isSure({ person, post, rule }: Occupation): boolean {
  const named = post.places.length > 0 && post.places.every(({ kind }) => kind !== 'mention')
  return named && person.trust === 'known' && post.role === 'post' && rule !== 'list-then-name'
}

/** Binds persons to posts that stand beside them: «глава X Имя», «Имя, глава X, …», «Имя — глава X», «Имя (глава X)». */
export function occupationsOf(tokens: readonly Token[], items: readonly Item[]): Occupation[] {
  const found: Occupation[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    if (item.type !== 'post' || item.post.plural || item.post.role === 'calling') continue
    const right = boundRight(tokens, items, at)
    if (right === 'disputed') continue
    const left = right === undefined ? boundLeft(tokens, items, at) : undefined
    if (right !== undefined) found.push({ person: right.person, post: item.post, rule: right.rule })
    else if (left !== undefined && item.post.role === 'post')
      found.push({ person: left, post: item.post, rule: 'apposition' })
  }
  return found
}

/** The most posts in one row that a name is looked for behind or before. */
const listMax = 8

function boundRight(
  tokens: readonly Token[],
  items: readonly Item[],
  at: number,
): { person: Person; rule: string } | 'disputed' | undefined {
  let mask: Mask = 0xfff
  let listed = false
  for (let j = at; j < Math.min(items.length, at + listMax); j++) {
    const item = items[j]!
    if (item.type === 'person') {
      if (item.start < items[j - 1]!.end || !isGap(tokens, items[j - 1]!.end, item.start, 'title'))
        return undefined
      const previous = items[j - 1]
      const person =
        previous?.type === 'post' && previous.post.person === item.person ? item.person : undefined
      if (person === undefined || (person.mask & mask) === 0) return undefined
      if (listed && claimedFromLeft(tokens, items, at)) return 'disputed'
      return { person, rule: listed ? 'list-then-name' : 'post-then-name' }
    }
    if (j > at) {
      if (!isGap(tokens, items[j - 1]!.end, item.start, 'list')) return undefined
      listed = true
    }
    mask &= item.post.mask
    if (mask === 0 || item.post.plural) return undefined
  }
  return undefined
}

/** «Иванов, глава X, министр Y Петров»: the first post is disputed between two names, so nobody gets it. */
function claimedFromLeft(tokens: readonly Token[], items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  return (
    before?.type === 'person' &&
    /^[,—–(-]$/.test(tokens[items[at]!.start - 1]?.text ?? '') &&
    items[at]!.start - before.end === 1
  )
}

function boundLeft(
  tokens: readonly Token[],
  items: readonly Item[],
  at: number,
): Person | undefined {
  let mask: Mask = (items[at] as Item & { type: 'post' }).post.mask
  for (let j = at - 1; j >= Math.max(0, at - listMax); j--) {
    const item = items[j]!
    const next = items[j + 1]!
    const gap = tokens.slice(item.end, next.start)
    if (item.type === 'post') {
      if (
        item.post.plural ||
        item.post.person !== undefined ||
        !isGap(tokens, item.end, next.start, 'list')
      )
        return undefined
      mask &= item.post.mask
      if (mask === 0) return undefined
      continue
    }
    if (!isApposed(tokens, gap, items[at]!.end, item, items)) return undefined
    return (item.person.mask & mask) === 0 ? undefined : item.person
  }
  return undefined
}

function isApposed(
  tokens: readonly Token[],
  gap: readonly Token[],
  end: number,
  item: Item,
  items: readonly Item[],
): boolean {
  const texts = gap
    .map((token) => token.lower)
    .filter((text) => !/^[a-zà-ÿ]/.test(text) && text !== '(' && text !== ')')
  const bracket = gap.at(-1)?.text === '('
  const joined = texts.join(' ')
  const after = tokens[end]
  const closes =
    after === undefined ||
    after.sentence !== tokens[end - 1]!.sentence ||
    /^[,.;()—–:!?»]$/.test(after.text) ||
    after.lower === 'и' ||
    after.text === '-'
  if (!closes) return false
  if (bracket) return joined === ''
  if (joined === '' && gap.length === 0) {
    return (
      items.length === 2 &&
      item.start === firstOf(tokens, item.start) &&
      (after === undefined || after.sentence !== tokens[end - 1]!.sentence)
    )
  }
  return (
    isPassingRemark(tokens, gap, item) ||
    /^(?:, |,|— |— это|—|–|-|– это|- это)$/.test(joined) ||
    /^, (?:а ныне|ныне|в прошлом|бывший|известный|тогдашний)$/.test(joined)
  )
}

const remarkMax = 10

/** «Иванов, известный борец с огнём, глава …»: a remark without a verb, agreeing with the name, between two commas. */
function isPassingRemark(tokens: readonly Token[], gap: readonly Token[], item: Item): boolean {
  if (item.type !== 'person' || gap.length < 3 || gap.length > remarkMax) return false
  if (gap[0]!.text !== ',' || gap.at(-1)!.text !== ',') return false
  const inside = gap.slice(1, -1)
  if (
    inside.some(
      (token) =>
        token.kind !== 'word' ||
        formsOf(token).some(({ tag }) => /^(?:VERB|PRTS|INFN|GRND|CONJ)$/.test(tag.part)),
    )
  )
    return false
  return formsOf(tokens[item.end + 1]!).some(
    ({ tag }) =>
      /^(?:NOUN|ADJF)$/.test(tag.part) &&
      tag.case !== undefined &&
      (maskOf(tag.case) & item.person.mask) !== 0,
  )
}

function firstOf(tokens: readonly Token[], at: number): number {
  let j = at
  while (j > 0 && tokens[j - 1]!.sentence === tokens[at]!.sentence) j--
  return j
}

function isGap(
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: 'list' | 'title',
): boolean {
  if (from === to) return true
  if (kind === 'title') return skipTitles(tokens, from) === to
  const between = tokens.slice(from, to).map((token) => token.lower)
  return /^(?:,|и|, а также|а также|, одновременно|и по совместительству|, он же)$/.test(
    between.join(' '),
  )
}
