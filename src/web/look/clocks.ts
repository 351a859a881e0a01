// Clocks that everyone sees. The page says from when to when; the script counts, by the server's clock. Without script the
// times themselves can be read.
import { html } from 'hono/html'
import type { Markup, Words } from './markup.ts'

/** Counts down to an instant (UTC milliseconds); `from`, where known, draws how much is left. `words`: «12:54:06». */
export function countdown(until: number, words: Words, from?: number): Markup {
  return html`<span class="countdown" role="timer" aria-live="off" data-until="${until}"${from === undefined ? '' : html` data-from="${from}"`}>${words}</span>`
}

/**
 * The clock of a speech: milliseconds already spoken, since when it runs (absent while it stands), and how many seconds there
 * are (absent: without limit). With a limit it counts down and goes on below zero.
 */
export function speechClock(speech: {
  readonly spent: number
  readonly runningSince?: number | undefined
  readonly seconds?: number | undefined
  readonly words: Words
}): Markup {
  const { spent, runningSince, seconds, words } = speech
  return html`<span class="speech-clock" role="timer" aria-live="off" data-spent="${spent}"${
    runningSince === undefined ? '' : html` data-since="${runningSince}"`
  }${seconds === undefined ? '' : html` data-limit="${seconds * 1000}"`}>${words}</span>`
}

/** What a clock on the wall shows, in a zone: «12:52:52». */
export function wallClock(zone: string, look: 'minutes' | 'seconds'): Markup {
  return html`<span class="wall-clock" role="timer" aria-live="off" data-zone="${zone}" data-shows="${look}"></span>`
}
