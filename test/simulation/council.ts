// One random council from its seed, and the shortest list of steps that still breaks it.
import { seatDay } from '../../src/rules/seat-day.ts'
import type { ActType } from '../../src/rules/acts.ts'
import { type Chance, chance } from './chance.ts'
import { type Course, type Figures, openCourse } from './course.ts'
import { CouncilBroken } from './invariants.ts'
import { sensibleAct, settling } from './moves.ts'
import { shapedAct, spoiled } from './shaped.ts'
import type { Laid, Step } from './step.ts'

export type Lived = {
  readonly figures: Figures
  readonly broken?: { readonly why: string; readonly steps: readonly Step[] }
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Lives through the council of a seed. */
export async function live(seed: number): Promise<Lived> {
  const luck = chance(seed)
  const course = openCourse()
  const steps: Step[] = []
  const moments = { at: Date.UTC(2025, 10, 27, 6) }
  try {
    const length = 60 + luck.below(120)
    const hurry = luck.percent(80) ? settling : []
    for (let count = 0; count < length; count++) {
      const step = nextStep(luck, course, steps, moments, hurry[count])
      steps.push(step)
      await course.take(step)
    }
    course.end((size) => [luck.below(size), luck.below(size)])
    return { figures: course.figures }
  } catch (error) {
    return { figures: course.figures, broken: { why: whyOf(error), steps } }
  } finally {
    course.clear()
  }
}

/** Tells the steps again. Answers what broke, or nothing. */
export async function retell(steps: readonly Step[]): Promise<string | undefined> {
  const course = openCourse()
  try {
    for (const step of steps) await course.take(step)
    course.end((size) => Array.from({ length: size }, (_, n) => n))
    return undefined
  } catch (error) {
    return whyOf(error)
  } finally {
    course.clear()
  }
}

/** The shortest list that breaks in the same words, found by leaving out ever smaller pieces. */
export async function shortest(steps: readonly Step[], why: string): Promise<readonly Step[]> {
  let left: readonly Step[] = steps
  for (
    let piece = Math.ceil(left.length / 2);
    piece >= 1;
    piece = piece === 1 ? 0 : Math.ceil(piece / 2)
  ) {
    for (let from = 0; from < left.length; ) {
      const without = left.toSpliced(from, piece)
      if ((await retell(without)) === why) left = without
      else from += piece
    }
  }
  return alone(left, why)
}

/** Within the steps that are left: the acts that matter, without faults and restarts that do not. */
async function alone(steps: readonly Step[], why: string): Promise<readonly Step[]> {
  let left = steps
  for (const [index, step] of steps.entries()) {
    const plain = [
      { laid: step.laid },
      ...step.laid.map((one) => ({ laid: [one] })),
      ...step.laid.map((_, at) => ({ ...step, laid: step.laid.toSpliced(at, 1) })),
    ]
    for (const simpler of plain) {
      const without = left.with(index, simpler)
      if (
        JSON.stringify(simpler) !== JSON.stringify(left[index]) &&
        (await retell(without)) === why
      )
        left = without
    }
  }
  return left
}

function nextStep(
  luck: Chance,
  course: Course,
  steps: readonly Step[],
  moments: { at: number },
  wanted: ActType | undefined,
): Step {
  if (!wanted)
    moments.at += luck.percent(4)
      ? luck.below(500) * DAY
      : luck.percent(2)
        ? -luck.below(3) * DAY
        : 0
  moments.at += luck.below(20) * MINUTE
  const { at } = moments
  if (wanted && luck.percent(95))
    return { laid: [sensible(luck, course, at, `a${steps.length}`, wanted)] }
  const together = luck.percent(12) ? 2 + luck.below(3) : 1
  const laid = Array.from({ length: together }, (_, index) =>
    nextAct(luck, course, steps, at, `a${steps.length}-${index}`),
  )
  const fault = luck.percent(4)
    ? luck.pick(['unwritten', 'unknown-kept', 'unknown-lost'] as const)
    : undefined
  return { laid, ...(fault ? { fault } : {}), ...(luck.percent(3) ? { restart: true } : {}) }
}

function nextAct(
  luck: Chance,
  course: Course,
  steps: readonly Step[],
  at: number,
  id: string,
): Laid {
  const { org } = course.clerk()
  if (luck.percent(4) && steps.length > 0) {
    // The same act again, or another under the same id.
    const before = luck.pick(luck.pick(steps).laid)
    return luck.percent(70) ? before : { ...before, by: { role: 'secretary' }, at }
  }
  if (luck.percent(14) && steps.length > 5) {
    const act = shapedAct(luck, org, id)
    return {
      act: luck.percent(25) ? spoiled(luck, act) : act,
      by: { role: luck.percent(90) ? 'secretary' : 'chair' },
      at,
    }
  }
  const laid = sensible(luck, course, at, id)
  return luck.percent(2) ? { ...laid, act: spoiled(luck, laid.act) } : laid
}

function sensible(luck: Chance, course: Course, at: number, id: string, wanted?: ActType): Laid {
  const { org } = course.clerk()
  return { ...sensibleAct({ chance: luck, org, id, on: seatDay(at, 'Europe/Moscow') }, wanted), at }
}

function whyOf(error: unknown): string {
  if (error instanceof CouncilBroken) return error.message
  return `threw ${(error as Error).stack ?? String(error)}`
}
