import type { Draft, Sentence } from '../sentence.ts'
import type { Predicate } from './predicate.ts'
import { isInHole, isInItem, type Region } from './region.ts'
import { isDoubtWord } from './words.ts'

/** How a change is told: as made, or as one of the ways in which it is not. */
export type Stance = 'made' | 'planned' | 'denied' | 'cancelled'

/** Whatever stands over the predicate in its sentence: «не», «может», «неверно, что», «отменил указ о». */
export function stanceOf(
  draft: Draft,
  sentence: Sentence,
  predicate: Predicate,
  region: Region,
): Stance {
  if (isNegated(draft, predicate.at)) return 'denied'
  if (predicate.government.tense === 'future') return 'planned'
  if (predicate.government.voice === 'infinitive' && isForbidden(draft, sentence)) return 'denied'
  const governing = governingTokens(draft, sentence, predicate, region)
  if (says(draft, governing, isCancelling) || isUndoneLater(draft, sentence, region)) {
    return 'cancelled'
  }
  if (says(draft, governing, isDenying)) return 'denied'
  const planned =
    says(draft, governing, planning) ||
    isConditional(draft, region) ||
    draft.tokens[sentence.to - 1]!.text === '?'
  if (planned) return 'planned'
  const { voice, tense } = predicate.government
  if (tense === 'done') return 'made'
  const open = voice === 'noun' || voice === 'infinitive'
  if (!open) return 'made'
  if (says(draft, governing, isDoubtWord)) return 'planned'
  return isDecided(draft, sentence, predicate, region) ? 'made' : 'planned'
}

/** «освободить X и назначить Y нельзя»: one word over several infinitives. */
function isForbidden({ tokens }: Draft, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    if (/^(?:нельзя|невозможно|недопустимо|неправомерно)$/.test(tokens[at]!.lower)) return true
  }
  return false
}

/** «не назначен», «не была назначена», «не будет назначен». */
function isNegated({ tokens }: Draft, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  if (before === 'не') return true
  return /^(?:был|была|было|были|будет|будут)$/.test(before) && tokens[at - 2]?.lower === 'не'
}

type Says = (draft: Draft, at: number) => boolean

function says(draft: Draft, tokens: readonly number[], test: Says): boolean {
  return tokens.some((at) => test(draft, at))
}

/**
 * The tokens whose words govern the predicate: those of its region (of a noun, of the clause it stands in), and, where
 * its clause is subordinate («…, что …»), those of the clauses to its left.
 */
function governingTokens(
  draft: Draft,
  sentence: Sentence,
  predicate: Predicate,
  region: Region,
): number[] {
  const noun = predicate.government.voice === 'noun'
  const subordinate = isSubordinate(draft, region)
  let from = region.clauseFrom
  if (subordinate) from = sentence.from
  // A noun in quotes is a title: what governs it stands outside.
  const isTitle = noun && draft.tokens[region.outer[0]]!.text === '«'
  if (isTitle) from = sentence.from
  const to = isTitle ? sentence.to : region.to
  const found: number[] = []
  for (let at = from; at < to; at++) {
    if (at === predicate.at || isInHole(region.holes, at)) continue
    if (!isInItem(sentence, at)) found.push(at)
  }
  return found
}

const subordinators = /^(?:что|чтобы|будто|якобы)$/

function isSubordinate({ tokens }: Draft, { clauseFrom: from, outer }: Region): boolean {
  for (let at = from; at < from + 2; at++) {
    if (subordinators.test(tokens[at]?.lower ?? '')) return true
  }
  return subordinators.test(tokens[from - 1]?.lower ?? '') && from > outer[0]
}

/** «Если Совет согласится, …»: the whole of what follows hangs on it. */
function isConditional({ tokens }: Draft, { outer }: Region): boolean {
  for (let at = outer[0]; at < outer[1]; at++) {
    const { lower } = tokens[at]!
    if (lower === 'если' || (lower === 'случае' && tokens[at - 1]?.lower === 'в')) return true
  }
  return false
}

const cancelling =
  /^(?:отменил[аио]?|отмен[её]н[аоы]?|отозван[аоы]?|отозвал[аио]?|аннулирова(?:н|л)[аоы]?|недействительн(?:ым|ой|ыми)|незаконн(?:ым|ой|ыми)|утратившим[и]?|утратившей|сорвал[аио]сь|приостановил[аио]?|приостановлен[аоы]?|отклон[её]н[аоы]?|отклонил[аио]?)$/

function isCancelling({ tokens }: Draft, at: number): boolean {
  const { lower } = tokens[at]!
  if (cancelling.test(lower)) return tokens[at - 1]?.lower !== 'не'
  return (
    tokens[at - 1]?.lower === 'не' &&
    /^(?:состоял[аио]сь|принят[аоы]?|вступил[аио]?|подписан[аоы]?)$/.test(lower)
  )
}

const denying =
  /^(?:неверно|неправда|нельзя|неподтвержд\S+|ложн\S+|ложь|ошибочно|опроверг\S*|фейк\S*|поддельн\S+|подложн\S+|фальшив\S+|якобы|выдумк\S+|недостоверн\S+)$/

function isDenying({ tokens }: Draft, at: number): boolean {
  const { lower } = tokens[at]!
  if (denying.test(lower)) return true
  return (
    tokens[at - 1]?.lower === 'не' &&
    /^(?:соответств\S+|подтвержд\S+|подтвердил\S*|правда|верно|является)$/.test(lower)
  )
}

const plans =
  /^(?:может|могут|мог|могла|могли|можно|планируется|планирует|планируют|ожидается|ожидают|предполагается|предположительно|возможно|вероятно|намерен\S*|собирается|собираются|должен|должна|должны|бы|предлагается|предложено|предложил\S*|предлагает|предлагают|рассматрива\S*|если|слух\S*|будет|будут|прогнозир\S*|рекомендовал\S*|рекомендован[аоы]?|требует|требуют|потребовал\S*|призвал\S*|просит|просят|попросил\S*|хочет|хотят|выдвинут\S*|выдвинул\S*|согласовал\S*|согласован\S*)$/

function planning({ tokens }: Draft, at: number): boolean {
  return (
    plans.test(tokens[at]!.lower) ||
    (tokens[at]!.lower === 'согласие' && /^дал|^дано/.test(tokens[at - 1]?.lower ?? ''))
  )
}

const acts =
  /^(?:назначение|избрание|указ|решение|распоряжение|приказ|постановление|освобождение|сообщение|информация|новость)$/

/** «…, но на следующий день назначение отозвано»: a later clause of the sentence undoes the act. */
function isUndoneLater(draft: Draft, sentence: Sentence, region: Region): boolean {
  return undoes(draft, sentence, region.to, sentence.to)
}

/** Whether tokens [from, to) say of the act itself that it is undone or untrue. */
export function undoes(draft: Draft, sentence: Sentence, from: number, to: number): boolean {
  let act = -1
  for (let at = from; at < to; at++) {
    const { kind, lower } = draft.tokens[at]!
    if (kind !== 'word') continue
    if (acts.test(lower) && !isInItem(sentence, at) && !ofSomethingElse(draft, at)) act = at
    const near = act >= 0 && Math.abs(at - act) <= nearMax
    if (near && (isCancelling(draft, at) || isDenying(draft, at))) return true
  }
  return false
}

const nearMax = 8

/** «сообщения о закрытии посольства», «прежнее решение»: another act. */
function ofSomethingElse({ tokens }: Draft, at: number): boolean {
  if (/^(?:прежн|ранн|иное|другое|другой)/.test(tokens[at - 1]?.lower ?? '')) return true
  const topic = /^(?:о|об)$/.test(tokens[at + 1]?.lower ?? '') ? tokens[at + 2]?.lower : undefined
  return topic !== undefined && !/^(?:назначени|избрани|освобождени|этом|его|её)/.test(topic)
}

const decisions =
  /^(?:решил[аио]?|решено|решени[еяюй]|постановил[аио]?|постановляю|постановляет|приказываю|указ|указы|указом|указе|распоряжени[еяю]|распоряжением|приказ|приказом|постановлени[еяю]|постановлением|единогласно|консенсусом|утвердил[аи]?|одобрил[аи]?|подписал[аи]?|состоялось)$/

/** An infinitive that opens its point, or what hangs on a word of decision. */
function isDecided(
  draft: Draft,
  sentence: Sentence,
  predicate: Predicate,
  region: Region,
): boolean {
  if (predicate.government.voice === 'infinitive' && opensPoint(draft, sentence, predicate.at)) {
    return true
  }
  for (let at = region.outer[0]; at < region.outer[1]; at++) {
    if (decisions.test(draft.tokens[at]!.lower)) return true
  }
  return false
}

function opensPoint(draft: Draft, sentence: Sentence, at: number): boolean {
  for (let j = at - 1; j >= sentence.from; j--) {
    const token = draft.tokens[j]!
    if (token.text === ':') return true
    const ofName = sentence.items.some(
      ({ type, start, end }) => type === 'person' && start <= j && j < end,
    )
    if (token.kind === 'word' && token.text.length > 1 && !ofName) return false
  }
  return true
}
