import { isSure } from '../../../src/reading/occupation.ts'
import { placeOfAdjective } from '../../../src/reading/lexicon/place-adjectives.ts'
import { peopleOf } from '../../../src/reading/people.ts'
import type { Place } from '../../../src/reading/phrase/chain.ts'
import type { Post } from '../../../src/reading/phrase/post.ts'
import { stateAt } from '../../../src/reading/states.ts'
import { eventsOf } from '../../../src/reading/proposals/appointment.ts'
import { careersOf } from '../../../src/reading/proposals/career.ts'
import { type Draft, draftOf, wordsOf } from '../../../src/reading/sentence.ts'
import { subjectsOf } from '../../../src/reading/subject.ts'
import type { Answer, Mode } from './answer.ts'

/**
 * Answers of the room to the benchmark's Occupation: who, position, where, as they stand in the text; in the hard mode
 * also whether the office was taken up or left. The setting `sure` keeps what a page may tick beforehand.
 */
export function occupationAnswers(
  report: string,
  mode: Mode,
  setting: 'all' | 'sure' = 'all',
): Answer[] {
  const draft = draftOf(report)
  const answers = new Map<string, Answer>()
  const add = (who: string, post: Post, phase: string | undefined): void => {
    if (
      post.lemma === 'кандидат' ||
      (post.rank && post.places.every(({ kind }) => kind === 'mention'))
    )
      return
    for (const place of post.places) {
      const shown = place.name !== undefined && !place.nested ? place.name : place
      const where = wordsOf(draft, shown.start, shown.end)
      const answer = answerOf(
        who,
        wordsOf(draft, post.start, post.wordsEnd),
        placeOfAdjective(where) ?? where,
      )
      const key = answer.arguments.map(({ value }) => value.toLowerCase()).join('|')
      if (phase !== undefined && mode === 'hard')
        answer.arguments.push({ name: 'фаза', value: phase })
      if (!answers.has(key)) answers.set(key, answer)
    }
  }
  for (const { who, post, kind } of changesIn(draft)) add(who, post, kind)
  for (const { occupations } of draft.sentences) {
    for (const occupation of occupations) {
      const { person, post } = occupation
      if (setting === 'sure' && !isSure(occupation)) continue
      const places =
        post.places.length > 0 || !governments.has(post.lemma) ? post.places : onlyState(draft)
      add(wordsOf(draft, person.start, person.end), { ...post, places }, undefined)
    }
  }
  return [...answers.values()]
}

/** Writes answers in the benchmark's own form. Colons in values would destroy the file and become spaces. */
export function writeAnswers(answers: readonly Answer[]): string {
  return answers
    .map(({ arguments: list }) =>
      [
        'Occupation',
        ...list.map(({ name, value }) => `${name} : ${value.replace(/[:\s]+/g, ' ')}`),
        '',
      ].join('\n'),
    )
    .join('\n')
}

function answerOf(who: string, position: string, where: string): Answer {
  const list = { who, position, where }
  return {
    type: 'occupation',
    arguments: Object.entries(list).map(([name, value]) => ({ name, value })),
  }
}

const governments = new Set(
  'президент премьер-министр премьер вице-президент вице-премьер канцлер'.split(' '),
)

/** The only State a report names, where its «премьер-министр» has no other. */
function onlyState({ tokens }: Draft): Place[] {
  const found = new Map<string, Place>()
  for (let at = 0; at < tokens.length; at++) {
    const state = stateAt(tokens, at)
    if (state !== undefined && !found.has(state.code))
      found.set(state.code, {
        start: at,
        end: state.end,
        kind: 'place',
        name: undefined,
        nested: false,
      })
  }
  return found.size === 1 ? [...found.values()] : []
}

/** Appointments, dismissals and posts told by verbs. */
function changesIn(draft: Draft): { who: string; post: Post; kind: string | undefined }[] {
  const people = peopleOf(draft)
  const subjects = subjectsOf(draft, people)
  const name = (who: {
    name: string
  }): { value: string; status: 'stated'; rule: string; spans: [] } => ({
    value: who.name,
    status: 'stated',
    rule: 'words',
    spans: [],
  })
  const { events } = eventsOf(draft, people)
  const { careers } = careersOf(draft, people, subjects, name)
  return [
    ...events.map(({ who, post, kind }) => ({
      who: who.name,
      post,
      kind: kind === 'appointment' ? 'начало' : 'конец',
    })),
    ...careers.map(({ who, post }) => ({ who: who.name, post, kind: undefined })),
  ]
}
