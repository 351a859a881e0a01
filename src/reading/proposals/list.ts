import type { Pair, Target } from '../clause/scene.ts'
import { maskOf } from '../names/mask.ts'
import type { Post } from '../phrase/post.ts'
import type { Sentence } from '../sentence.ts'
import type { Clause } from './event.ts'

const linesMax = 100

/**
 * The lines after «Назначены:», each a person and a post («X — министром …;», «министром … — X»), or for a dismissal a
 * post with its holder. The first line that is neither ends the list.
 */
export function listAfter(clause: Clause): { clause: Clause; pair: Pair }[] {
  const { draft, sentence, number } = clause
  const last = draft.tokens[sentence.to - 1]!
  if (last.text !== ':') return []
  const found: { clause: Clause; pair: Pair }[] = []
  for (let next = number + 1; next <= number + linesMax; next++) {
    const line = draft.sentences[next]
    const pair = line === undefined ? undefined : pairIn(clause, line, next)
    if (line === undefined || pair === undefined) break
    const region = {
      from: line.from,
      to: line.to,
      clauseFrom: line.from,
      holes: [],
      outer: [line.from, line.to] as const,
    }
    found.push({ clause: { ...clause, sentence: line, number: next, region }, pair })
  }
  return found
}

function pairIn(clause: Clause, line: Sentence, number: number): Pair | undefined {
  const { people, predicate } = clause
  const { person, post: standing, kind } = predicate.government
  const mentions = people.bySentence[number]!.filter(({ mask }) => (mask & maskOf(person)) !== 0)
  const [mention] = mentions
  if (mention === undefined || mentions.length !== 1) return undefined
  const attached = line.occupations.filter((one) => one.person.start === mention.start)
  if (kind === 'dismissal') {
    const [own] = attached
    return own === undefined || attached.length !== 1 || (own.post.mask & maskOf(person)) === 0
      ? undefined
      : { mention, targets: [{ post: own.post, standing: person, attached: true }], sure: true }
  }
  if (standing !== 'ablt') return undefined
  const target = onlyPost(line)
  return target === undefined ? undefined : { mention, targets: [target], sure: true }
}

function onlyPost(line: Sentence): Target | undefined {
  const posts: Post[] = line.items.flatMap((item) =>
    item.type === 'post' && item.post.role === 'post' && !item.post.rank ? [item.post] : [],
  )
  const fits = posts.filter(({ mask }) => (mask & maskOf('ablt')) !== 0)
  return fits.length === 1 ? { post: fits[0]!, standing: 'ablt', attached: false } : undefined
}
