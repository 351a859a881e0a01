export type Rounds = {
  /** Asks for a round at the latest so many milliseconds from now. */
  in(milliseconds: number): void
  /** Starts a round at once, or joins the one that is running; resolves when it ends. */
  now(): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs a step again whenever it is asked for, never twice at the same time; the earliest request counts. `step` must not reject.
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
    // A request that came and fell due while a round was running starts the next one.
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
