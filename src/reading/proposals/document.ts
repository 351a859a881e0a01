import { isDoubtful } from '../clause/words.ts'
import { formsOf } from '../morphology/forms.ts'
import { fieldOf, type Proposal, proposal } from '../proposal.ts'
import { chainAt } from '../phrase/chain.ts'
import type { Draft, Sentence } from '../sentence.ts'

const kinds = new Set(
  'декларация заявление соглашение протокол документ стратегия программа план договор меморандум коммюнике резолюция конвенция устав положение решение постановление пакет ряд концепция регламент бюджет обращение перечень закон'.split(
    ' ',
  ),
)
const verbs =
  /^(?:принят[аоы]?|приняли|приняла?|принял|подписан[аоы]?|подписали|подписал[аи]?|утвержден[аоы]?|утвердили|утвердил[аи]?|утверждён|утверждён[аоы]|одобрен[аоы]?|одобрили|одобрил[аи]?)$/

/** Documents said to be adopted, approved or signed: «была принята Декларация …, а также подписан ряд документов». */
export function documentsOf(draft: Draft): Proposal[] {
  return draft.sentences.flatMap((sentence) => {
    if (isDoubtful(draft, sentence)) return []
    const found: Proposal[] = []
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!verbs.test(draft.tokens[at]!.lower) || draft.tokens[at - 1]?.lower === 'не') continue
      const title = titleNear(draft, sentence, at)
      if (title === undefined) continue
      const standing = isPassive(draft.tokens[at]!.lower) ? 'nomn' : 'accs'
      const field =
        fieldOf(draft, `phrase:${standing}`, [title]) ?? fieldOf(draft, 'words', [title])
      found.push(
        proposal('document', true, {
          title: field,
          action: fieldOf(draft, 'action', [[at, at + 1]]),
        }),
      )
    }
    return found
  })
}

function isPassive(verb: string): boolean {
  return /^(?:принят|подписан|утвержд[её]н|одобрен)[аоы]?$/.test(verb)
}

function titleNear(
  draft: Draft,
  sentence: Sentence,
  verb: number,
): readonly [number, number] | undefined {
  for (let at = verb + 1; at < Math.min(verb + 5, sentence.to); at++) {
    const end = titleEnd(draft, sentence, at, isPassive(draft.tokens[verb]!.lower))
    if (end !== undefined) return [adjectivesBefore(draft, at, verb + 1), end]
    const token = draft.tokens[at]!
    if (token.kind !== 'word' || /^(?:и|а|участие|во|к)$/.test(token.lower)) return undefined
  }
  return undefined
}

function adjectivesBefore(draft: Draft, noun: number, from: number): number {
  let start = noun
  while (
    start > from &&
    formsOf(draft.tokens[start - 1]!).some(({ tag }) => /^(?:ADJF|PRTF|NUMR)$/.test(tag.part))
  )
    start--
  if (start > from && draft.tokens[start - 1]!.kind === 'number') start--
  return start
}

/** Where the title that begins with the word for its kind ends; not a title when it decides about a person. */
function titleEnd(
  draft: Draft,
  sentence: Sentence,
  at: number,
  passive: boolean,
): number | undefined {
  const { tokens } = draft
  const token = tokens[at]!
  const kind = formsOf(token).find(
    ({ tag, word }) =>
      tag.part === 'NOUN' &&
      isKind(word, token.lower) &&
      (tag.case === (passive ? 'nomn' : 'accs') || tag.case === 'gent'),
  )
  if (kind === undefined) return undefined
  const next = tokens[at + 1]
  if (
    next !== undefined &&
    /^(?:о|об)$/.test(next.lower) &&
    /^(?:назначени|избрани|освобождени|увольнени|отставк|прием)/.test(tokens[at + 2]?.lower ?? '')
  )
    return undefined
  if (next !== undefined && /^[«"“„]$/.test(next.text)) {
    for (let j = at + 2; j < Math.min(at + 40, sentence.to); j++)
      if (/^[»"”]$/.test(tokens[j]!.text)) return j + 1
    return undefined
  }
  if (/^(?:о|об|по)$/.test(next?.lower ?? '')) return topicEnd(draft, sentence, at + 1)
  if (/^(?:ряд|пакет)$/.test(token.lower))
    return /^документ/.test(next?.lower ?? '') ? at + 2 : undefined
  return Math.max(at + 1, chainAt(tokens, at + 1, 'gent', 0, 'post').end)
}

function isKind(_word: string, lower: string): boolean {
  return [...kinds].some(
    (kind) =>
      lower === kind ||
      (lower.slice(0, -1) === kind.slice(0, -1) && kind.length > 3) ||
      lower === `${kind}а` ||
      lower === `${kind}ы` ||
      lower === `${kind}ов`,
  )
}

/** «о сотрудничестве в борьбе с …»: the topic runs to the next mark or verb. */
function topicEnd(draft: Draft, sentence: Sentence, from: number): number {
  let at = from
  while (at < sentence.to) {
    const token = draft.tokens[at]!
    if (/^[,.;:()—–]$/.test(token.text)) break
    if (
      formsOf(token).length > 0 &&
      formsOf(token).every(({ tag }) => /^(?:VERB|PRTS|CONJ)$/.test(tag.part)) &&
      token.lower !== 'и'
    )
      break
    at++
  }
  return at
}
