import { draftOf, wordsOf } from '../sentence.ts'
import type { Answer } from './answer.ts'

/** Answers of the room to the benchmark's Occupation: who, position, where, as they stand in the text. */
export function occupationAnswers(report: string): Answer[] {
  const draft = draftOf(report)
  const answers = new Map<string, Answer>()
  for (const sentence of draft.sentences) {
    for (const { person, post } of sentence.occupations) {
      if (post.lemma === 'кандидат') continue
      for (const place of post.places) {
        const shown = place.name ?? place
        const answer: Answer = {
          type: 'occupation',
          arguments: [
            { name: 'who', value: wordsOf(draft, person.start, person.end) },
            { name: 'position', value: wordsOf(draft, post.start, post.wordsEnd) },
            { name: 'where', value: wordsOf(draft, shown.start, shown.end) },
          ],
        }
        answers.set(answer.arguments.map(({ value }) => value.toLowerCase()).join('|'), answer)
      }
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
        ...list.map(({ name, value }) => `${name} : ${value.replaceAll(':', ' ').replaceAll(/\s+/g, ' ')}`),
        '',
      ].join('\n'),
    )
    .join('\n')
}
