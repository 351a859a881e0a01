import { find } from '../clause/words.ts'
import { maskOf } from '../names/mask.ts'
import { type People, personRule, type Somebody } from '../people.ts'
import type { Post } from '../phrase/post.ts'
import { type Field, fieldOf, type Proposal, proposal } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'

const thanks = /^(?:благодарность|поблагодарил[аи]?|благодарности|признательность)$/
const speech =
  /^(?:сказал[аи]?|заявил[аи]?|отметил[аи]?|подчеркнул[аи]?|добавил[аи]?|сообщил[аи]?|напомнил[аи]?|пояснил[аи]?|призвал[аи]?|указал[аи]?|выразил[аи]?)$/

export type Thanks = { who: Somebody; post: Post | undefined; person: Field; proposal: Proposal }

/** Thanks to a person, and to what they are for: «выразили благодарность X за работу на посту …». */
export function thanksOf(draft: Draft, people: People): Thanks[] {
  return draft.sentences.flatMap((sentence, number) => {
    const at = find(draft, sentence, thanks)
    if (at < 0) return []
    const wanted = maskOf(/^поблагодарил/.test(draft.tokens[at]!.lower) ? 'accs' : 'datv')
    const mentions = people.bySentence[number]!.filter(
      (mention) => mention.start > at && (mention.mask & wanted) !== 0,
    )
    const mention = mentions[0]
    if (mention?.who === undefined || new Set(mentions.map(({ who }) => who)).size !== 1) return []
    const rule = personRule(mention, wanted)
    const person =
      rule === undefined ? undefined : fieldOf(draft, rule, [[mention.start, mention.end]])
    if (person === undefined) return []
    const reason = reasonAfter(draft, sentence, mention.end)
    const inPost = sentence.items.find(
      (item) =>
        item.type === 'post' &&
        item.start >= mention.end &&
        /^(?:посту|должности|качестве)$/.test(draft.tokens[item.start - 1]!.lower),
    )
    const post = inPost?.type === 'post' ? inPost.post : undefined
    return [
      {
        who: mention.who,
        post,
        person,
        proposal: proposal('statement', true, {
          type: fieldOf(draft, 'thanks', [[at, at + 1]]),
          speaker: speakerBefore(draft, sentence, at),
          person,
          post:
            post === undefined
              ? undefined
              : fieldOf(draft, 'phrase:gent', [[post.start, post.wordsEnd]]),
          text: reason,
        }),
      },
    ]
  })
}

/** What a named person is quoted as saying: «…», — сказал X; X заявил, что …. Only with one possible speaker. */
export function statementsOf(draft: Draft, people: People): Proposal[] {
  return draft.sentences.flatMap((sentence, number) => {
    const verb = find(draft, sentence, speech)
    if (verb < 0 || find(draft, sentence, thanks) >= 0) return []
    const subjects = people.bySentence[number]!.filter(
      (mention) => (mention.mask & maskOf('nomn')) !== 0,
    )
    const beside = subjects.filter(
      ({ start, end }) =>
        start === verb + 1 || end === verb || isOnlyPost(sentence, verb + 1, start),
    )
    const mention = beside.length === 1 ? beside[0] : undefined
    if (mention?.who === undefined) return []
    const text = quoteIn(draft, sentence, verb)
    const rule = personRule(mention, maskOf('nomn'))
    if (text === undefined || rule === undefined) return []
    return [
      proposal('statement', false, {
        speaker: fieldOf(draft, rule, [[mention.start, mention.end]]),
        text,
      }),
    ]
  })
}

function isOnlyPost(sentence: Sentence, from: number, to: number): boolean {
  return sentence.items.some(
    (item) => item.type === 'post' && item.start === from && item.end === to,
  )
}

function quoteIn(draft: Draft, sentence: Sentence, verb: number): Field | undefined {
  const { tokens } = draft
  if (tokens[verb + 1]?.text === ',' && tokens[verb + 2]?.lower === 'что')
    return reach(draft, verb + 3, sentence.to)
  const subordinate = find(draft, sentence, /^что$/, verb)
  if (subordinate > verb && subordinate - verb < 12 && tokens[subordinate - 1]?.text === ',')
    return reach(draft, subordinate + 1, sentence.to)
  const open = find(draft, sentence, /^[«"“]$/)
  if (open < 0) return undefined
  let close = sentence.to - 1
  while (close > open && !/^[»"”]$/.test(tokens[close]!.text)) close--
  return close - open > 3 ? fieldOf(draft, 'words', [[open + 1, close]]) : undefined
}

function reach(draft: Draft, from: number, to: number): Field | undefined {
  const end = /^[.!?…]$/.test(draft.tokens[to - 1]!.text) ? to - 1 : to
  return end > from ? fieldOf(draft, 'words', [[from, end]]) : undefined
}

function speakerBefore(draft: Draft, sentence: Sentence, at: number): Field | undefined {
  const end = /^(?:выразил|высказал|объявил)/.test(draft.tokens[at - 1]?.lower ?? '') ? at - 1 : at
  const words = draft.tokens.slice(sentence.from, end)
  if (words.length === 0 || words.length > 8 || words.some(({ text }) => text === ','))
    return undefined
  return fieldOf(draft, 'words', [[sentence.from, end]])
}

function reasonAfter(draft: Draft, sentence: Sentence, from: number): Field | undefined {
  const at = find(draft, sentence, /^за$/, from)
  return at < 0 || at - from > 2 ? undefined : reach(draft, at + 1, sentence.to)
}
