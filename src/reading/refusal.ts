import { knownForms } from './morphology/dictionary.ts'
import { isForeign } from './lexicon/foreign.ts'
import { reportUnitsMax } from './text.ts'

/** Why a text is not read: a value; its sentence lives in `src/text`. */
export type Refusal = {
  code: 'report.too-long' | 'report.not-russian' | 'report.empty'
  rule: string
  facts: Record<string, number>
}

const sampleWords = 400
const knownShareMin = 0.5
const foreignShareMin = 0.1

/** The refusal a text meets before it is read, if any. */
export function refusalOf(report: string): Refusal | undefined {
  if (report.length > reportUnitsMax) {
    return {
      code: 'report.too-long',
      rule: `a report has at most ${reportUnitsMax} characters`,
      facts: { units: report.length, unitsMax: reportUnitsMax },
    }
  }
  if (report.trim() === '') return { code: 'report.empty', rule: 'a report has words', facts: {} }
  const sample = sampleOf(report)
  const told = sample.flat()
  const known = told.filter(isKnown).length
  const foreign = sample.filter(isOtherLanguage).flat().length
  if (told.length === 0 || known / told.length < knownShareMin || foreign * 2 >= told.length) {
    return {
      code: 'report.not-russian',
      rule: 'a report is written in Russian',
      facts: { words: told.length, known },
    }
  }
  return undefined
}

/** The words that tell the language of each sentence: not names, so those without a capital, as far as there are any. */
function sampleOf(report: string): string[][] {
  const sentences: string[][] = []
  let words = 0
  for (const sentence of report.replace(/<[^<>]{1,300}>/g, ' ').split(/[.!?…\n]+/)) {
    const found = wordsOfLanguage(sentence.match(/\p{L}{2,}/gu) ?? [])
    if (found.length > 0) sentences.push(found)
    words += found.length
    if (words >= sampleWords) break
  }
  return sentences
}

function wordsOfLanguage(words: readonly string[]): string[] {
  const plain = words.filter((word) => /^\p{Ll}/u.test(word))
  return (plain.length > 0 ? plain : words).map((word) => word.toLowerCase())
}

/** A sentence with words that Russian cannot write, the share of one in ten. */
function isOtherLanguage(words: readonly string[]): boolean {
  return words.filter(isForeign).length >= Math.max(1, words.length * foreignShareMin)
}

function isKnown(word: string): boolean {
  return /^[а-яё]+$/.test(word) && knownForms(word).length > 0
}

export function isRefusal(result: object): result is Refusal {
  return 'code' in result
}
