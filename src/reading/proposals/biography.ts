import { find } from '../clause/words.ts'
import { datesIn } from '../dates/date.ts'
import { languageCode } from '../lexicon/languages.ts'
import { organisationHeads } from '../lexicon/organisations.ts'
import { lemmaOf } from '../morphology/dictionary.ts'
import { formsOf } from '../morphology/forms.ts'
import type { Somebody } from '../people.ts'
import { isShouted } from '../phrase/person.ts'
import { type Field, fieldOf, type Proposal, proposal, type Range } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { stateAt } from '../states.ts'
import type { Subject } from '../subject.ts'

export type NameField = (who: Somebody, sentence: number) => Field | undefined

/** Birth, education, languages and ranks of the person each sentence is about. */
export function livesOf(
  draft: Draft,
  subjects: readonly Subject[],
  nameField: NameField,
): Proposal[] {
  return draft.sentences.flatMap((sentence, number) => {
    const { who } = subjects[number]!
    const person = who === undefined ? undefined : nameField(who, number)
    if (person === undefined) return []
    return [
      birthIn(draft, sentence, person),
      ...educationIn(draft, sentence, person),
      ...languagesIn(draft, sentence, person),
      rankIn(draft, sentence, person),
    ].filter((one) => one !== undefined)
  })
}

function birthIn(draft: Draft, sentence: Sentence, person: Field): Proposal | undefined {
  const { tokens } = draft
  const at = find(draft, sentence, /^родил(?:ся|ась)$/)
  const citizen = find(draft, sentence, /^граждан(?:ин|ином|ка|кой)$/)
  const state = citizen < 0 ? undefined : stateAt(tokens, citizen + 1)
  const citizenship =
    state === undefined ? undefined : fieldOf(draft, 'state', [[citizen + 1, state.end]])
  if (at < 0)
    return citizenship === undefined ? undefined : proposal('birth', true, { person, citizenship })
  const born = datesIn(tokens, sentence.from, sentence.to).filter(
    ({ edge, rule }) => edge === 'at' && /^(?:day|month|year)$/.test(rule),
  )
  const date =
    born.length === 1 || (born[0] !== undefined && born[0].start - at <= 2) ? born[0] : undefined
  return proposal('birth', true, {
    person,
    date: date === undefined ? undefined : fieldOf(draft, 'date', [[date.wordsStart, date.end]]),
    place: townAfter(draft, sentence, at),
    citizenship,
  })
}

function townAfter(draft: Draft, sentence: Sentence, from: number): Field | undefined {
  for (let at = from + 1; at + 1 < Math.min(sentence.to, from + 10); at++) {
    if (draft.tokens[at]!.lower !== 'в' || !draft.tokens[at + 1]!.capital) continue
    if (
      formsOf(draft.tokens[at + 1]!).some(({ tag }) => tag.marks.has('Geox') && tag.case === 'loct')
    )
      return fieldOf(draft, 'phrase:loct', [[at + 1, at + 2]])
  }
  return undefined
}

const levels = /^(?:аспирантур|докторантур|магистратур|ординатур|бакалавриат|адъюнктур)[уы]?$/
const schools = new Set(
  'институт университет академия школа училище колледж факультет консерватория лицей техникум семинария'.split(
    ' ',
  ),
)

/** «окончил A (1984), аспирантуру B (1988–1991)»: one entry a school, each with the dates in its own brackets. */
function educationIn(draft: Draft, sentence: Sentence, person: Field): Proposal[] {
  const { tokens } = draft
  const verb = find(draft, sentence, /^(?:о|за)кончил[а]?$/)
  if (verb < 0) return []
  const found: Proposal[] = []
  const outside = datesIn(tokens, sentence.from, sentence.to).filter(
    ({ end, start }) => start < verb || tokens[end]?.text !== ')',
  )
  for (let at = verb + 1; at < sentence.to; ) {
    const end = partEnd(draft, sentence, at)
    const level = levels.test(tokens[at]!.lower) ? at : undefined
    const range: Range = [level === undefined ? at : at + 1, end]
    if (range[1] <= range[0] || !isSchool(draft, range)) break
    const institution =
      fieldOf(draft, level === undefined ? 'phrase:accs' : 'phrase:gent', [range]) ??
      fieldOf(draft, 'words', [range])
    const bracket = bracketAt(draft, sentence, end)
    found.push(
      proposal('education', true, {
        person,
        level:
          level === undefined ? undefined : fieldOf(draft, 'phrase:accs', [[level, level + 1]]),
        institution,
        dates: bracket?.field,
      }),
    )
    at = bracket?.end ?? end
    if (!/^(?:,|и)$/.test(tokens[at]?.lower ?? '')) break
    at++
  }
  if (
    found.length === 1 &&
    found[0]!.fields.dates === undefined &&
    outside.length === 1 &&
    outside[0]!.edge === 'at'
  ) {
    const dates = fieldOf(draft, 'date', [[outside[0]!.wordsStart, outside[0]!.end]])
    if (dates !== undefined) found[0]!.fields.dates = dates
  }
  return found
}

function partEnd(draft: Draft, sentence: Sentence, from: number): number {
  let at = from
  const dates = datesIn(draft.tokens, from, sentence.to)
  while (
    at < sentence.to &&
    !/^[(,;.]$/.test(draft.tokens[at]!.text) &&
    !dates.some(({ start }) => start === at)
  )
    at++
  return at
}

function isSchool(draft: Draft, [start, end]: Range): boolean {
  return draft.tokens
    .slice(start, end)
    .some(
      (token) =>
        (isShouted(token) && token.script === 'cyrillic') ||
        formsOf(token).some((form) => schools.has(lemmaOf(form))),
    )
}

/** The dates in the brackets that open at a token. */
export function bracketAt(
  draft: Draft,
  sentence: Sentence,
  at: number,
): { field: Field | undefined; end: number } | undefined {
  const { tokens } = draft
  if (tokens[at]?.text !== '(') return undefined
  let close = at + 1
  while (close < sentence.to && tokens[close]!.text !== ')') close++
  if (close === sentence.to) return undefined
  const date = datesIn(tokens, at + 1, close)[0]
  if (date === undefined || date.wordsStart !== at + 1 || date.end !== close) return undefined
  return { field: fieldOf(draft, 'date', [[at + 1, close]]), end: close + 1 }
}

function languagesIn(draft: Draft, sentence: Sentence, person: Field): Proposal[] {
  const verb = find(draft, sentence, /^(?:владеет|говорит|владела|владел)$/)
  if (verb < 0) return []
  const found: Proposal[] = []
  for (let at = verb + 1; at < sentence.to; at++) {
    const token = draft.tokens[at]!
    if (languageCode(token.lower) !== undefined)
      found.push(
        proposal('language', true, {
          person,
          language: fieldOf(draft, 'language', [[at, at + 1]]),
        }),
      )
    else if (!/^(?:,|и|а|также|на|свободно|языками?|языком|в|совершенстве)$/.test(token.lower))
      break
  }
  return found
}

/** «чрезвычайный и полномочный посол» of no country is a rank, as is what follows «в ранге», «звание». */
function rankIn(draft: Draft, sentence: Sentence, person: Field): Proposal | undefined {
  for (const item of sentence.items) {
    if (item.type !== 'post' || item.post.person !== undefined || item.post.places.length > 0)
      continue
    const words = draft.tokens.slice(item.post.start, item.post.wordsEnd)
    const before = draft.tokens[item.start - 1]?.lower ?? ''
    const titled = /^(?:ранге|ранг|звании|звание)$/.test(before)
    if (item.post.lemma !== 'посол' && !titled) continue
    if (!titled && !words.some(({ lower }) => /^полномочн/.test(lower))) continue
    return proposal('rank', true, {
      person,
      rank: fieldOf(draft, titled ? 'phrase:gent' : 'phrase:nomn', [
        [item.post.start, item.post.wordsEnd],
      ]),
    })
  }
  return undefined
}

/** Whether a lemma is a body's, for careers told by verbs such as «возглавлял министерство». */
export function isBodyWord(lemma: string): boolean {
  return organisationHeads.has(lemma)
}
