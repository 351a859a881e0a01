export type Rounds = {
  /** A round at the latest so many milliseconds from now. */
  in(milliseconds: number): void
  /** A round at once, or the one that is running; resolves with it. */
  now(): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs a step again and again as it is wished for, never twice at once; the earliest wish counts. `step` must not reject.
 * While `isStill`, nothing runs.
 */
export function openRounds(step: () => Promise<void>, isStill: () => boolean): Rounds {
  let timer: NodeJS.Timeout | undefined
  let due = Number.POSITIVE_INFINITY
  let running: Promise<void> | undefined
  let stopped = false

  function later(milliseconds: number): void {
    const at = performance.now() + milliseconds
    if (stopped || isStill() || at >= due) return
    due = at
    clearTimeout(timer)
    timer = setTimeout(run, milliseconds)
    timer.unref()
  }

  async function run(): Promise<void> {
    if (running) return running
    if (stopped || isStill()) return
    due = Number.POSITIVE_INFINITY
    clearTimeout(timer)
    running = step()
    await running
    running = undefined
    // A wish that came meanwhile and was due meanwhile found us running.
    if (due <= performance.now()) timer = setTimeout(run, 0)
  }

  return {
    in: later,
    now: run,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
