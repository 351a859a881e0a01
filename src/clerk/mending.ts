// What broke with the disk is looked at again and again until it holds: opened anew, made anew, done after all. Whatever may
// have been written is never written again; it is looked up.
export type Part = { readonly broken: () => boolean; readonly mend: () => void }

export type Mending = {
  /** Does something that the next look will do again, should it not succeed. */
  attempt(step: () => void): void
  stop(): void
}

export function openMending(parts: readonly Part[], everyMilliseconds: number): Mending {
  let told = ''

  function attempt(step: () => void): void {
    try {
      step()
    } catch (error) {
      const said = String(error)
      // Once, and not with every look.
      if (said !== told) console.error(error)
      told = said
    }
  }

  const timer = setInterval(() => {
    for (const { broken, mend } of parts) if (broken()) attempt(mend)
  }, everyMilliseconds)
  timer.unref()
  return { attempt, stop: () => clearInterval(timer) }
}
