import { stateAt } from '../states.ts'
import { type DateMention, datesIn } from '../dates/date.ts'
import { formsOf, likelyForms } from '../morphology/forms.ts'
import { maskOf } from '../names/mask.ts'
import { mentionAt, type People, personRule } from '../people.ts'
import { chainAt, type Place } from '../phrase/chain.ts'
import { type Field, fieldOf, type Proposal, proposal, type Range } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import type { Token } from '../tokens.ts'

const sittings =
  /^(?:заседани[еияюй]|заседанием|сесси[яиюей]+|саммит(?:а|у|ом|е)?|пленарно[ем]|собрани[еия])$/
const tookPlace =
  /^(?:назначил|избрал|утвердил|решил|постановил|состоял|прош[ёе]?л|проходи|провел|провёл|проведен|открыл|заверши|начал|собрал|встретил|обсудил|принял|приня|участв|завершил|рассмотрел)/

/** The session a report tells of: body, format, date, place, chair, States and persons who took part. One or none. */
export function sessionOf(draft: Draft, people: People): Proposal | undefined {
  const told = draft.sentences.flatMap((sentence) => sittingIn(draft, sentence) ?? [])
  if (told.length === 0) return undefined
  const main = told.find(({ body }) => body !== undefined) ?? told[0]!
  const same = told.filter(({ body }) => body === undefined || sameBody(draft, body, main.body))
  const about = same.flatMap(({ sentence }) => [sentence, ...headedBy(draft, sentence)])
  const dates = about
    .map((sentence) => dayOf(draft, sentence))
    .filter((range) => range !== undefined)
  const places = about
    .map((sentence) => placeOf(draft, sentence))
    .filter((range) => range !== undefined)
  if (
    main.body === undefined &&
    participantsOf(draft) === undefined &&
    dates.length + places.length === 0
  )
    return undefined
  const formats = same.map(({ format }) => format).filter((range) => range !== undefined)
  return proposal('session', true, {
    body: main.body === undefined ? undefined : nameOf(draft, main.body, main.bodyCase),
    organisation:
      main.organisation === undefined ? undefined : nameOf(draft, main.organisation, 'gent'),
    format: formats[0] === undefined ? undefined : fieldOf(draft, 'format', [formats[0]]),
    date: only(dates.map((range) => fieldOf(draft, 'date', [range]))),
    place: only(places.map((range) => placeField(draft, range))),
    chair: chairOf(draft, people),
    participants: participantsOf(draft),
    absent: absentOf(draft),
    delegates: delegatesOf(draft, people),
  })
}

/** The line in brackets under a heading tells its place and day. */
function headedBy(draft: Draft, sentence: Sentence): Sentence[] {
  const next = draft.sentences[draft.sentences.indexOf(sentence) + 1]
  return next !== undefined && isBracketed(draft, next) ? [next] : []
}

type Sitting = {
  sentence: Sentence
  at: number
  format: Range | undefined
  body: Range | undefined
  bodyCase: 'gent'
  organisation: Range | undefined
}

function sittingIn(draft: Draft, sentence: Sentence): Sitting | undefined {
  const { tokens } = draft
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!sittings.test(tokens[at]!.lower)) continue
    const chain = chainAt(tokens, at + 1, 'gent', 0, 'post')
    const place = chain.places[0]
    const whole: Range | undefined =
      place === undefined || place.kind === 'place' || !isNamed(draft, place)
        ? undefined
        : [at + 1, place.end]
    const split = whole === undefined ? undefined : ownerIn(draft, whole)
    const owner =
      whole === undefined || split === undefined
        ? undefined
        : withoutBrackets(draft, [split, whole[1]])
    if (whole === undefined && tokens[at]!.lower.startsWith('собран')) continue
    return {
      sentence,
      at,
      format: formatBefore(draft, sentence, at),
      body: whole === undefined ? undefined : [whole[0], split ?? whole[1]],
      bodyCase: 'gent',
      organisation: owner,
    }
  }
  return undefined
}

function isNamed(draft: Draft, place: Place): boolean {
  return draft.tokens.slice(place.start, place.end).some(({ capital }) => capital)
}

/** Where the organisation begins inside «Совета коллективной безопасности | Организации Договора …». */
function ownerIn(draft: Draft, [start, end]: Range): number | undefined {
  for (let at = start + 1; at < end; at++) {
    const token = draft.tokens[at]!
    if (!token.capital || /^(?:о|об|по|при|и|в)$/.test(draft.tokens[at - 1]!.lower)) continue
    const abbreviation = token.text === token.text.toUpperCase() && token.text.length > 1
    const body = formsOf(token).some(
      ({ tag }) => tag.part === 'NOUN' && tag.case === 'gent' && !tag.marks.has('Geox'),
    )
    const place = formsOf(token).some(({ tag }) => tag.marks.has('Geox') && tag.case === 'gent')
    const adjective =
      formsOf(token).some(({ tag }) => tag.part === 'ADJF' && tag.case === 'gent') &&
      draft.tokens[at - 1]!.capital === false
    if (abbreviation || body || place || adjective) return at
  }
  return undefined
}

function withoutBrackets(draft: Draft, [start, end]: Range): Range {
  for (let at = start; at < end; at++) if (draft.tokens[at]!.text === '(') return [start, at]
  return [start, end]
}

function sameBody(draft: Draft, one: Range, other: Range | undefined): boolean {
  if (other === undefined) return true
  const head = (range: Range): string => draft.tokens[range[0]]!.lower.slice(0, 5)
  return head(one) === head(other)
}

function formatBefore(draft: Draft, sentence: Sentence, at: number): Range | undefined {
  const before = draft.tokens[at - 1]
  if (
    before !== undefined &&
    at > sentence.from &&
    fieldOf(draft, 'format', [[at - 1, at]])?.status === 'normalised'
  )
    return [at - 1, at]
  for (let j = sentence.from; j < sentence.to - 1; j++) {
    const word = draft.tokens[j]!
    if (
      /^(?:узком|расширенном)$/.test(word.lower) &&
      /^(?:состав|формат)/.test(draft.tokens[j + 1]!.lower)
    )
      return [j, j + 2]
    if (/^видеоконференц/.test(word.lower) || /^видеосвяз/.test(word.lower)) return [j, j + 1]
  }
  return undefined
}

/** The day, or the days in a row, on which a sentence says the sitting was. */
function dayOf(draft: Draft, sentence: Sentence): Range | undefined {
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
function isBracketed(draft: Draft, sentence: Sentence): boolean {
  return draft.tokens[sentence.from]!.text === '(' && draft.tokens[sentence.to - 1]!.text === ')'
}

/** «в Бишкеке», «в г. Минске», «в городе Астане»: a town, not a State, outside the names of posts and bodies. */
function placeOf(draft: Draft, sentence: Sentence): Range | undefined {
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

function chairOf(draft: Draft, people: People): Field | undefined {
  const found = people.mentions.flatMap((mention) => {
    if (mention.who === undefined) return []
    const sentence = draft.sentences[mention.sentence]!
    const before = draft.tokens.slice(sentence.from, mention.start).map(({ lower }) => lower)
    const at = before.lastIndexOf('председательством')
    if (at >= 0 && isOnlyPosts(draft, sentence, sentence.from + at + 1, mention.start))
      return [[mention, maskOf('gent')] as const]
    const after = draft.tokens[mention.end]?.lower ?? ''
    if (/^председательствовал/.test(after) || /^председательствовал/.test(before.at(-1) ?? ''))
      return [[mention, maskOf('nomn')] as const]
    if (
      /^вел[аи]?|^вёл$/.test(after) &&
      /^заседание$/.test(draft.tokens[mention.end + 1]?.lower ?? '')
    )
      return [[mention, maskOf('nomn')] as const]
    return []
  })
  if (new Set(found.map(([mention]) => mention.who)).size !== 1) return undefined
  const [mention, mask] = found[0]!
  const rule = personRule(mention, mask)
  return rule === undefined ? undefined : fieldOf(draft, rule, [[mention.start, mention.end]])
}

function isOnlyPosts(draft: Draft, sentence: Sentence, from: number, to: number): boolean {
  return (
    from === to ||
    sentence.items.some((item) => item.type === 'post' && item.start <= from && item.end >= to) ||
    draft.tokens.slice(from, to).every(({ capital }) => !capital)
  )
}

const delegations =
  /^(?:лидер|глав|президент|представител|делегаци|премьер|министр|руководител|стран|государств|члены)/

/** «лидеры Казахстана, Беларуси и России»: at least two States in a row, after words for those who speak for them. */
function participantsOf(draft: Draft): Field | undefined {
  let best: Range[] = []
  for (const sentence of draft.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!delegations.test(draft.tokens[at - 1]?.lower ?? '') || at === sentence.from) continue
      const row = statesFrom(draft, at, sentence.to)
      if (row.length > best.length) best = row
    }
  }
  return best.length < 2 ? undefined : fieldOf(draft, 'state[]', best)
}

function statesFrom(draft: Draft, at: number, to: number): Range[] {
  const row: Range[] = []
  for (let j = at; j < to; ) {
    const state = stateAt(draft.tokens, j)
    if (state === undefined) break
    row.push([j, state.end])
    j = state.end
    if (draft.tokens[j]?.text === ',' || draft.tokens[j]?.lower === 'и') j++
    else break
  }
  return row
}

function absentOf(draft: Draft): Field | undefined {
  for (const sentence of draft.sentences) {
    const words = draft.tokens.slice(sentence.from, sentence.to).map(({ lower }) => lower)
    const gone = words.some(
      (word, at) =>
        /^отсутствовал/.test(word) ||
        (word === 'не' &&
          /^(?:участвовал|принял|принимал|прибыл|приехал)/.test(words[at + 1] ?? '')),
    )
    if (!gone) continue
    const states: Range[] = []
    for (let at = sentence.from; at < sentence.to; at++) {
      const state = stateAt(draft.tokens, at)
      if (state !== undefined && sentence.items.every(({ start, end }) => at < start || at >= end))
        states.push([at, state.end])
    }
    if (states.length > 0) return fieldOf(draft, 'state[]', states)
  }
  return undefined
}

/** Persons said to take part: «X принял участие в заседании», «в заседании участвовали X, Y и Z». */
function delegatesOf(draft: Draft, people: People): Field | undefined {
  const ranges: Range[] = []
  const rules = new Set<string>()
  for (const sentence of draft.sentences) {
    const words = draft.tokens.slice(sentence.from, sentence.to)
    const took = words.findIndex(
      ({ lower }, at) =>
        /^(?:приня(?:л|ла|ли)|принимал[аи]?|принимают|примут)$/.test(lower) &&
        words[at + 1]?.lower === 'участие',
    )
    const part =
      took >= 0
        ? took
        : words.findIndex(({ lower }) =>
            /^(?:участвовал[аи]?|участвуют|присутствовал[аи]?)$/.test(lower),
          )
    if (
      part < 0 ||
      words[part - 1]?.lower === 'не' ||
      !words.some(({ lower }) => sittings.test(lower) || /^встреч/.test(lower))
    )
      continue
    for (const item of sentence.items) {
      const mention = item.type === 'person' ? mentionAt(people, item.start) : undefined
      if (mention?.who === undefined || (mention.mask & maskOf('nomn')) === 0) continue
      const rule = personRule(mention, maskOf('nomn'))
      if (rule !== undefined) {
        ranges.push([mention.start, mention.end])
        rules.add(rule)
      }
    }
  }
  return ranges.length === 0 ? undefined : fieldOf(draft, 'words[]', ranges)
}

/** In brackets the town stands in the nominative, otherwise behind «в». */
function placeField(draft: Draft, [start, end]: Range): Field | undefined {
  const inBrackets =
    /^[(.]$/.test(draft.tokens[start - 1]!.text) && draft.tokens[start - 3]?.text === '('
  return fieldOf(draft, inBrackets ? 'words' : 'phrase:loct', [[start, end]])
}

function nameOf(draft: Draft, range: Range, standing: 'gent'): Field | undefined {
  return fieldOf(draft, `phrase:${standing}`, [range])
}

/** A field said once, or several times alike; several different ones are no field. */
function only(fields: (Field | undefined)[]): Field | undefined {
  const said = fields.filter((field) => field !== undefined)
  return new Set(said.map(({ value }) => JSON.stringify(value))).size === 1 ? said[0] : undefined
}
