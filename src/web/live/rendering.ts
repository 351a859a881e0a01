// The parts of one layer for one audience, as strings, with the entry as known at which they were made.
import type { Touched } from '../../rules/evolve.ts'
import { seatDay } from '../../rules/seat-day.ts'
import { founded } from '../../rules/organisation.ts'
import type { Language } from '../../text/language.ts'
import { presentVisit } from '../doors/arrival.ts'
import type { Inside } from '../doors/doors.ts'
import type { Connected, Visit } from '../visit.ts'
import type { Sharers } from '../../audience/sharing.ts'
import type { Rendered } from './channel.ts'
import type { Layer } from './live-page.ts'

/** What a channel shows: a layer of the page about `id`, for those who share it, in a language. */
export type Shown = {
  readonly layer: Layer
  readonly id: string
  /** The address of the page that shows it: forms lead back there. */
  readonly path: string
  readonly sharers: Sharers
  readonly language: Language
}

export function render(doors: Inside, shown: Shown, connected: Connected): Rendered {
  const visit = streamedVisit(doors, shown, connected)
  const parts = Object.entries(shown.layer.parts(visit, shown.id) ?? {})
  return {
    at: visit.newest,
    parts: Object.fromEntries(parts.map(([name, words]) => [name, String(words)])),
  }
}

/** Whether what was touched can change what is shown. */
export function concerned(
  doors: Inside,
  shown: Shown,
  touched: readonly Touched[],
  connected: Connected,
): boolean {
  const { concerns } = shown.layer
  return !concerns || concerns(streamedVisit(doors, shown, connected), shown.id, touched)
}

function streamedVisit(
  doors: Inside,
  { sharers: { by, reader }, language, path }: Shown,
  connected: Connected,
): Visit {
  const today = seatDay(doors.now(), founded(doors.clerk.org)?.timeZone ?? 'UTC')
  const arrival = { language, by, reader, account: undefined, personas: false, today }
  return {
    ...presentVisit(doors, arrival, path, new URLSearchParams()),
    streamed: true,
    connected,
  }
}
