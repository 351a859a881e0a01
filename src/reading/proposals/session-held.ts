import { type DateMention, datesIn } from '../dates/date.ts'
import { formsOf, likelyForms } from '../morphology/forms.ts'
import { type Field, type Range, fieldOf } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { stateAt } from '../states.ts'
import type { Token } from '../tokens.ts'

export const sittings =
  /^(?:заседани[еияюй]|заседанием|сесси[яиюей]+|саммит(?:а|у|ом|е)?|пленарно[ем]|собрани[еия])$/
const tookPlace =
  /^(?:назначил|избрал|утвердил|решил|постановил|состоял|прош[ёе]?л|проходи|провел|провёл|проведен|открыл|заверши|начал|собрал|встретил|обсудил|принял|приня|участв|завершил|рассмотрел)/

/** The day, or the days in a row, on which a sentence says the sitting was. */
export function dayOf(draft: Draft, sentence: Sentence): Range | undefined {
  const days = datesIn(draft.tokens, sentence.from, sentence.to).filter(isDays)
  const [only] = days
  return only !== undefined && days.length === 1 && wasHeld(draft, sentence, only.start)
    ? [only.wordsStart, only.end]
    : undefined
}

const dayLength = '2026-05-29'.length

function isDays({ rule, edge, value }: DateMention): boolean {
  if (edge !== 'at') return false
  return rule === 'day' || (rule === 'range' && value.length === dayLength * 2 + 1)
}

const habit = /^(?:ежегодно|регулярно|обычно|ежеквартально|ежемесячно)$/

/** A verb says that the sitting took place; or what is said stands with it: «на заседании Совета в Самарканде 16 …». */
function wasHeld(draft: Draft, sentence: Sentence, at: number): boolean {
  const words = draft.tokens.slice(sentence.from, sentence.to).map(({ lower }) => lower)
  if (words.some((word) => habit.test(word))) return false
  if (words.some((word) => tookPlace.test(word)) || isBracketed(draft, sentence)) return true
  const sitting = words.findIndex((word) => sittings.test(word))
  const after = at - sentence.from - sitting
  return (
    sitting > 0 && /^(?:на|ходе|итогам)$/.test(words[sitting - 1]!) && after > 0 && after < near
  )
}

const near = 10

/** «(г. Ашхабад, 12 декабря 2025 года)» under the heading of a communiqué. */
export function isBracketed(draft: Draft, sentence: Sentence): boolean {
  return draft.tokens[sentence.from]!.text === '(' && draft.tokens[sentence.to - 1]!.text === ')'
}

/** «в Бишкеке», «в г. Минске», «в городе Астане»: a town, not a State, outside the names of posts and bodies. */
export function placeOf(draft: Draft, sentence: Sentence): Range | undefined {
  const found: Range[] = []
  for (let at = sentence.from; at + 1 < sentence.to; at++) {
    const town = townAt(draft, sentence, at)
    if (town !== undefined && wasHeld(draft, sentence, at)) found.push(town)
  }
  return found.length === 1 ? found[0] : undefined
}

function townAt({ tokens }: Draft, sentence: Sentence, at: number): Range | undefined {
  const bracketed = tokens[at]!.text === '(' && at === sentence.from
  if (!bracketed && !/^(?:в|во)$/.test(tokens[at]!.lower)) return undefined
  if (sentence.items.some(({ start, end }) => start <= at && at < end)) return undefined
  const named = afterTownWord(tokens, at + 1)
  const start = named ?? at + 1
  const town = tokens[start]
  if (town === undefined || start >= sentence.to || !town.capital || town.script !== 'cyrillic')
    return undefined
  if (bracketed) return named === undefined ? undefined : [start, start + 1]
  if (stateAt(tokens, start) !== undefined) return undefined
  const forms = likelyForms(town)
  const known = forms.some(({ tag }) => tag.marks.has('Geox') && tag.case === 'loct')
  const opens = at === sentence.from && formsOf(town).every(({ tag }) => tag.marks.has('Geox'))
  const guessed = (named !== undefined || opens) && forms.some(({ tag }) => tag.case === 'loct')
  return known || guessed ? [start, start + 1] : undefined
}

/** Where the name begins after «г.», «городе»; undefined without such a word. */
function afterTownWord(tokens: readonly Token[], at: number): number | undefined {
  const { lower } = tokens[at]!
  if (/^(?:городе|городе-герое|посёлке|селе)$/.test(lower)) return at + 1
  return /^(?:г|гор)$/.test(lower) && tokens[at + 1]?.text === '.' ? at + 2 : undefined
}

/** In brackets the town stands in the nominative, otherwise behind «в». */
export function placeField(draft: Draft, [start, end]: Range): Field | undefined {
  const inBrackets =
    /^[(.]$/.test(draft.tokens[start - 1]!.text) && draft.tokens[start - 3]?.text === '('
  return fieldOf(draft, inBrackets ? 'words' : 'phrase:loct', [[start, end]])
}
