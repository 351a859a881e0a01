import type { Draft, Sentence } from '../sentence.ts'

/** Words that make an event planned, possible, denied or hearsay. A clause with one of them proposes nothing. */
const doubt =
  /^(?:ожидается|ожидают|планирует|планируется|планируют|предполагается|предположительно|возможно|возможный|возможного|возможном|возможная|возможной|вероятно|вероятный|вероятного|вероятным|может|могут|мог|могла|могли|можно|кандидатур\S*|кандидат\S*|претендент\S*|претендует|предложил\S*|предлагает|предлагают|предложено|предложит|рассматрива\S*|намерен\S*|собирается|хочет|хотят|если|якобы|слух\S*|опроверг\S*|опровергли|должен|должна|должны|бы|обсуждал\S*|обсуждается|обсудят|обсудили|выдвинут\S*|выдвинул\S*|проект\S*|отказал\S*|отклонил\S*|прогнозир\S*|потребовал\S*|требует|требуют|требуя|призвал\S*|призывает|просит|попросил\S*|неизвестно|вскоре|пожелал\S*|рекомендовал\S*|собираются|случае|накануне-возможного|грозит|вопрос|вопроса|вопросе|вопросу|планы|планах)$/

export function isDoubtful(draft: Draft, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (isDoubtWord(draft, at)) return true
  return false
}

export function isDoubtWord({ tokens }: Draft, at: number): boolean {
  return doubt.test(tokens[at]!.lower)
}

/** The first token of the sentence, from `from`, whose lower-case text matches; -1 when none does. */
export function find(
  draft: Draft,
  sentence: Sentence,
  pattern: RegExp,
  from = sentence.from,
): number {
  for (let at = from; at < sentence.to; at++) if (pattern.test(draft.tokens[at]!.lower)) return at
  return -1
}

/** Lines that only head what follows: short, no mark at their end. */
export function isHeading(draft: Draft, sentence: Sentence): boolean {
  const last = draft.tokens[sentence.to - 1]!
  return sentence.to - sentence.from <= 12 && !/^[.!?…;,:»]$/.test(last.text)
}
