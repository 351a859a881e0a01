import { type Item, itemsOf } from './items.ts'
import { type Occupation, occupationsOf } from './occupation.ts'
import { isForeign } from './lexicon/foreign.ts'
import { evenText, type ReportText } from './text.ts'
import { type Token, tokensOf } from './tokens.ts'

/** One sentence of a report: its tokens [from, to), the posts and persons in it, and who is bound to which post. Lines count from 0. */
export type Sentence = {
  from: number
  to: number
  line: number
  items: Item[]
  occupations: Occupation[]
}

/** A report cut into sentences, the ground of every proposal. */
export type Draft = { text: ReportText; tokens: Token[]; sentences: Sentence[] }

export function draftOf(report: string): Draft {
  const text = evenText(report)
  const tokens = tokensOf(text.even)
  const sentences: Sentence[] = []
  let line = 0
  const mixed = /(?![а-яё])[\p{Ll}&&\p{Script=Cyrillic}]/iv.test(text.even)
  for (let from = 0; from < tokens.length; ) {
    let to = from
    while (to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence) to++
    const items = mixed && isOtherLanguage(tokens, from, to) ? [] : itemsOf(tokens, from, to)
    if (from > 0 && text.even.slice(tokens[from - 1]!.end, tokens[from]!.start).includes('\n'))
      line++
    sentences.push({ from, to, line, items, occupations: occupationsOf(tokens, items) })
    from = to
  }
  return { text, tokens, sentences }
}

/** A sentence of another language within a Russian report: a fifth of its words, and two, that Russian cannot write. */
function isOtherLanguage(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  const foreign = words.filter(({ lower }) => isForeign(lower)).length
  return foreign >= 2 && foreign >= words.length / 5
}

/** The words of tokens [start, end) as they stand in the even text. */
export function wordsOf(draft: Draft, start: number, end: number): string {
  return draft.text.even.slice(draft.tokens[start]!.start, draft.tokens[end - 1]!.end)
}
