import type { Verified } from '../record/store/verify.ts'
import type { Language } from '../text/language.ts'
import { say } from './terminal.ts'

/** What is missing although no act ordered it erased, one sentence for each kind of loss. */
export function sayLost(language: Language, { lost }: Verified): string[] {
  return [...Map.groupBy(lost, (one) => one.why)].map(([why, found]) =>
    say(language, `lost-${why}`, {
      entries: entriesOf(
        language,
        found.map(({ n }) => n),
      ),
    }),
  )
}

const ENTRIES_TOLD = 20

/** The numbers of entries, the first twenty of them. */
export function entriesOf(language: Language, numbers: readonly number[]): string {
  const told = [...new Set(numbers)].slice(0, ENTRIES_TOLD).join(', ')
  return numbers.length > ENTRIES_TOLD ? say(language, 'entries-and-more', { told }) : told
}
