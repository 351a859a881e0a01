import { firstNames } from '../lexicon/first-names.ts'
import { type Form, inflect, knownForms } from '../morphology/dictionary.ts'
import type { Case, Tag } from '../morphology/tag.ts'
import { nominativesOf } from './decline.ts'
import { patronymicMask } from './ending.ts'
import { maskOf } from './mask.ts'
import { isHeirName, joinedParticle } from './particles.ts'

const turned = new Map<string, string | undefined>()
const rememberedMax = 20_000

/**
 * The nominative of one word of a name standing in a way such as "gent.masc". It declines back to the word: by the
 * dictionary's own paradigm, or by the rules of its ending. Undefined when no nominative does.
 */
export function nominativeOf(word: string, way: string): string | undefined {
  const key = `${word} ${way}`
  if (turned.has(key)) return turned.get(key)
  if (turned.size >= rememberedMax) turned.clear()
  const nominative = turn(word, way)
  turned.set(key, nominative)
  return nominative
}

function turn(word: string, way: string): string | undefined {
  const [wanted, gender] = way.split('.') as [Case, 'masc' | 'femn']
  const lower = word.toLowerCase()
  if (wanted === 'nomn' || joinedParticle(lower) !== undefined) return word
  if (isHeirName(lower)) return word.replace(/зод(?:ы|е|у|ой|ою)$/i, 'зода')
  if (lower.includes('-')) return turnCompound(word, way)
  const ofFather = patronymicOf(lower, wanted, gender)
  const found = ofFather ?? inDictionary(lower, wanted, gender) ?? byRule(lower, wanted, gender)
  return found === undefined ? undefined : asCapitalised(word, found)
}

/** «Петровой-Водкиной» declines twice, «Касым-Жомарта» and «Тер-Петросяна» in the last part only. */
function turnCompound(word: string, way: string): string | undefined {
  const parts = word.split('-')
  const last = nominativeOf(parts.at(-1)!, way)
  if (last === undefined) return undefined
  const before = parts.slice(0, -1).map((part) => nominativeOf(part, way) ?? part)
  return [...before, last].join('-')
}

/** A patronymic by its own ending: the dictionary has several a word («Василиевич» beside «Васильевич»). */
function patronymicOf(lower: string, wanted: Case, gender: 'masc' | 'femn'): string | undefined {
  if ((patronymicMask(lower) & maskOf(wanted, gender)) === 0) return undefined
  return gender === 'masc'
    ? lower.replace(/(?<=ич)(?:а|у|[ое]м|е)$/, '')
    : lower.replace(/(?<=н)(?:ы|е|у|ой|ою)$/, 'а')
}

const personMarks = ['Patr', 'Name', 'Surn'] as const

/** The dictionary keeps patronymics among the forms of the given name, so the mark is asked for with the case. */
function inDictionary(lower: string, wanted: Case, gender: 'masc' | 'femn'): string | undefined {
  const forms = knownForms(lower).filter(({ tag }) => fits(tag, wanted, gender))
  for (const mark of personMarks) {
    for (const form of forms.filter(({ tag }) => tag.marks.has(mark))) {
      const nominative = nominativeOfForm(form, mark, gender)
      if (nominative !== undefined) return nominative
    }
  }
  return undefined
}

function fits(tag: Tag, wanted: Case, gender: 'masc' | 'femn'): boolean {
  return tag.number === 'sing' && tag.case === wanted && (tag.gender ?? gender) === gender
}

function nominativeOfForm(form: Form, mark: string, gender: 'masc' | 'femn'): string | undefined {
  const ofGender = form.tag.gender === undefined ? [] : [gender]
  return inflect(form, ['sing', 'nomn', mark, ...ofGender])
}

function byRule(lower: string, wanted: Case, gender: 'masc' | 'femn'): string | undefined {
  const nominatives = nominativesOf(lower, wanted, gender)
  return nominatives.find((one) => isFirstName(one)) ?? nominatives[0]
}

function isFirstName(nominative: string): boolean {
  return (
    firstNames.has(nominative) ||
    knownForms(nominative).some(({ tag }) => tag.marks.has('Name') && tag.case === 'nomn')
  )
}

/** Capitals stand where they stood: «Карим-заде», «О'Нила». */
function asCapitalised(written: string, nominative: string): string {
  const letters = [...nominative].map((letter, at) => {
    const before = written.charAt(at)
    return before !== '' && before !== before.toLowerCase() ? letter.toUpperCase() : letter
  })
  return letters.join('')
}
