// Progress of a command that takes longer than a second: one line that is overwritten on a terminal, plain lines elsewhere.
import type { Out } from './terminal.ts'

export type Progress = { tell(done: number, size: number): void; end(): void }

const FIRST_MILLISECONDS = 1_000
const EVERY_MILLISECONDS = { terminal: 200, elsewhere: 5_000 }

/** `sentence` says how far it is: so many of so many. */
export function startProgress(
  out: Out,
  sentence: (done: number, size: number) => string,
): Progress {
  const terminal = (out.stderr as { isTTY?: boolean }).isTTY === true
  let next = performance.now() + FIRST_MILLISECONDS
  let told = false
  return {
    tell(done, size) {
      const now = performance.now()
      if (now < next) return
      next = now + (terminal ? EVERY_MILLISECONDS.terminal : EVERY_MILLISECONDS.elsewhere)
      told = true
      out.stderr.write(terminal ? `\r\u001b[K${sentence(done, size)}` : `${sentence(done, size)}\n`)
    },
    end() {
      if (told && terminal) out.stderr.write('\r\u001b[K')
    },
  }
}
