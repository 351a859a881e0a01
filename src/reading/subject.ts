import { isHeading } from './clause/words.ts'
import { maskOf } from './names/mask.ts'
import type { Mention, People, Somebody } from './people.ts'
import type { Draft } from './sentence.ts'

/** Whom each sentence is about, and whether it belongs to a biography. */
export type Subject = { who: Somebody | undefined; biography: boolean }

const aboutLife = /^(?:биографи\S*|карьер\S*|досье|справка|опыт\S*|образование)$/

/**
 * The subject of every sentence: its only person in the nominative; else, within a paragraph, the one before («Он …», or
 * a verb alone); else the person whose biography this part of the report is. Several possible subjects are none.
 */
export function subjectsOf(draft: Draft, people: People): Subject[] {
  const subjects: Subject[] = []
  let section: Somebody | undefined
  let inside = false
  draft.sentences.forEach((sentence, number) => {
    const mentions = people.bySentence[number]!
    const heading =
      isHeading(draft, sentence) &&
      draft.sentences[number - 1]?.line !== sentence.line &&
      draft.sentences[number + 1]?.line !== sentence.line
    if (heading) {
      inside = draft.tokens
        .slice(sentence.from, sentence.to)
        .some(({ lower }) => aboutLife.test(lower))
      section = inside ? (onlyOne(mentions) ?? section) : undefined
    } else if (
      aboutLife.test(draft.tokens[sentence.from]!.lower) &&
      draft.tokens[sentence.from + 1]?.text === ':'
    )
      inside = true
    const named = onlyOne(mentions.filter(({ mask }) => (mask & maskOf('nomn')) !== 0))
    if (inside && section === undefined) section = named
    const before = subjects.at(-1)
    const carried =
      draft.sentences[number - 1]?.line === sentence.line && mentions.length === 0
        ? before?.who
        : undefined
    const own = mentions.some(({ mask }) => (mask & maskOf('nomn')) !== 0)
      ? named
      : (carried ?? (inside && mentions.length === 0 ? section : undefined))
    subjects.push({ who: agrees(draft, sentence.from, own) ? own : undefined, biography: inside })
  })
  return subjects
}

function onlyOne(mentions: readonly Mention[]): Somebody | undefined {
  const everyone = new Set(mentions.map(({ who }) => who))
  return everyone.size === 1 ? [...everyone][0] : undefined
}

function agrees(draft: Draft, at: number, who: Somebody | undefined): boolean {
  const word = draft.tokens[at]!.lower
  return !(
    (word === 'он' && who?.gender === 'femn') ||
    (word === 'она' && who?.gender === 'masc') ||
    word === 'они'
  )
}
