// Fills a new data directory with the sample. If killed while filling, the next start completes it: every
// act of the sample has its id, and an act that was accepted before gives its receipt again.
import type { House } from '../clerk/house.ts'
import { founded } from '../rules/organisation.ts'
import type { Laid } from '../sample/script.ts'
import { startProgress } from './progress.ts'
import { languageOf, say, type Terminal } from './terminal.ts'

/** So many acts are submitted at once: they wait for the disk once, together. */
const TOGETHER = 100

/** Fills the sample into a record that holds nothing, or nothing but the beginning of the sample. */
export async function fillSample({ clerk }: House, terminal: Terminal): Promise<void> {
  const { size } = clerk.org
  if (size > 0 && !founded(clerk.org)?.sample) return
  const { sampleActs } = await import('../sample/sample.ts')
  const acts = sampleActs()
  if (size >= acts.length || !isBeginningOf(clerk, acts)) return
  const language = languageOf(terminal.env)
  const progress = startProgress(terminal, (done, all) =>
    say(language, 'cli-filling', { done, size: all }),
  )
  for (let from = size; from < acts.length; from += TOGETHER) {
    const taken = await Promise.all(
      acts.slice(from, from + TOGETHER).map(({ act, by, at }) => clerk.take(act, by, at)),
    )
    for (const [index, one] of taken.entries())
      if ('refusal' in one)
        throw new Error(
          `the sample broke a rule at ${acts[from + index]?.act.id}: ${JSON.stringify(one.refusal)}`,
        )
    progress.tell(Math.min(from + TOGETHER, acts.length), acts.length)
  }
  progress.end()
}

/** Whether the record is the sample so far. A record that continues it, or is of another version of it, is left unchanged. */
function isBeginningOf(clerk: House['clerk'], acts: readonly Laid[]): boolean {
  for (let n = 0; n < clerk.org.size; n++) {
    const kept = clerk.entry(n)?.act
    const [one, other] = [kept, acts[n]?.act].map((act) => JSON.stringify(act))
    // Sealed texts cannot be compared.
    if (kept?.id !== acts[n]?.act.id || (one !== other && !one?.includes('"sealed:'))) return false
  }
  return true
}
