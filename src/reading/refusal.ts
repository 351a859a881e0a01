import { knownForms } from './morphology/dictionary.ts'
import { reportUnitsMax } from './text.ts'

/** Why a text is not read: a value; its sentence lives in `src/text`. */
export type Refusal = {
  code: 'report.too-long' | 'report.not-russian' | 'report.empty'
  rule: string
  facts: Record<string, number>
}

const sampleWords = 400
const knownShareMin = 0.5

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
  const words = report.replace(/<[^<>]{1,300}>/g, ' ').match(/\p{L}{2,}/gu) ?? []
  const sample = words.slice(0, sampleWords).map((word) => word.toLowerCase())
  const known = sample.filter(
    (word) => /^[а-яё]+$/.test(word) && knownForms(word).length > 0,
  ).length
  if (sample.length === 0 || known / sample.length < knownShareMin) {
    return {
      code: 'report.not-russian',
      rule: 'a report is written in Russian',
      facts: { words: sample.length, known },
    }
  }
  return undefined
}

export function isRefusal(result: object): result is Refusal {
  return 'code' in result
}
