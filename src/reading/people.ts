import { casesIn, type Mask, maskOf, wayOf } from './names/mask.ts'
import { nameWordOf } from './names/name.ts'
import { nominativeOf } from './names/nominative.ts'
import { nominativeName } from './names/phrase.ts'
import { isShouted, type Person } from './phrase/person.ts'
import { type Draft, wordsOf } from './sentence.ts'
import { cases } from './morphology/tag.ts'

/** A person of the report: every name that is the same person's, by surname and first name. */
export type Somebody = {
  name: string
  surname: string
  given: string | undefined
  initial: string | undefined
  gender: 'masc' | 'femn' | undefined
}

/** A name in the text and whose it is; `who` is undefined when two persons of the report share it. */
export type Mention = {
  start: number
  end: number
  sentence: number
  mask: Mask
  who: Somebody | undefined
  words: string
  trust: Person['trust']
}

/** `bySentence` holds the mentions of each sentence in order, `byToken` the mention that covers a token. */
export type People = {
  everybody: Somebody[]
  mentions: Mention[]
  bySentence: Mention[][]
  byToken: Map<number, Mention>
  ofSomebody: Map<Somebody, Mention[]>
}

/**
 * Gathers the persons of a report: first the full names, then the surnames alone that only one of them bears. A lone
 * surname nobody bears is kept only where it stands beside a post.
 */
export function peopleOf(draft: Draft): People {
  const everybody: Somebody[] = []
  const mentions: Mention[] = []
  const lone: { person: Person; sentence: number }[] = []
  draft.sentences.forEach((sentence, number) => {
    for (const item of sentence.items) {
      if (item.type !== 'person') continue
      if (item.person.words.length === 1 && item.person.initials === 0)
        lone.push({ person: item.person, sentence: number })
      else mentions.push(mentionOf(draft, item.person, number, everybody))
    }
  })
  for (const { person, sentence } of lone)
    mentions.push(loneMention(draft, person, sentence, everybody))
  addSurnames(draft, everybody, mentions)
  mentions.sort((a, b) => a.start - b.start)
  const bySentence: Mention[][] = draft.sentences.map(() => [])
  const byToken = new Map<number, Mention>()
  for (const mention of mentions) {
    bySentence[mention.sentence]!.push(mention)
    for (let at = mention.start; at < mention.end; at++) byToken.set(at, mention)
  }
  const ofSomebody = Map.groupBy(
    mentions.filter((mention): mention is Mention & { who: Somebody } => mention.who !== undefined),
    ({ who }) => who,
  )
  return { everybody, mentions, bySentence, byToken, ofSomebody }
}

/** The mention that covers a token, if any. */
export function mentionAt(people: People, token: number): Mention | undefined {
  return people.byToken.get(token)
}

/** The rule that turns a mention to the nominative when it stands in one of the cases wanted. */
export function personRule(mention: Mention, wanted: Mask): string | undefined {
  const gender = mention.who?.gender
  const mask = mention.mask & wanted & (gender === undefined ? 0xfff : maskForGender(gender))
  const way = wayOf(mask === 0 ? mention.mask & wanted : mask)
  return way === undefined ? undefined : `person:${way}`
}

function maskForGender(gender: 'masc' | 'femn'): Mask {
  return cases.reduce((mask, one) => mask | maskOf(one, gender), 0)
}

function mentionOf(draft: Draft, person: Person, sentence: number, everybody: Somebody[]): Mention {
  const words = wordsOf(draft, person.start, person.end)
  const parts = partsOf(draft, person)
  const base = {
    start: person.start,
    end: person.end,
    sentence,
    mask: person.mask,
    words,
    trust: person.trust,
  }
  for (const way of waysIn(person.mask)) {
    const surname = nominativeOf(parts.surname, way)
    const given = parts.given === undefined ? undefined : nominativeOf(parts.given, way)
    const known = everybody.find(
      (one) => one.surname === surname && isSameGiven(one, given, parts.initial),
    )
    if (known === undefined) continue
    if (words.length > known.name.length) known.name = nominativeName(words, way) ?? known.name
    known.given ??= given
    return { ...base, who: known }
  }
  const way = wayOf(person.mask)!
  const who: Somebody = {
    name: nominativeName(words, way) ?? words,
    surname: nominativeOf(parts.surname, way) ?? parts.surname,
    given: parts.given === undefined ? undefined : (nominativeOf(parts.given, way) ?? parts.given),
    initial: parts.initial,
    gender: genderIn(person.mask, way),
  }
  everybody.push(who)
  return { ...base, who }
}

/** The words of a name by their part in it; an initial stands for a given name that is not written out. */
function partsOf(
  draft: Draft,
  person: Person,
): { surname: string; given: string | undefined; initial: string | undefined } {
  const at = surnameIndex(draft, person)
  const text = (index: number): string => draft.tokens[person.words[index]!]!.text
  const given = person.words.length < 2 ? undefined : text(at === 0 ? 1 : 0)
  const initials = draft.tokens
    .slice(person.start, person.end)
    .find((token, index, all) => token.text.length <= 2 && all[index + 1]?.text === '.')
  return { surname: text(at), given, initial: (given ?? initials?.text)?.charAt(0) }
}

function isSameGiven(
  one: Somebody,
  given: string | undefined,
  initial: string | undefined,
): boolean {
  if (given !== undefined && one.given !== undefined) return given === one.given
  return initial === undefined || one.initial === undefined || initial === one.initial
}

function waysIn(mask: Mask): string[] {
  return (['masc', 'femn'] as const).flatMap((gender) =>
    casesIn(mask).flatMap((one) => ((mask & maskOf(one, gender)) === 0 ? [] : `${one}.${gender}`)),
  )
}

function genderIn(mask: Mask, way: string): 'masc' | 'femn' | undefined {
  const men = (mask & 0x3f) !== 0
  const women = (mask & 0xfc0) !== 0
  return men && women ? undefined : (way.split('.')[1] as 'masc' | 'femn')
}

function surnameIndex(draft: Draft, person: Person): number {
  const last = person.words.length - 1
  if (person.first === undefined) return last
  const place = person.words.indexOf(person.first)
  if (place > 0) return 0
  return nameWordOf(draft.tokens[person.words[last]!]!).patronymic !== 0 &&
    last > 0 &&
    person.patronymic === person.words[last]
    ? 0
    : last
}

function loneMention(
  draft: Draft,
  person: Person,
  sentence: number,
  everybody: Somebody[],
): Mention {
  const words = wordsOf(draft, person.start, person.end)
  const base = {
    start: person.start,
    end: person.end,
    sentence,
    mask: person.mask,
    words,
    trust: person.trust,
  }
  const surnames = new Set(waysIn(person.mask).map((way) => nominativeOf(words, way)))
  const bearers = everybody.filter((one) => surnames.has(one.surname))
  return { ...base, who: bearers.length === 1 ? bearers[0] : undefined }
}

/** Lone surnames outside posts and full names: «Масадыков представляет …». */
function addSurnames(draft: Draft, everybody: readonly Somebody[], mentions: Mention[]): void {
  const taken = new Set(
    mentions.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  )
  const heads = new Set(everybody.map(({ surname }) => surname.slice(0, 3).toLowerCase()))
  draft.sentences.forEach((sentence, number) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = draft.tokens[at]!
      if (
        !token.capital ||
        token.script !== 'cyrillic' ||
        taken.has(at) ||
        isShouted(token) ||
        !heads.has(token.lower.slice(0, 3))
      )
        continue
      const word = nameWordOf(token)
      const mask = word.surname | word.unknown
      const bearers = new Map<Somebody, Mask>()
      for (const one of everybody) {
        for (const gender of ['masc', 'femn'] as const) {
          if (one.gender !== undefined && one.gender !== gender) continue
          for (const standing of casesIn(mask)) {
            const way = maskOf(standing, gender)
            if (
              (mask & way) === 0 ||
              nominativeOf(token.text, `${standing}.${gender}`) !== one.surname
            )
              continue
            bearers.set(one, (bearers.get(one) ?? 0) | way)
          }
        }
      }
      if (bearers.size === 0) continue
      const [who, own] = [...bearers][0]!
      mentions.push({
        start: at,
        end: at + 1,
        sentence: number,
        mask: own,
        who: bearers.size === 1 ? who : undefined,
        words: token.text,
        trust: 'known',
      })
    }
  })
}
