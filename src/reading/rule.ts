import { stateCode } from './states.ts'
import { dateValue } from './dates/date.ts'
import { lastDayOf, lengthValue } from './dates/length.ts'
import { languageCode } from './lexicon/languages.ts'
import type { Case } from './morphology/tag.ts'
import { nominativeName, nominativePhrase } from './names/phrase.ts'
import { evenText } from './text.ts'

/**
 * The value that the words of a field yield by its named rule. Every proposal keeps the invariant
 * derive(field.rule, field.spans' texts) = field.value; undefined means the words do not yield to the rule.
 *
 * `words` as they stand · `person:gent.masc` a name turned to the nominative · `phrase:ablt` a post or body turned, `one:ablt` one of several ·
 *
 * `date` EDTF, `range-start`, `range-end` an end of «с … по …» · `length` ISO 8601 · `state` ISO 3166 code · `language` ISO 639 code · `capacity`, `format`, `action`,
 * `thanks` a word of the record · `start-plus-length` and `outgoing:…` inferred.
 */
export function derive(rule: string, texts: readonly string[]): string | string[] | undefined {
  const words = texts.map(plainWords)
  if (rule.endsWith('[]')) {
    const values = words.map((one) => single(rule.slice(0, -2), one))
    return values.every((value) => value !== undefined) ? values : undefined
  }
  if (rule === 'start-plus-length') {
    const [from, length] = [dateValue(words[0] ?? ''), lengthValue(words[1] ?? '')]
    return from === undefined || length === undefined ? undefined : lastDayOf(from, length)
  }
  return words.length === 1 ? single(rule, words[0]!) : undefined
}

/** The words of a span on one line: breaks and runs of spaces become one space, marks at the end fall away, but for an initial's stop. */
export function plainWords(text: string): string {
  return evenText(text)
    .even.replace(/\s+/g, ' ')
    .trim()
    .replace(/[;:,]$|(?<!(?:^|[\s.])\p{Lu})\.$/u, '')
    .trim()
}

const derived = new Map<string, string | undefined>()
const rememberedMax = 20_000

/** The same words come again and again, in one report and in the next: what they yield is kept for a while. */
function single(rule: string, words: string): string | undefined {
  const key = `${rule} ${words}`
  if (derived.has(key)) return derived.get(key)
  if (derived.size >= rememberedMax) derived.clear()
  const value = yieldOf(rule, words)
  derived.set(key, value)
  return value
}

function yieldOf(rule: string, words: string): string | undefined {
  const [name, way] = rule.split(':') as [string, string | undefined]
  switch (name) {
    case 'words':
      return words
    case 'date':
      return dateValue(words)
    case 'range-start':
      return /^с/.test(words) ? dateValue(words)?.split('/')[0] : undefined
    case 'range-end':
      return /^с/.test(words) ? dateValue(words)?.split('/')[1] : undefined
    case 'length':
      return lengthValue(words)
    case 'person':
    case 'outgoing':
      return nominativeName(words, way!)
    case 'phrase':
      return nominativePhrase(words, way as Case)
    case 'one':
      return nominativePhrase(words, way as Case, 'sing')
    case 'head':
      return /^возглав/i.test(words) ? 'глава' : undefined
    case 'state':
      return stateCode(words)
    case 'language':
      return languageCode(words)
    case 'capacity':
      return capacityOf(words)
    case 'format':
      return formats.find(([stem]) => stem.test(words.toLowerCase()))?.[1]
    case 'action':
      return actions.find(([stem]) => stem.test(words.toLowerCase()))?.[1]
    case 'thanks':
      return /благодар/i.test(words) ? 'thanks' : undefined
    default:
      return undefined
  }
}

function capacityOf(words: string): string {
  if (/исполняющ|исполнять|исполнени|^обязанности$|^врио|^и\. ?о\./i.test(words)) return 'acting'
  return /^(?:ново)?избранн/i.test(words) ? 'designate' : 'substantive'
}

const formats: readonly [RegExp, string][] = [
  [/расширенн/, 'expanded'],
  [/узк/, 'narrow'],
  [/внеочередн|чрезвычайн|экстренн/, 'extraordinary'],
  [/видео|онлайн|дистанционн/, 'remote'],
  [/выездн/, 'visiting'],
  [/очередн/, 'regular'],
]

const actions: readonly [RegExp, string][] = [
  [/подпис/, 'signed'],
  [/утвер/, 'approved'],
  [/одобр/, 'approved'],
  [/прин[ия]/, 'adopted'],
]
