// Many councils, one after another, and what came of them.
import { type Figures, noFigures } from './course.ts'
import { live, shortest } from './council.ts'
import type { Step } from './step.ts'

export type Simulated = {
  readonly councils: number
  readonly broken: number
  readonly words: string
  readonly figures: Figures
}

type Asked = {
  readonly from: number
  readonly seeds: number
  /** Begin no further council after so many milliseconds. */
  readonly within?: number
  readonly tell?: (line: string) => void
}

/** Lives through the councils of the seeds; tells of each broken one its seed and shortest list of steps. */
export async function simulate({
  from,
  seeds,
  within = Number.POSITIVE_INFINITY,
  tell = () => {},
}: Asked): Promise<Simulated> {
  const figures = noFigures()
  const began = performance.now()
  let [councils, broken, said] = [0, 0, began]
  for (let seed = from; seed < from + seeds && performance.now() - began < within; seed++) {
    const lived = await live(seed)
    councils++
    add(figures, lived.figures)
    if (lived.broken) {
      broken++
      const steps = await shortest(lived.broken.steps, lived.broken.why)
      tell(`seed ${seed}: ${lived.broken.why}\n${steps.map(written).join('\n')}`)
    }
    if (performance.now() - said > 2_000) {
      said = performance.now()
      tell(`${councils} of ${seeds} councils, ${broken} broken`)
    }
  }
  const seconds = (performance.now() - began) / 1_000
  const words =
    `${councils} councils in ${seconds.toFixed(1)} s, ${broken} broken: ${figures.laid} acts laid, ${figures.taken} taken, ` +
    `${figures.refused} refused by a rule, ${figures.misshapen} misshapen, ${figures.lost} lost by the store, ${figures.restarts} restarts`
  return { councils, broken, words, figures }
}

/** A step in one line; a rulebook is named, not quoted. */
function written(step: Step): string {
  return JSON.stringify(step, (name, value) =>
    name === 'book' ? '(a rulebook of books.ts)' : value,
  )
}

function add(all: Figures, one: Figures): void {
  for (const name of ['laid', 'taken', 'refused', 'misshapen', 'lost', 'restarts'] as const)
    all[name] += one[name]
  for (const [type, times] of one.types) all.types.set(type, (all.types.get(type) ?? 0) + times)
}
