import { formsOf } from '../morphology/forms.ts'
import { maskOf } from '../names/mask.ts'
import { type People, personRule } from '../people.ts'
import { type Place, chainAt } from '../phrase/chain.ts'
import { type Field, type Proposal, type Range, fieldOf, proposal } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { dayOf, isBracketed, placeField, placeOf, sittings } from './session-held.ts'
import { absentOf, delegatesOf, participantsOf } from './session-present.ts'

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

function nameOf(draft: Draft, range: Range, standing: 'gent'): Field | undefined {
  return fieldOf(draft, `phrase:${standing}`, [range])
}

/** A field said once, or several times alike; several different ones are no field. */
function only(fields: (Field | undefined)[]): Field | undefined {
  const said = fields.filter((field) => field !== undefined)
  return new Set(said.map(({ value }) => JSON.stringify(value))).size === 1 ? said[0] : undefined
}
