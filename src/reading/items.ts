import { predicateAt, predicatesIn } from './clause/predicate.ts'
import { callings } from './lexicon/callings.ts'
import { posts, ranks, titles } from './lexicon/posts.ts'
import { lemmasOf } from './morphology/forms.ts'
import { type Mask, maskOf } from './names/mask.ts'
import { type Person, isSurnameFirst, openMask, personAt, surnameOf } from './phrase/person.ts'
import { type Post, postAt } from './phrase/post.ts'
import type { Token } from './tokens.ts'

export type Item =
  | { type: 'post'; post: Post; start: number; end: number }
  | { type: 'person'; person: Person; start: number; end: number }

/** The posts and persons of one sentence, tokens [from, to), in order and without overlap. */
export function itemsOf(tokens: readonly Token[], from: number, to: number): Item[] {
  const items: Item[] = []
  const wanted = predicatesIn(tokens, from, to).reduce(
    (mask, { government }) => mask | maskOf(government.person),
    0,
  )
  for (let at = from; at < to; ) {
    const token = tokens[at]!
    const post =
      token.kind === 'word' && token.script === 'cyrillic' && !isSurname(tokens, at)
        ? postAt(tokens, at)
        : undefined
    if (post !== undefined && post.end <= to && isKept(post)) {
      const before =
        post.person === undefined
          ? nameBefore(tokens, post, Math.max(from, items.at(-1)?.end ?? from))
          : undefined
      if (before !== undefined)
        items.push({ type: 'person', person: before, start: before.start, end: before.end })
      items.push({ type: 'post', post, start: post.from, end: post.end })
      at = post.end
      if (post.person !== undefined) {
        items.push({
          type: 'person',
          person: post.person,
          start: post.person.start,
          end: post.person.end,
        })
        at = post.person.end
      }
      continue
    }
    const person =
      token.capital && token.script === 'cyrillic'
        ? nameAt(tokens, at, from, wanted, items)
        : undefined
    if (person !== undefined) {
      items.push({ type: 'person', person, start: person.start, end: person.end })
      at = person.end
    } else at++
  }
  return items
}

/**
 * A name the lists know; or, in a sentence of a change, unknown capitals in the person's case where its grammar wants the
 * person: beside the predicate, behind a post or a mark, at the beginning.
 */
function nameAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  wanted: Mask,
  items: readonly Item[],
): Person | undefined {
  const known = personAt(tokens, at, openMask, false)
  if (known !== undefined || wanted === 0) return known
  const after = at > from && predicateAt(tokens, at - 1) !== undefined
  const behind =
    at === from || items.at(-1)?.end === at || /^(?:[,—–-]|и|а)$/.test(tokens[at - 1]!.lower)
  const person = personAt(tokens, at, wanted, after ? 'slot' : true)
  if (person === undefined || (person.words.length < 2 && person.initials === 0)) return undefined
  if (after || predicateAt(tokens, person.end < tokens.length ? person.end : at) !== undefined)
    return person
  return behind && isClosed(tokens, person) ? person : undefined
}

/**
 * «Ткач Иван Романович», «Мельника Петра Ильича»: a noun for a person in capitals before a given name and a patronymic
 * is a surname, unless a surname follows those, or it is a post or opens the sentence as a calling.
 */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (!token.capital || !isSurnameFirst(tokens, at)) return false
  const after = tokens[at + 3]
  const surnameFollows =
    after?.capital === true && after.sentence === token.sentence && surnameOf(after)
  if (surnameFollows) return false
  const lemmas = lemmasOf(token, /^NOUN$/)
  if (lemmas.some((lemma) => posts.has(lemma) || titles.has(lemma) || ranks.has(lemma)))
    return false
  const opens = tokens[at - 1]?.sentence !== token.sentence
  return !(opens && lemmas.some((lemma) => callings.has(lemma)))
}

/** What may follow a name that only its place vouches for: the predicate, a post, a mark, the end. */
function isClosed(tokens: readonly Token[], { end, start }: Person): boolean {
  const next = tokens[end]
  if (next === undefined || next.sentence !== tokens[start]!.sentence) return true
  if (/^(?:[,.;:()|—–-]|и|с|на|от|в|за|к|сроком|был|была)$/.test(next.lower)) return true
  return predicateAt(tokens, end) !== undefined || postAt(tokens, end) !== undefined
}

/** «Гергей Ковач — лидер …»: two or three unknown capitals that agree with the post after a comma or dash. */
function nameBefore(tokens: readonly Token[], post: Post, from: number): Person | undefined {
  const mark = tokens[post.from - 1]
  if (
    post.role !== 'post' ||
    post.places.length === 0 ||
    mark === undefined ||
    !/^[,—–-]$/.test(mark.text)
  )
    return undefined
  for (let start = Math.max(from, post.from - 4); start <= post.from - 3; start++) {
    const isInside =
      tokens[start - 1]?.capital === true && tokens[start - 1]!.sentence === tokens[start]!.sentence
    if (isInside || tokens[start]!.sentence !== mark.sentence) continue
    const person = personAt(tokens, start, post.mask, true)
    if (person !== undefined && person.end === post.from - 1 && person.words.length >= 2)
      return person
  }
  return undefined
}

/** A noun for a person outside the lexicon counts only beside a named body. */
function isKept(post: Post): boolean {
  return post.role !== 'other' || post.places.some(({ kind }) => kind === 'body')
}
