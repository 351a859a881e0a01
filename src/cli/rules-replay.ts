import { redeciding } from '../clerk/redecide.ts'
import type { Open } from '../record/entry.ts'
import type { Replay } from '../record/log/bad.ts'
import type { Language } from '../text/language.ts'
import { say } from './terminal.ts'

/**
 * Decides every entry's act again, under the rules that the entries before it made, and compares what it makes with what the
 * record says it made. Entries must be passed from 0 on. Returns in this language why an entry does not follow. `open`: opens
 * closed texts.
 */
export function rulesReplay(language: Language = 'en', open?: Open): RulesReplay {
  const { depart, withheldFrom } = redeciding(open)
  return {
    withheldFrom,
    replay(n, bytes) {
      const departure = depart(n, bytes)
      if (!departure) return undefined
      const why = say(language, `departure-${departure.why}`)
      return departure.said ? `${why}: ${departure.said}` : why
    },
  }
}

export type RulesReplay = {
  readonly replay: Replay
  /** From which entry on nothing can be decided again, because it is closed and its words are not here. */
  withheldFrom(): number | undefined
}
